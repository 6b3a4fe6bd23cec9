import { campaign, campaignList, gateDecisions, notice } from '../../projections/campaigns/query';
import { commandById } from '../../projections/commands/query';
import { timeline, trailOf, type TrailParams } from '../../projections/trail/query';
import type { TrailSubjectKind } from '../../projections/trail/tables';
import type { EventOf, EventType } from '../../workflows/events';
import { TestLog, type TestViews } from './test-log.spec-support';

const HEAD = { personId: 'qian', postId: 'post-a', unitId: 'section-a', role: 'unitHead' } as const;

function trail(views: TestViews, kind: TrailSubjectKind, id: string, params: Partial<TrailParams> = {}) {
  return views.ask(trailOf, { subject: { kind, id }, ...params }).items;
}

function typesOf(views: TestViews, kind: TrailSubjectKind, id: string, params: Partial<TrailParams> = {}) {
  return trail(views, kind, id, params).map((item) => item.type);
}

function story(): TestLog {
  const log = new TestLog().organisation().campaign();
  log.power('w1', 'section-a', 'post-a').point('r1', 'section-a', { powerId: 'w1' });
  log.add(
    'riskPoint-r1',
    'RiskPointRated',
    { step: 'selfRating', likelihood: 2, severity: 2, suggested: 1, level: 1 },
    { actor: HEAD, basis: { documentNumber: '某纪〔2012〕1号' }, occurredAt: '2012-03-30T01:00:00.000Z' },
  );
  log.approve('r1', 1).measure('m1', 'r1', 'section-a', '2012-10-10');
  return log;
}

describe('the accountability trail', () => {
  it('says who did what, in which capacity, when by both clocks, and on what basis', () => {
    const [rated] = trail(story().views(), 'riskPoint', 'r1', { types: ['RiskPointRated'] });
    expect(rated).toMatchObject({
      type: 'RiskPointRated',
      summary: { step: 'selfRating', level: 1 },
      actor: { ...HEAD, personName: '钱二', postName: '岗位post-a', unitName: '甲科' },
      occurredAt: '2012-03-30T01:00:00.000Z',
      recordedAt: '2012-04-02T00:18:00.000Z',
      basis: { documentNumber: '某纪〔2012〕1号', reason: null },
      corrects: null,
      correctedBy: null,
      stream: 'riskPoint-r1',
      revision: 1,
      eventId: 'e18',
      position: '18',
    });
  });

  it('gathers what concerns a risk point, its power, its post and its unit', () => {
    const views = story().views();
    const whole = ['RiskPointFound', 'RiskPointRated', 'RiskGradeApproved', 'MeasureSet'];
    expect(typesOf(views, 'riskPoint', 'r1')).toEqual(whole);
    expect(typesOf(views, 'unit', 'section-a').slice(-5)).toEqual(['PowerListed', ...whole]);
    expect(typesOf(views, 'power', 'w1')).toEqual(['PowerListed', 'RiskPointFound', 'RiskGradeApproved']);
    expect(typesOf(views, 'post', 'post-a').slice(-3)).toEqual([
      'PowerListed',
      'RiskPointFound',
      'RiskGradeApproved',
    ]);
  });

  it('gathers what a person did and what concerns them', () => {
    expect(typesOf(story().views(), 'person', 'qian')).toEqual([
      'PersonRegistered',
      'PersonAppointed',
      'RiskPointRated',
      'MeasureSet',
    ]);
  });

  it('is one trail over the years', () => {
    const log = story().campaign('c-2013', 'c-2012');
    log.add('riskPoint-r1', 'RiskPointCarriedOver', { fromCampaignId: 'c-2012', toCampaignId: 'c-2013' });
    log.rate('r1', 2);
    expect(typesOf(log.views(), 'riskPoint', 'r1').slice(-3)).toEqual([
      'MeasureSet',
      'RiskPointCarriedOver',
      'RiskPointRated',
    ]);
  });

  it('pages in both directions, and stays in place while the trail grows', () => {
    const log = story();
    const views = log.views();
    const page = (params: Partial<TrailParams>) =>
      views.ask(trailOf, { subject: { kind: 'riskPoint', id: 'r1' }, limit: 2, ...params });
    const forwards = page({});
    const backwards = page({ direction: 'backwards' });
    log.rate('r1', 2);
    views.take(log.events.slice(-1));
    expect(page({ cursor: forwards.nextCursor ?? '' }).items.map((item) => item.type)).toEqual([
      'RiskGradeApproved',
      'MeasureSet',
    ]);
    expect(backwards.items.map((item) => item.type)).toEqual(['MeasureSet', 'RiskGradeApproved']);
    const rest = page({ direction: 'backwards', cursor: backwards.nextCursor ?? '' });
    expect(rest.items.map((item) => item.type)).toEqual(['RiskPointRated', 'RiskPointFound']);
    expect(rest.nextCursor).toBeNull();
  });

  it('filters by type, by person and by either clock, both ends included', () => {
    const views = story().views();
    const found = (params: Partial<TrailParams>) => typesOf(views, 'riskPoint', 'r1', params);
    expect(found({ types: ['MeasureSet', 'RiskPointFound'] })).toEqual(['RiskPointFound', 'MeasureSet']);
    expect(found({ personId: 'qian' })).toEqual(['RiskPointRated']);
    expect(found({ occurredTo: '2012-03-30T01:00:00.000Z' })).toEqual(['RiskPointRated']);
    expect(found({ occurredTo: '2012-03-30T00:59:59.999Z' })).toEqual([]);
    expect(found({ recordedFrom: '2012-04-02T00:19:00.000Z' })).toEqual(['RiskGradeApproved', 'MeasureSet']);
    expect(found({ recordedFrom: '2012-04-02T00:19:00.001Z' })).toEqual(['MeasureSet']);
  });

  it('joins an event and its correction', () => {
    const log = story();
    log.add('riskPoint-r1', 'RiskGradeApproved', { level: 2, decisionId: null }, { corrects: 'e19' });
    const [first, second] = trail(log.views(), 'riskPoint', 'r1', { types: ['RiskGradeApproved'] });
    expect([first?.correctedBy, second?.corrects]).toEqual([second?.eventId, first?.eventId]);
    log.add(
      'riskPoint-r1',
      'RiskGradeApproved',
      { level: 3, decisionId: null },
      { corrects: second!.eventId },
    );
    const chain = trail(log.views(), 'riskPoint', 'r1', { types: ['RiskGradeApproved'] });
    const ids = chain.map(({ eventId }) => eventId);
    expect(chain.map(({ corrects }) => corrects)).toEqual([null, ids[0], ids[1]]);
    expect(chain.map(({ correctedBy }) => correctedBy)).toEqual([ids[1], ids[2], null]);
  });

  it('never names an objector', () => {
    const log = story();
    log.add('publicNotice-n1', 'NoticePublished', {
      noticeId: 'n1',
      campaignId: 'c-2012',
      stageId: 'grading',
      subject: 'grades',
      title: '等级公示',
      places: ['网站'],
      audience: 'public',
      from: '2012-08-01',
      until: '2012-08-08',
      unitIds: ['section-a'],
      items: [{ kind: 'riskPoint', id: 'r1', revision: 2, level: 1 }],
    });
    log.add(
      'publicNotice-n1',
      'ObjectionLodged',
      { objectionId: 'o1', objector: '李某', itemId: 'r1', text: '等级偏低' },
      { actor: { personId: 'sun', postId: 'post-b', unitId: 'section-b', role: 'public' } },
    );
    const views = log.views();
    const [lodged] = trail(views, 'riskPoint', 'r1', { types: ['ObjectionLodged'] });
    expect(lodged).toMatchObject({
      summary: { text: '等级偏低' },
      actor: { personId: 'public', postId: 'public' },
    });
    const said = JSON.stringify([trail(views, 'campaign', 'c-2012'), views.ask(notice, { noticeId: 'n1' })]);
    expect(said).not.toContain('李某');
    expect(typesOf(views, 'person', 'sun')).not.toContain('ObjectionLodged');
    expect(views.ask(notice, { noticeId: 'n1' })).toMatchObject({ objections: 1, objectionsOpen: 1 });
  });

  it('tells of a confidential objection that there is one, to nobody but whoever asks for that', () => {
    const log = story();
    log.add('publicNotice-n1', 'NoticePublished', {
      ...{ noticeId: 'n1', campaignId: 'c-2012', stageId: 'grading', subject: 'grades', title: '等级公示' },
      ...{ places: ['网站'], audience: 'public', from: '2012-08-01', until: '2012-08-08', unitIds: [] },
      items: [{ kind: 'riskPoint', id: 'r1', revision: 2, level: 1 }],
    });
    const objectionId = 'o1';
    const confidential = true;
    log.add('publicNotice-n1', 'ObjectionLodged', {
      ...{ objectionId, objector: '', itemId: null, text: 'v1.sealed.said', confidential },
    });
    log.add('publicNotice-n1', 'ObjectionAnswered', {
      ...{ objectionId, outcome: 'upheld', answer: 'v1.sealed.answer', confidential },
    });
    const views = log.views();
    const types = ['ObjectionLodged', 'ObjectionAnswered'] as const;
    expect(trail(views, 'campaign', 'c-2012', { types })).toEqual([]);
    const told = trail(views, 'campaign', 'c-2012', { types, confidential });
    expect(told.map(({ type, summary }) => [type, summary])).toEqual(
      types.map((type) => [type, { confidential }]),
    );
    expect(views.ask(notice, { noticeId: 'n1' })).toMatchObject({
      ...{ objections: 0, objectionsOpen: 0, objectionList: [] },
    });
    expect(views.ask(notice, { noticeId: 'n1', confidential })).toMatchObject({
      ...{ objections: 1, objectionsOpen: 0 },
      objectionList: [{ content: 'v1.sealed.said', answer: 'v1.sealed.answer', confidential }],
    });
  });

  it('calls ids by their names of today, and what the plan has words for by those', () => {
    const log = story();
    const label = { zh: '标签', en: 'Label' };
    log.add('unit-bureau', 'UnitRenamed', { name: '某总局' });
    log.add('unit-section-a', 'UnitMoved', { parentId: 'bureau' });
    const views = log.views();
    const named = (type: EventType, kind: TrailSubjectKind, id: string) =>
      trail(views, kind, id, { types: [type] }).map(({ names }) => names)[0];
    expect(named('UnitMoved', 'unit', 'section-a')).toEqual({
      parentId: { bureau: { zh: '某总局', en: '某总局' } },
    });
    expect(named('PowerListed', 'power', 'w1')).toMatchObject({
      holderPostId: { 'post-a': { zh: '岗位post-a', en: '岗位post-a' } },
      campaignId: { 'c-2012': { zh: '二〇一二年度廉政风险防控' } },
      powerClass: { licence: label },
    });
    // A thing's own id stands beside its name.
    expect(named('PowerListed', 'power', 'w1')).not.toHaveProperty('powerId');
    expect(named('RiskPointFound', 'riskPoint', 'r1')).toMatchObject({
      category: { duties: label },
      method: { self: label },
      powerId: { w1: { zh: '职权w1' } },
    });
    expect(named('RiskPointRated', 'riskPoint', 'r1')).toMatchObject({
      level: { 1: label },
      likelihood: { 2: { zh: '2（标签）', en: '2 (Label)' } },
    });
    expect(named('MeasureSet', 'riskPoint', 'r1')).toMatchObject({
      responsiblePersonId: { qian: { zh: '钱二', en: '钱二' } },
    });
  });

  it('takes the words of a point from the plan of the campaign it belonged to then', () => {
    const log = story();
    log.campaign('c-2013', 'c-2012');
    const launched = log.events.at(-2);
    const { plan } = launched?.data as EventOf<'CampaignLaunched'>['data'];
    const renamed = plan.schemes.grades.map((grade) => ({ ...grade, label: { zh: '新称', en: 'New' } }));
    Object.assign(launched?.data as object, {
      plan: { ...plan, schemes: { ...plan.schemes, grades: renamed } },
    });
    log.add('riskPoint-r1', 'RiskPointCarriedOver', { fromCampaignId: 'c-2012', toCampaignId: 'c-2013' });
    log.rate('r1', 1);
    const rated = trail(log.views(), 'riskPoint', 'r1', { types: ['RiskPointRated'] });
    expect(rated.map(({ names }) => names['level']?.['1']?.zh)).toEqual(['标签', '新称']);
  });

  it('is empty for a subject nothing happened to', () => {
    expect(trail(story().views(), 'riskPoint', 'nothing')).toEqual([]);
  });
});

describe('the timeline of a campaign', () => {
  it('shows the campaign without each hand-in, with gate decisions in short', () => {
    const log = story();
    log.handIn(log.submission('section-a'));
    const finding = {
      rule: 'mobilization/plan-issued',
      version: 1,
      title: { zh: '印发方案', en: 'plan' },
      passed: false,
      blockerCount: 1,
      blockers: [],
    };
    log.add('campaign-c-2012', 'GateDecided', {
      stageId: 'mobilization',
      outcome: 'returned',
      on: '2012-04-26',
      findings: [finding],
      exceptions: [],
      reason: '补发文号',
      nextStageId: null,
    });
    const views = log.views();
    const items = views.ask(timeline, { campaignId: 'c-2012' }).items;
    expect(items.map((item) => item.type)).toEqual(['CampaignLaunched', 'StageOpened', 'GateDecided']);
    expect(items[2]?.summary).toMatchObject({
      outcome: 'returned',
      rulesFailed: ['mobilization/plan-issued'],
    });
    expect(views.ask(gateDecisions, { campaignId: 'c-2012' })).toMatchObject([
      { outcome: 'returned', findings: [finding] },
    ]);
    expect(typesOf(views, 'campaign', 'c-2012')).toContain('SubmissionHandedIn');
  });
});

describe('campaigns', () => {
  it('shows the headline with its counts', () => {
    const views = story().views();
    expect(views.ask(campaign, { campaignId: 'c-2012' })).toMatchObject({
      title: '二〇一二年度廉政风险防控',
      year: 2012,
      hostUnitName: '某局',
      status: 'running',
      currentStageId: 'mobilization',
      currentStage: {
        title: { zh: '阶段', en: 'Stage' },
        closes: '2012-04-26',
        handsIn: false,
      },
      counts: { units: 3, acceptedInStage: 0, riskPoints: 1, openWarnings: 0, openRectifications: 0 },
      leadershipGroup: { headPostIds: ['office-post'] },
    });
    expect(views.ask(campaign, { campaignId: 'nothing' })).toBeUndefined();
  });

  it('lists by launch, filters by status, year and unit, and pages', () => {
    const log = story().campaign('c-2012b');
    log.add('campaign-c-2012b', 'CampaignSuspended', { reason: '换届' });
    const views = log.views();
    const ids = (params: Parameters<typeof campaignList>[1]) =>
      views.ask(campaignList, params).items.map((item) => item.campaignId);
    expect(ids({})).toEqual(['c-2012', 'c-2012b']);
    expect(ids({ status: 'suspended' })).toEqual(['c-2012b']);
    expect(ids({ year: 2013 })).toEqual([]);
    expect(ids({ unitId: 'section-a' })).toEqual(['c-2012', 'c-2012b']);
    expect(ids({ unitId: 'nowhere' })).toEqual([]);
    const { nextCursor } = views.ask(campaignList, { limit: 1 });
    expect(ids({ limit: 1, cursor: nextCursor ?? '' })).toEqual(['c-2012b']);
  });
});

describe('commands', () => {
  it('says where a command took effect', () => {
    const views = new TestLog().organisation().campaign().views();
    expect(views.ask(commandById, { commandId: 'c1' })).toEqual({
      stream: 'unit-bureau',
      digest: 'd1',
      firstRevision: 0,
      lastRevision: 0,
      position: '1',
    });
    expect(views.ask(commandById, { commandId: 'unknown' })).toBeUndefined();
  });

  it('spans all events of one command', () => {
    const log = new TestLog().unit('u1', '一科', 'bureau');
    log.add(
      'unit-u2',
      'UnitEstablished',
      { unitId: 'u2', name: '二科', kind: 'section', parentId: null },
      { commandId: 'k' },
    );
    log.add('unit-u2', 'UnitRenamed', { name: '二处' }, { commandId: 'k' });
    expect(log.views().ask(commandById, { commandId: 'k' })).toMatchObject({
      firstRevision: 0,
      lastRevision: 1,
      position: '3',
    });
  });
});
