/**
 * The demo: plays a scenario through the same door as HTTP, prints what its users would ask for, and checks what it left
 * behind. The engine's own sweep has to be off meanwhile: for today, everything of the past is overdue.
 */
import { refuse } from '../../workflows/kernel/domain-error';
import type { Engine } from '../engine';
import { withEngineIds } from './engine-ids';
import { play, type Players } from './play';
import { progressOn, type DemoOutput } from './progress';
import { printChecks, printReport } from './report';
import { runChecks } from './report/checks';
import type { DemoCheck } from './report/demo-check';
import type { DemoStep } from './scenario/steps';
import { toldBy } from './told';

export type DemoParts = Pick<Engine, 'gateway' | 'views' | 'store' | 'reactor' | 'calendars' | 'sweep'> & {
  readonly out: DemoOutput;
  /** Ends it between two steps, with DEMO.STOPPED. */
  readonly signal?: AbortSignal;
};

export interface DemoResult {
  readonly ok: boolean;
  readonly checks: readonly DemoCheck[];
}

export async function runDemo(steps: readonly DemoStep[], parts: DemoParts): Promise<DemoResult> {
  const { gateway, views, store, reactor, calendars, out } = parts;
  const players: Players = {
    gateway,
    sweep: (on) => parts.sweep(on),
    named: (data) => withEngineIds(data, parts),
  };
  const progress = progressOn(out, steps.length);
  const { commands } = await play(steps, players, {
    ...progress,
    step: (chapter) => {
      if (parts.signal?.aborted === true) refuse('DEMO.STOPPED');
      progress.step(chapter);
    },
  });
  out.write(`已执行 ${commands} 条命令 commands given: ${commands}\n`);
  await views.waitFor(await store.end());
  const told = toldBy(steps);
  await printReport(told, views, out);
  const workingDays = (id: string, version: number) => calendars.table(id, version);
  const checks = await runChecks(told, { store, views, reactor, workingDays });
  printChecks(checks, out);
  return { ok: checks.every(({ ok }) => ok), checks };
}
