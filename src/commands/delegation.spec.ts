/** Acting in a post for its holder 代理: with the holder’s rights, under both names, for as long as the delegation runs. */
import { CAMPAIGN, campaignAt, powerRequest, POWERS } from '../../test/support/campaign-year';
import type { Extras, Town } from '../../test/support/town';
import { trailOf } from '../../projections/trail/query';
import { personPosts } from '../../projections/organisation/query';
import { tasksOf } from '../../projections/tasks/query';
import type { Acting } from './request';
import { ViewRights } from './view-rights';

const POST = 'licensing-clerk';
const HOLDER = { personId: 'chu', postId: POST };
const DELEGATE = { personId: 'jiang', postId: POST };
const DELEGATION = {
  postId: POST,
  delegationId: 'delegation-1',
  appointmentId: `${POST}.1`,
  personId: 'jiang',
  from: '2024-04-10',
  until: '2024-04-20',
  reason: '培训',
} as const;

describe('a delegate', () => {
  let town: Town;

  beforeEach(async () => {
    town = await campaignAt('identification');
    await town.day('2024-04-09').hand(HOLDER).execute('DelegatePost', DELEGATION);
  });
  afterEach(() => town.close());

  const list = (acting: Acting, powerId: string, extras: Extras = {}) =>
    town.hand(acting).execute('ListPower', { ...powerRequest(POWERS[0]), powerId }, extras);
  const actorOf = async (powerId: string) => (await town.store.readStream(`power-${powerId}`))[0]?.actor;
  const end = (acting: Acting) =>
    town.hand(acting).execute('EndDelegation', {
      postId: POST,
      delegationId: 'delegation-1',
      reason: '提前返岗',
    });

  it('has to be registered', async () => {
    const unknown = { ...DELEGATION, delegationId: 'delegation-2', personId: 'nobody' };
    await town.refuses('PERSON.NOT_FOUND', () => town.as('administrator').execute('DelegatePost', unknown));
  });

  it('acts in the post from the first moment of the first day to the last of the last', async () => {
    await town.refuses('ACTING.NOT_HOLDER', () => list(DELEGATE, 'too-early'), { on: '2024-04-09' });
    town.day('2024-04-10');
    await list(DELEGATE, 'first', { occurredAt: '2024-04-09T16:00:00.000Z' });
    await town.refuses('ACTING.NOT_HOLDER', () =>
      list(DELEGATE, 'before', { occurredAt: '2024-04-09T15:59:59.999Z' }),
    );
    town.day('2024-04-20');
    await list(DELEGATE, 'last');
    town.day('2024-04-21');
    await town.refuses('ACTING.NOT_HOLDER', () => list(DELEGATE, 'after'), { on: '2024-04-21' });
    // Nor for a day on which it ran: both instants count.
    await town.refuses('ACTING.NOT_HOLDER', () =>
      list(DELEGATE, 'too-late', { occurredAt: '2024-04-15T02:00:00.000Z' }),
    );
  });

  it('is written down with whom they acted for, and the holder, who may go on, without', async () => {
    town.day('2024-04-10');
    await list(DELEGATE, 'by-delegate');
    await list(HOLDER, 'by-holder');
    const capacity = { postId: POST, unitId: 'licensing', role: 'postHolder' };
    expect(await actorOf('by-delegate')).toEqual({
      ...capacity,
      personId: 'jiang',
      delegationId: 'delegation-1',
      principalPersonId: 'chu',
    });
    expect(await actorOf('by-holder')).toEqual({ ...capacity, personId: 'chu' });
  });

  it('may in the post what its holder may, and no more', async () => {
    town.day('2024-04-10');
    await town.refuses('RIGHTS.DENIED', () =>
      town.hand(DELEGATE).execute('RenameUnit', { unitId: 'licensing', name: '新' }),
    );
    const own = { personId: 'jiang', postId: 'cashier' };
    await town.refuses('RIGHTS.DENIED', () => list(own, 'in-the-own-post'));
  });

  it('holds the post in the own name once appointed to it', async () => {
    await town.as('administrator').execute('EndAppointment', {
      postId: POST,
      appointmentId: `${POST}.1`,
      until: '2024-04-14',
      reason: '调离',
    });
    await town.as('administrator').execute('AppointPerson', {
      postId: POST,
      appointmentId: `${POST}.2`,
      personId: 'jiang',
      from: '2024-04-15',
    });
    town.day('2024-04-14');
    await list(DELEGATE, 'as-delegate');
    town.day('2024-04-15');
    await list(DELEGATE, 'as-holder');
    expect(await actorOf('as-delegate')).toMatchObject({ principalPersonId: 'chu' });
    expect(await actorOf('as-holder')).not.toHaveProperty('principalPersonId');
    // Neither in one capacity nor in the other on both days.
    await town.refuses('ACTING.NOT_HOLDER', () =>
      list(DELEGATE, 'between', { occurredAt: '2024-04-14T02:00:00.000Z' }),
    );
  });

  it('goes when the holder goes', async () => {
    await town.as('administrator').execute('EndAppointment', {
      postId: POST,
      appointmentId: `${POST}.1`,
      until: '2024-04-15',
      reason: '调离',
    });
    town.day('2024-04-15');
    await list(DELEGATE, 'last-day');
    town.day('2024-04-16');
    await town.refuses('ACTING.NOT_HOLDER', () => list(DELEGATE, 'after'));
    const abolish = { postId: POST, reason: '撤并' };
    await town.as('administrator').execute('AbolishPost', abolish);
    await town.refuses('ACTING.NOT_HOLDER', () => list(DELEGATE, 'gone'));
  });

  it.each([
    ['the holder', HOLDER],
    ['the administrator', { personId: 'zhao', postId: 'administrator' }],
    ['the delegate', DELEGATE],
  ])('acts no more from the moment %s ends it, for no day', async (_, acting) => {
    town.day('2024-04-12');
    await list(DELEGATE, 'before');
    await end(acting);
    await town.refuses('ACTING.NOT_HOLDER', () => list(DELEGATE, 'after'));
    await town.refuses('ACTING.NOT_HOLDER', () =>
      list(DELEGATE, 'of-the-day-before', { occurredAt: '2024-04-11T02:00:00.000Z' }),
    );
  });

  it('cannot delegate on, nor end what others were delegated', async () => {
    town.day('2024-04-10');
    await town.refuses('POST.DELEGATED_ON', () =>
      town.hand(DELEGATE).execute('DelegatePost', {
        ...DELEGATION,
        delegationId: 'delegation-2',
        personId: 'wei',
      }),
    );
    await town.refuses('RIGHTS.DENIED', () => end({ personId: 'wei', postId: 'finance-head' }));
  });

  it('states no opinion in a collective decision, and is not told to', async () => {
    await town.as('deputyHead').execute('DelegatePost', {
      ...DELEGATION,
      postId: 'deputy-head',
      appointmentId: 'deputy-head.1',
    });
    town.day('2024-04-10');
    await town.as('officeDirector').execute('ProposeDecision', {
      decisionId: 'decision-1',
      campaignId: CAMPAIGN,
      subject: 'other',
      matter: '购置设备',
      body: '局党组',
      memberPostIds: ['bureau-head', 'deputy-head', 'group-member'],
      chiefPostId: 'bureau-head',
      quorum: 2,
      grades: [],
    });
    const acting = { personId: 'jiang', postId: 'deputy-head' };
    const opinion = {
      decisionId: 'decision-1',
      memberPostId: 'deputy-head',
      stance: 'agree',
      reason: '同意',
    } as const;
    await town.refuses(
      'ACTING.NOT_BY_PROXY',
      () => town.hand(acting).execute('StateMemberOpinion', opinion),
      {
        delegationId: 'delegation-1',
        principalPersonId: 'zhou',
      },
    );
    await town.settled();
    const tasks = async (personId: string) => {
      const asked = { personId, postId: 'deputy-head', role: 'postHolder', unitId: 'bureau' } as const;
      const { answer } = await town.engine.views.ask(tasksOf, { ...asked, asOf: '2024-04-10' });
      return answer.map(({ kind }) => kind).filter((kind) => kind === 'giveOpinion');
    };
    expect(await tasks('jiang')).toEqual([]);
    expect(await tasks('zhou')).toEqual(['giveOpinion']);
    await town.as('deputyHead').execute('StateMemberOpinion', opinion);
  });

  it('reads what the holder reads, also from the views while the log is away', async () => {
    const read = { acting: DELEGATE, scope: 'unit', campaignId: CAMPAIGN, unitId: 'licensing' } as const;
    await town.settled();
    const views = new ViewRights(town.engine.views);
    const both = async (on: (facts?: ViewRights) => Promise<void>) => {
      await on();
      await on(views);
    };
    await both((facts) => town.refuses('ACTING.NOT_HOLDER', () => town.gateway.authoriseRead(read, facts)));
    town.day('2024-04-10');
    await both(async (facts) => {
      expect(await town.gateway.authoriseRead(read, facts)).toEqual({
        role: 'postHolder',
        unitId: 'licensing',
      });
    });
    await end(HOLDER);
    await town.settled();
    await both((facts) => town.refuses('ACTING.NOT_HOLDER', () => town.gateway.authoriseRead(read, facts)));
  });

  it('has the post in the list while it runs, and the act in the trails of both', async () => {
    town.day('2024-04-10');
    await list(DELEGATE, 'by-delegate');
    await town.settled();
    const posts = async (on: string) => {
      const { answer } = await town.engine.views.ask(personPosts, { personId: 'jiang', on });
      return answer.map(({ postId, delegatedBy, until }) => [postId, delegatedBy?.name, until]);
    };
    const own = ['cashier', undefined, null];
    expect(await posts('2024-04-09')).toEqual([own]);
    expect(await posts('2024-04-10')).toEqual([own, [POST, '褚十', '2024-04-20']]);
    for (const id of ['chu', 'jiang']) {
      const { answer } = await town.engine.views.ask(trailOf, {
        subject: { kind: 'person', id },
        direction: 'backwards',
      });
      expect(answer.items.slice(0, 2)).toMatchObject([
        {
          type: 'PowerListed',
          actor: {
            personName: '蒋十二',
            postId: POST,
            delegationId: 'delegation-1',
            principalPersonId: 'chu',
            principalPersonName: '褚十',
          },
        },
        { type: 'PostDelegated' },
      ]);
    }
  });
});
