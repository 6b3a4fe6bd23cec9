/** The HTTP server over an engine. It listens on this machine only, unless told otherwise. */
import 'reflect-metadata';
import { isIPv6 } from 'node:net';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ApiModule } from './http/api.module';
import { serveConsole } from './http/console';
import { answerClientError } from './http/errors/client-errors';
import { MethodsOfRoutes } from './http/errors/methods-of-routes';
import { ProblemFilter, type OnIncident } from './http/errors/problem-filter';
import { EventStreams } from './http/event-streams';
import { acceptFiles } from './http/forms/imports-file';
import { ID_PARAM_MAX } from './http/id-param';
import { acceptJsonAlone } from './http/json-body';
import { serveOpenApi } from './http/openapi';
import { limitRates } from './http/rate-limits';
import { RequestPipe } from './http/request-pipe';
import { secure } from './http/security-headers';
import { DomainError, refuse } from '../workflows/kernel/domain-error';
import { IdentityProvider } from './accounts/identity-provider';
import { Metrics } from './metrics/metrics';
import type { MetricsAddress, OidcSettings, SettingName } from './settings';
import { startEngine, type Engine, type EngineOptions } from './engine';

const THIS_MACHINE = '127.0.0.1';
const BODY_LIMIT_BYTES = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;

export interface ServerOptions extends EngineOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Default: this machine only. */
  readonly host?: string;
  /** `required`: nobody acts who has not logged in. Default: who acts is said with each request, and believed. */
  readonly accounts?: 'required' | 'off';
  /** Addresses and networks of proxies whose forwarded address is believed. Default: none. */
  readonly trustedProxies?: readonly string[];
  /** Where `/metrics` is served; default: nowhere. */
  readonly metrics?: MetricsAddress | undefined;
  /** The office's identity provider; default: none. */
  readonly oidc?: OidcSettings | undefined;
  /** Where the console has been built; default: dist/web. */
  readonly consoleDir?: string;
  /** An engine opened before; it is closed with the server all the same. */
  readonly engine?: Engine;
  readonly onIncident?: OnIncident;
}

export interface RunningServer {
  /** e.g. `http://127.0.0.1:3000` */
  readonly url: string;
  /** Undefined where there are no metrics. */
  readonly metricsUrl: string | undefined;
  readonly engine: Engine;
  readonly app: NestFastifyApplication;
  close(): Promise<void>;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { onIncident = reportToStderr, port, host = THIS_MACHINE } = options;
  const engine =
    options.engine ??
    startEngine({
      onSweepError: (error) => onIncident('deadline sweep', error),
      onViewsBeginAnew: (why) => onIncident('views are built anew', why),
      onViewsFailed: (why) => onIncident('views', why),
      onThreadEnded: (why) => onIncident('a thread has died', why),
      onFollowUpRefused: ({ command, eventId, code, details }) =>
        onIncident(`follow-up refused: ${command} of event ${eventId}:`, new DomainError(code, details)),
      ...options,
    });
  engine.opened.catch((error: unknown) => onIncident('views', error));
  const metrics =
    options.metrics === undefined
      ? undefined
      : new Metrics(engine, options.metrics, (error) => onIncident('metrics', error));
  try {
    const app = await createApp(
      engine,
      onIncident,
      ApiModule.over(engine, options.accounts === 'required', providerOf(engine, options.oidc, onIncident)),
      { ...options, metrics },
    );
    const metricsUrl = await metrics
      ?.listen(() => app.get(EventStreams).count)
      .catch((error: unknown) => refuseAddress(error, { setting: 'LIANCHENG_METRICS', ...metrics.address }));
    await app
      .listen(port, host)
      .catch((error: unknown) => refuseAddress(error, { setting: 'LIANCHENG_HOST', host, port }));
    const { port: bound } = app.getHttpServer().address() as { readonly port: number };
    return {
      url: `http://${isIPv6(host) ? `[${host}]` : host}:${bound}`,
      metricsUrl,
      engine,
      app,
      close: async () => {
        await metrics?.close();
        await app.close();
        await engine.close();
      },
    };
  } catch (error) {
    await metrics?.close();
    await engine.close();
    throw error;
  }
}

/** The application without listening. `root`: a module around the API's own, for measuring. */
export async function createApp(
  engine: Engine,
  onIncident: OnIncident,
  root: DynamicModule = ApiModule.over(engine),
  {
    consoleDir,
    trustedProxies = [],
    metrics,
  }: Pick<ServerOptions, 'consoleDir' | 'trustedProxies'> & { readonly metrics?: Metrics | undefined } = {},
): Promise<NestFastifyApplication> {
  const methods = new MethodsOfRoutes();
  const problems = new ProblemFilter(onIncident, methods);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    // A request that trickles in holds its connection no longer than this.
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: ID_PARAM_MAX },
    clientErrorHandler: answerClientError,
    // What the router itself refuses never reaches Nest's filters.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply),
  });
  methods.watch(adapter.getInstance());
  metrics?.watch(adapter.getInstance());
  secure(adapter.getInstance());
  await limitRates(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: false,
    bodyParser: false,
  });
  acceptJsonAlone(adapter.getInstance());
  acceptFiles(adapter.getInstance());
  app.useGlobalPipes(new RequestPipe());
  app.useGlobalFilters(problems);
  serveOpenApi(app);
  await serveConsole(adapter.getInstance(), consoleDir);
  return app;
}

function providerOf(
  { seal, now }: Engine,
  settings: OidcSettings | undefined,
  onTrouble: OnIncident,
): IdentityProvider | null {
  return settings === undefined ? null : new IdentityProvider(settings, { seal, now, onTrouble });
}

/** `setting`: where the address was said. */
function refuseAddress(
  error: unknown,
  { setting, host, port }: MetricsAddress & { readonly setting: SettingName },
): never {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') refuse('SERVER.PORT_IN_USE', { port });
  if (code === 'EADDRNOTAVAIL') refuse('SERVER.NOT_OUR_ADDRESS', { host, setting });
  throw error;
}

/** A refusal explains itself: where in the program it was said helps nobody. */
function incidentText(error: unknown): string {
  if (error instanceof DomainError) return `${error.code} ${JSON.stringify(error.details)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function reportToStderr(incident: string, error: unknown): void {
  const text = incidentText(error);
  process.stderr.write(`${new Date().toISOString()} ${incident} ${text}\n`);
}
