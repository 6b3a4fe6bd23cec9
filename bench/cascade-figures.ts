/** A province as a cascade: questions about all of it, over many campaigns and their risk points. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { campaignTree, childMatrix } from '../projections/cascade/query';
import { registerCounts } from '../projections/register/counts';
import { registerList } from '../projections/register/query';
import { openSqliteEventStore } from '../src/event-store/sqlite/sqlite-event-store';
import { openCalendars } from '../src/plans/calendar-loader';
import { Views } from '../src/projecting/views';
import type { CampaignLaunchedData } from '../workflows/campaign/events';
import type { AnyEvent } from '../workflows/events';
import type { Plan } from '../workflows/plans/plan';
import { Chance } from './chance';
import { atMost, percentile, type Figure } from './figure';
import { fill, Maker, type Batch } from './province';

const TOP = 'province';
const UNITS_PER_CHILD = 20;
const ROUNDS = 20;
const P99_MS = 100;

export async function cascadeFigures(
  root: string,
  plan: Plan,
  { children, points }: { readonly children: number; readonly points: number },
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(root, 'cascade-'));
  const store = openSqliteEventStore(folder);
  const calendars = openCalendars(folder);
  const views = new Views({ store, folder, workingDays: (id, version) => calendars.table(id, version) });
  try {
    await fill(store, cascade(plan, children, points));
    await views.start();
    await views.waitFor(await store.end(), 3_600_000);
    const { answer: counts } = await views.ask(registerCounts, { campaignId: TOP, includeChildren: true });
    if (counts.total !== points) throw new Error(`${counts.total} points, not ${points}`);
    return await timed(views, `${children} campaigns, ${points} points`);
  } finally {
    await views.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function timed(views: Views, size: string): Promise<readonly Figure[]> {
  const whole = { campaignId: TOP, includeChildren: true } as const;
  const asOf = '2026-06-30';
  const middle = (await views.ask(registerList, { ...whole, limit: 100 })).answer.nextCursor ?? '';
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    'register of all, first page': () => views.ask(registerList, whole),
    'register of all, a later page': () => views.ask(registerList, { ...whole, limit: 100, cursor: middle }),
    'register of all, latest change first': () => views.ask(registerList, { ...whole, order: 'changed' }),
    'register of all, grade 1': () => views.ask(registerList, { ...whole, levels: [1], order: 'level' }),
    'counts of all': () => views.ask(registerCounts, whole),
    'counts of all, one unit': () => views.ask(registerCounts, { ...whole, unitId: 'c1' }),
    'tree of all': () => views.ask(campaignTree, { campaignId: TOP, asOf }),
    'children × stages': () => views.ask(childMatrix, { campaignId: TOP, asOf }),
  };
  const figures: Figure[] = [];
  for (const [name, ask] of Object.entries(questions)) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      await ask();
      times.push(performance.now() - started);
    }
    figures.push(atMost(`${name}; ${size}`, 'ms', percentile(times, 0.5), P99_MS));
  }
  return figures;
}

function* cascade(plan: Plan, children: number, points: number): Generator<Batch> {
  const make = new Maker();
  const chance = new Chance(1);
  const unit = (unitId: string, parentId: string | null): Batch =>
    make.batch('unit', unitId, [
      { type: 'UnitEstablished', data: { unitId, name: `单位${unitId}`, kind: 'section', parentId } },
    ]);
  yield unit('root', null);
  yield make.batch('campaign', TOP, launch(plan, TOP, 'root', ['root']));
  const perChild = Math.ceil(points / children);
  let made = 0;
  for (let child = 0; child < children; child++) {
    const host = `c${child}`;
    const units = Array.from({ length: UNITS_PER_CHILD }, (_, index) => `${host}-u${index}`);
    yield unit(host, 'root');
    for (const unitId of units) yield unit(unitId, host);
    yield make.batch('campaign', `in-${host}`, launch(plan, `in-${host}`, host, units, TOP));
    for (let index = 0; index < perChild && made < points; index++, made++) {
      yield make.batch('riskPoint', `${host}-r${index}`, pointOf(plan, chance, host, index, units));
    }
  }
}

function launch(
  plan: Plan,
  campaignId: string,
  hostUnitId: string,
  units: readonly string[],
  parent?: string,
): readonly AnyEvent[] {
  const [first] = plan.stages;
  const data: CampaignLaunchedData = {
    campaignId,
    title: `工作${campaignId}`,
    hostUnitId,
    plan,
    planDigest: '0'.repeat(64),
    calendarVersion: 1,
    scope: units.map((unitId) => ({ unitId, name: unitId })),
    group: { headPostIds: ['p'], deputyPostIds: [], memberPostIds: [] },
    office: { directorPostId: 'p', memberPostIds: [] },
    launchedOn: first?.opens ?? '2026-01-01',
    previousCampaignId: null,
    carriedOverRiskPointIds: [],
    ...(parent === undefined ? {} : { parent: { campaignId: parent } }),
  };
  return [
    { type: 'CampaignLaunched', data },
    { type: 'StageOpened', data: { stageId: first?.id ?? '', on: data.launchedOn } },
  ];
}

function pointOf(
  plan: Plan,
  chance: Chance,
  host: string,
  index: number,
  units: readonly string[],
): readonly AnyEvent[] {
  const { categories, discoveryMethods } = plan.schemes;
  const level = chance.pick([1, 2, 3] as const);
  return [
    {
      type: 'RiskPointFound',
      data: {
        riskPointId: `${host}-r${index}`,
        unitId: units[index % units.length] ?? host,
        campaignId: `in-${host}`,
        manifestation: '审查把关不严',
        category: chance.pick(categories).id,
        method: chance.pick(discoveryMethods).method,
        powerId: null,
        flowStepId: null,
        postId: 'p',
      },
    },
    {
      type: 'RiskPointRated',
      data: { step: 'selfRating', likelihood: level, severity: level, suggested: level, level },
    },
  ];
}
