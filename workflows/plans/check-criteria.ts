/** The criteria of the gates: rules that exist, of the stage's own kind, with settings they accept. */
import type { GateRule } from '../gates/gate-rule';
import { show } from './fault';
import type { Plan, PlanCriterion, StageKind } from './plan';
import { planFault, type PlanFault } from './plan-fault';
import { isRecord, join } from './read-shape';
import type { Sound } from './shape';

export type KnownRule = Pick<GateRule, 'kind' | 'checkSettings'>;

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
        known: known.join(', '),
      }),
    ];
  });
}
