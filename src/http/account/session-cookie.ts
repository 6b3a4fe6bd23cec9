/** The cookie of a session: no script reads it, no foreign page sends it. */
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionToken } from '../../accounts/accounts';

const NAME = 'liancheng_session';
const ATTRIBUTES = { path: '/api', httpOnly: true, sameSite: 'strict' } as const;

/** What the browser sent; undefined where it sent none. */
export function sessionCookieOf({ headers }: FastifyRequest): string | undefined {
  return headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[NAME];
}

export function setSessionCookie(reply: FastifyReply, { token, lastsSeconds }: SessionToken): void {
  send(reply, token, lastsSeconds);
}

export function clearSessionCookie(reply: FastifyReply): void {
  send(reply, '', 0);
}

/** Secure behind a proxy that ends TLS, and says so; on plain HTTP a secure cookie would never come back. */
function send(reply: FastifyReply, value: string, maxAge: number): void {
  const secure = reply.request.headers['x-forwarded-proto'] === 'https';
  reply.header('Set-Cookie', stringifySetCookie({ name: NAME, value, maxAge, secure, ...ATTRIBUTES }));
}
