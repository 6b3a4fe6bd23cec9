/** What may be asked of a warning report. One outside its window is kept, and marked; nobody receives his own. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import { periodOf, type ReportPeriod } from '../modules/periods';
import { checkChannel, checkScheduledContent, checkSignIds, checkSigns, repeated } from './check-content';
import type {
  ClassifyReport,
  HandInReport,
  HandleSign,
  ReportFacts,
  SendUrgentReport,
  WarningReportCommand,
} from './commands';
import { refuse } from './errors';
import type { ReportHandedInData, ReportTiming, WarningReportEvent } from './events';
import type { WarningReportContext } from './machine';

export function decide(
  command: WarningReportCommand,
  state: State<WarningReportContext>,
  meta: CommandMeta,
): readonly WarningReportEvent[] {
  const { reportId } = command.data;
  if (command.type === 'HandInReport')
    return [{ type: 'ReportHandedIn', data: handIn(command.data, state, meta) }];
  if (command.type === 'SendUrgentReport') return [sendAtOnce(command.data, state, meta)];
  if (state.revision < 0) refuse('WARNING_REPORT.NOT_FOUND', { reportId });
  switch (command.type) {
    case 'ReceiveReport': {
      mayReceive(state.context, meta);
      const { receivedOn, note } = command.data;
      return [{ type: 'ReportReceived', data: { receivedOn, note, ...marked(state.context) } }];
    }
    case 'ClassifyReport':
      mayReceive(state.context, meta);
      return [
        {
          type: 'ReportClassified',
          data: { classes: classes(command.data, state.context), ...marked(state.context) },
        },
      ];
    case 'HandleSign':
      return [{ type: 'SignHandled', data: handling(command.data, state.context, meta) }];
  }
}

/** A correction keeps the day and the timing of the report it corrects. */
function handIn(
  { facts, confidential, ...said }: HandInReport['data'],
  { context, revision }: State<WarningReportContext>,
  meta: CommandMeta,
): ReportHandedInData {
  mayReport(facts, said);
  mayRepeat(revision, said.reportId, meta);
  staysConfidential(context, confidential);
  const schedule = facts.scheme.schedules.find(({ id }) => id === said.scheduleId);
  if (schedule === undefined)
    return refuse('WARNING_REPORT.SCHEDULE_UNKNOWN', {
      scheduleId: said.scheduleId,
      known: facts.scheme.schedules.map(({ id }) => id),
    });
  if (!schedule.levels.includes(facts.levelId))
    refuse('WARNING_REPORT.SCHEDULE_OF_OTHER_LEVEL', {
      scheduleId: schedule.id,
      level: facts.levelId,
      levels: schedule.levels,
    });
  const period = periodOf(schedule, said.period);
  if (period === undefined)
    return refuse('WARNING_REPORT.PERIOD_UNKNOWN', {
      period: said.period,
      everyMonths: schedule.everyMonths,
    });
  checkScheduledContent(said, schedule);
  if (confidential === true) checkSignIds(said.signs);
  else checkSigns(said.signs, facts.scheme);
  checkChannel(said.channelId, facts.scheme);
  const window = { windowFrom: period.from, windowTo: period.to, ...marked({ confidential }) };
  if (revision >= 0 && context.timing !== 'urgent')
    return { ...said, ...window, handedInOn: context.handedInOn, timing: context.timing };
  return { ...said, ...window, timing: timingOf(period, said.handedInOn) };
}

function timingOf({ id, begins, from, to }: ReportPeriod, on: string): ReportTiming {
  if (on < begins) refuse('WARNING_REPORT.PERIOD_NOT_BEGUN', { period: id, begins, on });
  if (on < from) return 'early';
  return on <= to ? 'inWindow' : 'late';
}

function sendAtOnce(
  { facts, confidential, ...said }: SendUrgentReport['data'],
  { context, revision }: State<WarningReportContext>,
  meta: CommandMeta,
): WarningReportEvent {
  mayReport(facts, said);
  mayRepeat(revision, said.reportId, meta);
  staysConfidential(context, confidential);
  if (said.urgency.trim() === '') refuse('WARNING_REPORT.NO_REASON', { reportId: said.reportId });
  if (said.signs.length === 0) refuse('WARNING_REPORT.NO_SIGNS');
  if (confidential === true) checkSignIds(said.signs);
  else checkSigns(said.signs, facts.scheme);
  checkChannel(said.channelId, facts.scheme);
  const handedInOn = revision < 0 ? said.handedInOn : context.handedInOn;
  return { type: 'UrgentReportSent', data: { ...said, handedInOn, ...marked({ confidential }) } };
}

function mayReport(
  { officerIsAppointed, pointIsOpen }: ReportFacts,
  { officerId, pointId }: { readonly officerId: string; readonly pointId: string },
): void {
  if (!officerIsAppointed) refuse('WARNING_REPORT.OFFICER_DISMISSED', { officerId });
  if (!pointIsOpen) refuse('WARNING_REPORT.POINT_CLOSED', { pointId });
}

function mayRepeat(revision: number, reportId: string, { corrects }: CommandMeta): void {
  if (revision >= 0 && corrects === undefined) refuse('WARNING_REPORT.ALREADY_HANDED_IN', { reportId });
}

function staysConfidential(before: WarningReportContext, confidential: boolean | undefined): void {
  if (before.confidential === true && confidential !== true)
    refuse('WARNING_REPORT.CONFIDENTIAL_STAYS', { reportId: before.reportId });
}

/** Said only where it is so: an event of before does not have it. */
function marked({ confidential }: { readonly confidential?: boolean | undefined }): {
  readonly confidential?: true;
} {
  return confidential === true ? { confidential } : {};
}

/** The centre receives whatever comes, and alone what is confidential; a unit what is addressed to its own point. */
function mayReceive(
  { reportId, toUnitId, confidential }: WarningReportContext,
  { actor }: CommandMeta,
): void {
  if (actor.role !== 'office' && (confidential === true || actor.unitId !== toUnitId))
    refuse('WARNING_REPORT.NOT_ADDRESSED_TO_YOU', { reportId, toUnitId });
}

function classes(
  { reportId, classes: said, scheme }: ClassifyReport['data'],
  { signs }: WarningReportContext,
): ClassifyReport['data']['classes'] {
  if (signs.length === 0) refuse('WARNING_REPORT.NOTHING_TO_CLASSIFY', { reportId });
  const ids = said.map(({ signId }) => signId);
  const twice = repeated(ids);
  if (twice !== undefined) refuse('WARNING_REPORT.SIGN_TWICE', { signId: twice });
  for (const { signId, handlingId } of said) {
    knows(signs, signId);
    if (!scheme.handlings.some(({ id }) => id === handlingId))
      refuse('WARNING_REPORT.HANDLING_UNKNOWN', {
        handlingId,
        known: scheme.handlings.map(({ id }) => id),
      });
  }
  const left = signs.filter(({ signId }) => !ids.includes(signId)).map(({ signId }) => signId);
  if (left.length > 0) refuse('WARNING_REPORT.SIGN_UNCLASSIFIED', { signIds: left });
  return said;
}

function handling(
  { reportId, signId, on, outcome, resolved }: HandleSign['data'],
  { signs, handedInOn, confidential, toUnitId }: WarningReportContext,
  meta: CommandMeta,
) {
  if (confidential === true && meta.actor.role !== 'office')
    refuse('WARNING_REPORT.NOT_ADDRESSED_TO_YOU', { reportId, toUnitId });
  knows(signs, signId);
  if (outcome.trim() === '') refuse('WARNING_REPORT.NO_REASON', { reportId, signId });
  if (on > dayOfAct(meta)) refuse('WARNING_REPORT.DATE_IN_FUTURE', { on });
  if (on < handedInOn) refuse('WARNING_REPORT.HANDLED_BEFORE_REPORT', { on, handedInOn });
  return { signId, on, outcome, resolved, ...marked({ confidential }) };
}

function knows(signs: WarningReportContext['signs'], signId: string): void {
  if (!signs.some((sign) => sign.signId === signId)) refuse('WARNING_REPORT.SIGN_UNKNOWN', { signId });
}
