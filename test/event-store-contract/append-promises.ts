/** What an append promises: revisions, the chain, conflicts, repeats, limits. */
import type { NewEvent } from '../../workflows/kernel/event';
import { MAX_APPEND_BYTES } from '../../src/event-store/append-rules';
import { comparePositions } from '../../src/event-store/position';
import { verifyLog } from '../../src/event-store/verify-log';
import { bytesOf, seal, verifyStream, ZERO_HASH } from '../../src/ledger/hash-chain';
import type { StoreTraits, WithStore } from './fixture';
import { eventId, sampleEvent, sampleEvents, sizedEvent } from './sample-events';

export function describeAppend(withStore: WithStore, traits: StoreTraits): void {
  describe('append', () => {
    it(
      'sets revision, previous hash, hash and position',
      withStore(async ({ store, stream }) => {
        const { position, repeated } = await store.append(stream('a'), sampleEvents(1, 2), 'noStream');
        const events = await store.readStream(stream('a'));
        expect(events.map((event) => event.revision)).toEqual([0, 1]);
        expect(events[0]?.prevHash).toBe(ZERO_HASH);
        expect(events[1]?.prevHash).toBe(events[0]?.hash);
        expect(events[1]?.position).toBe(position);
        expect(repeated).toBe(false);
        expect(await store.end()).toBe(position);
      }),
    );

    it(
      'keeps an event whole, and leaves out what is undefined',
      withStore(async ({ store, stream }) => {
        const handedIn = sampleEvent(1, { kept: 1, left: undefined });
        const { position } = await store.append(stream('a'), [handedIn], 'noStream');
        const { event } = seal({ ...handedIn, data: { kept: 1 } }, stream('a'), 0, ZERO_HASH);
        expect(await store.readStream(stream('a'))).toStrictEqual([{ ...event, position }]);
      }),
    );

    it(
      'keeps every text as it came',
      withStore(async ({ store, stream }) => {
        const data = {
          廉政: '风险点 😀 \u0000 \u2028 \u007f " \\ é é',
          empty: '',
          list: [null, -0, 1e21, 0.1],
        };
        await store.append(stream('a'), [sampleEvent(1, data)], 'noStream');
        const [event] = await store.readStream(stream('a'));
        expect(event?.data).toEqual({ ...data, list: [null, 0, 1e21, 0.1] });
      }),
    );

    it(
      'continues the chain over many appends',
      withStore(async ({ store, start, stream }) => {
        for (let revision = -1; revision < 9; revision += 1) {
          await store.append(
            stream('a'),
            [sampleEvent(revision + 2)],
            revision === -1 ? 'noStream' : revision,
          );
        }
        expect(verifyStream(stream('a'), await store.readStream(stream('a')))).toBeUndefined();
        const rest = {
          readAll: (o: object) =>
            store.readAll({ ...o, after: 'after' in o && o.after !== '0' ? String(o.after) : start }),
        };
        expect(await verifyLog(rest)).toMatchObject({ events: 10, streams: 1 });
      }),
    );

    it.each([
      ['the stream must not exist but does', 'noStream', 2, 1],
      ['the expected revision is below the current one', 0, 2, 1],
      ['the expected revision is above the current one', 5, 2, 1],
    ] as const)('refuses when %s', (_name, expected, held, actual) =>
      withStore(async ({ store, stream }) => {
        await store.append(stream('a'), sampleEvents(1, held), 'noStream');
        await expect(store.append(stream('a'), [sampleEvent(9)], expected)).rejects.toMatchObject({
          code: 'STORE.REVISION_CONFLICT',
          details: { stream: stream('a'), expected, actual },
        });
        expect(await store.readStream(stream('a'))).toHaveLength(held);
      })(),
    );

    it(
      'refuses a revision of a stream that does not exist',
      withStore(async ({ store, stream }) => {
        await expect(store.append(stream('a'), [sampleEvent(1)], 0)).rejects.toMatchObject({
          code: 'STORE.REVISION_CONFLICT',
          details: { stream: stream('a'), expected: 0, actual: 'noStream' },
        });
      }),
    );

    it(
      'lets one of two win that expect the same revision',
      withStore(async ({ store, stream }) => {
        const both = await Promise.allSettled([
          store.append(stream('a'), [sampleEvent(1)], 'noStream'),
          store.append(stream('a'), [sampleEvent(2)], 'noStream'),
        ]);
        expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(await store.readStream(stream('a'))).toHaveLength(1);
      }),
    );

    it(
      'lets appends that come together see each other',
      withStore(async ({ store, stream }) => {
        await Promise.all([
          store.append(stream('a'), [sampleEvent(1)], 'noStream'),
          store.append(stream('a'), [sampleEvent(2)], 0),
          store.append(stream('b'), [sampleEvent(3)], 'noStream'),
          store.append(stream('a'), [sampleEvent(4)], 1),
        ]);
        expect(await store.readStream(stream('a'))).toHaveLength(3);
        expect(verifyStream(stream('a'), await store.readStream(stream('a')))).toBeUndefined();
      }),
    );

    it(
      'lets the refusal of one leave the others alone',
      withStore(async ({ store, stream }) => {
        const [first, refused, last] = await Promise.allSettled([
          store.append(stream('a'), [sampleEvent(1)], 'noStream'),
          store.append(stream('a'), [sampleEvent(2)], 7),
          store.append(stream('a'), [sampleEvent(3)], 0),
        ]);
        expect([first.status, refused.status, last.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect((await store.readStream(stream('a'))).map((event) => event.id)).toEqual([
          eventId(1),
          eventId(3),
        ]);
      }),
    );

    it(
      'gives later appends later positions',
      withStore(async ({ store, stream }) => {
        const first = await store.append(stream('b'), sampleEvents(1, 3), 'noStream');
        const second = await store.append(stream('a'), sampleEvents(4, 3), 'noStream');
        const events = [...(await store.readStream(stream('b'))), ...(await store.readStream(stream('a')))];
        const positions = events.map((event) => event.position);
        expect([...positions].sort(comparePositions)).toEqual(positions);
        expect([positions[2], positions[5]]).toEqual([first.position, second.position]);
      }),
    );
  });

  describe('repeated append', () => {
    it(
      'answers again what stands there',
      withStore(async ({ store, stream }) => {
        const first = await store.append(stream('a'), sampleEvents(1, 3), 'noStream');
        await store.append(stream('a'), [sampleEvent(4)], 2);
        const again = await store.append(stream('a'), sampleEvents(1, 3), 'noStream');
        expect(again).toEqual({ repeated: true, position: first.position });
        expect(await store.append(stream('a'), [sampleEvent(3)], 1)).toMatchObject({ repeated: true });
        expect(await store.readStream(stream('a'))).toHaveLength(4);
      }),
    );

    it(
      'answers again when it comes together with the first',
      withStore(async ({ store, stream }) => {
        const both = await Promise.all(
          [1, 2].map(() => store.append(stream('a'), sampleEvents(1, 2), 'noStream')),
        );
        expect(both[1]?.position).toBe(both[0]?.position);
        expect(both.map((each) => each.repeated)).toEqual([false, true]);
        expect(await store.readStream(stream('a'))).toHaveLength(2);
      }),
    );

    it.each([
      ['some ids differ', [1, 9]],
      ['it reaches past the end', [1, 2, 3]],
      ['the order differs', [2, 1]],
    ])('is a conflict when %s', (_name, numbers) =>
      withStore(async ({ store, stream }) => {
        await store.append(stream('a'), sampleEvents(1, 2), 'noStream');
        const events = numbers.map((number) => sampleEvent(number));
        await expect(store.append(stream('a'), events, 'noStream')).rejects.toMatchObject({
          code: 'STORE.REVISION_CONFLICT',
        });
      })(),
    );

    if (!traits.refusesKnownIds) return;
    it(
      'refuses an id that stands elsewhere',
      withStore(async ({ store, stream }) => {
        await store.append(stream('a'), [sampleEvent(1)], 'noStream');
        const refusal = { code: 'STORE.DUPLICATE_EVENT', details: { id: eventId(1), standsIn: stream('a') } };
        await expect(store.append(stream('b'), sampleEvents(0, 2), 'noStream')).rejects.toMatchObject(
          refusal,
        );
        await expect(store.append(stream('a'), [sampleEvent(1)], 0)).rejects.toMatchObject(refusal);
        await expect(
          store.append(stream('c'), [sampleEvent(5), sampleEvent(5)], 'noStream'),
        ).rejects.toMatchObject({
          code: 'STORE.DUPLICATE_EVENT',
        });
        expect(await store.readStream(stream('b'))).toEqual([]);
      }),
    );
  });

  describe('limits of an append', () => {
    const overhead = (event: NewEvent, stream: string): number =>
      Buffer.byteLength(bytesOf({ ...event, stream, revision: 0, prevHash: ZERO_HASH, hash: '' })) +
      traits.bytesBeside(event);

    it(
      'takes 1 MiB and refuses a byte more',
      withStore(async ({ store, stream }) => {
        const room = MAX_APPEND_BYTES - overhead(sizedEvent(1, 0), stream('a'));
        await expect(store.append(stream('a'), [sizedEvent(1, room + 1)], 'noStream')).rejects.toMatchObject({
          code: 'STORE.EVENT_TOO_LARGE',
        });
        await store.append(stream('a'), [sizedEvent(1, room)], 'noStream');
        const [event] = await store.readStream(stream('a'));
        expect(event?.data).toEqual({ text: 'a'.repeat(room) });
      }),
    );

    it(
      'takes 1,000 events and refuses one more',
      withStore(async ({ store, stream }) => {
        await expect(store.append(stream('a'), sampleEvents(1, 1001), 'noStream')).rejects.toMatchObject({
          code: 'STORE.EVENT_TOO_LARGE',
        });
        await store.append(stream('a'), sampleEvents(1, 1000), 'noStream');
        const [last] = await store.readStream(stream('a'), { direction: 'backwards', limit: 1 });
        expect(last?.revision).toBe(999);
      }),
    );

    it.each([
      ['an id that is no UUID', { ...sampleEvent(1), id: 'event-1' }],
      ['a type that is no type', { ...sampleEvent(1), type: '$metadata' }],
      ['a number JSON cannot hold', sampleEvent(1, { number: Number.NaN })],
      ['a lone surrogate', sampleEvent(1, { text: '\ud800' })],
      ['an object that is not plain', sampleEvent(1, { at: new Date(0) })],
      ['nesting without end', sampleEvent(1, nested(100))],
      ['a member the store sets', { ...sampleEvent(1), revision: 4 } as NewEvent],
    ])('refuses %s', (_name, event) =>
      withStore(async ({ store, stream }) => {
        await expect(store.append(stream('a'), [event], 'noStream')).rejects.toMatchObject({
          code: 'STORE.INVALID_EVENT',
        });
        expect(await store.readStream(stream('a'))).toEqual([]);
      })(),
    );

    it(
      'refuses an append without events',
      withStore(async ({ store, stream }) => {
        await expect(store.append(stream('a'), [], 'noStream')).rejects.toMatchObject({
          code: 'STORE.INVALID_EVENT',
        });
      }),
    );

    it.each([
      '',
      'riskPoint',
      'riskPoint-',
      '-1',
      'RiskPoint-1',
      '$all',
      'riskPoint-$1',
      `riskPoint-${'a'.repeat(201)}`,
    ])('refuses the stream name "%s"', (name) =>
      withStore(async ({ store }) => {
        await expect(store.append(name, [sampleEvent(1)], 'noStream')).rejects.toMatchObject({
          code: 'STORE.INVALID_EVENT',
        });
      })(),
    );
  });
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { inner: nested(depth - 1) };
}
