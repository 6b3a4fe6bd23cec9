import type { ProgrammeKind } from '../../../workflows/kernel/programme';

/** What the right to read a warning, a rectification or an action is asked for: its unit, in its programme. */
export function unitOf(row: {
  readonly programmeKind: ProgrammeKind;
  readonly programmeId: string;
  readonly unitId: string;
}) {
  const programme = { kind: row.programmeKind, id: row.programmeId };
  return { scope: 'unit', programme, unitId: row.unitId } as const;
}
