/** The work of a warning network: points, officers, reports, analyses, bulletins. The module says what they may hold. */
import { officerIdOf } from '../../../workflows/information-officer/aggregate';
import type { Appointer, OfficerFacts } from '../../../workflows/information-officer/commands';
import type { InformationOfficerContext } from '../../../workflows/information-officer/machine';
import { isIn, type State } from '../../../workflows/kernel/aggregate';
import { dateInZone, type LocalDate } from '../../../workflows/kernel/time';
import type { Module } from '../../../workflows/modules/module';
import type { PlaceFacts } from '../../../workflows/monitoring-point/commands';
import type { MonitoringPointContext } from '../../../workflows/monitoring-point/machine';
import type { WarningAnalysisContext } from '../../../workflows/warning-analysis/machine';
import type { WarningBulletinContext } from '../../../workflows/warning-bulletin/machine';
import type { WarningNetworkContext } from '../../../workflows/warning-network/machine';
import { scheduledReportId } from '../../../workflows/warning-report/aggregate';
import { checkSigns } from '../../../workflows/warning-report/check-content';
import type { ReportFacts } from '../../../workflows/warning-report/commands';
import type { ReportPlace, Sign } from '../../../workflows/warning-report/events';
import type { WarningReportContext } from '../../../workflows/warning-report/machine';
import { sealReportText, sealSign, type ReportPart } from '../../confidential/reports';
import { refuse } from '../errors';
import type { RequestData } from '../request';
import { holdsPost } from './campaign';
import { asSaid, follows, type Preparers, type Preparing } from './preparing';

export const networkWork: Preparers<
  | 'OpenMonitoringPoint'
  | 'MoveMonitoringPoint'
  | 'CloseMonitoringPoint'
  | 'AppointOfficer'
  | 'TrainOfficer'
  | 'AssessOfficer'
  | 'DismissOfficer'
  | 'HandInReport'
  | 'SendUrgentReport'
  | 'ReceiveReport'
  | 'ClassifyReport'
  | 'HandleSign'
  | 'MakeAnalysis'
  | 'GiveExpertOpinion'
  | 'ShareAnalysis'
  | 'AnswerSharing'
  | 'ConcludeAnalysis'
  | 'IssueBulletin'
  | 'AnswerBulletin'
  | 'CheckBulletinAnswer'
  | 'WithdrawBulletin'
> = {
  OpenMonitoringPoint: async (data, at) => {
    const network = await runningNetwork(at, data.networkId);
    await unitInNetwork(at, network, data.unitId);
    const facts = await placeFacts(at, network, data.levelId, data.parentPointId);
    return { ...data, facts, openedOn: dayIn(at, network.module) };
  },
  MoveMonitoringPoint: async (data, at) => {
    const { context } = await at.lookup.point(data.pointId);
    const network = await runningNetwork(at, context.networkId);
    await unitInNetwork(at, network, data.unitId);
    return { ...data, facts: await placeFacts(at, network, context.levelId, data.parentPointId) };
  },
  CloseMonitoringPoint: async (data, at) => {
    const { context } = await at.lookup.point(data.pointId);
    return { ...data, on: await dayAt(at, context) };
  },

  AppointOfficer: async (data, at) => {
    const network = await runningNetwork(at, data.networkId);
    const point = await pointOf(at, data);
    const appointedOn = dayIn(at, network.module);
    await holdsPost(at, data, appointedOn);
    return {
      ...data,
      officerId: officerIdOf(data.pointId, data.personId),
      appointedOn,
      pointIsOpen: isIn(point, 'open'),
      facts: await officerFacts(at, network, point.context),
    };
  },
  TrainOfficer: async (data, at) => ({ ...data, facts: (await ofOfficer(at, data.officerId)).facts }),
  AssessOfficer: async (data, at) => ({ ...data, ...(await ofOfficer(at, data.officerId)) }),
  DismissOfficer: async (data, at) => ({ ...data, ...(await ofOfficer(at, data.officerId)) }),

  HandInReport: async ({ confidential = false, ...data }, at) => {
    const { pointId, scheduleId, period, signs, nilReason, sections } = data;
    const reportId = scheduledReportId(pointId, scheduleId, period);
    const placed = await placeReport(at, { ...data, reportId });
    if (!confidential) return { ...data, ...placed };
    const text = (said: string, part: ReportPart) => sealReportText(at.seal, said, reportId, part);
    return {
      ...data,
      nilReason: text(nilReason, 'nilReason'),
      sections: sections.map((each) => ({ ...each, text: text(each.text, `section ${each.sectionId}`) })),
      ...(await inConfidence(at, placed, signs)),
    };
  },
  SendUrgentReport: async ({ confidential = false, ...data }, at) => {
    const placed = await placeReport(at, data);
    if (confidential) {
      const urgency = sealReportText(at.seal, data.urgency, data.reportId, 'urgency');
      return { ...data, urgency, ...(await inConfidence(at, placed, data.signs)) };
    }
    // What cannot wait goes past the levels between, straight to the centre.
    const { context } = await at.lookup.network(data.networkId);
    return { ...data, ...placed, toPointId: null, toUnitId: context.hostUnitId };
  },
  ReceiveReport: async (data, at) => {
    const report = await reportAt(at, data);
    return {
      ...data,
      receivedOn: await dayAt(at, report),
      note: sealedIn(at, report, data.note, 'note'),
    };
  },
  ClassifyReport: async (data, at) => {
    const { networkId } = await reportAt(at, data);
    return { ...data, scheme: (await runningNetwork(at, networkId)).module.reporting };
  },
  HandleSign: async (data, at) => {
    const report = await reportAt(at, data);
    return { ...data, outcome: sealedIn(at, report, data.outcome, `handled ${data.signId}`) };
  },

  MakeAnalysis: makeAnalysis,
  GiveExpertOpinion: async (data, at) => {
    const { networkId } = await analysisAt(at, data);
    const { context } = await at.lookup.network(networkId);
    if (data.postId !== null) await expertWithin(at, context, data.postId);
    return { ...data, on: dayIn(at, context.module) };
  },
  ShareAnalysis: async (data, at) => {
    for (const unitId of data.unitIds) await at.lookup.activeUnit(unitId);
    return { ...data, on: await dayAt(at, await analysisAt(at, data)) };
  },
  AnswerSharing: async (data, at) => ({ ...data, on: await dayAt(at, await analysisAt(at, data)) }),
  ConcludeAnalysis: async (data, at) => {
    const { networkId } = await analysisAt(at, data);
    const { module } = (await at.lookup.network(networkId)).context;
    return { ...data, on: dayIn(at, module), scheme: module.analysis };
  },

  IssueBulletin: async (data, at) => {
    const { module } = await runningNetwork(at, data.networkId);
    if (data.analysisId !== null) {
      const { networkId, madeOn } = await analysisAt(at, { analysisId: data.analysisId });
      if (networkId !== data.networkId)
        refuse('WARNING_ANALYSIS.OTHER_NETWORK', { analysisId: data.analysisId });
      follows(at, 'AnalysisMade', madeOn, dayIn(at, module));
    }
    for (const { unitId, postId } of data.recipients) {
      await at.lookup.activeUnit(unitId);
      if (postId === null) continue;
      const { context } = await at.lookup.activePost(postId);
      if (context.unitId !== unitId) refuse('POST.OTHER_UNIT', { postId, unitId });
    }
    return { ...data, kinds: module.bulletins, issuedOn: dayIn(at, module) };
  },
  AnswerBulletin: async (data, at) => ({ ...data, on: await dayAt(at, await bulletinAt(at, data)) }),
  CheckBulletinAnswer: async (data, at) => ({ ...data, on: await dayAt(at, await bulletinAt(at, data)) }),
  WithdrawBulletin: asSaid,
};

async function makeAnalysis(data: RequestData<'MakeAnalysis'>, at: Preparing) {
  const { module } = await runningNetwork(at, data.networkId);
  if (data.pointId !== null) await pointOf(at, { networkId: data.networkId, pointId: data.pointId });
  const madeOn = dayIn(at, module);
  const unreceivedReportIds: string[] = [];
  for (const reportId of data.reportIds) {
    const report = await at.lookup.find<WarningReportContext>('warningReport', reportId);
    if (report.context.networkId !== data.networkId) refuse('WARNING_REPORT.OTHER_NETWORK', { reportId });
    if (isIn(report, 'handedIn')) unreceivedReportIds.push(reportId);
    follows(at, 'ReportHandedIn', report.context.handedInOn, madeOn);
  }
  const { reporting, analysis } = module;
  return { ...data, madeOn, facts: { reporting, analysis, unreceivedReportIds } };
}

async function runningNetwork(at: Preparing, networkId: string): Promise<WarningNetworkContext> {
  const network = await at.lookup.network(networkId);
  if (!isIn(network, 'running')) refuse('WARNING_NETWORK.NOT_RUNNING', { networkId, state: network.value });
  return network.context;
}

/** The unit, or one above it, takes part in the network. */
async function unitInNetwork(
  at: Preparing,
  { networkId, scope, hostUnitId }: WarningNetworkContext,
  unitId: string,
): Promise<void> {
  await at.lookup.activeUnit(unitId);
  const path = await at.lookup.unitPath(unitId);
  if (!path.some((id) => scope[id] !== undefined) && unitId !== hostUnitId)
    refuse('WARNING_NETWORK.UNIT_NOT_IN_SCOPE', { networkId, unitId });
}

/** A post is said of an expert from the host's own house or a unit in scope: nobody else joins in by naming a post of their own. */
async function expertWithin(
  at: Preparing,
  { networkId, scope, hostUnitId }: WarningNetworkContext,
  postId: string,
): Promise<void> {
  const { unitId } = (await at.lookup.activePost(postId)).context;
  const path = await at.lookup.unitPath(unitId);
  if (!path.some((id) => id === hostUnitId || scope[id] !== undefined))
    refuse('WARNING_NETWORK.UNIT_NOT_IN_SCOPE', { networkId, unitId });
}

async function pointOf(
  at: Preparing,
  { networkId, pointId }: { readonly networkId: string; readonly pointId: string },
): Promise<State<MonitoringPointContext>> {
  const point = await at.lookup.point(pointId);
  if (point.context.networkId !== networkId) refuse('MONITORING_POINT.OTHER_NETWORK', { networkId, pointId });
  return point;
}

async function placeFacts(
  at: Preparing,
  { networkId, module }: WarningNetworkContext,
  levelId: string,
  parentPointId: string | null,
): Promise<PlaceFacts> {
  const level = module.network.levels.find(({ id }) => id === levelId);
  const above = parentPointId === null ? null : await pointOf(at, { networkId, pointId: parentPointId });
  return {
    ...(level === undefined ? {} : { level }),
    parent: above === null ? null : { levelId: above.context.levelId, isOpen: isIn(above, 'open') },
  };
}

async function officerFacts(
  at: Preparing,
  { module }: WarningNetworkContext,
  point: MonitoringPointContext,
): Promise<OfficerFacts> {
  const level = module.network.levels.find(({ id }) => id === point.levelId);
  const appointing = level?.officersAppointedBy ?? 'centre';
  return { scheme: module.network.officers, appointer: await appointerAbove(at, point, appointing) };
}

/** The unit of the point of that level above. A point hangs below one of the level it reports to, so the way up ends. */
async function appointerAbove(
  at: Preparing,
  { parentPointId }: MonitoringPointContext,
  levelId: string,
): Promise<Appointer> {
  if (levelId === 'centre' || parentPointId === null) return { by: 'centre' };
  const { context } = await at.lookup.point(parentPointId);
  return context.levelId === levelId
    ? { by: 'above', unitId: context.unitId }
    : appointerAbove(at, context, levelId);
}

async function ofOfficer(at: Preparing, officerId: string) {
  const { context } = await at.lookup.find<InformationOfficerContext>('informationOfficer', officerId);
  const network = await runningNetwork(at, context.networkId);
  const point = await at.lookup.point(context.pointId);
  return { facts: await officerFacts(at, network, point.context), on: dayIn(at, network.module) };
}

/**
 * What is confidential goes straight to the centre, and is sealed here: the decider and whatever comes after it know the sealed
 * texts alone. What the module asks of signs is asked before.
 */
async function inConfidence(at: Preparing, placed: PlacedReport, signs: readonly Sign[]) {
  const { context } = await at.lookup.network(placed.networkId);
  checkSigns(signs, placed.facts.scheme);
  return {
    ...placed,
    toPointId: null,
    toUnitId: context.hostUnitId,
    signs: signs.map((sign) => sealSign(at.seal, sign, placed.reportId)),
    confidential: true,
  };
}

/** What is written about a confidential report is sealed as the report is. */
function sealedIn(
  at: Preparing,
  { reportId, confidential }: WarningReportContext,
  text: string,
  part: ReportPart,
): string {
  return confidential === true ? sealReportText(at.seal, text, reportId, part) : text;
}

interface ReportFrom {
  readonly reportId: string;
  readonly networkId: string;
  readonly pointId: string;
}

type PlacedReport = ReportPlace & { readonly handedInOn: LocalDate; readonly facts: ReportFacts };

async function placeReport(
  at: Preparing,
  { reportId, networkId, pointId }: ReportFrom,
): Promise<PlacedReport> {
  const network = await runningNetwork(at, networkId);
  const point = await pointOf(at, { networkId, pointId });
  const { unitId, parentPointId, levelId } = point.context;
  const { personId } = at.actor;
  const officer = await at.lookup.find<InformationOfficerContext>(
    'informationOfficer',
    officerIdOf(pointId, personId),
  );
  const above = parentPointId === null ? null : (await at.lookup.point(parentPointId)).context;
  return {
    reportId,
    networkId,
    pointId,
    atUnitId: unitId,
    officerId: officer.context.officerId,
    toPointId: parentPointId,
    toUnitId: above?.unitId ?? network.hostUnitId,
    handedInOn: dayIn(at, network.module),
    facts: {
      scheme: network.module.reporting,
      levelId,
      pointIsOpen: isIn(point, 'open'),
      officerIsAppointed: isIn(officer, 'appointed'),
    },
  };
}

async function reportAt(at: Preparing, { reportId }: { readonly reportId: string }) {
  return (await at.lookup.find<WarningReportContext>('warningReport', reportId)).context;
}

async function analysisAt(at: Preparing, { analysisId }: { readonly analysisId: string }) {
  return (await at.lookup.find<WarningAnalysisContext>('warningAnalysis', analysisId)).context;
}

async function bulletinAt(at: Preparing, { bulletinId }: { readonly bulletinId: string }) {
  return (await at.lookup.find<WarningBulletinContext>('warningBulletin', bulletinId)).context;
}

async function dayAt(at: Preparing, { networkId }: { readonly networkId: string }): Promise<LocalDate> {
  return dayIn(at, (await at.lookup.network(networkId)).context.module);
}

function dayIn(at: Preparing, { timeZone }: Module): LocalDate {
  return dateInZone(at.occurredAt, timeZone);
}
