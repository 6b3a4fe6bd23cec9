/** Which methods a path takes: what tells a wrong method (405) from a wrong path (404). Read from the router's own routes. */
import type { FastifyInstance } from 'fastify';

export class MethodsOfRoutes {
  readonly #byPattern = new Map<string, Set<string>>();

  /** Has to be called before the first route is added. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method }) => {
      const methods = this.#byPattern.get(url) ?? new Set<string>();
      for (const each of [method].flat()) methods.add(each);
      this.#byPattern.set(url, methods);
    });
  }

  /** Sorted; empty where there is no such path. `url` may carry a query. */
  of(url: string): readonly string[] {
    const path = segments(url.split('?', 1)[0] ?? '');
    const found = new Set<string>();
    for (const [pattern, methods] of this.#byPattern) {
      if (!fits(segments(pattern), path)) continue;
      for (const method of methods) found.add(method);
    }
    return [...found].sort();
  }
}

function segments(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** A wildcard stands at a pattern's end, as in the router. */
function fits(pattern: readonly string[], path: readonly string[]): boolean {
  const last = pattern.at(-1);
  if (last === '*')
    return path.length >= pattern.length - 1 && fits(pattern.slice(0, -1), path.slice(0, pattern.length - 1));
  return (
    pattern.length === path.length &&
    pattern.every((segment, index) => segment.startsWith(':') || segment === path[index])
  );
}
