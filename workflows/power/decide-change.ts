/**
 * Adding, revising and cancelling a power under review (动态管理): asked for by the head of the unit with its legal basis, reviewed by the
 * office, in effect with the approval. Source: `004` 4th, part three (二) 4.
 */
import type { RequestPowerCancellation, ReviewPowerChange } from './commands';
import { refuse } from './errors';
import type { PowerDescription, PowerEvent } from './events';
import type { PowerContext } from './machine';

export function requestAddition(
  asked: { readonly powerId: string; readonly unitId: string; readonly campaignId: string },
  description: PowerDescription,
  reason: string,
): readonly PowerEvent[] {
  const { powerId, unitId, campaignId } = asked;
  if (reason.trim() === '') refuse('POWER.NO_REASON', { powerId });
  return [{ type: 'PowerAdditionRequested', data: { powerId, unitId, campaignId, ...description, reason } }];
}

export function requestRevision(
  powerId: string,
  description: PowerDescription,
  reason: string,
  context: PowerContext,
): readonly PowerEvent[] {
  nothingAsked(powerId, context);
  if (reason.trim() === '') refuse('POWER.NO_REASON', { powerId });
  return [{ type: 'PowerRevisionRequested', data: { ...description, reason } }];
}

export function requestCancellation(
  { data: { powerId, reason, legalBasis } }: RequestPowerCancellation,
  context: PowerContext,
): readonly PowerEvent[] {
  nothingAsked(powerId, context);
  if (reason.trim() === '') refuse('POWER.NO_REASON', { powerId });
  return [{ type: 'PowerCancellationRequested', data: { reason, legalBasis } }];
}

export function reviewChange(
  { data: { powerId, outcome, opinion } }: ReviewPowerChange,
  context: PowerContext,
): readonly PowerEvent[] {
  const { change = null } = context;
  if (change === null) refuse('POWER.NO_CHANGE_ASKED', { powerId });
  if (opinion.trim() === '') refuse('POWER.NO_REASON', { powerId });
  const reviewed: PowerEvent = { type: 'PowerChangeReviewed', data: { kind: change.kind, outcome, opinion } };
  if (outcome === 'refused') return [reviewed];
  switch (change.kind) {
    case 'addition': {
      const { unitId, campaignId } = context;
      return [
        reviewed,
        { type: 'PowerListed', data: { powerId, unitId, campaignId, ...change.description } },
      ];
    }
    case 'revision': {
      const revised: PowerEvent = { type: 'PowerRevised', data: change.description };
      return isWeighty(context, change.description)
        ? [reviewed, revised, { type: 'PowerToBeSearchedAgain', data: {} }]
        : [reviewed, revised];
    }
    case 'cancellation': {
      const { reason, legalBasis } = change;
      return [reviewed, { type: 'PowerCancelled', data: { reason, legalBasis } }];
    }
  }
}

function nothingAsked(powerId: string, { change = null, transfer = null }: PowerContext): void {
  if (change !== null) refuse('POWER.CHANGE_PENDING', { powerId, kind: change.kind });
  if (transfer !== null) refuse('POWER.TRANSFER_PENDING', { powerId, toUnitId: transfer.toUnitId });
}

/** What the flow and the search stood on: a new name, another way of publication or a remark leaves them as they are. */
function isWeighty(before: Omit<PowerDescription, 'remark'>, after: PowerDescription): boolean {
  return (
    before.content !== after.content ||
    before.kind !== after.kind ||
    before.powerClass !== after.powerClass ||
    before.holderPostId !== after.holderPostId ||
    before.timeLimit !== after.timeLimit ||
    before.legalBasis.join('\n') !== after.legalBasis.join('\n')
  );
}
