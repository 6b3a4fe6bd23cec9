/** Which class the objects of a field become. class-transformer knows it too, but does not tell. */

type Constructor = new () => object;

const classes = new WeakMap<object, Map<string, () => Constructor>>();

/** A property decorator, beside class-transformer's own. */
export function NestedClass(type: () => Constructor): PropertyDecorator {
  return (prototype, field) => {
    const own = classes.get(prototype) ?? new Map<string, () => Constructor>();
    classes.set(prototype, own.set(String(field), type));
  };
}

/** Looks through the classes the field's class extends. */
export function nestedClassOf(target: Constructor, field: string): Constructor | undefined {
  let at = target.prototype as object | null;
  for (; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const type = classes.get(at)?.get(field);
    if (type !== undefined) return type();
  }
  return undefined;
}
