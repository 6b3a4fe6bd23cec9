/** Who answers: a person line by line, or a file of answers. */
import { createInterface } from 'node:readline';
import { DomainError, refuse } from '../../workflows/kernel/domain-error';
import { bilingual } from '../../workflows/kernel/text';
import { faultOf, shorten, type Fault } from '../../workflows/plans/fault';
import { isRecord } from '../../workflows/plans/read-shape';
import { readYaml, shortName } from '../plans/read-yaml';
import type { Interviewer, Question, Verdict } from './question';

const ANSWER_WRONG = {
  wrong: bilingual('“{value}”：{zh}', '{value}: {en}'),
  right: bilingual('改正此答案', 'put this answer right'),
};
const ANSWER_UNKNOWN = {
  wrong: bilingual('没有这个问题', 'there is no such question'),
  right: bilingual(
    '问题的编号见 docs/plans/writing-a-plan.md',
    'docs/plans/writing-a-plan.md lists the questions',
  ),
};

export interface AnswersOfFile extends Interviewer {
  /** `ANSWERS.INVALID` with everything that was wrong or answered nothing. */
  readonly settle: () => void;
}

/** `ANSWERS.NOT_YAML`, `ANSWERS.TOO_LARGE`, `ANSWERS.INVALID`. What the file leaves out is answered by the default. */
export function answersOfFile(file: string): AnswersOfFile {
  const content = readYaml('ANSWERS', file);
  const named = shortName(file);
  if (!isRecord(content)) return refuse('ANSWERS.INVALID', { file: named, faults: [] });
  const left = new Map(Object.entries(content));
  const faults: Fault[] = [];
  return {
    say: () => undefined,
    ask: async ({ id, byDefault }, judge) => {
      const given = left.get(id);
      left.delete(id);
      const answer = given === undefined ? byDefault : textOf(given);
      const verdict = judge(answer);
      if (verdict.ok) return;
      const { zh, en } = verdict.reason;
      faults.push(faultOf(id, 'ANSWERS.WRONG', ANSWER_WRONG, { value: shorten(answer), zh, en }));
    },
    settle: () => {
      for (const id of left.keys())
        faults.push(faultOf(shorten(id), 'ANSWERS.NO_SUCH_QUESTION', ANSWER_UNKNOWN));
      if (faults.length > 0) refuse('ANSWERS.INVALID', { file: named, faults });
    },
  };
}

function textOf(given: unknown): string {
  if (Array.isArray(given)) return given.map(textOf).join(';');
  if (given === null) return '-';
  return typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean'
    ? String(given)
    : '';
}

interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: { write(text: string): unknown };
  readonly signal: AbortSignal;
}

export interface AnswersOfPerson extends Interviewer {
  readonly end: () => void;
}

/** Ctrl-C, and the end of the input, refuse as `PLAN_FILE.STOPPED`. */
export function answersOfPerson({ input, output, signal }: Terminal): AnswersOfPerson {
  const lines: string[] = [];
  let wake: (() => void) | null = null;
  let over = false;
  // Lines are kept as they come: those of a pipe are all there before the first question.
  const reader = createInterface({ input });
  const changed = () => {
    wake?.();
  };
  const stop = () => {
    over = true;
    changed();
  };
  reader.on('line', (line) => {
    lines.push(line);
    changed();
  });
  reader.on('close', stop);
  reader.on('SIGINT', stop);
  signal.addEventListener('abort', stop, { once: true });
  const next = async (): Promise<string> => {
    while (lines.length === 0 && !over && !signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const line = signal.aborted ? undefined : lines.shift();
    if (line === undefined) throw new DomainError('PLAN_FILE.STOPPED', {});
    return line;
  };
  const say = (line: string) => {
    output.write(`${line}\n`);
  };
  const askOnce = async (question: Question, judge: (answer: string) => Verdict): Promise<boolean> => {
    output.write(`${question.text.zh} ${question.text.en} [${question.byDefault}] `);
    const line = await next().catch((stopped: unknown) => {
      // What is said now stands in a line of its own.
      output.write('\n');
      throw stopped;
    });
    const verdict = judge(line.trim() === '' ? question.byDefault : line);
    if (!verdict.ok) say(`  ✗ ${verdict.reason.zh}\n    ${verdict.reason.en}`);
    else if (verdict.note !== undefined) say(`  → ${verdict.note}`);
    return verdict.ok;
  };
  return {
    say,
    ask: async (question, judge) => {
      for (const choice of question.choices ?? []) say(choice);
      while (!(await askOnce(question, judge)));
    },
    end: () => {
      reader.close();
      signal.removeEventListener('abort', stop);
    },
  };
}
