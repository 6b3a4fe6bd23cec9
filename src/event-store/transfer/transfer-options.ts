/** What export, import and comparison have in common. */

/** `check`, `compare`: against what the log holds already; `prove`: what was written, against the file. */
export type TransferStep = 'export' | 'check' | 'compare' | 'append' | 'prove';

export interface TransferOptions {
  /** Told now and then how many events a step has come to. */
  readonly onProgress?: (step: TransferStep, events: number) => void;
  /** Stops between two pages or appends. */
  readonly signal?: AbortSignal;
}
