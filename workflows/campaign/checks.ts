/** Checks that several commands of the campaign share. Each answers nothing or refuses. */
import type { CommandMeta } from '../kernel/command';
import { dateInZone, type LocalDate } from '../kernel/time';
import { refuse } from './errors';
import type { CampaignContext } from './state';

/** The day on which a command's act occurred, in the plan's time zone. */
export function dayOf(meta: CommandMeta, timeZone: string): LocalDate {
  return dateInZone(meta.occurredAt, timeZone);
}

export function notInFuture(field: string, date: LocalDate, today: LocalDate): void {
  if (date > today) refuse('CAMPAIGN.DATE_IN_FUTURE', { field, date, today });
}

/** Nobody is given time that is already over. */
export function notInPast(field: string, date: LocalDate, today: LocalDate): void {
  if (date < today) refuse('CAMPAIGN.DATE_IN_PAST', { field, date, today });
}

export function hasText(texts: Readonly<Record<string, string>>): void {
  const field = emptyField(texts);
  if (field !== undefined) refuse('CAMPAIGN.TEXT_MISSING', { field });
}

export function hasReason(texts: Readonly<Record<string, string>>): void {
  const field = emptyField(texts);
  if (field !== undefined) refuse('CAMPAIGN.REASON_MISSING', { field });
}

/**
 * An entry is made once; it is made again only to correct the earlier one, which the command's `corrects` names (that
 * the event named is of the same stream and type is checked where the stream is read). `fields` tell entries of the kind apart:
 * the event that is corrected has to say the same of them, or another entry would seem to be corrected.
 */
export function entryIsNewOrCorrects(
  exists: boolean,
  entry: string,
  { corrects, correctedData }: CommandMeta,
  fields: Readonly<Record<string, string>>,
): void {
  if (exists && corrects === undefined) refuse('CAMPAIGN.DUPLICATE_ENTRY', { entry });
  if (corrects === undefined) return;
  if (!exists) refuse('CAMPAIGN.NOTHING_TO_CORRECT', { entry, corrects });
  if (correctedData === undefined) return;
  if (Object.keys(fields).some((name) => correctedData[name] !== fields[name]))
    refuse('CAMPAIGN.CORRECTS_ANOTHER', { entry, corrects });
}

export function inScope(context: CampaignContext, unitId: string): void {
  if (!Object.hasOwn(context.scope, unitId)) refuse('CAMPAIGN.UNIT_NOT_IN_SCOPE', { unitId });
}

/** The first text that stands twice. */
export function firstDuplicate(texts: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return texts.find((text) => seen.size === seen.add(text).size);
}

function emptyField(texts: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(texts).find((field) => texts[field]?.trim() === '');
}
