/** What may be asked of a collective decision (source 003: "经局党组讨论确定"). Who may record it is a matter of rights. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import type { DecisionCommand, ProposeDecision, StateMemberOpinion, TakeDecision } from './commands';
import {
  checkJointReview,
  checkMayState,
  checkMayTake,
  deliberate,
  followUp,
  isCarried,
  meet,
} from './decide-procedure';
import { refuse } from './errors';
import type { DecisionEvent, Stance } from './events';
import type { DecisionContext } from './machine';
import { checkMatters, outcomesOf } from './matters';

type Events = readonly DecisionEvent[];

export function decide(command: DecisionCommand, state: State<DecisionContext>, meta: CommandMeta): Events {
  const { decisionId } = command.data;
  const { context, revision } = state;
  if (command.type === 'ProposeDecision' && revision >= 0) refuse('DECISION.ALREADY_EXISTS', { decisionId });
  if (command.type !== 'ProposeDecision' && revision < 0) refuse('DECISION.NOT_FOUND', { decisionId });
  switch (command.type) {
    case 'ProposeDecision':
      return propose(command);
    case 'StateMemberOpinion':
      return stateOpinion(command, context, meta);
    case 'RecordDeliberation':
      return deliberate(command, context, meta);
    case 'RecordDecisionMeeting':
      return meet(command, context, meta);
    case 'FollowUpDecision':
      return followUp(command, context, meta);
    case 'SupersedeDecision': {
      // Of two decisions that name it, the first adopted has taken its place.
      const { byDecisionId } = command.data;
      return context.supersededBy === undefined
        ? [{ type: 'DecisionSuperseded', data: { byDecisionId } }]
        : [];
    }
    case 'TakeDecision':
      return take(command, context);
    case 'WithdrawDecision': {
      const { reason } = command.data;
      if (reason.trim() === '') refuse('DECISION.NO_REASON', { decisionId });
      return [{ type: 'DecisionWithdrawn', data: { reason } }];
    }
  }
}

function propose({ data }: ProposeDecision): Events {
  const { decisionId, campaignId, subject, matter, body, memberPostIds, chiefPostId, quorum, grades } = data;
  const { procedure } = data;
  if (hasRepeats(memberPostIds)) refuse('DECISION.MEMBER_TWICE', { decisionId });
  if (!memberPostIds.includes(chiefPostId)) {
    refuse('DECISION.CHIEF_NOT_A_MEMBER', { decisionId, chiefPostId });
  }
  // 集体决策: one member alone is no body, and decides nothing in its name.
  if (!Number.isInteger(quorum) || quorum < 2 || quorum > memberPostIds.length) {
    refuse('DECISION.QUORUM_OUT_OF_RANGE', { decisionId, quorum, members: memberPostIds.length });
  }
  if (subject !== 'other' && grades.length === 0) refuse('DECISION.NO_GRADES', { decisionId, subject });
  if (hasRepeats(grades.map((grade) => grade.riskPointId))) refuse('DECISION.GRADE_TWICE', { decisionId });
  if (procedure !== undefined) checkJointReview(data, procedure);
  const proposal = {
    decisionId,
    campaignId,
    subject,
    matter,
    body,
    memberPostIds,
    chiefPostId,
    quorum,
    grades,
  };
  const proposed = { type: 'DecisionProposed', data: proposal } as const;
  return procedure === undefined ? [proposed] : [proposed, { type: 'DecisionProcedureSet', data: procedure }];
}

function stateOpinion({ data }: StateMemberOpinion, context: DecisionContext, meta: CommandMeta): Events {
  const { decisionId, memberPostId, stance, reason, matters } = data;
  if (!context.memberPostIds.includes(memberPostId)) {
    refuse('DECISION.NOT_A_MEMBER', { decisionId, memberPostId });
  }
  const before = context.opinions.find((each) => each.memberPostId === memberPostId);
  if (before !== undefined && meta.corrects === undefined) {
    refuse('DECISION.OPINION_ALREADY_STATED', { decisionId, memberPostId });
  }
  if (meta.corrects !== before?.eventId) refuse('DECISION.CORRECTS_ANOTHER', { decisionId, memberPostId });
  checkMayState(data, context);
  checkMatters(data, context);
  const onEach = matters === undefined || matters.length === 0 ? {} : { matters };
  return [{ type: 'MemberOpinionStated', data: { memberPostId, stance, reason, ...onEach } }];
}

/** Whoever abstains has spoken, so counts for the quorum, but weighs on neither side. */
function take({ data }: TakeDecision, context: DecisionContext): Events {
  const { decisionId, on, minutesNumber } = data;
  const { opinions, quorum } = context;
  checkMayTake(data, context);
  if (opinions.length < quorum) refuse('DECISION.NO_QUORUM', { decisionId, stated: opinions.length, quorum });
  const count = (stance: Stance) => opinions.filter((opinion) => opinion.stance === stance).length;
  const [agree, disagree, abstain] = [count('agree'), count('disagree'), count('abstain')];
  const matters = outcomesOf(context);
  const carried = matters?.some((each) => each.outcome === 'adopted') ?? isCarried(context, agree, disagree);
  const outcome = carried ? 'adopted' : 'rejected';
  const onEach = matters === undefined ? {} : { matters };
  const taken = {
    type: 'DecisionTaken',
    data: { outcome, on, agree, disagree, abstain, ...onEach },
  } as const;
  // The minutes first: what follows from the decision finds them.
  return minutesNumber === undefined
    ? [taken]
    : [{ type: 'DecisionMinuted', data: { minutesNumber } }, taken];
}

function hasRepeats(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
