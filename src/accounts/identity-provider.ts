/**
 * Logging in by the office's identity provider: OpenID Connect, authorization code flow with PKCE, state and nonce. Answers
 * the login name the provider vouches for, and keeps nothing: what a log-in needs on its way lies sealed in the browser's
 * cookie, so that any node can finish what another began. The provider is looked up when somebody first comes; until then,
 * and while it is away, passwords work.
 */
import { readFileSync } from 'node:fs';
import type * as OpenId from 'openid-client';
import { DomainError, refuse } from '../../workflows/kernel/domain-error';
import type { Instant } from '../../workflows/kernel/time';
import type { OidcSettings } from '../settings';
import type { Seal } from './seal';

const TEN_MINUTES_MS = 600_000;
const ANSWER_SECONDS = 10;
/** Between the provider's clock and ours. */
const CLOCKS_APART_SECONDS = 60;
/** e.g. `invalid_client`. */
const OAUTH_ERROR = /^[a-z_]{1,60}$/;
/** No account's id, since it holds a blank: a sealed password never opens as this, nor this as one. */
const BELONGS_TO = 'oidc log-in';

/** A log-in on its way. */
interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly redirectUri: string;
  readonly until: Instant;
}

export interface JourneyBegun {
  /** Where the browser goes. */
  readonly url: string;
  /** What it brings back, sealed. */
  readonly sealed: string;
  readonly lastsSeconds: number;
}

export interface ProviderParts {
  readonly seal: Seal;
  readonly now: () => Instant;
  /** Told why, in the words of the library without what it was about: whoever logs in sees the code only. */
  readonly onTrouble: (code: string, error: unknown) => void;
}

export class IdentityProvider {
  readonly #settings: OidcSettings;
  readonly #parts: ProviderParts;
  #found: Promise<OpenId.Configuration> | undefined;

  constructor(settings: OidcSettings, parts: ProviderParts) {
    this.#settings = settings;
    this.#parts = parts;
  }

  /** The server's origin as people know it, where the settings say it. */
  get redirect(): string | undefined {
    return this.#settings.redirect;
  }

  /** @throws DomainError OIDC.PROVIDER_AWAY */
  async begin(redirectUri: string): Promise<JourneyBegun> {
    const openId = await library();
    const found = await this.#find();
    const journey: Journey = {
      state: openId.randomState(),
      nonce: openId.randomNonce(),
      verifier: openId.randomPKCECodeVerifier(),
      redirectUri,
      until: new Date(Date.parse(this.#parts.now()) + TEN_MINUTES_MS).toISOString(),
    };
    const url = openId.buildAuthorizationUrl(found, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      state: journey.state,
      nonce: journey.nonce,
      code_challenge: await openId.calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: 'S256',
    });
    return {
      url: url.href,
      sealed: this.#parts.seal.close(JSON.stringify(journey), BELONGS_TO),
      lastsSeconds: TEN_MINUTES_MS / 1_000,
    };
  }

  /**
   * `query`: as the provider sent the browser back with. Answers the login name.
   * @throws DomainError OIDC.STATE_INVALID, OIDC.DECLINED, OIDC.TOKEN_REFUSED, OIDC.CLAIM_MISSING, OIDC.PROVIDER_AWAY
   */
  async finish(sealed: string | undefined, query: URLSearchParams): Promise<string> {
    const journey = this.#journeyIn(sealed);
    if (query.get('state') !== journey.state || this.#parts.now() >= journey.until)
      refuse('OIDC.STATE_INVALID');
    const url = new URL(journey.redirectUri);
    url.search = query.toString();
    const found = await this.#find();
    try {
      return await this.#loginName(found, url, journey);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      return this.#refused(error);
    }
  }

  async #loginName(found: OpenId.Configuration, url: URL, journey: Journey): Promise<string> {
    const openId = await library();
    const tokens = await openId.authorizationCodeGrant(found, url, {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) return refuse('OIDC.TOKEN_REFUSED');
    const { claim } = this.#settings;
    const said = claims[claim];
    if (typeof said === 'string') return said;
    // Some providers say who somebody is only when they are asked.
    if (found.serverMetadata().userinfo_endpoint === undefined) return refuse('OIDC.CLAIM_MISSING');
    const more = (await openId.fetchUserInfo(found, tokens.access_token, claims.sub))[claim];
    return typeof more === 'string' ? more : refuse('OIDC.CLAIM_MISSING');
  }

  #journeyIn(sealed: string | undefined): Journey {
    if (sealed === undefined) return refuse('OIDC.STATE_INVALID');
    const seal = this.#parts.seal;
    try {
      return JSON.parse(seal.open(sealed, BELONGS_TO)) as Journey;
    } catch {
      return refuse('OIDC.STATE_INVALID');
    }
  }

  /** Found once. After any trouble it is looked for anew: it may have moved, or have new keys. */
  async #find(): Promise<OpenId.Configuration> {
    this.#found ??= this.#discover();
    try {
      return await this.#found;
    } catch (error) {
      this.#found = undefined;
      this.#parts.onTrouble('OIDC.PROVIDER_AWAY', reasonOf(error));
      return refuse('OIDC.PROVIDER_AWAY');
    }
  }

  async #discover(): Promise<OpenId.Configuration> {
    const openId = await library();
    const { issuer, clientId, clientSecretFile } = this.#settings;
    const server = new URL(issuer);
    return openId.discovery(
      server,
      clientId,
      { [openId.clockTolerance]: CLOCKS_APART_SECONDS },
      clientSecretFile === undefined ? openId.None() : withSecret(openId, secretIn(clientSecretFile)),
      {
        timeout: ANSWER_SECONDS,
        [openId.customFetch]: reach,
        execute: [
          // The signature is checked although the token came straight from the provider.
          openId.enableNonRepudiationChecks,
          // Marked so that nobody uses it unaware: the settings take http for this machine only.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          ...(server.protocol === 'http:' ? [openId.allowInsecureRequests] : []),
        ],
      },
    );
  }

  #refused(error: unknown): never {
    const code = codeOf(error);
    // Somebody changed their mind, or the provider does not let them in: nothing is wrong with it.
    if (code === 'OIDC.DECLINED') return refuse(code);
    this.#found = undefined;
    this.#parts.onTrouble(code, reasonOf(error));
    return refuse(code);
  }
}

/** It is there only as an ES module, and most verbs never need it. */
function library(): Promise<typeof OpenId> {
  return import('openid-client');
}

/** In the header, as OpenID Connect has it by default, unless the provider takes it in the body only. */
function withSecret(openId: typeof OpenId, secret: string): OpenId.ClientAuth {
  const [inHeader, inBody] = [openId.ClientSecretBasic(secret), openId.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported;
    const isInHeader = methods?.includes('client_secret_basic') ?? true;
    return (isInHeader ? inHeader : inBody)(server, ...rest);
  };
}

function secretIn(file: string): string {
  return readFileSync(file, 'utf8').trim();
}

class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
}

const reach: OpenId.CustomFetch = async (url, options) => {
  const response = await fetch(url, options as RequestInit).catch((cause: unknown) => {
    throw new ProviderAway(`no answer from ${new URL(url).origin}`, { cause });
  });
  if (response.status >= 500) throw new ProviderAway(`${new URL(url).origin} answered ${response.status}`);
  return response;
};

function codeOf(error: unknown): 'OIDC.PROVIDER_AWAY' | 'OIDC.DECLINED' | 'OIDC.TOKEN_REFUSED' {
  for (const { name } of fromOutside(error)) {
    if (name === 'ProviderAway') return 'OIDC.PROVIDER_AWAY';
    if (name === 'AuthorizationResponseError') return 'OIDC.DECLINED';
  }
  return 'OIDC.TOKEN_REFUSED';
}

/** By its words alone: the library hangs tokens and answers on its errors. */
function reasonOf(error: unknown): Error {
  const words = fromOutside(error).map(({ message, error: said, cause }) => {
    const answer = said ?? challengeIn(cause);
    return typeof answer === 'string' && OAUTH_ERROR.test(answer) ? `${message} (${answer})` : message;
  });
  return new Error(words.join(': '));
}

interface Failure {
  readonly name: string;
  readonly message: string;
  /** Of OAuth. */
  readonly error?: unknown;
  readonly cause?: unknown;
}

/** The failure, what caused it, and so on. */
function fromOutside(error: unknown): readonly Failure[] {
  const failures: Failure[] = [];
  for (let each = error; isFailure(each); each = each.cause) failures.push(each);
  return failures;
}

function isFailure(error: unknown): error is Failure {
  return typeof error === 'object' && error !== null && 'message' in error && 'name' in error;
}

function challengeIn(cause: unknown): unknown {
  const [challenge] = Array.isArray(cause) ? (cause as readonly { parameters?: { error?: unknown } }[]) : [];
  return challenge?.parameters?.error;
}
