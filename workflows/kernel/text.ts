/** A text in the two languages of the product; Chinese leads. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export function bilingual(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** C0 and C1 controls but line feed and tab, non-characters, and marks that turn the reading direction round. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/; // eslint-disable-line no-control-regex -- that is what is looked for

/** Only characters that a reader sees, in the order they are written. */
export function isReadable(text: string): boolean {
  return !FORBIDDEN.test(text) && text.isWellFormed();
}
