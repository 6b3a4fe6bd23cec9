/** The form of a decision scheme. A matter belongs to exactly one class; what a class asks for contradicts nothing. */
import { DECISION_MAJORITIES, DELIBERATION_KINDS } from './decision-scheme';
import { bilingualText, choice, integer, list, record, type Shape } from './shape';

const MAX_CLASSES = 20;

export const DECISION_SCHEME: Shape = record({
  classes: list(
    record(
      {
        id: { type: 'id' },
        label: bilingualText(60),
        meeting: choice(['collective', 'jointReview']),
        deliberation: list(choice(DELIBERATION_KINDS), 0, DELIBERATION_KINDS.length, 'entry'),
        chiefLast: choice([true, false]),
        majority: choice(DECISION_MAJORITIES),
        filedUpward: choice([true, false]),
        fileWithinDays: integer(1, 365),
      },
      ['fileWithinDays'],
    ),
    1,
    MAX_CLASSES,
    { field: 'id' },
  ),
});
