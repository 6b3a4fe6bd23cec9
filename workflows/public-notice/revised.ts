/**
 * 修正完善: what was objected to with right is put right before the notice ends. Which events put right what a notice shows; a grading
 * opened anew has not been until it is approved. Source: `002`, third part; `003`, third phase (公示、听取意见、修正).
 */
import type { EventType } from '../events';
import type { NoticeItem } from './events';
import type { PublicNoticeContext } from './machine';

const PUT_RIGHT: Readonly<Record<NoticeItem['kind'], readonly EventType[]>> = {
  post: ['PostRenamed', 'PostDutiesRecorded', 'PostAbolished'],
  power: ['PowerRevised', 'PowerFlowDrawn', 'PowerTransferred', 'PowerCancelled'],
  riskPoint: ['RiskPointRevised', 'RiskGradeApproved', 'RiskPointClosed'],
};

const REGRADE: EventType = 'RiskPointRegradeOpened';
const ENDS_REGRADE: readonly EventType[] = ['RiskGradeApproved', 'RiskPointClosed'];

/** An item that an upheld objection is about. One against the notice as a whole names none, and a confidential one is sealed. */
export interface UpheldItem {
  readonly objectionId: string;
  readonly item: NoticeItem;
}

export function upheldItems({ objections, items }: PublicNoticeContext): readonly UpheldItem[] {
  return objections.flatMap(({ objectionId, outcome, itemId }) => {
    const item = items.find(({ id }) => id === itemId);
    return outcome === 'upheld' && item !== undefined ? [{ objectionId, item }] : [];
  });
}

/**
 * `since`: what happened to the item since the objection was lodged. What was done before the answer counts: it may say so. While the
 * grading is open anew, what was revised before or during it counts for nothing.
 */
export function isPutRight(kind: NoticeItem['kind'], since: readonly { readonly type: string }[]): boolean {
  const types = since.map(({ type }) => type);
  const reopened = types.lastIndexOf(REGRADE);
  const ends: readonly string[] = reopened === -1 ? PUT_RIGHT[kind] : ENDS_REGRADE;
  return types.slice(reopened + 1).some((type) => ends.includes(type));
}
