/**
 * The console's files under /app/, as Vite has built them into dist/web. Every path below it that is no file is the page,
 * which finds its own way. Without a build there is no console, and the API serves on.
 */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../plans/package-root';

const PREFIX = '/app/';

/** Own scripts only; Ant Design writes its styles into the page; nobody frames it. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
} as const;

/** Answers whether there is a console. */
export async function serveConsole(
  instance: FastifyInstance,
  folder = join(packageRoot(), 'dist/web'),
): Promise<boolean> {
  if (!existsSync(join(folder, 'index.html'))) return false;
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const answer = (reply: FastifyReply) => reply.headers(HEADERS).type('text/html; charset=utf-8').send(page);
  await instance.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: `${PREFIX}assets/`,
    decorateReply: false,
    // Their names change with what they hold.
    immutable: true,
    maxAge: '365d',
    setHeaders: (reply) => {
      void reply.header('X-Content-Type-Options', 'nosniff');
    },
  });
  instance.get('/', (_, reply) => reply.redirect(PREFIX));
  instance.get('/app', (_, reply) => reply.redirect(PREFIX));
  instance.get(`${PREFIX}*`, (_, reply) => answer(reply));
  return true;
}
