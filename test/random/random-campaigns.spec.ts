/**
 * Random campaigns: random-run.ts says what is held against what. `LIANCHENG_RANDOM_RUNS=500 npm test -- test/random`
 * plays more of them. A failure prints the seed and the path of the shortest campaign that fails;
 * `LIANCHENG_RANDOM_SEED=<seed> LIANCHENG_RANDOM_PATH=<path>` plays that one again.
 */
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UserCommandType } from '../../src/commands/request';
import { campaignAt, playTo, STAGES } from '../support/campaign-year';
import { DEEDS, RARE } from './deeds';
import { RandomRun, type Step } from './random-run';

const RUNS = Number(process.env['LIANCHENG_RANDOM_RUNS'] ?? 12);
const SEED = process.env['LIANCHENG_RANDOM_SEED'];
const PATH = process.env['LIANCHENG_RANDOM_PATH'];

const MIN_STEPS = 40;
const MAX_STEPS = 80;
/** Milliseconds a run may take on a slow machine. */
const PATIENCE_MS = 20_000;

const types = Object.keys(DEEDS) as readonly UserCommandType[];
const dice = fc.array(fc.nat({ max: 5_039 }), { minLength: 20, maxLength: 20 });
const deed = (of: readonly UserCommandType[]): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constant('deed' as const), type: fc.constantFrom(...of), dice });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: deed(types.filter((type) => !RARE.has(type))) },
  // What drives a campaign on: without it most runs would stay where they began.
  {
    weight: 20,
    arbitrary: deed(['RequestGate', 'DecideGate', 'BeginSubmission', 'HandInSubmission', 'AcceptSubmission']),
  },
  {
    weight: 20,
    arbitrary: deed(['ListPower', 'FindRiskPoint', 'RateRiskPoint', 'SetMeasure', 'ScoreAssessment']),
  },
  { weight: 2, arbitrary: deed([...RARE]) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 30 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('together' as const),
      types: fc.tuple(fc.constantFrom(...types), fc.constantFrom(...types)),
      dice,
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'sweep' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'check' as const }) },
);

const steps = fc.array(step, { minLength: MIN_STEPS, maxLength: MAX_STEPS, size: 'max' });

const REPLAY = {
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
  ...(PATH === undefined ? {} : { path: PATH }),
};

async function inFolder(open: (folder: string) => Promise<RandomRun>, steps: readonly Step[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-random-'));
  let run: RandomRun | undefined;
  try {
    run = await open(folder);
    await run.play(steps);
    count(run);
  } finally {
    await run?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const written = new Set<string>();
let [accepted, refused] = [0, 0];

function count({ tally }: RandomRun): void {
  accepted += tally.accepted;
  refused += tally.refused;
  for (const type of tally.types) written.add(type);
}

describe('random campaigns', () => {
  it(
    'never say anything the log does not say, on one server or two',
    () =>
      fc.assert(
        fc.asyncProperty(fc.constantFrom(...STAGES), steps, (stage, played) =>
          inFolder(
            async (dataDir) => new RandomRun(await campaignAt(stage, { dataDir }), dataDir, 2),
            played,
          ),
        ),
        { numRuns: RUNS, ...REPLAY },
      ),
    RUNS * PATIENCE_MS,
  );

  it(
    'on the embedded store, as a server runs it, neither',
    () =>
      fc.assert(
        fc.asyncProperty(steps, (played) =>
          inFolder(async (dataDir) => {
            const town = await playTo('identification', { dataDir, embedded: true });
            return new RandomRun(town, dataDir, 1);
          }, played),
        ),
        { numRuns: Math.ceil(RUNS / 4), ...REPLAY },
      ),
    RUNS * PATIENCE_MS,
  );

  it('were worth the while: much was accepted, much refused, of many kinds', () => {
    if (SEED !== undefined) return;
    expect(accepted).toBeGreaterThan(RUNS * 5);
    expect(refused).toBeGreaterThan(RUNS * 5);
    expect(written.size).toBeGreaterThan(20);
  });
});
