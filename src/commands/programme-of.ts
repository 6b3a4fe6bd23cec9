/** The programme a command belongs to: named as such, or as the campaign or network it is about. */
import { PROGRAMME_KINDS, type Programme, type ProgrammeKind } from '../../workflows/kernel/programme';

type Fields = Readonly<Record<string, unknown>>;

/** null where the fields name none. */
export function programmeIn(fields: Fields): Programme | null {
  const named = fields['programme'];
  if (isProgramme(named)) return { kind: named.kind, id: named.id };
  const networkId = fields['networkId'];
  if (typeof networkId === 'string' && networkId !== '') return { kind: 'network', id: networkId };
  const campaignId = fields['campaignId'];
  return typeof campaignId === 'string' ? { kind: 'campaign', id: campaignId } : null;
}

function isProgramme(value: unknown): value is Programme {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, id } = value as { readonly kind?: unknown; readonly id?: unknown };
  return typeof id === 'string' && PROGRAMME_KINDS.includes(kind as ProgrammeKind);
}
