/** The one place where an error becomes an answer. What nobody expected is logged under an incident number. */
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../workflows/kernel/domain-error';
import { RequestFault } from './field-faults';
import { problemOf, type Problem } from './problem';

/** Told of every unexpected error, with the number the caller sees. */
export type OnIncident = (incident: string, error: unknown) => void;

const RETRY_AFTER_SECONDS = '1';

const HTTP_CODES: Readonly<Record<number, string>> = {
  400: 'REQUEST.MALFORMED_JSON',
  404: 'REQUEST.ROUTE_UNKNOWN',
  405: 'REQUEST.METHOD_NOT_ALLOWED',
  413: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.UNSUPPORTED_MEDIA_TYPE',
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly onIncident: OnIncident) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const problem = this.problem(error, http.getRequest<FastifyRequest>());
    const reply = http.getResponse<FastifyReply>();
    if (problem.status === 503) reply.header('Retry-After', RETRY_AFTER_SECONDS);
    void reply
      .status(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private problem(error: unknown, request: FastifyRequest): Problem {
    const { url } = request;
    try {
      if (error instanceof RequestFault) return problemOf(error.code, url, error.details, error.faults);
      if (error instanceof DomainError) return problemOf(error.code, url, error.details);
      const code = HTTP_CODES[statusOf(error) ?? 0];
      if (code !== undefined) return problemOf(code, url);
    } catch (unlisted) {
      return this.incident(unlisted, url);
    }
    return this.incident(error, url);
  }

  private incident(error: unknown, url: string): Problem {
    const incident = randomUUID();
    this.onIncident(incident, error);
    return problemOf('SERVER.INTERNAL', url, { incident });
  }
}

/** Nest's and Fastify's own refusals carry their status. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}
