import { given } from '../kernel/given-when-then.spec-support';
import { campaign } from './aggregate';
import type { CampaignEvent } from './events';
import { effectiveStage, stageTakesSubmissions } from './stages';
import {
  contextAfter,
  gateDecided,
  gateRequested,
  launched,
  openedAt,
  passed,
} from './test-campaign.spec-support';

const takes = (events: readonly CampaignEvent[], stageId: string) => {
  const { context, value } = given(campaign, events).state;
  return stageTakesSubmissions(context, value, stageId);
};

describe('which stage takes submissions', () => {
  const open = openedAt('identification');
  const requested = [...open, gateRequested('identification')];
  const returned = [...requested, gateDecided('identification', { outcome: 'returned', nextStageId: null })];
  const suspended: CampaignEvent = { type: 'CampaignSuspended', data: { reason: '汛期' } };

  it('is the open one that asks for any, and the one returned by its gate', () => {
    expect(takes(open, 'identification')).toBe(true);
    expect(takes(returned, 'identification')).toBe(true);
  });

  it('is none whose gate is asked for, that has passed, is to come, asks for nothing, or is unknown', () => {
    expect(takes(requested, 'identification')).toBe(false);
    expect(takes([...open, ...passed('identification')], 'identification')).toBe(false);
    expect(takes(open, 'grading')).toBe(false);
    expect(takes(launched(), 'mobilization')).toBe(false);
    expect(takes(open, 'nowhere')).toBe(false);
  });

  it('is none while the campaign is suspended', () => {
    expect(takes([...open, suspended], 'identification')).toBe(false);
  });
});

describe('the stage as it stands', () => {
  const extended: CampaignEvent = {
    type: 'StageExtended',
    data: { stageId: 'identification', closes: '2012-07-10', submissionDue: '2012-06-10', reason: '材料多' },
  };

  it('has the dates of its extension', () => {
    const stage = effectiveStage(contextAfter([...launched(), extended]), 'identification');
    expect(stage.closes).toBe('2012-07-10');
    expect(stage.submission?.due).toBe('2012-06-10');
  });

  it('is the plan’s own without one', () => {
    const context = contextAfter(launched());
    for (const stage of context.plan.stages) expect(effectiveStage(context, stage.id)).toEqual(stage);
    expect(() => effectiveStage(context, 'nowhere')).toThrow('CAMPAIGN.UNKNOWN_STAGE');
  });
});
