/**
 * Every code of errors.ts is refused at least once, and nothing is written then. A code without a row does not compile.
 * The towns are shared between the rows, since a refusal leaves no trace.
 */
import type { Town } from '../../test/support/town';
import type { COMMAND_ERRORS } from './errors';
import { REFUSALS_OF_ACTING } from './refusals-of-acting.spec-support';
import { REFUSALS_OF_CASCADE } from './refusals-of-cascade.spec-support';
import { REFUSALS_OF_NETWORKS } from './refusals-of-networks.spec-support';
import { REFUSALS_OF_WARNINGS } from './refusals-of-warnings.spec-support';
import { REFUSALS_OF_REFERENCES } from './refusals-of-references.spec-support';
import { PLACES, type Place, type Rows } from './refusals-places.spec-support';

/** Not refusals: the command is written when it comes to the follow-ups (src/reactions/reactor.spec.ts). */
type Refusal = Exclude<(typeof COMMAND_ERRORS)[number], `REACTIONS.${string}`>;

const ROWS: Rows<Refusal> = {
  ...REFUSALS_OF_ACTING,
  ...REFUSALS_OF_CASCADE,
  ...REFUSALS_OF_REFERENCES,
  ...REFUSALS_OF_NETWORKS,
  ...REFUSALS_OF_WARNINGS,
};

const towns = new Map<Place, Promise<Town>>();

function townAt(place: Place): Promise<Town> {
  const town = towns.get(place) ?? PLACES[place]();
  towns.set(place, town);
  return town;
}

afterAll(async () => {
  for (const town of towns.values()) await (await town).close();
});

describe.each(Object.entries(ROWS))('%s', (code, rows) => {
  it.each(rows)('$name', async ({ place, prepare }) => {
    const town = await townAt(place);
    const command = await prepare(town);
    await town.refuses(code, command);
  });
});
