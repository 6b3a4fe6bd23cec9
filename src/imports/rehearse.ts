/** Tries a draft: every command is checked and decided as if it were given, in the order it would be. Nothing is written. */
import { DomainError } from '../../workflows/kernel/domain-error';
import type { CommandGateway } from '../commands/command-gateway';
import type { CommandRequest } from '../commands/request';
import { StoreError } from '../event-store/store-error';
import { faultNote, remarkNote, type ImportedRow, type ImportedSheet, type ImportNote } from './answer';
import type { Draft, DraftRow, Step } from './draft';
import { fieldFaults } from './field-check';
import { inTurns } from './in-turns';

export interface TriedStep {
  readonly row: DraftRow;
  readonly step: Step;
  /** Of the stream before the command. */
  readonly revision: number;
}

export interface Rehearsed {
  readonly sheets: readonly ImportedSheet[];
  readonly rows: readonly ImportedRow[];
  /** What is to be given, in order; without what would change nothing. */
  readonly steps: readonly TriedStep[];
}

/** `requestOf`: the command as it would be given. */
export async function rehearse(
  draft: Draft,
  gateway: Pick<CommandGateway, 'execute'>,
  requestOf: (row: DraftRow, step: Step) => CommandRequest,
): Promise<Rehearsed> {
  const faults = new Map(draft.rows.map((row) => [placeOf(row), row.faults.map(faultNote)]));
  const refuse = (place: string, note: ImportNote) => faults.set(place, [...(faults.get(place) ?? []), note]);
  /** Ids of what will not be there, and the row that was to make it. */
  const missing = new Map<string, DraftRow>();
  const withhold = (row: DraftRow) => row.makes.forEach((id) => missing.set(id, row));
  draft.rows.filter((row) => row.faults.length > 0).forEach(withhold);
  const steps: TriedStep[] = [];
  // What is looked up is at hand mostly, so nothing else would wait for anything.
  for await (const { row, step } of inTurns(inOrder(draft.rows))) {
    if ((faults.get(placeOf(row)) ?? []).length > 0) continue;
    const awaited = step.needs.map((id) => missing.get(id)).find((other) => other !== undefined);
    if (awaited !== undefined) {
      const details = { sheet: awaited.sheet, row: awaited.row };
      refuse(placeOf(row), faultNote({ code: 'IMPORT.DEPENDS_ON_REFUSED', details }));
    } else {
      const request = requestOf(row, step);
      const tried = await tryStep(gateway, step, request);
      if ('revision' in tried) {
        if (tried.events > 0) steps.push({ row, step, revision: tried.revision });
        continue;
      }
      for (const { at, note } of tried.faults) refuse(placeOf({ ...row, row: at ?? row.row }), note);
    }
    withhold(row);
  }
  return {
    sheets: draft.sheets.map((sheet) => ({
      ...sheet,
      remarks: sheet.remarks.map(remarkNote),
      faults: sheet.faults.map(faultNote),
    })),
    rows: inFileOrder(draft).map((row) => rowOf(row, faults.get(placeOf(row)) ?? [])),
    steps,
  };
}

type Tried =
  | { readonly revision: number; readonly events: number }
  | { readonly faults: readonly { readonly at?: number | undefined; readonly note: ImportNote }[] };

async function tryStep(
  gateway: Pick<CommandGateway, 'execute'>,
  { command, placeOf: place }: Step,
  request: CommandRequest,
): Promise<Tried> {
  const wrong = await fieldFaults(command, request.acting);
  if (wrong.length > 0) {
    return {
      faults: wrong.map(({ path, code, zh, en }) => {
        const { row, column = null } = place(path);
        return { at: row, note: { code, column, zh, en } };
      }),
    };
  }
  try {
    const { revision, events } = await gateway.execute(request);
    return { revision: revision - events.length, events: events.length };
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof StoreError) throw error;
    const { column } = place(FIELD_OF_CODE[error.code] ?? '');
    return { faults: [{ note: faultNote({ code: error.code, column, details: error.details }) }] };
  }
}

/** Which field a refusal of the deciders is about, where it is about one. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  'POST.SEATS_OUT_OF_RANGE': 'seats',
  'POST.SEATS_TAKEN': 'seats',
  'POST.SEATS_FULL': 'postId',
  'POWER.NO_LEGAL_BASIS': 'legalBasis',
  'POWER.CLASS_OUT_OF_SCHEME': 'powerClass',
  'POST.OTHER_UNIT': 'holderPostId',
  'POST.NOT_HELD_BY_PERSON': 'responsiblePersonId',
  'RISK_POINT.CATEGORY_OUT_OF_SCHEME': 'category',
  'RISK_POINT.METHOD_OUT_OF_SCHEME': 'method',
  'RISK_POINT.HOLDER_LEVEL_OUT_OF_SCHEME': 'holderLevel',
  'CONTROL_MEASURE.DUE_IN_PAST': 'dueOn',
  'CONTROL_MEASURE.EXTENSION_NEEDED': 'dueOn',
};

function inOrder(rows: readonly DraftRow[]): readonly { readonly row: DraftRow; readonly step: Step }[] {
  return rows
    .flatMap((row) => row.steps.map((step) => ({ row, step })))
    .sort((a, b) => a.step.stage - b.step.stage);
}

function inFileOrder({ sheets, rows }: Draft): readonly DraftRow[] {
  const places = new Map(sheets.map(({ sheet }, index) => [sheet, index]));
  const placeIn = ({ sheet }: DraftRow) => places.get(sheet) ?? 0;
  return [...rows].sort((a, b) => placeIn(a) - placeIn(b) || a.row - b.row);
}

function rowOf(
  { sheet, row, subject, outcome, changes, remarks }: DraftRow,
  faults: readonly ImportNote[],
): ImportedRow {
  return {
    ...{ sheet, row, subject, changes },
    outcome: faults.length > 0 ? 'refused' : outcome,
    remarks: remarks.map(remarkNote),
    faults,
  };
}

const placeOf = ({ sheet, row }: Pick<DraftRow, 'sheet' | 'row'>) => `${sheet}\n${row}`;
