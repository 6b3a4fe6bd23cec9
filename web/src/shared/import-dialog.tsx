/**
 * 导入: a form that was filled in elsewhere is tried first 试导入, and shown row by row with what it would do and all that is wrong; brought in only
 * then, whole or not at all. Chosen anew, a file is tried anew: what is brought in is what was shown.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Form, Modal, Select } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { Bilingual } from '../../../workflows/kernel/text';
import { sendFile } from '../api/send-file';
import type { Params } from '../api/use-answer';
import type { Choice } from './choice';
import { ImportPreview } from './import-preview';
import { useLanguage } from './language';
import { ProblemAlert } from './problem-alert';
import { TakeFileButton } from './take-file-button';
import { counted } from './counted';

export interface Importable {
  readonly key: string;
  readonly title: Bilingual;
  /** Of the form itself; `/import` is where it is sent. */
  readonly path: string;
  readonly params: Params;
  /** What is taken for columns that the file does not have, by parameter. */
  readonly defaults?: readonly {
    readonly name: string;
    readonly label: string;
    readonly choices: readonly Choice[];
  }[];
}

interface Props {
  readonly forms: readonly [Importable, ...Importable[]];
  readonly onClose: () => void;
}

export function ImportDialog({ forms, onClose }: Props) {
  const { say, told, language } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [key, setKey] = useState(forms[0].key);
  const [defaults, setDefaults] = useState<Readonly<Record<string, string>>>({});
  const [file, setFile] = useState<File | null>(null);
  const form = forms.find((each) => each.key === key) ?? forms[0];
  const send = async (dryRun: boolean) => {
    if (file === null) throw new Error('no file is chosen');
    const query = { ...form.params.query, ...defaults, ...(dryRun ? { dryRun: 'true' } : {}) };
    return (await sendFile(`${form.path}/import`, { ...form.params, query }, file)).data;
  };
  const trial = useMutation({ mutationFn: () => send(true) });
  const real = useMutation({
    mutationFn: () => send(false),
    onSuccess: async ({ written }) => {
      await queries.invalidateQueries();
      message.success(say(`已导入，写入 ${written} 项`, `Imported: ${written} recorded`));
      onClose();
    },
  });
  const begin = () => {
    trial.reset();
    real.reset();
  };
  const tried = trial.data;
  const changes = tried === undefined ? 0 : tried.counts.add + tried.counts.revise;
  return (
    <Modal
      open
      width={960}
      title={say('导入表格', 'Import a form')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Flex justify="end" gap={8} wrap>
          <Button onClick={onClose}>{say('关闭', 'Close')}</Button>
          <Button
            type={tried === undefined ? 'primary' : 'default'}
            disabled={file === null || real.isPending}
            loading={trial.isPending}
            onClick={() => {
              begin();
              trial.mutate();
            }}
          >
            {say('试导入', 'Try it')}
          </Button>
          {tried !== undefined && (
            <Button
              type="primary"
              disabled={tried.counts.refused > 0 || changes === 0}
              loading={real.isPending}
              onClick={() => real.mutate()}
            >
              {say(`导入 ${changes} 行`, `Import ${counted(changes, 'row')}`)}
            </Button>
          )}
        </Flex>
      }
    >
      <Flex vertical gap={12}>
        <Said label={say('表格', 'Form')}>
          <Flex gap={8} wrap align="center">
            {forms.length === 1 ? (
              <strong>{told(form.title)}</strong>
            ) : (
              <Select
                aria-label={say('表格', 'Form')}
                value={form.key}
                style={{ minWidth: 240 }}
                onChange={(value: string) => {
                  setKey(value);
                  setDefaults({});
                  begin();
                }}
                options={forms.map((each) => ({ value: each.key, label: told(each.title) }))}
              />
            )}
            <Blank
              form={form}
              format="xlsx"
              label={say('空白表（Excel）', 'Blank form (Excel)')}
              language={language}
            />
            <Blank
              form={form}
              format="docx"
              label={say('空白表（Word）', 'Blank form (Word)')}
              language={language}
            />
          </Flex>
        </Said>
        {form.defaults?.map(({ name, label, choices }) => (
          <Said key={name} label={label}>
            <Select
              allowClear
              aria-label={label}
              style={{ minWidth: 240 }}
              value={defaults[name] ?? null}
              onChange={(value: string | null | undefined) => {
                const { [name]: _, ...others } = defaults;
                setDefaults(value === null || value === undefined ? others : { ...others, [name]: value });
                begin();
              }}
              options={[...choices]}
            />
          </Said>
        ))}
        <Said label={say('填好的文件（.xlsx 或 .docx）', 'The file (.xlsx or .docx)')}>
          <FileField
            name={file?.name ?? null}
            onChoose={(chosen) => {
              setFile(chosen);
              begin();
            }}
          />
        </Said>
        <ProblemAlert error={real.error ?? trial.error} />
        {tried !== undefined && <ImportPreview tried={tried} />}
      </Flex>
    </Modal>
  );
}

interface BlankProps {
  readonly form: Importable;
  readonly format: 'xlsx' | 'docx';
  readonly label: string;
  readonly language: string;
}

function Blank({ form, format, label, language }: BlankProps) {
  const { told } = useLanguage();
  return (
    <TakeFileButton
      path={form.path}
      params={{ ...form.params, query: { ...form.params.query, format, language, blank: 'true' } }}
      name={`${told(form.title)}.${format}`}
      label={label}
    />
  );
}

function Said({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Form.Item label={label} layout="vertical" style={{ marginBottom: 0 }}>
      {children}
    </Form.Item>
  );
}

interface FileFieldProps {
  readonly name: string | null;
  readonly onChoose: (file: File) => void;
}

/** The browser's own field is hidden: its words are in the browser's language. */
function FileField({ name, onChoose }: FileFieldProps) {
  const { say } = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  return (
    <Flex gap={8} align="center" wrap>
      <input
        ref={field}
        type="file"
        accept=".xlsx,.docx"
        aria-label={say('填好的文件', 'The file')}
        hidden
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          // The same file, mended, is chosen again.
          target.value = '';
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
      <Button onClick={() => field.current?.click()}>{say('选择文件', 'Choose a file')}</Button>
      {name ?? say('未选择', 'None chosen')}
    </Flex>
  );
}
