/**
 * Text signed by a key, in the form of C2SP signed-note, so that tools nobody here wrote can check it:
 *
 *   <text, ending with a line feed>
 *   <empty line>
 *   — <key's name> <base64 of key id ‖ Ed25519 signature>
 *
 * Keys are written as Go's sumdb/note writes them; `id` is the first four bytes of
 * SHA-256(name ‖ 0x0a ‖ 0x01 ‖ public key), as eight hex digits:
 *
 *   public key   <name>+<id>+<base64 of 0x01 ‖ 32 bytes>
 *   secret key   PRIVATE+KEY+<name>+<id>+<base64 of 0x01 ‖ 32 bytes of seed>
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
  type KeyObject,
} from 'node:crypto';
import { fromBase64 } from './strict-text';

const ED25519 = 0x01;
const KEY_BYTES = 32;
const ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
const SECRET = 'PRIVATE+KEY+';
/** Before the 32 bytes in the DER forms of RFC 8410. */
const DER_PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');
const DER_SECRET = Buffer.from('302e020100300506032b657004220420', 'hex');
const LINE_BEGINS = '— ';
/** As Go reads at most. */
const MAX_SIGNATURES = 100;

/** What checks signatures of one key. */
export interface Verifier {
  readonly name: string;
  /** Eight lower-case hex digits. */
  readonly id: string;
  readonly publicKey: KeyObject;
}

export interface Signer extends Verifier {
  readonly secretKey: KeyObject;
}

/** Why a text is no note, or no note of this key. */
export type NoteFault = 'malformed' | 'otherKey' | 'wrongSignature';

/** No spaces and no plus sign, for both part the fields of a line. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.length <= 200 && !/[\s+\p{C}\p{Z}]/u.test(name);
}

/** A new key. `name`: given its own 32 bytes, or fixed. */
export function newSigner(name: string | ((publicBytes: Buffer) => string)): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const called = typeof name === 'string' ? name : name(rawPublic(publicKey));
  return { name: called, id: idOf(called, publicKey), publicKey, secretKey: privateKey };
}

export function publicKeyText({ name, id, publicKey }: Verifier): string {
  return `${name}+${id}+${typed(rawPublic(publicKey))}`;
}

export function secretKeyText({ name, id, secretKey }: Signer): string {
  const seed = secretKey.export({ format: 'der', type: 'pkcs8' }).subarray(-KEY_BYTES);
  return `${SECRET}${name}+${id}+${typed(seed)}`;
}

/** Undefined when it is no public key in this form, or its id is not its own. */
export function parsePublicKey(text: string): Verifier | undefined {
  const parts = keyParts(text);
  if (parts === undefined) return undefined;
  const publicKey = keyFrom(() =>
    createPublicKey({ key: Buffer.concat([DER_PUBLIC, parts.bytes]), format: 'der', type: 'spki' }),
  );
  if (publicKey === undefined || idOf(parts.name, publicKey) !== parts.id) return undefined;
  return { name: parts.name, id: parts.id, publicKey };
}

/** Undefined when it is no secret key in this form, or its id is not its own. */
export function parseSecretKey(text: string): Signer | undefined {
  if (!text.startsWith(SECRET)) return undefined;
  const parts = keyParts(text.slice(SECRET.length));
  if (parts === undefined) return undefined;
  const secretKey = createPrivateKey({
    key: Buffer.concat([DER_SECRET, parts.bytes]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(secretKey);
  if (idOf(parts.name, publicKey) !== parts.id) return undefined;
  return { name: parts.name, id: parts.id, publicKey, secretKey };
}

/** `text` ends with a line feed, and holds no other control character. The same text gets the same signature. */
export function signNote(text: string, { name, id, secretKey }: Signer): string {
  if (!isNoteText(text)) throw new TypeError('a note is text of lines, each ended by a line feed');
  const signature = signBytes(null, Buffer.from(text), secretKey);
  const signed = Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64');
  return `${text}\n${LINE_BEGINS}${name} ${signed}\n`;
}

/** The signed text, or what is wrong. Signatures of other keys are passed over; one of this key that fails spoils the note. */
export function openNote(
  note: string,
  by: Verifier,
): { readonly text: string } | { readonly fault: NoteFault } {
  const cut = note.lastIndexOf('\n\n');
  const text = note.slice(0, cut + 1);
  if (cut < 1 || !isNoteText(text) || !note.endsWith('\n')) return { fault: 'malformed' };
  const lines = note.slice(cut + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return { fault: 'malformed' };
  const signatures = lines.map(parseSignature);
  if (!signatures.every((each) => each !== undefined)) return { fault: 'malformed' };
  const own = signatures.find(({ name, id }) => name === by.name && id === by.id);
  if (own === undefined) return { fault: 'otherKey' };
  const { signature } = own;
  const holds =
    signature.length === SIGNATURE_BYTES && verifyBytes(null, Buffer.from(text), by.publicKey, signature);
  return holds ? { text } : { fault: 'wrongSignature' };
}

interface Signature {
  readonly name: string;
  readonly id: string;
  readonly signature: Buffer;
}

function parseSignature(line: string): Signature | undefined {
  if (!line.startsWith(LINE_BEGINS)) return undefined;
  const [name = '', said = '', ...more] = line.slice(LINE_BEGINS.length).split(' ');
  const bytes = fromBase64(said);
  if (more.length > 0 || !isKeyName(name) || bytes === undefined || bytes.length <= ID_BYTES)
    return undefined;
  return { name, id: bytes.subarray(0, ID_BYTES).toString('hex'), signature: bytes.subarray(ID_BYTES) };
}

function isNoteText(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return text.endsWith('\n') && !/[\u0000-\u0009\u000b-\u001f]/.test(text) && text.isWellFormed();
}

function keyParts(text: string): { name: string; id: string; bytes: Buffer } | undefined {
  // The last part is base64, where a plus sign may stand too.
  const [, name = '', id = '', said = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = fromBase64(said);
  if (!isKeyName(name) || bytes?.length !== 1 + KEY_BYTES || bytes[0] !== ED25519) return undefined;
  return { name, id, bytes: bytes.subarray(1) };
}

/** Undefined for 32 bytes that are no key. */
function keyFrom(make: () => KeyObject): KeyObject | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function idOf(name: string, publicKey: KeyObject): string {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([ED25519]))
    .update(rawPublic(publicKey))
    .digest('hex')
    .slice(0, ID_BYTES * 2);
}

function rawPublic(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
}

function typed(bytes: Buffer): string {
  return Buffer.concat([Buffer.from([ED25519]), bytes]).toString('base64');
}
