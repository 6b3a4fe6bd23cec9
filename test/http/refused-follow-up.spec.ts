/** A follow-up that is refused is counted in the health report, and named to whoever watches the server. */
import { startServer } from '../../src/server';
import { caughtUp, withoutReactor } from '../../src/reactions/reactor.spec-support';
import { campaignAt, measureRequest, MEASURES } from '../support/campaign-year';
import { shared } from '../support/store-wrappers';

it('is named with its command, its event and why, when the server meets it', async () => {
  const town = await withoutReactor(await campaignAt('control'));
  const measure = measureRequest(MEASURES[0]!);
  const head = town.as('licensingHead');
  await head.execute('SetMeasure', measure);
  await town
    .as('bureauHead')
    .execute('CloseRiskPoint', { riskPointId: measure.riskPointId, reason: '职权取消' });
  const [set] = await town.store.readStream(`controlMeasure-${measure.measureId}`);

  const incidents: unknown[] = [];
  const server = await startServer({
    dataDir: ':memory:',
    store: shared(town.store),
    port: 0,
    sweepEveryMs: 0,
    onIncident: (incident, error) => incidents.push([incident, error]),
  });
  await caughtUp(server.engine.reactor, town.store);
  expect(incidents).toEqual([
    [
      expect.stringContaining(`ControlRiskPoint of event ${set?.id}`),
      expect.objectContaining({ code: 'RISK_POINT.WRONG_STATE' }),
    ],
  ]);
  const health = (await (await fetch(`${server.url}/health/ready`)).json()) as { reactions: object };
  expect(health.reactions).toMatchObject({ refusedCount: 1 });
  await server.close();
  await town.close();
});
