/** Questions about deadlines. "Late" means after the due date: on the day itself nothing is late. */
import type { StageStatus } from '../../workflows/campaign/state';
import type { LocalDate } from '../../workflows/kernel/time';
import type { Bilingual } from '../../workflows/kernel/text';
import type { WorkingDayTable } from '../../workflows/plans/calendar';
import type { StageKind, SubmissionContent } from '../../workflows/plans/plan';
import { fromJson } from '../json';
import type { Query, Reader } from '../view';
import { daysLeft, type DaysLeft } from './days-left';
import type { Extension, MilestoneRow, StageRow } from './tables';

export interface MilestoneDeadline {
  readonly milestoneId: string;
  readonly title: Bilingual;
  readonly due: LocalDate;
  readonly reachedOn: LocalDate | null;
  readonly note: string | null;
  /** null once reached. */
  readonly left: DaysLeft | null;
}

export interface StageDeadlines {
  readonly stageId: string;
  readonly kind: StageKind;
  readonly title: Bilingual;
  readonly status: StageStatus;
  /** By the plan in force, amendments included. */
  readonly planned: {
    readonly opens: LocalDate;
    readonly closes: LocalDate | null;
    readonly submissionDue: LocalDate | null;
  };
  /** What counts now: the plan's date or that of the last extension. */
  readonly closes: LocalDate | null;
  readonly submissionDue: LocalDate | null;
  readonly contents: readonly SubmissionContent[];
  readonly openedOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  readonly returns: number;
  readonly extensions: readonly Extension[];
  readonly milestones: readonly MilestoneDeadline[];
  /** To the close; null without one and once the gate is passed. */
  readonly left: DaysLeft | null;
  readonly submissionLeft: DaysLeft | null;
  /** After the close and not passed, while the campaign runs. */
  readonly late: boolean;
}

export interface CampaignDeadlines {
  readonly campaignId: string;
  readonly asOf: LocalDate;
  readonly timeZone: string;
  readonly calendar: string;
  readonly calendarVersion: number;
  /** false while suspended and after the end: nothing is due then. */
  readonly running: boolean;
  readonly stages: readonly StageDeadlines[];
}

/** `asOf`: the day from which days are counted, in the campaign's zone. Undefined for an unknown campaign. */
export const campaignDeadlines: Query<
  { readonly campaignId: string; readonly asOf: LocalDate },
  CampaignDeadlines | undefined
> = (reader, { campaignId, asOf }) => {
  const campaign = reader.get<CampaignSql>(
    'SELECT timeZone, calendar, calendarVersion, status FROM campaign WHERE campaignId = ?',
    campaignId,
  );
  if (campaign === undefined) return undefined;
  const { timeZone, calendar, calendarVersion, status } = campaign;
  const running = status === 'running';
  const table = reader.workingDays(calendar, calendarVersion);
  const stages = reader
    .all<StageSql>('SELECT * FROM stage WHERE campaignId = ? ORDER BY place', campaignId)
    .map((stage) => stageDeadlines(stage, milestonesOf(reader, stage), { asOf, table, running }));
  return { campaignId, asOf, timeZone, calendar, calendarVersion, running, stages };
};

interface CampaignSql {
  readonly timeZone: string;
  readonly calendar: string;
  readonly calendarVersion: number;
  readonly status: string;
}

type StageSql = Omit<StageRow, 'contents' | 'extensions'> & {
  readonly contents: string;
  readonly extensions: string;
};

interface Counting {
  readonly asOf: LocalDate;
  readonly table: WorkingDayTable;
  readonly running: boolean;
}

function milestonesOf(reader: Reader, { campaignId, stageId }: StageSql): readonly MilestoneRow[] {
  return reader.all<MilestoneRow>(
    'SELECT * FROM milestone WHERE campaignId = ? AND stageId = ? AND planned = 1 ORDER BY dueOn, milestoneId',
    campaignId,
    stageId,
  );
}

function stageDeadlines(
  stage: StageSql,
  milestones: readonly MilestoneRow[],
  counting: Counting,
): StageDeadlines {
  const { asOf, table, running } = counting;
  const { stageId, kind, status, closes, submissionDue, openedOn, decidedOn, returns } = stage;
  const passed = status === 'passed' || status === 'passedWithExceptions';
  const left = (due: LocalDate | null) => (due === null || passed ? null : daysLeft(asOf, due, table));
  return {
    stageId,
    kind,
    title: { zh: stage.titleZh, en: stage.titleEn },
    status,
    planned: {
      opens: stage.plannedOpens,
      closes: stage.plannedCloses,
      submissionDue: stage.plannedSubmissionDue,
    },
    closes,
    submissionDue,
    contents: fromJson(stage.contents),
    openedOn,
    decidedOn,
    returns,
    extensions: fromJson(stage.extensions),
    milestones: milestones.map((milestone) => milestoneDeadline(milestone, counting)),
    left: left(closes),
    submissionLeft: left(submissionDue),
    late: running && !passed && closes !== null && closes < asOf,
  };
}

function milestoneDeadline(milestone: MilestoneRow, { asOf, table }: Counting): MilestoneDeadline {
  const { milestoneId, titleZh, titleEn, dueOn, reachedOn, note } = milestone;
  const left = reachedOn === null ? daysLeft(asOf, dueOn, table) : null;
  return { milestoneId, title: { zh: titleZh, en: titleEn }, due: dueOn, reachedOn, note, left };
}
