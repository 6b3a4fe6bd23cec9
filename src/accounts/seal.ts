/**
 * Seals what must not be read in the log: AES-256-GCM with the office's own key, under the name of what it belongs to, so
 * that a sealed text moved elsewhere does not open. Form: `v1.<nonce>.<ciphertext and tag>`, base64url.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { refuse } from '../../workflows/kernel/domain-error';

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1';

/** Asked when it is needed: the key of an office that has sealed nothing yet is made only to seal. */
export interface SealKey {
  toClose(): Buffer;
  toOpen(): Buffer;
}

export class Seal {
  readonly #key: SealKey;

  constructor(key: Buffer | SealKey) {
    this.#key = 'toOpen' in key ? key : atHand(key);
  }

  /** `belongsTo`: e.g. the account's id. */
  close(text: string, belongsTo: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key.toClose(), nonce).setAAD(Buffer.from(belongsTo));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [VERSION, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** HMAC-SHA-256 (hex) under a key of its own: whoever lacks the office's key cannot try texts against it. */
  digest(text: string): string {
    const key = Buffer.from(hkdfSync('sha256', this.#key.toClose(), '', 'digest', KEY_BYTES));
    return createHmac('sha256', key).update(text).digest('hex');
  }

  /** @throws DomainError SEAL.CANNOT_OPEN: another key, or not what was sealed; SEAL.NO_KEY, SEAL.KEY_MALFORMED */
  open(sealed: string, belongsTo: string): string {
    const key = this.#key.toOpen();
    try {
      const [version, nonce, body] = sealed.split('.');
      if (version !== VERSION || nonce === undefined || body === undefined) throw new Error('form');
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(nonce, 'base64url'))
        .setAAD(Buffer.from(belongsTo))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      return decipher.update(bytes.subarray(0, -TAG_BYTES)).toString('utf8') + decipher.final('utf8');
    } catch {
      return refuse('SEAL.CANNOT_OPEN', { belongsTo });
    }
  }
}

function atHand(key: Buffer): SealKey {
  if (key.length !== KEY_BYTES) throw new RangeError(`a key has ${KEY_BYTES} bytes, not ${key.length}`);
  return { toClose: () => key, toOpen: () => key };
}
