/** One section's campaign over HTTP, from an empty log to the archive, with what the views say at every gate. */
import { CAMPAIGN, HttpTown, launchFields, personIn, pointFields, type PostId } from './http-town';

const BASE = `campaigns/${CAMPAIGN}`;
const TIERS = [{ level: 3, postId: 'permit-head', personId: personIn('permit-head') }];
const submission = (stageId: string) => `${CAMPAIGN}.${stageId}.permits`;

describe('given an empty log, a campaign of one section', () => {
  let town: HttpTown;
  beforeAll(async () => (town = await HttpTown.open()));
  afterAll(() => town.close());

  it('is launched when the organisation has been founded', async () => {
    await town.foundOrganisation();
    town.day('2026-03-01');
    const launched = await town.as('bureau-head', 'campaigns', launchFields());
    expect({ status: launched.status, location: launched.headers.get('location') }).toEqual({
      status: 201,
      location: `/api/v1/campaigns/${CAMPAIGN}`,
    });
    await town.askLittle();
    expect(await town.read(BASE, 'permit-clerk')).toMatchObject({
      status: 'running',
      currentStageId: 'mobilization',
      counts: { units: 1, riskPoints: 0 },
    });
  });

  it('passes mobilization once the plan is issued, and is held back before', async () => {
    expect(await blockers('mobilization')).toEqual(['mobilization/plan-issued']);
    await town.give('office-clerk', `${BASE}/plan/issue`, {
      documentNumber: '某局发〔2026〕1号',
      title: '实施方案',
      issuedOn: '2026-03-01',
      issuedBy: '某市某局',
    });
    await pass('mobilization', '2026-03-30');
  });

  it('passes identification once the section’s catalogues are accepted', async () => {
    expect(await cell('identification')).toMatchObject({ status: 'notBegun', late: false });
    town.day('2026-04-08');
    for (const [post, name] of [
      ['permit-head', '科长'],
      ['permit-clerk', '许可员'],
    ] as const) {
      const duties = [{ content: `${name}职责`, handledBy: name, basis: '三定方案' }];
      await town.give(post, `posts/${post}/duties`, { duties });
    }
    await town.give('permit-clerk', 'powers', {
      powerId: 'permit',
      unitId: 'permits',
      campaignId: CAMPAIGN,
      name: '核发许可',
      content: '受理、审核、办结',
      kind: 'external',
      powerClass: 'licence',
      holderPostId: 'permit-clerk',
      legalBasis: ['《中华人民共和国行政许可法》'],
      publicityForm: '单位网站',
      timeLimit: '20 个工作日',
    });
    await town.give('permit-clerk', 'powers/permit/flow', {
      variant: 'external',
      steps: [
        { stepId: 'accept', name: '受理', responsiblePostId: 'permit-clerk', timeLimit: '2 日', next: [] },
      ],
    });
    const found = { ...pointFields('delay'), powerId: 'permit', flowStepId: 'accept' };
    await town.give('permit-head', 'risk-points', found);
    await town.give('permit-head', 'posts/permit-head/without-risk', {
      campaignId: CAMPAIGN,
      reason: '不直接经办',
    });
    await handInAndAccept('identification');
    expect(await cell('identification')).toMatchObject({
      status: 'accepted',
      counts: { posts: 2, powers: 1, flows: 1, riskPoints: 1, missing: 0 },
    });
    await pass('identification', '2026-06-12');
  });

  it('passes grading once the grade is approved, published and without objection', async () => {
    town.day('2026-06-18');
    const rating = { likelihood: 1, severity: 1, level: 3 };
    await town.refuses(422, 'RISK_POINT.GRADE_OUT_OF_SCHEME', () =>
      town.as('permit-head', 'risk-points/delay/ratings', { ...rating, level: 4, step: 'selfRating' }),
    );
    await town.give('permit-head', 'risk-points/delay/ratings', { ...rating, step: 'selfRating' });
    await town.give('office-clerk', 'risk-points/delay/ratings', { ...rating, step: 'publicReview' });
    await town.give('deputy-head', 'risk-points/delay/ratings', { ...rating, step: 'tieredReview' });
    const signed = { text: '同意', signedOn: '2026-06-18' };
    for (const [post, opinion] of [
      ['permit-head', 'departmentHead'],
      ['deputy-head', 'leaderInCharge'],
      ['bureau-head', 'unit'],
    ] as const) {
      await town.give(post, 'risk-points/delay/opinions', { ...signed, opinion });
    }
    await town.give('permit-head', 'risk-points/delay/approval', { level: 3, decisionId: null });
    town.day('2026-07-06');
    await town.give('office-clerk', 'notices', {
      noticeId: 'grades',
      campaignId: CAMPAIGN,
      stageId: 'grading',
      subject: 'grades',
      title: '风险等级公示',
      unitIds: ['permits'],
      from: '2026-07-06',
    });
    expect(await blockers('grading')).toContain('grading/publicity-finished');
    town.day('2026-07-16');
    await town.give('office-clerk', 'notices/grades/close', {});
    await handInAndAccept('grading');
    expect(await town.read(`${BASE}/register`, 'office-clerk')).toMatchObject([
      { riskPointId: 'delay', unitName: '许可科', level: 3, levelApproved: true, publicity: 'finished' },
    ]);
    await pass('grading', '2026-08-28');
  });

  it('passes control once the measure is carried out', async () => {
    town.day('2026-09-03');
    expect(await blockers('control')).toContain('control/measures-set');
    await town.give('permit-head', 'measures', {
      measureId: 'double-check',
      riskPointId: 'delay',
      unitId: 'permits',
      campaignId: CAMPAIGN,
      phase: 'prevention',
      level: 'post',
      content: '双人复核',
      responsiblePostId: 'permit-clerk',
      responsiblePersonId: personIn('permit-clerk'),
      dueOn: '2026-11-20',
    });
    await handInAndAccept('control', TIERS);
    town.day('2026-11-20');
    expect(await blockers('control')).toEqual(['control/measures-done']);
    await town.give('permit-clerk', 'measures/double-check/done', {
      doneOn: '2026-11-20',
      report: '已落实',
      evidence: [{ title: '检查记录' }],
    });
    expect(await town.read(`${BASE}/register`, 'office-clerk')).toMatchObject([
      { riskPointId: 'delay', measures: { total: 1, done: 1, nextDueOn: null } },
    ]);
    // The gate goes by what was handed in: the office opens it again, and the section hands in what is done.
    expect(await blockers('control')).toEqual(['control/measures-done']);
    expect(await cell('control')).toMatchObject({ status: 'accepted', drift: true });
    await town.give('office-director', `submissions/${submission('control')}/reopen`, {
      reasons: ['补报落实情况'],
    });
    await handIn('control', TIERS, 'returned');
    await pass('control', '2026-11-27');
  });

  it('passes assessment once the section is scored and the carry-over chosen', async () => {
    town.day('2026-12-09');
    const id = `${CAMPAIGN}.permits`;
    const scores = Object.entries({
      organization: 8,
      education: 8,
      catalogues: 16,
      'risk-points': 16,
      measures: 20,
      rectification: 12,
    }).map(([indicatorId, score]) => ({ indicatorId, score, finding: '查阅台账' }));
    await town.give('office-director', 'assessments', { campaignId: CAMPAIGN, unitId: 'permits' });
    await town.give('permit-head', `assessments/${id}/self`, { scores, statement: '自评' });
    await town.give('office-director', `assessments/${id}/scores`, { scores });
    await town.give('bureau-head', `assessments/${id}/result`, { result: 'good' });
    expect(await blockers('assessment')).toEqual(['assessment/carry-over-chosen']);
    await town.give('deputy-head', `${BASE}/carry-over`, { mode: 'all', reason: '动态管理' });
    await pass('assessment', '2027-01-14');
    const { units } = await town.read(`${BASE}/matrix`, 'office-clerk');
    expect(units).toMatchObject([{ unitId: 'permits', assessment: { total: 80 } }]);
  });

  it('is completed and archived, and takes nothing more', async () => {
    town.day('2027-01-16');
    await town.give('bureau-head', `${BASE}/complete`, { summary: '全部完成' });
    await town.give('office-clerk', `${BASE}/archive`, { archiveNumber: '某局档〔2026〕1号' });
    expect(await town.read(BASE, 'permit-clerk')).toMatchObject({ status: 'archived' });
    const late = await town.as('bureau-head', `${BASE}/suspend`, { reason: '防汛' });
    expect(late.status).toBe(409);
  });

  it('is told afterwards by gates, stages, timeline and trails', async () => {
    const gates = (await town.read(`${BASE}/gates`, 'bureau-head')) as readonly { stageId: string }[];
    expect(gates.map(({ stageId }) => stageId)).toEqual([
      'mobilization',
      'identification',
      'grading',
      'control',
      'assessment',
    ]);
    expect(gates.every((gate) => JSON.stringify(gate).includes('"passed"'))).toBe(true);
    const timeline = (await town.read(`${BASE}/timeline?limit=1000`, 'bureau-head')) as readonly unknown[];
    expect(timeline.length).toBeGreaterThan(10);
    const trail = JSON.stringify(await town.read('trails/risk-point/delay', 'permit-head'));
    for (const who of ['permit-head', 'deputy-head', 'bureau-head']) expect(trail).toContain(`"${who}"`);
  });

  async function handInAndAccept(stageId: string, responsibilities: readonly object[] = []): Promise<void> {
    await town.give('permit-head', 'submissions', { campaignId: CAMPAIGN, stageId, unitId: 'permits' });
    await handIn(stageId, responsibilities);
  }

  async function handIn(
    stageId: string,
    responsibilities: readonly object[],
    status = 'working',
  ): Promise<void> {
    expect(await cell(stageId)).toMatchObject({ status });
    const path = `submissions/${submission(stageId)}`;
    await town.give('permit-head', `${path}/hand-in`, { nilReturns: [], responsibilities });
    expect(await cell(stageId)).toMatchObject({ status: 'submitted' });
    await town.give('office-director', `${path}/accept`, {});
  }

  async function pass(stageId: string, on: string): Promise<void> {
    town.day(on);
    expect(await blockers(stageId)).toEqual([]);
    const gate = `${BASE}/stages/${stageId}/gate`;
    await town.give('office-director', `${gate}/request`, {});
    await town.give('bureau-head', `${gate}/decide`, { outcome: 'passed' });
  }

  async function cell(stageId: string, reader: PostId = 'permit-head') {
    const { units } = await town.read(`${BASE}/matrix?unit=permits`, reader);
    const [unit] = units as readonly { readonly cells: readonly { readonly stageId: string }[] }[];
    return unit?.cells.find((each) => each.stageId === stageId);
  }

  /** The rules that still hold the gate back. */
  async function blockers(stageId: string): Promise<readonly string[]> {
    const answers = await town.read(`${BASE}/stages/${stageId}/missing`, 'office-director');
    return (answers as readonly { rule: string; passed: boolean }[])
      .filter(({ passed }) => !passed)
      .map(({ rule }) => rule);
  }
});
