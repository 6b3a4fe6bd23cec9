/** A GET with its description, headers and query parameters for OpenAPI. */
import { applyDecorators, Get } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { OpenToAll } from './account/open-to-all';

/** Name → description, Chinese first. */
export type Parameters = Readonly<Record<string, string>>;

export const AS_OF = { asOf: '哪一天的情况，默认今天 as of which day (YYYY-MM-DD)' };
export const PAGING = {
  cursor: '翻页游标 cursor of the next page',
  limit: '每页数量，1 至 1000 items a page',
};

const AT = {
  at: '审计：查看此前某一时刻（日期、时刻或日志位置） auditors: as it stood at a day, an instant or a log position',
};

export function Reads(
  path: string,
  summary: string,
  parameters: Parameters = {},
  options: { readonly open?: boolean } = {},
) {
  const queries = {
    ...parameters,
    waitFor: '等视图处理到此日志位置再答 answer only when complete to this position',
    ...(options.open === true ? {} : AT),
  };
  return applyDecorators(
    Get(path),
    ...(options.open === true ? [OpenToAll()] : []),
    ApiOperation({ summary }),
    ApiOkResponse({
      schema: {
        type: 'object',
        required: ['data', 'completeTo'],
        properties: {
          data: {},
          completeTo: {
            type: 'object',
            properties: { position: { type: 'string' }, recordedAt: { type: 'string', nullable: true } },
          },
          page: { type: 'object', properties: { next: { type: 'string', nullable: true } } },
        },
      },
    }),
    ...Object.entries(queries).map(([name, description]) =>
      ApiQuery({ name, description, required: false, type: String }),
    ),
    ...(options.open === true
      ? []
      : [
          ApiHeader({ name: 'Liancheng-Person', required: true, description: '谁在查询 who asks' }),
          ApiHeader({ name: 'Liancheng-Post', required: true, description: '以什么岗位 in which post' }),
        ]),
  );
}
