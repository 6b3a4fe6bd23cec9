/** The gate 关口 of a stage: asked for, decided, and its exceptions put right. */
import { isIn, type State } from '../kernel/aggregate';
import type { LocalDate } from '../kernel/time';
import type { Blocker } from '../gates/gate-finding';
import { askAll, findingOf, type Answer } from '../gates/registry';
import { hasReason, hasText, notInFuture } from './checks';
import type {
  ClearGateException,
  DecideGate,
  ExceptionRequest,
  RequestGate,
  WithdrawGateRequest,
} from './commands';
import { refuse } from './errors';
import type {
  CampaignEvent,
  GateDecided,
  GateException,
  GateExceptionCleared,
  GateRequested,
  GateRequestWithdrawn,
} from './events';
import { currentStage, stageAfter } from './stages';
import type { CampaignContext } from './state';

export const MAX_EXCEPTIONS = 100;

export function requestGate(context: CampaignContext, data: RequestGate['data']): readonly GateRequested[] {
  const { stageId, note } = data;
  currentStage(context, stageId);
  return [{ type: 'GateRequested', data: { stageId, note } }];
}

export function withdrawGateRequest(
  context: CampaignContext,
  data: WithdrawGateRequest['data'],
): readonly GateRequestWithdrawn[] {
  const { stageId, reason } = data;
  currentStage(context, stageId);
  hasReason({ reason });
  return [{ type: 'GateRequestWithdrawn', data: { stageId, reason } }];
}

/** The criteria are asked here and now; their answers are kept in the event and never asked for again. */
export function decideGate(
  state: State<CampaignContext>,
  data: DecideGate['data'],
  today: LocalDate,
): readonly CampaignEvent[] {
  const { context } = state;
  const { stageId, outcome, on, reason } = data;
  const stage = currentStage(context, stageId);
  if (isIn(state, 'running') && stage.status !== 'gateRequested') refuse('GATE.NOT_REQUESTED', { stageId });
  notInFuture('on', on, today);
  if (stage.openedOn !== null && on < stage.openedOn) {
    refuse('GATE.DECIDED_BEFORE_OPENED', { stageId, on, openedOn: stage.openedOn });
  }
  const answers = askAll(context, stageId, on);
  const findings = answers.map(findingOf);
  const exceptions = outcomeAllowed(context, data, answers);
  const nextStageId = outcome === 'returned' ? null : stageAfter(context, stageId);
  const decided: GateDecided = {
    type: 'GateDecided',
    data: { stageId, outcome, on, findings, exceptions, reason, nextStageId },
  };
  if (nextStageId === null) return [decided];
  return [decided, { type: 'StageOpened', data: { stageId: nextStageId, on } }];
}

export function clearException(
  context: CampaignContext,
  data: ClearGateException['data'],
  today: LocalDate,
): readonly GateExceptionCleared[] {
  const { exceptionId, on, report, evidence } = data;
  const exception = context.exceptions[exceptionId] ?? refuse('CAMPAIGN.UNKNOWN_EXCEPTION', { exceptionId });
  if (exception.clearedOn !== null) {
    refuse('CAMPAIGN.EXCEPTION_ALREADY_CLEARED', { exceptionId, clearedOn: exception.clearedOn });
  }
  hasText({ report });
  notInFuture('on', on, today);
  const decidedOn = context.stages[exception.stageId]?.decidedOn ?? context.launchedOn;
  if (on < decidedOn) refuse('CAMPAIGN.CLEARED_BEFORE_DECISION', { exceptionId, on, decidedOn });
  return [{ type: 'GateExceptionCleared', data: { exceptionId, on, report, evidence } }];
}

/** The exceptions that go with the outcome; refuses an outcome that the answers do not allow. */
function outcomeAllowed(
  context: CampaignContext,
  data: DecideGate['data'],
  answers: readonly Answer[],
): readonly GateException[] {
  const { stageId, outcome } = data;
  if (outcome !== 'passedWithExceptions' && data.exceptions.length > 0) {
    refuse('GATE.EXCEPTIONS_NOT_ALLOWED', { stageId, outcome });
  }
  const blocked = answers.some((answer) => answer.blockers.length > 0);
  switch (outcome) {
    case 'returned':
      if (data.reason.trim() === '') refuse('GATE.REASON_MISSING', { stageId });
      return [];
    case 'passed':
      if (blocked) refuse('GATE.BLOCKED', { stageId, findings: answers.map(findingOf) });
      return [];
    case 'passedWithExceptions':
      if (!blocked) refuse('GATE.NOTHING_TO_EXCEPT', { stageId });
      return exceptionsOf(context, data, answers);
  }
}

interface NamedBlocker {
  readonly rule: string;
  readonly blocker: Blocker;
}

function exceptionsOf(
  context: CampaignContext,
  data: DecideGate['data'],
  answers: readonly Answer[],
): readonly GateException[] {
  if (data.exceptions.length > MAX_EXCEPTIONS) {
    refuse('GATE.TOO_MANY_EXCEPTIONS', { exceptions: data.exceptions.length, max: MAX_EXCEPTIONS });
  }
  const uncovered = new Map<string, NamedBlocker>();
  for (const { rule, blockers } of answers) {
    for (const blocker of blockers) {
      uncovered.set(keyOf({ rule: rule.id, code: blocker.code, subjectId: blocker.subject.id }), {
        rule: rule.id,
        blocker,
      });
    }
  }
  const blocking = new Map(uncovered);
  const exceptionIds = new Set(Object.keys(context.exceptions));
  const exceptions = data.exceptions.map((request): GateException => {
    const { exceptionId, rule, code, subjectId, dueOn } = request;
    const named = blocking.get(keyOf(request)) ?? refuse('GATE.NOT_A_BLOCKER', { rule, code, subjectId });
    if (!uncovered.delete(keyOf(request)) || exceptionIds.has(exceptionId)) {
      refuse('GATE.EXCEPTION_DUPLICATE', { exceptionId, rule, code, subjectId });
    }
    exceptionIds.add(exceptionId);
    if (dueOn < data.on) refuse('GATE.EXCEPTION_DUE_IN_PAST', { exceptionId, dueOn, on: data.on });
    return { exceptionId, ...named, dueOn, unitId: named.blocker.unitId ?? context.hostUnitId };
  });
  if (uncovered.size > 0) {
    const missing = [...uncovered.values()].slice(0, MAX_EXCEPTIONS);
    refuse('GATE.BLOCKERS_NOT_EXCEPTED', { stageId: data.stageId, count: uncovered.size, missing });
  }
  return exceptions;
}

function keyOf({ rule, code, subjectId }: Pick<ExceptionRequest, 'rule' | 'code' | 'subjectId'>): string {
  return JSON.stringify([rule, code, subjectId]);
}
