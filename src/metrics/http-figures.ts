/** Requests by the template of their route, never by what they asked for: an id in a label would be one series for each. */
import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';

const BUCKETS_SECONDS = [0.005, 0.02, 0.1, 0.5, 2, 10];
/** Of a request for which there is no route. */
const NO_ROUTE = 'none';
/** They last for hours; how many are open is a figure of its own. */
const STREAMS: ReadonlySet<string | undefined> = new Set(['/api/v1/updates', '/api/v1/updates/position']);

/** Before any route is declared. */
export function countRequests(registry: Registry, fastify: FastifyInstance): void {
  const durations = new Histogram({
    name: 'liancheng_http_request_duration_seconds',
    help: '请求用时 how long requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    if (status !== '2xx' || !STREAMS.has(routeOptions.url))
      durations.observe({ method, route: routeOptions.url ?? NO_ROUTE, status }, reply.elapsedTime / 1_000);
    done();
  });
}
