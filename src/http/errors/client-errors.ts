/** What is no HTTP request, or none that can be read to its end, never comes to a route: it is told so on the bare connection, as a problem too. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from './problem';

const CODES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'REQUEST.HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST.TIMED_OUT',
};

/** Fastify's `clientErrorHandler`. */
export function answerClientError({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  // Nobody is there any more.
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const problem = problemOf(CODES[code] ?? 'REQUEST.NOT_HTTP', '');
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy();
}
