/** What may be asked of a bulletin. */
import type { State } from '../kernel/aggregate';
import { addDays } from '../kernel/time';
import type { AnswerBulletin, CheckBulletinAnswer, IssueBulletin, WarningBulletinCommand } from './commands';
import { refuse } from './errors';
import type {
  BulletinAnswerChecked,
  BulletinAnswered,
  BulletinIssuedData,
  Recipient,
  WarningBulletinEvent,
} from './events';
import { recipientKey, type WarningBulletinContext } from './machine';

export function decide(
  command: WarningBulletinCommand,
  { context, revision }: State<WarningBulletinContext>,
): readonly WarningBulletinEvent[] {
  const { bulletinId } = command.data;
  if (command.type === 'IssueBulletin') {
    if (revision >= 0) refuse('WARNING_BULLETIN.ALREADY_EXISTS', { bulletinId });
    return [{ type: 'BulletinIssued', data: issued(command.data) }];
  }
  if (revision < 0) refuse('WARNING_BULLETIN.NOT_FOUND', { bulletinId });
  switch (command.type) {
    case 'AnswerBulletin':
      return [{ type: 'BulletinAnswered', data: answered(command.data, context) }];
    case 'CheckBulletinAnswer':
      return [{ type: 'BulletinAnswerChecked', data: checked(command.data, context) }];
    case 'WithdrawBulletin': {
      const { reason } = command.data;
      if (reason.trim() === '') refuse('WARNING_BULLETIN.NO_REASON', { bulletinId });
      return [{ type: 'BulletinWithdrawn', data: { reason } }];
    }
  }
}

function issued({ kinds, ...data }: IssueBulletin['data']): BulletinIssuedData {
  const { kindId, number, title, text, recipients, reportedTo, issuedOn } = data;
  const kind = kinds.find(({ id }) => id === kindId);
  if (kind === undefined)
    return refuse('WARNING_BULLETIN.KIND_UNKNOWN', { kindId, known: kinds.map(({ id }) => id) });
  for (const needed of [number, title, text]) {
    if (needed.trim() === '') refuse('WARNING_BULLETIN.NO_TEXT');
  }
  if (recipients.length === 0 && reportedTo.trim() === '') refuse('WARNING_BULLETIN.NO_RECIPIENT');
  const keys = recipients.map(recipientKey);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) refuse('WARNING_BULLETIN.RECIPIENT_TWICE', { recipient: twice });
  const { answerWithinDays } = kind;
  return { ...data, answerBy: answerWithinDays === null ? null : addDays(issuedOn, answerWithinDays) };
}

/** A late answer is taken, and marked. After one that was returned another is awaited. */
function answered(
  { bulletinId: _, unitId, postId, measures, on }: AnswerBulletin['data'],
  context: WarningBulletinContext,
): BulletinAnswered['data'] {
  const { answerBy, answers } = context;
  isRecipient({ unitId, postId }, context);
  if (answerBy === null) return refuse('WARNING_BULLETIN.NO_ANSWER_ASKED', { kindId: context.kindId });
  const status = answers[recipientKey({ unitId, postId })]?.status ?? 'returned';
  if (status !== 'returned') refuse('WARNING_BULLETIN.ALREADY_ANSWERED', { unitId, postId });
  if (measures.trim() === '') refuse('WARNING_BULLETIN.NO_TEXT');
  return { unitId, postId, measures, on, late: on > answerBy };
}

function checked(
  { bulletinId: _, unitId, postId, outcome, finding, on }: CheckBulletinAnswer['data'],
  context: WarningBulletinContext,
): BulletinAnswerChecked['data'] {
  isRecipient({ unitId, postId }, context);
  const answer = context.answers[recipientKey({ unitId, postId })];
  if (answer?.status !== 'answered') return refuse('WARNING_BULLETIN.NOT_ANSWERED', { unitId, postId });
  if (outcome === 'returned' && finding.trim() === '')
    refuse('WARNING_BULLETIN.NO_REASON', { unitId, postId });
  return { unitId, postId, outcome, finding, on };
}

function isRecipient(recipient: Recipient, { recipients }: WarningBulletinContext): void {
  const key = recipientKey(recipient);
  if (!recipients.some((each) => recipientKey(each) === key))
    refuse('WARNING_BULLETIN.NOT_A_RECIPIENT', { ...recipient });
}
