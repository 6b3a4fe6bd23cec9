import type { Role } from '../kernel/actor';
import { given, TEST_META } from '../kernel/given-when-then.spec-support';
import { campaign } from './aggregate';
import type { CampaignCommand } from './commands';
import { MAX_SCOPE_UNITS } from './decide-life';
import type { CampaignEvent, CampaignLaunchedData } from './events';
import {
  allPassed,
  CAMPAIGN_ID,
  gateDecided,
  gateRequested,
  LAUNCH,
  launched,
} from './test-campaign.spec-support';

const campaignId = CAMPAIGN_ID;

const launch = (changes: Partial<CampaignLaunchedData> = {}): CampaignCommand => ({
  type: 'LaunchCampaign',
  data: { ...LAUNCH, ...changes },
});

describe('launching', () => {
  it('freezes the plan and opens its first stage', () => {
    given(campaign)
      .when(launch())
      .then([
        { type: 'CampaignLaunched', data: LAUNCH },
        { type: 'StageOpened', data: { stageId: 'mobilization', on: '2012-04-01' } },
      ])
      .thenState('running.working');
  });

  it('takes over the open risk points of last year', () => {
    const carried = { previousCampaignId: 'campaign-2011', carriedOverRiskPointIds: ['rp-1', 'rp-2'] };
    const { context } = given(campaign).when(launch(carried)).state();
    expect(context).toMatchObject(carried);
  });

  it('happens once', () => {
    given(campaign, launched()).when(launch()).thenRefused('CAMPAIGN.ALREADY_LAUNCHED', { campaignId });
  });

  it('may be dated today in the plan’s time zone, and not tomorrow', () => {
    // 2012-04-01 in Shanghai begins at 16:00 UTC of the day before.
    const firstMoment = { occurredAt: '2012-03-31T16:00:00.000Z' };
    const momentBefore = { occurredAt: '2012-03-31T15:59:59.999Z' };
    given(campaign).when(launch(), firstMoment).thenState('running.working');
    given(campaign)
      .when(launch(), momentBefore)
      .thenRefused('CAMPAIGN.DATE_IN_FUTURE', { field: 'launchedOn', today: '2012-03-31' });
  });

  const office = (directorPostId: string, memberPostIds: readonly string[] = []) => ({
    directorPostId,
    memberPostIds,
  });
  it.each<[string, string, Partial<CampaignLaunchedData>]>([
    ['without a title', 'CAMPAIGN.TEXT_MISSING', { title: ' ' }],
    ['without units', 'CAMPAIGN.SCOPE_EMPTY', { scope: [] }],
    ['with a unit twice', 'CAMPAIGN.SCOPE_DUPLICATE', { scope: [...LAUNCH.scope, ...LAUNCH.scope] }],
    ['without a head', 'CAMPAIGN.GROUP_WITHOUT_HEAD', { group: { ...LAUNCH.group, headPostIds: [] } }],
    ['without a director', 'CAMPAIGN.OFFICE_WITHOUT_DIRECTOR', { office: office('') }],
    [
      'with a post twice in the group',
      'CAMPAIGN.GROUP_DUPLICATE',
      { group: { ...LAUNCH.group, memberPostIds: ['post-head'] } },
    ],
    ['with a post twice in the office', 'CAMPAIGN.GROUP_DUPLICATE', { office: office('post-1', ['post-1']) }],
    ['as its own predecessor', 'CAMPAIGN.OWN_PREDECESSOR', { previousCampaignId: campaignId }],
    ['with points from nowhere', 'CAMPAIGN.CARRY_OVER_WITHOUT_SOURCE', { carriedOverRiskPointIds: ['rp-1'] }],
    [
      'with a point twice',
      'CAMPAIGN.CARRY_OVER_DUPLICATE',
      { previousCampaignId: 'campaign-2011', carriedOverRiskPointIds: ['rp-1', 'rp-1'] },
    ],
  ])('is refused %s', (_, code, changes) => {
    given(campaign).when(launch(changes)).thenRefused(code);
  });

  it('takes as many units as the limit, and no more', () => {
    const units = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ unitId: `unit-${index}`, name: `单位${index}` }));
    given(campaign)
      .when(launch({ scope: units(MAX_SCOPE_UNITS) }))
      .thenState('running.working');
    given(campaign)
      .when(launch({ scope: units(MAX_SCOPE_UNITS + 1) }))
      .thenRefused('CAMPAIGN.SCOPE_TOO_LARGE', { max: MAX_SCOPE_UNITS });
  });

  it('lets a post of the group work in the office', () => {
    given(campaign)
      .when(launch({ office: office('post-deputy') }))
      .thenState('running.working');
  });
});

describe('after the launch', () => {
  const suspend: CampaignCommand = { type: 'SuspendCampaign', data: { campaignId, reason: '汛期' } };

  it('nothing can be asked of a campaign that was not launched', () => {
    given(campaign).when(suspend).thenRefused('CAMPAIGN.NOT_LAUNCHED', { command: 'SuspendCampaign' });
  });

  it('nothing occurs before the day of the launch', () => {
    given(campaign, launched())
      .when(suspend, { occurredAt: '2012-03-31T15:59:59.999Z' })
      .thenRefused('CAMPAIGN.OCCURRED_BEFORE_LAUNCH', { occurredOn: '2012-03-31' });
    given(campaign, launched())
      .when(suspend, { occurredAt: '2012-03-31T16:00:00.000Z' })
      .thenState('suspended');
  });
});

describe('changing the leadership group', () => {
  const change = (changes: Partial<typeof LAUNCH.group> = {}, reason = '人事变动'): CampaignCommand => ({
    type: 'ChangeLeadershipGroup',
    data: { campaignId, group: { ...LAUNCH.group, ...changes }, office: LAUNCH.office, reason },
  });

  it('replaces group and office', () => {
    const { context } = given(campaign, launched())
      .when(change({ headPostIds: ['post-new'] }))
      .state();
    expect(context.group.headPostIds).toEqual(['post-new']);
    expect(context.office).toEqual(LAUNCH.office);
  });

  it('leaves it to the head who heads the group', () => {
    const as = (role: Role) => ({
      actor: { personId: 'person-1', postId: 'post-1', unitId: 'unit-host', role },
    });
    const { when } = given(campaign, launched());
    when(change({ headPostIds: ['post-deputy'], deputyPostIds: [] }), as('leadershipMember')).thenRefused(
      'CAMPAIGN.HEADS_ABOVE_RANK',
      { headPostIds: ['post-head'] },
    );
    when(change({ headPostIds: ['post-new'] }), as('leadershipHead')).events();
    when(change({ memberPostIds: [] }), as('leadershipMember')).events();
  });

  it('is refused without change, reason, or head', () => {
    given(campaign, launched()).when(change()).thenRefused('CAMPAIGN.NOTHING_CHANGED');
    given(campaign, launched())
      .when(change({ deputyPostIds: [] }, ''))
      .thenRefused('CAMPAIGN.REASON_MISSING', { field: 'reason' });
    given(campaign, launched())
      .when(change({ headPostIds: [] }))
      .thenRefused('CAMPAIGN.GROUP_WITHOUT_HEAD');
  });
});

describe('changing the scope', () => {
  const unitC = { unitId: 'unit-c', name: '丙科' };
  const change = (
    added: readonly { unitId: string; name: string }[],
    removedUnitIds: readonly string[],
    reason = '机构调整',
  ): CampaignCommand => ({ type: 'ChangeScope', data: { campaignId, added, removedUnitIds, reason } });

  it('adds and removes units', () => {
    const { context } = given(campaign, launched())
      .when(change([unitC], ['unit-a']))
      .then([
        {
          type: 'ScopeChanged',
          data: { added: [unitC], removedUnitIds: ['unit-a'], reason: '机构调整' },
        },
      ])
      .state();
    expect(Object.keys(context.scope)).toEqual(['unit-b', 'unit-c']);
  });

  it.each<[string, string, CampaignCommand]>([
    ['nothing changes', 'CAMPAIGN.NOTHING_CHANGED', change([], [])],
    ['the unit is in scope already', 'CAMPAIGN.SCOPE_DUPLICATE', change([LAUNCH.scope[0]!], [])],
    ['a unit is added twice', 'CAMPAIGN.SCOPE_DUPLICATE', change([unitC, unitC], [])],
    ['a unit is removed twice', 'CAMPAIGN.SCOPE_DUPLICATE', change([unitC], ['unit-a', 'unit-a'])],
    ['a unit is removed and added', 'CAMPAIGN.SCOPE_DUPLICATE', change([LAUNCH.scope[0]!], ['unit-a'])],
    ['the unit removed is not in scope', 'CAMPAIGN.UNIT_NOT_IN_SCOPE', change([], ['unit-z'])],
    ['no unit would be left', 'CAMPAIGN.SCOPE_EMPTY', change([], ['unit-a', 'unit-b'])],
    ['there is no reason', 'CAMPAIGN.REASON_MISSING', change([unitC], [], ' ')],
  ])('is refused when %s', (_, code, command) => {
    given(campaign, launched()).when(command).thenRefused(code);
  });
});

describe('suspending and resuming', () => {
  const suspended: CampaignEvent = { type: 'CampaignSuspended', data: { reason: '汛期' } };
  const suspend: CampaignCommand = { type: 'SuspendCampaign', data: { campaignId, reason: '汛期' } };
  const resume = (reason: string): CampaignCommand => ({
    type: 'ResumeCampaign',
    data: { campaignId, reason },
  });

  it('goes back to where it was', () => {
    given(campaign, launched()).when(suspend).then([suspended]).thenState('suspended');
    given(campaign, [...launched(), gateRequested('mobilization'), suspended])
      .when(resume('汛期已过'))
      .thenState('running.gateRequested');
  });

  it('is refused in the wrong state, or without a reason', () => {
    given(campaign, [...launched(), suspended])
      .when(suspend)
      .thenRefused('CAMPAIGN.WRONG_STATE', { state: 'suspended' });
    given(campaign, launched()).when(resume('汛期已过')).thenRefused('CAMPAIGN.WRONG_STATE');
    given(campaign, [...launched(), suspended])
      .when(resume(''))
      .thenRefused('CAMPAIGN.REASON_MISSING');
  });
});

describe('ending early', () => {
  const end = (on: string, reason = '机构撤并', authority = '市委'): CampaignCommand => ({
    type: 'EndCampaignEarly',
    data: { campaignId, reason, authority, on },
  });

  it('is possible in any stage, and while suspended', () => {
    given(campaign, launched()).when(end('2012-04-01')).thenState('endedEarly');
    given(campaign, [...launched(), { type: 'CampaignSuspended', data: { reason: '汛期' } }])
      .when(end('2012-05-01'))
      .thenState('endedEarly');
  });

  it('is dated between the last decision and today', () => {
    const today = TEST_META.occurredAt.slice(0, 10);
    given(campaign, launched()).when(end(today)).thenState('endedEarly');
    given(campaign, launched()).when(end('2013-01-01')).thenRefused('CAMPAIGN.DATE_IN_FUTURE');
    given(campaign, launched())
      .when(end('2012-03-31'))
      .thenRefused('CAMPAIGN.ENDED_BEFORE_LAST_DECISION', { last: '2012-04-01' });
  });

  it('needs a reason and an authority', () => {
    given(campaign, launched())
      .when(end('2012-05-01', ''))
      .thenRefused('CAMPAIGN.REASON_MISSING', { field: 'reason' });
    given(campaign, launched())
      .when(end('2012-05-01', '机构撤并', ''))
      .thenRefused('CAMPAIGN.REASON_MISSING', { field: 'authority' });
  });
});

describe('completing and archiving', () => {
  const complete = (on: string, summary = '总结'): CampaignCommand => ({
    type: 'CompleteCampaign',
    data: { campaignId, on, summary },
  });
  const archive = (archiveNumber: string): CampaignCommand => ({
    type: 'ArchiveCampaign',
    data: { campaignId, archiveNumber },
  });
  const exceptions = [
    {
      exceptionId: 'exception-1',
      rule: 'assessment/units-scored',
      blocker: {
        code: 'UNIT_MISSING_ASSESSMENT',
        subject: { kind: 'unit', id: 'unit-a' },
        text: { zh: '', en: '' },
      },
      dueOn: '2012-12-25',
      unitId: 'unit-a',
    },
  ] as const;
  const withException: readonly CampaignEvent[] = [
    ...allPassed().slice(0, -1),
    gateDecided('assessment', { outcome: 'passedWithExceptions', exceptions }),
  ];
  const cleared: CampaignEvent = {
    type: 'GateExceptionCleared',
    data: { exceptionId: 'exception-1', on: '2012-12-22', report: '已补', evidence: [] },
  };

  it('completes once every gate is passed, on the day of the last decision at the earliest', () => {
    given(campaign, allPassed())
      .when(complete('2012-12-20'))
      .then([{ type: 'CampaignCompleted', data: { on: '2012-12-20', summary: '总结' } }])
      .thenState('completed');
    given(campaign, allPassed())
      .when(complete('2012-12-19'))
      .thenRefused('CAMPAIGN.ENDED_BEFORE_LAST_DECISION', { last: '2012-12-20' });
  });

  it('is refused while a stage remains, without a summary, or in the future', () => {
    given(campaign, launched())
      .when(complete('2012-12-20'))
      .thenRefused('CAMPAIGN.STAGES_REMAINING', { currentStageId: 'mobilization' });
    given(campaign, allPassed()).when(complete('2012-12-20', '')).thenRefused('CAMPAIGN.TEXT_MISSING');
    given(campaign, allPassed()).when(complete('2013-01-01')).thenRefused('CAMPAIGN.DATE_IN_FUTURE');
  });

  it('waits for every exception to be cleared', () => {
    given(campaign, withException)
      .when(complete('2012-12-22'))
      .thenRefused('CAMPAIGN.EXCEPTIONS_OPEN', { exceptionIds: ['exception-1'] });
    given(campaign, [...withException, cleared])
      .when(complete('2012-12-22'))
      .thenState('completed');
  });

  it('is refused while suspended', () => {
    given(campaign, [...allPassed(), { type: 'CampaignSuspended', data: { reason: '汛期' } }])
      .when(complete('2012-12-20'))
      .thenRefused('CAMPAIGN.WRONG_STATE');
  });

  it('archives what is completed or ended early, with a number', () => {
    const completed = [...allPassed(), ...given(campaign, allPassed()).when(complete('2012-12-20')).events()];
    given(campaign, completed).when(archive('档2012-1')).thenState('archived');
    given(campaign, completed).when(archive(' ')).thenRefused('CAMPAIGN.TEXT_MISSING');
    given(campaign, allPassed()).when(archive('档2012-1')).thenRefused('CAMPAIGN.WRONG_STATE');
  });
});

describe('choosing the carry-over', () => {
  const choose = (
    mode: 'all' | 'selected' | 'none',
    riskPointIds: readonly string[],
    reason = '动态管理',
  ): CampaignCommand => ({ type: 'ChooseCarryOver', data: { campaignId, mode, riskPointIds, reason } });

  it('takes all, some or none, and the latest choice counts', () => {
    for (const [mode, ids] of [
      ['all', ['rp-1', 'rp-2']],
      ['all', []],
      ['selected', ['rp-1']],
      ['none', []],
    ] as const) {
      const { context } = given(campaign, launched()).when(choose(mode, ids)).state();
      expect(context.carryOver).toEqual({ mode, riskPointIds: ids });
    }
    const chosen = given(campaign, launched()).when(choose('none', [])).events();
    const again = given(campaign, [...launched(), ...chosen]).when(choose('selected', ['rp-1']));
    expect(again.state().context.carryOver?.mode).toBe('selected');
  });

  it.each<[string, string, CampaignCommand]>([
    ['selected names none', 'CAMPAIGN.CARRY_OVER_EMPTY', choose('selected', [])],
    ['none names some', 'CAMPAIGN.CARRY_OVER_NOT_EMPTY', choose('none', ['rp-1'])],
    ['a point is named twice', 'CAMPAIGN.CARRY_OVER_DUPLICATE', choose('all', ['rp-1', 'rp-1'])],
    ['there is no reason', 'CAMPAIGN.REASON_MISSING', choose('none', [], '')],
  ])('is refused when %s', (_, code, command) => {
    given(campaign, launched()).when(command).thenRefused(code);
  });

  it('is refused when it was chosen so before', () => {
    const chosen = given(campaign, launched()).when(choose('none', [])).events();
    given(campaign, [...launched(), ...chosen])
      .when(choose('none', []))
      .thenRefused('CAMPAIGN.NOTHING_CHANGED');
  });
});
