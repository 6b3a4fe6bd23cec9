/** A right comes from a post at a time: it ends with the post, for whatever day the act is said to have happened on. */
import { CAMPAIGN, campaignAt, powerRequest, POWERS } from '../../test/support/campaign-year';
import type { Town } from '../../test/support/town';

const SUCCESSOR = { personId: 'han', postId: 'licensing-clerk' };

describe('after somebody has left a post', () => {
  let town: Town;

  const list = (acting: { personId: string; postId: string }, powerId: string, occurredAt?: string) =>
    town
      .hand(acting)
      .execute(
        'ListPower',
        { ...powerRequest(POWERS[0]), powerId },
        occurredAt === undefined ? {} : { occurredAt },
      );
  const LEAVER = { personId: 'chu', postId: 'licensing-clerk' };

  beforeEach(async () => {
    town = await campaignAt('identification');
    const administrator = town.day('2024-04-10').as('administrator');
    await administrator.execute('EndAppointment', {
      postId: 'licensing-clerk',
      appointmentId: 'licensing-clerk.1',
      until: '2024-04-30',
      reason: '调离',
    });
    await administrator.execute('RegisterPerson', { personId: 'han', name: '韩十五' });
    await administrator.execute('AppointPerson', {
      postId: 'licensing-clerk',
      appointmentId: 'licensing-clerk.2',
      personId: 'han',
      from: '2024-05-01',
    });
  });
  afterEach(() => town.close());

  it('the last day is still theirs, to its last moment', async () => {
    town.day('2024-04-30');
    await list(LEAVER, 'last-day');
    await town.refuses('ACTING.NOT_HOLDER', () => list(SUCCESSOR, 'too-early'));
  });

  it('nothing is theirs any more, not even an act of an earlier day', async () => {
    town.day('2024-05-01');
    await town.refuses('ACTING.NOT_HOLDER', () => list(LEAVER, 'today'));
    await town.refuses('ACTING.NOT_HOLDER', () => list(LEAVER, 'earlier', '2024-04-20T02:00:00.000Z'));
  });

  it('the successor acts from the first day, but not for the days before it', async () => {
    town.day('2024-05-06');
    await list(SUCCESSOR, 'now');
    await list(SUCCESSOR, 'first-day', '2024-04-30T16:00:00.000Z');
    await town.refuses('ACTING.NOT_HOLDER', () => list(SUCCESSOR, 'before', '2024-04-30T15:59:59.999Z'));
  });

  it('what they did before keeps their name and capacity', async () => {
    await list(LEAVER, 'kept');
    town.day('2024-05-06');
    const [listed] = await town.store.readStream('power-kept');
    expect(listed?.actor).toEqual({
      personId: 'chu',
      postId: 'licensing-clerk',
      unitId: 'licensing',
      role: 'postHolder',
    });
  });

  it('nobody can name them responsible, or stand in for them', async () => {
    town.day('2024-05-06');
    await town.refuses('POST.NOT_HELD_BY_PERSON', () =>
      town.as('officeClerk').execute('NameContact', {
        campaignId: CAMPAIGN,
        unitId: 'licensing',
        postId: 'licensing-clerk',
        personId: 'chu',
      }),
    );
    await town.refuses('ACTING.NOT_HOLDER', () =>
      town.as('licensingHead').execute(
        'ListPower',
        { ...powerRequest(POWERS[0]), powerId: 'for-them' },
        {
          onBehalfOf: LEAVER,
        },
      ),
    );
  });
});

describe('a post that moves with its unit, or leaves the group', () => {
  it('has its rights by the unit’s new place in the tree', async () => {
    const town = await campaignAt('identification');
    const asInspector = () =>
      town.gateway.authoriseRead({
        acting: { personId: 'li', postId: 'bureau-head' },
        scope: 'unit',
        campaignId: CAMPAIGN,
        unitId: 'reading-room',
      });
    const administrator = town.as('administrator');
    const unit = {
      unitId: 'reading-room',
      name: '阅览室',
      kind: 'affiliate',
      parentId: 'licensing',
    } as const;
    await administrator.execute('EstablishUnit', unit);
    const head = { acting: { personId: 'chen', postId: 'licensing-head' }, scope: 'unit' } as const;
    const question = { ...head, campaignId: CAMPAIGN, unitId: 'reading-room' };
    expect((await town.gateway.authoriseRead(question)).role).toBe('unitHead');
    await administrator.execute('MoveUnit', { unitId: 'reading-room', parentId: 'finance' });
    await town.refuses('RIGHTS.DENIED', () =>
      town.gateway.authoriseRead({ ...question, unitId: 'reading-room' }),
    );
    await expect(asInspector()).resolves.toMatchObject({ role: 'leadershipHead' });
    await town.close();
  });
});
