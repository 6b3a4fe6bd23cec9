/** Where the last change of this window lies in the log: what a question waits for. */
export const lastChange: { position: string | null } = { position: null };
