/** An organisation brought in 导入组织名册: small ones with everything people do in a spreadsheet, a large one, one that was cut off. */
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { StoreError } from '../../src/event-store/store-error';
import { readOfficeFile } from '../../src/documents/reading/read-office-file';
import { Importer } from '../../src/imports/importer';
import { POSTS } from '../support/organisation';
import { allEvents, around } from '../support/store-wrappers';
import { Town } from '../support/town';
import { workbook, type Cell } from '../support/workbook';
import { addDays } from '../../workflows/kernel/time';
import { Door } from './door';
import { faultsIn, Importing } from './importing';

const UNITS = ['单位名称', '类别', '上级单位'];
const POSTS_HEAD = ['单位', '岗位', '职级', '角色', '职数'];
const PEOPLE = ['工号', '姓 名', '单位', '岗位', '任职日期'];

const roster = (
  units: readonly (readonly Cell[])[],
  posts: readonly (readonly Cell[])[],
  people: readonly (readonly Cell[])[],
) =>
  workbook([
    { name: '填写说明', rows: [['请先阅读']] },
    { name: '单位', rows: [['某局组织名册'], [], UNITS, ...units] },
    { name: '岗位', rows: [POSTS_HEAD, ...posts] },
    { name: '人员', rows: [PEOPLE, ...people] },
  ]);

const SMALL = roster(
  [
    ['法规科', '科室', '某区某局'],
    ['一组', '科室', '某区某局／法规科'],
    ['办公室', '科室', '法规科'],
  ],
  [
    ['法规科', '科长', '中层岗位', '部门负责人', '１'],
    ['法规科/办公室', '科员', '其他', '岗位人员', '2人'],
    ['一组', '科员', '其他岗位', '岗位人员', ''],
  ],
  [
    ['F001', '王　某', '法规科', '科长', { date: '2020-03-01' }],
    ['F002', '王某', '法规科/办公室', '科员', '2021年5月6日'],
    ['F001', '王某', '一组', '科员', 44_000],
    ['', '没有岗位', '', '', ''],
  ],
);

describe('a roster', () => {
  let door: Door;
  let importing: Importing;
  beforeEach(async () => {
    door = await Door.open(await Town.found());
    importing = new Importing(door);
  });
  afterEach(() => door.close());

  it('brings in units in any order, posts, and persons of the same name with their own numbers', async () => {
    const tried = await importing.tried('roster', 'administrator', SMALL);
    expect(faultsIn(tried)).toEqual([]);
    expect(tried.counts).toMatchObject({ add: 10, unchanged: 0 });
    expect(tried.sheets.find(({ sheet }) => sheet === '填写说明')?.remarks).toMatchObject([
      { code: 'SHEET_WITHOUT_TABLE' },
    ]);
    // Three units, three posts, three persons, three appointments.
    expect(await importing.done('roster', 'administrator', SMALL)).toMatchObject({ written: 12 });
    const again = await importing.done('roster', 'administrator', SMALL);
    expect(again).toMatchObject({ written: 0, counts: { add: 0, revise: 0, refused: 0, unchanged: 10 } });
    const { body } = await door.get('persons/f001/posts', 'administrator');
    expect(body['data']).toMatchObject(
      [
        { name: '科员', unitName: '一组', from: '2020-06-18' },
        { name: '科长', unitName: '法规科', from: '2020-03-01' },
      ].sort((a, b) => a.from.localeCompare(b.from)),
    );
  });

  it('goes out with paths where names repeat, and comes back unchanged', async () => {
    await importing.done('roster', 'administrator', SMALL);
    const file = await importing.fetched('roster?format=xlsx', 'administrator');
    const { grids } = await readOfficeFile(file);
    const cells = grids.flatMap(({ rows }) => rows.flat());
    expect(cells).toEqual(expect.arrayContaining(['法规科/办公室', '某区某局/办公室']));
    expect((await importing.done('roster', 'administrator', file)).counts).toMatchObject({
      ...{ add: 0, revise: 0, refused: 0, notInFile: 0 },
    });
  });

  it('names every fault: who, what, which unit, and what hangs on it', async () => {
    const file = roster(
      [
        ['甲科', '科', '某区某局'],
        ['乙科', '科室', '办公楼'],
        ['丙科', '科室', '丁科'],
        ['丁科', '科室', '丙科'],
        ['审批科', '机关', '某区某局'],
      ],
      [
        ['甲科', '科长', '中层岗位', '部门负责人', 1],
        ['审批科', '审批员', '领导岗位', '岗位人员', 1],
        ['审批科', '新岗', '其他岗位', '岗位人员', 201],
      ],
      [
        ['工号一', '甲某', '审批科', '审批员', '2024-02-01'],
        ['n1', '乙某', '', '', ''],
        ['n1', '丙某', '', '', ''],
        ['chu', '褚十', '审批科', '审批员', '2024-02-30'],
        ['', '丁某', '审批科', '没有的岗', '昨天'],
        ['n2', '戊某', '审批科', '审批员', '2024-02-01'],
      ],
    );
    expect(faultsIn(await importing.tried('roster', 'administrator', file))).toEqual([
      '单位 4 [类别] IMPORT.NOT_A_CHOICE',
      '单位 5 [上级单位] IMPORT.REFERENCE_UNKNOWN',
      '单位 6 [上级单位] IMPORT.UNIT_LOOP',
      '单位 7 [上级单位] IMPORT.UNIT_LOOP',
      '单位 8 [类别] IMPORT.CANNOT_CHANGE',
      '岗位 2 [] IMPORT.DEPENDS_ON_REFUSED',
      '岗位 3 [职级] IMPORT.CANNOT_CHANGE',
      '岗位 4 [职数] NUMBER_OUT_OF_RANGE',
      '人员 2 [工号] ID_MALFORMED',
      '人员 4 [工号] IMPORT.NUMBER_OF_ANOTHER',
      '人员 5 [任职日期] IMPORT.NOT_A_DATE',
      '人员 6 [岗位] IMPORT.REFERENCE_UNKNOWN',
      '人员 6 [任职日期] IMPORT.NOT_A_DATE',
      '人员 7 [岗位] POST.SEATS_FULL',
    ]);
  });

  it('gives a post more seats before somebody sits there, and never fewer than are taken', async () => {
    const post = (seats: number) => ['审批科', '审批员', '其他岗位', '岗位人员', seats] as const;
    const today = '2024-03-01';
    door.town.day(today);
    const more = roster([], [post(2)], [['n2', '戊某', '审批科', '审批员', addDays(today, -1)]]);
    // The seat counts from today on: nobody sat there before.
    expect(faultsIn(await importing.tried('roster', 'administrator', more))).toEqual([
      '人员 2 [岗位] POST.SEATS_FULL',
    ]);
    const now = roster([], [post(2)], [['n2', '戊某', '审批科', '审批员', today]]);
    const done = await importing.done('roster', 'administrator', now);
    expect(done.rows[0]).toMatchObject({
      outcome: 'revise',
      changes: [{ column: '职数', from: '1', to: '2' }],
    });
    expect(done).toMatchObject({ written: 3 });
    const fewer = await importing.tried('roster', 'administrator', roster([], [post(1)], []));
    expect(faultsIn(fewer)).toEqual(['岗位 2 [职数] POST.SEATS_TAKEN']);
  });

  it('corrects a name, and asks which is meant where two persons bear one', async () => {
    const people = (...rows: readonly (readonly Cell[])[]) =>
      workbook([{ name: '人员', rows: [PEOPLE, ...rows] }]);
    const renamed = people(['chu', '褚拾', '审批科', '审批员', '']);
    const tried = await importing.tried('roster', 'administrator', renamed);
    expect(tried.rows).toMatchObject([
      { outcome: 'revise', changes: [{ column: '姓 名', from: '褚十', to: '褚拾' }] },
    ]);
    await importing.done('roster', 'administrator', people(['n1', '褚十', '', '', '']));
    const ambiguous = people(['', '褚十', '财务科', '出纳', '2024-02-01']);
    expect(faultsIn(await importing.tried('roster', 'administrator', ambiguous))).toEqual([
      '人员 2 [姓 名] IMPORT.REFERENCE_AMBIGUOUS',
    ]);
    // Whoever holds the post that the row names is meant.
    const known = people(['', '褚十', '审批科', '审批员', '']);
    expect((await importing.tried('roster', 'administrator', known)).counts).toMatchObject({ unchanged: 1 });
  });

  it('of two hundred units, a thousand posts and a thousand people goes through, and comes back unchanged', async () => {
    const index = (count: number) => Array.from({ length: count }, (_, at) => at);
    const file = roster(
      index(200).map((at) => [
        `单位${at}`,
        at < 20 ? '部门' : '科室',
        at < 20 ? '某区纪委' : `单位${at % 20}`,
      ]),
      index(1_000).map((at) => [`单位${at % 200}`, `岗位${at}`, '其他岗位', '岗位人员', 1]),
      index(1_000).map((at) => [`p${at}`, `人员${at % 900}`, `单位${at % 200}`, `岗位${at}`, '2024-01-01']),
    );
    expect(await importing.done('roster', 'administrator', file)).toMatchObject({
      written: 3_200,
      counts: { add: 2_200, refused: 0 },
    });
    expect((await importing.done('roster', 'administrator', file)).counts).toMatchObject({
      ...{ add: 0, revise: 0, refused: 0, unchanged: 2_200 },
    });
  });
});

const place = { form: 'roster' } as const;
const { personId, postId } = POSTS.administrator;
const asked = {
  place,
  bytes: SMALL,
  fileName: null,
  acting: { personId, postId },
  dryRun: false,
  defaults: {},
};
const reader = { read: readOfficeFile };
/** What `SMALL` comes to. */
const MADE = ['UnitEstablished', 'PostEstablished', 'PersonRegistered', 'PersonAppointed']
  .flatMap((type) => [type, type, type])
  .sort();

describe('the same file, given twice at the same time', () => {
  it('makes everything once', async () => {
    const town = await Town.found();
    const founded = (await allEvents(town.store)).length;
    let here = 0;
    let go: () => void = () => undefined;
    const bothHere = new Promise<void>((resolve) => (go = resolve));
    const importer = () => {
      let isHere = false;
      return new Importer({
        ...{ ...town.engine, reader },
        // Neither gives anything before the other has been rehearsed, too.
        give: async (request) => {
          if (!isHere && ++here === 2) go();
          isHere = true;
          await bothHere;
          return town.gateway.execute(request);
        },
      });
    };
    const done = await Promise.all([importer().run(asked), importer().run(asked)]);
    expect(done.map(({ data }) => data.written)).toEqual([12, 12]);
    const types = (await allEvents(town.store)).map(({ type }) => type);
    expect(types.slice(founded).sort()).toEqual(MADE);
    await town.close();
  });
});

describe('an import that is cut off midway', () => {
  it('says how far it came, goes on when it is given again, and makes nothing twice', async () => {
    const whole = new MemoryEventStore();
    let left = Infinity;
    const store = around(whole, {
      append: (...args) => {
        if (left <= 0) return Promise.reject(new StoreError('STORE.UNAVAILABLE'));
        left -= 1;
        return whole.append(...args);
      },
    });
    const town = await Town.found({ store });
    const importer = new Importer({
      ...{ ...town.engine, reader },
      give: (request) => town.gateway.execute(request),
    });
    const give = () => importer.run(asked);
    left = 7;
    await expect(give()).rejects.toMatchObject({
      code: 'IMPORT.CUT_OFF',
      details: { written: 7, of: 12, because: 'STORE.UNAVAILABLE' },
    });
    left = 0;
    await expect(give()).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
    left = Infinity;
    expect((await give()).data).toMatchObject({ written: 5, counts: { refused: 0 } });
    const types = (await allEvents(whole)).map(({ type }) => type);
    const founded = types.length - 12;
    expect(types.slice(founded).sort()).toEqual(MADE);
    await town.close();
  });
});
