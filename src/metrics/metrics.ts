/** All figures of one server, as Prometheus reads them. docs/operations.md says what each means. */
import type { FastifyInstance } from 'fastify';
import { Gauge, Registry } from 'prom-client';
import type { Engine } from '../engine';
import type { MetricsAddress } from '../settings';
import { engineFigures } from './engine-figures';
import { countRequests } from './http-figures';
import { serveMetrics, type MetricsServer } from './metrics-server';
import { processFigures, type ProcessFigures } from './process-figures';

export class Metrics {
  readonly address: MetricsAddress;
  readonly #registry = new Registry();
  readonly #process: ProcessFigures = processFigures(this.#registry);
  readonly #collectEngine: () => Promise<void>;
  readonly #streams = new Gauge({
    name: 'liancheng_live_updates_open',
    help: '打开的实时更新连接 connections of live updates that are open',
    registers: [this.#registry],
  });
  readonly #onError: (error: unknown) => void;
  #server: MetricsServer | undefined;

  constructor(engine: Engine, address: MetricsAddress, onError: (error: unknown) => void) {
    this.address = address;
    this.#collectEngine = engineFigures(this.#registry, engine);
    this.#onError = onError;
  }

  /** Before any route is declared. */
  watch(fastify: FastifyInstance): void {
    countRequests(this.#registry, fastify);
  }

  /** Answers where they are read. `streams`: how many live updates are open. */
  async listen(streams: () => number): Promise<string> {
    this.#server = await serveMetrics(this.address, {
      contentType: Registry.PROMETHEUS_CONTENT_TYPE,
      text: () => this.#text(streams()),
      onError: this.#onError,
    });
    return this.#server.url;
  }

  async close(): Promise<void> {
    await this.#server?.close();
    this.#process.stop();
  }

  async #text(streams: number): Promise<string> {
    this.#process.collect();
    this.#streams.set(streams);
    await this.#collectEngine();
    return this.#registry.metrics();
  }
}
