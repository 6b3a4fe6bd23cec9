/**
 * How costs grow: what one unit adds to a campaign's gate, and what one event adds to the log, the views and the start of
 * a node. Slopes and sizes, not rates: docs/scale.md reckons with them.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_APPEND_BYTES } from '../src/event-store/append-rules';
import { openSqliteEventStore } from '../src/event-store/sqlite/sqlite-event-store';
import { openCalendars } from '../src/plans/calendar-loader';
import { Views, VIEWS_FILE } from '../src/projecting/views';
import { AGGREGATES } from '../workflows/aggregates';
import type { CampaignContext } from '../workflows/campaign/state';
import { ask } from '../workflows/gates/registry';
import { fold } from '../workflows/kernel/aggregate';
import type { Plan } from '../workflows/plans/plan';
import { atMost, percentile, type Figure } from './figure';
import { gateCampaign } from './gate-campaign';
import { fill, province } from './province';

/** A unit of a large campaign may cost this many times one of a small campaign. */
const FLAT = 2;
/** A node that was stopped for a moment serves again within this time. */
const START_MS = 2_000;
const ROUNDS = 5;

export async function scaleFigures(
  root: string,
  plan: Plan,
  { units, events }: { readonly units: readonly number[]; readonly events: readonly number[] },
): Promise<readonly Figure[]> {
  const figures = [...gateFigures(plan, units)];
  for (const size of events) figures.push(...(await logFigures(root, plan, size)));
  return figures;
}

function gateFigures(plan: Plan, sizes: readonly number[]): readonly Figure[] {
  const figures: Figure[] = [];
  const perUnit: { readonly load: number; readonly gate: number }[] = [];
  let launchPerUnit = 0;
  for (const units of sizes) {
    const { launch, facts, stageId, on } = gateCampaign(plan, units);
    const loadMs = timed(() => fold(AGGREGATES.campaign, facts));
    const { context } = fold<CampaignContext>(AGGREGATES.campaign, facts);
    const gateMs = timed(() => ask(context, stageId, on));
    const bytes = facts.reduce((sum, fact) => sum + Buffer.byteLength(JSON.stringify(fact)), 0);
    const launchBytes = Buffer.byteLength(JSON.stringify(launch));
    launchPerUnit = (launchBytes - Buffer.byteLength(JSON.stringify(plan))) / units;
    perUnit.push({ load: loadMs / units, gate: gateMs / units });
    figures.push(
      told(`campaign of ${units} units: its stream`, 'MB', bytes / 1e6),
      told(`campaign of ${units} units: folding it`, 'ms', loadMs),
      told(`campaign of ${units} units: "what is missing?"`, 'ms', gateMs),
    );
  }
  const room = MAX_APPEND_BYTES - Buffer.byteLength(JSON.stringify(plan));
  return [
    ...figures,
    slope(
      'a unit when folding, largest against smallest campaign',
      perUnit.map(({ load }) => load * 1_000),
    ),
    slope(
      'a unit at the gate, largest against smallest campaign',
      perUnit.map(({ gate }) => gate * 1_000),
    ),
    told('units that one launch can name (1 MiB an append)', 'units', Math.floor(room / launchPerUnit)),
  ];
}

async function logFigures(root: string, plan: Plan, size: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(root, 'scale-'));
  try {
    let store = openSqliteEventStore(folder);
    const events = await fill(store, province(plan, size));
    const calendars = openCalendars(folder);
    const workingDays = (id: string, version: number) => calendars.table(id, version);
    let views = new Views({ store, folder, workingDays });
    const buildMs = await timedAsync(async () => {
      await views.start();
      await views.waitFor(await store.end(), 3_600_000);
    });
    await views.stop();
    await store.close();
    const startMs = await timedAsync(async () => {
      store = openSqliteEventStore(folder);
      views = new Views({ store, folder, workingDays });
      await views.start();
      await views.waitFor(await store.end());
    });
    await views.stop();
    await store.close();
    const name = events.toLocaleString('en-US');
    return [
      told(`${name} events: log`, 'bytes/event', sizeOf(folder, 'events.sqlite') / events),
      told(`${name} events: views`, 'bytes/event', sizeOf(folder, VIEWS_FILE) / events),
      told(`${name} events: start on an empty disk`, 'µs/event', (buildMs * 1_000) / events),
      atMost(`${name} events: start with views at hand`, 'ms', startMs, START_MS),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A number to reckon with, without a target. */
function told(figure: string, unit: string, value: number): Figure {
  return { figure, unit, value, baseline: null, ratio: null, target: '', met: true };
}

function slope(figure: string, costs: readonly number[]): Figure {
  const [smallest = Number.NaN] = costs;
  const largest = costs.at(-1) ?? Number.NaN;
  const ratio = largest / smallest;
  return {
    figure,
    unit: 'µs',
    value: largest,
    baseline: smallest,
    ratio,
    target: `≤ ${FLAT} ×`,
    met: ratio <= FLAT,
  };
}

function timed(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return percentile(times, 0.5);
}

async function timedAsync(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function sizeOf(folder: string, file: string): number {
  return statSync(join(folder, file)).size;
}
