/** On a store that others write to as well, a command reads each stream once. */
import {
  CAMPAIGN,
  campaignAt,
  handInRequest,
  measureRequest,
  MEASURES,
} from '../../test/support/campaign-year';
import { watched } from '../../test/support/store-wrappers';
import type { Town } from '../../test/support/town';

const repeated = (streams: readonly string[]) =>
  streams.filter((stream, index) => streams.indexOf(stream) !== index);

describe('a command on a store that others write to', () => {
  let town: Town;
  const inControl = { campaignId: CAMPAIGN, stageId: 'control', unitId: 'licensing' };

  beforeEach(async () => {
    town = await campaignAt('control');
    const head = town.as('licensingHead');
    for (const measure of MEASURES.slice(0, 2)) await head.execute('SetMeasure', measureRequest(measure));
    await head.execute('BeginSubmission', inControl);
  });
  afterEach(() => town.close());

  it('reads each stream once, and what is handed in all at once', async () => {
    const { store, read, seen } = watched(town.store);
    const beside = await town.beside({ store });
    // What its follow-ups read once more from the beginning of the log is not of the command.
    await beside.engine.reactor.settled(await store.end());
    read.length = 0;
    seen.atOnce = 0;
    await beside.as('licensingHead').execute('HandInSubmission', handInRequest('control', 'licensing'));
    expect(read).toEqual(
      expect.arrayContaining([`campaign-${CAMPAIGN}`, 'riskPoint-licence-1', 'post-licensing-head']),
    );
    expect(repeated(read)).toEqual([]);
    expect(seen.atOnce).toBeGreaterThan(1);
    await beside.close();
  });
});
