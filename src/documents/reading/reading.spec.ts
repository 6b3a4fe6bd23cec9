/** What an office file is read as, and what is no such file, or too much of one. */
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { workbook, zipped } from '../../../test/support/workbook';
import { FormReader } from './form-reader';
import { MOST_BYTES, MOST_COLUMNS, MOST_GRIDS, MOST_ROWS } from './grid';
import { packed, unpacked } from './office-zip';
import { readOfficeFile } from './read-office-file';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const document = (body: string) =>
  zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
  });

const refused = (code: string, details?: object) =>
  expect.objectContaining({ code, ...(details === undefined ? {} : { details }) });

describe('a workbook', () => {
  it('is read as it is seen: every row in its place, dates as days, formulas by their last result', async () => {
    const file = workbook([
      {
        name: '人员',
        rows: [
          ['名册'],
          [],
          ['姓名', '任职日期', '人数', '合计'],
          ['甲某', { date: '2012-04-26' }, 3, { formula: 'C4*2', result: '6' }],
        ],
      },
    ]);
    expect(await readOfficeFile(file)).toEqual({
      format: 'xlsx',
      grids: [
        {
          name: '人员',
          isHidden: false,
          above: [],
          rows: [
            ['名册', '', '', ''],
            ['', '', '', ''],
            ['姓名', '任职日期', '人数', '合计'],
            ['甲某', '2012-04-26', '3', '6'],
          ],
        },
      ],
    });
  });

  it('has a merged block in every row of it, and says which sheets are hidden', async () => {
    const rows = [
      ['岗位', '职责'],
      ['审批员', '受理'],
      [null, '审核'],
      [null, '办结'],
      ['科长', '审签'],
    ];
    const file = workbook([
      { name: '目录', rows, merged: ['A2:A4', 'A1:B1'] },
      { name: '草稿', rows: [['x']], isHidden: true },
    ]);
    const { grids } = await readOfficeFile(file);
    expect(grids[0]?.rows.map(([post]) => post)).toEqual(['岗位', '审批员', '审批员', '审批员', '科长']);
    expect(grids.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });

  it('may be formatted to the edge of the sheet, and may hold nothing there', async () => {
    const format =
      '<row r="2"><c r="A2" t="s"><v></v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const { grids } = await readOfficeFile(workbook([{ name: 'a', rows: [['x']], xml: format }]));
    expect(grids[0]?.rows).toEqual([['x']]);
    const beyond = (place: string, row: number) =>
      workbook([{ name: 'a', rows: [['x']], xml: `<row r="${row}"><c r="${place}"><v>1</v></c></row>` }]);
    expect((await readOfficeFile(beyond(`A${MOST_ROWS}`, MOST_ROWS))).grids[0]?.rows).toHaveLength(MOST_ROWS);
    await expect(readOfficeFile(beyond(`A${MOST_ROWS + 1}`, MOST_ROWS + 1))).rejects.toEqual(
      refused('IMPORT.TOO_MANY_ROWS', { max: MOST_ROWS }),
    );
    await expect(readOfficeFile(beyond('GS2', 2))).rejects.toEqual(
      refused('IMPORT.TOO_MANY_COLUMNS', { max: MOST_COLUMNS }),
    );
  });

  it('has so many sheets and no more', async () => {
    const sheets = Array.from({ length: MOST_GRIDS + 1 }, (_, index) => ({ name: `s${index}`, rows: [] }));
    await expect(readOfficeFile(workbook(sheets))).rejects.toEqual(
      refused('IMPORT.TOO_MANY_SHEETS', { max: MOST_GRIDS }),
    );
  });
});

describe('a word processor’s document', () => {
  it('is read table by table, with the paragraphs above each and merged cells in every row', async () => {
    const body = [
      paragraph('岗位职责目录'),
      paragraph('单位：审批科'),
      `<w:tbl><w:tr>${cell('岗位')}${cell('职责', '<w:gridSpan w:val="2"/>')}${cell('备注')}</w:tr>`,
      `<w:tr>${cell('审批员', '<w:vMerge w:val="restart"/>')}${cell('受理')}${cell('x')}${cell('')}</w:tr>`,
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('审核')}${cell('y')}${cell('')}</w:tr></w:tbl>`,
      paragraph('备注'),
      `<w:tbl><w:tr>${cell('甲')}</w:tr></w:tbl>`,
    ].join('');
    expect(await readOfficeFile(document(body))).toEqual({
      format: 'docx',
      grids: [
        {
          name: '1',
          isHidden: false,
          above: ['岗位职责目录', '单位：审批科'],
          rows: [
            ['岗位', '职责', '', '备注'],
            ['审批员', '受理', 'x', ''],
            ['审批员', '审核', 'y', ''],
          ],
        },
        { name: '2', isHidden: false, above: ['备注'], rows: [['甲']] },
      ],
    });
  });
});

describe('what is no office file of today', () => {
  const compound = (text: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(text, 'utf16le')]);

  it.each([
    ['a file of before 2007', 'IMPORT.FILE_OLD_FORMAT', compound('Workbook')],
    ['a file with a password', 'IMPORT.FILE_ENCRYPTED', compound('EncryptedPackage')],
    ['a CSV by another name', 'IMPORT.FILE_NOT_OFFICE', Buffer.from('姓名,岗位\n甲某,审批员\n')],
    ['nothing', 'IMPORT.FILE_NOT_OFFICE', Buffer.alloc(0)],
    ['an archive of something else', 'IMPORT.FILE_NOT_OFFICE', zipped({ 'a.xml': '<a/>' })],
    ['half of a file', 'IMPORT.FILE_DAMAGED', workbook([{ name: 'a', rows: [['x']] }]).subarray(0, 900)],
    ['a workbook without its sheets', 'IMPORT.FILE_DAMAGED', zipped({ 'xl/workbook.xml': '<workbook/>' })],
    ['more bytes than are read', 'IMPORT.FILE_TOO_LARGE', Buffer.alloc(MOST_BYTES + 1)],
  ])('is told as what it is: %s', async (_, code, bytes) => {
    await expect(readOfficeFile(bytes)).rejects.toEqual(refused(code));
  });

  it('is not unpacked beyond its limit, whatever size it states', () => {
    const bytes = Buffer.from(zipSync({ 'xl/workbook.xml': [strToU8(' '.repeat(100_000)), { level: 9 }] }));
    // In the central directory: the size that it says it has.
    bytes.writeUInt32LE(10, bytes.indexOf(Buffer.from('504b0102', 'hex')) + 24);
    expect(unpacked(bytes, 100_000).get('xl/workbook.xml')).toHaveLength(100_000);
    expect(() => unpacked(bytes, 99_999)).toThrow(refused('IMPORT.UNPACKED_TOO_LARGE', { maxBytes: 99_999 }));
  });

  it('is handed on without what nobody reads', () => {
    const parts = unpacked(
      zipped({ 'xl/workbook.xml': '<workbook/>', 'xl/vbaProject.bin': 'x', 'xl/media/a.png': 'y' }),
    );
    expect([...unpacked(packed(parts)).keys()]).toEqual(['xl/workbook.xml']);
  });
});

describe('the reader of the server', () => {
  const ENTRY = join(__dirname, '../../../test/support/form-reader-thread.cjs');
  const FILE = workbook([{ name: 'a', rows: [['x']] }]);

  it.each([
    ['in a thread of its own', { entry: ENTRY }],
    ['where there is no compiled thread', { entry: join(__dirname, 'nowhere.js') }],
  ])('reads and refuses alike, %s', async (_, options) => {
    const reader = new FormReader(options);
    expect((await reader.read(FILE)).grids[0]?.rows).toEqual([['x']]);
    await expect(reader.read(Buffer.from('a,b'))).rejects.toEqual(refused('IMPORT.FILE_NOT_OFFICE'));
    expect((await reader.read(FILE)).format).toBe('xlsx');
  });

  it('ends what takes too long, and goes on', async () => {
    const reader = new FormReader({ entry: ENTRY, timeoutMs: 1 });
    await expect(reader.read(FILE)).rejects.toEqual(refused('IMPORT.FILE_TOO_HEAVY'));
  });

  it('refuses more than it can keep waiting', async () => {
    const reader = new FormReader({ entry: ENTRY, atMost: 1 });
    const first = reader.read(FILE);
    await expect(reader.read(FILE)).rejects.toEqual(refused('IMPORT.BUSY', { atMost: 1 }));
    await first;
  });
});
