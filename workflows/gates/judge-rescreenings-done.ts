/**
 * No re-screening that was due by the day of the gate is open. One whose months have not run out does not hold the stage up: it stays
 * in the due list. Source: `000`, fourth part (三): within three months after a change of post.
 */
import { valuesOf } from '../kernel/keyed';
import { bilingual } from '../kernel/text';
import type { Blocker, GateQuestion } from './gate-rule';

export const RESCREENINGS_DONE_CODES = ['POST_MISSING_RESCREENING', 'POWER_MISSING_RESCREENING'] as const;

export function judgeRescreeningsDone({ campaign, on }: GateQuestion): readonly Blocker[] {
  const late = valuesOf(campaign.rescreenings ?? {}).filter(({ open, dueOn }) => open && dueOn < on);
  // Of several changes of one post or power, what was due first.
  const first = new Map<string, (typeof late)[number]>();
  for (const each of late.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))) {
    const key = each.powerId ?? each.postId;
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()].map(({ unitId, postId, powerId, dueOn }) => ({
    code: powerId === null ? 'POST_MISSING_RESCREENING' : 'POWER_MISSING_RESCREENING',
    subject:
      powerId === null
        ? { kind: 'post', id: postId, name: postId }
        : { kind: 'power', id: powerId, name: powerId },
    unitId,
    text: bilingual(
      `变动后应于 ${dueOn} 前重新排查，还没有完成`,
      `was to be screened again by ${dueOn} after a change, and has not been`,
    ),
  }));
}
