/** The campaign that runs today, begun when the demo is served: in every role that works in it there is something to do. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOf, shared } from '../../test/support/store-wrappers';
import { campaign, campaignPlan } from '../../projections/campaigns/query';
import { progressMatrix } from '../../projections/matrix/query';
import { post, seatsOn, type SeatAnswer } from '../../projections/organisation/query';
import { tasksOf as tasksFor } from '../../projections/tasks/query';
import type { Task } from '../../projections/tasks/task';
import { addDays } from '../../workflows/kernel/time';
import { openEngine, type Engine } from '../engine';
import type { EventStore } from '../event-store/event-store';
import { MemoryEventStore } from '../event-store/memory/memory-event-store';
import { beginPresentCampaign, PRESENT_CAMPAIGN } from './present-campaign';
import { runDemo } from './run-demo';
import { scenarioSteps } from './scenario/library';

const PLAYED_AT = '2026-01-05T01:00:00.000Z';
const campaignId = PRESENT_CAMPAIGN;
const told = new MemoryEventStore();
const root = mkdtempSync(join(tmpdir(), 'liancheng-present-'));

async function opened(store: EventStore, now: string, folder: string): Promise<Engine> {
  const dataDir = join(root, folder);
  mkdirSync(dataDir);
  return openEngine({ dataDir, store: shared(store), now: () => now, sweepEveryMs: 0 });
}

beforeAll(async () => {
  const engine = await opened(told, PLAYED_AT, 'told');
  await runDemo(scenarioSteps('puyang-sti-2012'), { ...engine, out: { write: () => undefined } });
  await engine.close();
});
afterAll(() => rmSync(root, { recursive: true }));

// In the middle of a year, and so early in one that the campaign was launched in the last.
describe.each(['2026-07-20', '2027-01-05'])('the campaign of the demo on %s', (today) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await opened(await copyOf(told), `${today}T01:00:00.000Z`, today);
    await beginPresentCampaign(engine);
    await engine.views.waitFor(await engine.store.end());
  });
  afterAll(() => engine.close());

  async function headline() {
    const { answer } = await engine.views.ask(campaign, { campaignId });
    if (answer === undefined) throw new Error('no campaign was begun');
    return answer;
  }

  async function tasksOf(seats: readonly SeatAnswer[]): Promise<readonly Task[]> {
    const tasks: Task[] = [];
    for (const { personId, postId, role } of seats) {
      const { answer: held } = await engine.views.ask(post, { postId });
      const reader = { personId, postId, role, unitId: held?.unitId ?? '', asOf: today };
      tasks.push(...(await engine.views.ask(tasksFor, reader)).answer);
    }
    return tasks.filter((task) => task.campaignId === campaignId);
  }

  it('has been searching for risks for a week, and is not late', async () => {
    expect(await headline()).toMatchObject({ status: 'running' });
    const { currentStageId } = await headline();
    const { answer: inForce } = await engine.views.ask(campaignPlan, { campaignId });
    const stage = inForce?.plan.stages.find(({ id }) => id === currentStageId);
    expect(stage).toMatchObject({ kind: 'identification', opens: addDays(today, -7) });
    const { answer } = await engine.views.ask(progressMatrix, { campaignId, asOf: today });
    const cells = answer.units.flatMap(({ cells: row }) =>
      row.filter(({ stageId }) => stageId === currentStageId),
    );
    expect(cells.map(({ status }) => status)).toEqual(
      expect.arrayContaining(['notBegun', 'submitted', 'returned']),
    );
    expect(cells.filter(({ late }) => late)).toEqual([]);
  });

  it('has something to do for the office, the heads of units and those who hold posts in them', async () => {
    const { office } = await headline();
    const { answer: seats } = await engine.views.ask(seatsOn, { on: today });
    const kindsOf = async (chosen: readonly SeatAnswer[]) =>
      new Set((await tasksOf(chosen)).map(({ kind }) => kind));
    const inOffice = ({ postId }: SeatAnswer) => postId === office.directorPostId;
    expect(await kindsOf(seats.filter(inOffice))).toContain('acceptSubmission');
    const heads = seats.filter(({ role }) => role === 'unitHead');
    expect(await kindsOf(heads)).toEqual(new Set(['acceptSubmission', 'handIn', 'resubmit']));
    expect(await kindsOf(seats.filter(({ role }) => role === 'postHolder'))).toContain('ownForm');
    const returned = (await tasksOf(heads)).filter(({ kind }) => kind === 'resubmit');
    expect(returned).toMatchObject([{ reasons: ['职权目录与上年相比缺项，请核对', '两个岗位没有排查记录'] }]);
  });
});
