/** The pages of a campaign's form in a file: which sheet is which unit's. */
import { groupBy } from '../../workflows/kernel/group-by';
import type { CampaignNow } from '../../projections/forms/inventory-now';
import type { Grid } from '../documents/reading/grid';
import { cleaned, reading } from './cell-text';
import { sheetOf, type DraftSheet, type Note } from './draft';
import { inTurns } from './in-turns';
import { tableIn, type ColumnIn, type OtherRow, type TableIn } from './table-in';
import { UnitBook } from './unit-book';
import { unreadSheets } from './unread-sheets';

type Unit = CampaignNow['units'][number];

export interface Page<Field extends string> {
  readonly table: TableIn<Field>;
  /** Undefined with a fault that says why. */
  readonly unit: Unit | undefined;
  readonly fault: Note | undefined;
}

export interface Pages<Field extends string> {
  readonly pages: readonly Page<Field>[];
  readonly unread: readonly DraftSheet[];
}

export async function pagesIn<Field extends string>(
  grids: readonly Grid[],
  columns: readonly ColumnIn<Field>[],
  now: CampaignNow,
): Promise<Pages<Field>> {
  const units: Units = {
    now,
    book: new UnitBook(now.tree),
    byName: groupBy(now.units, ({ name }) => reading(name)),
  };
  const read = new Set<Grid>();
  const pages: Page<Field>[] = [];
  for await (const grid of inTurns(grids)) {
    const table = grid.isHidden ? undefined : tableIn(grid, columns);
    if (table === undefined) continue;
    read.add(grid);
    pages.push({ table, ...unitOf(table, grid, units) });
  }
  return { pages, unread: unreadSheets(grids, read) };
}

interface Units {
  readonly now: CampaignNow;
  readonly book: UnitBook;
  /** Of the campaign, as its forms call them. */
  readonly byName: ReadonlyMap<string, readonly Unit[]>;
}

/** What stands after a label above the table, in the same cell or in the next: `单位名称（盖章）：审批科`. */
export function saidAbove(above: readonly OtherRow[], labels: readonly string[]): string | undefined {
  const known = labels.map((label) => reading(label).toLowerCase());
  for (const { cells } of above) {
    for (const [index, cell] of cells.entries()) {
      const [, label = '', value = ''] = /^([^:]*?)\s*(?:$|:\s*(.*))$/.exec(reading(cell)) ?? [];
      if (!known.includes(label.toLowerCase())) continue;
      const said = value === '' ? cells.slice(index + 1).find((each) => cleaned(each) !== '') : value;
      if (said !== undefined) return cleaned(said);
    }
  }
  return undefined;
}

const UNIT_LABELS = [
  '单位名称(盖章)',
  '单位名称',
  '单位',
  '单位(盖章)',
  '填报单位',
  '填报单位(盖章)',
  '部门',
  'Unit (seal)',
  'Unit',
];

function unitOf({ above }: TableIn<string>, grid: Grid, units: Units): Pick<Page<string>, 'unit' | 'fault'> {
  const { now, book } = units;
  const said = saidAbove(above, UNIT_LABELS);
  const found = said === undefined ? unitsUnsaid(grid, units) : unitsNamed(said, units);
  const [unit, ...others] = found;
  const value = said ?? grid.name;
  if (unit === undefined)
    return faulty(said === undefined ? 'IMPORT.PAGE_WITHOUT_UNIT' : 'IMPORT.REFERENCE_UNKNOWN', { value });
  if (others.length > 0) {
    const choices = found.map(({ unitId }) => book.nameOf(unitId)).join('、');
    return faulty('IMPORT.REFERENCE_AMBIGUOUS', { value, choices });
  }
  if (!now.asked.includes(unit.unitId)) return faulty('IMPORT.UNIT_OUTSIDE', { value });
  return { unit, fault: undefined };
}

function faulty(code: string, details: Note['details'] = {}): Pick<Page<string>, 'unit' | 'fault'> {
  return { unit: undefined, fault: { code, details } };
}

/** As the campaign's forms call it, or as the tree does; of several the campaign's own. */
function unitsNamed(said: string, { now, book, byName }: Units): readonly Unit[] {
  const exactly = byName.get(reading(said));
  if (exactly !== undefined) return exactly;
  const found = book.find(said);
  const own = found.filter((each) => now.units.some(({ unitId }) => unitId === each.unitId));
  return own.length > 0 ? own : found;
}

/** Nothing says whose page it is, but perhaps the sheet's name, or that there is one unit only. */
function unitsUnsaid(grid: Grid, units: Units): readonly Unit[] {
  const named = unitsNamed(grid.name, units);
  if (named.length > 0) return named;
  const { now } = units;
  return now.asked.length === 1 ? now.units.filter(({ unitId }) => unitId === now.asked[0]) : [];
}

export function sheetOfPage(
  page: Page<string>,
  notInFile: readonly string[],
  remarks: readonly Note[] = [],
): DraftSheet {
  const { table, unit, fault } = page;
  return sheetOf(table.sheet, {
    unit: unit?.name ?? null,
    ignoredColumns: table.ignoredColumns,
    notInFile,
    remarks,
    faults: fault === undefined ? [] : [fault],
  });
}

/** A unit's page first says what is in none of its pages. */
export function leftByPage<Item extends { readonly unitId: string }>(
  pages: readonly Page<string>[],
  left: readonly Item[],
  named: (item: Item) => string,
): readonly DraftSheet[] {
  const said = new Set<string>();
  return pages.map((page) => {
    const unitId = page.unit?.unitId;
    const isFirst = unitId !== undefined && !said.has(unitId);
    if (unitId !== undefined) said.add(unitId);
    return sheetOfPage(page, isFirst ? left.filter((each) => each.unitId === unitId).map(named) : []);
  });
}
