/** Acting in a post for its holder, for a time 代理: who may delegate what to whom, and when it is over. */
import type { Actor } from '../kernel/actor';
import { given } from '../kernel/given-when-then.spec-support';
import type { DelegatePost, EndDelegation } from './commands';
import { post } from './aggregate';
import { delegationOn } from './delegations';
import type { PostEvent } from './events';

const established: PostEvent = {
  type: 'PostEstablished',
  data: {
    postId: 'post-1',
    unitId: 'unit-1',
    name: '立项审核岗',
    rank: 'middle',
    role: 'postHolder',
    seats: 2,
  },
};
const appointed = (n: number, from = '2012-01-01'): PostEvent => ({
  type: 'PersonAppointed',
  data: { appointmentId: `appointment-${n}`, personId: `holder-${n}`, from },
});
const left = (n: number, until: string): PostEvent => ({
  type: 'AppointmentEnded',
  data: { appointmentId: `appointment-${n}`, personId: `holder-${n}`, until, reason: '轮岗' },
});
const held = [established, appointed(1)];

const holder: Actor = { personId: 'holder-1', postId: 'post-1', unitId: 'unit-1', role: 'postHolder' };
const administrator: Actor = {
  personId: 'administrator',
  postId: 'post-0',
  unitId: 'unit-0',
  role: 'administrator',
};
const delegate: Actor = {
  ...holder,
  personId: 'deputy',
  delegationId: 'delegation-1',
  principalPersonId: 'holder-1',
};

/** At noon of the last day of 2012, Shanghai time, when `given` has its commands happen. */
const FROM = '2012-12-31';
const UNTIL = '2013-01-15';

const data = (changes: Partial<DelegatePost['data']> = {}): DelegatePost['data'] => ({
  postId: 'post-1',
  delegationId: 'delegation-1',
  appointmentId: 'appointment-1',
  personId: 'deputy',
  from: FROM,
  until: UNTIL,
  reason: '休假',
  ...changes,
});
const ask = (changes: Partial<DelegatePost['data']> = {}) =>
  ({ type: 'DelegatePost', data: data(changes) }) as const;
const delegated = (changes: Partial<DelegatePost['data']> = {}): PostEvent => {
  const { postId: _, ...rest } = data(changes);
  return { type: 'PostDelegated', data: { ...rest, principalPersonId: 'holder-1' } };
};
const end = (reason = '提前返岗', delegationId = 'delegation-1'): EndDelegation => ({
  type: 'EndDelegation',
  data: { postId: 'post-1', delegationId, reason },
});
const ended: PostEvent = {
  type: 'DelegationEnded',
  data: {
    delegationId: 'delegation-1',
    principalPersonId: 'holder-1',
    personId: 'deputy',
    on: '2012-12-31',
    reason: '提前返岗',
  },
};

const by = (actor: Actor, events: readonly PostEvent[] = held) => {
  const { when } = given(post, events);
  return (command: DelegatePost | EndDelegation, meta = {}) => when(command, { actor, ...meta });
};

describe('a post is delegated', () => {
  it('by its holder or the administrator, and stays held', () => {
    by(holder)(ask()).then([delegated()]).thenState('established.held');
    by(administrator)(ask()).then([delegated()]);
  });

  it('by nobody else, not even by another holder of it', () => {
    const other = { ...holder, personId: 'holder-2' };
    by(other, [...held, appointed(2)])(ask()).thenRefused('POST.DELEGATION_NOT_YOURS', {
      principalPersonId: 'holder-1',
    });
    by({ ...holder, role: 'unitHead', personId: 'head' })(ask()).thenRefused('POST.DELEGATION_NOT_YOURS');
  });

  it('not on by the delegate, neither to a third person nor back', () => {
    const running = [...held, delegated()];
    for (const personId of ['third', 'holder-1', 'deputy']) {
      const on = ask({ delegationId: 'delegation-2', personId, from: '2013-01-16', until: '2013-01-20' });
      by(delegate, running)(on).thenRefused('POST.DELEGATED_ON', { delegationId: 'delegation-1' });
    }
    const admins = { ...delegate, role: 'administrator' } as const;
    by(
      admins,
      running,
    )(ask({ delegationId: 'delegation-2', personId: 'third' })).thenRefused('POST.DELEGATED_ON');
  });

  it('by the delegate of the administrator, where it is another post', () => {
    const deputy = { ...administrator, delegationId: 'delegation-9', principalPersonId: 'chief' };
    by(deputy)(ask()).then([delegated()]);
    by(deputy)(ask({ personId: 'chief' })).thenRefused('POST.DELEGATED_TO_ONESELF');
  });

  it('to somebody other than its holder and whoever delegates it', () => {
    by(holder)(ask({ personId: 'holder-1' })).thenRefused('POST.DELEGATED_TO_ONESELF', {
      personId: 'holder-1',
    });
    by(administrator)(ask({ personId: 'holder-1' })).thenRefused('POST.DELEGATED_TO_ONESELF');
    by(administrator)(ask({ personId: 'administrator' })).thenRefused('POST.DELEGATED_TO_ONESELF');
  });

  it('for a reason, under an id of its own, of an appointment there is', () => {
    by(holder)(ask({ reason: ' ' })).thenRefused('POST.NO_REASON');
    by(holder, [...held, delegated()])(ask()).thenRefused('POST.DELEGATION_TWICE');
    by(holder)(ask({ appointmentId: 'appointment-9' })).thenRefused('POST.UNKNOWN_APPOINTMENT');
  });

  it('from today at the earliest, whenever it is said to have happened', () => {
    by(holder)(ask({ from: '2012-12-30' })).thenRefused('POST.DELEGATION_IN_PAST', { today: FROM });
    by(holder)(ask({ from: '2013-01-01' })).events();
    const earlier = { occurredAt: '2012-12-01T01:00:00.000Z' };
    by(holder)(ask({ from: '2012-12-01' }), earlier).thenRefused('POST.DELEGATION_IN_PAST');
    // A second before midnight, and midnight, in Shanghai.
    by(holder)(ask(), { recordedAt: '2012-12-31T15:59:59.999Z' }).events();
    by(holder)(ask(), { recordedAt: '2012-12-31T16:00:00.000Z' }).thenRefused('POST.DELEGATION_IN_PAST');
  });

  it('for a day at least and 366 at most, both ends counted', () => {
    by(holder)(ask({ until: FROM })).events();
    by(holder)(ask({ until: '2012-12-30' })).thenRefused('POST.DELEGATION_ENDS_BEFORE_IT_BEGINS');
    by(holder)(ask({ from: '2013-01-01', until: '2014-01-01' })).events();
    by(holder)(ask({ from: '2013-01-01', until: '2014-01-02' })).thenRefused('POST.DELEGATION_TOO_LONG', {
      maxDays: 366,
    });
  });

  it('within the time its holder holds it', () => {
    const leaving = by(holder, [...held, left(1, UNTIL)]);
    leaving(ask()).events();
    leaving(ask({ until: '2013-01-16' })).thenRefused('POST.DELEGATION_OUTSIDE_APPOINTMENT', {
      heldUntil: UNTIL,
    });
    const coming = by(holder, [established, appointed(1, '2013-01-02')]);
    coming(ask({ from: '2013-01-02' })).events();
    coming(ask({ from: '2013-01-01' })).thenRefused('POST.DELEGATION_OUTSIDE_APPOINTMENT');
  });

  it('to nobody who holds it on one of the days', () => {
    const coming: PostEvent = {
      type: 'PersonAppointed',
      data: { appointmentId: 'appointment-2', personId: 'deputy', from: '2013-01-15' },
    };
    by(holder, [...held, coming])(ask()).thenRefused('POST.DELEGATE_HOLDS_POST', { personId: 'deputy' });
    by(holder, [...held, coming])(ask({ until: '2013-01-14' })).events();
    const gone: PostEvent = {
      type: 'AppointmentEnded',
      data: { appointmentId: 'appointment-2', personId: 'deputy', until: '2013-01-20', reason: '轮岗' },
    };
    const next = ask({ from: '2013-01-20', until: '2013-01-25' });
    by(holder, [...held, coming, gone])(next).thenRefused('POST.DELEGATE_HOLDS_POST');
    by(holder, [...held, coming, gone])(ask({ from: '2013-01-21', until: '2013-01-25' })).events();
  });

  it('once for a seat at a time', () => {
    const running = by(holder, [...held, delegated()]);
    const next = { delegationId: 'delegation-2', personId: 'third' };
    running(ask({ ...next, from: UNTIL, until: UNTIL })).thenRefused('POST.DELEGATION_OVERLAPS', {
      delegationId: 'delegation-1',
    });
    running(ask({ ...next, from: '2013-01-16', until: '2013-01-16' })).events();
    by(holder, [...held, delegated({ from: '2013-01-05' })])(
      ask({ ...next, until: '2013-01-05' }),
    ).thenRefused('POST.DELEGATION_OVERLAPS');
    by(holder, [...held, delegated({ from: '2013-01-05' })])(ask({ ...next, until: '2013-01-04' })).events();
    by(holder, [...held, delegated(), ended])(ask(next)).events();
  });

  it('to one person for one holder only, so that it is known for whom somebody acts', () => {
    const both = [...held, appointed(2), delegated()];
    const second = { ...holder, personId: 'holder-2' };
    const next = { delegationId: 'delegation-2', appointmentId: 'appointment-2' };
    by(second, both)(ask(next)).thenRefused('POST.DELEGATION_OVERLAPS');
    by(second, both)(ask({ ...next, personId: 'third' })).events();
    by(second, both)(ask({ ...next, from: '2013-01-16', until: '2013-01-16' })).events();
  });

  it('again to the same person by the next holder, once the last has left', () => {
    const next: PostEvent = {
      type: 'PersonAppointed',
      data: { appointmentId: 'appointment-2', personId: 'holder-2', from: '2013-01-11' },
    };
    const changed = by({ ...holder, personId: 'holder-2' }, [
      ...held,
      delegated(),
      left(1, '2013-01-10'),
      next,
    ]);
    const second = { delegationId: 'delegation-2', appointmentId: 'appointment-2' };
    changed(ask({ ...second, from: '2013-01-11', until: '2013-01-20' })).events();
  });

  it('only where there is a post, and none after it was abolished', () => {
    by(holder, [])(ask()).thenRefused('POST.NOT_FOUND');
    const gone: PostEvent[] = [
      ...held,
      left(1, '2013-01-31'),
      { type: 'PostAbolished', data: { reason: '撤并' } },
    ];
    by(holder, gone)(ask()).thenRefused('POST.WRONG_STATE');
  });

  it('and never corrected: a right is not changed after the fact', () => {
    const running = [...held, delegated()];
    const other = ask({ delegationId: 'delegation-2', personId: 'third' });
    by(holder, running)(other, { corrects: 'past-2' }).thenRefused('POST.DELEGATION_NOT_CORRECTED');
    by(holder, [...running, ended])(end(), { corrects: 'past-3' }).thenRefused(
      'POST.DELEGATION_NOT_CORRECTED',
    );
  });
});

describe('a delegation is ended early', () => {
  const running = [...held, delegated()];

  it('by the holder, the administrator or the delegate', () => {
    for (const actor of [holder, administrator, delegate]) by(actor, running)(end()).then([ended]);
    // Also before it has begun.
    by(holder, [...held, delegated({ from: '2013-01-05' })])(end()).then([ended]);
  });

  it('by nobody else', () => {
    by({ ...holder, personId: 'holder-2' }, running)(end()).thenRefused('POST.DELEGATION_NOT_YOURS');
    by(
      { ...delegate, personId: 'other', delegationId: 'delegation-8' },
      running,
    )(end()).thenRefused('POST.DELEGATION_NOT_YOURS');
  });

  it('for a reason, where there is one', () => {
    by(holder, running)(end('')).thenRefused('POST.NO_REASON');
    by(holder, running)(end('返岗', 'delegation-9')).thenRefused('POST.UNKNOWN_DELEGATION');
  });

  it('not when it is over: by its last day, by the appointment’s or ended already', () => {
    const after = (instant: string) => ({ occurredAt: instant, recordedAt: instant });
    by(holder, running)(end(), after('2013-01-15T15:59:59.999Z')).events();
    by(holder, running)(end(), after('2013-01-15T16:00:00.000Z')).thenRefused('POST.DELEGATION_OVER', {
      until: UNTIL,
    });
    const leaving = [...running, left(1, '2013-01-10')];
    by(administrator, leaving)(end(), after('2013-01-10T15:59:59.999Z')).events();
    by(administrator, leaving)(end(), after('2013-01-10T16:00:00.000Z')).thenRefused('POST.DELEGATION_OVER');
    by(holder, [...running, ended])(end()).thenRefused('POST.DELEGATION_OVER');
  });
});

describe('the delegate acts', () => {
  const acts = (events: readonly PostEvent[], ...days: readonly string[]) =>
    delegationOn(given(post, events).state.context, 'deputy', days)?.delegationId;
  const running = [...held, delegated()];

  it('on the first and the last day and all between them', () => {
    expect(acts(running, '2012-12-30')).toBeUndefined();
    expect(acts(running, FROM, '2013-01-07', UNTIL)).toBe('delegation-1');
    expect(acts(running, '2013-01-16')).toBeUndefined();
    expect(acts(running, FROM, '2013-01-16')).toBeUndefined();
    expect(delegationOn(given(post, running).state.context, 'third', [FROM])).toBeUndefined();
  });

  it('by one and the same delegation on all of the days', () => {
    const twice = [
      ...running,
      delegated({ delegationId: 'delegation-2', from: '2013-01-16', until: '2013-01-20' }),
    ];
    expect(acts(twice, '2013-01-16', '2013-01-20')).toBe('delegation-2');
    expect(acts(twice, UNTIL, '2013-01-16')).toBeUndefined();
  });

  it('no earlier than the holder, whose appointment was corrected to a later day', () => {
    const later: PostEvent = {
      type: 'PersonAppointed',
      data: { appointmentId: 'appointment-1', personId: 'holder-1', from: '2013-01-05' },
    };
    expect(acts([...running, later], '2013-01-04')).toBeUndefined();
    expect(acts([...running, later], '2013-01-05')).toBe('delegation-1');
    const tooLate: PostEvent = {
      type: 'PersonAppointed',
      data: { appointmentId: 'appointment-1', personId: 'holder-1', from: '2013-01-16' },
    };
    expect(acts([...running, tooLate], '2013-01-16')).toBeUndefined();
    by(holder, [...running, tooLate])(end()).thenRefused('POST.DELEGATION_OVER');
  });

  it('no longer than the holder holds the post', () => {
    const leaving = [...running, left(1, '2013-01-10')];
    expect(acts(leaving, '2013-01-10')).toBe('delegation-1');
    expect(acts(leaving, '2013-01-11')).toBeUndefined();
  });

  it('not for somebody whom the appointment was corrected away from', () => {
    const { context } = given(post, running)
      .when(
        {
          type: 'AppointPerson',
          data: {
            postId: 'post-1',
            appointmentId: 'appointment-1',
            personId: 'holder-3',
            from: '2012-01-01',
          },
        },
        { corrects: 'past-1' },
      )
      .state();
    expect(delegationOn(context, 'deputy', [FROM])).toBeUndefined();
    const corrected: PostEvent = {
      type: 'PersonAppointed',
      data: { appointmentId: 'appointment-1', personId: 'holder-3', from: '2012-01-01' },
    };
    by({ ...holder, personId: 'holder-3' }, [...running, corrected])(
      ask({ delegationId: 'delegation-2', personId: 'third' }),
    ).events();
    by(administrator, [...running, corrected])(end()).thenRefused('POST.DELEGATION_OVER');
  });

  it('never again once it was ended, for whatever day', () => {
    expect(acts([...running, ended], FROM)).toBeUndefined();
  });
});
