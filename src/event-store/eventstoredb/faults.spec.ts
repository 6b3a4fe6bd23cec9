/** What goes wrong on the way to the server, and what the port still promises. Against the double on the wire. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { status } from '@grpc/grpc-js';
import { door, Recorder } from '../../../test/event-store-contract/recorder';
import { eventId, sampleEvent, sampleEvents } from '../../../test/event-store-contract/sample-events';
import { selfSignedCertificate } from '../../../test/eventstoredb-double/certificate';
import { EventStoreDbDouble, type DoubleOptions } from '../../../test/eventstoredb-double/double-server';
import {
  accessDenied,
  fails,
  notLeader,
  notReady,
  unimplemented,
  type CallKind,
  type Fault,
} from '../../../test/eventstoredb-double/faults';
import type { EventStore } from '../event-store';
import { sha256Hex } from '../../ledger/hash-chain';
import { START } from '../position';
import { verifyLog } from '../verify-log';
import { openEventStoreDb, type EventStoreDbOptions } from './eventstoredb-event-store';

const STREAM = 'riskPoint-1';

describe('faults of the eventstoredb store', () => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  });

  async function serve(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const double = await EventStoreDbDouble.start(options);
    opened.push({ close: () => double.stop() });
    return double;
  }

  /** Far longer than anything takes, so that only a silence ends a call. */
  function open(connectionString: string, options: Partial<EventStoreDbOptions> = {}): EventStore {
    const store = openEventStoreDb({ connectionString, timeoutMs: 20_000, retryForMs: 40_000, ...options });
    opened.push(store);
    return store;
  }

  const idsIn = (double: EventStoreDbDouble): readonly string[] =>
    double.log.stream(STREAM).map(({ id }) => id);
  const ids = (first: number, count: number): readonly string[] =>
    sampleEvents(first, count).map(({ id }) => id);

  describe('an append', () => {
    const passing: readonly (readonly [string, Fault])[] = [
      ['is cut off before the write', { type: 'cut before' }],
      ['is cut off after the write, so that its answer is lost', { type: 'cut after' }],
      ['comes to a node that is not ready', notReady],
      ['is cancelled by the server', fails(status.CANCELLED, 'Cancelled')],
      ['times out on the server', fails(status.ABORTED, 'Operation timed out: Prepare phase timeout')],
    ];
    it.each(passing)('that %s is written once, and answered', async (_name, fault) => {
      const double = await serve();
      const store = open(double.connectionString);
      await store.append(STREAM, sampleEvents(1, 2), 'noStream');
      double.faults.plan('append', fault, 2);
      const result = await store.append(STREAM, sampleEvents(3, 2), 1);
      expect(result).toEqual({ repeated: false, position: await store.end() });
      expect(double.faults.calls('append')).toBe(4);
      expect(idsIn(double)).toEqual(ids(1, 4));
      await store.append(STREAM, sampleEvents(5, 1), 3);
      expect(await verifyLog(store)).toMatchObject({ events: 5, streams: 1 });
      expect(await verifyLog(store)).not.toHaveProperty('firstFault');
    });

    it('that a silent server never answers is repeated after the time-out, and written once', async () => {
      const double = await serve();
      const store = open(double.connectionString, { timeoutMs: 300 });
      await warmUp(store);
      double.faults.plan('append', { type: 'silent' });
      expect(await store.append(STREAM, sampleEvents(1, 1), 'noStream')).toMatchObject({ repeated: false });
      expect(idsIn(double)).toEqual(ids(1, 1));
    });

    it('that is not answered in all the time there is ends with a reason, and a retry tells', async () => {
      const double = await serve();
      const store = open(double.connectionString, { timeoutMs: 300, retryForMs: 0 });
      await warmUp(store);
      const held = door();
      double.faults.plan('append', { type: 'held', until: held.opened });
      await expect(store.append(STREAM, sampleEvents(1, 2), 'noStream')).rejects.toMatchObject({
        code: 'STORE.UNAVAILABLE',
        details: { reason: 'timed out' },
      });
      held.open();
      await written(double, 2);
      expect(await store.append(STREAM, sampleEvents(1, 2), 'noStream')).toMatchObject({ repeated: true });
      expect(idsIn(double)).toEqual(ids(1, 2));
    });

    it('goes to the leader when another node was asked', async () => {
      const leader = await serve();
      const follower = await serve();
      const store = open(follower.connectionString);
      follower.faults.plan('readStream', notLeader(leader.port));
      await store.append(STREAM, sampleEvents(1, 1), 'noStream');
      expect(idsIn(leader)).toEqual(ids(1, 1));
      expect(idsIn(follower)).toEqual([]);
    });

    it('finds the leader among the hosts of the connection string', async () => {
      const [one, gone] = [await serve(), await serve()];
      await gone.stop();
      const store = open(`esdb://127.0.0.1:${gone.port},127.0.0.1:${one.port}?tls=false`);
      await store.append(STREAM, sampleEvents(1, 1), 'noStream');
      expect(idsIn(one)).toEqual(ids(1, 1));
    });

    it('leaves a node that has gone deaf for another one', async () => {
      const [deaf, other] = [await serve(), await serve()];
      await other.stop();
      const hosts = `127.0.0.1:${deaf.port},127.0.0.1:${other.port}`;
      const store = open(`esdb://${hosts}?tls=false&gossipTimeout=1`, { timeoutMs: 2_000 });
      await warmUp(store);
      await other.startAgain();
      for (const kind of ['append', 'readStream', 'features', 'gossip'] as const)
        deaf.faults.plan(kind, { type: 'silent' }, 1_000);
      await store.append(STREAM, sampleEvents(1, 1), 'noStream');
      expect(idsIn(other)).toEqual(ids(1, 1));
    });

    it('refuses what another process has written first, with the revision that stands', async () => {
      const double = await serve();
      const [one, other] = [open(double.connectionString), open(double.connectionString)];
      await one.append(STREAM, sampleEvents(1, 1), 'noStream');
      await other.append(STREAM, sampleEvents(2, 2), 0);
      await expect(one.append(STREAM, sampleEvents(4, 1), 0)).rejects.toMatchObject({
        code: 'STORE.REVISION_CONFLICT',
        details: { stream: STREAM, expected: 0, actual: 2 },
      });
      await one.append(STREAM, sampleEvents(4, 1), 2);
      expect(await verifyLog(one)).toMatchObject({ events: 4 });
    });

    it('takes for repeated what another process has written with the same ids and other bytes', async () => {
      const double = await serve();
      const [one, other] = [open(double.connectionString), open(double.connectionString)];
      await one.append(STREAM, sampleEvents(1, 1), 'noStream');
      const theirs = { ...sampleEvent(2), recordedAt: '2012-03-05T01:00:00.001Z' };
      const first = await other.append(STREAM, [theirs], 0);
      expect(await one.append(STREAM, [sampleEvent(2)], 0)).toEqual({ ...first, repeated: true });
      await one.append(STREAM, [sampleEvent(3)], 1);
      const verified = await verifyLog(one);
      expect(verified).toMatchObject({ events: 3 });
      expect(verified).not.toHaveProperty('firstFault');
    });

    it('to many streams at once survives a cut, and each is written once', async () => {
      const double = await serve();
      const store = open(double.connectionString);
      const held = door();
      double.faults.plan('append', { type: 'held', until: held.opened }, 10);
      double.faults.plan('append', { type: 'cut after' });
      const appended = Array.from({ length: 20 }, (_, at) =>
        store.append(`riskPoint-${at}`, [sampleEvent(at + 1)], 'noStream'),
      );
      await Promise.race(appended);
      held.open();
      await Promise.all(appended);
      expect(await verifyLog(store)).toEqual({ events: 20, streams: 20, position: await store.end() });
    });

    it('to a deleted stream says so', async () => {
      const double = await serve();
      double.log.tombstone(STREAM);
      const store = open(double.connectionString);
      const damaged = { code: 'STORE.DAMAGED', details: { reason: 'stream deleted' } };
      await expect(store.append(STREAM, sampleEvents(1, 1), 'noStream')).rejects.toMatchObject(damaged);
      await expect(store.readStream(STREAM)).rejects.toMatchObject(damaged);
    });
  });

  describe('a read', () => {
    it('that breaks off is read again', async () => {
      const double = await serve();
      const store = open(double.connectionString);
      await store.append(STREAM, sampleEvents(1, 3), 'noStream');
      double.faults.plan('readStream', { type: 'cut before' });
      expect((await store.readStream(STREAM)).map(({ id }) => id)).toEqual(ids(1, 3));
    });

    it('that a silent server never answers is read again after the time-out', async () => {
      const double = await serve();
      const store = open(double.connectionString, { timeoutMs: 300 });
      await store.append(STREAM, sampleEvents(1, 3), 'noStream');
      double.faults.plan('readStream', { type: 'silent' });
      double.faults.plan('readAll', { type: 'silent' });
      expect((await store.readStream(STREAM)).map(({ id }) => id)).toEqual(ids(1, 3));
      expect((await store.readAll()).map(({ id }) => id)).toEqual(ids(1, 3));
    });

    it('may take longer than the time-out as long as events come', async () => {
      const double = await serve();
      const store = open(double.connectionString, { timeoutMs: 1_000, retryForMs: 0 });
      await store.append(STREAM, sampleEvents(1, 6), 'noStream');
      double.faults.plan('readStream', { type: 'slow', everyMs: 250 });
      expect(await store.readStream(STREAM)).toHaveLength(6);
    });

    it('finds what was changed, moved or taken out', async () => {
      const double = await serve();
      const store = open(double.connectionString);
      await store.append(STREAM, sampleEvents(1, 3), 'noStream');
      const data = Buffer.from(double.log.stream(STREAM)[1]!.data).toString();
      double.log.tamper(STREAM, 1, { data: Buffer.from(data.replace('person-1', 'person-2')) });
      expect(await verifyLog(store)).toMatchObject({
        events: 1,
        firstFault: { reason: 'wrongHash', revision: 1 },
      });
      double.log.tamper(STREAM, 1, { data: double.log.stream(STREAM)[2]!.data, id: eventId(3) });
      await expect(store.readAll()).rejects.toMatchObject({
        code: 'STORE.DAMAGED',
        details: { reason: 'event in a wrong place' },
      });
      await expect(store.readStream(STREAM)).rejects.toMatchObject({ code: 'STORE.DAMAGED' });
      double.log.tamper(STREAM, 1, { data: Buffer.from('{"no":') });
      await expect(store.readStream(STREAM)).rejects.toMatchObject({ code: 'STORE.DAMAGED' });
      double.log.tamper(STREAM, 1, { data: Buffer.from(data), id: eventId(2), metadata: Buffer.from('{}') });
      await expect(store.readStream(STREAM)).rejects.toMatchObject({ code: 'STORE.DAMAGED' });
    });
  });

  describe('the bytes of an event', () => {
    it.each([
      ['as JSON where people can read them', { text: '风险点' }, 'application/json'],
      [
        'as binary where the client would change their order',
        { b: 1, '10': 2, '9': 3 },
        'application/octet-stream',
      ],
    ])('are stored as they are hashed, %s', async (_name, data, contentType) => {
      const double = await serve();
      const store = open(double.connectionString);
      await store.append(STREAM, [sampleEvent(1, data)], 'noStream');
      const [stored] = double.log.stream(STREAM);
      const [event] = await store.readStream(STREAM);
      expect(stored?.contentType).toBe(contentType);
      expect(event?.data).toEqual(data);
      expect(sha256Hex(Buffer.from(stored!.data))).toBe(event?.hash);
      expect(JSON.parse(Buffer.from(stored!.metadata).toString())).toEqual({ hash: event?.hash });
    });
  });

  describe("the server's own events", () => {
    it('are left out, however many there are, and searched once', async () => {
      const double = await serve();
      const store = open(double.connectionString);
      const { position } = await store.append(STREAM, sampleEvents(1, 2), 'noStream');
      for (let number = 0; number < 1_200; number += 1) double.log.appendSystemEvent();
      expect(await store.end()).toBe(position);
      const before = double.faults.calls('readAll');
      expect(await store.end()).toBe(position);
      expect(await store.readAll({ after: position })).toEqual([]);
      expect(double.faults.calls('readAll')).toBe(before + 2);
      expect((await store.readAll()).map(({ id }) => id)).toEqual(ids(1, 2));
      await store.append(STREAM, sampleEvents(3, 1), 1);
      expect((await store.readAll({ after: position, limit: 1 })).map(({ id }) => id)).toEqual([eventId(3)]);
    });

    it('alone make an empty log', async () => {
      const double = await serve();
      for (let number = 0; number < 100; number += 1) double.log.appendSystemEvent();
      const store = open(double.connectionString);
      expect(await store.end()).toBe(START);
      expect(await store.readAll()).toEqual([]);
    });
  });

  describe('a log restored from an older backup', () => {
    it('does not know a later position, and goes on from its own end', async () => {
      const double = await serve();
      const store = open(double.connectionString);
      const early = await store.append(STREAM, sampleEvents(1, 1), 'noStream');
      const records = double.log.records.length;
      const late = await store.append(STREAM, sampleEvents(2, 5), 0);
      expect(await store.end()).toBe(late.position);
      double.log.restore(records);
      expect(await store.end()).toBe(early.position);
      await expect(store.readAll({ after: late.position })).rejects.toMatchObject({
        code: 'STORE.POSITION_UNKNOWN',
      });
      const recorder = new Recorder();
      store.subscribe(late.position, recorder);
      await recorder.until(({ errors }) => errors.length > 0);
      expect(recorder.errors).toMatchObject([{ code: 'STORE.POSITION_UNKNOWN' }]);
    });
  });

  describe('a subscription', () => {
    it('goes on after a cut, without loss and without a double', async () => {
      const double = await serve();
      const store = open(double.connectionString);
      const recorder = new Recorder();
      store.subscribe(START, recorder);
      await recorder.untilCaughtUp();
      await store.append(STREAM, sampleEvents(1, 2), 'noStream');
      await recorder.untilEvents(2);
      double.cut();
      await store.append(STREAM, sampleEvents(3, 2), 1);
      await recorder.untilEvents(4);
      expect(recorder.ids).toEqual(ids(1, 4));
      expect(recorder.errors).toEqual([]);
    });

    it('waits out a server that is away longer than a call is retried', async () => {
      const double = await serve();
      const store = open(double.connectionString, { retryForMs: 0, pollMs: 20 });
      const recorder = new Recorder();
      store.subscribe(START, recorder);
      await recorder.untilCaughtUp();
      const before = double.faults.calls('readAll');
      double.faults.plan('readAll', notReady, 4);
      await until(() => double.faults.calls('readAll') > before + 4);
      await open(double.connectionString).append(STREAM, sampleEvents(1, 2), 'noStream');
      await recorder.untilEvents(2);
      expect(recorder.ids).toEqual(ids(1, 2));
      expect(recorder.errors).toEqual([]);
    });

    it('goes on when the server has been started again', async () => {
      const double = await serve();
      const store = open(double.connectionString, { pollMs: 20 });
      const recorder = new Recorder();
      store.subscribe(START, recorder);
      await store.append(STREAM, sampleEvents(1, 2), 'noStream');
      await recorder.untilEvents(2);
      await double.stop();
      await double.startAgain();
      await store.append(STREAM, sampleEvents(3, 2), 1);
      await recorder.untilEvents(4);
      expect(recorder.ids).toEqual(ids(1, 4));
      expect(recorder.errors).toEqual([]);
    });

    it.each([
      ['the server tells', { pollMs: 600_000 }, true],
      ['an older server does not say "caught up"', { pollMs: 600_000 }, false],
    ])('hears of what another process appends: %s', async (_name, options, tellsCaughtUp) => {
      const double = await serve({ tellsCaughtUp });
      const [reader, writer] = [open(double.connectionString, options), open(double.connectionString)];
      const recorder = new Recorder();
      reader.subscribe(START, recorder);
      await recorder.untilCaughtUp();
      await writer.append(STREAM, sampleEvents(1, 1), 'noStream');
      await recorder.untilEvents(1);
      expect(recorder.ids).toEqual(ids(1, 1));
    });

    it('looks by itself when the server stays silent', async () => {
      const double = await serve();
      double.faults.plan('subscribe', { type: 'silent' });
      const [reader, writer] = [open(double.connectionString, { pollMs: 20 }), open(double.connectionString)];
      const recorder = new Recorder();
      reader.subscribe(START, recorder);
      await recorder.untilCaughtUp();
      await writer.append(STREAM, sampleEvents(1, 1), 'noStream');
      await recorder.untilEvents(1);
      expect(recorder.ids).toEqual(ids(1, 1));
    });

    it('is closed at once, though the server does not answer', async () => {
      const double = await serve();
      double.faults.plan('readAll', { type: 'silent' }, 5);
      const store = open(double.connectionString, { timeoutMs: 600_000 });
      const recorder = new Recorder();
      const subscription = store.subscribe(START, recorder);
      await until(() => double.faults.calls('readAll') > 0);
      await subscription.close();
      await store.close();
      expect(recorder.errors).toEqual([]);
    });

    it('ends when it will never be let in', async () => {
      const double = await serve();
      double.faults.plan('readAll', accessDenied);
      const store = open(double.connectionString);
      const recorder = new Recorder();
      store.subscribe(START, recorder);
      await recorder.until(({ errors }) => errors.length > 0);
      expect(recorder.errors).toMatchObject([
        { code: 'STORE.UNAVAILABLE', details: { reason: 'access denied' } },
      ]);
    });
  });

  describe('a server that cannot be used', () => {
    const refusals: readonly (readonly [string, CallKind, Fault, number])[] = [
      ['access denied', 'readAll', accessDenied, 1],
      ['server too old', 'features', unimplemented, 1],
      ['server error', 'readAll', fails(status.UNKNOWN, 'Unexpected ReadAllResult: Error'), 1],
      ['server not ready', 'readAll', notReady, 1_000],
      ['no leader', 'readAll', notLeader(1), 1],
    ];
    it.each(refusals)('is told by its reason: %s', async (reason, kind, fault, times) => {
      const double = await serve();
      double.faults.plan(kind, fault, times);
      const store = open(double.connectionString, { retryForMs: 0 });
      await expect(store.end()).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE', details: { reason } });
    });

    it.each(['21.10.9.0', '22.6.0.0', '5.0.8.0'])('of version %s is too old', async (version) => {
      const double = await serve({ version });
      const store = open(double.connectionString);
      await expect(store.end()).rejects.toMatchObject({
        details: { reason: 'server too old', found: version },
      });
    });

    it.each(['22.10.0.0', '24.10.4.2', '26.0.0', '0.0.0.0', 'oss-main'])(
      'of version %s is taken',
      async (version) => {
        const double = await serve({ version });
        expect(await open(double.connectionString).end()).toBe(START);
      },
    );

    it('is unreachable when nobody listens', async () => {
      const double = await serve();
      await double.stop();
      const unreachable = { code: 'STORE.UNAVAILABLE', details: { reason: 'unreachable' } };
      const options = { retryForMs: 0 };
      await expect(open(double.connectionString, options).end()).rejects.toMatchObject(unreachable);
      const cluster = `esdb+discover://127.0.0.1:${double.port}?tls=false&maxDiscoverAttempts=1`;
      await expect(open(cluster, options).end()).rejects.toMatchObject(unreachable);
    });
  });

  describe('TLS', () => {
    const certificate = selfSignedCertificate();
    const authority = mkdtempSync(join(tmpdir(), 'liancheng-tls-'));
    const file = join(authority, 'ca.crt');
    writeFileSync(file, certificate.pem);
    afterAll(() => rmSync(authority, { recursive: true }));

    it.each([
      ['untrusted certificate', '', 'office:secret'],
      ['refused credentials', `?tlsCAFile=${file}`, 'office:wrong'],
    ])('tells the reason: %s', async (reason, query, login) => {
      const double = await serve({ certificate, login: 'office:secret' });
      const store = open(`esdb://${login}@127.0.0.1:${double.port}${query}`);
      await expect(store.end()).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE', details: { reason } });
    });

    it('takes the authority and the credentials it is given', async () => {
      const double = await serve({ certificate, login: 'office:se:c@ret' });
      const store = open(`esdb://office:se%3Ac%40ret@127.0.0.1:${double.port}?tlsCAFile=${file}`);
      await store.append(STREAM, sampleEvents(1, 1), 'noStream');
      expect(idsIn(double)).toEqual(ids(1, 1));
    });

    it('says that a server has none', async () => {
      const double = await serve();
      const store = open(`esdb://127.0.0.1:${double.port}`);
      await expect(store.end()).rejects.toMatchObject({ details: { reason: 'no TLS on that port' } });
    });
  });

  async function warmUp(store: EventStore): Promise<void> {
    await store.end();
  }

  async function written(double: EventStoreDbDouble, count: number): Promise<void> {
    await until(() => idsIn(double).length === count);
  }
});

async function until(met: () => boolean): Promise<void> {
  while (!met()) await new Promise((resolve) => setImmediate(resolve));
}
