/** A deadline refuses nothing: raised again, it decides nothing. */
export const DEADLINE_ERRORS = [] as const;
