/** The organisation as it stands: what a roster shows, and what an imported one is held against. */
import type { LocalDate } from '../../workflows/kernel/time';
import type { PostRank } from '../../workflows/plans/plan';
import type { PostRole } from '../../workflows/post/events';
import { unitTree, type PersonAnswer, type UnitAnswer } from '../organisation/query';
import type { Query, Reader } from '../view';

export interface PostOnRoster {
  readonly postId: string;
  readonly unitId: string;
  readonly name: string;
  readonly rank: PostRank;
  readonly role: PostRole;
  readonly seats: number;
}

export interface SeatOnRoster {
  readonly postId: string;
  readonly personId: string;
  readonly from: LocalDate;
}

export interface RosterNow {
  /** In the order of the tree, parents before children; without the abolished. */
  readonly units: readonly UnitAnswer[];
  /** In the order of the tree. */
  readonly posts: readonly PostOnRoster[];
  /** By name. */
  readonly persons: readonly PersonAnswer[];
  /** Appointments that run or are to begin. */
  readonly seats: readonly SeatOnRoster[];
  /** Of units and posts that were abolished: never to be used again. */
  readonly endedIds: readonly string[];
}

export const rosterNow: Query<{ readonly asOf: LocalDate }, RosterNow> = (reader, { asOf }) => ({
  units: unitTree(reader, {}),
  posts: reader.all<PostOnRoster>(
    `SELECT p.postId, p.unitId, p.name, p.rank, p.role, p.seats FROM post p JOIN unit u ON u.unitId = p.unitId
     WHERE p.active = 1 AND u.active = 1 ORDER BY u.path, p.postId`,
  ),
  persons: reader.all<PersonAnswer>('SELECT personId, name FROM person ORDER BY name, personId'),
  seats: reader.all<SeatOnRoster>(
    `SELECT postId, personId, fromDate AS "from" FROM appointment
     WHERE untilDate IS NULL OR untilDate >= ? ORDER BY fromDate, appointmentId`,
    asOf,
  ),
  endedIds: endedIds(reader),
});

function endedIds(reader: Reader): readonly string[] {
  return reader
    .all<{
      readonly id: string;
    }>('SELECT unitId AS id FROM unit WHERE active = 0 UNION ALL SELECT postId FROM post WHERE active = 0')
    .map(({ id }) => id);
}
