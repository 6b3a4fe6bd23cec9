/** What a text that is written down for ever may hold. */

/** C0 and C1 controls but line feed and tab, non-characters, and marks that turn the reading direction round. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/; // eslint-disable-line no-control-regex -- that is what is looked for

/** Half a character: with `u` a pair is one, and only what has lost its other half is left. */
const HALF = /\p{Surrogate}/u;

/** Only characters that a reader sees, in the order they are written. */
export function isReadable(text: string): boolean {
  return !FORBIDDEN.test(text) && !HALF.test(text);
}
