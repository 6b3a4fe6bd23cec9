/** An expected refusal. The code is stable and public; texts and HTTP status stand in one table (src/http/errors). */

export type ErrorDetails = Readonly<Record<string, unknown>>;

export class DomainError extends Error {
  constructor(
    /** `NOUN.REASON`, e.g. `RISK_POINT.GRADE_OUT_OF_SCHEME`. */
    readonly code: string,
    readonly details: ErrorDetails = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Refuse with a code: reads as a sentence in a guard clause. */
export function refuse(code: string, details: ErrorDetails = {}): never {
  throw new DomainError(code, details);
}
