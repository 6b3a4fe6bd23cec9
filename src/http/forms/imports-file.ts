/** A form that is sent in as a file: the raw body, in one of two types, and what is asked of it behind the question mark. */
import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError, refuse } from '../../../workflows/kernel/domain-error';
import { MOST_BYTES } from '../../documents/reading/grid';
import { MEDIA_TYPE } from '../../documents/render';
import type { AnswerBody } from '../answers';
import type { AnswerTypes } from '../answer-types';
import { bodyOf, type OnAnswering, type Parameters } from '../documented';

const FILE_TYPES = Object.values(MEDIA_TYPE);
const ROUTE = /\/import$/;

const SAID_WITH_IT: Parameters = {
  dryRun: 'true：只试，不写入 only tried, nothing written; 默认 default false',
  fileName: '文件名，随每个事件保存 name of the file, kept with every event',
};

/** Answers 200 whether it was tried or done; a real import with faults is refused. */
export function ImportsFile(
  path: string,
  summary: string,
  parameters: Parameters = {},
): OnAnswering<AnswerBody<AnswerTypes['ImportAnswer']>> {
  return applyDecorators(
    Post(path),
    HttpCode(200),
    ApiOperation({ summary }),
    ApiConsumes(...FILE_TYPES),
    ApiBody({ schema: { type: 'string', format: 'binary' }, required: true }),
    ...Object.entries({ ...SAID_WITH_IT, ...parameters }).map(([name, description]) =>
      ApiQuery({ name, description, required: false, type: String }),
    ),
    ApiHeader({ name: 'Liancheng-Person', required: true, description: '谁在导入 who imports' }),
    ApiHeader({ name: 'Liancheng-Post', required: true, description: '以什么岗位 in which post' }),
    ApiOkResponse({ schema: bodyOf({ one: 'ImportAnswer' }) }),
  );
}

/** Anywhere else a file is no body. */
export function acceptFiles(instance: FastifyInstance): void {
  const options = { parseAs: 'buffer', bodyLimit: MOST_BYTES } as const;
  instance.addContentTypeParser<Buffer>(FILE_TYPES, options, (request, body, done) => {
    const isTaken = ROUTE.test(request.routeOptions.url ?? '');
    done(isTaken ? null : new DomainError('REQUEST.UNSUPPORTED_MEDIA_TYPE', {}), body);
  });
}

export function fileOf({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : refuse('REQUEST.UNSUPPORTED_MEDIA_TYPE');
}
