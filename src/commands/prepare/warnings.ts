/** Warnings: the subject's unit and post, the colour with its due date, and whether the notice number is free. */
import type { DeadlineMissed } from '../../../workflows/deadline/events';
import { entryOf } from '../../../workflows/kernel/keyed';
import { addDays, dateInZone, type LocalDate } from '../../../workflows/kernel/time';
import type { NoticeBookContext } from '../../../workflows/notice-book/machine';
import { currentHolders } from '../../../workflows/post/holders';
import type { WarningReportContext } from '../../../workflows/warning-report/machine';
import type { Programme } from '../../../workflows/kernel/programme';
import { rankOfColour } from '../../../workflows/plans/warning-scheme';
import { answerDue, colourInForce } from '../../../workflows/warning/colour-in-force';
import type { ColourInForce, WarningOrigin } from '../../../workflows/warning/events';
import { refuse } from '../errors';
import { bookIdOf } from '../notice-book';
import type { ProgrammeFacts } from '../programme-facts';
import type { RequestData } from '../request';
import { matterOf, warningIdOf } from '../warning-id';
import type { SaidOrigin } from '../warning-request';
import { asSaid, follows, type Preparers, type Preparing } from './preparing';

export const warnings: Preparers<
  | 'IssueWarning'
  | 'RaiseWarning'
  | 'ProposeWarningNumber'
  | 'AnswerWarning'
  | 'ReturnWarningAnswer'
  | 'SettleWarning'
  | 'WithdrawWarning'
> = {
  IssueWarning: issue,
  RaiseWarning: async ({ colourId, ...data }, at) => {
    const { context } = await at.lookup.warning(data.warningId);
    const programme = await at.lookup.programme(context.programme);
    const on = dateInZone(at.occurredAt, programme.timeZone);
    await numberIsFree(at, programme, data.noticeNumber, on);
    return { ...data, colour: colourOf(at, programme, colourId, on), on };
  },
  ProposeWarningNumber: async (data, at) => {
    const { context } = await at.lookup.warning(data.warningId);
    const programme = await at.lookup.programme(context.programme);
    await numberIsFree(at, programme, data.noticeNumber, dateInZone(at.occurredAt, programme.timeZone));
    return data;
  },
  AnswerWarning: onTheDay,
  ReturnWarningAnswer: async (data, at) => {
    const { context } = await at.lookup.warning(data.warningId);
    const programme = await at.lookup.programme(context.programme);
    const table = at.calendars.table(programme.calendar, programme.calendarVersion);
    const on = dateInZone(at.occurredAt, programme.timeZone);
    const { warnings: scheme } = programme;
    const due =
      scheme === undefined ? { answerDue: null } : answerDue(scheme, context.colour.rank, on, table);
    return { ...data, ...due };
  },
  SettleWarning: onTheDay,
  WithdrawWarning: asSaid,
};

async function issue(data: RequestData<'IssueWarning'>, at: Preparing) {
  const { programme, subject, content, colourId, noticeNumber } = data;
  const facts = await at.lookup.programme(programme);
  if (facts.isOver) refuse('PROGRAMME.OVER', { ...programme });
  const on = dateInZone(at.occurredAt, facts.timeZone);
  const where = await subjectOf(at, data, on);
  unitTakesPart(facts, where.unitId);
  await numberIsFree(at, facts, noticeNumber, on);
  return {
    warningId: warningIdOf(data),
    programme,
    subject,
    ...where,
    matter: matterOf(data),
    content,
    origin: await originOf(at, data.origin, programme, on),
    colour: colourOf(at, facts, colourId, on),
    noticeNumber,
    on,
  };
}

async function subjectOf(
  at: Preparing,
  { subject, postId }: RequestData<'IssueWarning'>,
  on: LocalDate,
): Promise<{ readonly unitId: string; readonly postId: string | null; readonly personId: string | null }> {
  switch (subject.kind) {
    case 'unit':
      await at.lookup.activeUnit(subject.id);
      return { unitId: subject.id, postId: null, personId: null };
    case 'post': {
      const { context } = await at.lookup.activePost(subject.id);
      return { unitId: context.unitId, postId: subject.id, personId: null };
    }
    case 'person': {
      await at.lookup.person(subject.id);
      if (postId === null) refuse('WARNING.SUBJECT_WITHOUT_POST', { personId: subject.id });
      const { context } = await at.lookup.post(postId);
      const holds = currentHolders(context, on).some(({ personId }) => personId === subject.id);
      if (!holds) refuse('POST.NOT_HELD_BY_PERSON', { postId, personId: subject.id, on });
      return { unitId: context.unitId, postId, personId: subject.id };
    }
  }
}

export function unitTakesPart({ programme, unitIds, hostUnitId }: ProgrammeFacts, unitId: string): void {
  if (unitId !== hostUnitId && !unitIds.includes(unitId)) {
    refuse('PROGRAMME.UNIT_NOT_IN_SCOPE', { ...programme, unitId });
  }
}

/** Of a warning of the day: what sets one off has happened. */
async function originOf(
  at: Preparing,
  origin: SaidOrigin,
  programme: Programme,
  on: LocalDate,
): Promise<WarningOrigin> {
  if (origin.kind === 'reports') await reportsOf(at, origin.reportIds, programme, on);
  if (origin.kind === 'riskPoint') {
    const { days } = await at.lookup.riskPoint(origin.riskPointId);
    follows(at, 'RiskPointFound', days.begunOn, on);
  }
  if (origin.kind !== 'missedDeadline') return origin;
  const { context } = await at.lookup.find<DeadlineMissed['data']>('deadline', origin.deadlineId);
  const { deadlineId, deadlineKind, subjectId } = origin;
  if (context.kind !== deadlineKind || context.subjectId !== subjectId) {
    refuse('DEADLINE.NOT_FOUND', { id: deadlineId });
  }
  follows(at, 'DeadlineMissed', addDays(context.dueOn, 1), on);
  return { kind: 'missedDeadline', deadlineId, deadlineKind, subjectId, dueOn: context.dueOn };
}

/** Reports belong to networks: a warning rests on those of its own. */
async function reportsOf(
  at: Preparing,
  reportIds: readonly string[],
  programme: Programme,
  on: LocalDate,
): Promise<void> {
  for (const reportId of reportIds) {
    const { context } = await at.lookup.find<WarningReportContext>('warningReport', reportId);
    if (programme.kind !== 'network' || context.networkId !== programme.id)
      refuse('WARNING_REPORT.OTHER_NETWORK', { reportId });
    follows(at, 'ReportHandedIn', context.handedInOn, on);
  }
}

function colourOf(
  at: Preparing,
  { warnings: scheme, programme, calendar, calendarVersion }: ProgrammeFacts,
  colourId: string,
  on: LocalDate,
): ColourInForce {
  if (scheme === undefined) refuse('WARNING.NO_SCHEME', { ...programme });
  const table = at.calendars.table(calendar, calendarVersion);
  const colour = colourInForce(scheme, rankOfColour(scheme, colourId), on, table);
  if (colour === undefined) {
    refuse('WARNING.UNKNOWN_COLOUR', { colourId, known: scheme.colours.map(({ id }) => id).join(', ') });
  }
  return colour;
}

/** The book decides; this tells the caller beforehand. */
async function numberIsFree(
  at: Preparing,
  { programme }: ProgrammeFacts,
  noticeNumber: string | null,
  on: LocalDate,
): Promise<void> {
  if (noticeNumber === null) return;
  const { state } = await at.lookup.repository.load('noticeBook', bookIdOf(programme, on));
  const { numbers } = state.context as NoticeBookContext;
  if (entryOf(numbers, noticeNumber) !== undefined) refuse('WARNING.NUMBER_TAKEN', { noticeNumber });
}

async function onTheDay<D extends { readonly warningId: string }>(
  data: D,
  at: Preparing,
): Promise<D & { readonly on: LocalDate }> {
  const { context } = await at.lookup.warning(data.warningId);
  const { timeZone } = await at.lookup.programme(context.programme);
  return { ...data, on: dateInZone(at.occurredAt, timeZone) };
}
