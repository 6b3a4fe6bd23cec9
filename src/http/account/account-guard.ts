/**
 * Where accounts are required: nothing without a log-in but what is marked `OpenToAll`, no change without the session's own
 * token in a header, and nobody acts as somebody else. Another system comes with a token instead (bearer.ts). What the person's post then allows is decided behind it
 * (src/commands/acting.ts).
 */
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../../workflows/kernel/domain-error';
import type { Accounts, LoggedIn } from '../../accounts/accounts';
import { ACCOUNTS } from '../parts';
import { bearerOf, Bearers } from './bearer';
import { ABOUT_ACCOUNTS, OPEN_TO_ALL, type OpenTo } from './open-to-all';
import { sessionCookieOf } from './session-cookie';

const CSRF_HEADER = 'liancheng-csrf';
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

@Injectable()
export class AccountGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    private readonly bearers: Bearers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const marked = [context.getHandler(), context.getClass()];
    const openTo = this.reflector.getAllAndOverride<OpenTo | undefined>(OPEN_TO_ALL, marked);
    const bearer = bearerOf(request);
    if (bearer !== undefined) {
      const isAboutAccounts =
        this.reflector.getAllAndOverride<boolean | undefined>(ABOUT_ACCOUNTS, marked) === true;
      const reply = http.getResponse<FastifyReply>();
      await this.bearers.letIn(request, reply, bearer, { openTo, isAboutAccounts });
      return true;
    }
    const who = await loggedIn(request, this.accounts);
    if (who === undefined) {
      if (openTo === undefined || actingPerson(request) !== undefined) refuse('ACCOUNT.NOT_LOGGED_IN');
      return true;
    }
    if (who.passwordDue && openTo === undefined) refuse('ACCOUNT.PASSWORD_DUE');
    if (!SAFE_METHODS.has(request.method) && openTo !== 'session') checkCsrf(request, who);
    checkActing(request, who);
    return true;
  }
}

export async function loggedIn(request: FastifyRequest, accounts: Accounts): Promise<LoggedIn | undefined> {
  const cookie = sessionCookieOf(request);
  return cookie === undefined ? undefined : accounts.whoIs(cookie);
}

/** A foreign page can send the cookie, and cannot know this. */
export function checkCsrf(request: FastifyRequest, { csrf }: LoggedIn): void {
  if (request.headers[CSRF_HEADER] !== csrf) refuse('ACCOUNT.CSRF');
}

/** Who asks is who is logged in: said otherwise is refused, not said is filled in. */
function checkActing(request: FastifyRequest, { personId }: LoggedIn): void {
  const acting = actingPerson(request);
  if (acting !== undefined && acting !== personId) refuse('ACTING.NOT_YOU', { personId: acting });
  request.headers['liancheng-person'] = personId;
}

/** The person a body or the headers name; undefined for the public. */
function actingPerson({ body, headers }: FastifyRequest): unknown {
  const { acting } = (body ?? {}) as { readonly acting?: unknown };
  if (typeof acting === 'object' && acting !== null && 'personId' in acting) return acting.personId;
  return headers['liancheng-person'];
}
