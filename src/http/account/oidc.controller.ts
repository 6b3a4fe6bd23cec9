/**
 * Logging in by the office's identity provider: the browser is sent there, comes back, and goes on to the console with a
 * session, or with the code of why not. Which ways there are is told to the log-in page.
 */
import { Controller, Get, Inject, Redirect } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError, refuse } from '../../../workflows/kernel/domain-error';
import type { Accounts } from '../../accounts/accounts';
import type { IdentityProvider } from '../../accounts/identity-provider';
import { problemOf } from '../errors/problem';
import { Call, type HttpCall } from '../give';
import { ACCOUNTS, IDENTITY_PROVIDER } from '../parts';
import { SessionRoutes } from './open-to-all';
import { clearJourneyCookie, journeyCookieOf, setJourneyCookie, setSessionCookie } from './session-cookie';

const BEGIN = '/api/v1/session/oidc';
const CALLBACK = `${BEGIN}/callback`;
const CONSOLE = '/app/';

/** What the browser may come back to the log-in page with; anything else is answered where it happens. */
const REFUSALS = [
  'OIDC.PROVIDER_AWAY',
  'OIDC.STATE_INVALID',
  'OIDC.DECLINED',
  'OIDC.TOKEN_REFUSED',
  'OIDC.CLAIM_MISSING',
  'OIDC.ACCOUNT_UNKNOWN',
  'ACCOUNT.CLOSED',
  'ACCOUNT.LOCKED',
  'STORE.UNAVAILABLE',
] as const;

const text = (description: string) => ({ type: 'string', description });

const WAYS = {
  type: 'object',
  required: ['password', 'oidc'],
  additionalProperties: false,
  properties: {
    password: { type: 'boolean', description: '登录名和口令 login name and password' },
    oidc: {
      type: 'object',
      nullable: true,
      description: '统一身份认证；没有则为 null the identity provider; null where there is none',
      required: ['path', 'refusals'],
      additionalProperties: false,
      properties: {
        path: text('浏览器由此前往 where the browser goes to begin'),
        refusals: {
          type: 'array',
          description: '返回登录页时可能带的 problem what it may come back with as `problem`',
          items: {
            type: 'object',
            required: ['code', 'title', 'titleEn'],
            additionalProperties: false,
            properties: {
              code: text('错误码 code'),
              title: text('中文说明'),
              titleEn: text('English text'),
            },
          },
        },
      },
    },
  },
};

/** What Nest's redirect is told. */
interface Onward {
  readonly url: string;
}

@ApiTags('账号 accounts')
@Controller('api/v1/session')
@SessionRoutes()
export class OidcController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(IDENTITY_PROVIDER) private readonly provider: IdentityProvider | null,
  ) {}

  @Get('ways')
  @ApiOperation({ summary: '有哪些登录方式 which ways there are to log in' })
  @ApiOkResponse({ schema: WAYS })
  ways() {
    return { password: true, oidc: this.provider === null ? null : { path: BEGIN, refusals: refusals() } };
  }

  @Get('oidc')
  @Redirect()
  @ApiOperation({ summary: '前往统一身份认证 go to the identity provider' })
  @ApiFoundResponse({ description: '前往统一身份认证；不成则回登录页 there, or back with `problem`' })
  @ApiOkResponse({ description: '不会直接答复 never answered by itself' })
  async begin(@Call() { request, reply }: HttpCall): Promise<Onward> {
    const provider = this.configured();
    return onwardOr(async () => {
      const { url, sealed, lastsSeconds } = await provider.begin(callbackAddress(provider, request));
      setJourneyCookie(reply, sealed, lastsSeconds);
      return url;
    });
  }

  @Get('oidc/callback')
  @Redirect()
  @ApiOperation({ summary: '从统一身份认证返回 back from the identity provider' })
  @ApiFoundResponse({ description: '进入控制台；不成则带 problem the console, or back with `problem`' })
  @ApiOkResponse({ description: '不会直接答复 never answered by itself' })
  async finish(@Call() { request, reply }: HttpCall): Promise<Onward> {
    const provider = this.configured();
    // Whatever comes of it, it is over.
    clearJourneyCookie(reply);
    return onwardOr(async () => {
      const accountId = await provider.finish(journeyCookieOf(request), queryOf(request));
      const session = await this.accounts.logInByProvider(accountId);
      setSessionCookie(reply, session);
      return CONSOLE;
    });
  }

  private configured(): IdentityProvider {
    return this.provider ?? refuse('OIDC.NOT_CONFIGURED');
  }
}

async function onwardOr(act: () => Promise<string>): Promise<Onward> {
  try {
    return { url: await act() };
  } catch (error) {
    if (error instanceof DomainError && REFUSALS.some((code) => code === error.code))
      return { url: `${CONSOLE}?problem=${error.code}` };
    throw error;
  }
}

function refusals() {
  return REFUSALS.map((code) => {
    const { title, titleEn } = problemOf(code, BEGIN);
    return { code, title, titleEn };
  });
}

/** Behind a trusted proxy the address is the one it forwards. The provider goes by its own list in any case. */
function callbackAddress({ redirect }: IdentityProvider, { protocol, host }: FastifyRequest): string {
  const address = `${redirect ?? `${protocol}://${host}`}${CALLBACK}`;
  return URL.canParse(address) ? address : refuse('REQUEST.URL_MALFORMED');
}

/** As it was sent: what stands in it twice is not to be lost. */
function queryOf({ url }: FastifyRequest): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at));
}
