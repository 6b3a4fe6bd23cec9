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
import { streamId, type Draft, type Folds, type Rows } from '../view';
import { putCounted } from './cells';
import { copyOf } from './copy';
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
const NOT_RATED = { likelihood: 0, severity: 0, suggested: 0 } as const;

export const riskPointFolds: Folds = {
  RiskPointFound: (event, rows, ordinal) => found(event, rows, ordinal),
  RiskPointRevised: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => {
      const { manifestation, category, holderLevel = '', method, powerId, flowStepId, postId } = event.data;
      if (postId !== point.postId || powerId !== point.powerId) point.placed = ordinal;
      Object.assign(point, { manifestation, category, holderLevel, method, powerId, flowStepId, postId });
    }),
  RiskPointRated: (event, rows, ordinal) => change(event, rows, ordinal, (point) => rated(point, event.data)),
  OpinionSigned: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => {
      point.opinions = withOpinion(point, event);
    }),
  RiskGradeApproved: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => approved(point, event.data)),
  RiskPointPublicised: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => {
      point.noticeId = event.data.noticeId;
      point.publicity = 'published';
      if (point.state === 'approved' || point.state === 'publicityFinished') point.state = 'publicised';
    }),
  RiskPointPublicityFinished: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => {
      point.noticeId = event.data.noticeId;
      point.publicity = 'finished';
      point.stepsDone = withStep(point.stepsDone, 'publicity');
      if (point.state === 'publicised') point.state = 'publicityFinished';
    }),
  RiskPointControlled: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => {
      point.controlledBy = event.data.measureId;
      if (isGraded(point.state)) point.state = 'controlled';
    }),
  RiskPointMonitored: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => {
      point.state = 'monitored';
      point.lastMonitoring = event.data;
    }),
  RiskPointDisposed: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => {
      point.state = 'disposed';
    }),
  RiskPointRegradeOpened: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => {
      beginRound(point);
      point.state = 'rating';
    }),
  RiskPointClosed: (event, rows, ordinal) =>
    change(event, rows, ordinal, (point) => {
      point.state = 'closed';
    }),
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
  const point: Draft<RiskPointRow> = {
    number: ordinal,
    riskPointId,
    campaignId,
    unitId,
    postId,
    powerId,
    flowStepId,
    placed: ordinal,
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
  changes: (point: Draft<RiskPointRow>) => void,
): void {
  const before = currentPoint(rows, streamId(event));
  if (before === undefined) return;
  const point = copyOf(before);
  point.lastOccurredAt = event.occurredAt;
  point.lastRecordedAt = event.recordedAt;
  point.changed = ordinal;
  point.revision = event.revision;
  changes(point);
  putCounted(rows, before, point, ordinal);
}

function rated(point: Draft<RiskPointRow>, data: RiskPointRated['data']): void {
  const { step, ...rating } = data;
  point.ratings = { ...point.ratings, [step]: rating };
  point.likelihood = rating.likelihood;
  point.severity = rating.severity;
  point.suggested = rating.suggested;
  point.stepsDone = withStep(point.stepsDone, step);
  point.level = point.approvedLevel ?? lastRated(point.ratings);
  point.state = 'rating';
}

/** Of the last step in the plan's order, whichever was rated last. */
function lastRated(ratings: RiskPointRow['ratings']): RiskPointRow['level'] {
  const step = GRADING_STEPS.findLast((each) => each in ratings) as RatingStep | undefined;
  return (step === undefined ? undefined : ratings[step]?.level) ?? UNCLASSIFIED;
}

function approved(point: Draft<RiskPointRow>, { level, decisionId }: RiskGradeApproved['data']): void {
  point.level = level;
  point.approvedLevel = level;
  point.approved = 1;
  point.decisionId = decisionId;
  point.stepsDone = withStep(point.stepsDone, 'approval');
  if (point.state === 'found' || point.state === 'rating') {
    point.state = point.controlledBy === null ? 'approved' : 'controlled';
  }
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
function beginRound(point: Draft<RiskPointRow>): void {
  Object.assign(point, NEW_ROUND);
  point.level = point.approvedLevel ?? UNCLASSIFIED;
  if (point.approvedLevel === null) Object.assign(point, NOT_RATED);
}

function carriedOver(event: StoredEvent<RiskPointCarriedOver>, rows: Rows, ordinal: number): void {
  const before = currentPoint(rows, streamId(event));
  if (before === undefined) return;
  const { toCampaignId } = event.data;
  rows.put(riskPointTable, { ...before, carriedTo: toCampaignId });
  rows.put(riskPointHomeTable, { riskPointId: before.riskPointId, number: ordinal });
  const next = copyOf(before);
  beginRound(next);
  next.number = ordinal;
  next.placed = ordinal;
  next.campaignId = toCampaignId;
  next.state = 'found';
  next.lastOccurredAt = event.occurredAt;
  next.lastRecordedAt = event.recordedAt;
  next.changed = ordinal;
  next.kind = 0;
  next.revision = event.revision;
  putCounted(rows, undefined, next, ordinal);
}
