/** The double as the vendor's own client sees it, so that what the adapter's tests rest on stands by itself. */
import {
  EventStoreDBClient,
  excludeSystemEvents,
  jsonEvent,
  type AllStreamResolvedEvent,
  type AppendExpectedRevision,
  type AppendResult,
} from '@eventstore/db-client';
import { eventId } from '../event-store-contract/sample-events';
import { EventStoreDbDouble } from './double-server';

describe('the double of a server', () => {
  let double: EventStoreDbDouble;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    double = await EventStoreDbDouble.start();
    client = EventStoreDBClient.connectionString(double.connectionString);
  });
  afterEach(async () => {
    await client.dispose();
    await double.stop();
  });

  const event = (number: number) => jsonEvent({ id: eventId(number), type: 'Happened', data: { number } });

  // With credentials of its own a call goes by Append, without by BatchAppend.
  const ways = [
    ['Append', { credentials: { username: 'office', password: 'secret' } }],
    ['BatchAppend', {}],
  ] as const;

  describe.each(ways)('by %s', (way, options) => {
    const append = (
      numbers: readonly number[],
      expectedRevision: AppendExpectedRevision,
      stream = 'thing-1',
    ): Promise<AppendResult> =>
      client.appendToStream(stream, numbers.map(event), { expectedRevision, ...options });

    it('writes at the expected revision, and tells where', async () => {
      const first = await append([1, 2], 'no_stream');
      const second = await append([3], 1n);
      expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([1n, 2n]);
      expect(second.position?.commit).toBeGreaterThan(first.position?.commit ?? 0n);
      expect(double.faults.calls(way === 'Append' ? 'append' : 'batchAppend')).toBeGreaterThan(0);
    });

    it.each([
      ['above the end', 5n, [9]],
      ['below the end, with other ids', 0n, [9]],
      ['below the end, reaching past it', 0n, [2, 3]],
    ] as const)('refuses a revision %s', async (_name, expected, numbers) => {
      await append([1, 2], 'no_stream');
      await expect(append(numbers, expected)).rejects.toMatchObject({
        type: 'wrong-expected-version',
        actualVersion: 1n,
      });
      await expect(append([9], 3n, 'thing-2')).rejects.toMatchObject({ actualVersion: 'no_stream' });
    });

    it('answers success, without a position, for ids that stand there already', async () => {
      await append([1, 2, 3], 'no_stream');
      expect(await append([2, 3], 0n)).toMatchObject({
        success: true,
        nextExpectedRevision: 2n,
        position: undefined,
      });
      expect(double.log.stream('thing-1')).toHaveLength(3);
    });

    it('takes 1 MiB, and refuses more', async () => {
      const large = jsonEvent({ id: eventId(1), type: 'Happened', data: { text: 'a'.repeat(1_048_576) } });
      await expect(
        client.appendToStream('thing-1', large, { expectedRevision: 'no_stream', ...options }),
      ).rejects.toMatchObject({ type: 'maximum-append-size-exceeded' });
    });

    it('refuses a deleted stream', async () => {
      double.log.tombstone('thing-1');
      await expect(append([1], 'no_stream')).rejects.toMatchObject({ type: 'stream-deleted' });
    });
  });

  describe('reading', () => {
    beforeEach(() =>
      client.appendToStream('thing-1', [1, 2, 3].map(event), { expectedRevision: 'no_stream' }),
    );

    it('tells while reading that a stream does not exist', async () => {
      await expect(all(client.readStream('thing-2'))).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    it('includes the revision it starts at, and ends where the stream does', async () => {
      const revisions = async (options: object): Promise<unknown> =>
        (await all(client.readStream('thing-1', options))).map(({ event: read }) => read?.revision);
      expect(await revisions({ fromRevision: 1n })).toEqual([1n, 2n]);
      expect(await revisions({ fromRevision: 9n })).toEqual([]);
      expect(await revisions({ direction: 'backwards', fromRevision: 'end', maxCount: 2 })).toEqual([2n, 1n]);
    });

    it("gives $all with the server's own events, from a position on", async () => {
      const events = await all(client.readAll());
      expect(events.map(({ event: read }) => read?.type)).toEqual([
        '$statsCollected',
        'Happened',
        'Happened',
        'Happened',
        '$statsCollected',
      ]);
      const from = events[3]!.event!.position;
      expect(await all(client.readAll({ fromPosition: from }))).toEqual(events.slice(3));
      const backwards = await all(
        client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 2 }),
      );
      expect(backwards).toEqual([events[4], events[3]]);
    });

    it('refuses a position beyond the log', async () => {
      const fromPosition = { commit: 2n ** 60n, prepare: 2n ** 60n };
      await expect(all(client.readAll({ fromPosition }))).rejects.toMatchObject({ code: 3 });
    });
  });

  it('serves a subscription: what is after the start, "caught up", then what comes, and checkpoints', async () => {
    await client.appendToStream('thing-1', [1, 2].map(event), { expectedRevision: 'no_stream' });
    const [first] = (await all(client.readStream('thing-1'))).map(({ event: read }) => read!.position!);
    const seen: unknown[] = [];
    const checkpointReached = (_subscription: unknown, { commit }: { commit: bigint }): void => {
      seen.push(commit > first!.commit ? 'checkpoint' : 'too early');
    };
    const filter = excludeSystemEvents({ maxSearchWindow: 3, checkpointInterval: 1, checkpointReached });
    const subscription = client.subscribeToAll({ fromPosition: first!, filter });
    const told = new Promise<void>((resolve) => {
      subscription.on('caughtUp', () => {
        seen.push('caught up');
        void client.appendToStream('thing-1', event(3), { expectedRevision: 1n });
      });
      subscription.on('data', ({ event: read }: AllStreamResolvedEvent) => {
        seen.push(read?.id);
        if (read?.id === eventId(3)) resolve();
      });
    });
    subscription.on('error', (error) => seen.push(error));
    await told;
    await subscription.unsubscribe();
    // Considered: the second event, a statistic, the third event.
    expect(seen.slice(0, 3)).toEqual([eventId(2), 'caught up', eventId(3)]);
  });

  it('keeps its log and its port over a restart', async () => {
    await client.appendToStream('thing-1', event(1), { expectedRevision: 'no_stream' });
    const { port } = double;
    await double.stop();
    await double.startAgain();
    expect(double.port).toBe(port);
    const again = EventStoreDBClient.connectionString(double.connectionString);
    expect(await all(again.readStream('thing-1'))).toHaveLength(1);
    await again.dispose();
  });
});

async function all<E>(read: AsyncIterable<E>): Promise<readonly E[]> {
  const events: E[] = [];
  for await (const one of read) events.push(one);
  return events;
}
