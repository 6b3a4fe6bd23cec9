/** What may be asked of an assessment. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type {
  AssessmentCommand,
  ConfirmAssessmentResult,
  OrderUnitRectification,
  ScoreAssessment,
} from './commands';
import { refuse } from './errors';
import type { AssessmentEvent } from './events';
import type { AssessmentContext } from './machine';
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
    case 'ScoreAssessment':
      return score(command, context, meta);
    case 'ConfirmAssessmentResult':
      return confirm(command, context);
    case 'OrderUnitRectification':
      return orderRectification(command, context, meta);
    case 'ReportUnitRectification': {
      const { report, evidence } = command.data;
      return [{ type: 'UnitRectificationReported', data: { report, evidence } }];
    }
    case 'ReassessUnit': {
      const { scores } = command.data;
      checkScores(assessmentId, context.scheme, scores);
      const total = totalOf(scores);
      return [{ type: 'UnitReassessed', data: { scores, total, result: resultFor(context.scheme, total) } }];
    }
    case 'RecordAccountabilityAction': {
      const { finding, authority, measure, personId } = command.data;
      return [{ type: 'AccountabilityActionRecorded', data: { finding, authority, measure, personId } }];
    }
  }
}

function score(
  { data }: ScoreAssessment,
  { scheme, scoredBy }: AssessmentContext,
  meta: CommandMeta,
): Events {
  const { assessmentId, scores } = data;
  if (meta.corrects !== undefined && meta.corrects !== scoredBy) {
    refuse('ASSESSMENT.CORRECTS_ANOTHER', { assessmentId, corrects: meta.corrects });
  }
  checkScores(assessmentId, scheme, scores);
  return [{ type: 'AssessmentScored', data: { scores, total: totalOf(scores) } }];
}

function confirm({ data }: ConfirmAssessmentResult, { scheme, total }: AssessmentContext): Events {
  const { assessmentId, result, reason } = data;
  if (!scheme.results.some((each) => each.result === result)) {
    refuse('ASSESSMENT.RESULT_OUT_OF_SCHEME', { assessmentId, result });
  }
  if (total === null) refuse('ASSESSMENT.WRONG_STATE', { assessmentId, command: 'ConfirmAssessmentResult' });
  const suggested = resultFor(scheme, total);
  const stated = (reason ?? '').trim() !== '';
  if (result !== suggested && !stated) {
    refuse('ASSESSMENT.OVERRULE_WITHOUT_REASON', { assessmentId, result, suggested, total });
  }
  const confirmed = { result, suggested, total };
  return [
    { type: 'AssessmentResultConfirmed', data: reason === undefined ? confirmed : { ...confirmed, reason } },
  ];
}

function orderRectification(
  { data: { assessmentId, content, dueOn } }: OrderUnitRectification,
  { confirmed, reassessment }: AssessmentContext,
  meta: CommandMeta,
): Events {
  const latest = reassessment?.result ?? confirmed?.result;
  if (latest !== undefined && latest !== 'unqualified') {
    refuse('ASSESSMENT.NOT_UNQUALIFIED', { assessmentId, result: latest });
  }
  const today = dayOfAct(meta);
  if (dueOn < today) refuse('ASSESSMENT.DUE_IN_PAST', { assessmentId, dueOn, today });
  return [{ type: 'UnitRectificationOrdered', data: { content, dueOn } }];
}
