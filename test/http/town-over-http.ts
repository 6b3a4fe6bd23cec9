/** The same town, whose every command goes over HTTP instead of straight to the gateway. */
import type { CommandReceipt, CommandRequest } from '../../src/commands/request';
import { DomainError, type ErrorDetails } from '../../workflows/kernel/domain-error';
import type { Town } from '../support/town';
import type { Door, HeaderFields, Reply } from './door';
import { ROUTES, routed } from './routes';

/** Commands that begin something by themselves have a route without an id. */
export const isCreating = (type: CommandRequest['type']): boolean => !ROUTES[type].includes(':');

export interface Exchange {
  readonly request: CommandRequest;
  readonly reply: Reply;
}

/** `exchanges` gathers what was said, in order. */
export function townOverHttp(door: Door, exchanges: Exchange[] = []): Town {
  const { town } = door;
  const gateway = Object.create(town.gateway, {
    execute: {
      value: async (request: CommandRequest): Promise<CommandReceipt> => {
        const reply = await give(door, request);
        exchanges.push({ request, reply });
        return receiptOf(reply);
      },
    },
    foundOrganisation: {
      value: async (founding: unknown) => receiptOf(await door.post('organisation', founding)),
    },
  }) as Town['gateway'];
  return Object.create(town, { gateway: { value: gateway } }) as Town;
}

function give(door: Door, request: CommandRequest): Promise<Reply> {
  const { type, data, idempotencyKey, ...envelope } = request;
  const { path, fields } = routed(type, { ...data });
  const headers: HeaderFields = idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey };
  return door.post(path, { ...fields, ...envelope }, headers);
}

function receiptOf({ status, body, text }: Reply): CommandReceipt {
  if (status < 300) return body as unknown as CommandReceipt;
  if (typeof body['code'] !== 'string') throw new Error(`${status} ${text}`);
  const faults = body['errors'] === undefined ? {} : { errors: body['errors'] };
  throw new DomainError(body['code'], { ...(body['details'] as ErrorDetails), ...faults });
}
