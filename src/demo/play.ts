/** Gives the demo's steps to the gateway, one after the other. Steps that have been taken before take effect once. */
import { DomainError } from '../../workflows/kernel/domain-error';
import type { LocalDate } from '../../workflows/kernel/time';
import type { CommandGateway } from '../commands/command-gateway';
import type { SweepResult } from '../deadlines/sweep';
import { StoreError } from '../event-store/store-error';
import type { Progress } from './progress';
import type { CommandStep, DemoStep } from './scenario/steps';

export interface Players {
  readonly gateway: Pick<CommandGateway, 'execute' | 'foundOrganisation'>;
  /** Raises what was due before this day and is not done. */
  readonly sweep: (on: LocalDate) => Promise<SweepResult>;
  /** Fills in the ids that the engine has made (`engine-ids.ts`). */
  readonly named: <T>(data: T) => Promise<T>;
}

export interface Played {
  readonly steps: number;
  readonly commands: number;
}

/** A step did not go as it was told: the scenario or a rule is wrong. */
class StepFailed extends Error {
  constructor(
    readonly step: DemoStep,
    readonly number: number,
    happened: string,
    override readonly cause?: unknown,
  ) {
    super(`step ${number} (${step.on}, ${step.title}) ${happened}`);
    this.name = 'StepFailed';
  }
}

export async function play(
  steps: readonly DemoStep[],
  players: Players,
  progress: Progress,
): Promise<Played> {
  let commands = 0;
  for (const [index, step] of steps.entries()) {
    try {
      await take(step, players);
    } catch (error) {
      // A full disk is no fault of the scenario.
      if (error instanceof StoreError) throw error;
      throw new StepFailed(step, index + 1, reasonOf(error), error);
    }
    if (step.kind === 'command') commands += 1;
    progress.step(step.chapter);
  }
  progress.done();
  return { steps: steps.length, commands };
}

function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return `was refused: ${error.code} ${JSON.stringify(error.details)}`;
  // Data that no rule expects: what the rule fell over is all there is to say.
  return `failed: ${error instanceof Error ? error.message : String(error)}`;
}

async function take(step: DemoStep, { gateway, sweep, named }: Players): Promise<void> {
  switch (step.kind) {
    case 'found':
      await foundOnce(step.founding, gateway);
      return;
    case 'command': {
      const request = { ...step.request, data: await named(step.request.data) };
      if (step.refused === undefined) await gateway.execute(request);
      else await refusedBy(step.refused, request, gateway);
      return;
    }
    case 'sweep':
      await sweep(step.on);
  }
}

async function refusedBy(
  code: string,
  request: CommandStep['request'],
  gateway: Players['gateway'],
): Promise<void> {
  let answer = 'accepted';
  try {
    await gateway.execute(request);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    answer = error.code;
  }
  if (answer !== code) throw new Error(`was to be refused with ${code}, and was answered ${answer}`);
}

/** The founding has no key: a demo that goes on finds it done. */
async function foundOnce(
  founding: Parameters<CommandGateway['foundOrganisation']>[0],
  gateway: Players['gateway'],
): Promise<void> {
  try {
    await gateway.foundOrganisation(founding);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'ORGANISATION.ALREADY_FOUNDED') throw error;
  }
}
