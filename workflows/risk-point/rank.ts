/**
 * 分级负责, 分级审定: what a rank has decided of a risk point is undone by that rank or one above it (docs/glossary.md; source 004,
 * 4th: grade 1 by the head of the body, 2 by the leader in charge, 3 by the head of the section).
 */
import type { Role } from '../kernel/actor';
import type { GradeLevel } from '../plans/plan';

/** From below. */
const RANKS: readonly Role[] = ['postHolder', 'unitHead', 'office', 'leadershipMember', 'leadershipHead'];

export function isBelow(role: Role, other: Role): boolean {
  return RANKS.indexOf(role) < RANKS.indexOf(other);
}

/** May somebody in this role bring down, dispose of or close what has the level? The lowest is the section's own. */
export function mayEnd(role: Role, level: GradeLevel | null): boolean {
  return level === null || level === 3 || !isBelow(role, 'leadershipMember');
}
