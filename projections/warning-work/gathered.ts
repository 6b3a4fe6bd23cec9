/**
 * What a network gathered in some days: the reports of the periods that begin in them, by point and officer, urgent ones, their
 * signs by category, what was made of them, and how its officers changed. Whoever may not know of confidential reports learns of
 * those that were owed that they came, as in the overview, and nothing else.
 */
import type { Bilingual } from '../../workflows/kernel/text';
import type { LocalDate } from '../../workflows/kernel/time';
import type { LabelledId } from '../../workflows/plans/plan';
import type { ReportTiming } from '../../workflows/warning-report/events';
import { allPages } from '../forms/all-pages';
import { begunPeriods, countOf, type BegunPeriod, type PeriodCount } from '../networks/overview';
import type { NetworkAnswer } from '../networks/query';
import {
  analyses,
  bulletins,
  officers,
  points,
  reports,
  type OfficerAnswer,
  type PointAnswer,
  type ReportAnswer,
} from '../networks/query-work';
import type { AnalysisRow, OfficerTerm, SignState } from '../networks/tables-of-work';
import type { Reader } from '../view';
import type { WorkParams } from './params';

export interface ReportLine {
  readonly title: Bilingual;
  readonly period: string;
  readonly pointName: string;
  /** Who handed it in; of a report that has not come, who is appointed at the point. */
  readonly officerNames: readonly string[];
  readonly handedInOn: LocalDate | null;
  /** `came`: in confidence, and no more is said of it. */
  readonly standing: ReportTiming | 'came' | 'awaited' | 'missing';
  readonly nil: boolean;
}

export interface UrgentLine {
  readonly pointName: string;
  readonly officerName: string;
  readonly sentOn: LocalDate;
  readonly status: ReportAnswer['status'];
  readonly signs: number;
}

export interface SignCount {
  readonly label: Bilingual;
  readonly signs: number;
  readonly resolved: number;
}

export interface OfficerChange {
  readonly change: 'appointed' | 'trained' | 'assessed' | 'dismissed';
  readonly on: LocalDate;
  readonly personName: string;
  readonly pointName: string;
  /** The form of the training, the result or the ground, in the module's words. */
  readonly what: Bilingual | null;
}

export interface Gathered {
  readonly openPoints: number;
  /** Appointed now. */
  readonly officers: number;
  readonly periods: readonly PeriodCount[];
  readonly lines: readonly ReportLine[];
  readonly urgent: readonly UrgentLine[];
  /** By category; they add up to all signs of these reports, as those by nature do: what is sealed is counted as such. */
  readonly categories: readonly SignCount[];
  readonly natures: readonly SignCount[];
  /** Of analyses that look at a part of these days, oldest first. */
  readonly analyses: readonly AnalysisRow[];
  readonly bulletins: readonly {
    readonly label: Bilingual;
    readonly issued: number;
    readonly withdrawn: number;
  }[];
  readonly officerChanges: readonly OfficerChange[];
}

export function gatheredIn(
  reader: Reader,
  network: NetworkAnswer,
  params: WorkParams & { readonly confidential: boolean },
): Gathered {
  const { networkId, module } = network;
  const { days, asOf, confidential } = params;
  const everyPoint = points(reader, { networkId });
  const everyOfficer = officers(reader, { networkId });
  const begun = begunPeriods(reader, network, everyPoint, { asOf, confidential, days });
  const asked = { networkId, confidential };
  const scheduled = begun.flatMap(({ schedule, period }) =>
    allPages(reader, reports, { ...asked, scheduleId: schedule.id, period: period.id }),
  );
  const urgent = allPages(reader, reports, {
    ...asked,
    timing: 'urgent',
    handedInFrom: days.from,
    handedInTo: days.to,
  });
  const all = [...scheduled, ...urgent];
  const { categories, natures } = module.reporting;
  return {
    openPoints: everyPoint.filter(({ status }) => status === 'open').length,
    officers: everyOfficer.filter(({ status }) => status === 'appointed').length,
    periods: begun.map((each) => countOf(each, asOf)),
    lines: begun.flatMap((each) => linesOf(each, { asOf, everyPoint, everyOfficer })),
    urgent: urgent.toReversed().map((report) => urgentLine(report, everyOfficer)),
    categories: signsBy('categoryId', categories, all),
    natures: signsBy('natureId', natures, all),
    analyses: analyses(reader, { networkId })
      .filter(({ fromDate, toDate }) => fromDate <= days.to && days.from <= toDate)
      .toReversed(),
    bulletins: bulletinsOf(reader, network, params),
    officerChanges: everyOfficer
      .flatMap((officer) => changesOf(officer, network))
      .filter(({ on }) => days.from <= on && on <= days.to)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

interface Known {
  readonly asOf: LocalDate;
  readonly everyPoint: readonly PointAnswer[];
  readonly everyOfficer: readonly OfficerAnswer[];
}

/** Points that owe a report, and those that gave one all the same. */
function linesOf(begun: BegunPeriod, known: Known): readonly ReportLine[] {
  const { schedule, period, owed, came } = begun;
  const { asOf, everyPoint, everyOfficer } = known;
  const pointIds = new Set([...owed, ...came].map(({ pointId }) => pointId));
  return everyPoint
    .filter(({ pointId }) => pointIds.has(pointId))
    .map(({ pointId, name: pointName }): ReportLine => {
      const of = { title: schedule.title, period: period.id, pointName };
      const report = came.find((each) => each.pointId === pointId);
      if (report === undefined) {
        const here = everyOfficer.filter((each) => each.pointId === pointId && each.status === 'appointed');
        const standing = asOf > period.to ? 'missing' : 'awaited';
        const officerNames = here.map(({ personName }) => personName);
        return { ...of, officerNames, handedInOn: null, standing, nil: false };
      }
      const by = everyOfficer.filter(({ officerId }) => officerId === report.officerId);
      return {
        ...of,
        officerNames: by.map(({ personName }) => personName),
        handedInOn: report.handedInOn,
        standing: report.timing ?? 'came',
        nil: report.nil === 1,
      };
    });
}

function urgentLine(report: ReportAnswer, everyOfficer: readonly OfficerAnswer[]): UrgentLine {
  const { pointName, officerId, handedInOn: sentOn, status, signs } = report;
  const officerName = everyOfficer.find((each) => each.officerId === officerId)?.personName ?? officerId;
  return { pointName, officerName, sentOn, status, signs: signs.length };
}

function signsBy(
  by: 'categoryId' | 'natureId',
  labels: readonly LabelledId[],
  all: readonly ReportAnswer[],
): readonly SignCount[] {
  const signs = all.flatMap((report) => report.signs);
  const count = (label: Bilingual, ofIt: readonly SignState[]) => ({
    label,
    signs: ofIt.length,
    resolved: ofIt.filter(({ handled }) => handled.some((act) => act.resolved)).length,
  });
  const sealed = signs.filter((sign) => !labels.some(({ id }) => id === sign[by]));
  return [
    ...labels.map(({ id, label }) =>
      count(
        label,
        signs.filter((sign) => sign[by] === id),
      ),
    ),
    ...(sealed.length === 0 ? [] : [count(SEALED, sealed)]),
  ];
}

const SEALED: Bilingual = { zh: '（保密）', en: '(confidential)' };

function bulletinsOf(reader: Reader, { networkId, module }: NetworkAnswer, { days }: WorkParams) {
  const sent = bulletins(reader, { networkId }).filter(
    ({ issuedOn }) => days.from <= issuedOn && issuedOn <= days.to,
  );
  return module.bulletins.map(({ id, label }) => {
    const ofKind = sent.filter(({ kindId }) => kindId === id);
    const withdrawn = ofKind.filter(({ status }) => status === 'withdrawn').length;
    return { label, issued: ofKind.length - withdrawn, withdrawn };
  });
}

function changesOf(officer: OfficerAnswer, { module }: NetworkAnswer): readonly OfficerChange[] {
  const { kinds, trainingForms, results, dismissalGrounds } = module.network.officers;
  const { personName, pointName, trainings, assessments, earlierTerms } = officer;
  const changed = (
    change: OfficerChange['change'],
    on: LocalDate,
    labels: readonly LabelledId[],
    said: string | null,
  ): OfficerChange => {
    const what = labels.find(({ id }) => id === said)?.label ?? null;
    return { change, on, personName, pointName, what };
  };
  const terms: readonly OfficerTerm[] = [...earlierTerms, officer];
  return [
    ...terms.map(({ appointedOn, kindId }) => changed('appointed', appointedOn, kinds, kindId)),
    ...trainings.map(({ on, formId }) => changed('trained', on, trainingForms, formId)),
    ...assessments.map(({ on, resultId }) => changed('assessed', on, results, resultId)),
    ...terms.flatMap(({ dismissedOn: on, dismissedFor }) =>
      on === null ? [] : [changed('dismissed', on, dismissalGrounds, dismissedFor)],
    ),
  ];
}
