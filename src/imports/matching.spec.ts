/** How cells are read, tables found and rows matched. */
import { cleaned, dateOf, nameOf, readsAs, wholeNumberOf } from './cell-text';
import { newIds } from './new-ids';
import { pairUp } from './pair-up';
import { tableIn, type ColumnIn } from './table-in';

describe('the text of a cell', () => {
  it.each([
    ['2012-04-26', '2012-04-26'],
    ['2012年4月26日', '2012-04-26'],
    ['2012/4/26', '2012-04-26'],
    ['２０１２．４．２６', '2012-04-26'],
    ['20120426', '2012-04-26'],
    ['41025', '2012-04-26'],
    ['2012-02-30', undefined],
    ['昨天', undefined],
    ['3', undefined],
  ])('is a day where it is written as one: %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each([
    ['3', 3],
    [' ３ ', 3],
    ['3.0', 3],
    ['2人', 2],
    ['两个', undefined],
    ['-1', undefined],
  ])('is a number where it is written as one: %s', (text, number) => {
    expect(wholeNumberOf(text)).toBe(number);
  });

  it('loses what nobody sees, and keeps what was typed', () => {
    expect(cleaned('\ufeff　审批科\u200b \r\n 二室　')).toBe('审批科\n二室');
    expect(cleaned('（一）Ａ')).toBe('（一）Ａ');
    expect(nameOf('甲　某')).toBe('甲某');
    expect(nameOf('Anna  Lee')).toBe('Anna Lee');
  });

  it('reads the same in letters of full and of half width', () => {
    expect(readsAs('办公室（一）', '办公室(一)')).toBe(true);
    expect(readsAs('20 个工作日', '20个工作日')).toBe(false);
  });
});

describe('the table of a sheet', () => {
  const COLUMNS: readonly ColumnIn<'post' | 'duty' | 'remark'>[] = [
    { field: 'post', heads: ['岗位名称', '岗位'], isKey: true, carriesDown: true },
    { field: 'duty', heads: ['职责内容'], isKey: true },
    { field: 'remark', heads: ['备注'] },
  ];
  const grid = (...rows: readonly (readonly string[])[]) => ({ name: 's', isHidden: false, above: [], rows });

  it('is found below its title, whatever the order and the spelling of its heads, and ends at the notes', () => {
    const table = tableIn(
      grid(
        ['岗位职责目录', '', '', ''],
        ['单位：审批科', '', '', ''],
        ['序 号', '职责 内容*', '岗位（全称）', '电话'],
        ['1', '受理', '审批员', '123'],
        ['', '', '', ''],
        ['2', '审核', '', ''],
        ['序 号', '职责 内容*', '岗位（全称）', '电话'],
        ['3', '审签', '科长', ''],
        ['备注：本表一式三份', '', '', ''],
      ),
      COLUMNS,
    );
    expect(table).toMatchObject({
      headRow: 3,
      rows: [
        { number: 4, cells: { post: '审批员', duty: '受理' } },
        { number: 6, cells: { post: '审批员', duty: '审核' } },
        { number: 8, cells: { post: '科长', duty: '审签' } },
      ],
      headings: { duty: '职责 内容*', post: '岗位（全称）' },
      ignoredColumns: ['电话'],
    });
    expect(table?.rows[0]?.cells.remark).toBeUndefined();
    expect(table?.others.map(({ number }) => number)).toEqual([7, 9]);
  });

  it('is none without its key columns', () => {
    expect(tableIn(grid(['岗位', '备注'], ['审批员', 'x']), COLUMNS)).toBeUndefined();
  });
});

describe('rows and what they mean', () => {
  interface Thing {
    readonly key: string;
    readonly text: string;
  }
  const thing = (key: string, text: string): Thing => ({ key, text });
  const paired = (rows: readonly Thing[], items: readonly Thing[]) => {
    const { matches, left } = pairUp(rows, items, {
      ofRow: ({ key }) => key,
      ofItem: ({ key }) => key,
      isSame: (row, item) => row.text === item.text,
    });
    return { is: rows.map((row) => matches.get(row)), left };
  };

  it('are revisions where the key is there, additions where it is not; what no row means is left', () => {
    const [a, c] = [thing('a', '1'), thing('c', '1')];
    expect(paired([thing('a', '2'), thing('b', '1')], [a, c])).toEqual({
      is: [{ is: 'item', item: a }, { is: 'new' }],
      left: [c],
    });
  });

  it('are told apart by what they say where a key is borne by several', () => {
    const [one, other] = [thing('a', '1'), thing('a', '2')];
    expect(paired([thing('a', '2'), thing('a', '3')], [one, other]).is).toEqual([
      { is: 'item', item: other },
      { is: 'item', item: one },
    ]);
    expect(paired([thing('a', '3')], [one, other]).is).toEqual([{ is: 'ambiguous', among: [one, other] }]);
  });

  it('are refused where the same stands twice', () => {
    const [first, second] = [thing('a', '1'), thing('a', '1')];
    expect(paired([first, second], []).is).toEqual([{ is: 'new' }, { is: 'twice', before: first }]);
    expect(paired([first, second], [thing('a', '1')]).is[1]).toEqual({ is: 'twice', before: first });
  });
});

describe('new ids', () => {
  it('are the same for the same file, others for another, and never those of what has ended', () => {
    const [id] = [newIds('f', [])('unit', 'a')];
    expect(newIds('f', [])('unit', 'a')).toBe(id);
    expect(newIds('g', [])('unit', 'a')).not.toBe(id);
    expect(newIds('f', [id])('unit', 'a')).not.toBe(id);
  });
});
