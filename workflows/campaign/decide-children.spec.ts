import { given } from '../kernel/given-when-then.spec-support';
import { campaign } from './aggregate';
import type { CampaignCommand } from './commands';
import type { CampaignEvent } from './events';
import { allPassed, CAMPAIGN_ID, campaignPlan, launched, openedAt } from './test-campaign.spec-support';
import { childPinned, childReport, childStages } from './test-child.spec-support';

const campaignId = CAMPAIGN_ID;
const pin = (...report: Parameters<typeof childReport>): CampaignCommand => ({
  type: 'PinChild',
  data: { campaignId, ...childReport(...report) },
});
const completed: CampaignEvent = { type: 'CampaignCompleted', data: { on: '2012-12-20', summary: '完成' } };

describe('a child’s report', () => {
  it('is pinned, and the same one again is not', () => {
    given(campaign, launched())
      .when(pin('a'))
      .then([childPinned('a')]);
    given(campaign, [...launched(), childPinned('a')])
      .when(pin('a'))
      .thenNothing();
  });

  it('replaces the one before', () => {
    given(campaign, [...launched(), childPinned('a')])
      .when(pin('a', { status: 'suspended' }))
      .then([childPinned('a', { status: 'suspended' })]);
  });

  it('is taken while the parent is suspended and when it is over, no more from the archive', () => {
    const suspended: CampaignEvent = { type: 'CampaignSuspended', data: { reason: '汛期' } };
    const archived: CampaignEvent = { type: 'CampaignArchived', data: { archiveNumber: '档1' } };
    const ended: CampaignEvent = {
      type: 'CampaignEndedEarly',
      data: { reason: '撤并', authority: '市委', on: '2012-05-01' },
    };
    given(campaign, [...launched(), suspended])
      .when(pin('a'))
      .then([childPinned('a')]);
    given(campaign, [...launched(), ended])
      .when(pin('a'))
      .then([childPinned('a')]);
    given(campaign, [...allPassed(), completed])
      .when(pin('a'))
      .then([childPinned('a')]);
    given(campaign, [...allPassed(), completed, archived])
      .when(pin('a'))
      .thenNothing();
  });
});

describe('a parent with children', () => {
  const end: CampaignCommand = {
    type: 'EndCampaignEarly',
    data: { campaignId, reason: '撤并', authority: '市委', on: '2012-12-01' },
  };
  const complete: CampaignCommand = {
    type: 'CompleteCampaign',
    data: { campaignId, on: '2012-12-20', summary: '完成' },
  };
  const archive: CampaignCommand = { type: 'ArchiveCampaign', data: { campaignId, archiveNumber: '档1' } };

  it('neither ends early nor completes while one goes on, and names each', () => {
    const children = [
      { childId: 'a', status: 'running' },
      { childId: 'b', status: 'suspended' },
    ];
    const both = [
      childPinned('a'),
      childPinned('b', { status: 'suspended' }),
      childPinned('c', { status: 'completed' }),
    ];
    given(campaign, [...launched(), ...both])
      .when(end)
      .thenRefused('CAMPAIGN.CHILDREN_GOING_ON', { children: children.map(expect.objectContaining) });
    given(campaign, [...allPassed(), ...both])
      .when(complete)
      .thenRefused('CAMPAIGN.CHILDREN_GOING_ON');
    const over = [childPinned('a', { status: 'completed' }), childPinned('b', { status: 'endedEarly' })];
    given(campaign, [...launched(), ...over])
      .when(end)
      .thenState('endedEarly');
    given(campaign, [...allPassed(), ...over])
      .when(complete)
      .thenState('completed');
  });

  it('is archived after them', () => {
    const past = [...allPassed(), completed];
    given(campaign, [...past, childPinned('a', { status: 'completed' })])
      .when(archive)
      .thenRefused('CAMPAIGN.CHILDREN_NOT_ARCHIVED');
    given(campaign, [...past, childPinned('a', { status: 'archived' })])
      .when(archive)
      .thenState('archived');
  });

  it('does not take a unit of theirs into its own scope; the host of a child it may', () => {
    const add = (unitId: string): CampaignCommand => ({
      type: 'ChangeScope',
      data: { campaignId, added: [{ unitId, name: unitId }], removedUnitIds: [], reason: '纳入' },
    });
    given(campaign, [...launched(), childPinned('a')])
      .when(add('unit-of-a'))
      .thenRefused('CAMPAIGN.SCOPE_OF_CHILD', { overlap: [{ unitId: 'unit-of-a', childId: 'a' }] });
    given(campaign, [...launched(), childPinned('a')])
      .when(add('host-of-a'))
      .thenState('running.working');
    given(campaign, [...launched(), childPinned('a', { status: 'endedEarly' })])
      .when(add('unit-of-a'))
      .thenState('running.working');
  });

  it('is not amended to windows that leave a child outside, in stages it still works in', () => {
    const plan = campaignPlan();
    const stages = plan.stages.map((stage) =>
      stage.id === 'control' ? { ...stage, closes: '2012-11-29' } : stage,
    );
    const amend: CampaignCommand = {
      type: 'AmendPlan',
      data: { campaignId, plan: { ...plan, stages }, planDigest: 'd', reason: '提前', authority: '市委' },
    };
    const on = { occurredAt: '2012-11-01T04:00:00.000Z' };
    given(campaign, [...launched(), childPinned('a')])
      .when(amend, on)
      .thenRefused('CAMPAIGN.CHILD_OUTSIDE_WINDOW', {
        faults: [
          {
            childId: 'a',
            stageId: 'control',
            field: 'closes',
            date: '2012-11-30',
            parentOpens: '2012-09-26',
            parentCloses: '2012-11-29',
          },
        ],
      });
    for (const report of [
      { stages: childStages({ control: '2012-11-20' }) },
      { status: 'completed' },
    ] as const) {
      given(campaign, [...launched(), childPinned('a', report)])
        .when(amend, on)
        .thenState('running.working');
    }
  });
});

describe('who goes first', () => {
  it('is named once', () => {
    const launch = (pilotUnitIds: readonly string[]): CampaignCommand => {
      const [first] = launched({ order: { leadingUnitIds: [], pilotUnitIds } });
      if (first?.type !== 'CampaignLaunched') throw new Error('a launch comes first');
      return { type: 'LaunchCampaign', data: first.data };
    };
    given(campaign)
      .when(launch(['unit-a', 'unit-b']))
      .thenState('running.working');
    given(campaign)
      .when(launch(['unit-a', 'unit-a']))
      .thenRefused('CAMPAIGN.ORDER_DUPLICATE', { unitId: 'unit-a' });
  });

  it('is kept with the campaign, as is its parent', () => {
    const order = { leadingUnitIds: ['unit-a'], pilotUnitIds: ['unit-b'] };
    const { context } = given(
      campaign,
      openedAt('grading', { order, parent: { campaignId: 'above' } }),
    ).state;
    expect(context).toMatchObject({ order, parent: { campaignId: 'above' } });
  });
});
