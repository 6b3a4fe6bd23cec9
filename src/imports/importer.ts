/**
 * Brings a form that was filled in elsewhere into the system: reads the file, holds it against what is there, tries every command, and gives them
 * through the same gateway as everybody's if nothing at all is wrong. (Why all or nothing: docs/adr, number 22.)
 */
import { DomainError, refuse } from '../../workflows/kernel/domain-error';
import { groupBy } from '../../workflows/kernel/group-by';
import { dateInZone, HOME_TIME_ZONE, type Instant } from '../../workflows/kernel/time';
import { authorise, capacityIn, standingOf } from '../commands/acting';
import type { CommandGateway } from '../commands/command-gateway';
import { uuidFrom } from '../commands/meta';
import type { Acting, CommandReceipt, CommandRequest } from '../commands/request';
import type { OfficeTables } from '../documents/reading/grid';
import type { EventReader } from '../event-store/event-store';
import { comparePositions } from '../event-store/position';
import { sha256Hex } from '../ledger/hash-chain';
import type { AskViews, CompleteTo } from '../projecting/views';
import type { ImportAnswer, ImportCounts } from './answer';
import type { Defaults, DraftRow, Step } from './draft';
import { IMPORTABLES, type ImportPlace } from './importables';
import { rehearse, type Rehearsed, type TriedStep } from './rehearse';

export interface ImporterParts {
  readonly reader: { read(bytes: Buffer): Promise<OfficeTables> };
  readonly gateway: CommandGateway;
  /** Gives a command: through the door it came by. */
  readonly give: (request: CommandRequest) => Promise<CommandReceipt>;
  readonly views: AskViews;
  readonly store: Pick<EventReader, 'end'>;
  readonly now: () => Instant;
}

export interface ImportRequest {
  readonly place: ImportPlace;
  readonly bytes: Buffer;
  /** As whoever sends it calls it: kept with every event. */
  readonly fileName: string | null;
  readonly acting: Exclude<Acting, 'public'>;
  readonly tokenId?: string | undefined;
  readonly dryRun: boolean;
  readonly defaults: Defaults;
}

export interface Imported {
  readonly data: ImportAnswer;
  /** How far the views held everything that the file was held against; after an import how far they have to, to show it. */
  readonly completeTo: CompleteTo;
}

/** Given at once: the store takes what comes together in one go. */
const AT_ONCE = 16;

export class Importer {
  constructor(private readonly parts: ImporterParts) {}

  /**
   * @throws DomainError RIGHTS.DENIED, CAMPAIGN.NOT_FOUND, what reading the file refuses, IMPORT.NO_TABLE; of a real import
   *   IMPORT.ROWS_REFUSED with the answer of a dry run, IMPORT.CUT_OFF
   */
  async run(asked: ImportRequest): Promise<Imported> {
    const { place, bytes, dryRun, fileName } = asked;
    await this.mayImport(asked);
    const sha256 = sha256Hex(bytes);
    const { format, grids } = await this.parts.reader.read(bytes);
    const { draft, completeTo } = await IMPORTABLES[place.form].draft({
      ...{ grids, place },
      asOf: dateInZone(this.parts.now(), HOME_TIME_ZONE),
      drafting: { sha256, defaults: asked.defaults },
      views: this.parts.views,
      options: { waitFor: await this.parts.store.end() },
    });
    if (draft.sheets.every(({ remarks }) => remarks.some(({ code }) => UNREAD.has(code))))
      refuse('IMPORT.NO_TABLE', { sheets: draft.sheets.map(({ sheet }) => sheet).join('、') });
    const requestOf = (row: DraftRow, step: Step) => requestFor(asked, sha256, row, step);
    const rehearsed = await rehearse(draft, this.parts.gateway.rehearsal(), requestOf);
    const { sheets, rows, steps } = rehearsed;
    const counts = countsOf(rehearsed);
    const answer: ImportAnswer = {
      form: place.form,
      title: IMPORTABLES[place.form].title,
      dryRun,
      written: 0,
      file: { name: fileName, sha256, format },
      ...{ counts, sheets, rows },
    };
    if (dryRun) return { data: answer, completeTo };
    if (counts.refused > 0) refuse('IMPORT.ROWS_REFUSED', { refused: counts.refused, import: answer });
    const position = await this.give(steps, requestOf, sha256);
    return {
      data: { ...answer, written: steps.length },
      completeTo: position === undefined ? completeTo : { ...completeTo, position },
    };
  }

  /** Whoever may export a form may have one tried against what it shows; what its rows ask for, each command's own rule decides. */
  private async mayImport({ place, acting }: ImportRequest): Promise<void> {
    const { gateway, now } = this.parts;
    if (place.form !== 'roster') {
      const { campaignId, unitId } = place;
      const unit = unitId === undefined ? {} : { unitId };
      await gateway.authoriseRead({ acting, scope: 'unit', campaignId, ...unit });
      return;
    }
    const standing = await standingOf(gateway.lookup, acting, [now()]);
    authorise('EstablishUnit', {}, acting, capacityIn(standing, null), { unitPath: [], postIds: [] });
  }

  /** Stage by stage; answers the last position. What is cut off has been given in part, and goes on when the file is given again. */
  private async give(
    steps: readonly TriedStep[],
    requestOf: (row: DraftRow, step: Step) => CommandRequest,
    sha256: string,
  ): Promise<string | undefined> {
    let written = 0;
    let position: string | undefined;
    let failure: Error | undefined;
    const one = async ({ row, step, revision }: TriedStep) => {
      try {
        const idempotencyKey = keyOf(sha256, row, step, revision);
        const receipt = await this.parts.give({ ...requestOf(row, step), idempotencyKey });
        if (position === undefined || comparePositions(receipt.position, position) > 0)
          position = receipt.position;
        written += 1;
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(String(error));
      }
    };
    for (const stage of stagesOf(steps)) {
      const waiting = [...stage];
      const worker = async () => {
        for (let next = waiting.shift(); next !== undefined && failure === undefined; next = waiting.shift())
          await one(next);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      if (failure === undefined) continue;
      if (written === 0 || !(failure instanceof DomainError)) throw failure;
      refuse('IMPORT.CUT_OFF', { written, of: steps.length, because: failure.code });
    }
    return position;
  }
}

const UNREAD: ReadonlySet<string> = new Set(['SHEET_HIDDEN', 'SHEET_WITHOUT_TABLE']);

function requestFor(
  { acting, tokenId, fileName }: ImportRequest,
  sha256: string,
  { sheet, row }: DraftRow,
  { command }: Step,
): CommandRequest {
  const name = fileName === null ? '' : ` ${fileName}`;
  return {
    ...command,
    acting,
    ...(tokenId === undefined ? {} : { tokenId }),
    basis: { reason: `由文件导入${name}，${sheet} 第 ${row} 行（SHA-256 ${sha256}）` },
  };
}

/** Of the file, the row and the state it found: given twice at once it takes effect once, and again where somebody has changed things since. */
function keyOf(sha256: string, { sheet, row }: DraftRow, { command }: Step, revision: number): string {
  const said = [sha256, sheet, String(row), command.type, JSON.stringify(command.data), String(revision)];
  return `import.${uuidFrom(said.join('\n'))}`;
}

function stagesOf(steps: readonly TriedStep[]): readonly (readonly TriedStep[])[] {
  return [...groupBy(steps, ({ step }) => String(step.stage)).values()];
}

function countsOf({ sheets, rows }: Rehearsed): ImportCounts {
  const of = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  return {
    add: of('add'),
    revise: of('revise'),
    unchanged: of('unchanged'),
    refused: of('refused') + sheets.filter(({ faults }) => faults.length > 0).length,
    notInFile: sheets.reduce((sum, { notInFile }) => sum + notInFile.length, 0),
  };
}
