import { given } from '../kernel/given-when-then.spec-support';
import type { Plan, PlanStage } from '../plans/plan';
import { campaign } from './aggregate';
import type { CampaignCommand } from './commands';
import type { CampaignEvent } from './events';
import { CAMPAIGN_ID, campaignPlan, openedAt } from './test-campaign.spec-support';

const amend = (plan: Plan, reason = '中央新规定', authority = '局党组'): CampaignCommand => ({
  type: 'AmendPlan',
  data: { campaignId: CAMPAIGN_ID, plan, planDigest: 'digest-of-amended', reason, authority },
});

function withStage(id: string, changes: Partial<PlanStage>): Plan {
  const plan = campaignPlan();
  return {
    ...plan,
    stages: plan.stages.map((stage) => (stage.id === id ? { ...stage, ...changes } : stage)),
  };
}

/** Noon in Shanghai, before the dates that the amendments set. */
const on = (day: string) => ({ occurredAt: `${day}T04:00:00.000Z` });

const extended: CampaignEvent = {
  type: 'StageExtended',
  data: { stageId: 'grading', closes: '2012-10-10', submissionDue: '2012-09-10', reason: '材料多' },
};

describe('amending the plan', () => {
  it('names what differs, by JSON pointer, and later gates follow the new plan', () => {
    const plan = withStage('grading', { closes: '2012-10-15' });
    const { context } = given(campaign, openedAt('identification'))
      .when(amend(plan), on('2012-09-20'))
      .then([
        {
          type: 'PlanAmended',
          data: {
            plan,
            planDigest: 'digest-of-amended',
            changes: [{ path: '/stages/2/closes', from: '2012-09-25', to: '2012-10-15' }],
            reason: '中央新规定',
            authority: '局党组',
          },
        },
      ])
      .state();
    expect(context.plan).toEqual(plan);
    expect(context.stages['grading']?.closes).toBe('2012-10-15');
    expect(context.stages['mobilization']?.status).toBe('passed');
  });

  it('keeps an extension of a date it leaves alone, and replaces one it changes', () => {
    const events = [...openedAt('identification'), extended];
    const plan = withStage('grading', { closes: '2012-10-30' });
    const later = given(campaign, events).when(amend(plan), on('2012-10-01'));
    expect(later.state().context.stages['grading']).toMatchObject({
      closes: '2012-10-30',
      submissionDue: '2012-09-10',
      extensions: 1,
    });
  });

  it('may change the schemes, and everything about a stage still open', () => {
    const plan = withStage('identification', { gate: { criteria: [] } });
    const schemes = { ...plan.schemes, gradingSteps: ['selfRating', 'approval'] as const };
    const changes = given(campaign, openedAt('identification'))
      .when(amend({ ...plan, version: 2, schemes }))
      .events()
      .flatMap((event) => (event.type === 'PlanAmended' ? event.data.changes : []));
    expect(changes.map((change) => change.path)).toEqual([
      '/version',
      '/stages/1/gate/criteria/0',
      '/schemes/gradingSteps/2',
    ]);
    expect(changes[2]).toEqual({ path: '/schemes/gradingSteps/2', from: 'publicity', to: null });
  });

  it('sets no date that is over on the day it is made; what it leaves alone may have passed', () => {
    const { when } = given(campaign, openedAt('identification'));
    const stage = campaignPlan().stages.find(({ id }) => id === 'identification');
    const [milestone] = stage?.milestones ?? [];
    const submission = stage?.submission;
    if (milestone === undefined || submission === undefined) throw new Error('the plan has neither');
    for (const [field, changes] of [
      ['closes', { closes: '2012-10-15' }],
      ['submission/due', { submission: { ...submission, due: '2012-10-15' }, closes: '2012-12-01' }],
      [
        `milestones/${milestone.id}/due`,
        { milestones: [{ ...milestone, due: '2012-10-15' }], closes: '2012-12-01' },
      ],
    ] as const) {
      const command = amend(withStage('identification', changes));
      when(command, on('2012-10-16')).thenRefused('CAMPAIGN.DATE_IN_PAST', {
        field: `/stages/1/${field}`,
        date: '2012-10-15',
        today: '2012-10-16',
      });
      when(command, on('2012-10-15')).events();
    }
    // Entered later, it counts by the day it was made.
    when(amend(withStage('identification', { closes: '2012-10-15' })), {
      ...on('2012-10-01'),
      recordedAt: '2012-12-01T04:00:00.000Z',
    }).events();
    when(amend(withStage('identification', { gate: { criteria: [] } })), on('2012-12-20')).events();
  });

  it.each<[string, string, CampaignCommand]>([
    ['nothing changes', 'CAMPAIGN.NOTHING_CHANGED', amend(campaignPlan())],
    ['there is no reason', 'CAMPAIGN.REASON_MISSING', amend(withStage('grading', { closes: null }), '')],
    [
      'there is no authority',
      'CAMPAIGN.REASON_MISSING',
      amend(withStage('grading', { closes: null }), 'x', ''),
    ],
    ['the plan is another', 'CAMPAIGN.PLAN_FRAME_FIXED', amend({ ...campaignPlan(), id: 'other' })],
    ['the year is another', 'CAMPAIGN.PLAN_FRAME_FIXED', amend({ ...campaignPlan(), year: 2013 })],
    ['the time zone is another', 'CAMPAIGN.PLAN_FRAME_FIXED', amend({ ...campaignPlan(), timeZone: 'UTC' })],
    ['a stage has another id', 'CAMPAIGN.STAGES_FIXED', amend(withStage('grading', { id: 'ranking' }))],
    ['a stage has another kind', 'CAMPAIGN.STAGES_FIXED', amend(withStage('grading', { kind: 'control' }))],
    [
      'the order is another',
      'CAMPAIGN.STAGES_FIXED',
      amend({ ...campaignPlan(), stages: campaignPlan().stages.toReversed() }),
    ],
    [
      'a stage is missing',
      'CAMPAIGN.STAGES_FIXED',
      amend({ ...campaignPlan(), stages: campaignPlan().stages.slice(0, 4) }),
    ],
    [
      'a passed stage changes',
      'CAMPAIGN.STAGE_PASSED',
      amend(withStage('mobilization', { closes: '2012-04-30' })),
    ],
  ])('is refused when %s', (_, code, command) => {
    given(campaign, openedAt('identification')).when(command).thenRefused(code);
  });
});
