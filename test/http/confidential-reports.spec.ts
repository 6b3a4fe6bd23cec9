/**
 * 保密预警信息: the centre, the head of the network and the officer who sent it read it; to everybody else it is not there, but that a
 * report owed for a period has come.
 */
import { networkReport } from '../../projections/forms/quarterly-report';
import type { PeriodCount } from '../../projections/networks/overview';
import type { Gathered } from '../../projections/warning-work/gathered';
import { workOfNetwork } from '../../projections/warning-work/query';
import { daysOfPeriod } from '../../workflows/modules/periods';
import { NETWORK, REPORT_REQUEST, runNetwork, SIGN, URGENT_REQUEST } from '../support/network-story';
import { POST_NAMES, type PostName } from '../support/organisation';
import { Town } from '../support/town';
import { actingAs, Door } from './door';

const network = `networks/${NETWORK}`;
const REPORT = 'finance-point.monthly.2025-05';
const URGENT = 'urgent-in-confidence';
const SAID = { content: '采购人员常受某供应商宴请', personId: 'wei' };
const URGENCY = '明日即开标';
const NOTE = '已由中心负责人面谈';
const OUTCOME = '约谈后已说明情况';
const PLAIN = [SAID.content, URGENCY, NOTE, OUTCOME];

/** The officer reads the own reports; they are in no list of hers. */
const FEW: readonly PostName[] = ['deputyHead', 'officeDirector', 'officeClerk'];
const OTHERS = POST_NAMES.filter((name) => !FEW.includes(name) && name !== 'cashier');

interface ReportShown {
  readonly signs: readonly Readonly<Record<string, unknown>>[];
}

describe('a confidential report', () => {
  let door: Door;
  let everything: () => Promise<unknown[]>;

  beforeEach(async () => {
    const town = await Town.found();
    await runNetwork(town);
    door = await Door.open(town);
    town.day('2025-05-26');
    everything = seenByOthers;
  });
  afterEach(() => door.close());

  const points = `${network}/points/${REPORT_REQUEST.pointId}`;
  const acting = actingAs('cashier');
  const signs = [{ ...SIGN, ...SAID }];
  const urgent = async (more: object = {}) => {
    const { networkId: _, pointId: __, ...fields } = URGENT_REQUEST;
    const body = {
      ...fields,
      reportId: URGENT,
      urgency: URGENCY,
      signs,
      acting,
      confidential: true,
      ...more,
    };
    return door.post(`${points}/urgent-reports`, body);
  };
  const scheduled = async (more: object = {}) => {
    const { networkId: _, pointId: __, ...fields } = REPORT_REQUEST;
    const body = { ...fields, period: '2025-05', signs, acting, confidential: true, ...more };
    return door.post(`${points}/reports`, body);
  };

  /** Of whatever lists or counts reports. */
  async function seenByOthers(): Promise<unknown[]> {
    await door.town.settled();
    const found: unknown[] = [];
    for (const name of OTHERS.filter((each) => each !== 'auditor')) {
      const paths = [
        `${network}/reports`,
        `${network}/reports?unit=finance`,
        `${network}/reports?unit=bureau`,
      ];
      paths.push(
        `trails/network/${NETWORK}?limit=500`,
        `trails/unit/finance?limit=500`,
        'trails/person/jiang',
      );
      paths.push(`warning-reports/${URGENT}`, `search?text=${encodeURIComponent('供应商')}`);
      for (const path of paths) {
        const { status, body } = await door.get(path, name);
        found.push([name, path, status, body['code'], body['data']]);
      }
      const { body } = await door.get(`${network}/overview?asOf=2025-05-29`, name);
      // That a report owed for a period has come is counted.
      const { periods = [], ...counts } = (body['data'] ?? {}) as { readonly periods?: readonly object[] };
      found.push([name, counts, periods.map((period) => ({ ...period, received: 0, missing: [] }))]);
    }
    return found;
  }

  /** Received, classified and handled by the centre. */
  async function workOn(reportId: string): Promise<void> {
    const by = { acting: actingAs('officeClerk') };
    const of = `warning-reports/${reportId}`;
    const classes = [{ signId: SIGN.signId, handlingId: 'analyse', grave: true }];
    const handled = { on: '2025-05-26', outcome: OUTCOME, resolved: true };
    for (const [path, body] of [
      ['receive', { note: NOTE }],
      ['classify', { classes }],
      [`signs/${SIGN.signId}/handle`, handled],
    ] as const) {
      const { status, text } = await door.post(`${of}/${path}`, { ...by, ...body });
      expect({ path, status, text: status === 200 ? '' : text }).toEqual({ path, status: 200, text: '' });
    }
  }

  it('is opened for the centre, the head of the network and the officer who sent it', async () => {
    expect((await urgent()).status).toBe(201);
    await workOn(URGENT);
    await door.town.settled();
    for (const name of [...FEW, 'cashier'] as const) {
      const { body } = await door.get(`warning-reports/${URGENT}`, name);
      expect(body['data']).toMatchObject({
        ...{ urgency: URGENCY, note: NOTE, confidential: true },
        signs: [{ ...SIGN, ...SAID, grave: true, handled: [{ outcome: OUTCOME }] }],
      });
    }
    for (const name of FEW) {
      const { body } = await door.get(`${network}/reports?timing=urgent`, name);
      const listed = body['data'] as readonly ReportShown[];
      expect(listed.flatMap((each) => each.signs.map(({ content }) => content))).toContain(SAID.content);
      const overview = await door.get(`${network}/overview?asOf=2025-05-29`, name);
      expect(overview.body['data']).toMatchObject({ urgentReports: 2, signs: 3, resolvedSigns: 2 });
    }
  });

  it('is not there for anybody else: as before, in every list and count', async () => {
    const before = await everything();
    await urgent();
    expect(await everything()).toEqual(before);
    await workOn(URGENT);
    expect(await everything()).toEqual(before);
  });

  it('handed in for a period is counted as come, and shown to nobody else', async () => {
    const before = await everything();
    expect((await scheduled()).status).toBe(201);
    expect(await everything()).toEqual(before);
    const { body } = await door.get(`${network}/overview?asOf=2025-05-29`, 'financeHead');
    expect(body['data']).toMatchObject({ periods: [{ period: '2025-05', received: 1, missing: [] }, {}] });
    for (const name of OTHERS) {
      const answers = ['warning-reports/no-such', `warning-reports/${REPORT}`].map(async (path) => {
        const { status, body } = await door.get(path, name);
        return { status, code: body['code'] };
      });
      const [ofNone, ofThis] = await Promise.all(answers);
      expect({ name, ...ofThis }).toEqual({ name, ...ofNone });
      expect([403, 404]).toContain(ofThis?.status);
    }
    // It goes past the levels between, straight to the centre.
    const shown = await door.get(`warning-reports/${REPORT}`, 'officeClerk');
    expect(shown.body['data']).toMatchObject({ toPointId: null, toUnitId: 'bureau' });
  });

  it('of a period says in the overview and the quarterly report nothing but that it has come', async () => {
    const asOf = '2025-06-30';
    const days = daysOfPeriod('2025-q2')!;
    const asked = { networkId: NETWORK, asOf, days };
    const gathered = async (confidential: boolean) =>
      (await door.town.engine.views.ask(workOfNetwork, { ...asked, confidential })).answer!.gathered;
    const mayOf = ({ periods, lines }: Gathered) => ({
      period: periods.find(({ period }) => period === '2025-05'),
      line: lines.find(({ period }) => period === '2025-05'),
    });
    const before = await everything();
    door.town.day('2025-06-02');
    expect((await scheduled({ nil: true, signs: [], nilReason: '本月无异常' })).status).toBe(201);
    expect(await everything()).toEqual(before);
    const few = { nil: true, handedInOn: '2025-06-02', standing: 'late', officerNames: ['蒋十二'] };
    expect(mayOf(await gathered(true))).toMatchObject({
      period: { received: 1, nil: 1, early: 0, late: 1, missing: [] },
      line: few,
    });
    const others = { nil: false, handedInOn: null, standing: 'came', officerNames: [] };
    expect(mayOf(await gathered(false))).toMatchObject({
      period: { received: 1, nil: 0, early: 0, late: 0, missing: [] },
      line: others,
    });
    const { answer: form } = await door.town.engine.views.ask(networkReport, {
      ...asked,
      confidential: false,
    });
    expect(JSON.stringify(form)).toContain('已报');
    expect(JSON.stringify(form)).not.toContain('2025-06-02');
  });

  it('is not even counted as come where the point came to owe none', async () => {
    await scheduled();
    const reason = '机构撤并';
    await door.town.as('officeDirector').execute('CloseMonitoringPoint', {
      pointId: REPORT_REQUEST.pointId,
      reason,
    });
    await door.town.settled();
    const received = async (name: PostName) => {
      const { body } = await door.get(`${network}/overview?asOf=2025-05-29`, name);
      const { periods } = body['data'] as { readonly periods: readonly PeriodCount[] };
      return periods.find(({ period }) => period === '2025-05')?.received;
    };
    expect([await received('officeDirector'), await received('financeHead')]).toEqual([1, 0]);
  });

  it('stands in the log sealed, with all that is written about it', async () => {
    await urgent();
    await scheduled({ nil: true, signs: [], nilReason: '本月无异常，另有口头说明' });
    await workOn(URGENT);
    await door.town.settled();
    const events = await door.town.store.readAll({ limit: 10_000 });
    for (const plain of [...PLAIN, '另有口头说明']) expect(JSON.stringify(events)).not.toContain(plain);
    const [sent, ...later] = events.filter(({ stream }) => stream === `warningReport-${URGENT}`);
    const sealed = expect.stringMatching(/^v1\.[\w-]+\.[\w-]+$/);
    expect(sent?.data).toMatchObject({
      confidential: true,
      urgency: sealed,
      signs: [{ categoryId: '', natureId: '', content: sealed, unitId: null, postId: null, personId: null }],
    });
    expect(later.map(({ data }) => data)).toMatchObject([
      { note: sealed, confidential: true },
      { confidential: true },
      { outcome: sealed, confidential: true },
    ]);
    const trail = await door.get(`trails/network/${NETWORK}?direction=backwards&limit=1`, 'auditor');
    expect(trail.body['data']).toMatchObject([{ type: 'SignHandled', summary: { confidential: true } }]);
  });

  it('is refused for what the module does not know, as any other is, and comes without a basis', async () => {
    const categoryId = 'unheard-of';
    const other = { signs: [{ ...SIGN, categoryId }] };
    await door.refuses(422, 'WARNING_REPORT.CATEGORY_UNKNOWN', () => urgent(other));
    await door.refuses(422, 'WARNING_REPORT.NO_REASON', () =>
      scheduled({ nil: true, signs: [], nilReason: ' ' }),
    );
    const basis = { reason: '群众来信' };
    await door.refuses(422, 'COMMAND.CONFIDENTIAL_BASIS', () => urgent({ basis }));
  });

  it('is received by the centre alone', async () => {
    await urgent();
    await door.refuses(403, 'WARNING_REPORT.NOT_ADDRESSED_TO_YOU', () =>
      door.post(`warning-reports/${URGENT}/receive`, { acting: actingAs('bureauHead') }),
    );
  });

  it('with another key stays closed, says so in both languages, and everything else goes on', async () => {
    await urgent();
    await workOn(URGENT);
    const after = await Door.open(await door.town.beside());
    await after.town.settled();
    const { body } = await after.get(`${network}/reports?timing=urgent`, 'officeClerk');
    const title = expect.stringMatching(/密钥/);
    const unopened = { code: 'SEAL.CANNOT_OPEN', title, titleEn: expect.stringMatching(/key/) };
    expect(body['data']).toMatchObject([
      { reportId: URGENT, urgency: '', note: '', unopened, signs: [{ content: '', personId: null }] },
      { reportId: 'urgent-1', urgency: URGENT_REQUEST.urgency, signs: [{ content: SIGN.content }] },
    ]);
    await after.close();
  });
});
