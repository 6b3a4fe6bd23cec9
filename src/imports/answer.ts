/** What an import answers: what each row would do, or has done, and all that is wrong, in both languages. */
import type { Bilingual } from '../../workflows/kernel/text';
import type { OfficeFormat } from '../documents/reading/grid';
import { describe, errorText } from '../http/errors/table';
import type { Change, DraftSheet, Note, Outcome } from './draft';
import { REMARKS } from './remark-texts';

export interface ImportNote extends Bilingual {
  readonly code: string;
  /** The head of the column as it stands in the file; null: the row as a whole. */
  readonly column: string | null;
}

export interface ImportedRow {
  readonly sheet: string;
  /** As Excel counts; of a word processor's table from its first row. */
  readonly row: number;
  /** What it is about, in the words of the file. */
  readonly subject: string;
  /** `refused`: it has faults. */
  readonly outcome: Outcome;
  readonly changes: readonly Change[];
  readonly remarks: readonly ImportNote[];
  readonly faults: readonly ImportNote[];
}

export interface ImportedSheet extends Omit<DraftSheet, 'remarks' | 'faults'> {
  readonly remarks: readonly ImportNote[];
  readonly faults: readonly ImportNote[];
}

export interface ImportCounts {
  readonly add: number;
  readonly revise: number;
  readonly unchanged: number;
  /** Rows and sheets with faults. */
  readonly refused: number;
  /** In the system and not in the file: left as they are. */
  readonly notInFile: number;
}

export interface ImportAnswer {
  readonly form: string;
  readonly title: Bilingual;
  readonly dryRun: boolean;
  /** Commands that have taken effect; 0 in a dry run. */
  readonly written: number;
  readonly file: {
    readonly name: string | null;
    /** Of its bytes, hexadecimal. */
    readonly sha256: string;
    readonly format: OfficeFormat;
  };
  readonly counts: ImportCounts;
  readonly sheets: readonly ImportedSheet[];
  /** In the order of the file. */
  readonly rows: readonly ImportedRow[];
}

export function faultNote({ code, column, details = {} }: Note): ImportNote {
  const text = errorText(code);
  if (text === undefined) throw new Error(`error code ${code} is not in the table`);
  return { code, column: column ?? null, ...describe(text, details) };
}

export function remarkNote({ code, column, details = {} }: Note): ImportNote {
  const text = REMARKS[code];
  if (text === undefined) throw new Error(`remark ${code} has no text`);
  return { code, column: column ?? null, ...describe(text, details) };
}
