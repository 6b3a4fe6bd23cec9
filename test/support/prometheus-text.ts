/** Reads the text format of Prometheus (0.0.4), and takes nothing that is not in it. */

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly samples: readonly Sample[];
}

const HELP = /^# HELP ([a-z][a-z0-9_]*) (\S.*)$/;
const TYPE = /^# TYPE ([a-z][a-z0-9_]*) (counter|gauge|histogram)$/;
const SAMPLE = /^([a-z][a-z0-9_]*)(?:\{(.*)\})? (\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;
const LABEL = /([a-z][a-z0-9_]*)="((?:[^"\\]|\\["\\n])*)"(?:,|$)/y;

/** @throws Error with the line that is none */
export function parseMetrics(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  const families = new Map<string, Family>();
  const seen = new Set<string>();
  for (const block of text.slice(0, -1).split('\n\n')) {
    const [helpLine = '', typeLine = '', ...lines] = block.split('\n');
    const [, name, help] = HELP.exec(helpLine) ?? [];
    const [, sameName, type] = TYPE.exec(typeLine) ?? [];
    if (name === undefined || help === undefined || type === undefined || name !== sameName)
      throw new Error(`no beginning of a family: ${helpLine} / ${typeLine}`);
    if (families.has(name)) throw new Error(`twice: ${name}`);
    const samples = lines.map(sampleIn);
    for (const sample of samples) {
      if (!belongs(sample.name, name, type)) throw new Error(`${sample.name} is none of ${name}`);
      const series = JSON.stringify([sample.name, Object.entries(sample.labels).sort()]);
      if (seen.has(series)) throw new Error(`twice: ${series}`);
      seen.add(series);
    }
    families.set(name, { name, help, type, samples });
  }
  return families;
}

function belongs(sample: string, family: string, type: string): boolean {
  return type === 'histogram'
    ? ['bucket', 'sum', 'count'].some((part) => sample === `${family}_${part}`)
    : sample === family;
}

function sampleIn(line: string): Sample {
  const [, name, labels = '', value] = SAMPLE.exec(line) ?? [];
  if (name === undefined) throw new Error(`no sample: ${line}`);
  return { name, labels: labelsIn(labels), value: Number(value) };
}

function labelsIn(text: string): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  for (let at = 0; at < text.length; at = LABEL.lastIndex) {
    LABEL.lastIndex = at;
    const [, name, value] = LABEL.exec(text) ?? [];
    if (name === undefined || value === undefined || Object.hasOwn(labels, name))
      throw new Error(`no labels: ${text}`);
    labels[name] = value;
  }
  return labels;
}
