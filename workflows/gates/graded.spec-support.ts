/** Test support: risk points handed in for grading by unit-a, while unit-b holds none; what was decided and published. */
import type { CampaignEvent } from '../campaign/events';
import { pinned } from '../campaign/test-campaign.spec-support';
import type { GradeLevel } from '../plans/plan';
import type { FrozenRiskPoint, SubmissionContents } from '../submission/events';

export const NONE_IN_B: CampaignEvent = pinned('unit-b', 'grading', {
  nilReturns: [{ content: 'riskPoints', reason: '无' }],
});

export function graded(
  riskPoints: readonly FrozenRiskPoint[],
  others: Partial<SubmissionContents> = {},
): readonly CampaignEvent[] {
  return [pinned('unit-a', 'grading', { ...others, riskPoints }), NONE_IN_B];
}

export function decision(
  decisionId: string,
  on: string,
  grades: Readonly<Record<string, GradeLevel>>,
): CampaignEvent {
  return {
    type: 'DecisionPinned',
    data: {
      decisionId,
      subject: 'riskGrades',
      body: '局党组',
      on,
      grades: Object.entries(grades).map(([riskPointId, level]) => ({ riskPointId, level })),
    },
  };
}

/** A closed notice of the grades, or of another subject. */
export function published(
  riskPointIds: readonly string[],
  subject: 'grades' | 'catalogues' = 'grades',
): CampaignEvent {
  return {
    type: 'NoticePinned',
    data: {
      noticeId: `notice-${riskPointIds.join('-')}`,
      stageId: 'grading',
      subject,
      unitIds: ['unit-a'],
      items: riskPointIds.map((id) => ({ kind: 'riskPoint', id, level: 2 })),
      from: '2012-09-01',
      closedOn: '2012-09-10',
      objectionsUpheld: 0,
      objectionsRejected: 0,
    },
  };
}
