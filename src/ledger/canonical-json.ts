/**
 * Canonical JSON, RFC 8785 (JCS): the one byte form of a value, so that a hash means the same everywhere. Own code
 * because it stands on the path of every append. Members are sorted by UTF-16 code units, numbers and strings are
 * written as ECMAScript writes them, there is no white space. What JSON cannot hold exactly is refused, not bent:
 * NaN, Infinity, lone surrogates, `undefined` in an array, anything but plain objects. A member that is `undefined`
 * is left out.
 */

/** Deepest nesting of arrays and objects; also what ends a value that contains itself. */
export const MAX_DEPTH = 64;

/** The value has no canonical form. */
export class CanonicalJsonError extends Error {
  constructor(readonly reason: string) {
    super(`no canonical JSON: ${reason}`);
    this.name = 'CanonicalJsonError';
  }
}

export function canonicalJson(value: unknown, maxDepth: number = MAX_DEPTH): string {
  return write(value, maxDepth);
}

/** `canonicalJson({ ...base, ...added })` without making that object, which would cost as much as writing it. */
export function canonicalJsonWith(base: object, added: object, maxDepth: number = MAX_DEPTH): string {
  const keys = sortedKeys(base);
  let text = '';
  let next = 0;
  for (const addedKey of sortedKeys(added)) {
    for (let key = keys[next]; key !== undefined && key <= addedKey; key = keys[(next += 1)]) {
      if (key !== addedKey) text = withMember(text, key, memberOf(base, key), maxDepth - 1);
    }
    text = withMember(text, addedKey, memberOf(added, addedKey), maxDepth - 1);
  }
  for (; next < keys.length; next += 1) {
    const key = keys[next] ?? '';
    text = withMember(text, key, memberOf(base, key), maxDepth - 1);
  }
  return closed(text);
}

function write(value: unknown, depthLeft: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      return writeNumber(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depthLeft === 0) throw new CanonicalJsonError('nested too deeply');
      return Array.isArray(value) ? writeArray(value, depthLeft - 1) : writeObject(value, depthLeft - 1);
    case 'undefined':
    case 'function':
    case 'symbol':
    case 'bigint':
      throw new CanonicalJsonError(`a value of type ${typeof value}`);
  }
}

// Section 3.2.2.3: as ECMAScript's Number.toString, which also writes -0 as 0.
function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new CanonicalJsonError(`the number ${value}`);
  return `${value}`;
}

/** Nothing to escape and no surrogate: stands for itself. Most texts, and the check is cheaper than JSON.stringify. */
const PLAIN_TEXT = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

// Section 3.2.2.2: JSON.stringify escapes as RFC 8785 asks, but would write a lone surrogate as an escape.
function writeString(value: string): string {
  if (PLAIN_TEXT.test(value)) return `"${value}"`;
  if (LONE_SURROGATE.test(value)) throw new CanonicalJsonError('a lone surrogate');
  return JSON.stringify(value);
}

function writeArray(items: readonly unknown[], depthLeft: number): string {
  if (items.length === 0) return '[]';
  let text = '[';
  for (let index = 0; index < items.length; index += 1) {
    if (index > 0) text += ',';
    text += write(items[index], depthLeft);
  }
  return `${text}]`;
}

function writeObject(value: object, depthLeft: number): string {
  if (!isPlain(value)) throw new CanonicalJsonError('an object that is not plain');
  let text = '';
  for (const key of sortedKeys(value)) text = withMember(text, key, memberOf(value, key), depthLeft);
  return closed(text);
}

function memberOf(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}

function withMember(text: string, key: string, member: unknown, depthLeft: number): string {
  if (member === undefined) return text;
  return `${text}${text === '' ? '{' : ','}${writeString(key)}:${write(member, depthLeft)}`;
}

function closed(text: string): string {
  return text === '' ? '{}' : `${text}}`;
}

// By the chain's length and not by identity with Object.prototype, which differs between realms (vm, workers).
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

// Values read back from a log are sorted already: looking is cheaper than sorting.
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  let previous = '';
  for (const key of keys) {
    if (key < previous) return keys.sort();
    previous = key;
  }
  return keys;
}
