/** Grades of a cascade: rated, decided by the body, published; one of them put right after an objection. */
import type { LocalDate } from '../../../../../workflows/kernel/time';
import type { Tell } from '../../telling';
import { dealtOut } from './dealt-out';
import type { CascadeBlock } from './format';
import { gate } from './gate';
import { handIn, STAGES } from './hand-in';
import type { MadePoint } from './inventory';
import { childId, headOf, type Told } from './told';

const RATING_STEPS = ['selfRating', 'publicReview', 'tieredReview'] as const;

export function grade(told: Told, block: CascadeBlock, tell: Tell): void {
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
  const reopened = { riskPointId, cause: 'objection', reason: text };
  tell({ on, by: told.office, type: 'ReopenRiskGrading', data: reopened, title: '重新定级' });
  rate(told, block, point, point.level, on, tell);
  decide(told, block, `${told.campaign}.grades-2`, [{ riskPointId, level: point.level }], on, tell);
  close(told, noticeId, on > grading.closed ? on : grading.closed, tell);
  publish(told, again, on, tell);
  close(told, again, closedAgain, tell);
}
