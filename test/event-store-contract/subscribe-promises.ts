/** What a subscription promises: order, nothing missed, one call at a time, caught up, its end. */
import type { WithStore } from './fixture';
import { door, Recorder } from './recorder';
import { eventId, sampleEvent, sampleEvents } from './sample-events';

const ids = (first: number, count: number): readonly string[] =>
  sampleEvents(first, count).map((event) => event.id);

export function describeSubscribe(withStore: WithStore): void {
  describe('subscribe', () => {
    it(
      'gives what stood there before, and then what comes',
      withStore(async ({ store, start, stream }) => {
        await store.append(stream('a'), sampleEvents(1, 2), 'noStream');
        const recorder = new Recorder();
        const subscription = store.subscribe(start, recorder);
        await recorder.untilCaughtUp();
        await store.append(stream('b'), sampleEvents(3, 2), 'noStream');
        await recorder.untilEvents(4);
        expect(recorder.ids).toEqual(ids(1, 4));
        await subscription.close();
        expect(recorder.errors).toEqual([]);
      }),
    );

    it(
      'starts after the position',
      withStore(async ({ store, stream }) => {
        await store.append(stream('a'), sampleEvents(1, 3), 'noStream');
        const events = await store.readStream(stream('a'));
        const recorder = new Recorder();
        store.subscribe(events[1]!.position, recorder);
        await recorder.untilCaughtUp();
        expect(recorder.ids).toEqual([eventId(3)]);
      }),
    );

    it(
      'says caught up at the end it reached, each time',
      withStore(async ({ store, start, stream }) => {
        const recorder = new Recorder();
        store.subscribe(start, recorder);
        await recorder.untilCaughtUp();
        const { position } = await store.append(stream('a'), sampleEvents(1, 2), 'noStream');
        await recorder.untilCaughtUp(2);
        expect(recorder.caughtUp).toEqual([start, position]);
      }),
    );

    it(
      'misses nothing that is appended while it catches up',
      withStore(async ({ store, start, stream }) => {
        await store.append(stream('a'), sampleEvents(1, 1000), 'noStream');
        const recorder = new Recorder();
        store.subscribe(start, recorder);
        for (let number = 1001; number <= 1040; number += 1) {
          await store.append(stream('a'), [sampleEvent(number)], number - 2);
        }
        await recorder.untilEvents(1040);
        expect(recorder.ids).toEqual(ids(1, 1040));
      }),
    );

    it(
      'calls a slow handler once at a time, and gives the rest after',
      withStore(async ({ store, start, stream }) => {
        const { opened, open } = door();
        let running = 0;
        let most = 0;
        const recorder = new Recorder(async () => {
          running += 1;
          most = Math.max(most, running);
          await opened;
          running -= 1;
        });
        await store.append(stream('a'), sampleEvents(1, 1), 'noStream');
        store.subscribe(start, recorder);
        for (let number = 2; number <= 20; number += 1)
          await store.append(stream('a'), [sampleEvent(number)], number - 2);
        open();
        await recorder.untilEvents(20);
        expect(recorder.ids).toEqual(ids(1, 20));
        expect(most).toBe(1);
      }),
    );

    it(
      'serves several, each at its own pace',
      withStore(async ({ store, start, stream }) => {
        const { opened, open } = door();
        const slow = new Recorder(() => opened);
        const quick = new Recorder();
        store.subscribe(start, slow);
        store.subscribe(start, quick);
        await store.append(stream('a'), sampleEvents(1, 3), 'noStream');
        await quick.untilEvents(3);
        expect(slow.events).toEqual([]);
        open();
        await slow.untilEvents(3);
      }),
    );

    it(
      'may append from its handler',
      withStore(async ({ store, start, stream }) => {
        const recorder = new Recorder(async ([event]) => {
          if (event?.stream === stream('a')) await store.append(stream('b'), [sampleEvent(2)], 'noStream');
        });
        store.subscribe(start, recorder);
        await store.append(stream('a'), [sampleEvent(1)], 'noStream');
        await recorder.untilEvents(2);
        expect(recorder.ids).toEqual(ids(1, 2));
      }),
    );

    it(
      'ends with the error of its handler',
      withStore(async ({ store, start, stream }) => {
        const failure = new Error('the view is full');
        const recorder = new Recorder(() => Promise.reject(failure));
        store.subscribe(start, recorder);
        await store.append(stream('a'), [sampleEvent(1)], 'noStream');
        await recorder.until(({ errors }) => errors.length > 0);
        const witness = new Recorder();
        store.subscribe(start, witness);
        await store.append(stream('a'), [sampleEvent(2)], 0);
        await witness.untilEvents(2);
        expect(recorder.errors).toEqual([failure]);
        expect(recorder.events).toEqual([]);
      }),
    );

    it(
      'closes when the running handler has finished, and delivers no more',
      withStore(async ({ store, start, stream }) => {
        const { opened, open } = door();
        const entered = door();
        const recorder = new Recorder(() => {
          entered.open();
          return opened;
        });
        const subscription = store.subscribe(start, recorder);
        await store.append(stream('a'), [sampleEvent(1)], 'noStream');
        await entered.opened;
        await store.append(stream('a'), [sampleEvent(2)], 0);
        let closed = false;
        const closing = subscription.close().then(() => (closed = true));
        await store.end();
        expect(closed).toBe(false);
        open();
        await closing;
        expect(recorder.ids).toEqual([eventId(1)]);
        await subscription.close();
      }),
    );

    it(
      'ends without an error when the store is closed',
      withStore(async ({ store, start }) => {
        const recorder = new Recorder();
        store.subscribe(start, recorder);
        await recorder.untilCaughtUp();
        await store.close();
        expect(recorder.errors).toEqual([]);
      }),
    );

    it(
      'ends with an error on a store already closed',
      withStore(async ({ store, start }) => {
        await store.close();
        const recorder = new Recorder();
        store.subscribe(start, recorder);
        await recorder.until(({ errors }) => errors.length > 0);
        expect(recorder.errors).toMatchObject([{ code: 'STORE.CLOSED' }]);
      }),
    );

    it.each(['99999999999999', 'yesterday'])(
      'refuses the position %s, which the log does not have',
      (position) =>
        withStore(async ({ store }) => {
          const recorder = new Recorder();
          store.subscribe(position, recorder);
          await recorder.until(({ errors }) => errors.length > 0);
          expect(recorder.errors).toMatchObject([{ code: 'STORE.POSITION_UNKNOWN' }]);
        })(),
    );
  });
}
