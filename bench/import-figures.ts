/** How long others who ask are kept waiting while a large file is held against what is there. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { campaignOfForm } from '../projections/forms/campaign-of-form';
import type { FormPage } from '../projections/forms/paper-form';
import { registrationPages } from '../projections/forms/registration';
import type { Query } from '../projections/view';
import { FORM_TITLE } from '../projections/words/form-labels';
import { readOfficeFile } from '../src/documents/reading/read-office-file';
import { renderForm } from '../src/documents/render';
import { IMPORTABLES } from '../src/imports/importables';
import type { Plan } from '../workflows/plans/plan';
import { atMost, type Figure } from './figure';
import { CAMPAIGN, EVENTS_OF_A_POINT } from './province';
import { inProvince } from './province-views';

const LIMIT_MS = 200;
const ASKED = { campaignId: CAMPAIGN, asOf: '2026-12-31' };
const MS = 1e6;

/** The registration forms of all units, as they were printed, tried as one file. */
export async function importFigures(root: string, plan: Plan, points: number): Promise<readonly Figure[]> {
  return inProvince(root, plan, points * EVENTS_OF_A_POINT, async (views) => {
    const { answer: pages, completeTo } = await views.ask(everyPage, ASKED);
    const form = { title: FORM_TITLE.registration, orientation: 'portrait', pages } as const;
    const { grids } = await readOfficeFile(
      await renderForm(form, { format: 'xlsx', language: 'zh', completeTo }),
    );
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const started = performance.now();
    delay.enable();
    const { draft } = await IMPORTABLES.registration.draft({
      grids,
      place: { form: 'registration', campaignId: CAMPAIGN },
      asOf: ASKED.asOf,
      drafting: { sha256: '0'.repeat(64), defaults: {} },
      views,
      options: {},
    });
    // Measured by a timer: what came last has to be seen by it, too.
    await new Promise((resolve) => setTimeout(resolve, 10));
    delay.disable();
    const whole = performance.now() - started;
    process.stdout.write(
      `  ${draft.rows.length} rows on ${grids.length} sheets: ${whole.toFixed(0)} ms in all\n`,
    );
    return [
      atMost(`import of ${draft.rows.length} risk points, longest stretch`, 'ms', delay.max / MS, LIMIT_MS),
    ];
  });
}

const everyPage: Query<typeof ASKED, readonly FormPage[]> = (reader, asked) => {
  const campaign = campaignOfForm(reader, asked);
  return campaign === undefined ? [] : [...registrationPages(reader, campaign, asked)];
};
