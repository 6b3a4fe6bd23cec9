/** `npm run bench`: every figure as a ratio within this run. Options: --quick, --events N, --units N, --only NAME, --json FILE. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCalendars } from '../src/plans/calendar-loader';
import { knownParts } from '../src/plans/known-parts';
import { openPlanLibrary } from '../src/plans/plan-library';
import type { Plan } from '../workflows/plans/plan';
import { cascadeFigures } from './cascade-figures';
import { consoleFigures } from './console-figures';
import { tableOf, type Figure } from './figure';
import { formFigures } from './form-figures';
import { httpFigures } from './http-figures';
import { importFigures } from './import-figures';
import { machineText } from './machine';
import { queryFigures } from './query-figures';
import { scaleFigures } from './scale-figures';
import { storeFigures } from './store-figures';
import { viewFigures } from './view-figures';

interface Group {
  readonly name: string;
  readonly run: (folder: string, plan: Plan) => Promise<readonly Figure[]>;
}

const options = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    events: { type: 'string', default: '1000000' },
    units: { type: 'string', default: '5000' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
}).values;

const events = options.quick ? 50_000 : Number(options.events);
const units = options.quick ? 1_000 : Number(options.units);
const GROUPS: readonly Group[] = [
  { name: 'store', run: (folder, plan) => storeFigures(folder, plan, options.quick ? 20_000 : 60_000) },
  { name: 'views', run: (folder, plan) => viewFigures(folder, plan, sizesUpTo(events)) },
  { name: 'queries', run: (folder, plan) => queryFigures(folder, plan, options.quick ? 10_000 : 100_000) },
  {
    name: 'forms',
    run: (folder, plan) => formFigures(folder, plan, options.quick ? [900] : [2_900, 1_900, 1_200, 700]),
  },
  { name: 'imports', run: (folder, plan) => importFigures(folder, plan, options.quick ? 2_000 : 20_000) },
  { name: 'http', run: (folder, plan) => httpFigures(folder, plan, { quick: options.quick }) },
  {
    name: 'console',
    run: (folder, plan) => consoleFigures(folder, plan, { units: options.quick ? 200 : 1_000 }),
  },
  {
    name: 'cascade',
    run: (folder, plan) =>
      cascadeFigures(
        folder,
        plan,
        options.quick ? { children: 20, points: 10_000 } : { children: 130, points: 300_000 },
      ),
  },
  {
    name: 'scale',
    run: (folder, plan) => scaleFigures(folder, plan, { units: unitsUpTo(units), events: sizesUpTo(events) }),
  },
];

async function main(): Promise<void> {
  mkdirSync('data', { recursive: true });
  const folder = mkdtempSync(join('data', 'bench-'));
  const figures: Figure[] = [];
  try {
    const plan = openPlanLibrary(folder, knownParts(openCalendars(folder))).resolve(
      'general-five-stage',
      2026,
    );
    process.stdout.write(`${machineText()}\nevents: ${events}, seed: 1\n\n`);
    for (const { name, run } of GROUPS) {
      if (options.only !== undefined && options.only !== name) continue;
      process.stdout.write(`… ${name}\n`);
      figures.push(...(await run(folder, plan)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`\n${tableOf(figures)}\n`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}

/** 100, 1,000, … up to the number itself. */
function unitsUpTo(largest: number): readonly number[] {
  const sizes: number[] = [];
  for (let size = 100; size < largest; size *= 10) sizes.push(size);
  return [...sizes, largest];
}

/** 10⁴, 10⁵, … up to the number itself. */
function sizesUpTo(largest: number): readonly number[] {
  const sizes: number[] = [];
  for (let size = 10_000; size < largest; size *= 10) sizes.push(size);
  return [...sizes, largest];
}

void main().then(
  () => undefined,
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
