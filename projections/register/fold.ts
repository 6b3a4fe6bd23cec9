/**
 * Folds of the risk point. The states follow the chart in workflows/risk-point/machine.ts, which is too slow to run over
 * a million events; the spec walks the chart and holds both against each other.
 */
import type { StoredEvent } from '../../workflows/kernel/event';
import { GRADING_STEPS, OPINIONS, type GradingStep } from '../../workflows/plans/plan';
import type {
  OpinionSigned,
  RatingStep,
  RiskGradeApproved,
  RiskPointCarriedOver,
  RiskPointEvent,
  RiskPointFound,
  RiskPointRated,
} from '../../workflows/risk-point/events';
import { changed, streamId, type Folds, type Rows } from '../view';
import { putCounted } from './cells';
import {
  riskPointHomeTable,
  riskPointTable,
  UNCLASSIFIED,
  type RegisterState,
  type RiskPointRow,
} from './tables';

const NEW_ROUND = {
  approved: 0,
  decisionId: null,
  ratings: {},
  stepsDone: [],
  opinions: [],
  noticeId: null,
  publicity: 'none',
} as const;

export const riskPointFolds: Folds = {
  RiskPointFound: (event, rows, ordinal) => found(event, rows, ordinal),
  RiskPointRevised: (event, rows, ordinal) => {
    const { manifestation, category, holderLevel = '', method, powerId, flowStepId, postId } = event.data;
    const description = { manifestation, category, holderLevel, method, powerId, flowStepId, postId };
    change(event, rows, ordinal, () => description);
  },
  RiskPointRated: (event, rows, ordinal) => change(event, rows, ordinal, (point) => rated(point, event.data)),
  OpinionSigned: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => ({ opinions: withOpinion(point, event) })),
  RiskGradeApproved: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => approved(point, event.data)),
  RiskPointPublicised: (event, rows, ordinal) =>
    change(event, rows, ordinal, ({ state }) => ({
      noticeId: event.data.noticeId,
      publicity: 'published',
      state: state === 'approved' || state === 'publicityFinished' ? 'publicised' : state,
    })),
  RiskPointPublicityFinished: (event, rows, ordinal) =>
    change(event, rows, ordinal, ({ state, stepsDone }) => ({
      noticeId: event.data.noticeId,
      publicity: 'finished',
      stepsDone: withStep(stepsDone, 'publicity'),
      state: state === 'publicised' ? 'publicityFinished' : state,
    })),
  RiskPointControlled: (event, rows, ordinal) =>
    change(event, rows, ordinal, ({ state }) => ({
      controlledBy: event.data.measureId,
      state: isGraded(state) ? 'controlled' : state,
    })),
  RiskPointMonitored: (event, rows, ordinal) =>
    change(event, rows, ordinal, () => ({ state: 'monitored', lastMonitoring: event.data })),
  RiskPointDisposed: (event, rows, ordinal) => change(event, rows, ordinal, () => ({ state: 'disposed' })),
  RiskPointRegradeOpened: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => ({ ...newRound(point), state: 'rating' })),
  RiskPointClosed: (event, rows, ordinal) => change(event, rows, ordinal, () => ({ state: 'closed' })),
  RiskPointCarriedOver: (event, rows, ordinal) => carriedOver(event, rows, ordinal),
};

/** The row that events change: the point's row in the campaign it belongs to now. */
export function currentPoint(rows: Rows, riskPointId: string): RiskPointRow | undefined {
  const home = rows.get(riskPointHomeTable, riskPointId);
  return home === undefined ? undefined : rows.get(riskPointTable, home.number);
}

function found(event: StoredEvent<RiskPointFound>, rows: Rows, ordinal: number): void {
  const { riskPointId, campaignId, unitId, postId, powerId, flowStepId } = event.data;
  const { category, holderLevel = '', method, manifestation } = event.data;
  rows.put(riskPointHomeTable, { riskPointId, number: ordinal });
  const point: RiskPointRow = {
    number: ordinal,
    riskPointId,
    campaignId,
    unitId,
    postId,
    powerId,
    flowStepId,
    category,
    holderLevel,
    method,
    manifestation,
    state: 'found',
    likelihood: 0,
    severity: 0,
    suggested: 0,
    level: UNCLASSIFIED,
    approvedLevel: null,
    ...NEW_ROUND,
    controlledBy: null,
    lastMonitoring: null,
    measures: 0,
    measuresDone: 0,
    carriedTo: null,
    lastOccurredAt: event.occurredAt,
    lastRecordedAt: event.recordedAt,
    changed: ordinal,
    kind: 0,
    revision: event.revision,
  };
  putCounted(rows, undefined, point, ordinal);
}

function change(
  event: StoredEvent<RiskPointEvent>,
  rows: Rows,
  ordinal: number,
  changes: (point: RiskPointRow) => Partial<RiskPointRow>,
): void {
  const point = currentPoint(rows, streamId(event));
  if (point === undefined) return;
  const { occurredAt: lastOccurredAt, recordedAt: lastRecordedAt, revision } = event;
  const touched = changed(point, { lastOccurredAt, lastRecordedAt, changed: ordinal, revision });
  putCounted(rows, point, Object.assign(touched, changes(point)), ordinal);
}

function rated(point: RiskPointRow, data: RiskPointRated['data']): Partial<RiskPointRow> {
  const { step, ...rating } = data;
  const ratings = { ...point.ratings, [step]: rating };
  const { likelihood, severity, suggested } = rating;
  return {
    ratings,
    likelihood,
    severity,
    suggested,
    stepsDone: withStep(point.stepsDone, step),
    level: point.approvedLevel ?? lastRated(ratings),
    state: 'rating',
  };
}

/** Of the last step in the plan's order, whichever was rated last. */
function lastRated(ratings: RiskPointRow['ratings']): RiskPointRow['level'] {
  const step = GRADING_STEPS.findLast((each) => each in ratings) as RatingStep | undefined;
  return (step === undefined ? undefined : ratings[step]?.level) ?? UNCLASSIFIED;
}

function approved(
  point: RiskPointRow,
  { level, decisionId }: RiskGradeApproved['data'],
): Partial<RiskPointRow> {
  const graded = point.controlledBy === null ? 'approved' : 'controlled';
  return {
    level,
    approvedLevel: level,
    approved: 1,
    decisionId,
    stepsDone: withStep(point.stepsDone, 'approval'),
    state: point.state === 'found' || point.state === 'rating' ? graded : point.state,
  };
}

function withOpinion(point: RiskPointRow, event: StoredEvent<OpinionSigned>): RiskPointRow['opinions'] {
  const { opinion, text, signedOn } = event.data;
  const { personId, postId, role } = event.actor;
  const others = point.opinions.filter((each) => each.opinion !== opinion);
  const all = [...others, { opinion, content: text, signedOn, personId, postId, role }];
  return all.sort((a, b) => OPINIONS.indexOf(a.opinion) - OPINIONS.indexOf(b.opinion));
}

function withStep(steps: readonly GradingStep[], step: GradingStep): readonly GradingStep[] {
  if (steps.includes(step)) return steps;
  return GRADING_STEPS.filter((each) => each === step || steps.includes(each));
}

function isGraded(state: RegisterState): boolean {
  return state === 'approved' || state === 'publicised' || state === 'publicityFinished';
}

/** What the standing grade rests on stays until another rating; without a grade, nothing stays. */
function newRound({ approvedLevel }: RiskPointRow): Partial<RiskPointRow> {
  if (approvedLevel !== null) return { ...NEW_ROUND, level: approvedLevel };
  return { ...NEW_ROUND, level: UNCLASSIFIED, likelihood: 0, severity: 0, suggested: 0 };
}

function carriedOver(event: StoredEvent<RiskPointCarriedOver>, rows: Rows, ordinal: number): void {
  const point = currentPoint(rows, streamId(event));
  if (point === undefined) return;
  const { toCampaignId } = event.data;
  rows.put(riskPointTable, { ...point, carriedTo: toCampaignId });
  rows.put(riskPointHomeTable, { riskPointId: point.riskPointId, number: ordinal });
  const next: RiskPointRow = {
    ...point,
    ...newRound(point),
    number: ordinal,
    campaignId: toCampaignId,
    state: 'found',
    lastOccurredAt: event.occurredAt,
    lastRecordedAt: event.recordedAt,
    changed: ordinal,
    kind: 0,
    revision: event.revision,
  };
  putCounted(rows, undefined, next, ordinal);
}
