/** The form of a module, with its limits. What the fields mean stands in docs/plans/modules.md. */
import { CONFIDENTIAL_IN_NETWORK } from '../plans/confidential-matters';
import { RECTIFICATION_SCHEME } from '../plans/check-rectification-scheme';
import { STANDING_DUTIES } from '../plans/check-standing-duties';
import { WARNING_SCHEME } from '../plans/check-warning-scheme';
import { bilingualText, choice, integer, list, record, text, type Shape } from '../plans/shape';
import { MONTHS_OF_PERIODS } from './module';

/** Upper bounds of what a module may hold. Lengths in UTF-16 units. */
const LIMITS = {
  titleLength: 200,
  labelLength: 60,
  descriptionLength: 2000,
  levels: 10,
  labels: 40,
  schedules: 20,
  sections: 20,
  experts: 20,
  answerDays: 365,
} as const;

/** Every month has it. */
const LAST_DAY = 28;

const ID: Shape = { type: 'id' };
const TITLE = bilingualText(LIMITS.titleLength);
const LABEL = bilingualText(LIMITS.labelLength);

const labelled = (min: number, more: Readonly<Record<string, Shape>> = {}) =>
  list(record({ id: ID, label: LABEL, ...more }), min, LIMITS.labels, { field: 'id' });

const LEVEL = record({
  id: ID,
  label: LABEL,
  reportsTo: { type: 'nullable', of: ID },
  officersAppointedBy: ID,
});

const SCHEDULE = record({
  id: ID,
  title: TITLE,
  everyMonths: choice(MONTHS_OF_PERIODS),
  fromDay: integer(1, LAST_DAY),
  toDay: integer(1, LAST_DAY),
  levels: list(ID, 1, LIMITS.levels, 'entry'),
  sections: list(record({ id: ID, label: LABEL }), 0, LIMITS.sections, { field: 'id' }),
  nilReturnCounts: choice([true, false]),
});

export const MODULE_SHAPE: Shape = record(
  {
    schema: choice([1]),
    id: ID,
    version: integer(1, 9999),
    title: TITLE,
    source: record({ document: text(LIMITS.titleLength), description: text(LIMITS.descriptionLength) }),
    timeZone: text(64),
    calendar: ID,
    network: record({
      centre: LABEL,
      levels: list(LEVEL, 1, LIMITS.levels, { field: 'id' }),
      officers: record({
        kinds: labelled(1, { appointedBy: choice(['level', 'centre']) }),
        trainingForms: labelled(1),
        results: labelled(1, { consequence: choice(['commend', 'keep', 'dismiss']) }),
        dismissalGrounds: labelled(1),
      }),
    }),
    reporting: record({
      categories: labelled(1),
      natures: labelled(1),
      channels: labelled(1),
      schedules: list(SCHEDULE, 0, LIMITS.schedules, { field: 'id' }),
      handlings: labelled(1),
    }),
    analysis: record({
      repeatedMustBeShared: choice([true, false]),
      kinds: labelled(1, { expertsAtLeast: integer(0, LIMITS.experts) }),
    }),
    bulletins: list(
      record({
        id: ID,
        label: LABEL,
        answerWithinDays: { type: 'nullable', of: integer(1, LIMITS.answerDays) },
      }),
      0,
      LIMITS.labels,
      { field: 'id' },
    ),
    warnings: WARNING_SCHEME,
    rectifications: RECTIFICATION_SCHEME,
    duties: STANDING_DUTIES,
    confidential: CONFIDENTIAL_IN_NETWORK,
  },
  ['warnings', 'rectifications', 'duties', 'confidential'],
);
