/** The transfer of a power to another unit or post: asked for by the unit that holds it, reviewed by the office, in effect with the approval. */
import type { RequestPowerTransfer, ReviewPowerTransfer } from './commands';
import { refuse } from './errors';
import type { PowerEvent } from './events';
import type { PowerContext } from './machine';

export function requestTransfer(
  { data: { powerId, toUnitId, toPostId, legalBasis, reason } }: RequestPowerTransfer,
  { unitId, holderPostId, transfer = null, change = null }: PowerContext,
): readonly PowerEvent[] {
  if (change !== null) refuse('POWER.CHANGE_PENDING', { powerId, kind: change.kind });
  if (transfer !== null) refuse('POWER.TRANSFER_PENDING', { powerId, toUnitId: transfer.toUnitId });
  if (toUnitId === unitId && toPostId === holderPostId) refuse('POWER.TRANSFER_TO_ITSELF', { powerId });
  if (reason.trim() === '') refuse('POWER.NO_REASON', { powerId });
  return [{ type: 'PowerTransferRequested', data: { toUnitId, toPostId, legalBasis, reason } }];
}

export function reviewTransfer(
  { data: { powerId, outcome, opinion } }: ReviewPowerTransfer,
  { unitId, transfer = null }: PowerContext,
): readonly PowerEvent[] {
  if (transfer === null) refuse('POWER.NO_TRANSFER_ASKED', { powerId });
  if (opinion.trim() === '') refuse('POWER.NO_REASON', { powerId });
  const reviewed: PowerEvent = { type: 'PowerTransferReviewed', data: { outcome, opinion } };
  if (outcome === 'refused') return [reviewed];
  const { toUnitId, toPostId, legalBasis } = transfer;
  return [
    reviewed,
    { type: 'PowerTransferred', data: { fromUnitId: unitId, toUnitId, holderPostId: toPostId, legalBasis } },
  ];
}
