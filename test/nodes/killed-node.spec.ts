/** A node that is killed in the middle of its work: what it acknowledged is there, and nothing takes effect twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventReader } from '../../src/event-store/sqlite/sqlite-event-store';
import { verifyLog } from '../../src/event-store/verify-log';
import { actingAs } from '../http/door';
import { MEASURES, measureRequest, playTo } from '../support/campaign-year';
import { SCOPE } from '../support/organisation';
import { allEvents } from '../support/store-wrappers';
import { NodeProcess } from './node-process';

const CALLERS = 6;
const ACKNOWLEDGED_BEFORE_KILL = 40;

interface Call {
  readonly key: string;
  readonly path: string;
  readonly body: object;
}

/** Measures, each of which sets something off on another stream, and renamings of one unit, all in one stream. */
function callOf(number: number): Call {
  const key = `call-${number}`;
  const measure = MEASURES[number];
  if (measure === undefined) {
    return {
      key,
      path: 'units/finance/rename',
      body: { acting: actingAs('administrator'), name: `第${number}科` },
    };
  }
  const acting = actingAs(SCOPE[measure.point.unitId]);
  const occurredAt = '2024-09-03T02:00:00.000Z';
  return { key, path: 'measures', body: { ...measureRequest(measure), acting, occurredAt } };
}

describe('a node killed under load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-killed-'));
  const settings = { LIANCHENG_DATA: folder, LIANCHENG_STORE: 'sqlite', LIANCHENG_HOST: '127.0.0.1' };
  const sent: Call[] = [];
  const acknowledged = new Map<string, unknown>();
  let node: NodeProcess;

  const give = ({ key, path, body }: Call) => node.post(path, body, { 'idempotency-key': key });

  beforeAll(async () => {
    await (await playTo('control', { dataDir: folder, embedded: true })).close();
    node = await NodeProcess.start(settings);
    await node.ready();
  });
  afterAll(async () => {
    await node.kill();
    rmSync(folder, { recursive: true });
  });

  /** Gives one command after the other until the node is gone. */
  async function caller(): Promise<void> {
    for (;;) {
      const call = callOf(sent.length);
      sent.push(call);
      const answer = await give(call).catch(() => undefined);
      if (answer === undefined) return;
      expect(answer).toMatchObject({ body: { repeated: false } });
      acknowledged.set(call.key, answer.body['events']);
      if (acknowledged.size === ACKNOWLEDGED_BEFORE_KILL) await node.kill();
    }
  }

  it('has, when it is started again, every command it acknowledged, and takes each of the others once', async () => {
    await Promise.all(Array.from({ length: CALLERS }, caller));
    expect(sent.length).toBeGreaterThan(acknowledged.size);
    node = await NodeProcess.start(settings);
    await node.ready();
    for (const call of sent) {
      const { status, body } = await give(call);
      const isKnown = acknowledged.has(call.key);
      expect({ key: call.key, ok: status < 300 }).toEqual({ key: call.key, ok: true });
      if (isKnown) expect(body).toMatchObject({ repeated: true, events: acknowledged.get(call.key) });
    }
    expect(await node.stop()).toBe(0);
    const reader = openSqliteEventReader(folder);
    const events = await allEvents(reader);
    expect(await verifyLog(reader)).not.toHaveProperty('firstFault');
    await reader.close();
    const ofType = (type: string) => events.filter((event) => event.type === type);
    expect(ofType('MeasureSet')).toHaveLength(MEASURES.length);
    expect(ofType('UnitRenamed')).toHaveLength(sent.length - MEASURES.length);
    const controlled = ofType('RiskPointControlled').map(({ stream }) => stream);
    const withMeasure = new Set(MEASURES.map(({ point }) => `riskPoint-${point.id}`));
    expect(controlled.sort()).toEqual([...withMeasure].sort());
  });
});
