/**
 * Who may give which command. The table reads by role, the other way round from rights.ts: what each role may do, and how
 * far. Every command is tried by every role, inside its reach and outside it; what is not in the table is denied.
 */
import { COMMAND_CATEGORY } from '../aggregates';
import type { CommandType } from '../commands';
import { ROLES, type Role } from '../kernel/actor';
import { RIGHTS, roleFor, type Capacity, type RightsSubject } from './rights';

type Data = Readonly<Record<string, unknown>>;

/** `unit`: the own unit and below. `ownPost`: what belongs to the own post. `anywhere`: wherever the role is held. */
type Far = 'anywhere' | 'unit' | 'ownPost';

type Allowed = Readonly<Partial<Record<CommandType, readonly Far[]>>>;

const all = (far: Far | readonly Far[], ...types: readonly CommandType[]): Allowed =>
  Object.fromEntries(types.map((type) => [type, [far].flat()]));

const ORGANISATION = all(
  'anywhere',
  'EstablishUnit',
  'RenameUnit',
  'MoveUnit',
  'AbolishUnit',
  'RegisterPerson',
  'RenamePerson',
  'EstablishPost',
  'RenamePost',
  'ChangeSeats',
  'AppointPerson',
  'EndAppointment',
  'AbolishPost',
  'DelegatePost',
  'EndDelegation',
  'OpenAccount',
  'ResetPassword',
  'LockAccount',
  'UnlockAccount',
  'CloseAccount',
  'IssueApiToken',
  'RevokeApiToken',
);

/** Sets the campaign up, decides its gates, sees to it that grades and results are decided. */
const LEADERSHIP = all(
  'anywhere',
  'ChangeLeadershipGroup',
  'ChangeScope',
  'AmendPlan',
  'ExtendStage',
  'DecideGate',
  'ChooseCarryOver',
  'SuspendCampaign',
  'ResumeCampaign',
  'EndCampaignEarly',
  'CompleteCampaign',
  'ReturnPledge',
  'WaiveDuty',
  'ExemptFromRotation',
  'FindRiskPoint',
  'ApproveRiskGrade',
  'DisposeRiskPoint',
  'ReopenRiskGrading',
  'CloseRiskPoint',
  'ConfirmAssessmentResult',
  'CommendUnit',
  'OrderUnitRectification',
  'RecordAccountabilityAction',
);

/** Who leads a warning network. */
const NETWORK_HEAD = all(
  'anywhere',
  'ChangeWarningCentre',
  'ChangeNetworkScope',
  'CloseNetwork',
  'ConcludeAnalysis',
  'IssueBulletin',
  'WithdrawBulletin',
);

/** What the centre of a network does everywhere in it, and the head of a unit in that unit's part of it. */
const NETWORK_WORK: readonly CommandType[] = [
  'OpenMonitoringPoint',
  'MoveMonitoringPoint',
  'CloseMonitoringPoint',
  'AppointOfficer',
  'TrainOfficer',
  'AssessOfficer',
  'DismissOfficer',
  'ReceiveReport',
  'ClassifyReport',
  'HandleSign',
  'MakeAnalysis',
  'GiveExpertOpinion',
  'ShareAnalysis',
  'ConcludeAnalysis',
];

/** The centre of a warning network. */
const CENTRE = all('anywhere', ...NETWORK_WORK, 'IssueBulletin', 'CheckBulletinAnswer', 'WithdrawBulletin');

/** What belongs to the post of an officer, an expert or somebody a bulletin goes to. */
const OF_OWN_POST: readonly CommandType[] = [
  'HandInReport',
  'SendUrgentReport',
  'GiveExpertOpinion',
  'AnswerBulletin',
];

/** Keeps the campaign going, and receives what the units hand in. */
const OFFICE = all(
  'anywhere',
  'IssuePlan',
  'RecordMeeting',
  'RecordTraining',
  'NameContact',
  'ReachMilestone',
  'ReportAssessmentResults',
  'RequestGate',
  'WithdrawGateRequest',
  'ClearGateException',
  'ArchiveCampaign',
  'ReturnSubmission',
  'AcceptSubmission',
  'ReopenSubmission',
  'FindRiskPoint',
  'ReviseRiskPoint',
  'MonitorRiskPoint',
  'DisposeRiskPoint',
  'ReopenRiskGrading',
  'CloseRiskPoint',
  'PublishNotice',
  'LodgeObjection',
  'AnswerObjection',
  'CloseNotice',
  'WithdrawNotice',
  'ReopenMeasure',
  'ExtendMeasure',
  'CancelMeasure',
  'BeginAssessment',
  'RecordAssessmentCheck',
  'ScoreAssessment',
  'OrderUnitRectification',
  'ReassessUnit',
  'ProposeDecision',
  'RecordDeliberation',
  'RecordDecisionMeeting',
  'TakeDecision',
  'WithdrawDecision',
  'FulfilDuty',
  'ReturnDuty',
  'TakeUpDrift',
  'ReviewPowerTransfer',
  'ReviewPowerChange',
  'WaiveDuty',
  'SendFiling',
  'RecordFilingReceipt',
  'RefuseFiling',
  'ResendFiling',
);

/** The everyday work, which a head does for the unit and a holder for the own post. */
const WORK: readonly CommandType[] = [
  'RecordPostDuties',
  'DeclarePostWithoutRisk',
  'BeginSubmission',
  'ListPower',
  'CompleteRescreening',
  'RevisePower',
  'DrawPowerFlow',
  'DeclarePowerWithoutRisk',
  'FindRiskPoint',
  'ReviseRiskPoint',
  'MonitorRiskPoint',
  'SetMeasure',
  'ReviseMeasure',
  'ReportMeasureDone',
];

/** Of the own post; the auditor never writes. */
const OWN_SEAT = all('ownPost', 'DelegatePost', 'EndDelegation');

const UNIT_HEAD = {
  ...OWN_SEAT,
  ...all(['unit', 'ownPost'], ...WORK),
  ...all(
    'unit',
    'NameContact',
    'GivePledge',
    'WithdrawPledge',
    'HandInSubmission',
    'WithdrawSubmission',
    'CancelPower',
    'RequestPowerTransfer',
    'RequestPowerAddition',
    'RequestPowerRevision',
    'RequestPowerCancellation',
    'FulfilDuty',
    'RateRiskPoint',
    'DisposeRiskPoint',
    'ReopenRiskGrading',
    'CloseRiskPoint',
    'ReopenMeasure',
    'ExtendMeasure',
    'CancelMeasure',
    'HandInSelfAssessment',
    'ReportUnitRectification',
    'EstablishNetwork',
    'ChangeWarningCentre',
    'ChangeNetworkScope',
    'CloseNetwork',
    'AnswerSharing',
    ...NETWORK_WORK.filter((type) => type !== 'GiveExpertOpinion'),
  ),
  ...all(['unit', 'ownPost'], 'GiveExpertOpinion', 'AnswerBulletin'),
  ...all('ownPost', 'HandInReport', 'SendUrgentReport'),
  ...all('ownPost', 'StateMemberOpinion'),
};

/** Warnings, rectification and accountability: who orders, who answers, who checks. */
const ORDERED_BY_GROUP: readonly CommandType[] = [
  'UrgeUnits',
  'IssueWarning',
  'RaiseWarning',
  'ReturnWarningAnswer',
  'SettleWarning',
  'WithdrawWarning',
  'OrderRectification',
  'AcceptRectification',
  'ReturnRectification',
  'CloseRectification',
  'ExtendRectification',
  'CancelRectification',
  'AskAccountability',
];

const CALLED_TO_ACCOUNT = {
  leadership: all(
    'anywhere',
    ...ORDERED_BY_GROUP,
    'DecideAccountability',
    'DeclineAccountability',
    'DecideAccountabilityAppeal',
    'WithdrawAccountability',
  ),
  office: all(
    'anywhere',
    ...ORDERED_BY_GROUP,
    'ProposeWarningNumber',
    'AnswerWarning',
    'ServeAccountability',
    'AppealAccountability',
  ),
  supervisor: all(
    'unit',
    'UrgeUnits',
    'IssueWarning',
    'RaiseWarning',
    'ReturnWarningAnswer',
    'SettleWarning',
    'WithdrawWarning',
    'OrderRectification',
    'AcceptRectification',
    'ReturnRectification',
    'ExtendRectification',
    'CancelRectification',
    'AskAccountability',
  ),
  unitHead: {
    ...all(['unit', 'ownPost'], 'AnswerWarning', 'AnswerRectification'),
    ...all('ownPost', 'AcceptRectification', 'ReturnRectification'),
    ...all('unit', 'AppealAccountability'),
  },
  postHolder: {
    ...all('ownPost', 'AnswerWarning', 'AnswerRectification', 'AcceptRectification', 'ReturnRectification'),
    ...all('unit', 'AppealAccountability'),
  },
  engine: all(
    'anywhere',
    'PinWarning',
    'PinRectification',
    'IssueWarning',
    'EscalateWarning',
    'NumberWarning',
    'RefuseWarningNumber',
    'EnterNotice',
    'EscalateRectification',
    'AskAccountability',
  ),
} as const;

const ENGINE = all(
  'anywhere',
  'PinSubmission',
  'UnpinSubmission',
  'PinNotice',
  'PinFiling',
  'PinDecision',
  'PinRescreening',
  'PinPledge',
  'PinAccountability',
  'SupersedeDecision',
  'PinAssessment',
  'PinChild',
  'ApproveRiskGrade',
  'PubliciseRiskPoint',
  'FinishRiskPointPublicity',
  'ControlRiskPoint',
  'CarryOverRiskPoint',
  'RaiseMissedDeadline',
  'OpenDuty',
  'OpenRescreening',
  'ChangePassword',
  'BeginSession',
  'EndSession',
  'EndAllSessions',
  'LockAfterFailures',
);

/** Commands whose data decide who may: what each role may do beyond the table, case by case. */
const CASES: readonly (readonly [CommandType, Data, Readonly<Partial<Record<Role, readonly Far[]>>>])[] = [
  ['RateRiskPoint', { step: 'selfRating' }, { unitHead: ['unit', 'ownPost'], postHolder: ['ownPost'] }],
  ['RateRiskPoint', { step: 'publicReview' }, { office: ['anywhere'] }],
  [
    'RateRiskPoint',
    { step: 'tieredReview' },
    {
      unitHead: ['unit'],
      office: ['anywhere'],
      leadershipHead: ['anywhere'],
      leadershipMember: ['anywhere'],
    },
  ],
  ['SignOpinion', { opinion: 'departmentHead' }, { unitHead: ['unit'] }],
  [
    'SignOpinion',
    { opinion: 'leaderInCharge' },
    { leadershipHead: ['anywhere'], leadershipMember: ['anywhere'] },
  ],
  ['FollowUpDecision', { kind: 'execution' }, { office: ['anywhere'] }],
  ['FollowUpDecision', { kind: 'supervision' }, { supervisor: ['unit'] }],
  ['SignOpinion', { opinion: 'unit' }, { leadershipHead: ['anywhere'] }],
  ['SignOpinion', { opinion: 'superiorDiscipline' }, { supervisor: ['unit'] }],
  ...([1, 2] as const).map(
    (level) =>
      [
        'ApproveRiskGrade',
        { level },
        { leadershipHead: ['anywhere'], leadershipMember: ['anywhere'], system: ['anywhere'] },
      ] as const,
  ),
  [
    'ApproveRiskGrade',
    { level: 3 },
    {
      leadershipHead: ['anywhere'],
      leadershipMember: ['anywhere'],
      system: ['anywhere'],
      unitHead: ['unit'],
    },
  ],
];

const ALLOWED: Readonly<Record<Role, Allowed>> = {
  administrator: ORGANISATION,
  leadershipHead: { ...LEADERSHIP, ...NETWORK_HEAD, ...CALLED_TO_ACCOUNT.leadership },
  leadershipMember: { ...LEADERSHIP, ...CALLED_TO_ACCOUNT.leadership },
  office: { ...OFFICE, ...CENTRE, ...CALLED_TO_ACCOUNT.office },
  unitHead: { ...UNIT_HEAD, ...CALLED_TO_ACCOUNT.unitHead },
  postHolder: {
    ...all('ownPost', ...WORK, 'StateMemberOpinion', ...OF_OWN_POST),
    ...OWN_SEAT,
    ...CALLED_TO_ACCOUNT.postHolder,
  },
  supervisor: { ...CALLED_TO_ACCOUNT.supervisor, ...OWN_SEAT },
  auditor: {},
  public: all('anywhere', 'LodgeObjection'),
  system: { ...ENGINE, ...CALLED_TO_ACCOUNT.engine },
};

const COMMANDS = Object.keys(COMMAND_CATEGORY) as readonly CommandType[];

/** Held by a post, or by membership in the campaign's group and office. */
const OF_CAMPAIGN: readonly Role[] = ['leadershipHead', 'leadershipMember', 'office'];

function capacity(role: Role): Capacity {
  const own = { postId: 'own-post', unitId: 'own-unit' };
  // Whoever sits in the group holds an ordinary post, here one that may do nothing: so the role alone is tried.
  return OF_CAMPAIGN.includes(role)
    ? { ...own, postRole: 'auditor', campaignRoles: [role] }
    : { ...own, postRole: role, campaignRoles: [] };
}

const SUBJECTS: Readonly<Record<string, RightsSubject & { readonly within: readonly Far[] }>> = {
  'the own post in the own unit': {
    unitPath: ['own-unit', 'above'],
    postIds: ['own-post'],
    within: ['anywhere', 'unit', 'ownPost'],
  },
  'another post in the own unit': {
    unitPath: ['own-unit', 'above'],
    postIds: ['other-post'],
    within: ['anywhere', 'unit'],
  },
  'a unit below': {
    unitPath: ['below', 'own-unit', 'above'],
    postIds: ['other-post'],
    within: ['anywhere', 'unit'],
  },
  'the unit above': { unitPath: ['above'], postIds: ['other-post'], within: ['anywhere'] },
  'a unit beside': { unitPath: ['beside', 'above'], postIds: ['other-post'], within: ['anywhere'] },
  'the own post in a unit beside': {
    unitPath: ['beside', 'above'],
    postIds: ['own-post'],
    within: ['anywhere', 'ownPost'],
  },
  'no unit and no post': { unitPath: [], postIds: [], within: ['anywhere'] },
};

function may(type: CommandType, data: Data, role: Role, far: readonly Far[] = []): void {
  const subjects = Object.entries(SUBJECTS);
  const expected = subjects.map(([name, { within }]) => [
    name,
    far.some((each) => within.includes(each)) ? role : null,
  ]);
  expect(subjects.map(([name, subject]) => [name, roleFor(type, data, capacity(role), subject)])).toEqual(
    expected,
  );
}

const BY_DATA = new Set(CASES.map(([type]) => type));

describe.each(ROLES)('%s', (role) => {
  it.each(COMMANDS.filter((type) => !BY_DATA.has(type)))('%s', (type) => {
    may(type, {}, role, ALLOWED[role][type]);
  });

  it.each(CASES)('%s with %j', (type, data, allowed) => {
    may(type, data, role, allowed[role]);
  });
});

describe('rights', () => {
  it('name every command of the product', () => {
    expect(Object.keys(RIGHTS).sort()).toEqual([...COMMANDS].sort());
  });

  it('are denied where the data that decide are missing or something else', () => {
    const subject = SUBJECTS['the own post in the own unit']!;
    for (const role of ROLES.filter((each) => each !== 'unitHead')) {
      expect(roleFor('RateRiskPoint', { step: 'approval' }, capacity(role), subject)).toBeNull();
    }
    for (const role of ROLES) {
      expect(roleFor('SignOpinion', { opinion: 'own' }, capacity(role), subject)).toBeNull();
    }
    expect(roleFor('ApproveRiskGrade', { level: '3' }, capacity('unitHead'), subject)).toBeNull();
  });

  it('of an auditor, and of nobody at all, are none', () => {
    const nobody: Capacity = { postId: '', unitId: '', postRole: 'auditor', campaignRoles: [] };
    for (const type of COMMANDS) {
      for (const subject of Object.values(SUBJECTS)) expect(roleFor(type, {}, nobody, subject)).toBeNull();
    }
  });

  it('to launch are those of the host unit’s head, who names the group: of nobody by naming himself alone', () => {
    const launches = (postRole: Role, subject: string) =>
      roleFor('LaunchCampaign', {}, { ...capacity('leadershipHead'), postRole }, SUBJECTS[subject]!);
    expect(launches('unitHead', 'another post in the own unit')).toBe('leadershipHead');
    expect(launches('unitHead', 'a unit below')).toBe('leadershipHead');
    expect(launches('unitHead', 'the unit above')).toBeNull();
    expect(launches('unitHead', 'a unit beside')).toBeNull();
    expect(launches('postHolder', 'another post in the own unit')).toBeNull();
    expect(
      roleFor('LaunchCampaign', {}, capacity('unitHead'), SUBJECTS['another post in the own unit']!),
    ).toBeNull();
  });

  it('of two roles are those of both: the head of a section who sits in the office', () => {
    const both: Capacity = { ...capacity('unitHead'), campaignRoles: ['office'] };
    const beside = SUBJECTS['a unit beside']!;
    const own = SUBJECTS['another post in the own unit']!;
    expect(roleFor('AcceptSubmission', {}, both, beside)).toBe('office');
    expect(roleFor('HandInSubmission', {}, both, own)).toBe('unitHead');
    expect(roleFor('HandInSubmission', {}, both, beside)).toBeNull();
  });

  it('are written down in the capacity they come from: the nearest one leads', () => {
    const both: Capacity = { ...capacity('unitHead'), campaignRoles: ['office'] };
    expect(roleFor('MonitorRiskPoint', {}, both, SUBJECTS['another post in the own unit']!)).toBe('unitHead');
    expect(roleFor('MonitorRiskPoint', {}, both, SUBJECTS['a unit beside']!)).toBe('office');
  });
});
