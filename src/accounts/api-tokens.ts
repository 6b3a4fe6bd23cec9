/**
 * Tokens for other systems 接口令牌: made here, and known again. A token names its account, where its digest lies in the log; the
 * secret in it is random, so a digest without salt or key gives nobody anything to try. What the log says of account and post
 * counts at each call: what was revoked or ended a moment ago works no more, on any node.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AccountContext } from '../../workflows/account/machine';
import { faultOf } from '../../workflows/account/tokens';
import type { State } from '../../workflows/kernel/aggregate';
import { refuse } from '../../workflows/kernel/domain-error';
import { dateInZone, HOME_TIME_ZONE, type Instant } from '../../workflows/kernel/time';
import { heldBy } from '../../workflows/post/holders';
import type { Lookup } from '../commands/lookup';

const ID_BYTES = 8;
const SECRET_BYTES = 32;
/** `lc_<account>.<token id>_<secret>`: told at once from other secrets when it turns up where it should not. */
const FORM = /^lc_([a-z0-9][a-z0-9._-]{0,99})\.([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;
/** Of no secret: a token that does not exist is compared as one that does. */
const NO_DIGEST = '0'.repeat(64);

export interface NewToken {
  readonly tokenId: string;
  /** Shown once, kept nowhere. */
  readonly token: string;
  readonly digest: string;
}

/** Whom another system acts as. */
export interface TokenHolder {
  readonly accountId: string;
  readonly tokenId: string;
  readonly personId: string;
  readonly postId: string;
  readonly scopes: readonly string[];
}

export interface TokenParts {
  readonly lookup: Lookup;
  readonly now: () => Instant;
}

export class ApiTokens {
  readonly #parts: TokenParts;

  constructor(parts: TokenParts) {
    this.#parts = parts;
  }

  newToken(accountId: string): NewToken {
    const tokenId = randomBytes(ID_BYTES).toString('hex');
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    return { tokenId, token: `lc_${accountId}.${tokenId}_${secret}`, digest: digestOf(secret) };
  }

  /**
   * Only whoever has the secret learns why it does not work.
   * @throws DomainError TOKEN.INVALID, TOKEN.REVOKED, TOKEN.EXPIRED {until}, TOKEN.ACCOUNT_CLOSED, TOKEN.ACCOUNT_LOCKED, TOKEN.POST_NOT_HELD {postId}
   */
  async holderOf(said: string): Promise<TokenHolder> {
    const [, accountId, tokenId, secret] = FORM.exec(said) ?? [];
    if (accountId === undefined || tokenId === undefined || secret === undefined)
      return refuse('TOKEN.INVALID');
    const { state } = await this.#parts.lookup.repository.load('account', accountId);
    const account = state as State<AccountContext>;
    const token = account.context.tokens.find((each) => each.tokenId === tokenId);
    const isRight = isSame(digestOf(secret), token?.digest ?? NO_DIGEST);
    if (token === undefined || !isRight) return refuse('TOKEN.INVALID');
    const on = dateInZone(this.#parts.now(), HOME_TIME_ZONE);
    switch (faultOf(account, token, on)) {
      case 'REVOKED':
        return refuse('TOKEN.REVOKED');
      case 'EXPIRED':
        return refuse('TOKEN.EXPIRED', { until: token.until });
      case 'ACCOUNT_CLOSED':
        return refuse('TOKEN.ACCOUNT_CLOSED');
      case 'ACCOUNT_LOCKED':
        return refuse('TOKEN.ACCOUNT_LOCKED');
      case undefined:
    }
    const { personId } = account.context;
    const { postId, scopes } = token;
    const post = await this.#parts.lookup.actingPost(postId);
    if (post === undefined || !post.isActive || !heldBy(post, personId, on))
      refuse('TOKEN.POST_NOT_HELD', { postId });
    return { accountId, tokenId, personId, postId, scopes };
  }
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
