/** What filling in a large paper form costs the thread that serves: its query alone, for the writing has a thread of its own. */
import { paperForm } from '../projections/forms/registry';
import { registerList } from '../projections/register/query';
import { FORM_IDS, type FormId } from '../projections/words/form-labels';
import type { Views } from '../src/projecting/views';
import { DomainError } from '../workflows/kernel/domain-error';
import type { Plan } from '../workflows/plans/plan';
import { atMost, percentile, type Figure } from './figure';
import { CAMPAIGN, EVENTS_OF_A_POINT } from './province';
import { inProvince } from './province-views';

/** As long as the others who ask may be kept waiting. */
const LIMIT_MS = 100;
const ROUNDS = 7;
const AS_OF = '2026-12-31';

/** Each form over as many risk points as it is not refused for. */
export async function formFigures(
  root: string,
  plan: Plan,
  sizes: readonly number[],
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  let left: readonly FormId[] = FORM_IDS;
  for (const points of sizes) {
    const measured = await measure(root, plan, points, left);
    figures.push(...measured.values());
    left = left.filter((formId) => !measured.has(formId));
  }
  return figures;
}

async function measure(
  root: string,
  plan: Plan,
  points: number,
  formIds: readonly FormId[],
): Promise<ReadonlyMap<FormId, Figure>> {
  return inProvince(root, plan, points * EVENTS_OF_A_POINT, async (views) => {
    const listed = await median(() => readAsList(views));
    process.stdout.write(
      `  ${points} risk points; their register in pages of 1,000: ${listed.toFixed(0)} ms\n`,
    );
    const figures = new Map<FormId, Figure>();
    for (const formId of formIds) {
      const figure = await figureOf(views, formId);
      if (figure !== undefined) figures.set(formId, figure);
    }
    return figures;
  });
}

async function figureOf(views: Views, formId: FormId): Promise<Figure | undefined> {
  let rows = 0;
  const started = performance.now();
  try {
    const ms = await median(async () => {
      const { answer } = await views.ask(paperForm, { formId, campaignId: CAMPAIGN, asOf: AS_OF });
      rows = (answer?.pages ?? [])
        .flatMap(({ parts }) => parts)
        .reduce((sum, part) => sum + part.rows.length, 0);
    });
    return atMost(`query of the form ${formId}, ${rows} rows, median`, 'ms', ms, LIMIT_MS);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const ms = performance.now() - started;
    process.stdout.write(`  ${formId}: ${error.code} after ${ms.toFixed(0)} ms\n`);
    return undefined;
  }
}

async function readAsList(views: Views): Promise<void> {
  let cursor: string | undefined;
  do {
    const asked = { campaignId: CAMPAIGN, limit: 1_000, ...(cursor === undefined ? {} : { cursor }) };
    cursor = (await views.ask(registerList, asked)).answer.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return percentile(times, 0.5);
}
