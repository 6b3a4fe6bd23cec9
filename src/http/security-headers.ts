/** What every answer tells a browser: take it for what it says it is, frame it nowhere, tell nobody where one came from. The console's page adds its policy (console.ts). */
import type { FastifyInstance } from 'fastify';

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

export function secure(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(HEADERS);
    // What somebody may read is kept by no cache between.
    if (request.url.startsWith('/api/v1/')) void reply.header('Cache-Control', 'no-store');
    done();
  });
}
