/**
 * A whole campaign of the plan `general-five-stage` in the town, stage by stage: each stage's work, which satisfies every
 * criterion of its gate, and then the gate. `campaignAt('grading')` brings a town to where that stage has just opened.
 */
import type { RequestData } from '../../src/commands/request';
import type { LocalDate } from '../../workflows/kernel/time';
import type { GradeLevel, MeasurePhase } from '../../workflows/plans/plan';
import {
  GROUP,
  HOST_UNIT,
  OFFICE,
  POSTS,
  SCOPE,
  SCOPE_UNITS,
  type PostName,
  type ScopeUnitId,
} from './organisation';
import { Town, type TownOptions } from './town';

export const CAMPAIGN = 'integrity-2024';

export const STAGES = ['mobilization', 'identification', 'grading', 'control', 'assessment'] as const;
export type StageId = (typeof STAGES)[number];

const GATES: Readonly<Record<StageId, { readonly asked: LocalDate; readonly decided: LocalDate }>> = {
  mobilization: { asked: '2024-03-28', decided: '2024-03-29' },
  identification: { asked: '2024-06-12', decided: '2024-06-13' },
  grading: { asked: '2024-08-28', decided: '2024-08-29' },
  control: { asked: '2024-11-27', decided: '2024-11-28' },
  assessment: { asked: '2025-01-14', decided: '2025-01-15' },
};

const WORK: Readonly<Record<StageId, (town: Town) => Promise<void>>> = {
  mobilization: mobilize,
  identification: identify,
  grading: grade,
  control,
  assessment: assess,
};

type Moment = StageId | 'allPassed';

/** Played once for each file of tests; whoever asks gets a twin. */
const played = new Map<Moment, Promise<Town>>();

/** A town whose campaign has come to a stage, or has passed its last gate (`allPassed`). */
export async function campaignAt(moment: Moment, options: Pick<TownOptions, 'dataDir'> = {}): Promise<Town> {
  const original = played.get(moment) ?? playAndStop(moment);
  played.set(moment, original);
  return (await original).twin(options);
}

/** Its log and its clock are all that twins are made of. */
async function playAndStop(moment: Moment): Promise<Town> {
  const town = await playTo(moment);
  await town.close();
  return town;
}

/** The same, played on a store of one's own. */
export async function playTo(moment: Moment, options: TownOptions = {}): Promise<Town> {
  const town = await Town.found(options);
  await launch(town);
  for (const stageId of STAGES) {
    if (stageId === moment) break;
    await WORK[stageId](town);
    await passGate(town, stageId);
  }
  return town;
}

export function launchRequest(campaignId: string) {
  return {
    campaignId,
    title: '某局廉政风险防控工作',
    hostUnitId: HOST_UNIT,
    planId: 'general-five-stage',
    year: 2024,
    scopeUnitIds: SCOPE_UNITS,
    group: GROUP,
    office: OFFICE,
    previousCampaignId: null,
  };
}

export async function launch(town: Town): Promise<void> {
  await town.day('2024-03-01').as('bureauHead').execute('LaunchCampaign', launchRequest(CAMPAIGN));
}

export async function passGate(town: Town, stageId: StageId): Promise<void> {
  await askForGate(town, stageId);
  await town.day(GATES[stageId].decided).as('bureauHead').execute('DecideGate', {
    campaignId: CAMPAIGN,
    stageId,
    outcome: 'passed',
    exceptions: [],
    reason: '各项工作已完成',
  });
}

export async function askForGate(town: Town, stageId: StageId): Promise<void> {
  const office = town.day(GATES[stageId].asked).as('officeDirector');
  await office.execute('RequestGate', { campaignId: CAMPAIGN, stageId, note: '提请过关' });
}

export async function mobilize(town: Town): Promise<void> {
  await mobilizeButFor(town);
  await town.day('2024-03-13').as('officeClerk').execute('RecordTraining', SECOND_TRAINING);
}

export const SECOND_TRAINING = {
  campaignId: CAMPAIGN,
  trainingId: 'training-2',
  heldOn: '2024-03-13',
  topic: '警示教育',
  attendance: 18,
  unitIds: SCOPE_UNITS,
  evidence: [{ title: '现场照片' }],
};

/** Without the second training, which the gate asks for. */
export async function mobilizeButFor(town: Town): Promise<void> {
  const clerk = town.day('2024-03-04').as('officeClerk');
  await clerk.execute('IssuePlan', {
    campaignId: CAMPAIGN,
    documentNumber: '某局发〔2024〕1号',
    title: '廉政风险防控工作实施方案',
    issuedOn: '2024-03-04',
    issuedBy: '某区某局',
  });
  await clerk.execute('RecordMeeting', {
    campaignId: CAMPAIGN,
    meetingId: 'meeting-1',
    kind: 'mobilization',
    heldOn: '2024-03-04',
    place: '会议室',
    attendance: 20,
    topic: '动员大会',
    evidence: [{ title: '签到表', documentNumber: '附件1' }],
  });
  town.day('2024-03-06');
  await clerk.execute('RecordTraining', {
    campaignId: CAMPAIGN,
    trainingId: 'training-1',
    heldOn: '2024-03-06',
    topic: '学习廉洁自律准则',
    attendance: 19,
    unitIds: SCOPE_UNITS,
    evidence: [],
  });
  town.day('2024-03-12');
  for (const unitId of SCOPE_UNITS) {
    const { postId, personId } = POSTS[SCOPE[unitId]];
    await clerk.execute('NameContact', { campaignId: CAMPAIGN, unitId, postId, personId });
  }
  await reach(town, 'mobilization', 'contacts-named');
}

/** Powers and their flows, by holder: the bureau's own staff hold none. */
export const POWERS = [
  { powerId: 'licence', unitId: 'licensing', holder: 'licensingClerk', powerClass: 'licence' },
  { powerId: 'payments', unitId: 'finance', holder: 'cashier', powerClass: 'funds' },
] as const;

export function powerRequest({ powerId, unitId, holder, powerClass }: (typeof POWERS)[number]) {
  return {
    powerId,
    unitId,
    campaignId: CAMPAIGN,
    name: `职权${powerId}`,
    content: '受理、审核、办结',
    kind: 'external',
    powerClass,
    holderPostId: POSTS[holder].postId,
    legalBasis: ['《中华人民共和国行政许可法》'],
    publicityForm: '单位网站',
    timeLimit: '20 个工作日',
  } as const;
}

interface TownPoint {
  readonly id: string;
  readonly unitId: ScopeUnitId;
  readonly holder: PostName;
  readonly powerId: string | null;
  readonly method: 'self' | 'peer' | 'leader' | 'organization' | 'public';
  readonly level: GradeLevel;
}

/** Found by the units in the stage of identification. */
export const POINTS: readonly TownPoint[] = [
  point('licence-1', 'licensing', 'licensingClerk', 'licence', 'self', 2),
  point('licence-2', 'licensing', 'licensingHead', null, 'peer', 3),
  point('payments-1', 'finance', 'cashier', 'payments', 'leader', 1),
  point('bureau-1', 'bureau', 'bureauHead', null, 'organization', 3),
];

/** Found with the help of the public while the grades are reviewed. */
const PUBLIC_POINT = point('payments-2', 'finance', 'financeHead', null, 'public', 3);

const ALL_POINTS = [...POINTS, PUBLIC_POINT];

function point(
  id: string,
  unitId: ScopeUnitId,
  holder: PostName,
  powerId: string | null,
  method: TownPoint['method'],
  level: GradeLevel,
): TownPoint {
  return { id, unitId, holder, powerId, method, level };
}

export function pointRequest({ id, unitId, holder, powerId, method }: TownPoint) {
  return {
    riskPointId: id,
    unitId,
    campaignId: CAMPAIGN,
    manifestation: '可能利用职务便利谋取私利',
    category: 'duties',
    method,
    powerId,
    flowStepId: powerId === null ? null : 'accept',
    postId: POSTS[holder].postId,
  } as const;
}

/** Everything that the units hand in, on 22 April. */
export async function fillInIdentification(town: Town): Promise<void> {
  await listAndSearch(town);
  await screenTheRest(town);
}

export async function identify(town: Town): Promise<void> {
  await fillInIdentification(town);
  await handInAndAccept(town, 'identification', '2024-05-15');
  await publishAndClose(
    town,
    'notice-catalogues',
    'identification',
    'catalogues',
    '2024-05-20',
    '2024-06-03',
  );
  await fileAndReceive(town, 'filing-catalogues', 'identification', 'catalogues', '2024-06-03');
  await reach(town, 'identification', 'catalogues-published');
  await reach(town, 'identification', 'catalogues-filed');
}

const WORKING_POSTS = [
  'bureauHead',
  'deputyHead',
  'groupMember',
  'licensingHead',
  'licensingClerk',
  'financeHead',
  'cashier',
] as const;

async function listAndSearch(town: Town): Promise<void> {
  town.day('2024-04-08');
  for (const name of WORKING_POSTS) {
    const duties = [{ content: `${POSTS[name].name}职责`, handledBy: POSTS[name].name, basis: '三定方案' }];
    await town.as(name).execute('RecordPostDuties', { postId: POSTS[name].postId, duties });
  }
  town.day('2024-04-15');
  for (const power of POWERS) {
    const holder = town.as(power.holder);
    await holder.execute('ListPower', powerRequest(power));
    await holder.execute('DrawPowerFlow', {
      powerId: power.powerId,
      variant: 'external',
      steps: flowOf(POSTS[power.holder].postId),
    });
  }
  town.day('2024-04-22');
  for (const found of POINTS) {
    await town.as(SCOPE[found.unitId]).execute('FindRiskPoint', pointRequest(found));
  }
}

export function flowOf(responsiblePostId: string) {
  return [
    { stepId: 'accept', name: '受理', responsiblePostId, timeLimit: '2 日', next: ['decide'] },
    { stepId: 'decide', name: '办结', responsiblePostId, timeLimit: '', next: [] },
  ];
}

/** Posts without a risk point say so, each for itself. */
async function screenTheRest(town: Town): Promise<void> {
  for (const name of ['deputyHead', 'groupMember', 'financeHead'] as const) {
    const { postId } = POSTS[name];
    const data = { postId, campaignId: CAMPAIGN, reason: '不掌握审批权和资金' };
    await town.as(name).execute('DeclarePostWithoutRisk', data);
  }
}

export const submissionId = (stageId: StageId, unitId: string) => `${CAMPAIGN}.${stageId}.${unitId}`;

/** What `HandInSubmission` takes for a unit in a stage. */
export function handInRequest(stageId: StageId, unitId: ScopeUnitId) {
  const holdsNone = stageId === 'identification' && unitId === 'bureau';
  const nilReturns = holdsNone ? [{ content: 'powers', reason: '不行使对外职权' } as const] : [];
  const responsibilities = stageId === 'control' ? TIERS[unitId] : [];
  return { submissionId: submissionId(stageId, unitId), nilReturns, responsibilities, note: '' };
}

/** Who answers for the levels of which a unit holds points. */
const TIERS = {
  bureau: [tier(3, 'groupMember')],
  licensing: [tier(2, 'deputyHead'), tier(3, 'licensingHead')],
  finance: [tier(1, 'bureauHead'), tier(3, 'financeHead')],
};

function tier(level: GradeLevel, name: PostName) {
  return { level, postId: POSTS[name].postId, personId: POSTS[name].personId };
}

async function handInAndAccept(town: Town, stageId: StageId, on: LocalDate): Promise<void> {
  town.day(on);
  for (const unitId of SCOPE_UNITS) {
    const head = town.as(SCOPE[unitId]);
    await head.execute('BeginSubmission', { campaignId: CAMPAIGN, stageId, unitId });
    await head.execute('HandInSubmission', handInRequest(stageId, unitId));
  }
  for (const unitId of SCOPE_UNITS) {
    const data = { submissionId: submissionId(stageId, unitId), note: '齐全' };
    await town.as('officeDirector').execute('AcceptSubmission', data);
  }
}

async function publishAndClose(
  town: Town,
  noticeId: string,
  stageId: StageId,
  subject: 'catalogues' | 'grades',
  from: LocalDate,
  closedOn: LocalDate,
): Promise<void> {
  await publish(town, noticeId, stageId, subject, from);
  await town.day(closedOn).as('officeClerk').execute('CloseNotice', { noticeId });
}

export async function publish(
  town: Town,
  noticeId: string,
  stageId: StageId,
  subject: 'catalogues' | 'grades',
  from: LocalDate,
): Promise<void> {
  const notice = { noticeId, campaignId: CAMPAIGN, stageId, subject, unitIds: SCOPE_UNITS, from };
  await town
    .day(from)
    .as('officeClerk')
    .execute('PublishNotice', { ...notice, title: '公示' });
}

export function filingRequest(filingId: string, stageId: StageId, sentOn: LocalDate) {
  return {
    filingId,
    campaignId: CAMPAIGN,
    stageId,
    recipient: '某区纪委',
    documents: [{ title: '备案报告', documentNumber: '某局报〔2024〕2号' }],
    riskPointIds: [] as readonly string[],
    sentOn,
  };
}

async function fileAndReceive(
  town: Town,
  filingId: string,
  stageId: StageId,
  subject: 'catalogues' | 'grades' | 'summaryReport',
  on: LocalDate,
): Promise<void> {
  const director = town.day(on).as('officeDirector');
  await director.execute('SendFiling', { ...filingRequest(filingId, stageId, on), subject });
  await director.execute('RecordFilingReceipt', {
    filingId,
    receiptNumber: `回执-${filingId}`,
    receivedOn: on,
  });
}

async function reach(town: Town, stageId: StageId, milestoneId: string): Promise<void> {
  const on = town.now.slice(0, 10);
  const data = { campaignId: CAMPAIGN, stageId, milestoneId, on, note: '' };
  await town.as('officeClerk').execute('ReachMilestone', data);
}

/** Likelihood and severity that the plan's matrix rates at the level. */
export const RATED = { 1: [3, 4], 2: [3, 3], 3: [1, 1] } as const;

export async function grade(town: Town): Promise<void> {
  await rateAll(town);
  await approveAll(town);
  await publish(town, 'notice-grades', 'grading', 'grades', '2024-07-08');
  await object(town);
  await town.day('2024-07-18').as('officeClerk').execute('CloseNotice', { noticeId: 'notice-grades' });
  await reach(town, 'grading', 'grades-published');
  await handInAndAccept(town, 'grading', '2024-07-19');
  await fileAndReceive(town, 'filing-grades', 'grading', 'grades', '2024-08-20');
}

async function rateAll(town: Town): Promise<void> {
  await town.day('2024-06-18').as('officeClerk').execute('FindRiskPoint', pointRequest(PUBLIC_POINT));
  for (const { id: riskPointId, unitId, level } of ALL_POINTS) {
    const [likelihood, severity] = RATED[level];
    const rating = { riskPointId, likelihood, severity, level };
    await town.as(SCOPE[unitId]).execute('RateRiskPoint', { ...rating, step: 'selfRating' });
    await town.as('officeClerk').execute('RateRiskPoint', { ...rating, step: 'publicReview' });
    await town.as('deputyHead').execute('RateRiskPoint', { ...rating, step: 'tieredReview' });
  }
}

async function approveAll(town: Town): Promise<void> {
  town.day('2024-06-25');
  for (const { id: riskPointId, unitId } of ALL_POINTS) {
    const signed = { riskPointId, text: '同意', signedOn: '2024-06-25' };
    await town.as(SCOPE[unitId]).execute('SignOpinion', { ...signed, opinion: 'departmentHead' });
    await town.as('deputyHead').execute('SignOpinion', { ...signed, opinion: 'leaderInCharge' });
    await town.as('bureauHead').execute('SignOpinion', { ...signed, opinion: 'unit' });
  }
  for (const { id: riskPointId, unitId, level } of ALL_POINTS) {
    const approver = level === 2 ? 'deputyHead' : SCOPE[unitId];
    if (level !== 1)
      await town.as(approver).execute('ApproveRiskGrade', { riskPointId, level, decisionId: null });
  }
  await adopt(town.day('2024-06-28'), decisionRequest('decision-1'));
}

export function decisionRequest(decisionId: string) {
  return {
    decisionId,
    campaignId: CAMPAIGN,
    subject: 'riskGrades',
    matter: '审定一级风险点',
    body: '局党组',
    memberPostIds: ['bureau-head', 'deputy-head', 'group-member'],
    chiefPostId: 'bureau-head',
    quorum: 2,
    grades: [{ riskPointId: 'payments-1', level: 1 }],
  } as const;
}

/** Proposed, agreed to by two of the members, and taken. */
export async function adopt(town: Town, proposal: RequestData<'ProposeDecision'>): Promise<void> {
  const { decisionId } = proposal;
  const director = town.as('officeDirector');
  await director.execute('ProposeDecision', proposal);
  for (const name of ['bureauHead', 'deputyHead'] as const) {
    const opinion = { decisionId, memberPostId: POSTS[name].postId, stance: 'agree' } as const;
    await town.as(name).execute('StateMemberOpinion', { ...opinion, reason: '同意' });
  }
  await director.execute('TakeDecision', { decisionId });
}

/** Somebody of the public objects to a grade, and is answered. */
async function object(town: Town): Promise<void> {
  await town.day('2024-07-10').public.execute('LodgeObjection', {
    noticeId: 'notice-grades',
    objectionId: 'objection-1',
    objector: '',
    itemId: 'licence-1',
    text: '等级偏低',
  });
  await town.day('2024-07-11').as('officeDirector').execute('AnswerObjection', {
    noticeId: 'notice-grades',
    objectionId: 'objection-1',
    outcome: 'rejected',
    answer: '经复核，等级适当',
  });
}

interface TownMeasure {
  readonly measureId: string;
  readonly point: TownPoint;
  readonly phase: MeasurePhase;
}

/** One for each point; one of each phase for the point of the top grade. */
export const MEASURES: readonly TownMeasure[] = ALL_POINTS.flatMap((each) => {
  const phases =
    each.level === 1 ? (['prevention', 'monitoring', 'disposal'] as const) : ['prevention' as const];
  return phases.map((phase) => ({ measureId: `${each.id}.${phase}`, point: each, phase }));
});

const MEASURES_DUE = '2024-12-20';

export function measureRequest({ measureId, point: { id, unitId, holder }, phase }: TownMeasure) {
  return {
    measureId,
    riskPointId: id,
    unitId,
    campaignId: CAMPAIGN,
    phase,
    level: 'post',
    content: '双人复核',
    responsiblePostId: POSTS[holder].postId,
    responsiblePersonId: POSTS[holder].personId,
    dueOn: MEASURES_DUE,
  } as const;
}

export async function control(town: Town): Promise<void> {
  await setMeasures(town);
  await handInAndAccept(town, 'control', '2024-09-25');
  await carryOut(town);
}

async function setMeasures(town: Town): Promise<void> {
  town.day('2024-09-03');
  for (const measure of MEASURES) {
    await town.as(SCOPE[measure.point.unitId]).execute('SetMeasure', measureRequest(measure));
  }
}

async function carryOut(town: Town): Promise<void> {
  town.day('2024-11-11');
  for (const {
    measureId,
    point: { holder },
  } of MEASURES) {
    const done = { measureId, doneOn: '2024-11-11', report: '已落实', evidence: [{ title: '检查记录' }] };
    await town.as(holder).execute('ReportMeasureDone', done);
  }
}

export const assessmentId = (unitId: string) => `${CAMPAIGN}.${unitId}`;

const WEIGHTS = {
  organization: 10,
  education: 10,
  catalogues: 20,
  'risk-points': 20,
  measures: 25,
  rectification: 15,
} as const;

/** Each indicator at this part of its weight, in hundredths. */
export function scoresAt(hundredths: number) {
  return Object.entries(WEIGHTS).map(([indicatorId, weight]) => ({
    indicatorId,
    score: (weight * hundredths) / 100,
    finding: '查阅台账',
  }));
}

export async function assess(town: Town): Promise<void> {
  for (const unitId of SCOPE_UNITS) await assessUnit(town, unitId, 80, 'good');
  await fileSummary(town);
}

export async function assessUnit(
  town: Town,
  unitId: ScopeUnitId,
  hundredths: number,
  result: 'excellent' | 'good' | 'unqualified',
): Promise<void> {
  const id = { assessmentId: assessmentId(unitId) };
  const director = town.day('2024-12-09').as('officeDirector');
  await director.execute('BeginAssessment', { campaignId: CAMPAIGN, unitId });
  const self = { ...id, scores: scoresAt(hundredths), statement: '自评' };
  await town.as(SCOPE[unitId]).execute('HandInSelfAssessment', self);
  await director.execute('ScoreAssessment', { ...id, scores: scoresAt(hundredths) });
  // The head of the group heads the host unit, too.
  const confirming = unitId === 'bureau' ? 'deputyHead' : 'bureauHead';
  await town.as(confirming).execute('ConfirmAssessmentResult', { ...id, result });
}

export async function fileSummary(town: Town): Promise<void> {
  await fileAndReceive(town, 'filing-summary', 'assessment', 'summaryReport', '2025-01-08');
  await reach(town, 'assessment', 'summary-filed');
  const data = { campaignId: CAMPAIGN, mode: 'all', riskPointIds: [], reason: '动态管理' } as const;
  await town.as('deputyHead').execute('ChooseCarryOver', data);
}

export async function completeAndArchive(town: Town): Promise<void> {
  const data = { campaignId: CAMPAIGN, summary: '五个阶段工作全部完成' };
  await town.day('2025-01-16').as('bureauHead').execute('CompleteCampaign', data);
  const archive = { campaignId: CAMPAIGN, archiveNumber: '某局档〔2024〕1号' };
  await town.day('2025-01-20').as('officeClerk').execute('ArchiveCampaign', archive);
}
