/** Commands the engine gives by itself: pins, follow-ups, deadlines raised. Each has a cause, and takes effect once. */
import { COMMAND_CATEGORY, streamIdOf } from '../../workflows/aggregates';
import type { AnyCommand } from '../../workflows/commands';
import { SYSTEM_ACTOR } from '../../workflows/kernel/actor';
import type { Instant } from '../../workflows/kernel/time';
import type { Lookup } from './lookup';
import { digestOf, uuidFrom } from './meta';
import { programmeIn } from './programme-of';
import type { CommandReceipt } from './request';
import { CREATING } from './target';
import type { Writer } from './writer';

export interface Cause {
  /** What makes the command id unique: the causing event's id, or a fixed word. */
  readonly cause: string;
  readonly occurredAt: Instant;
  readonly causationId?: string;
  readonly correlationId?: string;
}

export class SystemCommands {
  constructor(
    private readonly writer: Writer,
    private readonly lookup: Lookup,
    private readonly now: () => Instant,
  ) {}

  async give(
    command: AnyCommand,
    { cause, occurredAt, causationId, correlationId }: Cause,
  ): Promise<CommandReceipt> {
    const target = { category: COMMAND_CATEGORY[command.type], id: streamIdOf(command) };
    const commandId = uuidFrom(`system\n${command.type}\n${target.id}\n${cause}`);
    const plan = await this.planOf(command);
    return this.writer.write(
      target,
      {
        commandId,
        commandDigest: digestOf({ type: command.type, cause }),
        correlationId: correlationId ?? commandId,
        begins: CREATING.has(command.type),
        ...(causationId === undefined ? {} : { causationId }),
      },
      () =>
        Promise.resolve({
          command,
          meta: { commandId, actor: SYSTEM_ACTOR, occurredAt, recordedAt: this.now() },
          ...(plan === undefined ? {} : { plan }),
        }),
    );
  }

  private async planOf(command: AnyCommand): Promise<string | undefined> {
    const programme = programmeIn({ ...command.data });
    return programme === null ? undefined : (await this.lookup.programme(programme)).rules;
  }
}
