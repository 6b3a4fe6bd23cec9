/** What an import would do, row by row: what is wrong first, as it has to be mended before anything is brought in. */
import { Alert, Flex, Segmented, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { ImportAnswer, ImportedRow, ImportedSheet, ImportNote } from '../../../src/imports/answer';
import { useLanguage } from './language';
import { ScrollBox } from './scroll-box';

type Outcome = ImportedRow['outcome'];
type Shown = Outcome | 'all';

const COLOUR: Readonly<Record<Outcome, string>> = {
  refused: 'red',
  add: 'green',
  revise: 'gold',
  unchanged: 'default',
};

export function ImportPreview({ tried: { counts, sheets, rows } }: { readonly tried: ImportAnswer }) {
  const { say } = useLanguage();
  const word = useOutcomeWords();
  const [shown, setShown] = useState<Shown>(counts.refused > 0 ? 'refused' : 'all');
  const ofKind = rows.filter(({ outcome }) => shown === 'all' || outcome === shown);
  return (
    <Flex vertical gap={12}>
      <Alert
        type={counts.refused > 0 ? 'error' : 'success'}
        showIcon
        title={
          counts.refused > 0
            ? say(
                `有 ${counts.refused} 处不能导入，全部没有写入；改正后重新选择文件`,
                `${counts.refused} places cannot be imported, and nothing was written: mend them and choose the file again`,
              )
            : say('试导入没有发现问题，还没有写入', 'Nothing is wrong; nothing has been written yet')
        }
        description={
          counts.notInFile > 0
            ? say(
                `系统中另有 ${counts.notInFile} 项不在文件中，保持不变`,
                `${counts.notInFile} more are in the system and not in the file: they stay as they are`,
              )
            : undefined
        }
      />
      {sheets.map((sheet) => (
        <SheetNotes key={sheet.sheet} sheet={sheet} />
      ))}
      <Segmented<Shown>
        value={shown}
        onChange={setShown}
        options={[
          { value: 'all', label: say(`全部 ${rows.length}`, `All ${rows.length}`) },
          ...(['refused', 'add', 'revise', 'unchanged'] as const).map((outcome) => ({
            value: outcome,
            label: `${word[outcome]} ${rows.filter((row) => row.outcome === outcome).length}`,
          })),
        ]}
      />
      <ScrollBox label={say('逐行结果', 'Row by row')} minWidth={720}>
        <Table<ImportedRow>
          rowKey={({ sheet, row, subject }) => `${sheet} ${row} ${subject}`}
          size="small"
          dataSource={[...ofKind]}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              title: say('工作表和行', 'Sheet and row'),
              render: (_, { sheet, row }) => say(`${sheet} 第 ${row} 行`, `${sheet}, row ${row}`),
            },
            { title: say('内容', 'What'), dataIndex: 'subject' },
            {
              title: say('结果', 'Outcome'),
              render: (_, { outcome }) => <Tag color={COLOUR[outcome]}>{word[outcome]}</Tag>,
            },
            { title: say('说明', 'Why'), width: '45%', render: (_, row) => <Why row={row} /> },
          ]}
        />
      </ScrollBox>
    </Flex>
  );
}

function useOutcomeWords(): Readonly<Record<Outcome, string>> {
  const { say } = useLanguage();
  return {
    refused: say('不能导入', 'Refused'),
    add: say('新增', 'New'),
    revise: say('修改', 'Revised'),
    unchanged: say('无变化', 'Unchanged'),
  };
}

function Why({ row: { faults, changes, remarks } }: { readonly row: ImportedRow }) {
  const { say } = useLanguage();
  return (
    <>
      <Faults notes={faults} />
      {changes.map(({ column, from, to }) => (
        <div key={column}>
          {column}
          {say('：', ': ')}
          <del>{from === '' ? say('（空）', '(empty)') : from}</del> →{' '}
          {to === '' ? say('（空）', '(empty)') : to}
        </div>
      ))}
      {remarks.map((note, index) => (
        <div key={`${note.code} ${index}`}>
          <Typography.Text type="secondary">
            <NoteText note={note} />
          </Typography.Text>
        </div>
      ))}
    </>
  );
}

function Faults({ notes }: { readonly notes: readonly ImportNote[] }) {
  return notes.map((note, index) => (
    <div key={`${note.code} ${index}`}>
      <Typography.Text type="danger">
        <NoteText note={note} />
      </Typography.Text>{' '}
      <small>{note.code}</small>
    </div>
  ));
}

function NoteText({ note }: { readonly note: ImportNote }) {
  const { say, told } = useLanguage();
  return (
    <>
      {note.column !== null && `${note.column}${say('：', ': ')}`}
      {told(note)}
    </>
  );
}

/** Nothing where there is nothing to say of the sheet as a whole. */
function SheetNotes({
  sheet: { sheet, faults, remarks, ignoredColumns },
}: {
  readonly sheet: ImportedSheet;
}) {
  const { say } = useLanguage();
  if (faults.length + remarks.length + ignoredColumns.length === 0) return null;
  return (
    <div>
      <strong>{sheet}</strong>
      <Faults notes={faults} />
      {remarks.map((note, index) => (
        <div key={`${note.code} ${index}`}>
          <NoteText note={note} />
        </div>
      ))}
      {ignoredColumns.length > 0 && (
        <Typography.Text type="secondary">
          {say('未读取的列：', 'Columns that were not read: ')}
          {ignoredColumns.join(say('、', ', '))}
        </Typography.Text>
      )}
    </div>
  );
}
