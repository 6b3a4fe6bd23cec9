/** The form of a scenario. Command data is looked into by the gateway, which refuses it with the step's number. */
import { POST_RANKS } from '../../../workflows/plans/plan';
import { choice, integer, list, record, text, type Shape } from '../../../workflows/plans/shape';
import { POST_ROLES } from '../../../workflows/post/events';
import { CASCADE_SHAPE } from './blocks/cascade/shape';

const LIMITS = { text: 4000, name: 200, units: 500, posts: 2000, persons: 5000, steps: 50_000 } as const;

const ID: Shape = text(128);
const NAME = text(LIMITS.name);
const LONG = text(LIMITS.text);
const DATE: Shape = { type: 'date' };
const PERSON_KEY = /^\S{1,128}$/;

const UNIT = record(
  {
    id: ID,
    name: NAME,
    kind: choice(['body', 'department', 'section', 'affiliate']),
    parent: ID,
    head: ID,
    inCharge: ID,
  },
  ['parent', 'head', 'inCharge'],
);

const POST = record(
  {
    id: ID,
    unit: ID,
    name: NAME,
    rank: choice(POST_RANKS),
    role: choice(POST_ROLES),
    seats: integer(1, 200),
    holders: list(record({ person: ID, from: DATE }), 0, 200),
  },
  ['seats'],
);

export const SCENARIO_SHAPE: Shape = record({
  schema: choice([1]),
  id: ID,
  founding: record({
    on: DATE,
    units: list(UNIT, 1, LIMITS.units, { field: 'id' }),
    persons: { type: 'map', key: PERSON_KEY, of: NAME, max: LIMITS.persons },
    posts: list(POST, 1, LIMITS.posts, { field: 'id' }),
  }),
  steps: list({ type: 'object' }, 0, LIMITS.steps),
});

const BASIS = record({ documentNumber: NAME, reason: LONG }, ['documentNumber', 'reason']);
const DATA: Shape = { type: 'object' };

const GIVE = record(
  {
    on: DATE,
    by: NAME,
    give: text(60),
    data: DATA,
    each: list(record({ by: NAME, title: NAME, data: DATA }, ['by', 'title', 'data']), 1, LIMITS.steps),
    title: NAME,
    as: NAME,
    corrects: NAME,
    basis: BASIS,
    onBehalfOf: ID,
    refused: NAME,
  },
  ['by', 'data', 'each', 'title', 'as', 'corrects', 'basis', 'onBehalfOf', 'refused'],
);

/** By the one field that says what a step is. */
export const STEP_SHAPES: Readonly<Record<string, Shape>> = {
  give: GIVE,
  sweep: record({ sweep: DATE, raises: list(ID, 0, LIMITS.steps) }, ['raises']),
  chapter: record({ chapter: NAME }),
  cascade: CASCADE_SHAPE,
};
