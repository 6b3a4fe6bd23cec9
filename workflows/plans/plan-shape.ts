/** The form of a plan, with its limits. What the fields mean stands in docs/plans/format.md. */
import { DECISION_SCHEME } from './check-decision-scheme';
import { ASSESSMENT_SCHEME } from './check-assessment-scheme';
import { RECTIFICATION_SCHEME } from './check-rectification-scheme';
import { STANDING_DUTIES } from './check-standing-duties';
import { WARNING_SCHEME } from './check-warning-scheme';
import { CONFIDENTIAL_IN_CAMPAIGN } from './confidential-matters';
import { DYNAMIC_MANAGEMENT } from './dynamic-management';
import {
  DISCOVERY_METHODS,
  GRADING_STEPS,
  OPINIONS,
  POST_RANKS,
  STAGE_KINDS,
  SUBMISSION_CONTENTS,
} from './plan';
import { bilingualText, choice, integer, list, record, text, type Shape } from './shape';

export const GRADE_LEVELS = [1, 2, 3] as const;
const GRADE_COLOURS = ['red', 'orange', 'yellow', 'blue', 'green', 'grey'] as const;

/** Upper bounds of what a plan may hold. Lengths in UTF-16 units. */
const PLAN_LIMITS = {
  titleLength: 200,
  labelLength: 60,
  descriptionLength: 2000,
  stages: 40,
  milestonesPerStage: 40,
  criteriaPerGate: 60,
  categories: 40,
  holderLevels: 12,
  powerClasses: 60,
  scaleSteps: 9,
  publicityDays: 90,
  publicityPlaces: 20,
} as const;

const ID: Shape = { type: 'id' };
const DATE: Shape = { type: 'date' };
const TITLE = bilingualText(PLAN_LIMITS.titleLength);
const LABEL = bilingualText(PLAN_LIMITS.labelLength);
const VERSION = integer(1, 9999);

const SUBMISSION = record({
  title: TITLE,
  due: DATE,
  contents: list(choice(SUBMISSION_CONTENTS), 1, SUBMISSION_CONTENTS.length, 'entry'),
});

const MILESTONE = record({ id: ID, title: TITLE, due: DATE });

const CRITERION = record({ rule: text(130), version: VERSION, settings: { type: 'settings' } });

const STAGE = record(
  {
    id: ID,
    kind: choice(STAGE_KINDS),
    title: TITLE,
    opens: DATE,
    closes: { type: 'nullable', of: DATE },
    submission: SUBMISSION,
    milestones: list(MILESTONE, 0, PLAN_LIMITS.milestonesPerStage),
    gate: record({ criteria: list(CRITERION, 0, PLAN_LIMITS.criteriaPerGate, { field: 'rule' }) }),
  },
  ['submission'],
);

const LABELLED_ID = record({ id: ID, label: LABEL });
const LEVEL = choice(GRADE_LEVELS);
const SCALE = list(LABEL, 2, PLAN_LIMITS.scaleSteps);

const PUBLICITY_RULE = record({
  days: integer(0, PLAN_LIMITS.publicityDays),
  dayKind: choice(['calendar', 'working']),
  places: list(text(PLAN_LIMITS.titleLength), 1, PLAN_LIMITS.publicityPlaces, 'entry'),
  audience: choice(['public', 'internal']),
});

const SCHEMES = record(
  {
    grades: list(
      record({ level: LEVEL, label: LABEL, colour: choice(GRADE_COLOURS), colourLabel: LABEL }),
      GRADE_LEVELS.length,
      GRADE_LEVELS.length,
      { field: 'level' },
    ),
    categories: list(LABELLED_ID, 1, PLAN_LIMITS.categories, { field: 'id' }),
    holderLevels: list(LABELLED_ID, 1, PLAN_LIMITS.holderLevels, { field: 'id' }),
    discoveryMethods: list(
      record({ method: choice(DISCOVERY_METHODS), label: LABEL }),
      1,
      DISCOVERY_METHODS.length,
      { field: 'method' },
    ),
    gradingSteps: list(choice(GRADING_STEPS), 1, GRADING_STEPS.length, 'entry'),
    rating: record({
      likelihood: SCALE,
      severity: SCALE,
      matrix: list(list(LEVEL, 2, PLAN_LIMITS.scaleSteps), 2, PLAN_LIMITS.scaleSteps),
    }),
    opinions: list(record({ opinion: choice(OPINIONS), label: LABEL }), 0, OPINIONS.length, {
      field: 'opinion',
    }),
    powerClasses: list(LABELLED_ID, 1, PLAN_LIMITS.powerClasses, { field: 'id' }),
    publicity: record(
      {
        catalogues: PUBLICITY_RULE,
        externalFlows: PUBLICITY_RULE,
        internalFlows: PUBLICITY_RULE,
        grades: PUBLICITY_RULE,
      },
      ['externalFlows', 'internalFlows'],
    ),
    responsibility: list(record({ level: LEVEL, rank: choice(POST_RANKS), label: LABEL }), 3, 3, {
      field: 'level',
    }),
    assessment: ASSESSMENT_SCHEME,
  },
  ['holderLevels'],
);

/** Sections a plan may be without. */
export const OPTIONAL_PLAN_SECTIONS = [
  'warnings',
  'rectifications',
  'decisions',
  'duties',
  'dynamicManagement',
  'confidential',
] as const;

export const PLAN_SHAPE: Shape = record(
  {
    schema: choice([1]),
    id: ID,
    version: VERSION,
    title: TITLE,
    source: record({
      document: text(PLAN_LIMITS.titleLength),
      description: text(PLAN_LIMITS.descriptionLength),
    }),
    year: integer(1990, 2100),
    timeZone: text(64),
    calendar: ID,
    stages: list(STAGE, STAGE_KINDS.length, PLAN_LIMITS.stages, { field: 'id' }),
    schemes: SCHEMES,
    warnings: WARNING_SCHEME,
    rectifications: RECTIFICATION_SCHEME,
    decisions: DECISION_SCHEME,
    duties: STANDING_DUTIES,
    dynamicManagement: DYNAMIC_MANAGEMENT,
    confidential: CONFIDENTIAL_IN_CAMPAIGN,
  },
  OPTIONAL_PLAN_SECTIONS,
);
