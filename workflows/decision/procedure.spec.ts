/** The procedure of 三重一大: deliberation, meeting, each member's opinion, the chief last, the count, what follows. */
import { type DomainError } from '../kernel/domain-error';
import { given } from '../kernel/given-when-then.spec-support';
import type { DecisionClass } from '../plans/decision-scheme';
import { decision } from './aggregate';
import { canEnd } from './matters';
import { chooseProcedure, type AskedProcedure, type KnownDecisions } from './choose-procedure';
import type { DecisionCommand } from './commands';
import type { DecisionEvent, Stance } from './events';
import type { DecisionMeeting, DecisionProcedure, JointReview } from './procedure';

const id = { decisionId: 'decision-1' };
const [CHIEF, A, B, C] = ['post-chief', 'post-a', 'post-b', 'post-c'] as const;
const label = { zh: '大额资金使用', en: 'large sums' };
const largeSums: DecisionClass = {
  id: 'large-sums',
  label,
  meeting: 'collective',
  deliberation: ['research', 'hearing'],
  chiefLast: true,
  majority: 'ofMembers',
  filedUpward: true,
};
const proposal = {
  ...id,
  campaignId: 'campaign-1',
  subject: 'other',
  matter: '购置设备',
  body: '局党组',
  memberPostIds: [CHIEF, A, B, C],
  chiefPostId: CHIEF,
  quorum: 3,
  grades: [],
} as const;
const proposed: DecisionEvent = { type: 'DecisionProposed', data: proposal };
const procedure: DecisionProcedure = {
  unitId: 'unit-1',
  class: largeSums,
  revisesDecisionIds: [],
  jointReview: null,
};
const set = (change: Partial<DecisionClass> = {}): DecisionEvent => ({
  type: 'DecisionProcedureSet',
  data: { ...procedure, class: { ...largeSums, ...change } },
});
const done = (kind: 'research' | 'hearing', heldOn: string): DecisionEvent => ({
  type: 'DeliberationRecorded',
  data: { deliberationId: kind, kind, heldOn, participants: '财务科、群众代表', result: '可行' },
});
const MEETING: DecisionMeeting = {
  heldOn: '2011-09-20',
  place: '三楼会议室',
  convenorPostId: CHIEF,
  presentPostIds: [CHIEF, A, B],
  absent: [{ postId: C, reason: '出差' }],
  avoiding: [],
};
const met: DecisionEvent = { type: 'DecisionMeetingRecorded', data: MEETING };
const stated = (memberPostId: string, stance: Stance = 'agree'): DecisionEvent => ({
  type: 'MemberOpinionStated',
  data: { memberPostId, stance, reason: '理由' },
});
const meet = (change: Partial<DecisionMeeting> = {}): DecisionCommand => ({
  type: 'RecordDecisionMeeting',
  data: { ...id, ...MEETING, ...change },
});
const say = (memberPostId: string, reason = '理由', stance: Stance = 'agree'): DecisionCommand => ({
  type: 'StateMemberOpinion',
  data: { ...id, memberPostId, stance, reason },
});
const take = (minutesNumber?: string, on = '2011-09-20'): DecisionCommand => ({
  type: 'TakeDecision',
  data: { ...id, on, ...(minutesNumber === undefined ? {} : { minutesNumber }) },
});
const at = { occurredAt: '2011-09-21T02:00:00.000Z' } as const;
const DELIBERATED = [proposed, set(), done('research', '2011-09-01'), done('hearing', '2011-09-10')];
const MET = [...DELIBERATED, met];

describe('deliberation', () => {
  const record = (heldOn: string): DecisionCommand => ({
    type: 'RecordDeliberation',
    data: {
      ...id,
      deliberationId: 'research',
      kind: 'research',
      heldOn,
      participants: '财务科、群众代表',
      result: '可行',
    },
  });

  it('is recorded with its day, never one to come', () => {
    const { when } = given(decision, [proposed, set()]);
    when(record('2011-09-21'), at).then([done('research', '2011-09-21')]);
    when(record('2011-09-22'), at).thenRefused('DECISION.DATE_IN_FUTURE');
  });

  it('is recorded once, and again only to correct it', () => {
    const { when } = given(decision, [proposed, set(), done('research', '2011-09-01')]);
    when(record('2011-09-02'), at).thenRefused('DECISION.DELIBERATION_ALREADY_RECORDED');
    when(record('2011-09-02'), { ...at, corrects: 'past-2' }).then([done('research', '2011-09-02')]);
    when(record('2011-09-02'), { ...at, corrects: 'past-1' }).thenRefused('DECISION.CORRECTS_ANOTHER');
  });

  it('lies before the meeting', () => {
    given(decision, MET).when(record('2011-09-02'), at).thenRefused('DECISION.MEETING_ALREADY_HELD');
  });

  it('of every kind the class asks for must have been by the day of the meeting', () => {
    const last = done('hearing', '2011-09-20');
    given(decision, [proposed, set(), done('research', '2011-09-20'), last])
      .when(meet(), at)
      .then([met]);
    given(decision, [proposed, set(), done('research', '2011-09-20'), done('hearing', '2011-09-21')])
      .when(meet(), at)
      .thenRefused('DECISION.DELIBERATION_MISSING', { missing: ['hearing'] });
  });
});

describe('the meeting', () => {
  const { when } = given(decision, DELIBERATED);

  it('needs the quorum of members present', () => {
    when(meet(), at).then([met]);
    const absent = [...MEETING.absent, { postId: B, reason: '病假' }];
    when(meet({ presentPostIds: [CHIEF, A], absent }), at).thenRefused('DECISION.NO_QUORUM', {
      present: 2,
      quorum: 3,
    });
  });

  it('does not count for the quorum who stands aside', () => {
    const avoiding = [{ postId: B, reason: '亲属为供应商' }];
    when(meet({ presentPostIds: [CHIEF, A], avoiding }), at).thenRefused('DECISION.NO_QUORUM');
  });

  it('accounts for every member once, with the reason where one does not take part', () => {
    when(meet({ absent: [] }), at).thenRefused('DECISION.ATTENDANCE_INCOMPLETE', { unaccounted: [C] });
    when(meet({ absent: [{ postId: C, reason: ' ' }] }), at).thenRefused('DECISION.ATTENDANCE_INCOMPLETE', {
      withoutReason: [C],
    });
    when(meet({ presentPostIds: [CHIEF, A, B, C] }), at).thenRefused('DECISION.MEMBER_TWICE');
    when(meet({ presentPostIds: [CHIEF, A, B, 'post-x'] }), at).thenRefused('DECISION.NOT_A_MEMBER');
  });

  it('is convened by somebody who is there, on no day to come', () => {
    when(meet({ convenorPostId: C }), at).thenRefused('DECISION.CONVENOR_NOT_PRESENT');
    when(meet({ heldOn: '2011-09-22' }), at).thenRefused('DECISION.DATE_IN_FUTURE');
  });

  it('is recorded once; corrected only before anybody has spoken', () => {
    given(decision, MET).when(meet(), at).thenRefused('DECISION.MEETING_ALREADY_HELD');
    const corrects = { ...at, corrects: 'past-4' };
    given(decision, MET)
      .when(meet({ place: '二楼' }), corrects)
      .then([{ type: 'DecisionMeetingRecorded', data: { ...MEETING, place: '二楼' } }]);
    given(decision, [...MET, stated(A)])
      .when(meet(), corrects)
      .thenRefused('DECISION.OPINIONS_STATED');
  });
});

describe('an opinion in the meeting', () => {
  it('waits for the meeting where the class asks for one', () => {
    given(decision, DELIBERATED).when(say(A), at).thenRefused('DECISION.NO_MEETING');
  });

  it('is stated with its reason by who is present, and by nobody else', () => {
    const { when } = given(decision, MET);
    when(say(A), at).then([stated(A)]);
    when(say(A, ''), at).thenRefused('DECISION.NO_OPINION_REASON');
    when(say(C), at).thenRefused('DECISION.MEMBER_ABSENT');
    when(say('post-x'), at).thenRefused('DECISION.NOT_A_MEMBER');
    const aside = { ...MEETING, absent: [], avoiding: [{ postId: C, reason: '亲属为供应商' }] };
    given(decision, [...DELIBERATED, { type: 'DecisionMeetingRecorded', data: aside }])
      .when(say(C), at)
      .thenRefused('DECISION.MEMBER_AVOIDS');
  });

  it('of the chief comes last', () => {
    given(decision, [...MET, stated(A)])
      .when(say(CHIEF), at)
      .thenRefused('DECISION.CHIEF_BEFORE_OTHERS', { waitingFor: [B] });
    given(decision, [...MET, stated(A), stated(B)])
      .when(say(CHIEF), at)
      .then([stated(CHIEF)]);
  });

  it('of the chief may come at any time where the class does not ask for it', () => {
    const free = [proposed, set({ chiefLast: false, deliberation: [] }), met];
    given(decision, free)
      .when(say(CHIEF), at)
      .then([stated(CHIEF)]);
  });
});

describe('the decision', () => {
  const all = [...MET, stated(A), stated(B), stated(CHIEF)];
  const taken = (outcome: 'adopted' | 'rejected', agree: number, disagree: number): DecisionEvent => ({
    type: 'DecisionTaken',
    data: { outcome, on: '2011-09-20', agree, disagree, abstain: 0 },
  });
  const minuted: DecisionEvent = { type: 'DecisionMinuted', data: { minutesNumber: '〔2011〕9号' } };

  it('needs every opinion of those present, and the number of the minutes', () => {
    given(decision, all)
      .when(take('〔2011〕9号'), at)
      .then([minuted, taken('adopted', 3, 0)]);
    given(decision, all).when(take(), at).thenRefused('DECISION.NO_MINUTES');
    given(decision, [...MET, stated(A), stated(B)])
      .when(take('〔2011〕9号'), at)
      .thenRefused('DECISION.OPINIONS_MISSING', { missing: [CHIEF] });
    given(decision, DELIBERATED).when(take('〔2011〕9号'), at).thenRefused('DECISION.NO_MEETING');
  });

  it('is not older than its meeting', () => {
    given(decision, all)
      .when(take('〔2011〕9号', '2011-09-19'), at)
      .thenRefused('DECISION.TAKEN_BEFORE_MEETING');
  });

  it('needs more than half of all members where the class asks for it', () => {
    const two = [...MET, stated(A), stated(B, 'disagree'), stated(CHIEF)];
    given(decision, two)
      .when(take('〔2011〕9号'), at)
      .then([minuted, taken('rejected', 2, 1)]);
    const ofStated = [
      proposed,
      set({ majority: 'ofStated', deliberation: [] }),
      met,
      ...two.slice(MET.length),
    ];
    given(decision, ofStated)
      .when(take('〔2011〕9号'), at)
      .then([minuted, taken('adopted', 2, 1)]);
  });

  const adopted = [...all, taken('adopted', 3, 0)];
  const follow = (on: string): DecisionCommand => ({
    type: 'FollowUpDecision',
    data: { ...id, followUpId: 'f-1', kind: 'execution', on, report: '已落实', isComplete: true },
  });

  it('once adopted is carried out and supervised on the record; a rejected one is not', () => {
    const followed: DecisionEvent = {
      type: 'DecisionFollowedUp',
      data: { followUpId: 'f-1', kind: 'execution', on: '2011-09-21', report: '已落实', isComplete: true },
    };
    given(decision, adopted).when(follow('2011-09-21'), at).then([followed]);
    given(decision, adopted).when(follow('2011-09-22'), at).thenRefused('DECISION.DATE_IN_FUTURE');
    given(decision, [...adopted, followed])
      .when(follow('2011-09-21'), at)
      .thenRefused('DECISION.FOLLOW_UP_TWICE');
    given(decision, [...all, taken('rejected', 1, 2)])
      .when(follow('2011-09-21'), at)
      .thenRefused('DECISION.WRONG_STATE');
  });

  it('is changed by nobody alone: it gives way to another decision only, once', () => {
    const supersede: DecisionCommand = {
      type: 'SupersedeDecision',
      data: { ...id, byDecisionId: 'decision-2' },
    };
    const superseded: DecisionEvent = { type: 'DecisionSuperseded', data: { byDecisionId: 'decision-2' } };
    given(decision, adopted).when(supersede).then([superseded]).thenState('taken.superseded');
    given(decision, [...adopted, superseded])
      .when(supersede)
      .then([]);
    given(decision, adopted)
      .when({ type: 'WithdrawDecision', data: { ...id, reason: '改变主意' } })
      .thenRefused('DECISION.WRONG_STATE');
  });
});

describe('a joint review', () => {
  const review: JointReview = {
    bodies: [
      { memberPostId: CHIEF, body: '局领导班子' },
      { memberPostId: A, body: '法制部门' },
      { memberPostId: B, body: '业务股室' },
      { memberPostId: C, body: '业务股室' },
    ],
    matters: [{ title: '行政许可：成品油零售', subjectId: null }],
  };
  const propose = (jointReview: JointReview | null, meeting: DecisionClass['meeting']): DecisionCommand => ({
    type: 'ProposeDecision',
    data: { ...proposal, procedure: { ...procedure, class: { ...largeSums, meeting }, jointReview } },
  });
  const { when } = given(decision);

  it('names the body of each member, of two at least, and what it reviews', () => {
    when(propose(review, 'jointReview')).thenState('proposed');
    when(propose(null, 'jointReview')).thenRefused('DECISION.REVIEW_INCOMPLETE');
    when(propose({ ...review, matters: [] }, 'jointReview')).thenRefused('DECISION.REVIEW_INCOMPLETE');
    when(propose({ ...review, bodies: review.bodies.slice(1) }, 'jointReview')).thenRefused(
      'DECISION.REVIEW_INCOMPLETE',
    );
    const one = review.bodies.map((each) => ({ ...each, body: '业务股室' }));
    when(propose({ ...review, bodies: one }, 'jointReview')).thenRefused('DECISION.REVIEW_INCOMPLETE');
  });

  describe('of several matters', () => {
    const two: JointReview = {
      ...review,
      matters: [...review.matters, { title: '行政处罚：超限', subjectId: null }],
    };
    const held: readonly DecisionEvent[] = [
      { type: 'DecisionProposed', data: proposal },
      {
        type: 'DecisionProcedureSet',
        data: {
          ...procedure,
          class: { ...largeSums, meeting: 'jointReview', deliberation: [] },
          jointReview: two,
        },
      },
      met,
    ];
    const on = (first: Stance, second: Stance) => [
      { matter: 1, stance: first, reason: '依据充分' },
      { matter: 2, stance: second, reason: '证据不足' },
    ];
    const speak = (
      memberPostId: string,
      matters: readonly { matter: number; stance: Stance; reason: string }[],
    ) =>
      ({
        type: 'StateMemberOpinion',
        data: { ...id, memberPostId, stance: 'agree', reason: '总体同意', matters },
      }) as const;
    const spoke = (memberPostId: string, first: Stance, second: Stance): DecisionEvent => ({
      type: 'MemberOpinionStated',
      data: { memberPostId, stance: 'agree', reason: '总体同意', matters: on(first, second) },
    });

    it('hears each member on each matter, once, with a reason', () => {
      const { when } = given(decision, held);
      when(speak(A, on('agree', 'disagree')), at).then([spoke(A, 'agree', 'disagree')]);
      when(say(A), at).thenRefused('DECISION.MATTERS_INCOMPLETE', { matters: 2 });
      when(speak(A, on('agree', 'agree').slice(1)), at).thenRefused('DECISION.MATTERS_INCOMPLETE');
      when(speak(A, [...on('agree', 'agree'), ...on('agree', 'agree')]), at).thenRefused(
        'DECISION.MATTERS_INCOMPLETE',
      );
      when(
        speak(
          A,
          on('agree', 'agree').map((each) => ({ ...each, matter: 1 })),
        ),
        at,
      ).thenRefused('DECISION.MATTERS_INCOMPLETE');
      when(
        speak(
          A,
          on('agree', 'agree').map((each) => ({ ...each, reason: ' ' })),
        ),
        at,
      ).thenRefused('DECISION.NO_OPINION_REASON');
    });

    it('decides each matter by what was said on it', () => {
      const said = [
        spoke(A, 'agree', 'disagree'),
        spoke(B, 'agree', 'disagree'),
        spoke(CHIEF, 'agree', 'abstain'),
      ];
      const [, taken] = given(decision, [...held, ...said])
        .when(take('纪要1号'), at)
        .events();
      expect(taken?.data).toMatchObject({
        outcome: 'adopted',
        matters: [
          { matter: 1, outcome: 'adopted', agree: 3, disagree: 0, abstain: 0 },
          { matter: 2, outcome: 'rejected', agree: 0, disagree: 2, abstain: 1 },
        ],
      });
    });

    it('is rejected where no matter is carried, whatever was said of the whole', () => {
      const said = [A, B, CHIEF].map((post) => spoke(post, 'disagree', 'disagree'));
      const [, taken] = given(decision, [...held, ...said])
        .when(take('纪要1号'), at)
        .events();
      expect(taken?.data).toMatchObject({ outcome: 'rejected', agree: 3 });
    });

    it('can have decided on the end of what an adopted matter names, or leaves to its title', () => {
      const named = (first: string | null, second: string | null) => ({
        ...two,
        matters: [
          { title: '关闭', subjectId: first },
          { title: '其他', subjectId: second },
        ],
      });
      const ended = (
        jointReview: JointReview,
        outcomes: readonly ('adopted' | 'rejected')[],
        id = 'risk-1',
      ) =>
        canEnd(
          {
            ...given(decision, [proposed]).state.context,
            procedure: { ...procedure, jointReview },
            taken: {
              ...{ outcome: 'adopted', on: '2011-09-20', agree: 1, disagree: 1, abstain: 0 },
              matters: outcomes.map((outcome, index) => ({
                ...{ matter: index + 1, outcome, agree: 1, disagree: 0, abstain: 0 },
              })),
            },
          },
          id,
        );
      expect(ended(named('risk-1', 'risk-2'), ['adopted', 'rejected'])).toBe(true);
      expect(ended(named('risk-1', 'risk-2'), ['rejected', 'adopted'])).toBe(false);
      expect(ended(named('risk-2', null), ['adopted', 'rejected'])).toBe(false);
      expect(ended(named('risk-2', null), ['rejected', 'adopted'])).toBe(true);
      expect(ended(named('risk-2', 'risk-3'), ['adopted', 'adopted'])).toBe(false);
    });

    it('is the only decision with matters', () => {
      given(decision, MET)
        .when(speak(A, on('agree', 'agree')), at)
        .thenRefused('DECISION.NOT_A_REVIEW');
    });
  });

  it('is not what another class of matter asks for', () => {
    when(propose(review, 'collective')).thenRefused('DECISION.NOT_A_REVIEW');
  });
});

describe('the class of a matter', () => {
  const adopted = [{ decisionId: 'decision-0', grades: [{ riskPointId: 'risk-1', level: 1 }] }] as const;
  const revised = [{ decisionId: 'decision-0', campaignId: 'campaign-1', isInForce: true }];
  const choose = (asked: Partial<AskedProcedure>, known: Partial<KnownDecisions> = {}) => {
    try {
      return chooseProcedure(
        { campaignId: 'campaign-1', grades: [], ...asked },
        { hostUnitId: 'unit-1', scheme: { classes: [largeSums] }, revised: [], adopted, ...known },
      );
    } catch (error) {
      return (error as DomainError).code;
    }
  };

  it('is one of the plan’s, and frozen with the proposal', () => {
    expect(choose({ classId: 'large-sums' })).toEqual(procedure);
    expect(choose({})).toBe('DECISION.CLASS_NEEDED');
    expect(choose({ classId: 'personnel' })).toBe('DECISION.CLASS_UNKNOWN');
  });

  it('is not named where the plan has none', () => {
    expect(choose({}, { scheme: undefined })).toBeNull();
    expect(choose({ classId: 'large-sums' }, { scheme: undefined })).toBe('DECISION.NO_CLASSES');
  });

  it('a grade decided before is changed only by a decision that names the one before', () => {
    const grades = [{ riskPointId: 'risk-1', level: 2 }] as const;
    expect(choose({ classId: 'large-sums', grades })).toBe('DECISION.DECIDED_ALREADY');
    const revises = { classId: 'large-sums', grades, revisesDecisionIds: ['decision-0'] };
    expect(choose(revises, { revised })).toMatchObject({ revisesDecisionIds: ['decision-0'] });
  });

  it('what is replaced is in force, and of the same campaign', () => {
    const revises = { classId: 'large-sums', revisesDecisionIds: ['decision-0'] };
    const over = revised.map((each) => ({ ...each, isInForce: false }));
    expect(choose(revises, { revised: over })).toBe('DECISION.NOT_IN_FORCE');
    const other = revised.map((each) => ({ ...each, campaignId: 'campaign-2' }));
    expect(choose(revises, { revised: other })).toBe('DECISION.OTHER_CAMPAIGN');
  });
});
