/** Refusals that depend on how far the campaign has come, on the size of what comes in, and on a store that is gone. */
import { createApp } from '../../src/server';
import { CAMPAIGN, HttpTown, launchFields, personIn, pointFields, readerHeaders } from './http-town';

const BASE = `campaigns/${CAMPAIGN}`;
/** One mebibyte: of a body, and of what is appended at once. */
const BODY_LIMIT = 1_048_576;
const GATE = `${BASE}/stages/mobilization/gate`;
const ISSUE = {
  documentNumber: '某局发〔2026〕1号',
  title: '实施方案',
  issuedOn: '2026-03-02',
  issuedBy: '某市某局',
};

describe('given a campaign launched on 1 March, in its first stage', () => {
  let town: HttpTown;
  beforeAll(async () => {
    town = await HttpTown.launched();
    town.day('2026-03-04');
  });
  afterAll(() => town.close());

  it('when something is said to have happened before the launch, then it is refused', async () => {
    const occurredAt = '2026-02-20T01:00:00.000Z';
    await town.refuses(422, 'CAMPAIGN.OCCURRED_BEFORE_LAUNCH', () =>
      town.as('office-clerk', `${BASE}/plan/issue`, { ...ISSUE, occurredAt }),
    );
  });

  it('when a gate is asked for too early, then it says everything that blocks', async () => {
    await town.give('office-director', `${GATE}/request`, {});
    const { body } = await town.refuses(422, 'GATE.BLOCKED', () =>
      town.as('bureau-head', `${GATE}/decide`, { outcome: 'passed' }),
    );
    const findings = body.details?.['findings'] as readonly { rule: string; passed: boolean }[];
    expect(findings.map(({ rule, passed }) => `${rule} ${passed}`)).toEqual([
      'mobilization/leadership-group true',
      'mobilization/plan-issued false',
    ]);
    expect(findings[1]).toMatchObject({
      blockers: [
        { text: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/[a-z]/) } },
      ],
    });
    await town.give('office-director', `${GATE}/withdraw`, { reason: '再作准备' });
  });

  it('when the work of a later stage is begun, then it is refused', async () => {
    await town.refuses(409, 'CAMPAIGN.STAGE_NOT_REACHED', () =>
      town.as('permit-head', 'risk-points', pointFields('early')),
    );
    const begun = { campaignId: CAMPAIGN, stageId: 'grading', unitId: 'permits' };
    await town.refuses(409, 'SUBMISSION.STAGE_NOT_OPEN', () => town.as('permit-head', 'submissions', begun));
    await town.refuses(409, 'CAMPAIGN.STAGE_NOT_CURRENT', () =>
      town.as('office-director', `${BASE}/stages/control/gate/request`, {}),
    );
  });

  it('when the campaign is launched again under its id, then it is there already', async () => {
    await town.refuses(409, 'CAMPAIGN.ALREADY_LAUNCHED', () =>
      town.as('bureau-head', 'campaigns', launchFields()),
    );
  });

  it('when the plan is unknown, or of one fixed year, then it is refused with what there is', async () => {
    const launch = (changes: object) => () =>
      town.as('bureau-head', 'campaigns', { ...launchFields('second'), ...changes });
    await town.refuses(404, 'PLAN.UNKNOWN', launch({ planId: 'no-plan' }));
    const { body } = await town.refuses(422, 'PLAN.YEAR_FIXED', launch({ planId: 'puyang-sti-2012' }));
    expect(JSON.stringify(body.details)).toContain('2012');
  });

  it('when an id in the path is long but sound, then it is looked up', async () => {
    const id = ['a', 'b', 'c'].map((letter) => letter.repeat(60)).join('.');
    await town.refuses(404, 'SUBMISSION.NOT_FOUND', () =>
      town.as('permit-head', `submissions/${id}/hand-in`, { nilReturns: [], responsibilities: [] }),
    );
  });

  it('when an id in the path is longer than any, or no text, then the address is malformed', async () => {
    const name = { name: '新名' };
    const rename = (id: string) => () => town.as('administrator', `units/${id}/rename`, name);
    await town.refuses(400, 'REQUEST.ID_MALFORMED', rename('x'.repeat(303)));
    await town.refuses(400, 'REQUEST.ID_MALFORMED', rename('Permits'));
    await town.refuses(400, 'REQUEST.URL_MALFORMED', rename('%ff'));
  });

  it('when there is no body and no type, then it is refused', async () => {
    const reply = await town.call('units', { method: 'POST' });
    expect({ status: reply.status, code: reply.body.code }).toEqual({ status: 400, code: 'REQUEST.INVALID' });
  });

  it('when the route is known but takes another method, then it is told so', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      await town.refuses(405, 'REQUEST.METHOD_NOT_ALLOWED', () => town.call('units', { method }));
    }
  });

  it('when an event would be larger than the store takes, then nothing of it is stored', async () => {
    const filled = (remark: string) => ({
      acting: { personId: personIn('permit-clerk'), postId: 'permit-clerk' },
      duties: Array.from({ length: 200 }, (_, index) => ({
        content: '责'.repeat(1_700),
        handledBy: '许可员',
        basis: '三定方案',
        remark: index < 10 ? remark : '',
      })),
    });
    const room = BODY_LIMIT - Buffer.byteLength(JSON.stringify(filled('')));
    const body = JSON.stringify(filled('a'.repeat(Math.floor(room / 10))));
    expect(BODY_LIMIT - Buffer.byteLength(body)).toBeLessThan(10);
    const before = await town.store.end();
    const reply = await town.post('posts/permit-clerk/duties', body);
    expect({ status: reply.status, code: reply.body.code }).toEqual({
      status: 413,
      code: 'STORE.EVENT_TOO_LARGE',
    });
    expect(await town.store.end()).toBe(before);
  });
});

describe('given a store that has been closed under the server', () => {
  let town: HttpTown;
  beforeAll(async () => {
    town = await HttpTown.launched();
    town.day('2026-03-04');
    await town.store.close();
  });
  afterAll(() => town.close());

  it('when a command comes, then it is asked to come again', async () => {
    const reply = await town.as('office-clerk', `${BASE}/plan/issue`, ISSUE);
    expect({
      status: reply.status,
      code: reply.body.code,
      retryAfter: reply.headers.get('retry-after'),
    }).toEqual({ status: 503, code: 'STORE.CLOSED', retryAfter: '1' });
  });

  it('when it is asked whether it is ready, then it is not, but it lives', async () => {
    expect((await town.get('/health/live')).status).toBe(200);
    const ready = await town.get('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.headers.get('retry-after')).toBe('1');
  });
});

describe('given the campaign and its section', () => {
  let town: HttpTown;
  beforeAll(async () => (town = await HttpTown.launched()));
  afterAll(() => town.close());

  it('when pages are turned while new ones come in, then each is read once', async () => {
    const there = (
      (await town.read('persons?limit=1000', 'permit-head')) as readonly { personId: string }[]
    ).map(({ personId }) => personId);
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 50; page++) {
      const { body } = await town.get(`persons?limit=2${cursor}`, 'permit-head');
      seen.push(...(body.data as readonly { personId: string }[]).map(({ personId }) => personId));
      const next = body.page?.next ?? null;
      if (next === null) break;
      cursor = `&cursor=${encodeURIComponent(next)}`;
      if (page < 3)
        await town.give('administrator', 'persons', { personId: `a-new-${page}`, name: `新${page}` });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(there));
  });

  it('when the raw log is asked for, then only the auditor gets it', async () => {
    expect((await town.get('events?limit=1', 'auditor')).status).toBe(200);
    for (const reader of ['bureau-head', 'permit-head', 'office-clerk'] as const) {
      await town.refuses(403, 'RIGHTS.DENIED', () => town.get('events', reader));
    }
  });

  it('when a live reader comes back, then it goes on behind the last event it saw, and no event is missing', async () => {
    const from = await town.store.end();
    const positions: string[] = [];
    for (const name of ['甲科', '乙科', '丙科', '丁科']) {
      positions.push((await town.give('administrator', 'units/permits/rename', { name })).position);
    }
    expect(await updates(from, 2)).toEqual(positions.slice(0, 2));
    expect(await updates(positions[1]!, 2)).toEqual(positions.slice(2));
  });

  /** Ids of the next events behind a position; then the reader leaves. */
  async function updates(lastEventId: string, count: number): Promise<readonly string[]> {
    const abort = new AbortController();
    const headers = { ...readerHeaders('auditor'), 'last-event-id': lastEventId };
    const response = await fetch(`${town.server.url}/api/v1/updates`, { headers, signal: abort.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const ids = () => [...text.matchAll(/^id: (\d+)\n[^]*?\n\n/gm)].map(([, id]) => id!);
    while (ids().length < count) text += (await reader.read()).value ?? '';
    abort.abort();
    return ids().slice(0, count);
  }

  it('when the description of the API is read, then it holds every route the server has, and no other', async () => {
    const app = await createApp(town.server.engine, () => undefined);
    const served: string[] = [];
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url }: { readonly method: string | string[]; readonly url: string }) => {
        for (const each of [method].flat()) served.push(`${each} ${url.replace(/:(\w+)/g, '{$1}')}`);
      });
    await app.init();
    const { body } = await town.get('/api/docs/openapi.json');
    const described = Object.entries(body.paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const answering = served.filter((route) => /^(GET|POST|DELETE) \/(api\/v1|health)/.test(route));
    expect(described.sort()).toEqual([...new Set(answering)].sort());
    expect(described.length).toBeGreaterThan(90);
  });
});
