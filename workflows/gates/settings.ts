/** Settings a plan gives a rule: checked when the plan is loaded, read when the gate is asked. */
import { bilingual } from '../kernel/text';
import type { GateSettings, SettingFault } from './gate-rule';

/** For a rule that takes none. */
export function checkNoSettings(settings: GateSettings): readonly SettingFault[] {
  return unknownSettings(settings, []);
}

/** A whole number from `min` to `max` under `name`; it may be left out. */
export function checkIntegerSetting(
  settings: GateSettings,
  name: string,
  min: number,
  max: number,
): readonly SettingFault[] {
  const value = settings[name];
  const sound =
    value === undefined ||
    (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max);
  const wrong = bilingual(`应为 ${min} 至 ${max} 的整数`, `must be a whole number from ${min} to ${max}`);
  return [...(sound ? [] : [{ path: name, wrong }]), ...unknownSettings(settings, [name])];
}

/** One of `choices` under `name`; it may be left out. */
export function checkChoiceSetting(
  settings: GateSettings,
  name: string,
  choices: readonly string[],
): readonly SettingFault[] {
  const value = settings[name];
  const sound = value === undefined || isChoice(value, choices);
  return [
    ...(sound ? [] : [{ path: name, wrong: notChoice(choices) }]),
    ...unknownSettings(settings, [name]),
  ];
}

/** A list of different `choices` under `name`, at least one; it may be left out. */
export function checkChoicesSetting(
  settings: GateSettings,
  name: string,
  choices: readonly string[],
): readonly SettingFault[] {
  const value = settings[name];
  const unknown = unknownSettings(settings, [name]);
  if (value === undefined) return unknown;
  if (!Array.isArray(value) || value.length === 0) {
    return [
      { path: name, wrong: bilingual('应为不空的列表', 'must be a list with at least one entry') },
      ...unknown,
    ];
  }
  const faults = value.flatMap((entry: unknown, index): readonly SettingFault[] => {
    const path = `${name}[${index}]`;
    if (!isChoice(entry, choices)) return [{ path, wrong: notChoice(choices) }];
    if (value.indexOf(entry) < index) return [{ path, wrong: bilingual('重复', 'stands twice') }];
    return [];
  });
  return [...faults, ...unknown];
}

/** The setting as its check left it. */
export function integerSetting(settings: GateSettings, name: string, byDefault: number): number {
  const value = settings[name];
  return typeof value === 'number' ? value : byDefault;
}

/** The setting as its check left it. */
export function choiceSetting<Choice extends string>(
  settings: GateSettings,
  name: string,
  choices: readonly Choice[],
  byDefault: Choice,
): Choice {
  return choices.find((choice) => choice === settings[name]) ?? byDefault;
}

/** The setting as its check left it. */
export function choicesSetting<Choice extends string>(
  settings: GateSettings,
  name: string,
  choices: readonly Choice[],
  byDefault: readonly Choice[],
): readonly Choice[] {
  const value: unknown = settings[name];
  return Array.isArray(value) ? choices.filter((choice) => value.includes(choice)) : byDefault;
}

function isChoice(value: unknown, choices: readonly string[]): value is string {
  return typeof value === 'string' && choices.includes(value);
}

function notChoice(choices: readonly string[]) {
  return bilingual(`应为其中之一：${choices.join('、')}`, `must be one of ${choices.join(', ')}`);
}

function unknownSettings(settings: GateSettings, names: readonly string[]): readonly SettingFault[] {
  const wrong =
    names.length === 0
      ? bilingual('没有这项设置，此规则不用设置', 'there is no such setting, this rule takes none')
      : bilingual(
          `没有这项设置，可用：${names.join('、')}`,
          `there is no such setting, only ${names.join(', ')}`,
        );
  return Object.keys(settings)
    .filter((name) => !names.includes(name))
    .map((path) => ({ path, wrong }));
}
