/** A well-formed body, made of what the API's description says about it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export type Schemas = Readonly<Record<string, Schema>>;
export type Fields = Readonly<Record<string, unknown>>;

/** The required fields: with the value that `named` has for one of that name, else the least the description allows. */
export function sampleBody(schemas: Schemas, schema: Schema, named: Fields): Fields {
  const { properties = {}, required = [] } = resolved(schemas, schema);
  return Object.fromEntries(
    required
      .filter((name) => name !== 'acting')
      .map((name) => [name, name in named ? named[name] : sample(schemas, properties[name] ?? {}, named)]),
  );
}

function sample(schemas: Schemas, schema: Schema, named: Fields): unknown {
  const { type, format, pattern, minimum, ...rest } = resolved(schemas, schema);
  if (rest.enum !== undefined) return rest.enum[0];
  if (Array.isArray(type)) return null;
  if (type === 'array') return [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return minimum ?? 0;
  if (type !== 'string') return sampleBody(schemas, schema, named);
  if (format === 'date') return '2026-02-02';
  return pattern === undefined ? '说明' : 'sample-1';
}

function resolved(schemas: Schemas, { allOf: [only] = [], ...schema }: Schema): Schema {
  const reference = (only ?? schema).$ref;
  return reference === undefined ? schema : (schemas[reference.split('/').at(-1) ?? ''] ?? {});
}
