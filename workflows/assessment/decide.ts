/** What may be asked of an assessment. Checks stand in decide-check.ts. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type {
  AssessmentCommand,
  CommendUnit,
  ConfirmAssessmentResult,
  OrderUnitRectification,
  ReassessUnit,
  ReportUnitRectification,
  ScoreAssessment,
} from './commands';
import { hasConsequences, type DatedConsequence } from './consequences';
import { check, waysComplete, weightedWaysComplete } from './decide-check';
import { refuse } from './errors';
import type { AssessmentEvent } from './events';
import { asksForRectification, type AssessmentContext } from './machine';
import { checkScores, resultFor, totalOf } from './scoring';

type Events = readonly AssessmentEvent[];

export function decide(
  command: AssessmentCommand,
  state: State<AssessmentContext>,
  meta: CommandMeta,
): Events {
  const { assessmentId } = command.data;
  const { context, revision } = state;
  if (command.type === 'BeginAssessment' && revision >= 0) {
    refuse('ASSESSMENT.ALREADY_EXISTS', { assessmentId });
  }
  if (command.type !== 'BeginAssessment' && revision < 0) refuse('ASSESSMENT.NOT_FOUND', { assessmentId });
  switch (command.type) {
    case 'BeginAssessment': {
      const { campaignId, unitId, scheme } = command.data;
      return [{ type: 'AssessmentBegun', data: { assessmentId, campaignId, unitId, scheme } }];
    }
    case 'HandInSelfAssessment': {
      const { scores, statement } = command.data;
      checkScores(assessmentId, context.scheme, scores);
      return [{ type: 'SelfAssessmentHandedIn', data: { scores, statement } }];
    }
    case 'RecordAssessmentCheck':
      return [{ type: 'AssessmentChecked', data: check(command, context, meta) }];
    case 'ScoreAssessment':
      return score(command, context, meta);
    case 'ConfirmAssessmentResult':
      return confirm(command, context);
    case 'CommendUnit':
      return commend(command, context, meta);
    case 'OrderUnitRectification':
      return orderRectification(command, context, meta);
    case 'ReportUnitRectification':
      return report(command);
    case 'ReassessUnit':
      return reassess(command, context);
    case 'RecordAccountabilityAction': {
      const { finding, authority, measure, personId } = command.data;
      return [{ type: 'AccountabilityActionRecorded', data: { finding, authority, measure, personId } }];
    }
  }
}

function score({ data }: ScoreAssessment, context: AssessmentContext, meta: CommandMeta): Events {
  const { assessmentId, scores } = data;
  const { scheme, scoredBy, checks } = context;
  if (meta.corrects !== undefined && meta.corrects !== scoredBy) {
    refuse('ASSESSMENT.CORRECTS_ANOTHER', { assessmentId, corrects: meta.corrects });
  }
  checkScores(assessmentId, scheme, scores);
  weightedWaysComplete(context);
  return [{ type: 'AssessmentScored', data: { scores, total: totalOf(scores, scheme, checks) } }];
}

function confirm({ data }: ConfirmAssessmentResult, context: AssessmentContext): Events {
  const { assessmentId, result, reason, dated } = data;
  const { scheme, total } = context;
  if (!scheme.results.some((each) => each.result === result)) {
    refuse('ASSESSMENT.RESULT_OUT_OF_SCHEME', { assessmentId, result });
  }
  if (total === null) refuse('ASSESSMENT.WRONG_STATE', { assessmentId, command: 'ConfirmAssessmentResult' });
  waysComplete(context);
  const suggested = resultFor(scheme, total);
  const stated = (reason ?? '').trim() !== '';
  if (result !== suggested && !stated) {
    refuse('ASSESSMENT.OVERRULE_WITHOUT_REASON', { assessmentId, result, suggested, total });
  }
  const confirmed = {
    result,
    suggested,
    total,
    ...(reason === undefined ? {} : { reason }),
    ...consequencesOf(context, result, dated),
  };
  return [{ type: 'AssessmentResultConfirmed', data: confirmed }];
}

/** Whom the plan has commended; where it has nothing follow from any result, whoever is excellent. */
function commend({ data }: CommendUnit, context: AssessmentContext, meta: CommandMeta): Events {
  const { assessmentId, ...commendation } = data;
  const { scheme, confirmed, due } = context;
  if (context.commendation !== null) refuse('ASSESSMENT.COMMENDED_ALREADY', { assessmentId });
  const deserved = hasConsequences(scheme)
    ? due.some(({ of }) => of === 'commend')
    : confirmed?.result === 'excellent';
  if (confirmed !== null && !deserved) {
    refuse('ASSESSMENT.NOT_TO_COMMEND', { assessmentId, result: confirmed.result });
  }
  notInFuture(assessmentId, commendation.on, meta);
  return [{ type: 'UnitCommended', data: commendation }];
}

function orderRectification(
  { data: { assessmentId, content, dueOn } }: OrderUnitRectification,
  context: AssessmentContext,
  meta: CommandMeta,
): Events {
  const { confirmed, reassessment, due } = context;
  const latest = reassessment?.result ?? confirmed?.result;
  if (latest !== undefined && !asksForRectification(context)) {
    refuse('ASSESSMENT.NOT_UNQUALIFIED', { assessmentId, result: latest });
  }
  const today = dayOfAct(meta);
  if (dueOn < today) refuse('ASSESSMENT.DUE_IN_PAST', { assessmentId, dueOn, today });
  const last = due.find(({ of }) => of === 'rectify')?.dueOn ?? null;
  // Ordered after the plan's own date it is late already: what is left then is for the office to say.
  if (last !== null && today <= last && dueOn > last) {
    refuse('ASSESSMENT.DUE_BEYOND_PLAN', { assessmentId, dueOn, last });
  }
  return [{ type: 'UnitRectificationOrdered', data: { content, dueOn } }];
}

function report({ data }: ReportUnitRectification): Events {
  const { report: text, evidence, reassessBy, approximate } = data;
  const about = approximate === undefined ? {} : { approximate };
  const reported = { report: text, evidence, ...(reassessBy === null ? {} : { reassessBy, ...about }) };
  return [{ type: 'UnitRectificationReported', data: reported }];
}

function reassess({ data }: ReassessUnit, context: AssessmentContext): Events {
  const { assessmentId, scores, dated } = data;
  const { scheme, checks } = context;
  checkScores(assessmentId, scheme, scores);
  const total = totalOf(scores, scheme, checks);
  const result = resultFor(scheme, total);
  const reassessed = { scores, total, result, ...consequencesOf(context, result, dated) };
  return [{ type: 'UnitReassessed', data: reassessed }];
}

/** Left out where the plan has nothing follow from any result. */
function consequencesOf(
  { scheme }: AssessmentContext,
  result: string,
  dated: readonly DatedConsequence[],
): Pick<Extract<AssessmentEvent, { type: 'UnitReassessed' }>['data'], 'consequences'> {
  if (!hasConsequences(scheme)) return {};
  const own = dated.filter((each) => each.result === result);
  return { consequences: own.map(({ result: _, ...due }) => due) };
}

function notInFuture(assessmentId: string, on: string, meta: CommandMeta): void {
  if (on > dayOfAct(meta)) refuse('ASSESSMENT.DATE_IN_FUTURE', { assessmentId, on });
}
