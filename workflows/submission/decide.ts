/** What may be asked of a submission, and what comes of it. A late hand-in is taken; that it is late shows elsewhere. */
import type { State } from '../kernel/aggregate';
import type { BeginSubmission, HandInSubmission, SubmissionCommand, TakeUpDrift } from './commands';
import { answersFor, itemsOf, partsFor, type ContentPart } from './contents';
import { refuse } from './errors';
import type { SubmissionAccepted, SubmissionBegun, SubmissionEvent, SubmissionHandedIn } from './events';
import type { SubmissionContext } from './machine';

/** Items of one submission, all lists together. */
export const MAX_SUBMISSION_ITEMS = 20_000;

export function decide(
  command: SubmissionCommand,
  state: State<SubmissionContext>,
): readonly SubmissionEvent[] {
  if (command.type === 'BeginSubmission') return begin(command.data, state);
  if (state.value === 'none') refuse('SUBMISSION.NOT_BEGUN', { submissionId: command.data.submissionId });
  if (command.type === 'TakeUpDrift') return takeUpDrift(command.data, state.context);
  if (!command.data.stageOpen) refuse('SUBMISSION.STAGE_NOT_OPEN', { stageId: state.context.stageId });
  switch (command.type) {
    case 'HandInSubmission':
      return handIn(command.data, state.context);
    case 'WithdrawSubmission': {
      const { reason } = command.data;
      hasReasons([reason]);
      return [{ type: 'SubmissionWithdrawn', data: { reason } }];
    }
    case 'ReturnSubmission':
      return [{ type: 'SubmissionReturned', data: { reasons: hasReasons(command.data.reasons) } }];
    case 'AcceptSubmission':
      return accept(command.data.note, state);
    case 'ReopenSubmission':
      return [{ type: 'SubmissionReopened', data: { reasons: hasReasons(command.data.reasons) } }];
  }
}

/**
 * Drift is what comes after, so it is noted also when the stage has long been closed. A resubmission is asked for by giving the
 * submission back: only so can the unit hand in again, and only while its stage takes submissions.
 */
function takeUpDrift(
  { submissionId, decision, reason, items, stageOpen }: TakeUpDrift['data'],
  { stageId }: SubmissionContext,
): readonly SubmissionEvent[] {
  hasReasons([reason]);
  if (items.length === 0) refuse('SUBMISSION.NO_DRIFT', { submissionId });
  const taken: SubmissionEvent = { type: 'DriftTakenUp', data: { decision, reason, items } };
  if (decision === 'noted') return [taken];
  if (!stageOpen) refuse('SUBMISSION.STAGE_NOT_OPEN', { stageId });
  return [taken, { type: 'SubmissionReopened', data: { reasons: [reason] } }];
}

function begin(
  { stageOpen, ...data }: BeginSubmission['data'],
  state: State<SubmissionContext>,
): readonly SubmissionBegun[] {
  if (state.value !== 'none') refuse('SUBMISSION.ALREADY_BEGUN', { submissionId: data.submissionId });
  if (!stageOpen) refuse('SUBMISSION.STAGE_NOT_OPEN', { stageId: data.stageId });
  if (data.asksFor.length === 0) refuse('SUBMISSION.NOTHING_ASKED_FOR', { stageId: data.stageId });
  return [{ type: 'SubmissionBegun', data }];
}

function handIn(
  command: HandInSubmission['data'],
  { asksFor }: SubmissionContext,
): readonly SubmissionHandedIn[] {
  const { contents, digest, missing, note } = command;
  checkNilReturns(command, asksFor);
  checkParts(command, asksFor);
  const unanswered = asksFor.filter((content) => !answersFor(contents, content));
  if (unanswered.length > 0) refuse('SUBMISSION.EMPTY', { contents: unanswered });
  return [{ type: 'SubmissionHandedIn', data: { contents, digest, missing, note } }];
}

/** A submission is in `submitted` only right after its hand-in: that is the stream's last revision. */
function accept(
  note: string,
  { context, revision }: State<SubmissionContext>,
): readonly SubmissionAccepted[] {
  return [
    { type: 'SubmissionAccepted', data: { handedInRevision: revision, digest: context.digest ?? '', note } },
  ];
}

function checkNilReturns(
  { contents }: HandInSubmission['data'],
  asksFor: SubmissionContext['asksFor'],
): void {
  const seen = new Set<string>();
  for (const { content, reason } of contents.nilReturns) {
    if (!asksFor.includes(content)) refuse('SUBMISSION.CONTENT_NOT_ASKED_FOR', { content });
    if (seen.has(content)) refuse('SUBMISSION.NIL_RETURN_DUPLICATE', { content });
    if (reason.trim() === '') refuse('SUBMISSION.REASON_MISSING', { content });
    const items = itemsOf(contents, content);
    if (items > 0) refuse('SUBMISSION.NIL_RETURN_CONTRADICTED', { content, items });
    seen.add(content);
  }
}

function checkParts({ contents }: HandInSubmission['data'], asksFor: SubmissionContext['asksFor']): void {
  const { nilReturns: _, ...lists } = contents;
  const items = Object.values(lists).reduce((total, list) => total + list.length, 0);
  if (items > MAX_SUBMISSION_ITEMS) {
    refuse('SUBMISSION.TOO_LARGE', { items, max: MAX_SUBMISSION_ITEMS });
  }
  const admitted = partsFor(asksFor);
  for (const part of Object.keys(lists) as ContentPart[]) {
    if (lists[part].length > 0 && !admitted.has(part)) {
      refuse('SUBMISSION.CONTENT_NOT_ASKED_FOR', { content: part, asksFor });
    }
  }
  const { responsibilities: __, ...frozen } = lists;
  for (const list of Object.values(frozen)) {
    const ids = new Set<string>();
    for (const { id } of list) {
      if (ids.has(id)) refuse('SUBMISSION.ITEM_DUPLICATE', { id });
      ids.add(id);
    }
  }
}

function hasReasons(reasons: readonly string[]): readonly string[] {
  if (reasons.length === 0 || reasons.some((reason) => reason.trim() === '')) {
    refuse('SUBMISSION.REASON_MISSING');
  }
  return reasons;
}
