import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { decision } from './aggregate';
import type { DecisionEvent, DecisionProposedData, Stance } from './events';

const proposal: DecisionProposedData = {
  decisionId: 'decision-1',
  campaignId: 'campaign-1',
  subject: 'riskGrades',
  matter: '审定一级风险点',
  body: '局党组',
  memberPostIds: ['post-chief', 'post-a', 'post-b'],
  chiefPostId: 'post-chief',
  quorum: 2,
  grades: [{ riskPointId: 'risk-1', level: 1 }],
};
const proposed: DecisionEvent = { type: 'DecisionProposed', data: proposal };
const stated = (memberPostId: string, stance: Stance): DecisionEvent => ({
  type: 'MemberOpinionStated',
  data: { memberPostId, stance, reason: '' },
});
const taken = (
  outcome: 'adopted' | 'rejected',
  agree: number,
  disagree: number,
  abstain: number,
): DecisionEvent => ({
  type: 'DecisionTaken',
  data: { outcome, on: '2012-08-20', agree, disagree, abstain },
});
const withdrawn: DecisionEvent = { type: 'DecisionWithdrawn', data: { reason: '材料不全' } };
const propose = (change: Partial<DecisionProposedData> = {}) =>
  ({ type: 'ProposeDecision', data: { ...proposal, ...change } }) as const;
const say = (memberPostId: string, stance: Stance) =>
  ({
    type: 'StateMemberOpinion',
    data: { decisionId: 'decision-1', memberPostId, stance, reason: '' },
  }) as const;
const take = { type: 'TakeDecision', data: { decisionId: 'decision-1', on: '2012-08-20' } } as const;
const withdraw = (reason: string) =>
  ({ type: 'WithdrawDecision', data: { decisionId: 'decision-1', reason } }) as const;

const procedureSet: DecisionEvent = {
  type: 'DecisionProcedureSet',
  data: { unitId: 'unit-1', class: null, revisesDecisionIds: ['decision-0'], jointReview: null },
};
const minuted: DecisionEvent = { type: 'DecisionMinuted', data: { minutesNumber: '〔2012〕8号' } };
const deliberated: DecisionEvent = {
  type: 'DeliberationRecorded',
  data: {
    deliberationId: 'research-1',
    kind: 'research',
    heldOn: '2012-08-01',
    participants: '办公室',
    result: '可行',
  },
};
const met: DecisionEvent = {
  type: 'DecisionMeetingRecorded',
  data: {
    heldOn: '2012-08-20',
    place: '会议室',
    convenorPostId: 'post-chief',
    presentPostIds: ['post-chief', 'post-a', 'post-b'],
    absent: [],
    avoiding: [],
  },
};
const followedUp: DecisionEvent = {
  type: 'DecisionFollowedUp',
  data: { followUpId: 'f-1', kind: 'execution', on: '2012-09-01', report: '已落实', isComplete: true },
};
const superseded: DecisionEvent = { type: 'DecisionSuperseded', data: { byDecisionId: 'decision-2' } };

describe('a collective decision', () => {
  it('is proposed once', () => {
    given(decision).when(propose()).then([proposed]).thenState('proposed');
    given(decision, [proposed]).when(propose()).thenRefused('DECISION.ALREADY_EXISTS');
    given(decision).when(take).thenRefused('DECISION.NOT_FOUND');
  });

  it('is taken by members, each named once, the chief among them', () => {
    const { when } = given(decision);
    when(propose({ memberPostIds: ['post-chief', 'post-a', 'post-a'] })).thenRefused('DECISION.MEMBER_TWICE');
    when(propose({ memberPostIds: ['post-a', 'post-b'] })).thenRefused('DECISION.CHIEF_NOT_A_MEMBER');
  });

  it('has a quorum from two to all: one member alone decides nothing in the name of a body', () => {
    const { when } = given(decision);
    for (const quorum of [2, 3]) when(propose({ quorum })).thenState('proposed');
    for (const quorum of [0, 1, 4, 1.5])
      when(propose({ quorum })).thenRefused('DECISION.QUORUM_OUT_OF_RANGE');
    when(propose({ memberPostIds: ['post-chief'], quorum: 1 })).thenRefused('DECISION.QUORUM_OUT_OF_RANGE');
  });

  it('on grades names them, each risk point once; another matter names none', () => {
    const { when } = given(decision);
    when(propose({ grades: [] })).thenRefused('DECISION.NO_GRADES');
    when(propose({ subject: 'leadersGrades', grades: [] })).thenRefused('DECISION.NO_GRADES');
    when(propose({ subject: 'other', grades: [] })).thenState('proposed');
    const grades = [
      { riskPointId: 'risk-1', level: 1 },
      { riskPointId: 'risk-1', level: 2 },
    ] as const;
    when(propose({ grades })).thenRefused('DECISION.GRADE_TWICE');
  });

  it('hears each member once, and nobody else', () => {
    given(decision, [proposed])
      .when(say('post-a', 'agree'))
      .then([stated('post-a', 'agree')]);
    given(decision, [proposed]).when(say('post-c', 'agree')).thenRefused('DECISION.NOT_A_MEMBER');
    given(decision, [proposed, stated('post-a', 'agree')])
      .when(say('post-a', 'disagree'))
      .thenRefused('DECISION.OPINION_ALREADY_STATED');
  });

  it('hears a member again to correct what was recorded', () => {
    const { when } = given(decision, [proposed, stated('post-a', 'agree'), stated('post-b', 'agree')]);
    const { context } = when(say('post-a', 'disagree'), { corrects: 'past-1' }).state();
    expect(context.opinions.map(({ memberPostId, stance }) => [memberPostId, stance])).toEqual([
      ['post-a', 'disagree'],
      ['post-b', 'agree'],
    ]);
    when(say('post-a', 'disagree'), { corrects: 'past-2' }).thenRefused('DECISION.CORRECTS_ANOTHER');
    when(say('post-chief', 'agree'), { corrects: 'past-2' }).thenRefused('DECISION.CORRECTS_ANOTHER');
  });

  it('needs its quorum; whoever abstains has spoken', () => {
    given(decision, [proposed, stated('post-a', 'agree')])
      .when(take)
      .thenRefused('DECISION.NO_QUORUM', { stated: 1, quorum: 2 });
    given(decision, [proposed, stated('post-a', 'agree'), stated('post-b', 'abstain')])
      .when(take)
      .then([taken('adopted', 1, 0, 1)])
      .thenState('taken.adopted');
  });

  it('is adopted when more agree than disagree', () => {
    given(decision, [proposed, stated('post-a', 'agree'), stated('post-b', 'disagree')])
      .when(take)
      .then([taken('rejected', 1, 1, 0)])
      .thenState('taken.rejected');
    given(decision, [
      proposed,
      stated('post-a', 'agree'),
      stated('post-b', 'disagree'),
      stated('post-chief', 'agree'),
    ])
      .when(take)
      .then([taken('adopted', 2, 1, 0)]);
  });

  it('stands once taken', () => {
    const { when } = given(decision, [proposed, stated('post-a', 'agree'), taken('adopted', 1, 0, 0)]);
    when(say('post-b', 'disagree')).thenRefused('DECISION.WRONG_STATE');
    when(withdraw('材料不全')).thenRefused('DECISION.WRONG_STATE');
  });

  it('is withdrawn with a reason', () => {
    given(decision, [proposed]).when(withdraw('材料不全')).then([withdrawn]).thenState('withdrawn');
    given(decision, [proposed]).when(withdraw('')).thenRefused('DECISION.NO_REASON');
  });

  it('takes on each path what its chart says', () => {
    const { takes } = walk(decision, [
      proposed,
      procedureSet,
      minuted,
      deliberated,
      met,
      stated('post-a', 'agree'),
      taken('adopted', 2, 0, 0),
      followedUp,
      superseded,
      taken('rejected', 0, 2, 0),
      withdrawn,
    ]);
    expect(takes).toEqual({
      none: ['DecisionProposed'],
      proposed: [
        'DecisionProcedureSet',
        'DecisionMinuted',
        'DeliberationRecorded',
        'DecisionMeetingRecorded',
        'MemberOpinionStated',
        'DecisionTaken',
        'DecisionWithdrawn',
      ],
      'taken.adopted': ['DecisionFollowedUp', 'DecisionSuperseded'],
      'taken.superseded': [],
      'taken.rejected': [],
      withdrawn: [],
    });
  });
});
