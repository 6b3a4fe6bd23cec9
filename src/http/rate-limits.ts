/**
 * How often one address may do what needs no log-in: trying passwords and tokens, going through the identity provider, reading published notices, objecting. Counted in memory, for each
 * node by itself. Behind a proxy the address is the one it forwards, where LIANCHENG_PROXY names it.
 */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { DomainError } from '../../workflows/kernel/domain-error';

declare module 'fastify' {
  interface FastifyInstance {
    /** One more token that does not work, of the request's address; answers when to come again, once there are too many. */
    countRefusedToken(request: FastifyRequest): Promise<number | undefined>;
  }
}

interface Limit {
  readonly method: string;
  readonly url: RegExp;
  readonly max: number;
}

/** In a minute. An office behind one address logs in together in the morning; a password is not guessed at this rate. */
const LIMITS: readonly Limit[] = [
  { method: 'POST', url: /^\/api\/v1\/session$/, max: 120 },
  { method: 'GET', url: /^\/api\/v1\/session\/oidc$/, max: 120 },
  { method: 'GET', url: /^\/api\/v1\/session\/oidc\/callback$/, max: 120 },
  { method: 'POST', url: /^\/api\/v1\/notices\/:noticeId\/objections$/, max: 20 },
  { method: 'GET', url: /^\/api\/v1\/public\//, max: 300 },
];
/** Tokens that do not work. One that does is never held up by them: its secret is not guessed at any rate. */
const MOST_REFUSED_TOKENS = 60;
const WINDOW_MS = 60_000;

/** Whoever asks for the head alone has the work done all the same. */
function asLimited(method: string): string {
  return method === 'HEAD' ? 'GET' : method;
}

/** Before any route is declared. */
export async function limitRates(fastify: FastifyInstance, limits: readonly Limit[] = LIMITS): Promise<void> {
  // Runs before the plugin's own hook, which reads what it leaves.
  fastify.addHook('onRoute', (route: RouteOptions) => {
    const limit = limits.find(
      ({ method, url }) =>
        [route.method].flat().some((each) => asLimited(each) === method) && url.test(route.url),
    );
    if (limit === undefined) return;
    route.config = { ...route.config, rateLimit: { max: limit.max, timeWindow: WINDOW_MS } };
  });
  await fastify.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new DomainError('REQUEST.TOO_MANY', { retryAfterSeconds: Math.ceil(ttl / 1_000) }),
  });
  const countRefused = fastify.createRateLimit({ max: MOST_REFUSED_TOKENS, timeWindow: WINDOW_MS });
  fastify.decorate('countRefusedToken', async (request: FastifyRequest) => {
    const counted = await countRefused(request);
    if (counted.isAllowed || !counted.isExceeded) return undefined;
    return counted.ttlInSeconds;
  });
}
