/**
 * Whole campaigns as they were recorded once, replayed by today's code: README.md. Every history in this folder is
 * replayed; a new one is recorded by adding it to `RECORDERS`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGGREGATES, type AggregateCategory } from '../../workflows/aggregates';
import type { CampaignContext } from '../../workflows/campaign/state';
import { fold } from '../../workflows/kernel/aggregate';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Keyed } from '../../workflows/kernel/keyed';
import type { EventReader } from '../../src/event-store/event-store';
import { verifyLog } from '../../src/event-store/verify-log';
import { canonicalJson } from '../../src/ledger/canonical-json';
import { freeze } from '../support/frozen-files';
import { allEvents } from '../support/store-wrappers';
import { tellWholeStory } from '../support/whole-story';

/** How a history was made, by its name. The log is closed when it has been read. */
const RECORDERS: Readonly<Record<string, () => Promise<readonly StoredEvent[]>>> = {
  'general-five-stage.v1': async () => {
    const town = await tellWholeStory();
    const events = await allEvents(town.store);
    await town.close();
    return events;
  },
};

interface FinalState {
  readonly value: string;
  readonly revision: number;
  readonly context: unknown;
}

type FinalStates = Readonly<Record<string, FinalState>>;

const fileOf = (name: string, ending: 'ndjson' | 'states.json') => join(__dirname, `${name}.${ending}`);

beforeAll(async () => {
  for (const [name, record] of Object.entries(RECORDERS)) {
    if (existsSync(fileOf(name, 'ndjson')) && existsSync(fileOf(name, 'states.json'))) continue;
    const events = await record();
    freeze(fileOf(name, 'ndjson'), () => events.map((event) => `${canonicalJson(event)}\n`).join(''));
    freeze(fileOf(name, 'states.json'), () => `${JSON.stringify(finalStates(events), null, 1)}\n`);
  }
});

const names = new Set([
  ...Object.keys(RECORDERS),
  ...readdirSync(__dirname)
    .filter((file) => file.endsWith('.ndjson'))
    .map((file) => file.slice(0, -'.ndjson'.length)),
]);

describe.each([...names].sort())('the recorded history %s', (name) => {
  const recorded = () =>
    readFileSync(fileOf(name, 'ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as StoredEvent);

  it('is unchanged: every hash chain holds', async () => {
    const events = recorded();
    const report = await verifyLog(readerOf(events));
    expect(report.firstFault).toBeUndefined();
    expect(report.events).toBe(events.length);
  });

  it('is accepted by today’s machines, and ends in the states it ended in', () => {
    const stored = JSON.parse(readFileSync(fileOf(name, 'states.json'), 'utf8')) as FinalStates;
    // What machines have learned to remember since may stand beside it.
    expect(finalStates(recorded())).toMatchObject(stored);
  });
});

/** Maps in parts (kernel/keyed.ts) as the records they stand for: how entries are kept in memory is not history. */
function asRecorded(context: unknown): unknown {
  const { contacts, submissions, assessments, ...rest } = context as Partial<CampaignContext>;
  if (contacts === undefined || submissions === undefined || assessments === undefined) return context;
  const record = (map: Keyed<unknown>) => Object.assign({}, ...Object.values(map)) as object;
  return {
    ...rest,
    contacts: record(contacts),
    submissions: record(submissions),
    assessments: record(assessments),
  };
}

function finalStates(events: readonly StoredEvent[]): FinalStates {
  const streams = new Map<string, StoredEvent[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  const states: Record<string, FinalState> = {};
  for (const [stream, own] of [...streams].sort()) {
    const category = stream.slice(0, stream.indexOf('-')) as AggregateCategory;
    const { value, revision, context } = fold<unknown>(AGGREGATES[category], own);
    states[stream] = { value, revision, context: asRecorded(context) };
  }
  return states;
}

function readerOf(events: readonly StoredEvent[]): Pick<EventReader, 'readAll'> {
  return {
    readAll: ({ after = '0', limit = 1_000 } = {}) =>
      Promise.resolve(events.filter((event) => Number(event.position) > Number(after)).slice(0, limit)),
  };
}
