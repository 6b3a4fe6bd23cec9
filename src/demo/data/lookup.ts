/** Answers about the demo's organisation and risk points that several phases need. */
import type { GradeLevel } from '../../../workflows/plans/plan';
import type { LocalDate } from '../../../workflows/kernel/time';
import { PERSONS } from './persons';
import { ADMINISTRATOR, POSTS } from './posts';
import type { DemoPost, DemoRiskPoint, LikelihoodAndSeverity } from './shapes';
import { LEADER_IN_CHARGE, UNIT_HEAD, UNITS } from './units';

const posts = new Map(POSTS.map((post) => [post.id, post]));
const unitNames = new Map(UNITS.map((unit) => [unit.id, unit.name]));

export function postOf(id: string): DemoPost {
  return posts.get(id) ?? missing(`post ${id}`);
}

export function unitName(id: string): string {
  return unitNames.get(id) ?? id;
}

/** The post that answers for the unit. */
export function headOf(unitId: string): string {
  return UNIT_HEAD[unitId] ?? missing(`head of ${unitId}`);
}

/** The leader's post in charge of the unit. */
export function leaderInChargeOf(unitId: string): string {
  return LEADER_IN_CHARGE[unitId] ?? missing(`leader in charge of ${unitId}`);
}

export function personName(id: string): string {
  return PERSONS[id] ?? id;
}

/** Whoever holds the post on the day; of several the first. */
export function holderOf(postId: string, on: LocalDate): string {
  if (postId === ADMINISTRATOR.post) return ADMINISTRATOR.person;
  const holder = postOf(postId).holders.find(
    ({ from, until }) => from <= on && (until === undefined || on <= until),
  );
  return holder?.person ?? missing(`holder of ${postId} on ${on}`);
}

/** The plan's matrix, likelihood by severity; the spec holds it against the template. */
export const MATRIX: readonly (readonly GradeLevel[])[] = [
  [3, 3, 2],
  [3, 2, 1],
  [2, 1, 1],
];

export function suggested([likelihood, severity]: LikelihoodAndSeverity): GradeLevel {
  return MATRIX[likelihood - 1]?.[severity - 1] ?? missing(`level for ${likelihood} × ${severity}`);
}

/** The level the review comes to. */
export function levelOf(point: Pick<DemoRiskPoint, 'rating' | 'overruled'>): GradeLevel {
  return point.overruled?.level ?? suggested(point.rating);
}

function missing(what: string): never {
  throw new Error(`the demo has no ${what}`);
}
