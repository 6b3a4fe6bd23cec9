/** Register queries over many risk points: a mix of what users ask, each timed on its own. */
import { heatMap, registerCounts, registerUnitCounts } from '../projections/register/counts';
import { registerList } from '../projections/register/query';
import type { Views } from '../src/projecting/views';
import type { Plan } from '../workflows/plans/plan';
import { Chance } from './chance';
import { atMost, percentile, type Figure } from './figure';
import { CAMPAIGN, EVENTS_OF_A_POINT } from './province';
import { inProvince } from './province-views';

const P99_MS = 30;
const ROUNDS = 60;
const KINDS_SHOWN = 5;

export async function queryFigures(root: string, plan: Plan, points: number): Promise<readonly Figure[]> {
  return inProvince(root, plan, Math.ceil(points * EVENTS_OF_A_POINT * 1.03), async (views) => {
    const { answer: counts } = await views.ask(registerCounts, { campaignId: CAMPAIGN });
    const samples = await timeQueries(views, plan);
    process.stdout.write(`${slowest(samples)}\n`);
    const times = samples.map((each) => each.ms);
    return [
      atMost(`register queries over ${counts.total} risk points, p99`, 'ms', percentile(times, 0.99), P99_MS),
    ];
  });
}

/** The kinds of question that take longest, each with the median and the largest of its times. */
function slowest(samples: readonly Sample[]): string {
  const kinds = [...byName(samples)].map(([name, all]) => {
    const times = all.map((each) => each.ms);
    return { name, median: percentile(times, 0.5), longest: Math.max(...times) };
  });
  const shown = kinds.sort((a, b) => b.longest - a.longest).slice(0, KINDS_SHOWN);
  return shown
    .map(
      ({ name, median, longest }) =>
        `  ${name}: median ${median.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`,
    )
    .join('\n');
}

function byName(samples: readonly Sample[]): ReadonlyMap<string, readonly Sample[]> {
  const kinds = new Map<string, Sample[]>();
  for (const sample of samples) kinds.set(sample.name, [...(kinds.get(sample.name) ?? []), sample]);
  return kinds;
}

interface Sample {
  readonly name: string;
  readonly ms: number;
}

async function timeQueries(views: Views, plan: Plan): Promise<readonly Sample[]> {
  const chance = new Chance(2);
  const samples: Sample[] = [];
  const campaignId = CAMPAIGN;
  const texts = ['抽查', '受理环节', '标准', '评审专家', '不存在的文字', '资金拨付'];
  const categories = plan.schemes.categories.map((each) => each.id);
  let cursor: string | undefined;
  const time = async (name: string, work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    samples.push({ name, ms: performance.now() - started });
  };
  for (let round = 0; round < ROUNDS; round++) {
    const unitId = `u${chance.below(50)}`;
    const level = chance.pick([1, 2, 3] as const);
    await time('first page', () => views.ask(registerList, { campaignId }));
    await time('by grade', () => views.ask(registerList, { campaignId, levels: [level], order: 'level' }));
    await time('by unit', () => views.ask(registerList, { campaignId, unitId }));
    await time('whole tree', () => views.ask(registerList, { campaignId, unitId: 'root', order: 'changed' }));
    await time('by category and state', () =>
      views.ask(registerList, { campaignId, categories: [chance.pick(categories)], states: ['controlled'] }),
    );
    await time('by post', () => views.ask(registerList, { campaignId, postId: `${unitId}-p1` }));
    await time('by holder', () => views.ask(registerList, { campaignId, personId: `${unitId}-p1-h` }));
    await time('by text', () => views.ask(registerList, { campaignId, text: chance.pick(texts) }));
    await time('deep page', async () => {
      const { answer } = await views.ask(registerList, {
        campaignId,
        limit: 1_000,
        ...(cursor === undefined ? {} : { cursor }),
      });
      cursor = answer.nextCursor ?? undefined;
    });
    await time('counts', () => views.ask(registerCounts, { campaignId }));
    await time('counts of a grade', () => views.ask(registerCounts, { campaignId, levels: [level] }));
    await time('counts of a unit', () => views.ask(registerCounts, { campaignId, unitId }));
    await time('counts of a text', () => views.ask(registerCounts, { campaignId, text: chance.pick(texts) }));
    await time('counts by unit', () => views.ask(registerUnitCounts, { campaignId }));
    await time('heat map', () => views.ask(heatMap, { campaignId }));
  }
  return samples;
}
