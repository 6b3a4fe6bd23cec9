/** Gives the demo's steps to the gateway, one after the other. Steps that have been taken before take effect once. */
import { DomainError } from '../../workflows/kernel/domain-error';
import type { LocalDate } from '../../workflows/kernel/time';
import type { CommandGateway } from '../commands/command-gateway';
import type { SweepResult } from '../deadlines/sweep';
import type { Progress } from './progress';
import type { DemoPhase, DemoStep } from './script';

export interface Players {
  readonly gateway: Pick<CommandGateway, 'execute' | 'foundOrganisation'>;
  /** Raises what was due before this day and is not done. */
  readonly sweep: (on: LocalDate) => Promise<SweepResult>;
}

export interface PlayedSweep extends SweepResult {
  readonly on: LocalDate;
}

export interface Played {
  readonly steps: number;
  readonly commands: number;
  readonly sweeps: readonly PlayedSweep[];
}

const PHASE_NAMES: Readonly<Record<DemoPhase, string>> = {
  founding: '建立组织机构',
  mobilization: '第一阶段 宣传发动',
  identification: '第二阶段 清权确权',
  grading: '第三阶段 排查定级',
  control: '第四阶段 制定措施',
  assessment: '第五阶段 考核归档',
};

/** A step of the demo was refused: the demo or a rule is wrong. */
class DemoRefused extends Error {
  constructor(
    readonly step: DemoStep,
    readonly number: number,
    override readonly cause: DomainError,
  ) {
    const details = JSON.stringify(cause.details);
    super(`step ${number} (${step.on}, ${step.title}) was refused: ${cause.code} ${details}`);
    this.name = 'DemoRefused';
  }
}

export async function play(
  steps: readonly DemoStep[],
  players: Players,
  progress: Progress,
): Promise<Played> {
  const sweeps: PlayedSweep[] = [];
  let commands = 0;
  for (const [index, step] of steps.entries()) {
    try {
      const swept = await take(step, players);
      if (swept !== undefined) sweeps.push(swept);
    } catch (error) {
      if (error instanceof DomainError) throw new DemoRefused(step, index + 1, error);
      throw error;
    }
    if (step.kind === 'command') commands += 1;
    progress.step(PHASE_NAMES[step.phase]);
  }
  progress.done();
  return { steps: steps.length, commands, sweeps };
}

async function take(step: DemoStep, { gateway, sweep }: Players): Promise<PlayedSweep | undefined> {
  switch (step.kind) {
    case 'found':
      await foundOnce(step.founding, gateway);
      return undefined;
    case 'command':
      await gateway.execute(step.request);
      return undefined;
    case 'sweep':
      return { on: step.on, ...(await sweep(step.on)) };
  }
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
