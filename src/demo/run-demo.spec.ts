/** The demo as a whole, over the memory store: nothing is refused, and what it checks of itself holds. */
import { MemoryEventStore } from '../event-store/memory/memory-event-store';
import { openEngine, type Engine } from '../engine';
import { runDemo } from './run-demo';
import { scenarioIds, scenarioSteps } from './scenario/library';

const TODAY = '2026-01-05T01:00:00.000Z';
const STEPS = scenarioSteps('puyang-sti-2012');

function lines() {
  const written: string[] = [];
  return { write: (text: string) => void written.push(text), text: () => written.join('') };
}

describe('the demo', () => {
  let engine: Engine;
  const first = lines();

  beforeAll(async () => {
    engine = await openEngine({
      dataDir: ':memory:',
      store: new MemoryEventStore(),
      now: () => TODAY,
      sweepEveryMs: 0,
    });
  });

  afterAll(() => engine.close());

  it('plays from the founding to the archive, and all its checks hold', async () => {
    const { ok, checks } = await runDemo(STEPS, { ...engine, out: first });
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(ok).toBe(true);
  });

  it('prints what its users ask for', () => {
    for (const title of [
      'Stages and gates',
      'Progress matrix',
      'Risk register',
      'Trail of risk point',
      'Checks',
    ]) {
      expect(first.text()).toContain(title);
    }
  });

  it('goes on where it was broken off: played again, it adds nothing', async () => {
    const before = await engine.store.end();
    const { ok } = await runDemo(STEPS, { ...engine, out: lines() });
    expect(await engine.store.end()).toBe(before);
    expect(ok).toBe(true);
  });
});

describe('every other scenario that ships', () => {
  const others = scenarioIds().filter((id) => id !== 'puyang-sti-2012');

  it('is found beside its plan or module', () => {
    expect(others).toEqual(expect.arrayContaining(['school-warning-2012', 'xuchang-court-2012']));
  });

  it.each(others)(
    'plays %s to its end, and all checks hold',
    async (id) => {
      const engine = await openEngine({
        dataDir: ':memory:',
        store: new MemoryEventStore(),
        now: () => TODAY,
        sweepEveryMs: 0,
      });
      try {
        const { checks } = await runDemo(scenarioSteps(id), { ...engine, out: lines() });
        expect(checks.filter((check) => !check.ok)).toEqual([]);
      } finally {
        await engine.close();
      }
    },
    // The largest plays thirty thousand events, longer where other tests run beside it.
    240_000,
  );
});
