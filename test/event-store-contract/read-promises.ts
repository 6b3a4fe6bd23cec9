/** What reading promises: both directions, limits, places past the end, a closed store. */
import type { WithStore } from './fixture';
import { eventId, sampleEvents } from './sample-events';

export function describeRead(withStore: WithStore): void {
  describe('read a stream', () => {
    it.each([
      [{}, [0, 1, 2, 3, 4]],
      [{ limit: 2 }, [0, 1]],
      [{ fromRevision: 3 }, [3, 4]],
      [{ fromRevision: 1, limit: 2 }, [1, 2]],
      [{ fromRevision: 5 }, []],
      [{ direction: 'backwards' }, [4, 3, 2, 1, 0]],
      [{ direction: 'backwards', limit: 1 }, [4]],
      [{ direction: 'backwards', fromRevision: 2 }, [2, 1, 0]],
      [{ direction: 'backwards', fromRevision: 99, limit: 2 }, [4, 3]],
    ] as const)('of five events with %j', (options, revisions) =>
      withStore(async ({ store, stream }) => {
        await store.append(stream('b'), sampleEvents(11, 3), 'noStream');
        await store.append(stream('a'), sampleEvents(1, 5), 'noStream');
        const events = await store.readStream(stream('a'), options);
        expect(events.map((event) => event.revision)).toEqual(revisions);
      })(),
    );

    it(
      'is empty when there is none',
      withStore(async ({ store, stream }) => {
        expect(await store.readStream(stream('none'))).toEqual([]);
        expect(await store.readStream(stream('none'), { direction: 'backwards', limit: 1 })).toEqual([]);
      }),
    );

    it.each([{ limit: 0 }, { limit: 1.5 }, { fromRevision: -1 }])('takes %j for a mistake', (options) =>
      withStore(async ({ store, stream }) => {
        await expect(store.readStream(stream('a'), options)).rejects.toThrow(RangeError);
      })(),
    );
  });

  describe('read all', () => {
    it(
      'gives the events of all streams in the order they were appended',
      withStore(async ({ store, start, stream }) => {
        await store.append(stream('b'), sampleEvents(1, 2), 'noStream');
        await store.append(stream('a'), sampleEvents(3, 1), 'noStream');
        await store.append(stream('b'), sampleEvents(4, 1), 1);
        const events = await store.readAll({ after: start });
        expect(events.map((event) => event.id)).toEqual([1, 2, 3, 4].map(eventId));
        expect(events.map((event) => event.stream)).toEqual(['b', 'b', 'a', 'b'].map(stream));
      }),
    );

    it(
      'starts after a position and stops at a limit',
      withStore(async ({ store, start, stream }) => {
        await store.append(stream('a'), sampleEvents(1, 5), 'noStream');
        const events = await store.readStream(stream('a'));
        expect(await store.readAll({ after: start, limit: 2 })).toEqual(events.slice(0, 2));
        expect(await store.readAll({ after: events[1]!.position, limit: 2 })).toEqual(events.slice(2, 4));
        expect(await store.readAll({ after: events[4]!.position })).toEqual([]);
      }),
    );

    it(
      'reads pages of 1,000 by itself',
      withStore(async ({ store, start, stream }) => {
        await store.append(stream('a'), sampleEvents(1, 1000), 'noStream');
        await store.append(stream('a'), sampleEvents(1001, 1), 999);
        const page = await store.readAll({ after: start });
        expect(page).toHaveLength(1000);
        expect(await store.readAll({ after: page.at(-1)!.position })).toHaveLength(1);
      }),
    );

    it(
      'refuses a position of another form',
      withStore(async ({ store }) => {
        await expect(store.readAll({ after: 'yesterday' })).rejects.toMatchObject({
          code: 'STORE.POSITION_UNKNOWN',
        });
      }),
    );

    it(
      'hands out copies: who changes one does not change the log',
      withStore(async ({ store, stream }) => {
        await store.append(stream('a'), sampleEvents(1, 1), 'noStream');
        const [event] = await store.readStream(stream('a'));
        Object.assign(event!.data as object, { number: 'changed' });
        expect((await store.readStream(stream('a')))[0]?.data).toEqual({ number: 1 });
      }),
    );
  });

  describe('a closed store', () => {
    it(
      'refuses everything',
      withStore(async ({ store, start, stream }) => {
        await store.close();
        await store.close();
        const closed = { code: 'STORE.CLOSED' };
        await expect(store.append(stream('a'), sampleEvents(1, 1), 'noStream')).rejects.toMatchObject(closed);
        await expect(store.readStream(stream('a'))).rejects.toMatchObject(closed);
        await expect(store.readAll({ after: start })).rejects.toMatchObject(closed);
        await expect(store.end()).rejects.toMatchObject(closed);
      }),
    );

    it(
      'has written what was handed to it before',
      withStore(async ({ store, stream }) => {
        const appended = store.append(stream('a'), sampleEvents(1, 1), 'noStream');
        await store.close();
        await expect(appended).resolves.toMatchObject({ repeated: false });
      }),
    );
  });
}
