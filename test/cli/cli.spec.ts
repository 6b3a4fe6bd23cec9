/** The command line, in this process, on a data folder that the demo has filled. */
import Database from 'better-sqlite3';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli';
import { runDemo } from '../../src/demo/run-demo';
import { openEngine } from '../../src/engine';

const CAMPAIGN = 'puyang-sti-2012';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(
  argv: readonly string[],
  options: { env?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Run> {
  let [out, err] = ['', ''];
  const code = await runCli(argv, {
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
    env: options.env ?? {},
    signal: options.signal ?? new AbortController().signal,
  });
  return { code, out, err };
}

const json = ({ out }: Run) => JSON.parse(out);

describe('the command line', () => {
  const root = mkdtempSync(join(tmpdir(), 'liancheng-cli-'));
  const data = join(root, 'demo');
  const on = (...argv: readonly string[]) => run([...argv, '--data', data]);

  beforeAll(async () => {
    const engine = await openEngine({ dataDir: data, sweepEveryMs: 0 });
    const { ok } = await runDemo({ ...engine, out: { write: () => undefined } });
    await engine.close();
    expect(ok).toBe(true);
  }, 120_000);

  afterAll(() => rmSync(root, { recursive: true }));

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
      expect((await on('campaign', 'status', CAMPAIGN)).out).toContain('单位 unit');
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
    }, 60_000);
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

    it('is followed until it is stopped', async () => {
      const stop = new AbortController();
      const following = run(['events', '--follow', '--type', 'CampaignArchived', '--data', data], {
        signal: stop.signal,
      });
      stop.abort();
      expect(await following).toMatchObject({ code: 0, out: expect.stringContaining('CampaignArchived') });
    });

    it('proves the views, and finds a row that was changed behind its back', async () => {
      expect(await on('replay')).toMatchObject({ code: 0 });
      const copy = join(root, 'views-changed');
      cpSync(data, copy, { recursive: true });
      const views = new Database(join(copy, 'views.sqlite'));
      views.exec(`UPDATE unit SET name = '另一个名称' WHERE unitId = 'office'`);
      views.close();
      const answer = await run(['replay', '--data', copy]);
      expect(answer.code).toBe(1);
      expect(answer.out).toContain('另一个名称');
    }, 60_000);

    it('finds an event that was changed behind its back', async () => {
      const copy = join(root, 'log-changed');
      cpSync(data, copy, { recursive: true });
      const log = new Database(join(copy, 'events.sqlite'));
      log.exec('DROP TRIGGER events_refuse_update');
      log.exec(
        `UPDATE events SET body = replace(body, '"machineVersion":1', '"machineVersion":2') WHERE position = 10`,
      );
      log.close();
      const answer = await run(['replay', '--data', copy, '--json']);
      expect(answer.code).toBe(1);
      expect(json(answer).log.firstFault).toMatchObject({ position: '10' });
    }, 60_000);
  });

  describe('charts', () => {
    it('draws one machine as text or picture', async () => {
      expect((await run(['chart', 'submission'])).out).toContain('stateDiagram-v2');
      expect((await run(['chart', 'submission', '--format', 'svg'])).out).toContain('<svg');
      expect(json(await run(['chart', 'submission', '--json'])).id).toBe('submission');
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
        '--person-id',
        'admin',
        '--person-name',
        '甲',
        '--data',
        folder,
      ];
      expect(await run(argv)).toMatchObject({ code: 0, out: expect.stringContaining('某局') });
      expect(await run(argv)).toMatchObject({
        code: 1,
        err: expect.stringContaining('ORGANISATION.ALREADY_FOUNDED'),
      });
    });

    it('serves until it is stopped, and reading verbs work beside it', async () => {
      const stop = new AbortController();
      let out = '';
      const serving = runCli(['serve', '--data', data, '--port', '0'], {
        out: { write: (text) => (out += text) },
        err: { write: () => undefined },
        env: {},
        signal: stop.signal,
      });
      while (!out.includes('http://')) await new Promise((resolve) => setImmediate(resolve));
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(out)!;
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect(await on('campaign', 'list')).toMatchObject({ code: 0 });
      expect(await run(['serve', '--data', data, '--port', '0'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('STORE.LOCKED'),
      });
      stop.abort();
      expect(await serving).toBe(0);
    }, 60_000);

    it('does not play the demo into a folder that holds something, nor a plan without a story', async () => {
      expect(await on('demo', '--no-serve')).toMatchObject({
        code: 1,
        err: expect.stringContaining('DEMO.FOLDER_NOT_EMPTY'),
      });
      expect(await run(['demo', '--plan', 'other'])).toMatchObject({
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
      ['a day that does not exist', ['campaign', 'status', 'x', '--as-of', '2012-02-30']],
      ['a missing argument', ['plan', 'check']],
      ['a missing option', ['register']],
    ])('%s is wrong use: 2', async (_, argv) => {
      expect((await run(argv)).code).toBe(2);
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

    it('a folder without a log is not made into one', async () => {
      const answer = await run(['campaign', 'list', '--data', join(root, 'nothing')]);
      expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('DATA.NO_LOG') });
    });

    it('an unknown machine is refused', async () => {
      expect(await run(['chart', 'dragon'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('CLI.UNKNOWN_MACHINE'),
      });
    });
  });

  it.each([
    [[]],
    [['plan']],
    [['serve']],
    [['demo']],
    [['register']],
    [['replay']],
    [['events']],
    [['chart']],
    [['init']],
  ])('helps with %j in both languages', async (verb) => {
    const { code, out } = await run([...verb, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/[\u4e00-\u9fff]/);
    expect(out).toMatch(/[a-z]{4}/);
  });
});
