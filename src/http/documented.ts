/** A GET with its description, headers, query parameters and answer for OpenAPI. */
import { applyDecorators, Get, type StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { OpenToAll } from './account/open-to-all';
import type { AnswerTypes } from './answer-types';
import type { AnswerBody, PageBody } from './answers';

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

const WAIT_FOR = { waitFor: '等视图处理到此日志位置再答 answer only when complete to this position' };

type AnswerName = keyof AnswerTypes;

/** What is answered, by its name in answer-types.ts: one of it, all there are, or some with the cursor of the next page. */
type AnswerForm =
  { readonly one: AnswerName } | { readonly list: AnswerName } | { readonly pages: AnswerName };

type BodyOf<Form extends AnswerForm> = Form extends { readonly one: infer Name extends AnswerName }
  ? AnswerBody<AnswerTypes[Name]>
  : Form extends { readonly list: infer Name extends AnswerName }
    ? AnswerBody<readonly AnswerTypes[Name][]>
    : Form extends { readonly pages: infer Name extends AnswerName }
      ? PageBody<AnswerTypes[Name]>
      : never;

/** Fits only a method that answers that. */
export type OnAnswering<Body> = <Method extends (...call: never[]) => Body | Promise<Body>>(
  target: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<Method>,
) => void;

interface Options {
  readonly open?: boolean;
  /** What it is answered from is no view, and is of now. */
  readonly timeless?: boolean;
}

export function Reads<const Form extends AnswerForm>(
  path: string,
  summary: string,
  answer: Form,
  parameters: Parameters = {},
  options: Options = {},
): OnAnswering<BodyOf<Form>> {
  return applyDecorators(
    asked(path, summary, parameters, options),
    ApiOkResponse({ schema: bodyOf(answer) }),
  );
}

/** The same, answered as plain text, at once or piece by piece. */
export function ReadsText(
  path: string,
  summary: string,
  parameters: Parameters = {},
  options: Options = {},
): OnAnswering<string | StreamableFile> {
  return applyDecorators(
    asked(path, summary, parameters, options),
    ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } }),
  );
}

/** The same, answered as a file to be taken away. */
export function ReadsFile(
  path: string,
  summary: string,
  mediaTypes: readonly string[],
  parameters: Parameters = {},
): OnAnswering<Buffer> {
  const schema = { type: 'string', format: 'binary' } as const;
  return applyDecorators(
    asked(path, summary, parameters, {}),
    ApiOkResponse({ content: Object.fromEntries(mediaTypes.map((type) => [type, { schema }])) }),
  );
}

function asked(
  path: string,
  summary: string,
  parameters: Parameters,
  { open = false, timeless = false }: Options,
) {
  const queries = timeless ? parameters : { ...parameters, ...WAIT_FOR, ...(open ? {} : AT) };
  return applyDecorators(
    Get(path),
    ...(open ? [OpenToAll()] : []),
    ApiOperation({ summary }),
    ...Object.entries(queries).map(([name, description]) =>
      ApiQuery({ name, description, required: false, type: String }),
    ),
    ...(open
      ? []
      : [
          ApiHeader({ name: 'Liancheng-Person', required: true, description: '谁在查询 who asks' }),
          ApiHeader({ name: 'Liancheng-Post', required: true, description: '以什么岗位 in which post' }),
        ]),
  );
}

/** Where the description has a named answer; openapi.ts puts them there. */
export const schemaOf = (name: AnswerName) => ({ $ref: `#/components/schemas/${name}` });

export function bodyOf(form: AnswerForm) {
  const data = 'one' in form ? schemaOf(form.one) : listOf('list' in form ? form.list : form.pages);
  const isPage = 'pages' in form;
  return {
    type: 'object',
    required: ['data', 'completeTo', ...(isPage ? ['page'] : [])],
    additionalProperties: false,
    properties: { data, completeTo: schemaOf('CompleteTo'), ...(isPage ? { page: NEXT } : {}) },
  };
}

const listOf = (name: AnswerName) => ({ type: 'array', items: schemaOf(name) });

const NEXT = {
  type: 'object',
  required: ['next'],
  additionalProperties: false,
  properties: { next: { type: ['string', 'null'], description: '下一页的游标 cursor of the next page' } },
};
