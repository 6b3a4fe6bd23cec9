/** Any question can be asked of any earlier moment. */
import { unitTree } from '../../projections/organisation/query';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { ReadAllOptions } from '../event-store/event-store';
import { MemoryEventStore } from '../event-store/memory/memory-event-store';
import { PastViews } from './past-views';
import { TEST_CALENDAR } from './test-log.spec-support';
import { unitEstablished } from './unit-established.spec-support';

const workingDays = () => TEST_CALENDAR;

/** Counts how often the log is read from its start. */
class Counted {
  built = 0;
  constructor(readonly store: MemoryEventStore) {}
  readAll(options: ReadAllOptions = {}): Promise<readonly StoredEvent[]> {
    if (options.after === undefined) this.built += 1;
    return this.store.readAll(options);
  }
}

const second = (number: number) => `2012-04-02T00:00:${String(number).padStart(2, '0')}.000Z`;

/** Unit `u1` is recorded in second 1, `u2` in second 2, and so on. */
async function logOfUnits(count: number): Promise<Counted> {
  const store = new MemoryEventStore();
  for (let number = 1; number <= count; number += 1) {
    await store.append(`unit-u${number}`, [unitEstablished(number)], 'noStream');
  }
  return new Counted(store);
}

let past: PastViews;
afterEach(() => past.close());

async function unitsAt(
  moment: Parameters<PastViews['ask']>[2],
): Promise<readonly [number, string, string | null]> {
  const { answer, completeTo } = await past.ask(unitTree, {}, moment);
  return [answer.length, completeTo.position, completeTo.recordedAt];
}

describe('the views of an earlier moment', () => {
  it('hold what was recorded by an instant, to the millisecond, and say how far that is', async () => {
    past = new PastViews({ store: await logOfUnits(9), workingDays });
    expect(await unitsAt({ recordedBy: second(4) })).toEqual([4, '4', second(4)]);
    expect(await unitsAt({ recordedBy: '2012-04-02T00:00:03.999Z' })).toEqual([3, '3', second(3)]);
    expect(await unitsAt({ recordedBy: second(0) })).toEqual([0, '0', null]);
  });

  it('hold what the log holds up to a position', async () => {
    past = new PastViews({ store: await logOfUnits(9), workingDays });
    expect(await unitsAt('7')).toEqual([7, '7', second(7)]);
  });

  it('go beyond one page of the log', async () => {
    past = new PastViews({ store: await logOfUnits(600), workingDays });
    expect((await unitsAt('599'))[0]).toBe(599);
  });

  it('are built once for all who ask, also at once, and anew when others have pushed them out', async () => {
    const store = await logOfUnits(9);
    past = new PastViews({ store, workingDays });
    await Promise.all([unitsAt('5'), unitsAt('5'), unitsAt('5')]);
    await unitsAt('5');
    expect(store.built).toBe(1);
    for (const position of ['1', '2', '3']) await unitsAt(position);
    expect(store.built).toBe(4);
    expect((await unitsAt('5'))[0]).toBe(5);
    expect(store.built).toBe(5);
  });

  it('are answered from to whoever waited for them, also when others have pushed them out meanwhile', async () => {
    const log = await logOfUnits(9);
    const others: Promise<unknown>[] = [];
    const store = {
      readAll: (options?: ReadAllOptions) => {
        if (others.length === 0) others.push(...['1', '2', '3'].map(unitsAt));
        return log.readAll(options);
      },
    };
    past = new PastViews({ store, workingDays });
    expect((await unitsAt('5'))[0]).toBe(5);
    await Promise.all(others);
  });

  it('are refused as being built where that takes too long, and are there when asked again', async () => {
    const store = await logOfUnits(9);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const slow = { readAll: async (options?: ReadAllOptions) => (await held, store.readAll(options)) };
    past = new PastViews({ store: slow, workingDays, patienceMs: 1 });
    await expect(unitsAt('5')).rejects.toMatchObject({ code: 'VIEWS.BUILDING' });
    letGo();
    let units: number | undefined;
    while (units === undefined)
      units = await unitsAt('5').then(
        ([count]) => count,
        () => undefined,
      );
    expect(units).toBe(5);
  });

  it('that could not be built are tried again', async () => {
    const store = await logOfUnits(9);
    let failures = 1;
    const failing = {
      readAll: (options?: ReadAllOptions) => {
        failures -= 1;
        return failures >= 0 ? Promise.reject(new Error('away')) : store.readAll(options);
      },
    };
    past = new PastViews({ store: failing, workingDays });
    await expect(unitsAt('5')).rejects.toThrow('away');
    expect((await unitsAt('5'))[0]).toBe(5);
  });
});
