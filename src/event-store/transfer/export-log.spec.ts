import { createHash } from 'node:crypto';
import { sampleEvent } from '../../../test/event-store-contract/sample-events';
import type { StoredEvent } from '../../../workflows/kernel/event';
import { MemoryEventStore } from '../memory/memory-event-store';
import { exportLog } from './export-log';
import { exported, EXPORTED_AT, sampleLog } from './transfer.spec-support';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the file', () => {
  it('has these bytes', async () => {
    const store = new MemoryEventStore();
    await store.append('unit-a', [sampleEvent(1, { name: '某局' })], 'noStream');
    expect(await exported(store)).toBe(
      `{"exportedAt":"2026-01-05T01:02:03.004Z","format":"liancheng-log","formatVersion":1}
{"event":{"actor":{"personId":"person-1","postId":"post-1","role":"office","unitId":"unit-1"},"commandDigest":"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc","commandId":"00000000-0000-8000-8000-000000000001","correlationId":"00000000-0000-8000-8000-000000000001","data":{"name":"某局"},"id":"00000000-0000-8000-8000-000000000001","machineVersion":1,"occurredAt":"2012-03-05T01:00:00.000Z","prevHash":"0000000000000000000000000000000000000000000000000000000000000000","recordedAt":"2012-03-05T01:00:00.000Z","revision":0,"schemaVersion":1,"stream":"unit-a","type":"RiskPointRevised"},"hash":"18211e494ea9cd0c11445bbc468c0919b1d14e6918b8ddbf43592ddea21076f5"}
{"end":{"events":1,"sha256":"8f49d494e47cce9aa0755760d83d71d8413e0a2228688d8aa31f0f31a16b117e","streams":1}}
`,
    );
  });

  it('of an empty log is a first and a last line', async () => {
    expect((await exported(new MemoryEventStore())).split('\n')).toHaveLength(3);
  });

  // The recipe of README.md in other words: nothing of our own code but the file.
  it('can be checked by whoever has a SHA-256', async () => {
    const [, ...lines] = (await exported(await sampleLog())).trimEnd().split('\n');
    const last = lines.pop()!;
    expect(JSON.parse(last).end).toEqual({
      events: lines.length,
      streams: 3,
      sha256: sha256(lines.map((line) => `${line}\n`).join('')),
    });
    const ends = new Map<string, { revision: number; hash: string }>();
    for (const line of lines) {
      const [, bytes, hash] = /^\{"event":(.*),"hash":"([0-9a-f]{64})"\}$/.exec(line)!;
      expect(sha256(bytes!)).toBe(hash);
      const { stream, revision, prevHash } = JSON.parse(line).event;
      const before = ends.get(stream) ?? { revision: -1, hash: '0'.repeat(64) };
      expect({ revision, prevHash }).toEqual({ revision: before.revision + 1, prevHash: before.hash });
      ends.set(stream, { revision, hash: hash! });
    }
  });
});

describe('the export', () => {
  it('answers what the last line says', async () => {
    let text = '';
    const end = await exportLog(await sampleLog(), (part) => void (text += part), {
      exportedAt: EXPORTED_AT,
    });
    expect(JSON.parse(text.trimEnd().split('\n').at(-1)!)).toEqual({ end });
  });

  it('reads up to the end that the log had at the start', async () => {
    const store = await sampleLog();
    const before = await exported(store);
    let text = '';
    await exportLog(
      store,
      async (part) => {
        text += part;
        if (text === part) await store.append('unit-late', [sampleEvent(99)], 'noStream');
      },
      { exportedAt: EXPORTED_AT },
    );
    expect(text).toBe(before);
    expect(await store.readAll()).toHaveLength(8);
  });

  it('waits for whoever writes, and holds no more than a page', async () => {
    const store = new MemoryEventStore();
    const events = Array.from({ length: 600 }, (_, index) => sampleEvent(index));
    await store.append('unit-a', events, 'noStream');
    const readAll = jest.spyOn(store, 'readAll');
    const pagesRead: number[] = [];
    await exportLog(
      store,
      async () => {
        const before = readAll.mock.calls.length;
        await new Promise((resolve) => setImmediate(resolve));
        expect(readAll.mock.calls).toHaveLength(before);
        pagesRead.push(before);
      },
      { exportedAt: EXPORTED_AT },
    );
    expect(pagesRead).toEqual([0, 1, 2, 3, 3]);
  });

  it.each<[string, (event: StoredEvent) => StoredEvent, string]>([
    ['whose data was changed', (event) => ({ ...event, data: { number: 8 } }), 'wrongHash'],
    ['whose link was changed', (event) => ({ ...event, prevHash: 'f'.repeat(64) }), 'wrongPrevHash'],
    ['that another is missing before', (event) => ({ ...event, revision: 3 }), 'revisionGap'],
    ['that could never have been sealed', (event) => ({ ...event, data: '\ud800' }), 'wrongHash'],
  ])('refuses a log with an event %s, and writes no last line', async (_, change, reason) => {
    const store = await sampleLog();
    const spoilt = {
      end: () => store.end(),
      readAll: async (options: object) =>
        (await store.readAll(options)).map((event) => (event.position === '4' ? change(event) : event)),
    };
    let text = '';
    await expect(
      exportLog(spoilt, (part) => void (text += part), { exportedAt: EXPORTED_AT }),
    ).rejects.toMatchObject({
      code: 'LOG.CHAIN_BROKEN',
      details: { reason, position: '4', stream: 'riskPoint-a', revision: 2 },
    });
    expect(text).not.toContain('"end"');
  });

  it('refuses a log that lacks an event no chain misses, and writes no last line', async () => {
    const store = await sampleLog();
    const all = await store.readAll();
    const ends = new Map(all.map(({ stream, position }) => [stream, position]));
    const [gone] = [...ends.values()].sort((a, b) => Number(a) - Number(b));
    const spoilt = {
      end: () => store.end(),
      readAll: async (options: object) =>
        (await store.readAll(options)).filter(({ position }) => position !== gone),
    };
    let text = '';
    await expect(
      exportLog(spoilt, (part) => void (text += part), { exportedAt: EXPORTED_AT }),
    ).rejects.toMatchObject({
      code: 'LOG.EVENTS_MISSING',
      details: { after: `${Number(gone) - 1}`, before: `${Number(gone) + 1}` },
    });
    expect(text).not.toContain('"end"');
  });

  it('stops when it is told to, without a last line', async () => {
    const stop = new AbortController();
    let text = '';
    const outcome = exportLog(
      await sampleLog(),
      (part) => {
        text += part;
        stop.abort();
      },
      { exportedAt: EXPORTED_AT, signal: stop.signal },
    );
    await expect(outcome).rejects.toMatchObject({ code: 'LOG.STOPPED', details: { events: 0 } });
    expect(text).not.toContain('"end"');
  });
});
