import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { eventId, sampleEvents } from '../../test/event-store-contract/sample-events';
import type { ReadAllOptions } from '../event-store/event-store';
import { MemoryEventStore } from '../event-store/memory/memory-event-store';
import { parsePublicKey } from '../ledger/signed-note';
import { checkPack } from './check-pack';
import { Evidence } from './evidence';
import { openCheckpoint } from './open-checkpoint';

const EVENTS = 450;
const NOW = '2026-11-30T01:00:00.000Z';
const HERE = new AbortController().signal;

describe('evidence of a log in use', () => {
  let store: MemoryEventStore;
  let evidence: Evidence;
  /** Of each page of the log: its limit, and how many turns others had had. */
  let pages: { readonly limit: number | undefined; readonly turns: number }[];
  let turns: number;
  let walks: number;

  beforeEach(async () => {
    store = new MemoryEventStore();
    await store.append('unit-a', sampleEvents(0, EVENTS), 'noStream');
    [pages, turns, walks] = [[], 0, 0];
    const readAll = async (options: ReadAllOptions = {}) => {
      pages.push({ limit: options.limit, turns });
      if (options.after === '0') walks += 1;
      const page = await store.readAll(options);
      if (page.length === 0) walks -= 1;
      expect(walks).toBeLessThanOrEqual(1);
      return page;
    };
    evidence = new Evidence({ store: { readAll }, dataDir: null, now: () => NOW });
  });
  afterEach(() => evidence.close());

  const key = () => parsePublicKey(evidence.publicKey())!;
  const everything = { asked: {}, eventIds: Array.from({ length: EVENTS }, (_, number) => eventId(number)) };

  it('is worked out in slices, between which others have their turn', async () => {
    let isDone = false;
    const others = (async () => {
      for (; !isDone; turns += 1) await othersFirst();
    })();
    const { size, note } = await evidence.checkpoint(HERE);
    isDone = true;
    await others;
    expect(openCheckpoint(note, key(), 'note').size).toBe(size);
    expect(size).toBe(EVENTS);
    expect(pages.length).toBeGreaterThan(EVENTS / 100);
    expect(pages.every(({ limit }) => Number(limit) <= 100)).toBe(true);
    expect(new Set(pages.map((page) => page.turns)).size).toBe(pages.length);
  });

  it('is worked out for one after the other, and for a few at a time', async () => {
    const asked = Array.from({ length: 5 }, () => evidence.pack(everything, HERE));
    await expect(evidence.checkpoint(HERE)).rejects.toMatchObject({ code: 'PROOF.BUSY' });
    for (const pack of await Promise.all(asked)) {
      const text = [...pack.pieces].join('');
      expect(checkPack(text, key(), 'pack').events).toHaveLength(EVENTS);
      expect(pack.head.made).toBe(NOW);
    }
    expect((await evidence.checkpoint(HERE)).size).toBe(EVENTS);
  });

  it('is of something, and of no more than the server can hold at once', async () => {
    const small = new Evidence({ store, dataDir: null, now: () => NOW, mostEvents: 2 });
    const packOf = async (...eventIds: readonly string[]) => small.pack({ asked: {}, eventIds }, HERE);
    expect((await packOf(eventId(0), eventId(1))).head.events).toHaveLength(2);
    await expect(packOf(eventId(0), eventId(1), eventId(2))).rejects.toMatchObject({
      code: 'PROOF.TOO_MANY_EVENTS',
    });
    await expect(packOf()).rejects.toMatchObject({ code: 'PROOF.NO_EVENT' });
    await small.close();
  });

  it('is no longer worked out for whoever has left, nor in the way of who comes after', async () => {
    const left = new AbortController();
    const given = evidence.checkpoint(left.signal);
    const next = evidence.pack(everything, HERE);
    left.abort();
    await expect(given).rejects.toMatchObject({ code: 'LOG.STOPPED' });
    walks = 0;
    expect((await next).head.events).toHaveLength(EVENTS);
  });

  it('ends with the server', async () => {
    const given = evidence.checkpoint(HERE);
    const stopped = expect(given).rejects.toMatchObject({ code: 'LOG.STOPPED' });
    await evidence.close();
    await stopped;
  });

  it('keeps key and checkpoints in the data folder, where there is one', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'liancheng-evidence-spec-'));
    const kept = () => new Evidence({ store, dataDir, now: () => NOW });
    const [first, second] = [kept(), kept()];
    expect(first.newest()).toBeUndefined();
    const { note } = await first.checkpoint(HERE);
    await first.close();
    expect(second.newest()?.note).toBe(note);
    expect(second.publicKey()).toBe(first.publicKey());
    expect(existsSync(join(dataDir, 'log-signing.key'))).toBe(true);
    rmSync(dataDir, { recursive: true });
  });
});
