/**
 * Three nodes, each a process with a data folder of its own, over one EventStoreDB (its double on the wire). One is killed
 * under load: nothing acknowledged is lost, nothing takes effect twice, and all nodes show the same in the end.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '../../src/event-store/event-store';
import { openEventStoreDb } from '../../src/event-store/eventstoredb/eventstoredb-event-store';
import { verifyLog } from '../../src/event-store/verify-log';
import { EventStoreDbDouble } from '../eventstoredb-double/double-server';
import { actingAs } from '../http/door';
import { CAMPAIGN, MEASURES, measureRequest, playTo } from '../support/campaign-year';
import { SCOPE } from '../support/organisation';
import { allEvents } from '../support/store-wrappers';
import { NodeProcess, type NodeAnswer } from './node-process';

jest.setTimeout(300_000);

const CALLERS = 6;
const ACKNOWLEDGED_BEFORE_KILL = 15;
const RENAMINGS = 30;

interface Call {
  readonly key: string;
  readonly path: string;
  readonly body: object;
}

/** Measures, each of which sets something off on another stream, then renamings of one unit, all in one stream. */
const CALLS: readonly Call[] = [
  ...MEASURES.map((measure, index) => ({
    key: `measure-${index}`,
    path: 'measures',
    body: {
      ...measureRequest(measure),
      acting: actingAs(SCOPE[measure.point.unitId]),
      occurredAt: '2024-09-03T02:00:00.000Z',
    },
  })),
  ...Array.from({ length: RENAMINGS }, (_, index) => ({
    key: `rename-${index}`,
    path: 'units/finance/rename',
    body: { acting: actingAs('administrator'), name: `第${index}科` },
  })),
];

describe('three nodes over one EventStoreDB', () => {
  const root = mkdtempSync(join(tmpdir(), 'liancheng-cluster-'));
  let double: EventStoreDbDouble;
  let log: EventStore;
  let nodes: NodeProcess[];

  const start = (name: string): Promise<NodeProcess> => {
    const folder = join(root, name);
    mkdirSync(folder, { recursive: true });
    return NodeProcess.start({
      LIANCHENG_DATA: folder,
      LIANCHENG_STORE: 'eventstoredb',
      LIANCHENG_EVENTSTOREDB: double.connectionString,
      LIANCHENG_HOST: '127.0.0.1',
    });
  };
  const give = (node: NodeProcess, { key, path, body }: Call): Promise<NodeAnswer | undefined> =>
    node.post(path, body, { 'idempotency-key': key }).catch(() => undefined);
  const nodeAt = (index: number): NodeProcess => nodes[index % nodes.length]!;
  const reader = { 'liancheng-person': 'sun', 'liancheng-post': 'auditor' };

  beforeAll(async () => {
    double = await EventStoreDbDouble.start();
    log = openEventStoreDb({ connectionString: double.connectionString });
    await copyOfACampaign(log);
    nodes = [await start('one'), await start('two'), await start('three')];
    for (const node of nodes) await node.ready();
  });
  afterAll(async () => {
    for (const node of nodes) await node.kill();
    await log.close();
    await double.stop();
    rmSync(root, { recursive: true });
  });

  it('take a command on any, show it on another by its position, and the same key on two at once takes effect once', async () => {
    const call = {
      key: 'same-key',
      path: 'units/finance/rename',
      body: { acting: actingAs('administrator'), name: '同键科' },
    };
    const both = await Promise.all([give(nodeAt(0), call), give(nodeAt(1), call)]);
    expect(both.map((answer) => answer?.status)).toEqual([200, 200]);
    expect(both[0]?.body['events']).toEqual(both[1]?.body['events']);
    expect(both.map((answer) => answer?.body['repeated']).sort()).toEqual([false, true]);
    const named = (await allEvents(log)).filter(({ data }) => JSON.stringify(data).includes('同键科'));
    expect(named).toHaveLength(1);
    const position = encodeURIComponent(String(both[0]?.body['position']));
    const shown = await nodeAt(2).get(`units?waitFor=${position}`, reader);
    expect(JSON.stringify(shown.body)).toContain('同键科');
  });

  it('lose one to a SIGKILL under load: nothing acknowledged is lost, nothing takes effect twice', async () => {
    const acknowledged = new Map<string, unknown>();
    const killed = nodeAt(0);
    let killing: Promise<void> | undefined;
    let next = 0;
    // Whoever gets no answer gives the same command under the same key to the next node, as a client does.
    const insist = async (call: Call, index: number): Promise<void> => {
      for (let attempt = index; ; attempt += 1) {
        const answer = await give(nodeAt(attempt), call);
        // 503: written or not, the same command under the same key is right.
        if (answer === undefined || answer.status === 503) continue;
        expect({ key: call.key, ...answer, ok: answer.status < 300 }).toMatchObject({ ok: true });
        acknowledged.set(call.key, answer.body['events']);
        return;
      }
    };
    const caller = async (): Promise<void> => {
      for (let index = next++; index < CALLS.length; index = next++) {
        await insist(CALLS[index]!, index);
        if (acknowledged.size >= ACKNOWLEDGED_BEFORE_KILL) killing ??= killed.kill();
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
    await killing;
    expect(acknowledged.size).toBe(CALLS.length);

    const events = await allEvents(log);
    expect(await verifyLog(log)).not.toHaveProperty('firstFault');
    for (const { key, path, body } of CALLS) {
      const again = await give(nodeAt(1), { key, path, body });
      expect(again?.body).toMatchObject({ repeated: true, events: acknowledged.get(key) });
    }
    expect((await allEvents(log)).length).toBe(events.length);
    const ofType = (type: string) => events.filter((event) => event.type === type);
    expect(ofType('MeasureSet')).toHaveLength(MEASURES.length);
    expect(ofType('UnitRenamed').filter(({ data }) => /第\d+科/.test(JSON.stringify(data)))).toHaveLength(
      RENAMINGS,
    );
    const controlled = ofType('RiskPointControlled').map(({ stream }) => stream);
    expect(controlled.sort()).toEqual(
      [...new Set(MEASURES.map(({ point }) => `riskPoint-${point.id}`))].sort(),
    );
  });

  it('a node on an empty disk catches up, serves, and shows what the others show', async () => {
    nodes[0] = await start('four');
    await nodes[0].ready();
    const waitFor = encodeURIComponent(await log.end());
    const shown: unknown[] = [];
    for (const node of nodes) {
      const { status, body } = await node.get(
        `campaigns/${CAMPAIGN}/register?limit=200&waitFor=${waitFor}`,
        reader,
      );
      shown.push({ status, data: body['data'] });
    }
    expect(shown[0]).toMatchObject({ status: 200 });
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
  });

  it('raise each overdue deadline once, all together', async () => {
    const missed = (await allEvents(log)).filter(({ type }) => type === 'DeadlineMissed');
    expect(missed.length).toBeGreaterThan(0);
    const subjects = missed.map(({ stream }) => stream);
    expect(new Set(subjects).size).toBe(subjects.length);
  });
});

/** A campaign come to its control stage, played in memory and copied event by event. */
async function copyOfACampaign(log: EventStore): Promise<void> {
  const town = await playTo('control');
  const events = await allEvents(town.store);
  for (const {
    position: _position,
    hash: _hash,
    prevHash: _prevHash,
    stream,
    revision,
    ...event
  } of events) {
    await log.append(stream, [event], revision === 0 ? 'noStream' : revision - 1);
  }
  await town.close();
}
