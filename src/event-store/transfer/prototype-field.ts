/**
 * A field named `__proto__` is data like any other to JSON, and the prototype to whoever assigns it: no command writes one (the
 * body of a request that has one is refused), so none comes in with a file.
 */

/** Where the first one stands, as `data.list.0.__proto__`; undefined where there is none. For values of bounded depth. */
export function prototypeField(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    if (name === '__proto__') return name;
    const below = prototypeField(member);
    if (below !== undefined) return `${name}.${below}`;
  }
  return undefined;
}
