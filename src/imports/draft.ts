/** What an import would do, row by row, before anybody has been asked whether it may be done. Plain data. */
import type { RequestData, UserCommandType } from '../commands/request';
import type { PostNow } from '../../projections/forms/inventory-now';
import type { ErrorDetails } from '../../workflows/kernel/domain-error';
import type { PostBook } from './post-book';

/** Something wrong with a row (its code is one of src/http/errors), or worth saying about it (remark-texts.ts). */
export interface Note {
  readonly code: string;
  /** The head of the column, as it stands in the file. */
  readonly column?: string | undefined;
  readonly details?: ErrorDetails;
}

export interface Change {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

type CommandFor<T extends UserCommandType> = { readonly type: T; readonly data: RequestData<T> };
export type ImportCommandType =
  | 'EstablishUnit'
  | 'EstablishPost'
  | 'ChangeSeats'
  | 'RegisterPerson'
  | 'RenamePerson'
  | 'AppointPerson'
  | 'RecordPostDuties'
  | 'ListPower'
  | 'RevisePower'
  | 'FindRiskPoint'
  | 'ReviseRiskPoint'
  | 'SetMeasure'
  | 'ReviseMeasure';
export type ImportCommand = { [T in ImportCommandType]: CommandFor<T> }[ImportCommandType];

/** A command, and what to say of it. */
export interface Step {
  readonly command: ImportCommand;
  /** Steps of a stage are given before those of the next. */
  readonly stage: number;
  /** Ids of what has to be there before it: this very file may make it. */
  readonly needs: readonly string[];
  /** Which column a field of the command comes from, and of several rows which one: `duties.3.content`. */
  readonly placeOf: (path: string) => { readonly row?: number; readonly column?: string | undefined };
}

export type Outcome = 'add' | 'revise' | 'unchanged' | 'refused';

export interface DraftRow {
  readonly sheet: string;
  readonly row: number;
  /** What it is about, in the words of the file. */
  readonly subject: string;
  /** Where nothing is wrong with it. */
  readonly outcome: Exclude<Outcome, 'refused'>;
  readonly changes: readonly Change[];
  readonly remarks: readonly Note[];
  readonly faults: readonly Note[];
  readonly steps: readonly Step[];
  /** Ids of what the row adds, also where it is wrong: other rows may need it. */
  readonly makes: readonly string[];
}

export interface DraftSheet {
  readonly sheet: string;
  /** The unit whose page it is. */
  readonly unit: string | null;
  readonly ignoredColumns: readonly string[];
  /** What is in the system and not in the file: it is left as it is. */
  readonly notInFile: readonly string[];
  readonly remarks: readonly Note[];
  /** Of the sheet as a whole. */
  readonly faults: readonly Note[];
}

export interface Draft {
  readonly sheets: readonly DraftSheet[];
  readonly rows: readonly DraftRow[];
}

/** What a draft takes for cells that the file has no column for, as text: a label, or its code. */
export type Defaults = Readonly<
  Partial<Record<'method' | 'holderLevel' | 'powerKind' | 'powerClass', string>>
>;

export interface Drafting {
  /** Of the file's bytes: ids are made from it, so that the same file makes the same ones. */
  readonly sha256: string;
  readonly defaults: Defaults;
}

export interface DraftingOfCampaign extends Drafting {
  /** All of the organisation: made once, for all units. */
  readonly posts: PostBook<PostNow>;
}

export const sheetOf = (sheet: string, said: Partial<Omit<DraftSheet, 'sheet'>> = {}): DraftSheet => ({
  sheet,
  unit: null,
  ignoredColumns: [],
  notInFile: [],
  remarks: [],
  faults: [],
  ...said,
});
