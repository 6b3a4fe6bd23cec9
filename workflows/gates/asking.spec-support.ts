/**
 * The language of the rules' specs: `asking(rule, { events })` answers what blocks, each as `CODE subject unit`, and holds
 * every answer to what all rules promise: codes it lists, a unit that has to act, both languages, no blocker twice.
 */
import type { CampaignEvent, CampaignLaunchedData } from '../campaign/events';
import { effectiveStage } from '../campaign/stages';
import { contextAfter, LAUNCH, launched } from '../campaign/test-campaign.spec-support';
import type { LocalDate } from '../kernel/time';
import type { Plan } from '../plans/plan';
import type { Blocker } from './gate-finding';
import type { GateRule, GateSettings } from './gate-rule';

export interface Asked {
  /** What happened after the launch. */
  readonly events?: readonly CampaignEvent[];
  readonly launch?: Partial<CampaignLaunchedData>;
  readonly plan?: Partial<Plan>;
  readonly settings?: GateSettings;
  /** By default 2012-11-30. */
  readonly on?: LocalDate;
}

export function asking(rule: GateRule, asked: Asked = {}): readonly string[] {
  return blockersOf(rule, asked).map(
    ({ code, subject, unitId }) => `${code} ${subject.id} ${unitId ?? 'nobody'}`,
  );
}

export function blockersOf(
  rule: GateRule,
  { events = [], launch = {}, plan = {}, settings = {}, on = '2012-11-30' }: Asked = {},
): readonly Blocker[] {
  expect(rule.checkSettings(settings)).toEqual([]);
  const before = launched({ plan: { ...LAUNCH.plan, ...plan }, ...launch });
  const campaign = contextAfter([...before, ...events]);
  // The test plan's stages are called as their kinds.
  const blockers = rule.judge({ campaign, stage: effectiveStage(campaign, rule.kind), on }, settings);
  keepsItsPromises(rule, blockers);
  return blockers;
}

function keepsItsPromises(rule: GateRule, blockers: readonly Blocker[]): void {
  const names = blockers.map(({ code, subject }) => `${code} ${subject.id}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { code, unitId, text, subject } of blockers) {
    expect(rule.codes).toContain(code);
    expect(unitId).toBeTruthy();
    expect(subject.name).toBeTruthy();
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/[a-z]/);
  }
}
