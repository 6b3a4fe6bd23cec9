/**
 * The JSON schemas of what the API answers, made from the types in src/http/answer-types.ts: each under its name there, in the
 * form in which OpenAPI holds them. What is one of the named inside of another is referred to.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const GENERATOR = join(ROOT, 'node_modules/ts-json-schema-generator/bin/ts-json-schema-generator.js');
const MOST_BYTES = 64 * 1024 * 1024;

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [name: string]: Json;
}

interface Generated {
  readonly properties: JsonObject;
  /** What refers to itself, under names that change with the place in the file. */
  readonly definitions: JsonObject;
}

export function answerSchemas(): JsonObject {
  const { properties, definitions } = generated();
  const names = new Map(Object.entries(properties).map(([name, schema]) => [likeness(schema), name]));
  const named = (schema: Json) => names.get(likeness(schema));

  const referring = (value: Json, isNamedHere: boolean): Json => {
    if (typeof value !== 'object' || value === null) return value;
    if (isList(value)) return value.map((each) => referring(each, false));
    const { $ref, ...rest } = value;
    if (typeof $ref === 'string') {
      const name = named(definitions[$ref.replace('#/definitions/', '')] ?? null);
      if (name === undefined) throw new Error(`${$ref} refers to itself and needs a name in answer-types.ts`);
      return { $ref: `#/components/schemas/${name}`, ...rest };
    }
    const name = isNamedHere || !Object.hasOwn(value, 'properties') ? undefined : named(value);
    if (name === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, referring(each, false)]));
    const said = value['description'];
    const isItsOwn = said === undefined || said === descriptionOf(properties[name]);
    return { $ref: `#/components/schemas/${name}`, ...(isItsOwn ? {} : { description: said }) };
  };
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, referring(schema, true)]),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function descriptionOf(schema: Json | undefined): Json | undefined {
  return typeof schema === 'object' && schema !== null && !isList(schema) ? schema['description'] : undefined;
}

/** Whatever is said of it where it stands. */
function likeness(schema: Json): string {
  if (typeof schema !== 'object' || schema === null || isList(schema)) return JSON.stringify(schema);
  const { description: _, ...rest } = schema;
  return JSON.stringify(rest);
}

function generated(): Generated {
  const from = ['-f', 'tsconfig.json', '-p', 'src/http/answer-types.ts', '-t', 'AnswerTypes'];
  // Every type in full, so that two of one name in different files do not meet; types are checked elsewhere.
  const how = ['-e', 'none', '--no-top-ref', '--no-ref-encode', '--strict-tuples', '--functions', 'fail'];
  const output = execFileSync(process.execPath, [GENERATOR, ...from, ...how, '--no-type-check'], {
    cwd: ROOT,
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output.toString()) as Generated;
}
