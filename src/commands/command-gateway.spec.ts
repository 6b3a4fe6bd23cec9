/** What the door of the write side promises to whoever gives a command. */
import { CAMPAIGN, campaignAt, powerRequest, POWERS } from '../../test/support/campaign-year';
import { POST_NAMES, POSTS } from '../../test/support/organisation';
import { allEvents } from '../../test/support/store-wrappers';
import { Town, type Extras } from '../../test/support/town';
import type { CampaignContext } from '../../workflows/campaign/state';
import { valuesOf } from '../../workflows/kernel/keyed';

describe('founding', () => {
  it('makes the first unit, its administrator’s post and the person in it, who can then act', async () => {
    const town = await Town.open();
    const receipt = await town.gateway.foundOrganisation({
      unit: { unitId: 'root', name: '某局', kind: 'body' },
      post: { postId: 'admin', name: '管理员' },
      person: { personId: 'zhao', name: '赵一' },
    });
    expect(receipt.position).toBe(await town.store.end());
    const types = (await allEvents(town.store)).map((event) => event.type);
    expect(types).toEqual(['UnitEstablished', 'PersonRegistered', 'PostEstablished', 'PersonAppointed']);
    const administrator = town.hand({ personId: 'zhao', postId: 'admin' });
    await administrator.execute('RegisterPerson', { personId: 'qian', name: '钱二' });
    await town.close();
  });

  it('happens once, also when two ask at the same moment', async () => {
    const town = await Town.open();
    const founding = (unitId: string) =>
      town.gateway.foundOrganisation({
        unit: { unitId, name: '某局', kind: 'body' },
        post: { postId: `${unitId}-admin`, name: '管理员' },
        person: { personId: 'zhao', name: '赵一' },
      });
    const both = await Promise.allSettled([founding('one'), founding('other')]);
    expect(both).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'ORGANISATION.ALREADY_FOUNDED' } },
    ]);
    expect(await allEvents(town.store)).toHaveLength(4);
    await town.close();
  });

  it('gives nobody a right before it: on an empty log every command is refused', async () => {
    const town = await Town.open();
    await town.refuses('ACTING.UNKNOWN_POST', () =>
      town.as('administrator').execute('RenameUnit', { unitId: 'district', name: '新' }),
    );
    await town.refuses('ACTING.UNKNOWN_POST', () =>
      town.as('administrator').execute('RegisterPerson', { personId: 'qian', name: '钱二' }),
    );
    await town.close();
  });
});

describe('a receipt', () => {
  let town: Town;

  beforeAll(async () => {
    town = await campaignAt('identification');
  });
  afterAll(() => town.close());

  it('names stream, revision, events and the place in the log', async () => {
    const receipt = await town.as('licensingClerk').execute('ListPower', powerRequest(POWERS[0]));
    expect(receipt).toMatchObject({
      category: 'power',
      id: 'licence',
      stream: 'power-licence',
      revision: 0,
      repeated: false,
    });
    const [stored] = await town.store.readStream('power-licence');
    expect(receipt.events).toEqual([{ id: stored!.id, type: 'PowerListed', revision: 0 }]);
    expect(receipt.position).toBe(stored!.position);
  });

  it('of a command that changes nothing has no events, and stands where the stream stood', async () => {
    const before = await town.store.end();
    const [established] = await town.store.readStream('unit-finance');
    const receipt = await town
      .as('administrator')
      .execute('RenameUnit', { unitId: 'finance', name: '财务科' });
    expect(receipt).toMatchObject({ revision: 0, events: [], repeated: false });
    expect(receipt.position).toBe(established!.position);
    expect(await town.store.end()).toBe(before);
  });

  it('of a command with follow-ups covers them: a query that waits for it sees the pin', async () => {
    const { position } = await town.as('bureauHead').execute('BeginSubmission', {
      campaignId: CAMPAIGN,
      stageId: 'identification',
      unitId: 'bureau',
    });
    const id = `${CAMPAIGN}.identification.bureau`;
    await town.as('bureauHead').execute('HandInSubmission', {
      submissionId: id,
      nilReturns: [
        { content: 'powers', reason: '不行使职权' },
        { content: 'riskPoints', reason: '尚在排查' },
      ],
      responsibilities: [],
      note: '',
    });
    const accepted = await town
      .as('officeDirector')
      .execute('AcceptSubmission', { submissionId: id, note: '' });
    const { context } = await town.state<CampaignContext>('campaign', CAMPAIGN);
    expect(valuesOf(context.submissions)).toMatchObject([{ submissionId: id }]);
    expect(Number(accepted.position)).toBeGreaterThan(Number(position) + 2);
    expect(accepted.position).toBe(await town.store.end());
    expect(accepted.events.map((event) => event.type)).toEqual(['SubmissionAccepted']);
  });
});

describe('the two clocks', () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.found();
  });
  afterAll(() => town.close());

  const rename = (name: string, occurredAt?: string) =>
    town
      .as('administrator')
      .execute('RenameUnit', { unitId: 'finance', name }, occurredAt === undefined ? {} : { occurredAt });

  it('are both now where nothing else is said', async () => {
    await rename('甲');
    const [event] = await town.store.readStream('unit-finance', { direction: 'backwards', limit: 1 });
    expect(event).toMatchObject({ occurredAt: town.now, recordedAt: town.now });
  });

  it('differ for an act entered later; this very moment is not yet the future', async () => {
    await rename('乙', '2024-01-02T01:00:00.000Z');
    const [event] = await town.store.readStream('unit-finance', { direction: 'backwards', limit: 1 });
    expect(event).toMatchObject({ occurredAt: '2024-01-02T01:00:00.000Z', recordedAt: town.now });
    await rename('丙', new Date(Date.parse(town.now) + 60_000).toISOString());
  });

  it('an act of the appointment’s first moment is accepted', async () => {
    // Midnight of 2 January in Asia/Shanghai, the day the post was taken.
    await rename('丁', '2024-01-01T16:00:00.000Z');
  });

  it('an act of the day the campaign was launched is accepted, whatever the hour', async () => {
    const running = await campaignAt('identification');
    const occurredAt = '2024-02-29T16:00:00.000Z';
    await running.as('licensingClerk').execute('ListPower', powerRequest(POWERS[0]), { occurredAt });
    await running.close();
  });
});

describe('two moves of units that cross', () => {
  it('make no ring: the second is refused', async () => {
    const town = await Town.found();
    const move = (unitId: string, parentId: string) =>
      town.as('administrator').execute('MoveUnit', { unitId, parentId });
    const both = await Promise.allSettled([move('licensing', 'finance'), move('finance', 'licensing')]);
    expect(both.map((each) => each.status)).toEqual(['fulfilled', 'rejected']);
    expect(await town.gateway.lookup.unitPath('licensing')).toEqual([
      'licensing',
      'finance',
      'bureau',
      'district',
    ]);
    await town.close();
  });
});

describe('an expected revision', () => {
  it('that is the stream’s own lets the command through', async () => {
    const town = await Town.found();
    const data = { unitId: 'finance', name: '财务审计科' };
    const receipt = await town.as('administrator').execute('RenameUnit', data, { expectedRevision: 0 });
    expect(receipt.revision).toBe(1);
    const person = { personId: 'new', name: '新' };
    await town.as('administrator').execute('RegisterPerson', person, { expectedRevision: -1 });
    await town.close();
  });
});

describe('a correction', () => {
  const attendance = async (town: Town) =>
    (await town.state<CampaignContext>('campaign', CAMPAIGN)).context.meetings['meeting-1']?.attendance;

  it('takes the place of the entry it names, and both stay in the log', async () => {
    const town = await campaignAt('mobilization');
    const meeting = {
      campaignId: CAMPAIGN,
      meetingId: 'meeting-1',
      kind: 'mobilization',
      heldOn: '2024-03-01',
      place: '会议室',
      topic: '动员大会',
      evidence: [],
    } as const;
    const clerk = town.as('officeClerk');
    const first = await clerk.execute('RecordMeeting', { ...meeting, attendance: 75 });
    const corrects = first.events[0]!.id;
    const second = await clerk.execute('RecordMeeting', { ...meeting, attendance: 57 }, { corrects });
    expect(await attendance(town)).toBe(57);
    // What was corrected is corrected again by its correction: the chain has one end.
    const correctedBy = second.events[0]!.id;
    const again = () => clerk.execute('RecordMeeting', { ...meeting, attendance: 75 }, { corrects });
    await expect(again()).rejects.toMatchObject({
      code: 'COMMAND.ALREADY_CORRECTED',
      details: { eventId: corrects, correctedBy },
    });
    expect(await attendance(town)).toBe(57);
    await clerk.execute('RecordMeeting', { ...meeting, attendance: 58 }, { corrects: correctedBy });
    expect(await attendance(town)).toBe(58);
    // Another meeting's entry is not what this one corrects.
    const other = await clerk.execute('RecordMeeting', {
      ...meeting,
      meetingId: 'meeting-2',
      attendance: 30,
    });
    await expect(
      clerk.execute('RecordMeeting', { ...meeting, attendance: 59 }, { corrects: other.events[0]!.id }),
    ).rejects.toMatchObject({ code: 'CAMPAIGN.CORRECTS_ANOTHER' });
    expect(await attendance(town)).toBe(58);
    const recorded = (await town.store.readStream(`campaign-${CAMPAIGN}`)).filter(
      ({ type, data }) =>
        type === 'MeetingRecorded' && (data as { readonly meetingId: string }).meetingId === 'meeting-1',
    );
    expect(recorded.map((event) => event.corrects)).toEqual([undefined, corrects, correctedBy]);
    await expect(again()).rejects.toMatchObject({ details: { correctedBy: recorded.at(-1)?.id } });
    await town.close();
  });

  it('sent again under its key answers again, though the entry has been corrected by it', async () => {
    const town = await Town.found();
    const rename = (name: string, extras: Extras = {}) =>
      town.as('administrator').execute('RenameUnit', { unitId: 'finance', name }, extras);
    const [first] = (await rename('财务二科')).events;
    const extras = { corrects: first!.id, idempotencyKey: 'once' };
    const corrected = await rename('财务三科', extras);
    expect(await rename('财务三科', extras)).toEqual({ ...corrected, repeated: true });
    await town.close();
  });
});

describe('standing in for somebody', () => {
  it('is written down: who acted, and for whom', async () => {
    const town = await Town.found();
    const { personId, postId } = POSTS.bureauHead;
    const data = { unitId: 'finance', name: '财务审计科' };
    await town.as('administrator').execute('RenameUnit', data, { onBehalfOf: { personId, postId } });
    const [event] = await town.store.readStream('unit-finance', { fromRevision: 1 });
    expect(event).toMatchObject({
      actor: { personId: 'zhao', postId: 'administrator', unitId: 'district', role: 'administrator' },
      onBehalfOf: { personId: 'li', postId: 'bureau-head', unitId: 'bureau', role: 'administrator' },
    });
    await town.close();
  });

  it('gives no right: the actor’s own post decides', async () => {
    const town = await Town.found();
    const { personId, postId } = POSTS.administrator;
    await town.refuses('RIGHTS.DENIED', () =>
      town
        .as('cashier')
        .execute('RenameUnit', { unitId: 'finance', name: '新' }, { onBehalfOf: { personId, postId } }),
    );
    await town.close();
  });
});

describe('a command of a campaign’s stream', () => {
  it('gives no right over another campaign’s work by naming a campaign of one’s own', async () => {
    const town = await campaignAt('control');
    // The finance section runs a campaign of its own; a point of the bureau's campaign is none of its business.
    await town.as('financeHead').execute('LaunchCampaign', {
      campaignId: 'own',
      title: '自设',
      hostUnitId: 'finance',
      planId: 'general-five-stage',
      year: 2024,
      scopeUnitIds: ['finance'],
      group: { headPostIds: ['finance-head'], deputyPostIds: [], memberPostIds: ['cashier'] },
      office: { directorPostId: 'cashier', memberPostIds: [] },
      previousCampaignId: null,
    });
    const smuggled = {
      riskPointId: 'licence-1',
      on: '2024-08-29',
      finding: '无',
      sound: true,
      campaignId: 'own',
    };
    await town.refuses('RISK_POINT.NOT_FOUND', () =>
      town.as('cashier').execute('MonitorRiskPoint', smuggled),
    );
    await town.close();
  });
});

describe('what a caller hands in', () => {
  it('never replaces what the write side looks up: a class that is not in the plan stays refused', async () => {
    const town = await campaignAt('identification');
    const forged = { ...powerRequest(POWERS[0]), powerClass: 'own', knownClasses: ['own'] };
    await town.refuses('POWER.CLASS_OUT_OF_SCHEME', () =>
      town.as('licensingClerk').execute('ListPower', forged),
    );
    await town.close();
  });

  it('is no command of the engine: those are nobody’s to give', async () => {
    const town = await campaignAt('mobilization');
    const missed = {
      deadlineId: 'forged',
      kind: 'stage',
      campaignId: CAMPAIGN,
      stageId: 'mobilization',
      unitId: null,
      subjectId: 'mobilization',
      dueOn: '2024-03-01',
    };
    for (const name of POST_NAMES) {
      await town.refuses('RIGHTS.DENIED', () =>
        town.as(name).execute('RaiseMissedDeadline' as 'ReachMilestone', missed as never),
      );
    }
    await town.close();
  });
});
