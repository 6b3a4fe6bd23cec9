/**
 * A field that stands twice in one object of a JSON text. `JSON.parse` takes the last one and says nothing; another reader, as a proxy
 * that looks into bodies, may take the first. Such texts are rare: first the fields are only counted, in the text and in what
 * was read of it, and the one that is repeated is looked for where the counts differ.
 */

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** Where it stands, as `steps.1.name`; undefined where there is none. `body`: in UTF-8, of which `value` was parsed. */
export function repeatedField(body: Buffer, value: unknown): string | undefined {
  return fieldsWritten(body) === fieldsKept(value) ? undefined : firstRepeated(body.toString('utf8'));
}

/** Colons outside of strings. */
function fieldsWritten(body: Buffer): number {
  let count = 0;
  let isInString = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at];
    if (byte === QUOTE) isInString = !isInString;
    else if (isInString) at += byte === BACKSLASH ? 1 : 0;
    else if (byte === COLON) count += 1;
  }
  return count;
}

function fieldsKept(body: unknown): number {
  let count = 0;
  const waiting: object[] = isObject(body) ? [body] : [];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Array.isArray(value)) {
      for (const member of value as readonly unknown[]) if (isObject(member)) waiting.push(member);
    } else {
      const fields = value as Readonly<Record<string, unknown>>;
      for (const name in fields) {
        count += 1;
        const member = fields[name];
        if (isObject(member)) waiting.push(member);
      }
    }
  }
  return count;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

interface Open {
  /** Undefined in a list. */
  readonly names: Set<string> | undefined;
  /** Where it is just now. */
  place: string | number;
}

/** The text is sound JSON, so that what matters of it are brackets, commas, and strings before a colon. */
function firstRepeated(text: string): string | undefined {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const inner = open.at(-1);
    switch (text.charAt(at)) {
      case '{':
        open.push({ names: new Set(), place: '' });
        break;
      case '[':
        open.push({ names: undefined, place: 0 });
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (typeof inner?.place === 'number') inner.place += 1;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (inner?.names !== undefined && isBeforeColon(text, end)) {
          // By what it says, however it is written: "a" is "\u0061".
          inner.place = String(JSON.parse(text.slice(at, end + 1)));
          if (inner.names.has(inner.place)) return open.map(({ place }) => place).join('.');
          inner.names.add(inner.place);
        }
        at = end;
      }
    }
  }
  return undefined;
}

/** The closing quote of the string that begins at `from`. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function isBeforeColon(text: string, end: number): boolean {
  const colon = /\s*:/y;
  colon.lastIndex = end + 1;
  return colon.test(text);
}
