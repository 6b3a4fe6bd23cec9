/** Is what a report says of the module's own words, and complete? */
import type { ReportingScheme, ReportSchedule } from '../modules/module';
import type { HandInReport } from './commands';
import { refuse } from './errors';
import type { ReportSection, Sign } from './events';

type Content = Pick<HandInReport['data'], 'nil' | 'nilReason' | 'signs' | 'sections'>;

/** A nil return says why; every other report holds a sign, and each section of its schedule. */
export function checkScheduledContent(
  { nil, nilReason, signs, sections }: Content,
  schedule: ReportSchedule,
): void {
  checkSections(sections, schedule);
  if (!nil) {
    if (signs.length === 0) refuse('WARNING_REPORT.NO_SIGNS');
    const missing = schedule.sections.filter(({ id }) => !sections.some(({ sectionId }) => sectionId === id));
    if (missing.length > 0)
      refuse('WARNING_REPORT.SECTION_MISSING', { missing: missing.map(({ id }) => id) });
    return;
  }
  if (!schedule.nilReturnCounts) refuse('WARNING_REPORT.NIL_NOT_ALLOWED', { scheduleId: schedule.id });
  if (signs.length > 0) refuse('WARNING_REPORT.NIL_WITH_SIGNS', { signs: signs.length });
  if (nilReason.trim() === '') refuse('WARNING_REPORT.NO_REASON');
}

/** Of sealed signs nothing else can be seen: what they say is checked before they are sealed. */
export function checkSignIds(signs: readonly Sign[]): void {
  const twice = repeated(signs.map(({ signId }) => signId));
  if (twice !== undefined) refuse('WARNING_REPORT.SIGN_TWICE', { signId: twice });
}

export function checkSigns(signs: readonly Sign[], scheme: ReportingScheme): void {
  checkSignIds(signs);
  for (const { signId, categoryId, natureId } of signs) {
    if (!has(scheme.categories, categoryId))
      refuse('WARNING_REPORT.CATEGORY_UNKNOWN', { signId, categoryId, known: idsOf(scheme.categories) });
    if (!has(scheme.natures, natureId))
      refuse('WARNING_REPORT.NATURE_UNKNOWN', { signId, natureId, known: idsOf(scheme.natures) });
  }
}

export function checkChannel(channelId: string, { channels }: ReportingScheme): void {
  if (!has(channels, channelId))
    refuse('WARNING_REPORT.CHANNEL_UNKNOWN', { channelId, known: idsOf(channels) });
}

export function repeated(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

function checkSections(sections: readonly ReportSection[], schedule: ReportSchedule): void {
  const ids = sections.map(({ sectionId }) => sectionId);
  const unknown = ids.find((id) => !has(schedule.sections, id)) ?? repeated(ids);
  if (unknown !== undefined)
    refuse('WARNING_REPORT.SECTION_UNKNOWN', { sectionId: unknown, known: idsOf(schedule.sections) });
}

function has(entries: readonly { readonly id: string }[], id: string): boolean {
  return entries.some((entry) => entry.id === id);
}

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}
