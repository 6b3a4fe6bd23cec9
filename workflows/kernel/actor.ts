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

/** By which delegation of a post somebody acts, and for whom. */
export interface ByDelegation {
  readonly delegationId: string;
  /** Who holds the post. */
  readonly principalPersonId: string;
}

/** The fields of a delegation stand only where the person acts by one; both or neither. */
export interface Actor extends Partial<ByDelegation> {
  readonly personId: string;
  readonly postId: string;
  readonly unitId: string;
  readonly role: Role;
  /** Only where another system acted as the person: by which token of the account. */
  readonly tokenId?: string;
}

/** Who acts, and whose post it is. */
export function personsOf({
  personId,
  principalPersonId,
}: Pick<Actor, 'personId' | 'principalPersonId'>): readonly string[] {
  return principalPersonId === undefined ? [personId] : [personId, principalPersonId];
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
