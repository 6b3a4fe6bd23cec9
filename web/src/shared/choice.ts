/** One of those a field offers. */
export interface Choice {
  readonly value: string | number;
  readonly label: string;
}
