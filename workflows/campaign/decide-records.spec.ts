import { given } from '../kernel/given-when-then.spec-support';
import { campaign } from './aggregate';
import type { CommandMeta } from '../kernel/command';
import type { CampaignCommand } from './commands';
import type { CampaignEvent } from './events';
import { childPinned } from './test-child.spec-support';
import { CAMPAIGN_ID, launched, openedAt, pinned } from './test-campaign.spec-support';

const campaignId = CAMPAIGN_ID;
/** The command is given at noon of 2012-04-10 in Shanghai. */
const AT = { occurredAt: '2012-04-10T04:00:00.000Z' };
const CORRECTION = { ...AT, corrects: 'past-2' };

const PLAN_DATA = {
  documentNumber: '科〔2012〕1号',
  title: '实施方案',
  issuedOn: '2012-04-10',
  issuedBy: '局',
};
const MEETING_DATA = {
  meetingId: 'meeting-1',
  kind: 'mobilization',
  heldOn: '2012-04-10',
  place: '礼堂',
  attendance: 80,
  topic: '动员部署',
  evidence: [{ title: '签到表' }],
} as const;
const TRAINING_DATA = {
  trainingId: 'training-1',
  heldOn: '2012-04-10',
  topic: '业务培训',
  attendance: 30,
  unitIds: ['unit-a', 'unit-b'],
  evidence: [],
};
const CONTACT_DATA = { unitId: 'unit-a', postId: 'post-1', personId: 'person-1' };
const MILESTONE_DATA = {
  stageId: 'identification',
  milestoneId: 'published',
  on: '2012-04-10',
  note: '已公开',
};

const issue = (changes: Partial<typeof PLAN_DATA> = {}): CampaignCommand => ({
  type: 'IssuePlan',
  data: { campaignId, ...PLAN_DATA, ...changes },
});
const meet = (changes: Partial<typeof MEETING_DATA> | { heldOn: string } = {}): CampaignCommand => ({
  type: 'RecordMeeting',
  data: { campaignId, ...MEETING_DATA, ...changes },
});
const train = (changes: Partial<typeof TRAINING_DATA> = {}): CampaignCommand => ({
  type: 'RecordTraining',
  data: { campaignId, ...TRAINING_DATA, ...changes },
});
const contact = (changes: Partial<typeof CONTACT_DATA> = {}): CampaignCommand => ({
  type: 'NameContact',
  data: { campaignId, ...CONTACT_DATA, ...changes },
});
const reach = (changes: Partial<typeof MILESTONE_DATA> = {}): CampaignCommand => ({
  type: 'ReachMilestone',
  data: { campaignId, ...MILESTONE_DATA, ...changes },
});

describe('what is written down', () => {
  it('is the plan issued, a meeting, a training, a contact, a milestone', () => {
    const begun = given(campaign, launched());
    begun.when(issue(), AT).then([{ type: 'PlanIssued', data: PLAN_DATA }]);
    begun.when(meet(), AT).then([{ type: 'MeetingRecorded', data: MEETING_DATA }]);
    begun.when(train(), AT).then([{ type: 'TrainingRecorded', data: TRAINING_DATA }]);
    begun.when(contact(), AT).then([{ type: 'ContactNamed', data: CONTACT_DATA }]);
    begun.when(reach(), AT).then([{ type: 'MilestoneReached', data: MILESTONE_DATA }]);
  });

  it.each<[string, CampaignCommand, string]>([
    ['the plan', issue(), 'CAMPAIGN.DUPLICATE_ENTRY'],
    ['a meeting', meet(), 'CAMPAIGN.DUPLICATE_ENTRY'],
    ['a training', train(), 'CAMPAIGN.DUPLICATE_ENTRY'],
    ['a contact', contact(), 'CAMPAIGN.DUPLICATE_ENTRY'],
    ['a milestone', reach(), 'CAMPAIGN.MILESTONE_ALREADY_REACHED'],
  ])('is written once: %s again only to correct it, and only where there is one', (_, command, code) => {
    const first = given(campaign, launched());
    const again = given(campaign, [...launched(), ...first.when(command, AT).events()]);
    again.when(command, AT).thenRefused(code);
    expect(again.when(command, CORRECTION).events()).toHaveLength(1);
    first.when(command, CORRECTION).thenRefused('CAMPAIGN.NOTHING_TO_CORRECT', { corrects: 'past-2' });
  });

  it.each<[string, CampaignCommand, Readonly<Record<string, unknown>>]>([
    ['a meeting', meet(), { ...MEETING_DATA, meetingId: 'meeting-2' }],
    ['a training', train(), { ...TRAINING_DATA, trainingId: 'training-2' }],
    ['a contact', contact(), { ...CONTACT_DATA, unitId: 'unit-2' }],
    ['a milestone', reach(), { ...MILESTONE_DATA, stageId: 'another' }],
  ])('corrects an entry by its own events only: %s', (_, command, other) => {
    const first = given(campaign, launched()).when(command, AT).events();
    const again = given(campaign, [...launched(), ...first]);
    const own = first[0]!.data as Readonly<Record<string, unknown>>;
    expect(again.when(command, { ...CORRECTION, correctedData: own }).events()).toHaveLength(1);
    again
      .when(command, { ...CORRECTION, correctedData: other })
      .thenRefused('CAMPAIGN.CORRECTS_ANOTHER', { corrects: 'past-2' });
  });

  it('takes a successor of the contact without calling it a correction', () => {
    const first = given(campaign, launched()).when(contact(), AT).events();
    const successor = { ...CONTACT_DATA, personId: 'person-2' };
    given(campaign, [...launched(), ...first])
      .when(contact({ personId: 'person-2' }), AT)
      .then([{ type: 'ContactNamed', data: successor }]);
  });

  it('keeps the correction', () => {
    const first = given(campaign, launched()).when(meet(), AT).events();
    const corrected = given(campaign, [...launched(), ...first]).when(
      meet({ heldOn: '2012-04-09' }),
      CORRECTION,
    );
    expect(corrected.state().context.meetings['meeting-1']?.heldOn).toBe('2012-04-09');
  });

  it.each<[string, CampaignCommand]>([
    ['issuedOn', issue({ issuedOn: '2012-04-11' })],
    ['heldOn', meet({ heldOn: '2012-04-11' })],
    ['heldOn', train({ heldOn: '2012-04-11' })],
    ['on', reach({ on: '2012-04-11' })],
  ])('is not dated after the day it occurred (%s)', (field, command) => {
    given(campaign, launched())
      .when(command, AT)
      .thenRefused('CAMPAIGN.DATE_IN_FUTURE', { field, date: '2012-04-11', today: '2012-04-10' });
  });

  it('may be dated before the launch: plan and meeting often are', () => {
    expect(
      given(campaign, launched())
        .when(issue({ issuedOn: '2012-03-20' }), AT)
        .events(),
    ).toHaveLength(1);
    expect(
      given(campaign, launched())
        .when(meet({ heldOn: '2012-03-25' }), AT)
        .events(),
    ).toHaveLength(1);
  });

  it.each<[string, CampaignCommand]>([
    ['documentNumber', issue({ documentNumber: '' })],
    ['title', issue({ title: '' })],
    ['issuedBy', issue({ issuedBy: ' ' })],
    ['topic', train({ topic: '' })],
  ])('has a text where one is needed (%s)', (field, command) => {
    given(campaign, launched()).when(command, AT).thenRefused('CAMPAIGN.TEXT_MISSING', { field });
  });

  it('names units of the scope, for a training also the host', () => {
    const begun = given(campaign, launched());
    begun.when(contact({ unitId: 'unit-z' }), AT).thenRefused('CAMPAIGN.UNIT_NOT_IN_SCOPE');
    begun.when(train({ unitIds: ['unit-z'] }), AT).thenRefused('CAMPAIGN.UNIT_NOT_IN_SCOPE');
    expect(begun.when(train({ unitIds: ['unit-host'] }), AT).events()).toHaveLength(1);
    begun.when(train({ unitIds: ['unit-a', 'unit-a'] }), AT).thenRefused('CAMPAIGN.DUPLICATE_ENTRY');
  });

  it('knows stage and milestone', () => {
    const begun = given(campaign, launched());
    begun.when(reach({ stageId: 'nowhere' }), AT).thenRefused('CAMPAIGN.UNKNOWN_STAGE');
    begun.when(reach({ milestoneId: 'nothing' }), AT).thenRefused('CAMPAIGN.UNKNOWN_MILESTONE');
    begun.when(reach({ stageId: 'grading' }), AT).thenRefused('CAMPAIGN.UNKNOWN_MILESTONE');
  });

  it('is refused while suspended', () => {
    given(campaign, [...launched(), { type: 'CampaignSuspended', data: { reason: '汛期' } }])
      .when(meet(), AT)
      .thenRefused('CAMPAIGN.WRONG_STATE', { state: 'suspended', event: 'MeetingRecorded' });
  });
});

/** Given on 20 May 2012, in the middle of the search. */
const inMay = (events: readonly CampaignEvent[]) => ({
  when: (command: CampaignCommand, meta: Partial<CommandMeta> = {}) =>
    given(campaign, events).when(command, { occurredAt: '2012-05-20T04:00:00.000Z', ...meta }),
});

describe('urging units to hand in', () => {
  const URGE = {
    urgeId: 'urge-1',
    stageId: 'identification',
    unitIds: ['unit-a', 'unit-b'],
    text: '请于周五前报送',
    dueOn: '2012-05-20',
  };
  const urge = (
    changes: Partial<typeof URGE> = {},
    handedInUnitIds: readonly string[] = [],
  ): CampaignCommand => ({
    type: 'UrgeUnits',
    data: { campaignId, ...URGE, ...changes, handedInUnitIds },
  });
  const searching = openedAt('identification');

  it('is written down under an id of its own, again as often as need be', () => {
    inMay(searching)
      .when(urge())
      .then([{ type: 'UnitsUrged', data: URGE }]);
    const urged = [...searching, { type: 'UnitsUrged', data: URGE } as const];
    inMay(urged)
      .when(urge({ urgeId: 'urge-2' }))
      .then([{ type: 'UnitsUrged', data: { ...URGE, urgeId: 'urge-2' } }]);
    inMay(urged).when(urge()).thenRefused('CAMPAIGN.DUPLICATE_ENTRY', { entry: 'urge-1' });
  });

  it('is not for units that owe nothing in the stage, and names all of them', () => {
    const stageId = 'identification';
    const nothingOwed = (...unitIds: readonly string[]) =>
      ['CAMPAIGN.NOTHING_TO_URGE', { stageId, unitIds }] as const;
    const accepted = [...searching, pinned('unit-a', stageId)];
    inMay(accepted)
      .when(urge())
      .thenRefused(...nothingOwed('unit-a'));
    inMay(searching)
      .when(urge({}, ['unit-b']))
      .thenRefused(...nothingOwed('unit-b'));
    inMay(accepted)
      .when(urge({}, ['unit-b']))
      .thenRefused(...nothingOwed('unit-a', 'unit-b'));
    inMay([...searching, childPinned('child-b', { hostUnitId: 'unit-b' })])
      .when(urge())
      .thenRefused(...nothingOwed('unit-b'));
  });

  it('is for units that owe the present stage, whatever they handed in before', () => {
    const stageId = 'grading';
    inMay([...openedAt(stageId), pinned('unit-a', 'identification')])
      .when(urge({ stageId }))
      .then([{ type: 'UnitsUrged', data: { ...URGE, stageId } }]);
  });

  it('is for a unit whose child campaign was ended early: it hands in here again', () => {
    const endedEarly = childPinned('child-b', { hostUnitId: 'unit-b', status: 'endedEarly' });
    inMay([...searching, endedEarly])
      .when(urge())
      .then([{ type: 'UnitsUrged', data: URGE }]);
  });

  it.each<[string, string, CampaignCommand]>([
    ['the stage is unknown', 'CAMPAIGN.UNKNOWN_STAGE', urge({ stageId: 'nowhere' })],
    ['the stage is not the present one', 'CAMPAIGN.STAGE_NOT_CURRENT', urge({ stageId: 'grading' })],
    ['a unit takes no part', 'CAMPAIGN.UNIT_NOT_IN_SCOPE', urge({ unitIds: ['unit-z'] })],
    ['a unit is named twice', 'CAMPAIGN.DUPLICATE_ENTRY', urge({ unitIds: ['unit-a', 'unit-a'] })],
    ['nobody is named', 'CAMPAIGN.NOBODY_URGED', urge({ unitIds: [] })],
    ['the day set has passed', 'CAMPAIGN.DATE_IN_PAST', urge({ dueOn: '2012-05-19' })],
    ['it says nothing', 'CAMPAIGN.TEXT_MISSING', urge({ text: ' ' })],
  ])('is refused when %s', (_, code, command) => {
    inMay(searching).when(command).thenRefused(code);
  });

  it('is refused in a stage that asks for nothing', () => {
    inMay(launched())
      .when(urge({ stageId: 'mobilization' }))
      .thenRefused('CAMPAIGN.STAGE_WITHOUT_SUBMISSION', { stageId: 'mobilization' });
  });
});

describe('extending a stage', () => {
  const DATA = {
    stageId: 'identification',
    closes: '2012-07-10',
    submissionDue: '2012-06-10',
    reason: '材料多',
  };
  const extend = (
    changes: Partial<Omit<typeof DATA, 'submissionDue'>> & { submissionDue?: string | null } = {},
  ): CampaignCommand => ({ type: 'ExtendStage', data: { campaignId, ...DATA, ...changes } });

  it('moves its end and the day submissions are due', () => {
    const { context } = inMay(launched())
      .when(extend())
      .then([{ type: 'StageExtended', data: DATA }])
      .state();
    expect(context.stages['identification']).toMatchObject({
      closes: '2012-07-10',
      submissionDue: '2012-06-10',
      extensions: 1,
    });
  });

  it('leaves the due day as it was when none is given', () => {
    const { context } = inMay(launched())
      .when(extend({ submissionDue: null }))
      .state();
    expect(context.stages['identification']?.submissionDue).toBe('2012-05-25');
  });

  it('may move the due day alone, up to the end', () => {
    const dueOnly = extend({ closes: '2012-06-28', submissionDue: '2012-06-28' });
    expect(inMay(launched()).when(dueOnly).events()).toHaveLength(1);
    inMay(launched())
      .when(extend({ closes: '2012-06-28', submissionDue: '2012-06-29' }))
      .thenRefused('CAMPAIGN.SUBMISSION_DUE_AFTER_CLOSE');
  });

  it('gives no time that is over already, on the day itself it still does', () => {
    const on = (day: string) => ({ occurredAt: `2012-${day}T04:00:00.000Z` });
    inMay(launched()).when(extend(), on('07-11')).thenRefused('CAMPAIGN.DATE_IN_PAST', {
      field: 'closes',
      date: '2012-07-10',
      today: '2012-07-11',
    });
    inMay(launched())
      .when(extend(), on('06-11'))
      .thenRefused('CAMPAIGN.DATE_IN_PAST', { field: 'submissionDue' });
    expect(inMay(launched()).when(extend(), on('06-10')).events()).toHaveLength(1);
    const dueAsBefore = extend({ submissionDue: '2012-05-25' });
    expect(inMay(launched()).when(dueAsBefore, on('07-10')).events()).toHaveLength(1);
  });

  it('gives an end to a stage without one, not before it opens', () => {
    const open = { stageId: 'assessment', submissionDue: null };
    expect(
      inMay(launched())
        .when(extend({ ...open, closes: '2012-12-01' }))
        .events(),
    ).toHaveLength(1);
    inMay(launched())
      .when(extend({ ...open, closes: '2012-11-30' }))
      .thenRefused('CAMPAIGN.EXTENSION_TOO_EARLY', { notBefore: '2012-12-01' });
  });

  it('counts from the extension before', () => {
    const extended = [...launched(), ...inMay(launched()).when(extend()).events()];
    inMay(extended)
      .when(extend({ closes: '2012-07-09' }))
      .thenRefused('CAMPAIGN.EXTENSION_TOO_EARLY', { notBefore: '2012-07-10' });
    inMay(extended).when(extend()).thenRefused('CAMPAIGN.NOTHING_CHANGED');
    inMay(extended)
      .when(extend({ submissionDue: null }))
      .thenRefused('CAMPAIGN.NOTHING_CHANGED');
  });

  it('entered too late by mistake is corrected down to the plan’s own dates, by naming it', () => {
    const extended = [...launched(), ...inMay(launched()).when(extend()).events()];
    const right = extend({ closes: '2012-07-01', submissionDue: '2012-05-25' });
    const { context } = inMay(extended).when(right, CORRECTION).state();
    expect(context.stages['identification']).toMatchObject({
      closes: '2012-07-01',
      submissionDue: '2012-05-25',
    });
    inMay(extended)
      .when(extend({ closes: '2012-06-27' }), CORRECTION)
      .thenRefused('CAMPAIGN.EXTENSION_TOO_EARLY', { notBefore: '2012-06-28' });
    const late = [
      ...launched(),
      ...inMay(launched())
        .when(extend({ submissionDue: '2012-07-10' }))
        .events(),
    ];
    inMay(late)
      .when(extend({ closes: '2012-07-01', submissionDue: null }), CORRECTION)
      .thenRefused('CAMPAIGN.SUBMISSION_DUE_AFTER_CLOSE', { submissionDue: '2012-07-10' });
    inMay(launched()).when(right, CORRECTION).thenRefused('CAMPAIGN.NOTHING_TO_CORRECT');
  });

  it.each<[string, string, CampaignCommand]>([
    ['the stage is unknown', 'CAMPAIGN.UNKNOWN_STAGE', extend({ stageId: 'nowhere' })],
    ['it would end earlier', 'CAMPAIGN.EXTENSION_TOO_EARLY', extend({ closes: '2012-06-27' })],
    ['it would be due earlier', 'CAMPAIGN.SUBMISSION_DUE_TOO_EARLY', extend({ submissionDue: '2012-05-24' })],
    ['it has no submission', 'CAMPAIGN.STAGE_WITHOUT_SUBMISSION', extend({ stageId: 'mobilization' })],
    ['there is no reason', 'CAMPAIGN.REASON_MISSING', extend({ reason: '' })],
  ])('is refused when %s', (_, code, command) => {
    inMay(launched()).when(command).thenRefused(code);
  });

  it('is refused once the stage has passed', () => {
    inMay(openedAt('grading'))
      .when(extend())
      .thenRefused('CAMPAIGN.STAGE_PASSED', { stageId: 'identification' });
  });
});
