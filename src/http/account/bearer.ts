/**
 * Another system with a token 接口令牌 in `Authorization: Bearer`: it acts as the token's person in the token's post, within the
 * token's scopes, and never on accounts and sessions. No browser sends that header by itself, so no CSRF token is asked for.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, refuse } from '../../../workflows/kernel/domain-error';
import { isInPerson, mayRead, mayWrite, mayWriteSome } from '../../../workflows/rights/token-scopes';
import type { TokenHolder } from '../../accounts/api-tokens';
import type { UserCommandType } from '../../commands/request';
import type { Engine } from '../../engine';
import { ENGINE } from '../parts';
import type { OpenTo } from './open-to-all';
import { sessionCookieOf } from './session-cookie';

const API = '/api/';
const SCHEME = /^bearer(?: +(.*))?$/i;
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** By whose token a request came, once it has been let in. */
const holders = new WeakMap<FastifyRequest, TokenHolder>();

/** Another scheme is a proxy's affair, and outside of the API nobody acts. */
export function bearerOf({ headers, url }: FastifyRequest): string | undefined {
  if (!url.startsWith(API)) return undefined;
  const said = SCHEME.exec(headers.authorization ?? '');
  return said === null ? undefined : (said[1] ?? '');
}

/**
 * For the command at hand: which token it comes by, if by any.
 * @throws DomainError TOKEN.IN_PERSON {command}, TOKEN.OUT_OF_SCOPE {needed}
 */
export function tokenFor(
  request: FastifyRequest,
  type: UserCommandType,
): { readonly tokenId: string } | undefined {
  const holder = holders.get(request);
  if (holder === undefined) return undefined;
  // No other scope would help.
  if (isInPerson(type)) refuse('TOKEN.IN_PERSON', { command: type });
  if (!mayWrite(holder.scopes, type)) refuse('TOKEN.OUT_OF_SCOPE', { needed: `write:${type}` });
  return { tokenId: holder.tokenId };
}

@Injectable()
export class Bearers {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  /** `openTo`: whom the route is open to; `isAboutAccounts`: it is none for any token. */
  async letIn(
    request: FastifyRequest,
    reply: FastifyReply,
    bearer: string,
    { openTo, isAboutAccounts }: { readonly openTo: OpenTo | undefined; readonly isAboutAccounts: boolean },
  ): Promise<void> {
    if (sessionCookieOf(request) !== undefined) refuse('TOKEN.WITH_SESSION');
    const holder = await this.holder(request, reply, bearer);
    if (openTo === 'session' || isAboutAccounts) refuse('TOKEN.NOT_HERE');
    const { scopes } = holder;
    const isReading = SAFE_METHODS.has(request.method);
    if (isReading && openTo === undefined && !mayRead(scopes))
      refuse('TOKEN.OUT_OF_SCOPE', { needed: 'read' });
    if (!isReading && !mayWriteSome(scopes)) refuse('TOKEN.OUT_OF_SCOPE', { needed: 'write' });
    actAs(request, holder);
    holders.set(request, holder);
  }

  /** For an answer that goes on and on: true also of whoever came without a token. */
  async mayGoOn(request: FastifyRequest): Promise<boolean> {
    const bearer = bearerOf(request);
    if (bearer === undefined || !holders.has(request)) return true;
    try {
      await this.engine.tokens.holderOf(bearer);
      return true;
    } catch (error) {
      return !(error instanceof DomainError);
    }
  }

  private async holder(request: FastifyRequest, reply: FastifyReply, bearer: string): Promise<TokenHolder> {
    try {
      return await this.engine.tokens.holderOf(bearer);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const retryAfterSeconds = await request.server.countRefusedToken(request);
      if (retryAfterSeconds !== undefined) {
        reply.header('Retry-After', String(retryAfterSeconds));
        refuse('REQUEST.TOO_MANY', { retryAfterSeconds });
      }
      reply.header('WWW-Authenticate', 'Bearer error="invalid_token"');
      throw error;
    }
  }
}

/** Who acts is the token's person in its post: said otherwise is refused, not said is filled in. */
function actAs({ body, headers }: FastifyRequest, { personId, postId }: TokenHolder): void {
  const isOther = (named: unknown, own: string) => named !== undefined && named !== own;
  if (isOther(headers['liancheng-person'], personId) || isOther(headers['liancheng-post'], postId))
    refuse('TOKEN.OTHER_ACTING');
  headers['liancheng-person'] = personId;
  headers['liancheng-post'] = postId;
  // What is no object is refused with its faults.
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
  const said = body as { acting?: unknown };
  said.acting ??= { personId, postId };
  const acting = said.acting as { readonly personId?: unknown; readonly postId?: unknown };
  if (acting.personId !== personId || acting.postId !== postId) refuse('TOKEN.OTHER_ACTING');
}
