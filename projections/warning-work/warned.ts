/** What was done about signs in some days: warnings by colour with their answers, and rectifications. */
import type { Bilingual } from '../../workflows/kernel/text';
import { addDays, startOfDay } from '../../workflows/kernel/time';
import type { WarningScheme } from '../../workflows/plans/warning-scheme';
import { allPages } from '../forms/all-pages';
import type { Reader } from '../view';
import { rectificationList, warningList, type RectificationItem, type WarningItem } from '../warnings/query';
import {
  RECTIFICATION_STATES,
  WARNING_STATES,
  type RectificationState,
  type WarningState,
} from '../warnings/tables';
import type { WorkParams } from './params';

export interface ColourCount {
  readonly colourId: string;
  readonly label: Bilingual;
  /** The scheme's colour word. */
  readonly colour: string;
  readonly disposition: Bilingual;
  /** Given in these days, by the colour they have now; the states add up to it. */
  readonly given: number;
  readonly states: Readonly<Record<WarningState, number>>;
  /** Of those given: answered, whatever followed. */
  readonly withAnswer: number;
  /** Of those given: not answered by their day. */
  readonly late: number;
  /** Of those given: their colour has gone up since. */
  readonly wentUp: number;
}

export interface Warned {
  /** From the highest down; colours that gave nothing, too. */
  readonly colours: readonly ColourCount[];
  readonly warnings: readonly WarningItem[];
  readonly rectifications: {
    readonly ordered: number;
    readonly states: Readonly<Record<RectificationState, number>>;
    readonly overdue: number;
    readonly list: readonly RectificationItem[];
  };
}

export function warnedIn(reader: Reader, scheme: WarningScheme | undefined, params: WorkParams): Warned {
  const { programme, days, asOf, timeZone, unitId } = params;
  const where = { programme, asOf, ...(unitId === undefined ? {} : { unitId }) };
  const warnings = allPages(reader, warningList, { ...where, issuedFrom: days.from, issuedTo: days.to });
  const ordered = allPages(reader, rectificationList, {
    ...where,
    orderedFrom: startOfDay(days.from, timeZone),
    orderedBefore: startOfDay(addDays(days.to, 1), timeZone),
  });
  return {
    colours: coloursOf(scheme, warnings).map((colour) => countOf(colour, warnings)),
    warnings,
    rectifications: {
      ordered: ordered.length,
      states: byState(RECTIFICATION_STATES, ordered),
      overdue: ordered.filter(({ overdue }) => overdue).length,
      list: ordered,
    },
  };
}

type Colour = Pick<ColourCount, 'colourId' | 'label' | 'colour' | 'disposition'>;

/** Those of the scheme, and those that a warning has from an earlier one. */
function coloursOf(scheme: WarningScheme | undefined, warnings: readonly WarningItem[]): readonly Colour[] {
  const known = (scheme?.colours ?? [])
    .map(({ id, label, colour, disposition }) => ({
      colourId: id,
      label,
      colour,
      disposition: disposition.label,
    }))
    .toReversed();
  const others = new Map(
    warnings
      .filter(({ colourId }) => !known.some((each) => each.colourId === colourId))
      .map(({ colourId, label, colour, disposition }) => [
        colourId,
        { colourId, label, colour, disposition: disposition.label },
      ]),
  );
  return [...known, ...others.values()];
}

function countOf(colour: Colour, warnings: readonly WarningItem[]): ColourCount {
  const given = warnings.filter(({ colourId }) => colourId === colour.colourId);
  return {
    ...colour,
    given: given.length,
    states: byState(WARNING_STATES, given),
    withAnswer: given.filter(({ answer }) => answer !== null).length,
    late: given.filter(({ late }) => late).length,
    wentUp: given.filter(({ steps }) => steps.length > 1).length,
  };
}

function byState<State extends string>(
  states: readonly State[],
  items: readonly { readonly state: State }[],
): Readonly<Record<State, number>> {
  const counted = states.map((state) => [state, items.filter((item) => item.state === state).length]);
  return Object.fromEntries(counted) as Record<State, number>;
}
