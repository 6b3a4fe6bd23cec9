/** The shape of a stored value: the path of every member in it. The elements of a list count as one. */
export function shapeOf(value: unknown): readonly string[] {
  const paths = new Set<string>();
  collect(value, '', paths);
  return [...paths].sort();
}

function collect(value: unknown, path: string, paths: Set<string>): void {
  if (Array.isArray(value)) {
    for (const element of value) collect(element, `${path}[]`, paths);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    paths.add(`${path}.${name}`);
    collect(member, `${path}.${name}`, paths);
  }
}
