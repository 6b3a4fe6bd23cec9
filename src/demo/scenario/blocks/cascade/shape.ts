/** The form of the block `cascade`. What its commands are given is looked into by the gateway. */
import { DISCOVERY_METHODS } from '../../../../../workflows/plans/plan';
import { choice, integer, list, record, text, type Shape } from '../../../../../workflows/plans/shape';

const LIMITS = { name: 200, text: 400, days: 100, units: 500, posts: 200, words: 50, items: 5000 } as const;

const ID = text(64);
const NAME = text(LIMITS.name);
const WORDS = list(text(LIMITS.text), 1, LIMITS.words);
const DATE: Shape = { type: 'date' };
const DAYS = list(DATE, 1, LIMITS.days);
const COUNT = integer(0, LIMITS.items);
/** By level, 1 to 3. */
const COUNTS = list(COUNT, 3, 3);
const LEVEL = choice([1, 2, 3]);
const RATING = list(integer(1, 10), 2, 2);
const KEY = /^\S{1,64}$/;

const GATES: Shape = { type: 'map', key: KEY, of: record({ asked: DATE, decided: DATE }), max: 20 };
const END = record({ assessed: DATE, filed: DATE, completed: DATE, archived: DATE });
const STAGE = { work: DAYS, handedIn: DATE, accepted: DATE } as const;
const CORRECTION = { objected: DATE, answered: DATE, regraded: DATE, closedAgain: DATE } as const;

const UNIT_DAYS = record(
  {
    clear: record(STAGE),
    search: record(STAGE),
    grading: record(
      { ...STAGE, decided: DATE, published: DATE, closed: DATE, ...CORRECTION },
      Object.keys(CORRECTION),
    ),
    control: record({ ...STAGE, due: DATE, done: DAYS }),
    gates: GATES,
  },
  ['gates'],
);

const HOST = record({
  unit: ID,
  head: ID,
  deputies: list(ID, 0, LIMITS.posts),
  members: list(ID, 0, LIMITS.posts),
  office: record({ director: ID, members: list(ID, 0, LIMITS.posts) }),
  leaders: list(ID, 1, LIMITS.posts, 'entry'),
  withoutRisk: { type: 'map', key: KEY, of: text(LIMITS.text), max: LIMITS.posts },
  points: COUNTS,
  measures: COUNT,
});

const UNIT = record(
  {
    id: ID,
    name: NAME,
    pilot: choice([true, false]),
    powers: list(text(LIMITS.name), 1, LIMITS.words),
    points: COUNTS,
    measures: COUNT,
  },
  ['pilot'],
);

export const CASCADE_SHAPE: Shape = record({
  cascade: record(
    {
      campaign: ID,
      title: NAME,
      plan: ID,
      childPlan: ID,
      year: integer(1990, 2200),
      administrator: ID,
      issuer: NAME,
      cadreOffice: NAME,
      host: HOST,
      categories: list(ID, 1, LIMITS.words),
      methods: list(choice(DISCOVERY_METHODS), 1, LIMITS.words),
      ratings: list(RATING, 3, 3),
      manifestations: WORDS,
      measures: WORDS,
      scores: { type: 'map', key: KEY, of: integer(0, 100), max: 50 },
      pilotBonus: integer(0, 100),
      results: record({ pilots: ID, others: ID }),
      days: record({
        establish: DATE,
        launch: DATE,
        mobilize: DATE,
        launchChildren: DATE,
        mobilizeChildren: DATE,
        leaders: UNIT_DAYS,
        pilots: UNIT_DAYS,
        others: UNIT_DAYS,
        gates: GATES,
        end: END,
        endOfChildren: END,
      }),
      corrected: record({
        unit: ID,
        from: LEVEL,
        to: LEVEL,
        objection: text(LIMITS.text),
        answer: text(LIMITS.text),
      }),
      totals: record({ external: COUNT, internal: COUNT, points: COUNTS, measures: COUNT }),
      units: list(UNIT, 1, LIMITS.units, { field: 'id' }),
    },
    ['corrected'],
  ),
});
