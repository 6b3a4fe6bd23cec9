import { unit } from '../../workflows/unit/aggregate';
import { campaign } from '../../workflows/campaign/aggregate';
import { chartOf } from './chart-model';
import { mermaidOf } from './mermaid';
import { svgOf } from './svg';

describe('a statechart drawn from its machine', () => {
  it('names every state and every event of the machine', () => {
    const text = mermaidOf(chartOf(unit.machine, unit.machineVersion));
    expect(text).toContain('none --> active : UnitEstablished');
    expect(text).toContain('active --> abolished : UnitAbolished');
    expect(text).toContain('UnitRenamed');
    expect(text).toContain('abolished --> [*]');
  });

  it('draws nested states, guards and history', () => {
    const text = mermaidOf(chartOf(campaign.machine, 1));
    expect(text).toContain('running_gateRequested --> running_allPassed : GateDecided [noStageFollows]');
    expect(text).toContain('suspended --> running_whereItWas : CampaignResumed');
  });

  it('holds each event type of the aggregate at least once', () => {
    const drawn = new Set(chartOf(campaign.machine, 1).edges.map((edge) => edge.event));
    expect([...drawn].sort()).toEqual(Object.keys(campaign.eventTypes).sort());
  });

  it('gives the same SVG twice, with every state in it', async () => {
    const chart = chartOf(campaign.machine, 1);
    const first = await svgOf(chart);
    expect(await svgOf(chart)).toBe(first);
    for (const state of ['working', 'rectifying', 'suspended']) expect(first).toContain(`>${state}<`);
    expect(first).toContain('◉ archived');
  });
});
