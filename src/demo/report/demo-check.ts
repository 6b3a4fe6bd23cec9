/** One thing the demo proves of itself, and whether it held. */
export interface DemoCheck {
  /** Chinese and English. */
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}
