/** Where a name or a value means another thing in one type of event than in the others. */
import type { EventType } from '../../../workflows/events';
import { bilingual as both } from '../../../workflows/kernel/text';
import { DECISION_SUBJECT } from '../../words/office-labels';
import type { OwnWords } from './said';

const DECIDED = { values: { subject: DECISION_SUBJECT } } as const;
const MEASURE_LEVEL = { fields: { level: both('措施层面', 'level') } } as const;
const OBJECTION_OUTCOME = { upheld: both('成立', 'Upheld'), rejected: both('不成立', 'Rejected') } as const;

export const WORDS_OF_EVENT: { readonly [T in EventType]?: OwnWords } = {
  MeasureSet: MEASURE_LEVEL,
  MeasureRevised: MEASURE_LEVEL,
  OpinionSigned: { fields: { opinion: both('意见类别', 'opinion') } },
  ObjectionAnswered: { values: { outcome: OBJECTION_OUTCOME } },
  DecisionProposed: DECIDED,
  DecisionPinned: DECIDED,
  AssessmentResultConfirmed: { fields: { suggested: both('建议结果', 'suggested result') } },
  AppointmentEnded: { fields: { until: both('离任日期', 'until') } },
};
