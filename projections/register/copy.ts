/** Copies of risk points: each of their events makes one. */
import type { Draft } from '../view';
import type { RiskPointRow } from './tables';

/** Column by column: for a row as wide as this, many times faster than a spread. */
export function copyOf(point: RiskPointRow): Draft<RiskPointRow> {
  return {
    number: point.number,
    riskPointId: point.riskPointId,
    campaignId: point.campaignId,
    unitId: point.unitId,
    postId: point.postId,
    powerId: point.powerId,
    flowStepId: point.flowStepId,
    placed: point.placed,
    category: point.category,
    holderLevel: point.holderLevel,
    method: point.method,
    manifestation: point.manifestation,
    state: point.state,
    likelihood: point.likelihood,
    severity: point.severity,
    suggested: point.suggested,
    level: point.level,
    approvedLevel: point.approvedLevel,
    approved: point.approved,
    decisionId: point.decisionId,
    ratings: point.ratings,
    stepsDone: point.stepsDone,
    opinions: point.opinions,
    noticeId: point.noticeId,
    publicity: point.publicity,
    controlledBy: point.controlledBy,
    lastMonitoring: point.lastMonitoring,
    measures: point.measures,
    measuresDone: point.measuresDone,
    carriedTo: point.carriedTo,
    lastOccurredAt: point.lastOccurredAt,
    lastRecordedAt: point.lastRecordedAt,
    changed: point.changed,
    kind: point.kind,
    revision: point.revision,
  };
}
