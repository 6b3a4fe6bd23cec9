/**
 * Who acts, and in which capacity. A right comes from a post in a unit at a time, so the capacity is kept in every
 * event: the trail shows it also after the person has left the post.
 */

/** The capacities a person can act in (glossary: docs/glossary.md, "Roles"). `system` is the engine itself. */
export const ROLES = [
  'leadershipHead',
  'leadershipMember',
  'office',
  'unitHead',
  'postHolder',
  'supervisor',
  'auditor',
  'public',
  'administrator',
  'system',
] as const;

export type Role = (typeof ROLES)[number];

export interface Actor {
  readonly personId: string;
  readonly postId: string;
  readonly unitId: string;
  readonly role: Role;
}

/** The actor of everything the engine does by itself: pins, deadlines raised. */
export const SYSTEM_ACTOR: Actor = {
  personId: 'system',
  postId: 'system',
  unitId: 'system',
  role: 'system',
};

/** The actor of an objection lodged by somebody without a post. */
export const PUBLIC_ACTOR: Actor = {
  personId: 'public',
  postId: 'public',
  unitId: 'public',
  role: 'public',
};
