/** For an answer that goes on and on: whether whoever asked is let in still. */
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Accounts } from '../../accounts/accounts';
import { isStoreAway } from '../../event-store/store-error';
import { ACCOUNTS } from '../parts';
import { loggedIn } from './account-guard';
import { Bearers } from './bearer';

@Injectable()
export class GoingOn {
  constructor(
    private readonly bearers: Bearers,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
  ) {}

  /** To be asked again and again: false once the session or the token that it came with has ended. */
  async of(request: FastifyRequest): Promise<() => Promise<boolean>> {
    const hasSession = await this.hasSession(request, false);
    return async () =>
      (await this.bearers.mayGoOn(request)) && (!hasSession || (await this.hasSession(request, true)));
  }

  /** While the log is away nobody can say, and nobody is turned away. */
  private async hasSession(request: FastifyRequest, whileAway: boolean): Promise<boolean> {
    try {
      return (await loggedIn(request, this.accounts)) !== undefined;
    } catch (error) {
      if (!isStoreAway(error)) throw error;
      return whileAway;
    }
  }
}
