/**
 * The warning colours 预警等级 of a plan or module, each with its disposition and its due date, and which colour the engine raises for
 * what it sees. 蓝黄橙红 (source 004, 2nd), 绿黄红 (004, 4th) and 无过错/过错 (000) are all of this form.
 */
import type { Bilingual } from '../kernel/text';

export const ENGINE_TRIGGERS = [
  'stageOverdue',
  'submissionOverdue',
  'measureOverdue',
  'rectificationOverdue',
  'rotationDue',
  'rescreeningMissed',
  'dutyMissed',
  'reportMissed',
] as const;
/** What the engine notices by itself. */
export type EngineTrigger = (typeof ENGINE_TRIGGERS)[number];

export interface WarningScheme {
  /** From the lowest to the highest; the order is the rank. */
  readonly colours: readonly WarningColour[];
  /** Which colour the engine raises for what it sees; what is absent is not raised. */
  readonly raised: readonly { readonly on: EngineTrigger; readonly colour: string }[];
  /**
   * How the engine makes a notice number 文号, with `{year}` and `{number}` in it, as in `廉预警〔{year}〕{number}号`. Absent: the engine's
   * own warnings have none until the office gives one.
   */
  readonly numbering?: string;
}

export interface WarningColour {
  readonly id: string;
  readonly label: Bilingual;
  /** Colour word for screens: red, orange, yellow, blue, green, grey. */
  readonly colour: string;
  /** What follows from the colour, e.g. 发放情况说明通知书. */
  readonly disposition: { readonly id: string; readonly label: Bilingual };
  /** How long the warned have to answer; null: no date. */
  readonly answerWithinDays: number | null;
  readonly dayKind: 'calendar' | 'working';
  /** Not answered in time: one colour up. */
  readonly escalates: boolean;
}

/** The rank of a colour, from 0; -1 for one the scheme does not have. */
export function rankOfColour(scheme: WarningScheme, colourId: string): number {
  return scheme.colours.findIndex(({ id }) => id === colourId);
}
