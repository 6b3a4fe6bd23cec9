/** Text forms of bytes and counts, read strictly: one value has one form, so that two texts never say the same. */

/** Base 64 (RFC 4648, section 4). */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

const HASH_BYTES = 32;
/** Beyond it no tree of this world is as high. */
const MAX_PATH = 63;

/** A SHA-256, in base 64. */
export function fromHash(text: string): Buffer | undefined {
  const hash = fromBase64(text);
  return hash?.length === HASH_BYTES ? hash : undefined;
}

/** The hashes of a proof, a line each. */
export function fromPath(lines: readonly string[]): readonly Buffer[] | undefined {
  const path = lines.map(fromHash);
  return path.length <= MAX_PATH && path.every((hash) => hash !== undefined) ? path : undefined;
}

/** A number as counters are written: no sign, no zero before it, and small enough to be exact. */
export function fromDecimal(text: string): number | undefined {
  return /^(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
}
