/** The criteria of the gates: rules that exist, of the stage's own kind, with settings they accept. */
import type { GateRule } from '../gates/gate-rule';
import { contentsAskedFor } from './contents-asked-for';
import { show } from './fault';
import type { Plan, PlanCriterion, PlanStage, StageKind } from './plan';
import { planFault, type PlanFault } from './plan-fault';
import { isRecord, join } from './read-shape';
import type { Sound } from './shape';

export type KnownRule = Pick<GateRule, 'kind' | 'checkSettings' | 'needs'>;

/** Every rule version there is, by `id@version`. */
export type KnownRules = ReadonlyMap<string, KnownRule>;

export function ruleKey(rule: string, version: number): string {
  return `${rule}@${version}`;
}

export function checkCriteria(plan: Sound<Plan>, rules: KnownRules): readonly PlanFault[] {
  return (plan.stages ?? []).flatMap((stage, i) =>
    (stage?.gate?.criteria ?? []).flatMap((criterion, j) => {
      const path = `stages[${i}].gate.criteria[${j}]`;
      return [
        ...checkRule(criterion, stage?.kind, rules, path),
        ...checkAgainstSchemes(criterion, plan, path),
        ...checkNeeds(criterion, plan, i, rules, path),
      ];
    }),
  );
}

function checkRule(
  criterion: Sound<PlanCriterion> | undefined,
  kind: StageKind | undefined,
  rules: KnownRules,
  path: string,
): readonly PlanFault[] {
  if (criterion?.rule === undefined || criterion.version === undefined) return [];
  const { rule, version, settings } = criterion;
  const known = rules.get(ruleKey(rule, version));
  if (known === undefined) {
    return [
      planFault(`${path}.rule`, 'RULE_UNKNOWN', { rule: show(rule), version, known: rulesOf(kind, rules) }),
    ];
  }
  const faults: PlanFault[] = [];
  if (kind !== undefined && known.kind !== kind) {
    faults.push(planFault(`${path}.rule`, 'RULE_OF_ANOTHER_KIND', { rule, ruleKind: known.kind, kind }));
  }
  // The settings are opaque here: `Sound` leaves them as they came.
  for (const fault of settings === undefined ? [] : known.checkSettings(settings)) {
    const values = { rule, faultZh: fault.wrong.zh, faultEn: fault.wrong.en };
    faults.push(planFault(join(`${path}.settings`, fault.path), 'SETTING_INVALID', values));
  }
  return faults;
}

/**
 * What the rule looks at is handed in for this stage or an earlier one. A plan that asks for children is passed over: its
 * units may all hand in to campaigns below it.
 */
function checkNeeds(
  criterion: Sound<PlanCriterion> | undefined,
  plan: Sound<Plan>,
  stageIndex: number,
  rules: KnownRules,
  path: string,
): readonly PlanFault[] {
  const stages = plan.stages ?? [];
  if (criterion?.rule === undefined || criterion.version === undefined || stages.some(asksForChildren))
    return [];
  const { rule, version } = criterion;
  const { needs = [] } = rules.get(ruleKey(rule, version)) ?? {};
  const before = stages.slice(0, stageIndex + 1);
  if ((typeof needs === 'function' ? stages : before).some(asksForUnknown)) return [];
  const asked = contentsAskedFor(before);
  return (typeof needs === 'function' ? needs(contentsAskedFor(stages)) : needs)
    .filter((contents) => !contents.some((content) => asked.has(content)))
    .map((contents) =>
      planFault(`${path}.rule`, 'CRITERION_WITHOUT_CONTENT', { rule, contents: contents.join(', ') }),
    );
}

/** An entry that cannot be read may be the one that is needed. */
function asksForUnknown(stage: Sound<PlanStage> | undefined): boolean {
  if (stage === undefined) return true;
  return stage.submission !== undefined && (stage.submission.contents ?? [undefined]).includes(undefined);
}

function asksForChildren(stage: Sound<PlanStage> | undefined): boolean {
  return (stage?.gate?.criteria ?? []).some(
    (criterion) => criterion?.rule?.endsWith('/children-passed') === true,
  );
}

function rulesOf(kind: StageKind | undefined, rules: KnownRules): string {
  const keys = [...rules].filter(([, rule]) => kind === undefined || rule.kind === kind).map(([key]) => key);
  return keys.join(', ');
}

/**
 * By convention a setting `methods` or `opinions` names members of the plan's own schemes: a gate that waits for a
 * method the plan does not have could never be passed. No rule can check this, as rules do not see the plan's schemes.
 */
function checkAgainstSchemes(
  criterion: Sound<PlanCriterion> | undefined,
  plan: Sound<Plan>,
  path: string,
): readonly PlanFault[] {
  const settings = criterion?.settings;
  if (!isRecord(settings)) return [];
  const schemes = plan.schemes ?? {};
  return [
    ...outside(
      'discoveryMethods',
      settings['methods'],
      schemes.discoveryMethods?.map((entry) => entry?.method),
      `${path}.settings.methods`,
    ),
    ...outside(
      'opinions',
      settings['opinions'],
      schemes.opinions?.map((entry) => entry?.opinion),
      `${path}.settings.opinions`,
    ),
  ];
}

function outside(
  scheme: string,
  wanted: unknown,
  members: readonly (string | undefined)[] | undefined,
  path: string,
): readonly PlanFault[] {
  if (!Array.isArray(wanted) || members === undefined) return [];
  const known = members.filter((member) => member !== undefined);
  return wanted.flatMap((value: unknown, i) => {
    if (typeof value !== 'string' || known.includes(value)) return [];
    return [
      planFault(`${path}[${i}]`, 'SETTING_OUTSIDE_SCHEME', {
        value: show(value),
        scheme,
        known: [...new Set(known)].join(', ') || '–',
      }),
    ];
  });
}
