/**
 * `/metrics` on an address of its own: what the proxy before the API passes on to the world does not lead here
 * (docs/adr/0021-metrics-have-an-address-of-their-own.md).
 */
import { createServer, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { problemOf } from '../http/errors/problem';
import type { MetricsAddress } from '../settings';

export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

interface Answer {
  readonly contentType: string;
  readonly text: () => Promise<string>;
  readonly onError: (error: unknown) => void;
}

/** Rejects with the system's error where it cannot listen there. */
export async function serveMetrics(
  { host, port }: MetricsAddress,
  { contentType, text, onError }: Answer,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    if (url.split('?', 1)[0] !== '/metrics') return refuse(response, 'REQUEST.ROUTE_UNKNOWN', url);
    if (method !== 'GET' && method !== 'HEAD') return refuse(response, 'REQUEST.METHOD_NOT_ALLOWED', url);
    text().then(
      (figures) => response.writeHead(200, { 'Content-Type': contentType, ...HEADERS }).end(figures),
      (error: unknown) => {
        onError(error);
        response.writeHead(500, HEADERS).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as { readonly port: number };
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${bound}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
const METHODS = 'GET, HEAD';

function refuse(response: ServerResponse, code: string, url: string): void {
  const problem = problemOf(code, url, code === 'REQUEST.METHOD_NOT_ALLOWED' ? { methods: METHODS } : {});
  const headers = { 'Content-Type': 'application/problem+json; charset=utf-8', ...HEADERS };
  response.writeHead(problem.status, problem.status === 405 ? { ...headers, Allow: METHODS } : headers);
  response.end(JSON.stringify(problem));
}
