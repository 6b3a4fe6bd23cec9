/**
 * What an event sets off: commands of the engine, each on one other stream. The contents of a submission are read from
 * the log as they stood when it was handed in; everything else is taken from the stream as it stands now. So after a lost
 * checkpoint a follow-up may be worked out anew from a later state, but its command id makes it take effect once.
 */
import type { AnyCommand } from '../../workflows/commands';
import type { AccountabilityActionContext } from '../../workflows/accountability-action/machine';
import type { AssessmentContext } from '../../workflows/assessment/machine';
import { effectiveResult } from '../../workflows/assessment/machine';
import type { DecisionContext } from '../../workflows/decision/machine';
import type { EventOf, EventType } from '../../workflows/events';
import type { PledgePinnedData } from '../../workflows/campaign/events';
import type { RescreeningContext } from '../../workflows/rescreening/machine';
import type { PledgeContext } from '../../workflows/pledge/machine';
import type { FilingContext } from '../../workflows/filing/machine';
import type { StoredEvent } from '../../workflows/kernel/event';
import { dateInZone } from '../../workflows/kernel/time';
import type { PublicNoticeContext } from '../../workflows/public-notice/machine';
import type { SubmissionHandedIn } from '../../workflows/submission/events';
import type { SubmissionContext } from '../../workflows/submission/machine';
import { schemeFor } from '../commands/prepare/inventory-items';
import { reportToParent } from './report-to-parent';
import type { Follow, Following, FollowUps } from './following';
import { WARNING_FOLLOW_UPS } from './warning-follow-ups';

const FOLLOW_UPS: FollowUps = {
  ...WARNING_FOLLOW_UPS,
  CampaignLaunched: async (event, at) => [
    ...event.data.carriedOverRiskPointIds.map((riskPointId): AnyCommand => ({
      type: 'CarryOverRiskPoint',
      data: { riskPointId, toCampaignId: event.data.campaignId },
    })),
    ...(await reportToParent(event, at)),
  ],
  ScopeChanged: reportToParent,
  PlanAmended: reportToParent,
  StageExtended: reportToParent,
  GateDecided: reportToParent,
  CampaignSuspended: reportToParent,
  CampaignResumed: reportToParent,
  CampaignEndedEarly: reportToParent,
  CampaignCompleted: reportToParent,
  CampaignArchived: reportToParent,
  SubmissionAccepted: pinSubmission,
  SubmissionReopened: async (event, at) => {
    const { context } = await at.lookup.find<SubmissionContext>('submission', idOf(event));
    const { campaignId, stageId, unitId, submissionId } = context;
    return [{ type: 'UnpinSubmission', data: { campaignId, stageId, unitId, submissionId } }];
  },
  NoticePublished: ({ data }) =>
    data.items
      .filter((item) => item.kind === 'riskPoint')
      .map((item) => ({
        type: 'PubliciseRiskPoint',
        data: { riskPointId: item.id, noticeId: data.noticeId },
      })),
  NoticeClosed: pinNotice,
  FilingReceiptRecorded: async (event, at) => {
    const { context } = await at.lookup.find<FilingContext>('filing', idOf(event));
    const { filingId, campaignId, stageId, subject, recipient, riskPointIds, decisionIds } = context;
    const ofDecisions = decisionIds === undefined ? {} : { decisionIds };
    return [
      {
        type: 'PinFiling',
        data: {
          campaignId,
          filingId,
          stageId,
          subject,
          recipient,
          riskPointIds,
          ...ofDecisions,
          ...event.data,
        },
      },
    ];
  },
  DecisionTaken: adoptDecision,
  RescreeningOpened: pinRescreening(true),
  RescreeningCompleted: pinRescreening(false),
  PledgeGiven: pinPledge('given'),
  PledgeReturned: pinPledge('mutual'),
  PledgeWithdrawn: pinPledge('withdrawn'),
  MeasureSet: ({ data }) => [
    { type: 'ControlRiskPoint', data: { riskPointId: data.riskPointId, measureId: data.measureId } },
  ],
  AssessmentResultConfirmed: pinAssessment,
  UnitReassessed: pinAssessment,
  UnitRectificationReported: pinAssessment,
  UnitCommended: pinAssessment,
  AccountabilityActionRecorded: pinAssessment,
  AccountabilityDecided: pinAccountability(true),
  AccountabilityWithdrawn: pinAccountability(false),
};

/** Does an event of this type set anything off? */
export function hasFollowUp(type: string): boolean {
  return Object.hasOwn(FOLLOW_UPS, type);
}

export async function followUpsOf(event: StoredEvent, at: Following): Promise<readonly AnyCommand[]> {
  if (!hasFollowUp(event.type)) return [];
  const follow = FOLLOW_UPS[event.type as EventType] as Follow<EventType>;
  return follow(event as StoredEvent<EventOf<EventType>>, at);
}

async function pinSubmission(
  event: StoredEvent<EventOf<'SubmissionAccepted'>>,
  { store, lookup }: Following,
): Promise<readonly AnyCommand[]> {
  const { context } = await lookup.find<SubmissionContext>('submission', idOf(event));
  const { campaignId, stageId, unitId, submissionId } = context;
  const { handedInRevision, digest } = event.data;
  const [handedIn] = await store.readStream(event.stream, { fromRevision: handedInRevision, limit: 1 });
  const { contents } = (handedIn as StoredEvent<SubmissionHandedIn>).data;
  const acceptedOn = dateInZone(event.occurredAt, (await lookup.campaign(campaignId)).context.plan.timeZone);
  return [
    {
      type: 'PinSubmission',
      data: { campaignId, submissionId, stageId, unitId, handedInRevision, digest, acceptedOn, contents },
    },
  ];
}

async function pinNotice(
  event: StoredEvent<EventOf<'NoticeClosed'>>,
  { lookup }: Following,
): Promise<readonly AnyCommand[]> {
  const { context } = await lookup.find<PublicNoticeContext>('publicNotice', idOf(event));
  const { noticeId, campaignId, stageId, subject, unitIds, items, from, objections } = context;
  // The campaign's stream tells everybody who sees the campaign: confidential ones are not counted there.
  const outcomes = objections.filter((each) => each.confidential !== true).map(({ outcome }) => outcome);
  const shown = items.map(({ kind, id, level }) => ({ kind, id, ...(level === undefined ? {} : { level }) }));
  const pin: AnyCommand = {
    type: 'PinNotice',
    data: {
      campaignId,
      noticeId,
      stageId,
      subject,
      unitIds,
      items: shown,
      from,
      closedOn: event.data.on,
      objectionsUpheld: outcomes.filter((outcome) => outcome === 'upheld').length,
      objectionsRejected: outcomes.filter((outcome) => outcome === 'rejected').length,
    },
  };
  const finished = shown
    .filter((item) => item.kind === 'riskPoint')
    .map((item): AnyCommand => ({
      type: 'FinishRiskPointPublicity',
      data: { riskPointId: item.id, noticeId },
    }));
  return [pin, ...finished];
}

/** An adopted decision is pinned, takes the place of those it names, and approves each point it lists. */
async function adoptDecision(
  event: StoredEvent<EventOf<'DecisionTaken'>>,
  { lookup }: Following,
): Promise<readonly AnyCommand[]> {
  if (event.data.outcome !== 'adopted') return [];
  const { context } = await lookup.find<DecisionContext>('decision', idOf(event));
  const { decisionId, campaignId, subject, body, grades, procedure } = context;
  const ofClass = procedure?.class ?? null;
  const pinned = ofClass === null ? {} : { classId: ofClass.id, filedUpward: ofClass.filedUpward };
  const pin: AnyCommand = {
    type: 'PinDecision',
    data: { campaignId, decisionId, subject, body, on: event.data.on, grades, ...pinned },
  };
  const superseded = (procedure?.revisesDecisionIds ?? []).map((revised): AnyCommand => ({
    type: 'SupersedeDecision',
    data: { decisionId: revised, byDecisionId: decisionId },
  }));
  const scheme = await schemeFor({ lookup }, campaignId);
  const approvals = grades.map(({ riskPointId, level }): AnyCommand => ({
    type: 'ApproveRiskGrade',
    data: { riskPointId, level, decisionId, scheme },
  }));
  return [pin, ...superseded, ...approvals];
}

function pinRescreening(open: boolean) {
  return async (event: StoredEvent, { lookup }: Following): Promise<readonly AnyCommand[]> => {
    const { context } = await lookup.find<RescreeningContext>('rescreening', idOf(event));
    const { rescreeningId, campaignId, unitId, postId, powerId, dueOn } = context;
    return [
      { type: 'PinRescreening', data: { campaignId, rescreeningId, unitId, postId, powerId, dueOn, open } },
    ];
  };
}

function pinPledge(state: PledgePinnedData['state']) {
  return async (event: StoredEvent, { lookup }: Following): Promise<readonly AnyCommand[]> => {
    const { campaignId, unitId } = (await lookup.find<PledgeContext>('pledge', idOf(event))).context;
    return [{ type: 'PinPledge', data: { campaignId, unitId, state } }];
  };
}

/** An action that rests on assessments of the campaign; what rests on other grounds is no matter for a gate. */
function pinAccountability(inForce: boolean) {
  return async (event: StoredEvent, { lookup }: Following): Promise<readonly AnyCommand[]> => {
    const { context } = await lookup.find<AccountabilityActionContext>('accountabilityAction', idOf(event));
    const { actionId, unitId, programme, grounds } = context;
    const assessmentIds = grounds.flatMap((each) => (each.kind === 'assessment' ? [each.assessmentId] : []));
    if (programme.kind !== 'campaign' || assessmentIds.length === 0) return [];
    return [
      {
        type: 'PinAccountability',
        data: { campaignId: programme.id, actionId, unitId, assessmentIds, inForce },
      },
    ];
  };
}

async function pinAssessment(event: StoredEvent, { lookup }: Following): Promise<readonly AnyCommand[]> {
  const { context } = await lookup.find<AssessmentContext>('assessment', idOf(event));
  return [{ type: 'PinAssessment', data: effectiveResult(context) }];
}

/** The id after the category in a stream's name. */
function idOf(event: StoredEvent): string {
  return event.stream.slice(event.stream.indexOf('-') + 1);
}
