/** Every question over HTTP, asked of a campaign that has come to its last stage. */
import { CAMPAIGN, campaignAt, submissionId } from '../support/campaign-year';
import { POSTS, type PostName } from '../support/organisation';
import { actingAs, Door } from './door';

const POSITION = /^\d+$/;

describe('queries over HTTP', () => {
  let door: Door;
  beforeAll(async () => (door = await Door.open(await campaignAt('assessment'))));
  afterAll(() => door.close());

  const campaign = `campaigns/${CAMPAIGN}`;

  it.each<[string, PostName, object]>([
    ['units', 'cashier', {}],
    ['units?root=bureau', 'cashier', {}],
    ['units/licensing', 'cashier', { name: '审批科', parentId: 'bureau' }],
    ['units/finance/posts', 'cashier', {}],
    ['posts/cashier', 'cashier', { unitId: 'finance' }],
    ['persons', 'cashier', {}],
    ['persons/chen', 'cashier', { name: '陈九' }],
    ['persons/chen/posts', 'cashier', {}],
    ['units/finance/catalogues/posts', 'cashier', {}],
    ['units/finance/catalogues/powers', 'cashier', {}],
    ['campaigns', 'cashier', {}],
    [campaign, 'cashier', { campaignId: CAMPAIGN, status: 'running' }],
    [`${campaign}/plan`, 'cashier', {}],
    [`${campaign}/stages`, 'cashier', {}],
    [`${campaign}/stages/assessment/missing`, 'cashier', {}],
    [`${campaign}/gates`, 'cashier', {}],
    [`${campaign}/exceptions?open=true`, 'cashier', {}],
    [`${campaign}/due?asOf=2024-12-31`, 'cashier', {}],
    [`${campaign}/matrix`, 'officeClerk', {}],
    [`${campaign}/matrix?unit=finance&stage=grading&late=false`, 'cashier', {}],
    [`${campaign}/matrix/finance/grading`, 'cashier', {}],
    [`${campaign}/matrix/finance/grading/hand-in`, 'cashier', {}],
    [`${campaign}/timeline?direction=backwards`, 'cashier', {}],
    [`${campaign}/notices`, 'cashier', {}],
    [`${campaign}/filings`, 'cashier', {}],
    [`${campaign}/decisions`, 'cashier', {}],
    [`${campaign}/register`, 'officeClerk', {}],
    [
      `${campaign}/register?grade=1,unclassified&state=controlled,disposed&method=self,leader&order=level`,
      'officeClerk',
      {},
    ],
    [`${campaign}/register/counts`, 'officeClerk', {}],
    [`${campaign}/register/counts/units`, 'officeClerk', {}],
    [`${campaign}/register/heat-map`, 'officeClerk', {}],
    [`${campaign}/measures?late=true`, 'officeClerk', {}],
    ['powers/licence', 'licensingHead', { id: 'licence', unitId: 'licensing' }],
    ['risk-points/licence-1', 'licensingHead', { riskPointId: 'licence-1' }],
    [`submissions/${submissionId('grading', 'licensing')}`, 'licensingHead', { unitId: 'licensing' }],
    ['notices/notice-catalogues', 'cashier', { noticeId: 'notice-catalogues' }],
    ['filings/filing-catalogues', 'officeClerk', { id: 'filing-catalogues' }],
    ['trails/campaign/' + CAMPAIGN, 'bureauHead', {}],
    ['trails/unit/licensing', 'licensingHead', {}],
    ['trails/person/chen', 'inspector', {}],
    ['trails/post/licensing-head', 'licensingHead', {}],
    ['trails/power/licence', 'licensingHead', {}],
    ['trails/risk-point/licence-1', 'licensingHead', {}],
    ['trails/riskPoint/licence-1', 'licensingHead', {}],
    ['events?after=3&limit=2', 'auditor', {}],
    ['plans', 'cashier', {}],
    ['plans/general-five-stage?year=2024', 'cashier', {}],
  ])('%s answers the %s, and says how far it is complete', async (path, reader, data) => {
    const { status, body } = await door.get(path, reader);
    expect({ path, status, code: body['code'] }).toEqual({ path, status: 200, code: undefined });
    expect(body).toMatchObject({ data, completeTo: { position: expect.stringMatching(POSITION) } });
  });

  it('says 404 for what it does not know', async () => {
    await door.refuses(404, 'REQUEST.NOT_FOUND', () => door.get('units/nowhere', 'cashier'));
    await door.refuses(404, 'REQUEST.NOT_FOUND', () => door.get('persons/nobody', 'cashier'));
    await door.refuses(404, 'CAMPAIGN.NOT_FOUND', () => door.get('campaigns/none', 'cashier'));
    await door.refuses(404, 'RISK_POINT.NOT_FOUND', () => door.get('risk-points/none', 'cashier'));
    await door.refuses(404, 'SUBMISSION.NOT_FOUND', () => door.get('submissions/none', 'cashier'));
    await door.refuses(404, 'REQUEST.NOT_FOUND', () => door.get('notices/none', 'cashier'));
    await door.refuses(404, 'PLAN.UNKNOWN', () => door.get('plans/none'));
  });

  it.each([
    ['units?root=Bad Id', 'REQUEST.PARAMETER_INVALID'],
    ['units?abolished=maybe', 'REQUEST.PARAMETER_INVALID'],
    ['persons?limit=0', 'PAGE.LIMIT_OUT_OF_RANGE'],
    ['persons?limit=1001', 'PAGE.LIMIT_OUT_OF_RANGE'],
    ['persons?limit=-1', 'REQUEST.PARAMETER_INVALID'],
    ['persons?limit=ten', 'REQUEST.PARAMETER_INVALID'],
    ['persons?cursor=nonsense', 'PAGE.CURSOR_INVALID'],
    ['persons?text=a&text=b', 'REQUEST.PARAMETER_INVALID'],
    [`persons?text=${'x'.repeat(501)}`, 'REQUEST.PARAMETER_INVALID'],
    ['persons?text=%00', 'REQUEST.PARAMETER_INVALID'],
    ['search?text=%00', 'REQUEST.PARAMETER_INVALID'],
    ['search?text=a%1fb', 'REQUEST.PARAMETER_INVALID'],
    ['units?waitFor=soon', 'REQUEST.PARAMETER_INVALID'],
    ['campaigns?status=finished', 'REQUEST.PARAMETER_INVALID'],
    [`campaigns/${CAMPAIGN}/stages?asOf=2024-02-30`, 'REQUEST.PARAMETER_INVALID'],
    [`campaigns/${CAMPAIGN}/due?kind=__proto__`, 'REQUEST.PARAMETER_INVALID'],
    ['trails/nothing/chen', 'TRAIL.UNKNOWN_SUBJECT_KIND'],
  ])('%s is refused with %s', async (path, code) => {
    await door.refuses(400, code, () => door.get(path, 'cashier'));
  });

  it('treats the wildcards of a search as letters', async () => {
    for (const text of ['%', '_', "'", '"', '\\', '陈" OR "1"="1']) {
      const { status, body } = await door.get(`persons?text=${encodeURIComponent(text)}`, 'cashier');
      expect({ text, status, data: body['data'] }).toEqual({ text, status: 200, data: [] });
    }
    expect((await door.get(`persons?text=${encodeURIComponent('陈')}`, 'cashier')).body).toMatchObject({
      data: [{ personId: 'chen' }],
    });
  });

  it.each([
    ['persons', 'cashier'],
    [`campaigns/${CAMPAIGN}/timeline`, 'bureauHead'],
    [`campaigns/${CAMPAIGN}/register`, 'officeClerk'],
    [`campaigns/${CAMPAIGN}/measures`, 'officeClerk'],
    ['trails/unit/licensing', 'licensingHead'],
  ] as const)('pages of %s neither repeat nor skip', async (path, reader) => {
    const whole = await pagesOf(path, reader, 1_000);
    const small = await pagesOf(path, reader, 2);
    expect(whole.pages).toBe(1);
    expect(small.pages).toBe(Math.ceil(whole.items.length / 2));
    expect(small.items).toEqual(whole.items);
    expect(whole.items.length).toBeGreaterThan(2);
  });

  it('pages of the raw log hold every event once, in order', async () => {
    const items: unknown[] = [];
    let after: string | null = '0';
    while (after !== null) {
      const { body } = await door.get(`events?after=${after}&limit=7`, 'auditor');
      items.push(...(body['data'] as unknown[]));
      after = (body['page'] as { readonly next: string | null }).next;
    }
    expect(items).toEqual(await door.town.store.readAll({ limit: 10_000 }));
  });

  it('pages of one stream hold every event of it once, in order', async () => {
    const items: unknown[] = [];
    let after: string | null = '0';
    for (let page = 0; after !== null && page < 50; page += 1) {
      const path: string = `events?stream=campaign-${CAMPAIGN}&after=${after}&limit=7`;
      const { body } = await door.get(path, 'auditor');
      items.push(...(body['data'] as unknown[]));
      after = (body['page'] as { readonly next: string | null }).next;
    }
    expect(items.length).toBeGreaterThan(7);
    expect(items).toEqual(await door.town.store.readStream(`campaign-${CAMPAIGN}`));
  });

  it('goes on behind the longest names there are', async () => {
    const ids = ['long-1', 'long-2', 'long-3'];
    for (const personId of ids) {
      const person = { acting: actingAs('administrator'), personId, name: '龘'.repeat(100) };
      expect((await door.post('persons', person)).status).toBe(201);
    }
    const { items } = await pagesOf('persons', 'cashier', 1);
    expect(items.slice(-3)).toMatchObject(ids.map((personId) => ({ personId })));
  });

  it('does not hand a page’s cursor on to another order', async () => {
    const first = await door.get('persons?limit=2', 'cashier');
    const { next } = first.body['page'] as { readonly next: string };
    await door.refuses(400, 'PAGE.CURSOR_INVALID', () =>
      door.get(`campaigns/${CAMPAIGN}/timeline?cursor=${encodeURIComponent(next)}`, 'bureauHead'),
    );
  });

  it('shows what was written when it is told to wait for it', async () => {
    for (const name of ['甲', '乙', '丙']) {
      const written = await door.post('units/finance/rename', { acting: actingAs('administrator'), name });
      const position = written.headers.get('liancheng-position')!;
      const { body } = await door.get(`units/finance?waitFor=${position}`, 'cashier');
      expect(body).toMatchObject({ data: { name } });
    }
  });

  it.each([
    ['calendars/cn-statutory', 'cashier'],
    [`campaigns/${CAMPAIGN}/statechart`, 'bureauHead'],
    [`campaigns/${CAMPAIGN}/stages/identification/missing`, 'bureauHead'],
    [`campaigns/${CAMPAIGN}/matrix/licensing/identification/hand-in`, 'bureauHead'],
    ['powers/licence', 'licensingHead'],
    ['events', 'auditor'],
    ['plans', 'cashier'],
    ['plans/general-five-stage', 'cashier'],
    ['modules', 'cashier'],
    ['modules/health-warning-network', 'cashier'],
  ] as const)('waits for what it is told to also where no view is asked: %s', async (path, reader) => {
    await door.refuses(400, 'REQUEST.PARAMETER_INVALID', () => door.get(`${path}?waitFor=soon`, reader));
    const rename = { acting: actingAs('administrator'), name: `楚${path.length}` };
    const written = await door.post('persons/chu/rename', rename);
    const position = written.headers.get('liancheng-position') ?? '';
    const { status, body } = await door.get(`${path}?waitFor=${position}`, reader);
    expect(status).toBe(200);
    const { position: completeTo } = body['completeTo'] as { readonly position: string };
    expect(Number(completeTo)).toBeGreaterThanOrEqual(Number(position));
  });

  it('counts every risk point once, however it is grouped', async () => {
    const { body } = await door.get(`campaigns/${CAMPAIGN}/register/counts`, 'officeClerk');
    const list = await pagesOf(`campaigns/${CAMPAIGN}/register`, 'officeClerk', 1_000);
    expect(body['data']).toMatchObject({ total: list.items.length });
  });

  it('never shows an objection to the public', async () => {
    const { body, text } = await door.get('public/notices/notice-grades');
    expect(body).toMatchObject({ data: { noticeId: 'notice-grades' } });
    expect(text).not.toMatch(/objectionList|"objector"/);
    const inside = await door.get('notices/notice-grades', 'officeClerk');
    expect(inside.text).toMatch(/objectionList/);
  });

  it('shows the public the items of a notice by their names, and none that is not for it', async () => {
    const { body } = await door.get('public/notices/notice-grades');
    expect(body['data']).toMatchObject({ hostUnitName: '某区某局', subject: 'grades' });
    const { items } = body['data'] as { readonly items: readonly object[] };
    expect(items).toHaveLength(5);
    expect(items).toContainEqual({
      kind: 'riskPoint',
      id: 'payments-1',
      name: '可能利用职务便利谋取私利',
      unitName: '丙',
      powerName: '职权payments',
      postName: '出纳',
      level: 1,
      grade: expect.objectContaining({ zh: expect.any(String) }) as unknown,
    });
    const catalogues = await door.get('public/notices/notice-catalogues');
    expect(catalogues.text).toContain('审批员职责');
    expect(catalogues.text).toContain('受理、审核、办结');
    // Nobody's name, nor a person's id.
    for (const { personId, personName } of Object.values(POSTS)) {
      expect(catalogues.text).not.toContain(personName);
      expect(catalogues.text).not.toContain(`"${personId}"`);
    }
    await door.refuses(404, 'REQUEST.NOT_FOUND', () => door.get('public/notices/nothing'));
  });

  it('asks who reads before it says whether something is there', async () => {
    await door.refuses(401, 'ACTING.MISSING', () => door.get('units/nowhere'));
    await door.refuses(401, 'ACTING.MISSING', () => door.get('persons/nobody'));
  });

  async function pagesOf(path: string, reader: PostName, limit: number) {
    const items: unknown[] = [];
    let pages = 0;
    for (let next: string | null = ''; next !== null; pages++) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const { status, body } = await door.get(`${path}?limit=${limit}${cursor}`, reader);
      expect(status).toBe(200);
      items.push(...(body['data'] as unknown[]));
      next = (body['page'] as { readonly next: string | null }).next;
    }
    return { items, pages };
  }
});
