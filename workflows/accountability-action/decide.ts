/** What may be asked of an accountability action: a finding with its grounds, an authority, a measure; nothing without a reason. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type { AccountabilityActionCommand, AskAccountability, DecideAccountability } from './commands';
import { refuse } from './errors';
import type { AccountabilityActionEvent, AccountabilityGround } from './events';
import type { AccountabilityActionContext } from './machine';

type Events = readonly AccountabilityActionEvent[];

export function decide(
  command: AccountabilityActionCommand,
  state: State<AccountabilityActionContext>,
  meta: CommandMeta,
): Events {
  const { actionId } = command.data;
  const { context, revision } = state;
  if (command.type === 'AskAccountability') {
    if (revision >= 0) {
      // Decided on before the engine came to ask for it.
      if (meta.actor.role === 'system') return [];
      refuse('ACCOUNTABILITY_ACTION.ALREADY_EXISTS', { actionId });
    }
    return ask(command);
  }
  if (command.type === 'DecideAccountability') return decideOn(command, state, meta);
  if (revision < 0) refuse('ACCOUNTABILITY_ACTION.NOT_FOUND', { actionId });
  switch (command.type) {
    case 'DeclineAccountability': {
      const { authority, reason } = command.data;
      said(actionId, { authority, reason });
      return [{ type: 'AccountabilityDeclined', data: { authority, reason } }];
    }
    case 'ServeAccountability': {
      const { servedOn } = command.data;
      const { decidedOn } = context;
      if (servedOn < decidedOn) {
        refuse('ACCOUNTABILITY_ACTION.SERVED_BEFORE_DECIDED', { actionId, servedOn, decidedOn });
      }
      notInFuture(actionId, servedOn, meta);
      return [{ type: 'AccountabilityServed', data: { servedOn } }];
    }
    case 'AppealAccountability': {
      const { text, on } = command.data;
      said(actionId, { text });
      concerned(context, meta);
      return [{ type: 'AccountabilityAppealed', data: { text, on } }];
    }
    case 'DecideAccountabilityAppeal': {
      const { outcome, measure, authority, reason } = command.data;
      said(actionId, { authority, reason });
      if ((outcome === 'changed') !== ((measure ?? '').trim() !== '')) {
        refuse('ACCOUNTABILITY_ACTION.NO_NEW_MEASURE', { actionId, outcome });
      }
      return [{ type: 'AccountabilityAppealDecided', data: { outcome, measure, authority, reason } }];
    }
    case 'WithdrawAccountability': {
      const { authority, reason } = command.data;
      said(actionId, { authority, reason });
      return [{ type: 'AccountabilityWithdrawn', data: { authority, reason } }];
    }
  }
}

/** The person held to account, the head of a unit that is, or the office for either. */
function concerned({ actionId, personId }: AccountabilityActionContext, { actor }: CommandMeta): void {
  if (actor.role === 'office') return;
  const own = personId === null ? actor.role === 'unitHead' : actor.personId === personId;
  if (!own) refuse('ACCOUNTABILITY_ACTION.NOT_CONCERNED', { actionId, personId: actor.personId });
}

function ask({ data }: AskAccountability): Events {
  const { actionId, programme, unitId, personId, reason, grounds, on } = data;
  said(actionId, { reason });
  grounded(actionId, grounds);
  const asked = { actionId, programme, unitId, personId, reason, grounds, on };
  return [{ type: 'AccountabilityAsked', data: asked }];
}

function decideOn(
  { data }: DecideAccountability,
  { context, revision }: State<AccountabilityActionContext>,
  meta: CommandMeta,
): Events {
  const { actionId, programme, unitId, personId, finding, authority, measure, grounds, decidedOn } = data;
  said(actionId, { finding, authority, measure });
  grounded(actionId, grounds);
  notInFuture(actionId, decidedOn, meta);
  // The person may be found out only by the decision; programme and unit are those it was asked for.
  if (revision >= 0 && (context.programme.id !== programme.id || context.unitId !== unitId)) {
    refuse('ACCOUNTABILITY_ACTION.OTHER_SUBJECT', { actionId, unitId: context.unitId });
  }
  const decided = { actionId, programme, unitId, personId, finding, authority, measure, grounds, decidedOn };
  return [{ type: 'AccountabilityDecided', data: decided }];
}

function said(actionId: string, texts: Readonly<Record<string, string>>): void {
  const missing = Object.entries(texts).find(([, text]) => text.trim() === '');
  if (missing !== undefined) refuse('ACCOUNTABILITY_ACTION.TEXT_MISSING', { actionId, field: missing[0] });
}

function grounded(actionId: string, grounds: readonly AccountabilityGround[]): void {
  const sound = grounds.filter((ground) => ground.kind !== 'other' || ground.text.trim() !== '');
  if (sound.length === 0) refuse('ACCOUNTABILITY_ACTION.NO_GROUNDS', { actionId });
}

function notInFuture(actionId: string, on: string, meta: CommandMeta): void {
  if (on > dayOfAct(meta)) refuse('ACCOUNTABILITY_ACTION.DATE_IN_FUTURE', { actionId, on });
}
