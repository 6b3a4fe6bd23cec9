/** A refusal of the server (`application/problem+json`), or a server that does not answer. */
import type { Bilingual } from '../../../workflows/kernel/text';

export interface FieldFault extends Bilingual {
  readonly path: string;
  readonly code: string;
}

export class ApiProblem extends Error {
  constructor(
    readonly code: string,
    /** 0: no answer came. */
    readonly status: number,
    readonly text: Bilingual,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly faults: readonly FieldFault[] = [],
  ) {
    super(`${code} ${text.en}`);
    this.name = 'ApiProblem';
  }
}

export const NO_ANSWER = new ApiProblem('CONSOLE.NO_ANSWER', 0, {
  zh: '连不上服务器。已填写的内容仍在，请稍后重试。',
  en: 'The server does not answer. What you have filled in is still here; try again in a moment.',
});

interface ProblemBody {
  readonly code?: string;
  readonly title?: string;
  readonly titleEn?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldFault[];
}

export function problemFrom(status: number, body: unknown): ApiProblem {
  const { code, title, titleEn, details, errors } = (body ?? {}) as ProblemBody;
  const text = { zh: title ?? `服务器答复 ${status}`, en: titleEn ?? `The server answered ${status}` };
  return new ApiProblem(code ?? 'CONSOLE.UNKNOWN', status, text, details, errors);
}
