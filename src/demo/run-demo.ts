/**
 * The demo: plays a whole campaign through the same door as HTTP, prints what its users would ask for, and checks what
 * it left behind. The engine's own sweep has to be off meanwhile: for today, everything of 2012 is overdue.
 */
import type { Engine } from '../engine';
import { play } from './play';
import { progressOn, type DemoOutput } from './progress';
import { printChecks, printReport } from './report';
import { runChecks, type DemoCheck } from './report/checks';
import { demoSteps } from './scenario';

export type DemoParts = Pick<Engine, 'gateway' | 'views' | 'store' | 'reactor' | 'calendars' | 'sweep'> & {
  readonly out: DemoOutput;
};

export interface DemoResult {
  readonly ok: boolean;
  readonly checks: readonly DemoCheck[];
}

export async function runDemo(parts: DemoParts): Promise<DemoResult> {
  const { gateway, views, store, reactor, calendars, out } = parts;
  const steps = demoSteps();
  const players = { gateway, sweep: (on: string) => parts.sweep(on) };
  const { commands } = await play(steps, players, progressOn(out, steps.length));
  out.write(`已执行 ${commands} 条命令 commands given: ${commands}\n`);
  await views.waitFor(await store.end());
  await printReport(views, out);
  const workingDays = (id: string, version: number) => calendars.table(id, version);
  const checks = await runChecks({ store, views, reactor, workingDays });
  printChecks(checks, out);
  return { ok: checks.every(({ ok }) => ok), checks };
}
