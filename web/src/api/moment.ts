/** The earlier moment that is being looked at: a day, an instant or a log position; null: now. Set by src/shared/moment.tsx. */
export const moment: { at: string | null } = { at: null };
