import type { Actor } from '../kernel/actor';
import { given, type PastEvent } from '../kernel/given-when-then.spec-support';
import type { RectificationScheme } from '../plans/rectification-scheme';
import { walk } from '../walk.spec-support';
import { rectification } from './aggregate';
import type { RectificationEvent, RectificationOrderedData } from './events';

const label = { zh: '部门负责人', en: 'Head of the section' };
const scheme: RectificationScheme = {
  escalatesTo: [{ rank: 'middle', label, withinDays: 5, dayKind: 'calendar' }],
  asksAccountability: true,
};
const ordering: RectificationOrderedData = {
  rectificationId: 'r-1',
  programme: { kind: 'campaign', id: 'campaign-1' },
  unitId: 'unit-1',
  responsiblePostId: 'post-1',
  checkerPostId: 'post-2',
  content: '补齐台账',
  origin: { kind: 'warning', warningId: 'w-1' },
  dueOn: '2013-01-10',
  scheme,
};
const order = (changes: Partial<RectificationOrderedData> = {}) =>
  ({ type: 'OrderRectification', data: { ...ordering, ...changes } }) as const;
const ordered: RectificationEvent = { type: 'RectificationOrdered', data: ordering };
const id = { rectificationId: 'r-1' };

const person = (personId: string, postId: string, role: Actor['role'] = 'postHolder') => ({
  actor: { personId, postId, unitId: 'unit-1', role },
});
const evidence = [{ title: '台账' }];
const answer = (changes: object = {}) =>
  ({
    type: 'AnswerRectification',
    data: { ...id, report: '已补齐', evidence, on: '2013-01-08', ...changes },
  }) as const;
const answered: PastEvent<RectificationEvent> = {
  type: 'RectificationAnswered',
  data: { report: '已补齐', evidence, on: '2013-01-08' },
  ...person('person-1', 'post-1'),
};
const accept = (finding = '属实') => ({ type: 'AcceptRectification', data: { ...id, finding } }) as const;
const giveBack = (reasons: readonly string[], dueOn: string) =>
  ({ type: 'ReturnRectification', data: { ...id, reasons, dueOn } }) as const;
const accepted: RectificationEvent = { type: 'RectificationAccepted', data: { finding: '属实' } };
const returned: RectificationEvent = {
  type: 'RectificationReturned',
  data: { reasons: ['不全'], dueOn: '2013-01-20' },
};
const closed: RectificationEvent = { type: 'RectificationClosed', data: { note: '' } };
const extended: RectificationEvent = {
  type: 'RectificationExtended',
  data: { dueOn: '2013-01-15', reason: '等待盖章' },
};
const escalated: RectificationEvent = {
  type: 'RectificationEscalated',
  data: { rank: 'middle', label, missed: '2013-01-10', dueOn: '2013-01-16', on: '2013-01-11' },
};
const referred: RectificationEvent = {
  type: 'RectificationReferred',
  data: { actionId: 'r-1.2013-01-16', missed: '2013-01-16', on: '2013-01-17' },
};
const cancelled: RectificationEvent = { type: 'RectificationCancelled', data: { reason: '重复' } };
const escalate = (missed: string, nextDue: string | null, on: string) =>
  ({ type: 'EscalateRectification', data: { ...id, missed, nextDue, on } }) as const;

describe('a rectification', () => {
  it('is ordered with its content, origin, date and checker', () => {
    given(rectification).when(order()).then([ordered]).thenState('ordered');
    given(rectification, [ordered]).when(order()).thenRefused('RECTIFICATION.ALREADY_EXISTS');
    given(rectification)
      .when(order({ content: ' ' }))
      .thenRefused('RECTIFICATION.NO_CONTENT');
    given(rectification)
      .when(order({ origin: { kind: 'finding', text: '' } }))
      .thenRefused('RECTIFICATION.NO_ORIGIN');
    given(rectification)
      .when(order({ checkerPostId: 'post-1' }))
      .thenRefused('RECTIFICATION.CHECKER_IS_RESPONSIBLE');
    given(rectification)
      .when(order({ dueOn: '2012-12-31' }))
      .thenState('ordered');
    given(rectification)
      .when(order({ dueOn: '2012-12-30' }))
      .thenRefused('RECTIFICATION.DUE_IN_PAST');
    given(rectification).when(accept()).thenRefused('RECTIFICATION.NOT_FOUND');
  });

  it('is answered in words and with evidence', () => {
    given(rectification, [ordered]).when(answer()).thenState('answered');
    given(rectification, [ordered])
      .when(answer({ report: ' ' }))
      .thenRefused('RECTIFICATION.NO_REPORT');
    given(rectification, [ordered])
      .when(answer({ evidence: [] }))
      .thenRefused('RECTIFICATION.NO_EVIDENCE');
    given(rectification, [ordered, answered]).when(answer()).thenRefused('RECTIFICATION.WRONG_STATE');
  });

  it('is checked neither by the person who answered nor from the post that answered', () => {
    const { when } = given(rectification, [ordered, answered]);
    // The same person, who has come to the checker's post since.
    when(accept(), person('person-1', 'post-2')).thenRefused('RECTIFICATION.CHECKED_BY_ANSWERER');
    // Another person in the post that answered.
    when(accept(), person('person-9', 'post-1')).thenRefused('RECTIFICATION.NOT_THE_CHECKER');
    when(accept(), person('person-9', 'post-1', 'leadershipHead')).thenRefused(
      'RECTIFICATION.CHECKED_BY_ANSWERER',
    );
    when(giveBack(['不全'], '2013-01-20'), person('person-1', 'post-2')).thenRefused(
      'RECTIFICATION.CHECKED_BY_ANSWERER',
    );
    // The head may check, but not their own answer.
    when(accept(), person('person-1', 'post-7', 'leadershipHead')).thenRefused(
      'RECTIFICATION.CHECKED_BY_ANSWERER',
    );
    // Nor for the person who answered, nor by whom was answered for.
    const proxy = (personId: string, principalPersonId: string, postId: string) => {
      const by = { delegationId: 'delegation-1', principalPersonId };
      return { actor: { ...person(personId, postId).actor, ...by } };
    };
    when(accept(), proxy('person-9', 'person-1', 'post-2')).thenRefused('RECTIFICATION.CHECKED_BY_ANSWERER');
    given(rectification, [ordered, { ...answered, ...proxy('person-9', 'person-2', 'post-1') }])
      .when(accept(), person('person-2', 'post-2'))
      .thenRefused('RECTIFICATION.CHECKED_BY_ANSWERER');
    when(accept(), person('person-2', 'post-2')).then([accepted]).thenState('accepted');
  });

  it('of the supervision above is extended and cancelled by it alone', () => {
    const cancel = { type: 'CancelRectification', data: { ...id, reason: '重复' } } as const;
    const extend = {
      type: 'ExtendRectification',
      data: { ...id, dueOn: '2013-01-15', reason: '等待盖章' },
    } as const;
    const { when } = given(rectification, [{ ...ordered, ...person('sun', 'post-9', 'supervisor') }]);
    for (const command of [cancel, extend]) {
      when(command, person('person-7', 'post-7', 'leadershipHead')).thenRefused(
        'RECTIFICATION.OF_SUPERVISION',
      );
      when(command, person('person-8', 'post-9', 'supervisor')).events();
    }
  });

  it('of the office or the group is neither extended nor cancelled by the supervision above', () => {
    const { when } = given(rectification, [ordered]);
    const supervisor = person('sun', 'post-9', 'supervisor');
    when({ type: 'CancelRectification', data: { ...id, reason: '重复' } }, supervisor).thenRefused(
      'RECTIFICATION.OF_SUPERVISION',
    );
    when(
      { type: 'ExtendRectification', data: { ...id, dueOn: '2013-01-15', reason: '等待盖章' } },
      supervisor,
    ).thenRefused('RECTIFICATION.OF_SUPERVISION');
  });

  it('of the supervision above is checked by the post it names or by the supervision, not by the head of the group', () => {
    const past = [{ ...ordered, ...person('sun', 'post-9', 'supervisor') }, answered];
    const { when } = given(rectification, past);
    when(accept(), person('person-7', 'post-7', 'leadershipHead')).thenRefused(
      'RECTIFICATION.NOT_THE_CHECKER',
    );
    when(accept(), person('person-8', 'post-9', 'supervisor')).then([accepted]);
    when(accept(), person('person-2', 'post-2')).then([accepted]);
  });

  it('is not cancelled by who answered, which would spare the check', () => {
    const cancel = { type: 'CancelRectification', data: { ...id, reason: '重复' } } as const;
    const { when } = given(rectification, [ordered, answered]);
    when(cancel, person('person-1', 'post-3', 'office')).thenRefused('RECTIFICATION.CHECKED_BY_ANSWERER');
    when(cancel, person('person-3', 'post-3', 'office')).then([cancelled]);
  });

  it('is checked by the post the order names, or by the head of the group', () => {
    const { when } = given(rectification, [ordered, answered]);
    when(accept(), person('person-3', 'post-3', 'office')).thenRefused('RECTIFICATION.NOT_THE_CHECKER');
    when(accept(), person('person-3', 'post-3', 'leadershipHead')).thenState('accepted');
    when(accept(' '), person('person-2', 'post-2')).thenRefused('RECTIFICATION.NO_REASON');
  });

  it('is returned with reasons and a new date, and closed once accepted', () => {
    const checker = person('person-2', 'post-2');
    const { when } = given(rectification, [ordered, answered]);
    const back = when(giveBack(['不全'], '2013-01-20'), checker)
      .then([returned])
      .thenState('ordered');
    expect(back.state().context).toMatchObject({ dueOn: '2013-01-20', returns: 1, answer: null });
    when(giveBack([], '2013-01-20'), checker).thenRefused('RECTIFICATION.NO_REASON');
    when(giveBack(['不全'], '2012-12-30'), checker).thenRefused('RECTIFICATION.DUE_IN_PAST');
    const close = { type: 'CloseRectification', data: { ...id, note: '' } } as const;
    when(close).thenRefused('RECTIFICATION.WRONG_STATE');
    given(rectification, [ordered, answered, accepted]).when(close).then([closed]).thenState('closed');
  });

  it('is extended with a reason, to a later date', () => {
    const extend = (dueOn: string, reason = '等待盖章') =>
      ({ type: 'ExtendRectification', data: { ...id, dueOn, reason } }) as const;
    const { when } = given(rectification, [ordered]);
    when(extend('2013-01-15')).then([extended]);
    when(extend('2013-01-11')).thenState('ordered');
    when(extend('2013-01-10')).thenRefused('RECTIFICATION.NOT_LATER', { now: '2013-01-10' });
    when(extend('2013-01-11'), { occurredAt: '2013-01-12T04:00:00.000Z' }).thenRefused(
      'RECTIFICATION.DUE_IN_PAST',
      { dueOn: '2013-01-11', today: '2013-01-12' },
    );
    when(extend('2013-01-15', ' ')).thenRefused('RECTIFICATION.NO_REASON');
    given(rectification, [ordered, escalated])
      .when(extend('2013-01-16'))
      .thenRefused('RECTIFICATION.NOT_LATER', { now: '2013-01-16' });
  });

  it('goes up a rank when it is overdue, and then asks for an accountability action, each once', () => {
    given(rectification, [ordered])
      .when(escalate('2013-01-10', '2013-01-16', '2013-01-11'))
      .then([escalated]);
    given(rectification, [ordered, escalated])
      .when(escalate('2013-01-10', '2013-01-16', '2013-01-11'))
      .thenNothing();
    given(rectification, [ordered, escalated])
      .when(escalate('2013-01-16', null, '2013-01-17'))
      .then([referred]);
    given(rectification, [ordered, escalated, referred])
      .when(escalate('2013-01-16', null, '2013-01-17'))
      .thenNothing();
    given(rectification, [ordered, answered])
      .when(escalate('2013-01-10', '2013-01-16', '2013-01-11'))
      .thenNothing();
    given(rectification, [ordered, extended])
      .when(escalate('2013-01-10', '2013-01-16', '2013-01-11'))
      .thenNothing();
    const unasked: RectificationEvent = {
      type: 'RectificationOrdered',
      data: { ...ordering, scheme: { escalatesTo: [], asksAccountability: false } },
    };
    given(rectification, [unasked])
      .when(escalate('2013-01-10', null, '2013-01-11'))
      .thenNothing();
  });

  it('is cancelled with a reason', () => {
    const cancel = (reason: string) => ({ type: 'CancelRectification', data: { ...id, reason } }) as const;
    given(rectification, [ordered]).when(cancel('重复')).then([cancelled]).thenState('cancelled');
    given(rectification, [ordered]).when(cancel('')).thenRefused('RECTIFICATION.NO_REASON');
  });

  it('takes on each path what its chart says', () => {
    const events = [ordered, answered, accepted, returned, closed, extended, escalated, referred, cancelled];
    const { takes } = walk(rectification, events, ({ answer: given }) => given !== null);
    const sorted = Object.fromEntries(
      Object.entries(takes).map(([state, types]) => [state, [...types].sort()]),
    );
    expect(sorted).toEqual({
      none: ['RectificationOrdered'],
      ordered: [
        'RectificationAnswered',
        'RectificationCancelled',
        'RectificationEscalated',
        'RectificationExtended',
        'RectificationReferred',
      ],
      answered: ['RectificationAccepted', 'RectificationCancelled', 'RectificationReturned'],
      accepted: ['RectificationClosed'],
      closed: [],
      cancelled: [],
    });
  });
});
