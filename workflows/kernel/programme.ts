/**
 * What a warning, a report, a rectification or a standing duty belongs to: a campaign, or a warning network that runs beside the
 * campaigns. The plan frozen in the one, or the module frozen in the other, gives it its time zone, calendar and schemes.
 */
export const PROGRAMME_KINDS = ['campaign', 'network'] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

export interface Programme {
  readonly kind: ProgrammeKind;
  readonly id: string;
}
