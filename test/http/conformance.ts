/** Whether an answer is what the API's description says of it: no field is missing, and none stands there that is not described. */
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';

type Json = Readonly<Record<string, unknown>>;

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Json }>>;
}

export interface Answered {
  readonly method: string;
  /** From the root, without what stands behind the question mark. */
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

const DOCUMENT = 'api';

export class Conformance {
  private readonly ajv = new Ajv({ strict: false, validateFormats: false });
  private readonly places: readonly { readonly path: string; readonly pattern: RegExp }[];

  constructor(private readonly api: Description) {
    this.ajv.addSchema(closed(api) as Json, DOCUMENT);
    // What is said of one path leads over what is said of many.
    this.places = Object.keys(api.paths)
      .sort((one, other) => parametersIn(one) - parametersIn(other))
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  static async of(url: string): Promise<Conformance> {
    const response = await fetch(`${url}/api/docs/openapi.json`);
    return new Conformance((await response.json()) as Description);
  }

  /** What is not as described; empty of what is no JSON. */
  faultsOf({ method, path, status, text }: Answered): readonly string[] {
    const place = this.places.find(({ pattern }) => pattern.test(path))?.path;
    const operation = place === undefined ? undefined : this.api.paths[place]?.[method.toLowerCase()];
    if (place === undefined || operation === undefined || !/^[[{]/.test(text)) return [];
    const at = `${method} ${path} ${status}`;
    const code = operation.responses[status] === undefined ? 'default' : String(status);
    const [type] = Object.keys(operation.responses[code]?.content ?? {});
    if (type === undefined) return [`${at} is not described`];
    const conforms = this.validator([
      'paths',
      place,
      method.toLowerCase(),
      'responses',
      code,
      'content',
      type,
    ]);
    if (conforms(JSON.parse(text))) return [];
    return (conforms.errors ?? []).map(
      ({ instancePath, message, params }) => `${at} ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  private validator(steps: readonly string[]): ValidateFunction {
    const pointer = [...steps, 'schema'].map((step) => step.replace(/~/g, '~0').replace(/\//g, '~1'));
    const found = this.ajv.getSchema(`${DOCUMENT}#/${pointer.map(encodeURIComponent).join('/')}`);
    if (found === undefined) throw new Error(`the description has no ${pointer.join('/')}`);
    return found;
  }
}

function parametersIn(path: string): number {
  return path.split('{').length;
}

/** Where an object's fields are said, no other may stand, unless it is said that they may. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, closed(each)]));
  const isOpen = copy['type'] === 'object' && 'properties' in copy && !('additionalProperties' in copy);
  return isOpen ? { ...copy, additionalProperties: false } : copy;
}
