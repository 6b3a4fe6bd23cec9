/** The command line, in this process, on a data folder that the demo has filled. */
import Database from 'better-sqlite3';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store';
import { running, typed, type Typed } from '../support/cli';

const CAMPAIGN = 'puyang-sti-2012';

const page = readFileSync(join(__dirname, '../../docs/cli.md'), 'utf8');

const json = ({ out }: Typed) => JSON.parse(out);

describe('the command line', () => {
  const root = mkdtempSync(join(tmpdir(), 'liancheng-cli-'));
  const data = join(root, 'demo');
  const on = (...argv: readonly string[]) => typed([...argv, '--data', data]);
  let demo: Typed;

  beforeAll(async () => {
    demo = await typed(['demo', '--no-serve', '--json', '--data', data]);
  });

  afterAll(() => rmSync(root, { recursive: true }));

  /** The data folder again, to be spoilt. */
  function copyOf(name: string): string {
    const copy = join(root, name);
    cpSync(data, copy, { recursive: true });
    return copy;
  }

  it('plays the demo, tells its story beside the JSON, and every check holds', () => {
    expect(demo.code).toBe(0);
    expect(json(demo)).toMatchObject({ ok: true, folder: data });
    expect(json(demo).checks.every((check: { ok: boolean }) => check.ok)).toBe(true);
    expect(demo.err).toContain('Stages and gates');
  });

  describe('plans', () => {
    it('lists those that ship with the product', async () => {
      const ids = json(await on('plan', 'list', '--json')).map((plan: { id: string }) => plan.id);
      expect(ids).toEqual(expect.arrayContaining(['general-five-stage', 'puyang-sti-2012']));
    });

    it('finds nothing wrong with a sound one', async () => {
      expect(await on('plan', 'check', 'puyang-sti-2012')).toMatchObject({ code: 0 });
    });

    it('names every fault of a file at once, and exits with 1', async () => {
      const file = join(root, 'faulty.yaml');
      writeFileSync(file, 'schema: 1\nid: UPPER\nversion: 0\nstages: []\nsurprise: yes\n');
      const answer = await on('plan', 'check', file, '--year', '2026', '--json');
      expect(answer.code).toBe(1);
      const codes = json(answer).faults.map((fault: { code: string }) => fault.code);
      expect(codes).toEqual(
        expect.arrayContaining(['PLAN.ID_MALFORMED', 'PLAN.FIELD_UNKNOWN', 'PLAN.FIELD_MISSING']),
      );
      const text = await on('plan', 'check', file, '--year', '2026');
      expect(text.out).toContain('surprise');
    });

    it('says what is wrong with a file that is no YAML', async () => {
      const file = join(root, 'broken.yaml');
      writeFileSync(file, 'a: [1,\n b: }');
      expect(await on('plan', 'check', file)).toMatchObject({
        code: 1,
        err: expect.stringContaining('PLAN.NOT_YAML'),
      });
    });

    it('shows the stages, their windows and what each gate asks', async () => {
      const { out, code } = await on('plan', 'show', 'puyang-sti-2012');
      expect(code).toBe(0);
      expect(out).toContain('2012-04-27 → 2012-06-28');
      expect(out).toContain('mobilization/leadership-group@1');
      expect(out).toContain('● 启动 launched');
    });

    it('shows them as data: the plan, the working days and the gate of each stage', async () => {
      const { plan, stages } = json(await on('plan', 'show', 'puyang-sti-2012', '--json'));
      expect(plan.id).toBe('puyang-sti-2012');
      expect(stages[0]).toMatchObject({ stageId: plan.stages[0].id, workingDays: { known: true } });
      expect(stages[0].gate[0]).toMatchObject({ rule: 'mobilization/leadership-group', version: 1 });
      expect(stages.at(-1).workingDays).toBeNull();
    });

    it('says all faults of a plan that is to be shown', async () => {
      const file = join(root, 'faulty-too.yaml');
      writeFileSync(file, 'schema: 1\nid: UPPER\nversion: 0\nstages: []\nsurprise: yes\n');
      const { code, err } = await on('plan', 'show', file, '--year', '2026');
      expect(code).toBe(1);
      expect(err).toContain('PLAN.INVALID');
      expect(err).toContain('✗ surprise');
    });
  });

  describe('campaigns and the register', () => {
    it('lists the campaigns', async () => {
      const answer = json(await on('campaign', 'list', '--json'));
      expect(answer.data).toMatchObject([{ campaignId: CAMPAIGN, status: 'archived' }]);
      expect(answer.completeTo.position).toMatch(/^\d+$/);
    });

    it('tells the status as of a day: stages, matrix', async () => {
      const answer = json(await on('campaign', 'status', CAMPAIGN, '--as-of', '2012-12-15', '--json'));
      expect(answer.stages).toHaveLength(5);
      expect(answer.matrix.units).toHaveLength(16);
      expect(answer).toMatchObject({ asOf: '2012-12-15', headline: { campaignId: CAMPAIGN } });
      const { out } = await on('campaign', 'status', CAMPAIGN);
      expect(out).toContain('单位 units');
      expect(out).not.toContain('知识产权科');
    });

    it('says how late a stage was passed, and shows the units when asked', async () => {
      const { out } = await on('campaign', 'status', CAMPAIGN, '--units');
      expect(out).toMatch(/过关，晚 \d+ 天 passed late/);
      expect(out).toContain('退n：退回 n 次');
    });

    it('answers also where there are no views, from the log, and makes none', async () => {
      const copy = copyOf('no-views');
      rmSync(join(copy, 'views.sqlite'));
      const answer = json(await typed(['campaign', 'list', '--json', '--data', copy]));
      expect(answer).toEqual(json(await on('campaign', 'list', '--json')));
      expect(existsSync(join(copy, 'views.sqlite'))).toBe(false);
    });

    it('filters the register, and its counts add up to what it lists', async () => {
      const all = json(await on('register', '--campaign', CAMPAIGN, '--limit', '1000', '--json'));
      expect(all.data).toHaveLength(all.counts.total);
      const top = json(
        await on('register', '--campaign', CAMPAIGN, '--grade', '1', '--limit', '1000', '--json'),
      );
      expect(top.data).toHaveLength(27);
      expect(top.data.every((point: { level: number }) => point.level === 1)).toBe(true);
      const text = json(await on('register', '--campaign', CAMPAIGN, '--text', '中介机构', '--json'));
      expect(text.data.length).toBeGreaterThan(0);
      for (const point of text.data) expect(point.manifestation).toContain('中介机构');
    });

    it('reports the results of the assessment, as data and as a table', async () => {
      const report = ['assessment', 'report', '--campaign', CAMPAIGN] as const;
      const { data } = json(await on(...report, '--json'));
      const units: readonly { unitId: string; rank: number; total: number; result: string }[] = data.units;
      expect(units).toHaveLength(16);
      expect(units.slice(0, 2).map(({ unitId, rank, total }) => [unitId, rank, total])).toEqual([
        ['hightech', 1, 94.5],
        ['supervision', 2, 94],
      ]);
      expect(units.at(-1)).toMatchObject({
        unitId: 'ppc',
        rank: 16,
        result: 'unqualified',
        reassessment: { result: 'qualified' },
      });
      const { out, code } = await on(...report);
      expect(code).toBe(0);
      expect(out).toMatch(/^ *16 .* 55\.00 +不合格 +合格/m);
    });

    it('pages through the register without gap or repetition', async () => {
      const seen: string[] = [];
      let cursor: readonly string[] = [];
      do {
        const page = json(await on('register', '--campaign', CAMPAIGN, '--limit', '40', '--json', ...cursor));
        seen.push(...page.data.map((point: { riskPointId: string }) => point.riskPointId));
        cursor = page.page.next === null ? [] : ['--cursor', page.page.next];
      } while (cursor.length > 0);
      expect(new Set(seen).size).toBe(89);
      expect(seen).toHaveLength(89);
    });
  });

  describe('the log', () => {
    it('is filtered by type, stream and campaign', async () => {
      const gates = await on('events', '--type', 'GateDecided', '--json');
      const lines = gates.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines).toHaveLength(6);
      expect(lines.every((event) => event.stream === `campaign-${CAMPAIGN}`)).toBe(true);
      expect((await on('events', '--stream', 'unit-office', '--limit', '1')).out).toContain(
        'UnitEstablished',
      );
      expect((await on('events', '--campaign', 'none')).out).toBe('');
    });

    it('finds a campaign in every stream that began in it, not only where it is named', async () => {
      const types = ['--type', 'RiskPointRated,UnitEstablished'];
      const { out } = await on('events', '--campaign', CAMPAIGN, ...types);
      expect(out).toContain('RiskPointRated');
      expect(out).not.toContain('UnitEstablished');
    });

    it('is shown from a position on', async () => {
      const [first, second] = (await on('events', '--limit', '2')).out.trim().split('\n');
      expect((await on('events', '--after', '1', '--limit', '1')).out.trim()).toBe(second);
      expect((await on('events', '--limit', '1')).out.trim()).toBe(first);
      expect(await on('events', '--after', 'end')).toMatchObject({ code: 0, out: '' });
      expect(await on('events', '--after', '99999999')).toMatchObject({
        code: 1,
        err: expect.stringContaining('STORE.POSITION_UNKNOWN'),
      });
    });

    it('is followed until it is stopped', async () => {
      const argv = ['events', '--follow', '--type', 'CampaignArchived', '--data', data];
      const { stop } = await running(argv, /CampaignArchived/);
      expect(await stop()).toMatchObject({ code: 0 });
    });

    it('proves the views, and finds a row that was changed behind its back', async () => {
      expect(await on('replay')).toMatchObject({ code: 0 });
      const copy = copyOf('views-changed');
      const views = new Database(join(copy, 'views.sqlite'));
      views.exec(`UPDATE unit SET name = '另一个名称' WHERE unitId = 'office'`);
      views.close();
      const answer = await typed(['replay', '--data', copy]);
      expect(answer.code).toBe(1);
      expect(answer.out).toContain('另一个名称');
    });

    it('finds an event that was changed behind its back', async () => {
      const copy = copyOf('log-changed');
      const log = new Database(join(copy, 'events.sqlite'));
      log.exec('DROP TRIGGER events_refuse_update');
      log.exec(
        `UPDATE events SET body = replace(body, '"machineVersion":1', '"machineVersion":2') WHERE position = 10`,
      );
      log.close();
      const answer = await typed(['replay', '--data', copy, '--json']);
      expect(answer.code).toBe(1);
      expect(json(answer).log.firstFault).toMatchObject({ position: '10' });
    });

    it('says that there are no views to compare, and still checks the log', async () => {
      const copy = copyOf('views-gone');
      rmSync(join(copy, 'views.sqlite'));
      const answer = await typed(['replay', '--json', '--data', copy]);
      expect(answer.code).toBe(1);
      expect(json(answer)).toMatchObject({ ok: false, views: { equal: false } });
      expect(json(answer).views.reason).toContain('下次启动');
      expect(json(answer).log.firstFault).toBeUndefined();
    });
  });

  describe('charts', () => {
    it('writes them into a folder, with an index that says what each is', async () => {
      const out = join(root, 'charts');
      expect(await typed(['chart', '--all', '--out', out])).toMatchObject({ code: 0 });
      expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain('| `riskPoint` | 廉政风险点');
      expect(existsSync(join(out, 'campaign.svg')) && existsSync(join(out, 'campaign.mmd'))).toBe(true);
    });

    it('draws one machine as text or picture', async () => {
      expect((await typed(['chart', 'submission'])).out).toContain('stateDiagram-v2');
      expect((await typed(['chart', 'submission', '--format', 'svg'])).out).toContain('<svg');
      expect(json(await typed(['chart', 'submission', '--json'])).id).toBe('submission');
    });
  });

  describe('writing verbs', () => {
    it('founds an organisation once', async () => {
      const folder = join(root, 'founded');
      const argv = [
        'init',
        '--unit-id',
        'bureau',
        '--unit-name',
        '某局',
        '--admin-id',
        'admin',
        '--admin-name',
        '甲',
        '--data',
        folder,
      ];
      expect(await typed(argv)).toMatchObject({ code: 0, out: expect.stringContaining('某局') });
      expect(await typed(argv)).toMatchObject({
        code: 1,
        err: expect.stringContaining('ORGANISATION.ALREADY_FOUNDED'),
      });
    });

    it('serves until it is stopped, and reading verbs work beside it', async () => {
      const { said, stop } = await running(
        ['serve', '--data', data, '--port', '0'],
        /http:\/\/127\.0\.0\.1:\d+/,
      );
      const [url] = said;
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect(await on('campaign', 'list')).toMatchObject({ code: 0 });
      expect(await typed(['serve', '--data', data, '--port', '0'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('STORE.LOCKED'),
      });
      expect(await stop()).toMatchObject({ code: 0 });
    });

    it('refuses a PORT that is no port', async () => {
      const env = { PORT: 'http', LIANCHENG_DATA: data };
      expect(await typed(['serve'], { env })).toMatchObject({
        code: 2,
        err: expect.stringContaining('PORT=http'),
      });
    });

    it('listens where LIANCHENG_HOST says', async () => {
      const { said, stop } = await running(
        ['serve', '--data', copyOf('hosted'), '--port', '0'],
        /http:\/\/0\.0\.0\.0:(\d+)\/api/,
        { env: { LIANCHENG_HOST: '0.0.0.0' } },
      );
      const [, port] = said;
      expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
      expect(await stop()).toMatchObject({ code: 0 });
    });

    it('serves metrics where LIANCHENG_METRICS says, and says where', async () => {
      const { said, stop } = await running(
        ['serve', '--data', copyOf('measured'), '--port', '0'],
        /http:\/\/127\.0\.0\.1:\d+\/metrics/,
        { env: { LIANCHENG_METRICS: '0' } },
      );
      const [url] = said;
      expect(await (await fetch(url)).text()).toContain('liancheng_ready');
      expect(await stop()).toMatchObject({ code: 0 });
    });

    it.each([
      ['is no address', 'example.org', 2, 'SETTINGS.INVALID'],
      ['is no address of this machine', '192.0.2.1', 1, 'SERVER.NOT_OUR_ADDRESS'],
    ])('refuses a LIANCHENG_HOST that %s', async (_, host, code, error) => {
      const answer = await typed(['serve', '--data', copyOf(`host-${code}`), '--port', '0'], {
        env: { LIANCHENG_HOST: host },
      });
      expect(answer).toMatchObject({ code, err: expect.stringContaining(error) });
    });

    it('does not play the demo into a folder that holds something, nor a plan without a story', async () => {
      expect(await on('demo', '--no-serve')).toMatchObject({
        code: 1,
        err: expect.stringContaining('DEMO.FOLDER_NOT_EMPTY'),
      });
      expect(await typed(['demo', '--plan', 'other'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('DEMO.NO_SCENARIO'),
      });
    });
  });

  describe('what goes wrong', () => {
    it.each([
      ['an unknown verb', ['dance']],
      ['an unknown option', ['plan', 'list', '--loud']],
      ['a value that means nothing', ['register', '--campaign', 'x', '--grade', '7']],
      ['warnings of nothing', ['warnings', 'list']],
      ['warnings of two things', ['warnings', 'list', '--campaign', 'x', '--network', 'y']],
      ['a day that does not exist', ['campaign', 'status', 'x', '--as-of', '2012-02-30']],
      ['a missing argument', ['plan', 'check']],
      ['a missing option', ['register']],
      ['a backup without a file', ['backup']],
      ['a group of verbs alone', ['plan']],
      ['an unknown event type', ['events', '--type', 'CampaignDanced']],
      ['a position that is none', ['events', '--after', 'yesterday']],
      ['a format that is none', ['chart', 'unit', '--format', 'png']],
      ['neither a machine nor all of them', ['chart']],
    ])('%s is wrong use: 2', async (_, argv) => {
      expect((await typed(argv)).code).toBe(2);
    });

    it.each([
      ['an unknown campaign', ['campaign', 'status', 'nope'], 'CAMPAIGN.NOT_FOUND'],
      ['an unknown plan', ['plan', 'show', 'nope'], 'PLAN.UNKNOWN'],
    ])('%s is refused with code and both languages: 1', async (_, argv, code) => {
      const answer = await on(...argv);
      expect(answer.code).toBe(1);
      expect(answer.err).toContain(code);
      expect(answer.err).toMatch(/[\u4e00-\u9fff]/);
      expect(answer.err).toMatch(/There is no/);
    });

    it('a category that the plan does not have is wrong use, and told which there are', async () => {
      const answer = await on('register', '--campaign', CAMPAIGN, '--category', 'weather');
      expect(answer).toMatchObject({ code: 2, err: expect.stringContaining('weather') });
    });

    it('a folder without a log is not made into one', async () => {
      const answer = await typed(['campaign', 'list', '--data', join(root, 'nothing')]);
      expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('DATA.NO_LOG') });
      expect(answer.err).toContain('liancheng init');
      expect(existsSync(join(root, 'nothing'))).toBe(false);
    });

    it('an empty log has nothing to show either', async () => {
      const empty = join(root, 'empty');
      await openSqliteEventStore(empty).close();
      expect(await typed(['campaign', 'list', '--data', empty])).toMatchObject({
        code: 1,
        err: expect.stringContaining('DATA.NO_LOG'),
      });
    });

    it('an unknown machine is refused', async () => {
      expect(await typed(['chart', 'dragon'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('CLI.UNKNOWN_MACHINE'),
      });
    });
  });

  it.each([
    ['serve'],
    ['demo'],
    ['init'],
    ['plan list'],
    ['plan check'],
    ['plan show'],
    ['plan simulate'],
    ['plan new'],
    ['campaign list'],
    ['campaign status'],
    ['network list'],
    ['network status'],
    ['assessment report'],
    ['register'],
    ['replay'],
    ['backup'],
    ['events'],
    ['log export'],
    ['log import'],
    ['log verify'],
    ['chart'],
  ])('%s --help says what it is for in both languages, with examples and exit codes', async (verb) => {
    const { code, out } = await typed([...verb.split(' '), '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(out).toMatch(/^[A-Z][a-z]+ [^]*?\.$/m);
    expect(out).toContain(`  liancheng ${verb}`);
    expect(out).toMatch(/Exit codes: 0 .*1 .*2 /);
    expect(page).toContain(`\n## ${verb}\n`);
  });

  it('lists every verb in its own help', async () => {
    const { out } = await typed(['--help']);
    const verbs = [
      'serve',
      'demo',
      'init',
      'plan',
      'campaign',
      'network',
      'assessment',
      'register',
      'replay',
      'backup',
      'events',
      'log',
      'chart',
    ];
    for (const verb of verbs) expect(out).toMatch(new RegExp(`^  ${verb} `, 'm'));
  });
});
