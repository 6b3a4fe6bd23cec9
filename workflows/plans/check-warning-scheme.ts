/** The form of a warning scheme, and what it means: colours that can be told apart, triggers that name one, and an end to escalation. */
import { bilingualText, choice, integer, list, record, text, type Shape, type Sound } from './shape';
import { planFault, type PlanFault } from './plan-fault';
import { ENGINE_TRIGGERS, type WarningScheme } from './warning-scheme';

/** Upper bounds. An answer after more than a year is none. */
const WARNING_LIMITS = { colours: 9, labelLength: 60, numberingLength: 100, answerDays: 365 } as const;

const LABEL = bilingualText(WARNING_LIMITS.labelLength);
const ID: Shape = { type: 'id' };

export const WARNING_SCHEME: Shape = record(
  {
    colours: list(
      record({
        id: ID,
        label: LABEL,
        colour: choice(['red', 'orange', 'yellow', 'blue', 'green', 'grey']),
        disposition: record({ id: ID, label: LABEL }),
        answerWithinDays: { type: 'nullable', of: integer(1, WARNING_LIMITS.answerDays) },
        dayKind: choice(['calendar', 'working']),
        escalates: choice([true, false]),
      }),
      1,
      WARNING_LIMITS.colours,
      { field: 'id' },
    ),
    raised: list(record({ on: choice(ENGINE_TRIGGERS), colour: ID }), 0, ENGINE_TRIGGERS.length, {
      field: 'on',
    }),
    numbering: text(WARNING_LIMITS.numberingLength),
  },
  ['numbering'],
);

/** `path`: where the scheme stands in its document. */
export function checkWarningScheme(
  scheme: Sound<WarningScheme> | undefined,
  path = 'warnings',
): readonly PlanFault[] {
  if (scheme === undefined) return [];
  return [...checkColours(scheme, path), ...checkRaised(scheme, path), ...checkNumbering(scheme, path)];
}

function checkColours({ colours }: Sound<WarningScheme>, path: string): readonly PlanFault[] {
  if (colours === undefined) return [];
  return colours.flatMap((colour, i) => {
    if (colour?.escalates !== true) return [];
    const at = `${path}.colours[${i}]`;
    if (i === colours.length - 1) return [planFault(`${at}.escalates`, 'WARNING_ESCALATES_BEYOND_HIGHEST')];
    if (colour.answerWithinDays !== null) return [];
    return [planFault(`${at}.answerWithinDays`, 'WARNING_ESCALATES_WITHOUT_DATE')];
  });
}

function checkRaised({ colours, raised }: Sound<WarningScheme>, path: string): readonly PlanFault[] {
  if (colours === undefined || raised === undefined) return [];
  const known = colours.map((colour) => colour?.id);
  // A colour of unreadable id may be the one that is named.
  if (known.includes(undefined)) return [];
  return raised.flatMap((entry, i) => {
    if (entry?.colour === undefined || known.includes(entry.colour)) return [];
    const values = { value: entry.colour, known: known.join(', ') };
    return [planFault(`${path}.raised[${i}].colour`, 'WARNING_COLOUR_UNKNOWN', values)];
  });
}

function checkNumbering({ numbering }: Sound<WarningScheme>, path: string): readonly PlanFault[] {
  if (numbering === undefined) return [];
  const missing = ['year', 'number'].filter((part) => numbering.split(`{${part}}`).length !== 2);
  return missing.map((part) => planFault(`${path}.numbering`, 'WARNING_NUMBERING', { part }));
}
