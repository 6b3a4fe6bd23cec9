/** The API's description: everything that can be called is in it, and it can be read without the internet. */
import { MEDIA_TYPE } from '../../src/documents/render';
import { Town } from '../support/town';
import { IMPORT_ROUTES, ROUTES } from './routes';
import { Door } from './door';

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Operation>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Logging in and out: no command of somebody in a post. */
const SESSION = '/api/v1/session';

/** A file instead of a command. */
const IMPORT = '/import';

/** What is not JSON. */
const TEXTS: Readonly<Record<string, string>> = {
  '/api/v1/updates': 'text/event-stream',
  '/api/v1/updates/position': 'text/event-stream',
  '/api/v1/campaigns/{campaignId}/assessment-report/text': 'text/plain',
  '/api/v1/log/public-key': 'text/plain',
  '/api/v1/log/checkpoint': 'text/plain',
  '/api/v1/events/evidence': 'text/plain',
  '/api/v1/trails/{kind}/{id}/evidence': 'text/plain',
};

/** To be taken away, in two formats. */
const FILES: Readonly<Record<string, string>> = {
  '/api/v1/roster': MEDIA_TYPE.docx,
  '/api/v1/campaigns/{campaignId}/forms/{formId}': MEDIA_TYPE.docx,
  '/api/v1/campaigns/{campaignId}/powers/{powerId}/flow-chart': 'image/svg+xml',
  '/api/v1/networks/{networkId}/forms/{formId}': MEDIA_TYPE.docx,
  '/api/v1/warnings/{warningId}/notice': MEDIA_TYPE.docx,
  '/api/v1/rectifications/{rectificationId}/notice': MEDIA_TYPE.docx,
};

describe('the description of the API', () => {
  let door: Door;
  let api: Description;
  beforeAll(async () => {
    door = await Door.open(await Town.open());
    api = (await door.get('/api/docs/openapi.json')).body as unknown as Description;
  });
  afterAll(() => door.close());

  const operations = () =>
    Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
  const posts = () =>
    operations().filter(
      ({ method, path }) => method === 'post' && !path.startsWith(SESSION) && !path.endsWith(IMPORT),
    );

  it('is OpenAPI 3.1', () => {
    expect(api.openapi).toMatch(/^3\.1\./);
  });

  it('holds a route for every command and no other but the founding', () => {
    const expected = [...Object.values(ROUTES), 'organisation'].map(
      (route) => `/api/v1/${route.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect(
      posts()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(expected.sort());
  });

  it('takes a file of either kind where a form is imported, and says what it would do', () => {
    const imports = operations().filter(({ path }) => path.endsWith(IMPORT));
    const expected = IMPORT_ROUTES.map((route) => `/api/v1/${route.replace(/:(\w+)/g, '{$1}')}`);
    expect(imports.map(({ path }) => path).sort()).toEqual([...expected].sort());
    for (const { operation } of imports) {
      expect(Object.keys(operation.requestBody?.content ?? {})).toEqual(Object.values(MEDIA_TYPE));
      expect((operation.parameters ?? []).map(({ name }) => name)).toEqual(
        expect.arrayContaining(['Liancheng-Person', 'Liancheng-Post', 'dryRun', 'fileName']),
      );
      const schema = operation.responses['200']?.content?.['application/json']?.schema;
      expect(schema?.properties?.['data']?.$ref).toBe('#/components/schemas/ImportAnswer');
    }
  });

  it('says for every operation in a word what it does, with success and problem', () => {
    for (const { path, method, operation } of operations()) {
      const at = `${method} ${path}`;
      expect({ at, summary: operation.summary }).toEqual({
        at,
        summary: expect.stringMatching(/[\u4e00-\u9fff]/),
      });
      expect({ at, tags: operation.tags?.length }).toEqual({ at, tags: 1 });
      const responses = Object.keys(operation.responses);
      expect({ at, problem: responses.includes('default') }).toEqual({ at, problem: true });
      expect({ at, success: responses.some((code) => code.startsWith('2')) }).toEqual({ at, success: true });
    }
  });

  it('names what every question is answered with', () => {
    for (const { path, method, operation } of operations()) {
      if (method !== 'get' || '302' in operation.responses) continue;
      const [[type, { schema }] = ['none', {}]] = Object.entries(operation.responses['200']?.content ?? {});
      if (type !== 'application/json') {
        const isFile = path in FILES;
        expect({ path, type, schema }).toEqual({
          path,
          type: FILES[path] ?? TEXTS[path],
          schema: { type: 'string', ...(isFile ? { format: 'binary' } : {}) },
        });
        continue;
      }
      if (!path.startsWith('/api/v1/') || path.startsWith(SESSION)) {
        expect({ path, schema }).toMatchObject({
          path,
          schema: { type: 'object', additionalProperties: false },
        });
        continue;
      }
      const data = schema?.properties?.['data'];
      expect({ path, reference: (data?.items ?? data)?.$ref }).toEqual({
        path,
        reference: expect.stringMatching(/^#\/components\/schemas\/[A-Z]/),
      });
    }
  });

  it('describes the receipt of every command', () => {
    for (const { path, operation } of posts()) {
      const { content } = operation.responses['200'] ?? operation.responses['201'] ?? {};
      const reference = content?.['application/json']?.schema?.$ref?.split('/').at(-1) ?? '';
      const { properties = {} } = api.components.schemas[reference] ?? {};
      expect({ path, fields: Object.keys(properties) }).toEqual({
        path,
        fields: expect.arrayContaining(['id', 'revision', 'position', 'events', 'repeated']),
      });
    }
  });

  it('names every id of a path as a parameter', () => {
    for (const { path, operation } of operations()) {
      const named = (operation.parameters ?? [])
        .filter((each) => each.in === 'path')
        .map((each) => each.name);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect({ path, named: named.sort() }).toEqual({ path, named: inPath.sort() });
    }
  });

  it('lets every POST have a key, and every command say who acts', () => {
    for (const { path, operation } of posts()) {
      const headers = (operation.parameters ?? [])
        .filter((each) => each.in === 'header')
        .map((each) => each.name);
      expect({ path, headers }).toEqual({ path, headers: expect.arrayContaining(['Idempotency-Key']) });
      if (path === '/api/v1/organisation') continue;
      const schema = bodyOf(operation);
      expect({ path, required: schema.required }).toEqual({
        path,
        required: expect.arrayContaining(['acting']),
      });
      expect(headers).toContain('If-Match');
    }
  });

  it('describes every field of every body', () => {
    for (const { path, operation } of posts()) {
      for (const [name, { description }] of Object.entries(bodyOf(operation).properties ?? {})) {
        expect({ path, name, description }).toEqual({ path, name, description: expect.stringMatching(/./) });
      }
    }
  });

  it('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to]) => to);
    expect(references.length).toBeGreaterThan(100);
    const known = Object.keys(api.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(references.filter((reference) => !known.includes(reference ?? ''))).toEqual([]);
  });

  it('lets every GET but the open ones say who reads, and wait for a position', () => {
    const open = /\/public\/|\/plans|\/modules|\/health\/|\/session/;
    for (const { path, method, operation } of operations()) {
      if (method !== 'get' || open.test(path)) continue;
      const names = (operation.parameters ?? []).map((each) => each.name);
      expect({ path, names }).toEqual({
        path,
        names: expect.arrayContaining(['Liancheng-Person', 'Liancheng-Post']),
      });
    }
  });

  it('can be read in the browser, with everything from this server', async () => {
    const page = await door.call('/api/docs');
    expect(page.status).toBe(200);
    expect(page.type).toContain('text/html');
    const loaded = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, place]) => place!);
    expect(loaded.length).toBeGreaterThan(2);
    for (const place of loaded) {
      expect(place).not.toMatch(/^(https?:)?\/\//);
      const asset = await fetch(new URL(place, `${door.url}/api/docs`));
      expect({ place, status: asset.status }).toEqual({ place, status: 200 });
    }
  });

  function bodyOf(operation: Operation): Schema {
    const reference = operation.requestBody?.content['application/json']?.schema.$ref ?? '';
    return api.components.schemas[reference.split('/').at(-1) ?? ''] ?? {};
  }
});
