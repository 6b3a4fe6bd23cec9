/** The CQRS door: HTTP speaks to the buses only, and these handlers pass on to the write side and the views. */
import { Inject, Injectable } from '@nestjs/common';
import {
  CommandBus,
  CommandHandler,
  QueryBus,
  QueryHandler,
  type ICommandHandler,
  type IQueryHandler,
} from '@nestjs/cqrs';
import { DomainError } from '../../workflows/kernel/domain-error';
import type { Query } from '../../projections/view';
import type { CommandReceipt, CommandRequest } from '../commands/request';
import type { Engine } from '../engine';
import type { Moment } from '../event-store/moment';
import { StoreError } from '../event-store/store-error';
import type { Answer, AskOptions, Views } from '../projecting/views';
import { ENGINE, VIEWS } from './parts';

export class ExecuteCommand {
  constructor(readonly request: CommandRequest) {}
}

export class AskQuery {
  constructor(
    readonly query: Query<unknown, unknown>,
    readonly params: unknown,
    readonly options: AskOptions,
    /** Not as it is, but as it stood then. */
    readonly moment: Moment | undefined,
  ) {}
}

@CommandHandler(ExecuteCommand)
export class ExecuteCommandHandler implements ICommandHandler<ExecuteCommand> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ request }: ExecuteCommand): Promise<CommandReceipt> {
    try {
      return await this.engine.gateway.execute(request);
    } catch (error) {
      if (error instanceof StoreError) this.engine.health.suspect();
      this.engine.tally.refused(error instanceof DomainError ? error.code : 'SERVER.INTERNAL');
      throw error;
    }
  }
}

@QueryHandler(AskQuery)
export class AskQueryHandler implements IQueryHandler<AskQuery> {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  execute({ query, params, options, moment }: AskQuery): Promise<Answer<unknown>> {
    return moment === undefined
      ? this.views.ask(query, params, options)
      : this.engine.past.ask(query, params, moment);
  }
}

@Injectable()
export class Door {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  execute(request: CommandRequest): Promise<CommandReceipt> {
    return this.commands.execute<ExecuteCommand, CommandReceipt>(new ExecuteCommand(request));
  }

  ask<P, A>(query: Query<P, A>, params: P, options: AskOptions, moment?: Moment): Promise<Answer<A>> {
    return this.queries.execute<AskQuery, Answer<A>>(
      new AskQuery(query as Query<unknown, unknown>, params, options, moment),
    );
  }
}
