/** Turns a checked body into a command for the door, and its receipt into an answer with the headers HTTP has for it. */
import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  Injectable,
  Post,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiCreatedResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../workflows/kernel/domain-error';
import { uuidFrom } from '../commands/meta';
import type { CommandReceipt, RequestData, UserCommandType } from '../commands/request';
import { tokenFor } from './account/bearer';
import type { CommandBody } from './command-body';
import { Door } from './door';

/** A command's fields as its body has them: without those in the path; ids that can be generated are optional. */
export type BodyOf<
  T extends UserCommandType,
  InPath extends PropertyKey = never,
  Generated extends PropertyKey = never,
> = Omit<RequestData<T>, InPath | Generated> &
  Partial<Pick<RequestData<T>, Generated & keyof RequestData<T>>>;

export interface HttpCall {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The request and the reply of the call at hand. */
export const Call = createParamDecorator((_: unknown, context: ExecutionContext): HttpCall => {
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
});

class ReceiptEvent {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  type!: string;
  @ApiProperty()
  revision!: number;
}

class Receipt implements CommandReceipt {
  @ApiProperty({ description: '命令编号' })
  commandId!: string;
  @ApiProperty({ description: '事件流类别' })
  category!: string;
  @ApiProperty({ description: '对象编号' })
  id!: string;
  @ApiProperty({ description: '事件流' })
  stream!: string;
  @ApiProperty({ description: '事件流的修订号 revision of the stream after the command' })
  revision!: number;
  @ApiProperty({ description: '日志位置，可用于 waitFor position in the log, for waitFor' })
  position!: string;
  @ApiProperty({ type: [ReceiptEvent] })
  events!: readonly ReceiptEvent[];
  @ApiProperty({ description: '同一幂等键此前已被接受 the same key had been accepted before' })
  repeated!: boolean;
}

/** Of an objection: with the number by which the objector asks for the answer. */
export class ObjectionTaken extends Receipt {
  @ApiProperty({ description: '回执号 receipt number' })
  receiptNumber!: string;
}

/** Of a token: its id, and the token itself, which is kept nowhere. */
export class TokenIssued extends Receipt {
  @ApiProperty({ description: '令牌编号 id of the token' })
  tokenId!: string;
  @ApiProperty({ description: '令牌，只答复这一次 the token; answered this once' })
  token!: string;
}

/** Of an account, or its password reset: with the password for one use, which is kept nowhere. */
export class PasswordGiven extends Receipt {
  @ApiProperty({ description: '一次性口令，只答复这一次 password for one use; answered this once' })
  oneTimePassword!: string;
}

const HEADERS = [
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: '同一键的同一命令只生效一次 the same command under the same key takes effect once',
    schema: { type: 'string', maxLength: 200 },
  }),
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: '期望的修订号 expected revision, as in the ETag',
    schema: { type: 'string' },
  }),
];

interface Answered {
  /** Default: the receipt alone. */
  readonly type?: typeof Receipt;
}

/** A command that begins something: 201 with its place. */
export function Creates(path: string, summary: string, { type = Receipt }: Answered = {}) {
  return applyDecorators(Post(path), ApiOperation({ summary }), ApiCreatedResponse({ type }), ...HEADERS);
}

/** A command on something that exists: 200. */
export function Changes(path: string, summary: string, { type = Receipt }: Answered = {}) {
  return applyDecorators(
    Post(path),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiOkResponse({ type }),
    ...HEADERS,
  );
}

@Injectable()
export class Give {
  constructor(private readonly door: Door) {}

  /** `path`: the fields of the command that stand in the route. */
  async change<T extends UserCommandType>(
    type: T,
    body: CommandBody,
    { request, reply }: HttpCall,
    path: Partial<RequestData<T>>,
  ): Promise<CommandReceipt> {
    const { acting, onBehalfOf, occurredAt, basis, corrects, expectedRevision, ...fields } = body;
    // Nobody vouches for what somebody without a post says: it counts from when it came in.
    if (acting === 'public' && occurredAt !== undefined) refuse('COMMAND.OCCURRED_BY_PUBLIC', { occurredAt });
    const token = tokenFor(request, type);
    const receipt = await this.door.execute({
      type,
      data: { ...plain(fields), ...path } as RequestData<T>,
      acting: acting === 'public' ? acting : { personId: acting.personId, postId: acting.postId },
      ...token,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf: { ...onBehalfOf } }),
      ...(occurredAt === undefined ? {} : { occurredAt }),
      ...(basis === undefined ? {} : { basis: { ...basis } }),
      ...(corrects === undefined ? {} : { corrects }),
      ...revisionOf(request, expectedRevision),
      ...keyOf(request),
    });
    reply.header('ETag', `"${receipt.revision}"`).header('Liancheng-Position', receipt.position);
    return receipt;
  }

  /** `location`: the path below /api/v1 where the new thing is found. */
  async create<T extends UserCommandType>(
    type: T,
    body: CommandBody,
    call: HttpCall,
    path: Partial<RequestData<T>>,
    location: string,
  ): Promise<CommandReceipt> {
    const receipt = await this.change(type, body, call, path);
    call.reply.header('Location', `/api/v1/${location}/${receipt.id}`);
    return receipt;
  }
}

/** The id said, or a new one; under an idempotency key always the same new one. */
export function idFor(
  said: string | undefined,
  type: string,
  body: CommandBody,
  { request }: HttpCall,
): string {
  if (said !== undefined) return said;
  const { idempotencyKey } = keyOf(request);
  if (idempotencyKey === undefined) return randomUUID();
  const who = body.acting === 'public' ? 'public' : body.acting.personId;
  return uuidFrom(`id\n${type}\n${who}\n${idempotencyKey}`);
}

const VISIBLE_ASCII = /^[\x21-\x7e]{1,200}$/;

function keyOf(request: FastifyRequest): { readonly idempotencyKey?: string } {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return {};
  if (typeof key !== 'string' || !VISIBLE_ASCII.test(key)) refuse('REQUEST.IDEMPOTENCY_KEY_MALFORMED');
  return { idempotencyKey: key };
}

function revisionOf(
  request: FastifyRequest,
  said: number | undefined,
): { readonly expectedRevision?: number } {
  const header = request.headers['if-match'];
  if (header === undefined) return said === undefined ? {} : { expectedRevision: said };
  const [, digits] = /^"(\d{1,10})"$/.exec(header) ?? [];
  if (digits === undefined) refuse('REQUEST.IF_MATCH_MALFORMED', { ifMatch: header });
  return { expectedRevision: Number(digits) };
}

/** DTO instances as plain data, without the fields left out: what is digested and stored. */
function plain(value: unknown): object {
  return plainValue(value) as object;
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) copy[name] = plainValue(member);
  }
  return copy;
}
