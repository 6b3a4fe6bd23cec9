/** The first unit, its administrator's post and the person in it: what an empty log needs before anybody can act. */
import type { AnyCommand } from '../../workflows/commands';
import { dateInZone, HOME_TIME_ZONE, type Instant } from '../../workflows/kernel/time';
import type { UnitKind } from '../../workflows/unit/events';

export interface Founding {
  readonly unit: { readonly unitId: string; readonly name: string; readonly kind: UnitKind };
  readonly post: { readonly postId: string; readonly name: string };
  readonly person: { readonly personId: string; readonly name: string };
  readonly occurredAt?: Instant;
}

export function foundingCommands(
  { unit, post, person }: Founding,
  occurredAt: Instant,
): readonly AnyCommand[] {
  return [
    { type: 'EstablishUnit', data: { ...unit, parentId: null } },
    { type: 'RegisterPerson', data: person },
    {
      type: 'EstablishPost',
      data: { ...post, unitId: unit.unitId, rank: 'staff', role: 'administrator', seats: 1 },
    },
    {
      type: 'AppointPerson',
      data: {
        postId: post.postId,
        appointmentId: `${post.postId}.founding`,
        personId: person.personId,
        from: dateInZone(occurredAt, HOME_TIME_ZONE),
      },
    },
  ];
}
