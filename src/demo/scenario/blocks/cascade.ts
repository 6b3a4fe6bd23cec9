/** Tells the block `cascade`: the host's campaign and its children's, stage by stage, each act on its day. */
import type { LocalDate } from '../../../../workflows/kernel/time';
import type { Tell, Telling } from '../telling';
import { cascadeFaults } from './cascade-faults';
import { tellUnits } from './cascade-units';
import type { CascadeBlock, CascadeUnit, EndDays, GateDays, StageDays, UnitDays } from './cascade-format';
import {
  inventoryOf,
  leadersInventory,
  postsOf,
  sectionOf,
  type Inventory,
  type MadeMeasure,
  type MadePoint,
} from './cascade-inventory';

/** One campaign of the cascade as it is told: who does what in it. */
interface Told {
  readonly campaign: string;
  readonly title: string;
  readonly head: string;
  readonly office: string;
  /** Units in scope that hand in to it, each with the post that heads it. */
  readonly units: readonly { readonly id: string; readonly head: string; readonly holdsPowers: boolean }[];
  readonly inventory: Inventory;
  readonly days: UnitDays;
}

const STAGES = {
  clear: 'clear-powers',
  search: 'search-risks',
  grading: 'grading',
  control: 'control',
} as const;

/** Answers its first day. */
export function tellCascade(block: CascadeBlock, telling: Telling): LocalDate {
  const faults = cascadeFaults(block);
  for (const value of faults) telling.fault('CANNOT_TELL', { value });
  if (faults.length === 0) {
    telling.chapter(block.title);
    tellAll(block, (act) => telling.act(act));
  }
  return block.days.establish;
}

function tellAll(block: CascadeBlock, tell: Tell): void {
  tellUnits(block, tell);
  launchHost(block, tell);
  const host = hostTold(block);
  const children = block.units.map((unit) => ({ unit, told: childTold(unit, block) }));
  for (const { unit, told } of children) launchChild(block, unit, told, tell);
  for (const told of [host, ...children.map((each) => each.told)]) tellStages(block, told, tell);
  for (const { unit, told } of children) endOfChild(block, unit, told, tell);
  endOfHost(block, host, tell);
}

function hostTold(block: CascadeBlock): Told {
  const { host, campaign, title, days } = block;
  return {
    campaign,
    title,
    head: host.head,
    office: host.office.director,
    units: [{ id: host.unit, head: host.head, holdsPowers: false }],
    inventory: { ...leadersInventory(block), powers: [], withoutRisk: [] },
    days: { ...days.leaders, gates: days.gates },
  };
}

function childTold(unit: CascadeUnit, block: CascadeBlock): Told {
  const posts = postsOf(unit.id);
  return {
    campaign: childId(block, unit),
    title: `${unit.name}${block.title}`,
    head: posts.head,
    office: posts.office,
    units: [
      { id: unit.id, head: posts.head, holdsPowers: holds(unit, 'internal') },
      { id: sectionOf(unit.id), head: posts.section, holdsPowers: holds(unit, 'external') },
    ],
    inventory: inventoryOf(unit, block),
    days: unit.pilot === true ? block.days.pilots : block.days.others,
  };
}

function childId({ campaign }: CascadeBlock, { id }: Pick<CascadeUnit, 'id'>): string {
  return `${campaign}.${id}`;
}

function holds({ powers }: CascadeUnit, kind: string): boolean {
  return powers.some((line) => line.split(' ')[1] === kind);
}

function launchHost(block: CascadeBlock, tell: Tell): void {
  const { campaign, title, host, days, plan, year, units } = block;
  const pilots = units.filter(({ pilot }) => pilot === true).map(({ id }) => id);
  tell({
    on: days.launch,
    by: host.head,
    type: 'LaunchCampaign',
    title: `启动：${title}`,
    data: {
      campaignId: campaign,
      title,
      hostUnitId: host.unit,
      planId: plan,
      year,
      scopeUnitIds: [host.unit, ...units.map(({ id }) => id)],
      group: { headPostIds: [host.head], deputyPostIds: host.deputies, memberPostIds: host.members },
      office: { directorPostId: host.office.director, memberPostIds: host.office.members },
      previousCampaignId: null,
      order: { leadingUnitIds: [host.unit], pilotUnitIds: pilots },
    },
  });
  mobilize(block, { campaign, office: host.office.director, title, units: [host.unit] }, days.mobilize, tell);
  for (const [unitId, postId] of [
    [host.unit, host.head] as const,
    ...units.map(({ id }) => [id, postsOf(id).office] as const),
  ]) {
    const data = { campaignId: campaign, unitId, postId, personId: `$holder:${postId}` };
    const title = '确定联络员';
    tell({ on: days.mobilize, by: host.office.director, type: 'NameContact', data, title });
  }
}

function launchChild(block: CascadeBlock, unit: CascadeUnit, told: Told, tell: Tell): void {
  const { days, childPlan, year } = block;
  tell({
    on: days.launchChildren,
    by: told.head,
    type: 'LaunchCampaign',
    title: `启动下级工作：${unit.name}`,
    data: {
      campaignId: told.campaign,
      title: told.title,
      hostUnitId: unit.id,
      planId: childPlan,
      year,
      scopeUnitIds: told.units.map(({ id }) => id),
      group: { headPostIds: [told.head], deputyPostIds: [], memberPostIds: [] },
      office: { directorPostId: told.office, memberPostIds: [] },
      previousCampaignId: null,
      parent: { campaignId: block.campaign },
    },
  });
  const of = { ...told, units: told.units.map(({ id }) => id) };
  mobilize(block, of, days.mobilizeChildren, tell);
}

function mobilize(
  { issuer }: CascadeBlock,
  {
    campaign,
    office,
    title,
    units,
  }: {
    readonly campaign: string;
    readonly office: string;
    readonly title: string;
    readonly units: readonly string[];
  },
  on: LocalDate,
  tell: Tell,
): void {
  const campaignId = campaign;
  const act = (type: string, said: string, data: object) =>
    tell({ on, by: office, type, data: { campaignId, ...data }, title: `${said}：${title}` });
  act('IssuePlan', '印发方案', {
    documentNumber: `${issuer}〔${on.slice(0, 4)}〕${campaign}`,
    title: `${title}实施方案`,
    issuedOn: on,
    issuedBy: issuer,
  });
  act('RecordMeeting', '动员会议', {
    meetingId: `${campaign}.meeting`,
    kind: 'mobilization',
    heldOn: on,
    place: '会议室',
    attendance: 20,
    topic: '动员部署廉政风险防控工作',
    evidence: [{ title: '签到表' }],
  });
  act('RecordTraining', '学习培训', {
    trainingId: `${campaign}.training`,
    heldOn: on,
    topic: '清权确权和排查风险的方法',
    attendance: 20,
    unitIds: units,
    evidence: [{ title: '培训材料' }],
  });
}

/** The four stages in which units hand in, and the gates of all but the last. */
function tellStages(block: CascadeBlock, told: Told, tell: Tell): void {
  const { days } = told;
  gate(told, 'mobilization', days.gates?.['mobilization'], tell);
  clear(told, days.clear, block, tell);
  search(told, days.search, tell);
  grade(told, block, tell);
  control(told, tell);
}

function clear(told: Told, days: StageDays, block: CascadeBlock, tell: Tell): void {
  const { campaign: campaignId, inventory, units } = told;
  dealtOut(inventory.powers, days.work, (power, on) => {
    const { id: powerId, unitId, name, kind, powerClass, holder: holderPostId } = power;
    const by = units.find((unit) => unit.id === unitId)?.head ?? told.head;
    tell({
      on,
      by,
      type: 'ListPower',
      title: `列入职权：${name}`,
      data: {
        powerId,
        unitId,
        campaignId,
        name,
        content: `依法行使${name}`,
        kind,
        powerClass,
        holderPostId,
        legalBasis: ['法律法规和机构“三定”方案'],
        publicityForm: '单位公开栏',
        timeLimit: '按规定时限',
      },
    });
  });
  handIn(told, 'clear', days, tell);
  gate(told, STAGES.clear, told.days.gates?.[STAGES.clear], tell);
  if (told.campaign !== block.campaign) return;
  for (const [postId, reason] of Object.entries(block.host.withoutRisk)) {
    const [on = days.accepted] = told.days.search.work;
    const data = { postId, campaignId, reason };
    tell({ on, by: told.head, type: 'DeclarePostWithoutRisk', data, title: '岗位无风险，签字确认' });
  }
}

function search(told: Told, days: StageDays, tell: Tell): void {
  const { campaign: campaignId, inventory } = told;
  dealtOut(inventory.points, days.work, (point, on) => {
    const { id: riskPointId, unitId, post: postId, manifestation, category, method, power } = point;
    tell({
      on,
      by: headOf(told, point),
      type: 'FindRiskPoint',
      title: `查找风险点：${riskPointId}`,
      data: {
        riskPointId,
        unitId,
        campaignId,
        manifestation,
        category,
        method,
        powerId: power?.id ?? null,
        flowStepId: null,
        postId,
      },
    });
  });
  dealtOut(inventory.withoutRisk, days.work.slice(-1), ({ id: powerId, unitId }, on) => {
    const by = told.units.find((unit) => unit.id === unitId)?.head ?? told.head;
    const data = { powerId, campaignId, reason: '办理依据、条件和时限明确，没有裁量余地' };
    tell({ on, by, type: 'DeclarePowerWithoutRisk', data, title: '职权无风险，签字确认' });
  });
  handIn(told, 'search', days, tell);
  gate(told, STAGES.search, told.days.gates?.[STAGES.search], tell);
}

const RATING_STEPS = ['selfRating', 'publicReview', 'tieredReview'] as const;

function grade(told: Told, block: CascadeBlock, tell: Tell): void {
  const { grading } = told.days;
  const { corrected } = block;
  const wrong =
    corrected !== undefined && told.campaign === childId(block, { id: corrected.unit })
      ? told.inventory.points.find(({ level }) => level === corrected.to)
      : undefined;
  const levelAtFirst = (point: MadePoint) =>
    point === wrong ? (corrected?.from ?? point.level) : point.level;
  dealtOut(told.inventory.points, grading.work, (point, on) =>
    rate(told, block, point, levelAtFirst(point), on, tell),
  );
  const grades = told.inventory.points.map((point) => ({
    riskPointId: point.id,
    level: levelAtFirst(point),
  }));
  decide(told, block, `${told.campaign}.grades`, grades, grading.decided, tell);
  publish(told, `${told.campaign}.notice`, grading.published, tell);
  if (wrong !== undefined && corrected !== undefined) {
    correct(told, block, wrong, corrected, tell);
  } else {
    close(told, `${told.campaign}.notice`, grading.closed, tell);
  }
  handIn(told, 'grading', grading, tell);
  gate(told, STAGES.grading, told.days.gates?.[STAGES.grading], tell);
}

function rate(
  told: Told,
  { ratings }: CascadeBlock,
  point: MadePoint,
  level: number,
  on: LocalDate,
  tell: Tell,
): void {
  const [likelihood, severity] = ratings[level - 1] ?? [1, 1];
  const raters = { selfRating: headOf(told, point), publicReview: told.office, tieredReview: told.head };
  for (const step of RATING_STEPS) {
    const data = { riskPointId: point.id, step, likelihood, severity, level };
    tell({ on, by: raters[step], type: 'RateRiskPoint', data, title: `评定等级：${point.id}` });
  }
}

/** The body: those who head and run the campaign; of the host's, all leaders. The chief speaks last. */
function decide(
  told: Told,
  { campaign, host }: CascadeBlock,
  decisionId: string,
  grades: readonly { readonly riskPointId: string; readonly level: number }[],
  on: LocalDate,
  tell: Tell,
): void {
  const ofHost = told.campaign === campaign;
  const members = ofHost
    ? [...host.leaders.filter((post) => post !== told.head), told.head]
    : [told.office, told.head];
  const data = {
    decisionId,
    campaignId: told.campaign,
    subject: 'riskGrades',
    matter: '审定风险等级',
    body: ofHost ? '区委常委会' : '单位党组织',
    memberPostIds: members,
    chiefPostId: told.head,
    quorum: Math.floor(members.length / 2) + 1,
    grades,
  };
  tell({ on, by: told.office, type: 'ProposeDecision', data, title: '提请审定风险等级' });
  for (const memberPostId of members) {
    const opinion = { decisionId, memberPostId, stance: 'agree', reason: '评估充分，等级适当' };
    tell({ on, by: memberPostId, type: 'StateMemberOpinion', data: opinion, title: '发表意见' });
  }
  tell({ on, by: told.office, type: 'TakeDecision', data: { decisionId }, title: '组织审定' });
}

function publish(told: Told, noticeId: string, from: LocalDate, tell: Tell): void {
  const { campaign: campaignId, units, office } = told;
  const title = `${told.title}：风险点及等级公示`;
  const unitIds = units.map(({ id }) => id);
  const data = { noticeId, campaignId, stageId: STAGES.grading, subject: 'grades', title, unitIds, from };
  tell({ on: from, by: office, type: 'PublishNotice', data, title });
}

function close({ office }: Told, noticeId: string, on: LocalDate, tell: Tell): void {
  tell({ on, by: office, type: 'CloseNotice', data: { noticeId }, title: '公示结束' });
}

/** 征求意见、修正完善: an objection is upheld, the grade goes the whole way again. */
function correct(
  told: Told,
  block: CascadeBlock,
  point: MadePoint,
  { objection: text, answer }: NonNullable<CascadeBlock['corrected']>,
  tell: Tell,
): void {
  const { grading } = told.days;
  const {
    objected = grading.published,
    answered: answeredOn = objected,
    regraded: on = grading.closed,
    closedAgain = grading.accepted,
  } = grading;
  const [noticeId, again] = [`${told.campaign}.notice`, `${told.campaign}.notice-2`];
  const id = { noticeId, objectionId: `${noticeId}.objection` };
  const riskPointId = point.id;
  const lodged = { ...id, objector: '', itemId: riskPointId, text };
  tell({ on: objected, by: 'public', type: 'LodgeObjection', data: lodged, title: '群众提出意见' });
  const answered = { ...id, outcome: 'upheld', answer };
  tell({ on: answeredOn, by: told.office, type: 'AnswerObjection', data: answered, title: '采纳意见' });
  close(told, noticeId, grading.closed, tell);
  const reopened = { riskPointId, cause: 'objection', reason: text };
  tell({ on, by: told.office, type: 'ReopenRiskGrading', data: reopened, title: '重新定级' });
  rate(told, block, point, point.level, on, tell);
  decide(told, block, `${told.campaign}.grades-2`, [{ riskPointId, level: point.level }], on, tell);
  publish(told, again, on, tell);
  close(told, again, closedAgain, tell);
}

function control(told: Told, tell: Tell): void {
  const { control: days } = told.days;
  dealtOut(told.inventory.measures, days.work, (measure, on) => set(told, measure, days.due, on, tell));
  handIn(told, 'control', days, tell);
  dealtOut(told.inventory.measures, days.done, ({ id: measureId, point }, on) => {
    const report = { measureId, doneOn: on, report: '已经落实，按月检查', evidence: [{ title: '检查记录' }] };
    tell({
      on,
      by: headOf(told, point),
      type: 'ReportMeasureDone',
      data: report,
      title: `落实措施：${measureId}`,
    });
  });
  // What was done since is handed in once more, so that the gate sees it.
  resubmit(told, days.done.at(-1) ?? days.accepted, tell);
  gate(told, STAGES.control, told.days.gates?.[STAGES.control], tell);
}

function set(
  told: Told,
  { id: measureId, point, phase, content }: MadeMeasure,
  dueOn: LocalDate,
  on: LocalDate,
  tell: Tell,
): void {
  tell({
    on,
    by: headOf(told, point),
    type: 'SetMeasure',
    title: `制定措施：${measureId}`,
    data: {
      measureId,
      riskPointId: point.id,
      unitId: point.unitId,
      campaignId: told.campaign,
      phase,
      level: 'post',
      content,
      responsiblePostId: point.post,
      responsiblePersonId: `$holder:${point.post}`,
      dueOn,
    },
  });
}

function handIn(told: Told, stage: keyof typeof STAGES, days: StageDays, tell: Tell): void {
  const stageId = STAGES[stage];
  for (const { id: unitId, head, holdsPowers } of told.units) {
    const begun = { campaignId: told.campaign, stageId, unitId };
    tell({ on: days.handedIn, by: head, type: 'BeginSubmission', data: begun, title: `开始填报：${unitId}` });
    const asksForPowers = stage === 'clear' || stage === 'search';
    const nilReturns =
      asksForPowers && !holdsPowers
        ? [{ content: 'powers', reason: '班子成员的职权列入分管单位的目录' }]
        : [];
    const data = {
      submissionId: submissionId(told, stageId, unitId),
      nilReturns,
      responsibilities: [],
      note: '',
    };
    tell({ on: days.handedIn, by: head, type: 'HandInSubmission', data, title: `报送：${unitId}` });
  }
  accept(told, stageId, days.accepted, tell);
}

function resubmit(told: Told, on: LocalDate, tell: Tell): void {
  const stageId = STAGES.control;
  for (const { id: unitId, head } of told.units) {
    const id = { submissionId: submissionId(told, stageId, unitId) };
    const reopened = { ...id, reasons: ['措施已经落实，请按现状报送'] };
    tell({ on, by: told.office, type: 'ReopenSubmission', data: reopened, title: `重新开放：${unitId}` });
    const data = { ...id, nilReturns: [], responsibilities: [], note: '措施已经落实' };
    tell({ on, by: head, type: 'HandInSubmission', data, title: `再次报送：${unitId}` });
  }
  accept(told, stageId, on, tell);
}

function accept(told: Told, stageId: string, on: LocalDate, tell: Tell): void {
  for (const { id: unitId } of told.units) {
    const data = { submissionId: submissionId(told, stageId, unitId), note: '' };
    tell({ on, by: told.office, type: 'AcceptSubmission', data, title: `接收：${unitId}` });
  }
}

function gate(told: Told, stageId: string, days: GateDays | undefined, tell: Tell): void {
  if (days === undefined) return;
  const id = { campaignId: told.campaign, stageId };
  const asked = { ...id, note: '本阶段工作已经完成' };
  tell({ on: days.asked, by: told.office, type: 'RequestGate', data: asked, title: `提请过关：${stageId}` });
  const decided = { ...id, outcome: 'passed', exceptions: [], reason: '' };
  tell({ on: days.decided, by: told.head, type: 'DecideGate', data: decided, title: `过关：${stageId}` });
}

function endOfChild(block: CascadeBlock, unit: CascadeUnit, told: Told, tell: Tell): void {
  const days = block.days.endOfChildren;
  const bonus = unit.pilot === true ? block.pilotBonus : 0;
  const result = unit.pilot === true ? block.results.pilots : block.results.others;
  for (const { id, head } of told.units)
    assess(told, id, head, result, scoresOf(block, bonus), days.assessed, tell);
  const filingId = `${told.campaign}.summary`;
  const filing = {
    filingId,
    campaignId: told.campaign,
    stageId: 'assessment',
    subject: 'summaryReport',
    recipient: block.issuer,
    documents: [{ title: `${told.title}总结`, documentNumber: '' }],
    riskPointIds: [],
    sentOn: days.filed,
  };
  tell({ on: days.filed, by: told.office, type: 'SendFiling', data: filing, title: '总结上报' });
  const receipt = { filingId, receiptNumber: `收-${unit.id}`, receivedOn: days.filed };
  tell({ on: days.filed, by: told.office, type: 'RecordFilingReceipt', data: receipt, title: '收到回执' });
  finish(told, days, tell);
}

function endOfHost(block: CascadeBlock, told: Told, tell: Tell): void {
  const days = block.days.end;
  assess(told, block.host.unit, told.head, block.results.others, scoresOf(block, 0), days.assessed, tell);
  for (const unit of block.units) {
    const bonus = unit.pilot === true ? block.pilotBonus : 0;
    const result = unit.pilot === true ? block.results.pilots : block.results.others;
    assess(told, unit.id, postsOf(unit.id).head, result, scoresOf(block, bonus), days.assessed, tell);
  }
  const report = {
    campaignId: told.campaign,
    reportId: `${told.campaign}.results`,
    recipient: block.cadreOffice,
    documentNumber: `${block.issuer}〔${days.filed.slice(0, 4)}〕考核`,
    reportedOn: days.filed,
  };
  const reported = '考核结果通报，作为干部选拔任用的依据';
  tell({ on: days.filed, by: told.office, type: 'ReportAssessmentResults', data: report, title: reported });
  finish(told, days, tell);
}

/** Carry-over, the last gate, completion, archive. */
function finish(told: Told, { filed, completed, archived }: EndDays, tell: Tell): void {
  const campaignId = told.campaign;
  const kept = { campaignId, mode: 'all', riskPointIds: [], reason: '风险等级定期调整，全部结转' };
  tell({ on: filed, by: told.head, type: 'ChooseCarryOver', data: kept, title: '确定结转' });
  gate(told, 'assessment', { asked: filed, decided: completed }, tell);
  const done = { campaignId, summary: '各项工作按方案完成，考核结果已运用' };
  tell({ on: completed, by: told.head, type: 'CompleteCampaign', data: done, title: `办结：${told.title}` });
  const archive = { campaignId, archiveNumber: `档-${campaignId}` };
  tell({
    on: archived,
    by: told.office,
    type: 'ArchiveCampaign',
    data: archive,
    title: `归档：${told.title}`,
  });
}

function assess(
  told: Told,
  unitId: string,
  head: string,
  result: string,
  scores: readonly object[],
  on: LocalDate,
  tell: Tell,
): void {
  const id = { assessmentId: `${told.campaign}.${unitId}` };
  const begun = { campaignId: told.campaign, unitId };
  tell({ on, by: told.office, type: 'BeginAssessment', data: begun, title: `开始考核：${unitId}` });
  const self = { ...id, scores, statement: '对照要求自查，材料齐全' };
  tell({ on, by: head, type: 'HandInSelfAssessment', data: self, title: `自评：${unitId}` });
  tell({ on, by: told.office, type: 'ScoreAssessment', data: { ...id, scores }, title: `评分：${unitId}` });
  const confirmed = { ...id, result };
  tell({ on, by: told.head, type: 'ConfirmAssessmentResult', data: confirmed, title: `确认结果：${unitId}` });
}

function scoresOf({ scores }: CascadeBlock, bonus: number): readonly object[] {
  return Object.entries(scores).map(([indicatorId, score]) => ({
    indicatorId,
    score: score + bonus,
    finding: '查阅目录和台账',
  }));
}

function headOf({ units, head }: Told, { unitId }: MadePoint): string {
  return units.find(({ id }) => id === unitId)?.head ?? head;
}

function submissionId({ campaign }: Told, stageId: string, unitId: string): string {
  return `${campaign}.${stageId}.${unitId}`;
}

/** In equal parts over the days, in order. */
function dealtOut<Item>(
  items: readonly Item[],
  days: readonly LocalDate[],
  each: (item: Item, on: LocalDate) => void,
): void {
  const perDay = Math.ceil(items.length / Math.max(days.length, 1));
  for (const [index, item] of items.entries()) {
    const on = days[Math.floor(index / perDay)];
    if (on !== undefined) each(item, on);
  }
}
