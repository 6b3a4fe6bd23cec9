/**
 * The module 模块: the rules of a warning network as data. Where a plan walks stages and ends, a network runs on: points
 * gather signs, officers report them by schedule or at once, the centre analyses, shares and warns. Frozen into the event
 * that establishes the network. Source of the fields: docs/plans/modules.md.
 */
import type { Bilingual } from '../kernel/text';
import type { ConfidentialInNetwork } from '../plans/confidential-matters';
import type { LabelledId } from '../plans/plan';
import type { RectificationScheme } from '../plans/rectification-scheme';
import type { StandingDuty } from '../plans/standing-duty';
import type { WarningScheme } from '../plans/warning-scheme';

export interface Module {
  /** Version of this schema. */
  readonly schema: 1;
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly source: { readonly document: string; readonly description: string };
  /** IANA name, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Working-day table, e.g. `cn-statutory`. */
  readonly calendar: string;
  readonly network: NetworkScheme;
  readonly reporting: ReportingScheme;
  readonly analysis: AnalysisScheme;
  /** What the centre sends out beside warnings, such as 预警通报, 要情报告, 防范建议; may be empty. */
  readonly bulletins: readonly BulletinKind[];
  /** Absent: the network issues no warnings. */
  readonly warnings?: WarningScheme;
  /** Absent: as for a plan without one. */
  readonly rectifications?: RectificationScheme;
  /** What recurs beside the reports, such as a yearly training. */
  readonly duties?: readonly StandingDuty[];
  /** What is confidential whether it is asked for or not. Absent: what is asked for alone. */
  readonly confidential?: readonly ConfidentialInNetwork[];
}

export interface NetworkScheme {
  /** What the document calls the centre, e.g. 预警信息中心. */
  readonly centre: Bilingual;
  /** From the top down. */
  readonly levels: readonly NetworkLevel[];
  readonly officers: OfficerScheme;
}

export interface NetworkLevel {
  readonly id: string;
  readonly label: Bilingual;
  /** The level its points report to; null: straight to the centre. */
  readonly reportsTo: string | null;
  /** `centre`, or a level above: then by the head of the unit at which the point of that level lies. */
  readonly officersAppointedBy: string;
}

export interface OfficerScheme {
  /** e.g. 信息员, 特邀信息员. `level`: as the level of the point says. */
  readonly kinds: readonly (LabelledId & { readonly appointedBy: 'level' | 'centre' })[];
  /** e.g. 举办培训班, 以会代训 */
  readonly trainingForms: readonly LabelledId[];
  readonly results: readonly (LabelledId & { readonly consequence: 'commend' | 'keep' | 'dismiss' })[];
  /** For what an officer may be dismissed. */
  readonly dismissalGrounds: readonly LabelledId[];
}

export interface ReportingScheme {
  /** What the signs are about, e.g. 廉洁自律, 工作作风. */
  readonly categories: readonly LabelledId[];
  /** What the signs show, e.g. 苗头性, 倾向性, 普遍性. */
  readonly natures: readonly LabelledId[];
  /** How a report may be sent, e.g. 派人送交. */
  readonly channels: readonly LabelledId[];
  readonly schedules: readonly ReportSchedule[];
  /** What becomes of a sign that came in. */
  readonly handlings: readonly LabelledId[];
}

export const MONTHS_OF_PERIODS = [1, 3, 6, 12] as const;
export type MonthsOfPeriod = (typeof MONTHS_OF_PERIODS)[number];

/** A report each point of the levels owes for every period; its window lies in the last month of the period. */
export interface ReportSchedule {
  readonly id: string;
  readonly title: Bilingual;
  readonly everyMonths: MonthsOfPeriod;
  /** First and last day of the window, both included. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly levels: readonly string[];
  /** What the report has to say beside the signs, e.g. 工作动态, 数据列表. */
  readonly sections: readonly LabelledId[];
  /** A signed "nothing to report" (零报告) counts as a report. */
  readonly nilReturnCounts: boolean;
}

export interface AnalysisScheme {
  /** A problem that came up repeatedly has to be shared with the units it concerns before the analysis is concluded. */
  readonly repeatedMustBeShared: boolean;
  readonly kinds: readonly AnalysisKind[];
}

export interface AnalysisKind {
  readonly id: string;
  readonly label: Bilingual;
  /** How many experts have to have been heard before it is concluded. */
  readonly expertsAtLeast: number;
}

export interface BulletinKind {
  readonly id: string;
  readonly label: Bilingual;
  /** How many days the units have to answer; null where no answer is asked. */
  readonly answerWithinDays: number | null;
}
