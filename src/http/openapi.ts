/** The description of the API at /api/docs, also as /api/docs/openapi.json. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../plans/package-root';
import { Problem } from './errors/problem';

const DESCRIPTION = `廉程：分阶段、设关口的廉政风险防控工作引擎。

每条命令写明谁以什么岗位行事（acting）；同一 Idempotency-Key 的同一命令只生效一次；If-Match 防止覆盖他人的更改。
每个回答写明视图完整到日志的哪个位置（completeTo）；查询可用 waitFor 等到某一位置。
错误为 application/problem+json，带稳定的 code，见 docs/errors.md。

Every command says who acts, in which post. The same command under the same Idempotency-Key takes effect once.
Every answer says how far it is complete. Errors are application/problem+json with a stable code.`;

const TOKEN_SCHEME = 'token';
const TOKEN =
  '接口令牌：其他系统以令牌的人员和岗位、在令牌的范围内行事 a token for another system, which acts as its person, in its post, within its scopes';

interface Described {
  responses?: Record<string, unknown>;
  security?: readonly Readonly<Record<string, readonly string[]>>[];
}

/** Sessions and accounts are not. */
function isForTokens(path: string): boolean {
  return /^\/api\/v1\/(?!session|accounts|organisation)/.test(path);
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Of what is answered, made from answer-types.ts; shipped as it is, like the templates. */
const ANSWER_SCHEMAS = 'src/http/answer-schemas.json';

function answerSchemas(): Schemas {
  return JSON.parse(readFileSync(join(packageRoot(), ANSWER_SCHEMAS), 'utf8')) as Schemas;
}

function withAnswers(schemas: Schemas = {}): Schemas {
  const answers = answerSchemas();
  const twice = Object.keys(answers).filter((name) => Object.hasOwn(schemas, name));
  if (twice.length > 0) throw new Error(`described twice: ${twice.join(', ')}`);
  return { ...schemas, ...answers };
}

/** `nullable`, as the decorators have it, is OpenAPI 3.0: in 3.1 null is a type. */
function withNullAsType(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNullAsType);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...schema } = value as { readonly nullable?: unknown; readonly type?: unknown };
  const rest = Object.fromEntries(Object.entries(schema).map(([name, each]) => [name, withNullAsType(each)]));
  return nullable === true ? { ...rest, type: [schema.type, 'null'] } : rest;
}

function openApiOf(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('廉程 Liancheng')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'lc_…', description: TOKEN }, TOKEN_SCHEME)
    .build();
  const document = SwaggerModule.createDocument(app, config, { extraModels: [Problem] });
  document.components = { ...document.components, schemas: withAnswers(document.components?.schemas) };
  for (const [place, path] of Object.entries(document.paths)) {
    for (const operation of Object.values(path as Record<string, Described>)) {
      if (typeof operation !== 'object' || operation.responses === undefined) continue;
      if (isForTokens(place)) operation.security = [{ [TOKEN_SCHEME]: [] }, {}];
      operation.responses['default'] = {
        description: '错误 error',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
  return withNullAsType(document) as OpenAPIObject;
}

export function serveOpenApi(app: INestApplication): void {
  const document = openApiOf(app);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/docs/openapi.json' });
}
