import { sampleEvent } from '../../../test/event-store-contract/sample-events';
import { MemoryEventStore } from '../memory/memory-event-store';
import { compareLogs } from './compare-logs';
import { importLog } from './import-log';
import { checkLogFile } from './read-log-file';
import { exported, fileOf, imported, sampleLog } from './transfer.spec-support';

let file: string;

beforeAll(async () => {
  file = await exported(await sampleLog());
});

/** What nobody imported. */
async function strange(): Promise<MemoryEventStore> {
  const store = new MemoryEventStore();
  await store.append('riskPoint-a', [sampleEvent(1), sampleEvent(50)], 'noStream');
  return store;
}

describe('an import', () => {
  it('into an empty log writes everything', async () => {
    const store = new MemoryEventStore();
    expect(await imported(file, store)).toEqual({ already: 0, written: 7, goesOn: false });
    expect(await exported(store)).toBe(file);
  });

  it('once more writes nothing, and says so', async () => {
    const store = await sampleLog();
    expect(await imported(file, store)).toEqual({ already: 7, written: 0, goesOn: false });
  });

  it('goes on in the midst of events that one append would have held', async () => {
    const store = new MemoryEventStore();
    await store.append('riskPoint-a', [sampleEvent(1)], 'noStream');
    expect(await imported(file, store)).toEqual({ already: 1, written: 6, goesOn: false });
    expect(await exported(store)).toBe(file);
  });

  it('into a log that has gone on since writes nothing either', async () => {
    const store = await sampleLog();
    await store.append('unit-later', [sampleEvent(60)], 'noStream');
    expect(await imported(file, store)).toEqual({ already: 7, written: 0, goesOn: true });
  });

  it('into a log that holds other events is refused, with the first that differs, and nothing is written', async () => {
    const store = await strange();
    const append = jest.spyOn(store, 'append');
    await expect(imported(file, store)).rejects.toMatchObject({
      code: 'LOG.HOLDS_OTHER_EVENTS',
      details: {
        reason: 'otherEvent',
        number: 2,
        inFile: { line: 3, stream: 'riskPoint-a', revision: 1, id: sampleEvent(2).id },
        inLog: { position: '2', stream: 'riskPoint-a', revision: 1, id: sampleEvent(50).id },
      },
    });
    expect(append).not.toHaveBeenCalled();
  });

  it('stops between two appends when it is told to, and goes on from there', async () => {
    const store = new MemoryEventStore();
    const stop = new AbortController();
    const checked = await checkLogFile(fileOf(file));
    const options = {
      signal: stop.signal,
      onProgress: (step: string, events: number) => {
        if (step === 'append' && events >= 3) stop.abort();
      },
    };
    await expect(importLog(checked, store, options)).rejects.toMatchObject({
      code: 'LOG.STOPPED',
      details: { events: 3, of: 7 },
    });
    expect(await imported(file, store)).toEqual({ already: 3, written: 4, goesOn: false });
  });

  it('finds a store that keeps something else than it was given', async () => {
    const store = new MemoryEventStore();
    const append = store.append.bind(store);
    jest
      .spyOn(store, 'append')
      .mockImplementation((stream, events, expected) =>
        append(
          stream,
          stream === 'riskPoint-b' ? events.map((event) => ({ ...event, data: null })) : events,
          expected,
        ),
      );
    expect(await imported(file, store)).toMatchObject({
      written: 7,
      difference: { reason: 'otherEvent', number: 3, inFile: { line: 4 }, inLog: { position: '3' } },
    });
  });

  it('finds that somebody else wrote to the log meanwhile', async () => {
    const store = new MemoryEventStore();
    const append = store.append.bind(store);
    jest.spyOn(store, 'append').mockImplementation(async (stream, events, expected) => {
      if (stream === 'riskPoint-c') await append('unit-other', [sampleEvent(80)], 'noStream');
      return append(stream, events, expected);
    });
    expect(await imported(file, store)).toMatchObject({
      written: 7,
      difference: { reason: 'otherEvent', number: 5, inLog: { stream: 'unit-other' } },
    });
  });

  it('writes nothing for a file that turns bad at its end', async () => {
    const store = new MemoryEventStore();
    await expect(imported(file.replace('"events":7', '"events":6'), store)).rejects.toMatchObject({
      code: 'LOG_FILE.END_DIFFERS',
    });
    expect(await store.end()).toBe('0');
  });

  it('notices that the file was changed after it was checked', async () => {
    const store = new MemoryEventStore();
    const now = { text: file };
    const checked = await checkLogFile(() => fileOf(now.text)());
    now.text = file.replace('"number":4', '"number":5');
    await expect(importLog(checked, store)).rejects.toMatchObject({ code: 'LOG_FILE.WRONG_HASH' });
  });
});

describe('a comparison', () => {
  const compared = async (store: MemoryEventStore) => compareLogs(await checkLogFile(fileOf(file)), store);

  it('finds equal logs equal', async () => {
    expect(await compared(await sampleLog())).toEqual({ same: 7 });
  });

  it('names the first event that is missing, further or another', async () => {
    expect(await compared(new MemoryEventStore())).toMatchObject({
      same: 0,
      difference: { reason: 'logEndsEarly', number: 1, inFile: { line: 2 } },
    });
    const longer = await sampleLog();
    await longer.append('unit-later', [sampleEvent(60)], 'noStream');
    expect(await compared(longer)).toMatchObject({
      same: 7,
      difference: { reason: 'logGoesOn', number: 8, inLog: { position: '8', stream: 'unit-later' } },
    });
    expect(await compared(await strange())).toMatchObject({
      same: 1,
      difference: { reason: 'otherEvent', number: 2 },
    });
  });

  it('finds the same events in another order', async () => {
    const store = new MemoryEventStore();
    await store.append('riskPoint-b', [sampleEvent(3)], 'noStream');
    expect(await compared(store)).toMatchObject({ same: 0, difference: { reason: 'otherEvent', number: 1 } });
  });

  it('looks at the bytes, not only at the hash that stands beside them', async () => {
    const store = await sampleLog();
    const readAll = store.readAll.bind(store);
    jest
      .spyOn(store, 'readAll')
      .mockImplementation(async (options) =>
        (await readAll(options)).map((event) =>
          event.position === '6' ? { ...event, occurredAt: '2020-01-01T00:00:00.000Z' } : event,
        ),
      );
    expect(await compared(store)).toMatchObject({ same: 5, difference: { reason: 'otherEvent', number: 6 } });
  });
});
