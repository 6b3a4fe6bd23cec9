/** The campaign or network an event belongs to: it says so itself, or its stream belongs to one. */
import type { AggregateCategory } from '../../workflows/aggregates';
import type { EventType } from '../../workflows/events';
import type { Programme } from '../../workflows/kernel/programme';
import type { Reader } from '../view';

export interface Happened {
  readonly type: EventType;
  readonly stream: string;
  readonly summary: Readonly<Record<string, unknown>>;
  /** In the log. */
  readonly ordinal: number;
}

export function programmeOf(reader: Reader, { stream, summary, ordinal }: Happened): Programme | undefined {
  const { campaignId, programme } = summary as { campaignId?: unknown; programme?: Programme };
  if (typeof campaignId === 'string') return { kind: 'campaign', id: campaignId };
  if (programme !== undefined) return programme;
  const cut = stream.indexOf('-');
  const category = stream.slice(0, cut) as AggregateCategory;
  const id = stream.slice(cut + 1);
  if (category === 'campaign') return { kind: 'campaign', id };
  if (category === 'warningNetwork') return { kind: 'network', id };
  if (category === 'riskPoint') return reader.get<Programme>(CAMPAIGN_THEN, id, ordinal);
  const home = HOMES[category];
  return home === undefined ? undefined : reader.get<Programme>(home, id);
}

/** A point has one row for each campaign it came into, under the ordinal of the event with which it came. */
const CAMPAIGN_THEN = `SELECT 'campaign' AS kind, campaignId AS id FROM risk_point WHERE riskPointId = ? AND number <= ?
  ORDER BY number DESC LIMIT 1`;

const ofCampaign = (table: string, key: string) =>
  `SELECT 'campaign' AS kind, campaignId AS id FROM ${table} WHERE ${key} = ?`;
const ofNetwork = (table: string, key: string) =>
  `SELECT 'network' AS kind, networkId AS id FROM ${table} WHERE ${key} = ?`;
const ofEither = (table: string, key: string) =>
  `SELECT programmeKind AS kind, programmeId AS id FROM ${table} WHERE ${key} = ?`;

const HOMES: { readonly [Category in AggregateCategory]?: string } = {
  submission: ofCampaign('submission_home', 'submissionId'),
  power: ofCampaign('power', 'powerId'),
  publicNotice: ofCampaign('notice', 'noticeId'),
  controlMeasure: ofCampaign('measure', 'measureId'),
  assessment: ofCampaign('assessment', 'assessmentId'),
  decision: ofCampaign('decision', 'decisionId'),
  filing: ofCampaign('filing', 'filingId'),
  pledge: ofCampaign('pledge', 'pledgeId'),
  rescreening: ofCampaign('rescreening', 'rescreeningId'),
  duty: ofEither('duty', 'dutyId'),
  warning: ofEither('warning', 'warningId'),
  rectification: ofEither('rectification', 'rectificationId'),
  accountabilityAction: ofEither('accountability_action', 'actionId'),
  monitoringPoint: ofNetwork('monitoring_point', 'pointId'),
  informationOfficer: ofNetwork('information_officer', 'officerId'),
  warningReport: ofNetwork('warning_report', 'reportId'),
  warningAnalysis: ofNetwork('warning_analysis', 'analysisId'),
  warningBulletin: ofNetwork('warning_bulletin', 'bulletinId'),
};
