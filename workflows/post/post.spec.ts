import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { post } from './aggregate';
import type { PostEvent } from './events';
import { currentHolders, heldBy } from './holders';
import type { PostContext } from './machine';

const established: PostEvent = {
  type: 'PostEstablished',
  data: {
    postId: 'post-1',
    unitId: 'unit-1',
    name: '立项审核岗',
    rank: 'middle',
    role: 'postHolder',
    seats: 1,
  },
};
const twoSeats: PostEvent = { type: 'PostEstablished', data: { ...established.data, seats: 2 } };
const appointed = (n: number, from: string) =>
  ({
    type: 'PersonAppointed',
    data: { appointmentId: `appointment-${n}`, personId: `person-${n}`, from },
  }) as const;
const ended = (n: number, until: string) =>
  ({
    type: 'AppointmentEnded',
    data: { appointmentId: `appointment-${n}`, personId: `person-${n}`, until, reason: '轮岗' },
  }) as const;
const appoint = (n: number, from: string) =>
  ({ type: 'AppointPerson', data: { postId: 'post-1', ...appointed(n, from).data } }) as const;
const end = (n: number, until: string, reason = '轮岗') =>
  ({
    type: 'EndAppointment',
    data: { postId: 'post-1', appointmentId: `appointment-${n}`, until, reason },
  }) as const;
const abolish = { type: 'AbolishPost', data: { postId: 'post-1', reason: '三定方案调整' } } as const;
const abolished: PostEvent = { type: 'PostAbolished', data: { reason: '三定方案调整' } };
const duty = { content: '受理并审核项目申请', handledBy: '项目科', basis: '部门职责规定' };

describe('a post', () => {
  it('is established once, vacant', () => {
    const establish = { type: 'EstablishPost', data: established.data } as const;
    given(post).when(establish).then([established]).thenState('established.vacant');
    given(post, [established]).when(establish).thenRefused('POST.ALREADY_EXISTS');
  });

  it('has from 1 to 200 seats', () => {
    const withSeats = (seats: number) =>
      given(post).when({ type: 'EstablishPost', data: { ...established.data, seats } });
    withSeats(1).thenState('established.vacant');
    withSeats(200).thenState('established.vacant');
    for (const seats of [0, 201, 1.5]) withSeats(seats).thenRefused('POST.SEATS_OUT_OF_RANGE', { seats });
  });

  it('has its holder exempted from rotation by another than the holder', () => {
    const data = { postId: 'post-1', appointmentId: 'appointment-1', campaignId: 'campaign-1' } as const;
    const exempt = {
      type: 'ExemptFromRotation',
      data: { ...data, reason: '专业', authority: '局党组' },
    } as const;
    const by = (personId: string) =>
      ({ actor: { personId, postId: 'p', unitId: 'unit-1', role: 'leadershipMember' } }) as const;
    const { when } = given(post, [established, appointed(1, '2010-01-01')]);
    when(exempt, by('person-1')).thenRefused('POST.OWN_EXEMPTION', { personId: 'person-1' });
    when(exempt, by('person-2')).thenState('established.held');
  });

  it('must exist before anything else is asked of it', () => {
    given(post).when(abolish).thenRefused('POST.NOT_FOUND');
  });

  it('is renamed; the same name again changes nothing', () => {
    const { when } = given(post, [established]);
    when({ type: 'RenamePost', data: { postId: 'post-1', name: '立项岗' } }).then([
      { type: 'PostRenamed', data: { name: '立项岗' } },
    ]);
    when({ type: 'RenamePost', data: { postId: 'post-1', name: '立项审核岗' } }).thenNothing();
  });

  it('has duties; an empty list is taken only as a correction', () => {
    const recorded: PostEvent = { type: 'PostDutiesRecorded', data: { duties: [duty] } };
    const { when } = given(post, [established, recorded]);
    when({ type: 'RecordPostDuties', data: { postId: 'post-1', duties: [duty] } }).then([recorded]);
    const none = { type: 'RecordPostDuties', data: { postId: 'post-1', duties: [] } } as const;
    when(none).thenRefused('POST.NO_DUTIES');
    const { context } = when(none, { corrects: 'past-1' }).state();
    expect(context.duties).toEqual([]);
  });

  it('is screened without risk for a campaign, with the reason', () => {
    const declare = (reason: string, riskPointIds: readonly string[] = []) =>
      given(post, [established]).when({
        type: 'DeclarePostWithoutRisk',
        data: { postId: 'post-1', campaignId: 'campaign-1', reason, riskPointIds },
      });
    expect(declare('仅负责内部收发').state().context.noRisk).toEqual({
      'campaign-1': { reason: '仅负责内部收发' },
    });
    declare('  ').thenRefused('POST.NO_REASON');
    declare('仅负责内部收发', ['risk-1']).thenRefused('POST.RISK_POINTS_FOUND', { riskPointIds: ['risk-1'] });
  });
});

describe('the holders of a post', () => {
  it('are appointed and leave on their last day', () => {
    given(post, [established])
      .when(appoint(1, '2012-01-01'))
      .then([appointed(1, '2012-01-01')])
      .thenState('established.held');
    const left = given(post, [established, appointed(1, '2012-01-01')])
      .when(end(1, '2012-06-30'))
      .then([ended(1, '2012-06-30')])
      .thenState('established.vacant');
    const { context } = left.state();
    expect(heldBy(context, 'person-1', '2011-12-31')).toBe(false);
    expect(heldBy(context, 'person-1', '2012-01-01')).toBe(true);
    expect(heldBy(context, 'person-1', '2012-06-30')).toBe(true);
    expect(heldBy(context, 'person-1', '2012-07-01')).toBe(false);
    expect(heldBy(context, 'person-2', '2012-06-30')).toBe(false);
    expect(currentHolders(context, '2012-07-01')).toEqual([]);
  });

  it('are never more than its seats on any day', () => {
    const held = given(post, [established, appointed(1, '2012-01-01')]);
    held.when(appoint(2, '2012-07-01')).thenRefused('POST.SEATS_FULL', { seats: 1 });
    const leaving = given(post, [established, appointed(1, '2012-01-01'), ended(1, '2012-06-30')]);
    leaving.when(appoint(2, '2012-06-30')).thenRefused('POST.SEATS_FULL');
    leaving.when(appoint(2, '2012-07-01')).then([appointed(2, '2012-07-01')]);
    // Somebody begins later: an open appointment before that day would overlap.
    given(post, [established, appointed(1, '2012-07-01')])
      .when(appoint(2, '2012-01-01'))
      .thenRefused('POST.SEATS_FULL');
  });

  it('have as many seats as it is given from a day on, and never fewer than sit there then', () => {
    const change = (seats: number, reason = '编制调整') =>
      ({ type: 'ChangeSeats', data: { postId: 'post-1', seats, reason } }) as const;
    const on = (day: string) => ({ occurredAt: `${day}T02:00:00.000Z` }) as const;
    const seated = (seats: number, from: string): PostEvent => ({
      type: 'PostSeatsChanged',
      data: { seats, from, reason: '编制调整' },
    });
    const one = given(post, [established, appointed(1, '2012-01-01')]);
    one.when(change(2), on('2012-07-01')).then([seated(2, '2012-07-01')]);
    one.when(change(1)).thenNothing();
    one.when(change(2, ' ')).thenRefused('POST.NO_REASON');
    for (const seats of [0, 201, 1.5])
      one.when(change(seats)).thenRefused('POST.SEATS_OUT_OF_RANGE', { seats });

    const two = given(post, [established, seated(2, '2012-07-01'), appointed(1, '2012-01-01')]);
    two.when(appoint(2, '2012-06-30')).thenRefused('POST.SEATS_FULL', { seats: 1 });
    two.when(appoint(2, '2012-07-01')).then([appointed(2, '2012-07-01')]);

    const both = [twoSeats, appointed(1, '2012-01-01'), appointed(2, '2012-01-01')];
    given(post, both)
      .when(change(1), on('2012-07-01'))
      .thenRefused('POST.SEATS_TAKEN', { seats: 1, on: '2012-07-01' });
    // Somebody is to begin later.
    given(post, [...both, ended(1, '2012-06-30'), appointed(3, '2012-09-01')])
      .when(change(1), on('2012-07-01'))
      .thenRefused('POST.SEATS_TAKEN', { seats: 1, on: '2012-09-01' });
    // That there were more before is over, and takes no seat of later days.
    const fewer = [...both, ended(1, '2012-06-30'), seated(1, '2012-07-01'), ended(2, '2012-12-31')];
    given(post, fewer)
      .when(appoint(3, '2013-01-01'))
      .then([appointed(3, '2013-01-01')]);
    given(post, fewer).when(appoint(3, '2012-12-31')).thenRefused('POST.SEATS_FULL', { seats: 1 });
  });

  it('may follow each other on one of several seats', () => {
    given(post, [twoSeats, appointed(1, '2012-01-01'), ended(1, '2012-05-10'), appointed(2, '2012-05-15')])
      .when(appoint(3, '2012-05-01'))
      .then([appointed(3, '2012-05-01')])
      .thenState('established.held');
  });

  it('hold it once at a time, and may come back', () => {
    const again = (from: string) =>
      ({
        type: 'AppointPerson',
        data: { postId: 'post-1', appointmentId: 'appointment-9', personId: 'person-1', from },
      }) as const;
    given(post, [twoSeats, appointed(1, '2012-01-01')])
      .when(again('2012-03-01'))
      .thenRefused('POST.PERSON_ALREADY_HOLDS_IT');
    const left = given(post, [twoSeats, appointed(1, '2012-01-01'), ended(1, '2012-06-30')]);
    left.when(again('2012-06-30')).thenRefused('POST.PERSON_ALREADY_HOLDS_IT');
    left.when(again('2012-07-01')).thenState('established.held');
  });

  it('leave no earlier than they came, once, from an appointment that exists, with a reason', () => {
    const held = given(post, [established, appointed(1, '2012-01-01')]);
    held.when(end(1, '2012-01-01')).then([ended(1, '2012-01-01')]);
    held.when(end(1, '2011-12-31')).thenRefused('POST.ENDS_BEFORE_IT_BEGINS');
    held.when(end(2, '2012-06-30')).thenRefused('POST.UNKNOWN_APPOINTMENT');
    held.when(end(1, '2012-06-30', '')).thenRefused('POST.NO_REASON');
    given(post, [established, appointed(1, '2012-01-01'), ended(1, '2012-06-30')])
      .when(end(1, '2012-07-31'))
      .thenRefused('POST.APPOINTMENT_ENDED');
  });

  it('are appointed under an id of their own', () => {
    given(post, [twoSeats, appointed(1, '2012-01-01')])
      .when(appoint(1, '2012-02-01'))
      .thenRefused('POST.APPOINTMENT_TWICE');
  });
});

describe('a mistake in an appointment', () => {
  const history = [established, appointed(1, '2012-01-01'), ended(1, '2012-06-30')];

  it('is corrected by naming the event that made it', () => {
    const begin = given(post, history).when(appoint(1, '2012-02-01'), { corrects: 'past-1' });
    expect(begin.state().context.appointments).toMatchObject([{ from: '2012-02-01', until: '2012-06-30' }]);
    const finish = given(post, history).when(end(1, '2012-05-31'), { corrects: 'past-2' });
    expect(finish.state().context.appointments).toMatchObject([{ from: '2012-01-01', until: '2012-05-31' }]);
  });

  it('is not corrected by naming another event', () => {
    given(post, history)
      .when(appoint(1, '2012-02-01'), { corrects: 'past-2' })
      .thenRefused('POST.CORRECTS_ANOTHER');
    given(post, history)
      .when(end(1, '2012-05-31'), { corrects: 'past-1' })
      .thenRefused('POST.CORRECTS_ANOTHER');
    given(post, history)
      .when(appoint(2, '2012-07-01'), { corrects: 'past-1' })
      .thenRefused('POST.CORRECTS_ANOTHER');
  });

  it('is not corrected into an end before the beginning, or into a seat given away', () => {
    given(post, history)
      .when(appoint(1, '2012-07-01'), { corrects: 'past-1' })
      .thenRefused('POST.ENDS_BEFORE_IT_BEGINS');
    given(post, [...history, appointed(2, '2012-07-01')])
      .when(end(1, '2012-07-01'), { corrects: 'past-2' })
      .thenRefused('POST.SEATS_FULL');
  });

  it('leaves a post held when the end itself was not touched', () => {
    given(post, [twoSeats, appointed(1, '2012-01-01'), appointed(2, '2012-01-01'), ended(2, '2012-06-30')])
      .when(end(2, '2012-05-31'), { corrects: 'past-3' })
      .thenState('established.held');
  });
});

describe('abolishing a post', () => {
  it('needs a reason', () => {
    given(post, [established]).when(abolish).then([abolished]).thenState('abolished');
    given(post, [established])
      .when({ type: 'AbolishPost', data: { postId: 'post-1', reason: '' } })
      .thenRefused('POST.NO_REASON');
  });

  it('waits until the last holder has left', () => {
    given(post, [established, appointed(1, '2012-01-01')])
      .when(abolish)
      .thenRefused('POST.STILL_HELD', { appointmentIds: ['appointment-1'] });
    const leaving = given(post, [established, appointed(1, '2012-01-01'), ended(1, '2012-06-30')]);
    // 23:59:59 and midnight in Shanghai.
    leaving.when(abolish, { occurredAt: '2012-06-30T15:59:59.000Z' }).thenRefused('POST.STILL_HELD');
    leaving.when(abolish, { occurredAt: '2012-06-30T16:00:00.000Z' }).then([abolished]);
  });

  it('ends everything: nobody is appointed any more', () => {
    given(post, [established, abolished]).when(appoint(1, '2012-01-01')).thenRefused('POST.WRONG_STATE');
  });
});

it('a post takes on each path what its chart says', () => {
  const events: readonly PostEvent[] = [
    established,
    { type: 'PostRenamed', data: { name: '立项岗' } },
    { type: 'PostDutiesRecorded', data: { duties: [duty] } },
    appointed(1, '2012-01-01'),
    ended(1, '2012-06-30'),
    {
      type: 'PostDelegated',
      data: {
        delegationId: 'delegation-1',
        appointmentId: 'appointment-1',
        principalPersonId: 'person-1',
        personId: 'person-2',
        from: '2012-02-01',
        until: '2012-02-10',
        reason: '休假',
      },
    },
    {
      type: 'DelegationEnded',
      data: {
        delegationId: 'delegation-1',
        principalPersonId: 'person-1',
        personId: 'person-2',
        on: '2012-02-05',
        reason: '返岗',
      },
    },
    { type: 'PostFoundWithoutRisk', data: { campaignId: 'campaign-1', reason: '仅负责内部收发' } },
    abolished,
  ];
  const always = [
    'PostRenamed',
    'PostDutiesRecorded',
    'PersonAppointed',
    'AppointmentEnded',
    'PostDelegated',
    'DelegationEnded',
    'PostFoundWithoutRisk',
  ];
  const guards = ({ appointments, delegations }: PostContext) => [
    appointments.length,
    delegations.map(({ ended: isEnded }) => isEnded).slice(0, 1),
  ];
  expect(walk(post, events, guards).takes).toEqual({
    none: ['PostEstablished'],
    'established.vacant': [...always, 'PostAbolished'],
    'established.held': always,
    abolished: [],
  });
});
