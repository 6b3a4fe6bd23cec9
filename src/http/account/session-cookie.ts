/**
 * The cookies. That of a session: no script reads it, no foreign page sends it. That of a log-in on its way by the identity
 * provider: it comes back with the browser that the provider sends (SameSite=Lax), and to no other route.
 */
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionToken } from '../../accounts/accounts';

const SESSION = { name: 'liancheng_session', path: '/api', sameSite: 'strict' } as const;
const JOURNEY = { name: 'liancheng_oidc', path: '/api/v1/session/oidc', sameSite: 'lax' } as const;

/** What the browser sent; undefined where it sent none. */
export function sessionCookieOf(request: FastifyRequest): string | undefined {
  return valueOf(request, SESSION);
}

export function setSessionCookie(reply: FastifyReply, { token, lastsSeconds }: SessionToken): void {
  send(reply, SESSION, token, lastsSeconds);
}

export function clearSessionCookie(reply: FastifyReply): void {
  send(reply, SESSION, '', 0);
}

export function journeyCookieOf(request: FastifyRequest): string | undefined {
  return valueOf(request, JOURNEY);
}

export function setJourneyCookie(reply: FastifyReply, sealed: string, lastsSeconds: number): void {
  send(reply, JOURNEY, sealed, lastsSeconds);
}

export function clearJourneyCookie(reply: FastifyReply): void {
  send(reply, JOURNEY, '', 0);
}

type Kind = typeof SESSION | typeof JOURNEY;

function valueOf({ headers }: FastifyRequest, { name }: Kind): string | undefined {
  return headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[name];
}

/** Secure behind a proxy that ends TLS, and says so; on plain HTTP a secure cookie would never come back. */
function send(reply: FastifyReply, kind: Kind, value: string, maxAge: number): void {
  const secure = reply.request.headers['x-forwarded-proto'] === 'https';
  reply.header('Set-Cookie', stringifySetCookie({ ...kind, value, maxAge, secure, httpOnly: true }));
}
