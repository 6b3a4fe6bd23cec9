/**
 * Each of the methods has found at least one risk point, anywhere in the campaign. A method used in vain leaves no trace
 * in the submissions; where every unit has answered and nobody found a risk point, no method is missed.
 */
import { bilingual } from '../kernel/text';
import { DISCOVERY_METHODS } from '../plans/plan';
import { factsOf } from './facts';
import type { Blocker } from './gate-finding';
import type { GateQuestion, GateSettings, SettingFault } from './gate-rule';
import { checkChoicesSetting, choicesSetting } from './settings';

export const METHODS_USED_CODES = ['METHOD_MISSING_USE'] as const;

export function checkMethods(settings: GateSettings): readonly SettingFault[] {
  return checkChoicesSetting(settings, 'methods', DISCOVERY_METHODS);
}

/** `settings.methods`: the methods that must have been used; by default those of the plan's scheme. */
export function judgeMethodsUsed({ campaign }: GateQuestion, settings: GateSettings): readonly Blocker[] {
  const { units } = factsOf(campaign);
  const scheme = campaign.plan.schemes.discoveryMethods;
  const methods = choicesSetting(
    settings,
    'methods',
    DISCOVERY_METHODS,
    scheme.map((entry) => entry.method),
  );
  const used = new Set(units.flatMap((unit) => unit.riskPoints.map((point) => point.method)));
  if (used.size === 0 && units.every((unit) => unit.riskPointsAnswered)) return [];
  const labels = new Map(scheme.map((entry) => [entry.method, entry.label]));
  return methods
    .filter((method) => !used.has(method))
    .map((method) => {
      const label = labels.get(method) ?? bilingual(method, method);
      return {
        code: 'METHOD_MISSING_USE',
        subject: { kind: 'method', id: method, name: label.zh },
        unitId: campaign.hostUnitId,
        text: bilingual(
          `排查方式“${label.zh}”还没有查出风险点`,
          `no risk point has been found by the method “${label.en}”`,
        ),
      };
    });
}
