/**
 * Whatever somebody may do over HTTP can be done in the console, or stands here with the reason why not: a new command is not forgotten
 * silently. Of what the engine alone does there is nothing to offer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandType } from '../../workflows/commands';
import { RIGHTS } from '../../workflows/rights/rights';

const ROOT = join(__dirname, '../..');

/** Each with its reason. */
const NOT_OFFERED: Readonly<Partial<Record<CommandType, string>>> = {};

/** So are those that no command stands for, by their route. */
const ROUTES_NOT_OFFERED: Readonly<Record<string, string>> = {
  '/api/v1/organisation':
    'On an empty log nobody has an account, and so nobody can log in to the console: the first unit, its administrator and ' +
    'their account are made at the server by `init`.',
};

/** Those that the console puts together, by the words it does so with. */
const PUT_TOGETHER: Readonly<Record<string, string>> = {
  '/api/v1/roster/import': 'sendFile(`${form.path}/import`',
  '/api/v1/campaigns/{campaignId}/forms/{formId}/import': 'sendFile(`${form.path}/import`',
  '/api/v1/session': "session('POST', '',",
  '/api/v1/session/end-all': "session('POST', '/end-all')",
  '/api/v1/session/password': "session('POST', '/password',",
};

const CONTROLLER = /@Controller\('([^']*)'\)|@(?:Changes|Creates)\(\s*'([^']*)'|this\.give\.\w+\(\s*'(\w+)'/g;
/** Of a path that is asked and posted to, the question alone. */
const QUESTIONS = /use(?:Answer|Answers|All|Pages)\(\s*'[^']*'/g;

describe('what may be done over HTTP', () => {
  const routes = routesOfCommands();
  const console = sourcesIn('web/src', /\.tsx?$/, /schema\.d\.ts$/).replace(QUESTIONS, '');
  const isOffered = (path: string) =>
    [`'${path}'`, `"${path}"`, PUT_TOGETHER[path]].some(
      (words) => words !== undefined && console.includes(words),
    );
  const given = (Object.keys(RIGHTS) as CommandType[]).filter((type) =>
    RIGHTS[type].some(({ role }) => role !== 'system'),
  );

  it('has a route for each command that anybody but the engine may give', () => {
    expect(given.filter((type) => !routes.has(type))).toEqual([]);
  });

  it('has its place in the console, or its reason here', () => {
    const missing = given.filter((type) => !isOffered(routes.get(type) ?? ''));
    expect(missing).toEqual(Object.keys(NOT_OFFERED));
  });

  it('has it also where it is no single command: bringing in a form, logging in', () => {
    const missing = postedTo().filter((path) => !isOffered(path));
    expect(missing).toEqual(Object.keys(ROUTES_NOT_OFFERED));
  });
});

/** Every path that takes something, of the generated types of the API. */
function postedTo(): readonly string[] {
  const types = readFileSync(join(ROOT, 'web/src/api/schema.d.ts'), 'utf8');
  const paths = types.matchAll(/^ {4}["'](\/api[^"']+)["']: \{(.*?)^ {4}\};/gms);
  return [...paths].filter(([, , methods = '']) => /^\s+post: /m.test(methods)).map(([, path = '']) => path);
}

/** By what the controllers say: the route that stands before the command it gives. */
function routesOfCommands(): ReadonlyMap<CommandType, string> {
  const routes = new Map<CommandType, string>();
  let base = '';
  let route = '';
  for (const [, controller, path, command] of sourcesIn('src/http', /controller\.ts$/).matchAll(CONTROLLER)) {
    if (controller !== undefined) base = controller;
    if (path !== undefined) route = path;
    if (command !== undefined) routes.set(command as CommandType, pathOf(base, route));
  }
  return routes;
}

/** As OpenAPI writes it. */
function pathOf(base: string, route: string): string {
  return `/${base}${route === '' ? '' : `/${route}`}`.replace(/:(\w+)/g, '{$1}');
}

function sourcesIn(folder: string, name: RegExp, except?: RegExp): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file) && except?.test(file) !== true)
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n');
}
