/** One measured figure, held against a baseline of the same run. */

export interface Figure {
  readonly figure: string;
  readonly unit: string;
  readonly value: number;
  /** The same work by the plain script, in the same unit; null where the target is absolute. */
  readonly baseline: number | null;
  /** value ÷ baseline. */
  readonly ratio: number | null;
  /** As a sentence, e.g. `≥ 0.5 ×` or `≤ 100 ms`. */
  readonly target: string;
  readonly met: boolean;
}

/** `value` must reach `times` × `baseline`. */
export function atLeast(
  figure: string,
  unit: string,
  value: number,
  baseline: number,
  times: number,
): Figure {
  const ratio = value / baseline;
  return { figure, unit, value, baseline, ratio, target: `≥ ${times} ×`, met: ratio >= times };
}

/** `value` must stay under `limit`. */
export function atMost(figure: string, unit: string, value: number, limit: number): Figure {
  return {
    figure,
    unit,
    value,
    baseline: null,
    ratio: null,
    target: `≤ ${limit} ${unit}`,
    met: value <= limit,
  };
}

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((each) => [
    each.figure,
    number(each.value),
    each.unit,
    each.baseline === null ? '' : number(each.baseline),
    each.ratio === null ? '' : each.ratio.toFixed(2),
    each.target,
    each.met ? 'met' : 'MISSED',
  ]);
  const all = [['figure', 'value', 'unit', 'baseline', 'ratio', 'target', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? [];
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

/** The value under which `share` (0 to 1) of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function number(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
}
