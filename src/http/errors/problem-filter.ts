/** The one place where an error becomes an answer. What nobody expected is logged under an incident number. */
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../workflows/kernel/domain-error';
import { RequestFault } from './field-faults';
import type { MethodsOfRoutes } from './methods-of-routes';
import { problemOf, type Problem } from './problem';

/** Told of every unexpected error, with the number the caller sees. */
export type OnIncident = (incident: string, error: unknown) => void;

const RETRY_AFTER_SECONDS = '1';

const HTTP_CODES: Readonly<Record<number, string>> = {
  400: 'REQUEST.MALFORMED_JSON',
  404: 'REQUEST.ROUTE_UNKNOWN',
  413: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.UNSUPPORTED_MEDIA_TYPE',
};

/** Where the status alone would say something else. */
const ROUTER_CODES: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'REQUEST.URL_MALFORMED',
  FST_ERR_MAX_PARAM_LENGTH: 'REQUEST.ID_MALFORMED',
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly onIncident: OnIncident,
    private readonly methods: MethodsOfRoutes,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: Pick<FastifyRequest, 'url' | 'method'>, reply: FastifyReply): void {
    const problem = this.problem(error, request);
    if (problem.status === 503) reply.header('Retry-After', RETRY_AFTER_SECONDS);
    if (problem.status === 405) reply.header('Allow', this.methods.of(request.url).join(', '));
    void reply
      .status(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private problem(error: unknown, request: Pick<FastifyRequest, 'url' | 'method'>): Problem {
    const { url } = request;
    try {
      if (error instanceof RequestFault) return problemOf(error.code, url, error.details, error.faults);
      if (error instanceof DomainError) return problemOf(error.code, url, error.details);
      const code = ROUTER_CODES[nameOf(error)] ?? HTTP_CODES[statusOf(error) ?? 0];
      if (code === 'REQUEST.ROUTE_UNKNOWN') return this.noRoute(request);
      if (code !== undefined) return problemOf(code, url);
    } catch (unlisted) {
      return this.incident(unlisted, url);
    }
    return this.incident(error, url);
  }

  /** A file that is not there is looked for by a method that its place does take. */
  private noRoute({ url, method }: Pick<FastifyRequest, 'url' | 'method'>): Problem {
    const methods = this.methods.of(url);
    if (methods.length === 0 || methods.includes(method)) return problemOf('REQUEST.ROUTE_UNKNOWN', url);
    return problemOf('REQUEST.METHOD_NOT_ALLOWED', url, { methods: methods.join(', ') });
  }

  private incident(error: unknown, url: string): Problem {
    const incident = randomUUID();
    this.onIncident(incident, error);
    return problemOf('SERVER.INTERNAL', url, { incident });
  }
}

function nameOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** Nest's and Fastify's own refusals carry their status. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}
