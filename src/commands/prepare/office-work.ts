/** Notices, decisions and filings: what they show, decide and report is looked up. */
import {
  confidentialIdOf,
  MIN_RECEIPT_CHARACTERS,
  sealAnswer,
  sealObjection,
} from '../../confidential/objections';
import { refuse } from '../errors';
import type { LocalDate } from '../../../workflows/kernel/time';
import { approximately, countNoticePeriod } from '../../../workflows/plans/working-days';
import type { PowerKind } from '../../../workflows/power/events';
import type { StoredEvent } from '../../../workflows/kernel/event';
import type { NoticeItem, NoticeSubject, ObjectionLodged } from '../../../workflows/public-notice/events';
import { isPutRight, upheldItems } from '../../../workflows/public-notice/revised';
import type { PublicNoticeContext } from '../../../workflows/public-notice/machine';
import type { DecisionContext } from '../../../workflows/decision/machine';
import { proposeDecision } from './propose-decision';
import { gradeOf } from '../../../workflows/risk-point/grade';
import { comparePositions, START } from '../../event-store/position';
import type { RequestData } from '../request';
import {
  asSaid,
  campaignAt,
  dayOf,
  follows,
  inScope,
  runningCampaign,
  type Preparers,
  type Preparing,
} from './preparing';

export const officeWork: Preparers<
  | 'PublishNotice'
  | 'LodgeObjection'
  | 'AnswerObjection'
  | 'CloseNotice'
  | 'WithdrawNotice'
  | 'ProposeDecision'
  | 'RecordDeliberation'
  | 'RecordDecisionMeeting'
  | 'StateMemberOpinion'
  | 'TakeDecision'
  | 'WithdrawDecision'
  | 'FollowUpDecision'
  | 'SendFiling'
  | 'RecordFilingReceipt'
  | 'RefuseFiling'
  | 'ResendFiling'
  | 'GivePledge'
  | 'ReturnPledge'
  | 'WithdrawPledge'
> = {
  PublishNotice: publish,
  LodgeObjection: lodge,
  AnswerObjection: answer,
  CloseNotice: async (data, at) => ({
    ...(await onNoticeDay(data, at)),
    unrevisedItemIds: await unrevised(data.noticeId, at),
  }),
  WithdrawNotice: asSaid,
  ProposeDecision: proposeDecision,
  RecordDeliberation: asSaid,
  RecordDecisionMeeting: asSaid,
  StateMemberOpinion: asSaid,
  TakeDecision: async (data, at) => {
    const { context } = await at.lookup.find<DecisionContext>('decision', data.decisionId);
    const campaign = await at.lookup.campaign(context.campaignId);
    return { ...data, on: dayOf(at, campaign.context) };
  },
  WithdrawDecision: asSaid,
  FollowUpDecision: asSaid,
  SendFiling: async (data, at) => {
    const { context } = await runningCampaign(at, data.campaignId);
    if (context.stages[data.stageId] === undefined)
      refuse('CAMPAIGN.UNKNOWN_STAGE', { stageId: data.stageId });
    for (const decisionId of data.decisionIds ?? []) {
      const takenOn = await adoptedDecision(at, data.campaignId, decisionId);
      follows(at, 'DecisionTaken', takenOn, data.sentOn);
    }
    return data;
  },
  RecordFilingReceipt: asSaid,
  RefuseFiling: asSaid,
  ResendFiling: asSaid,
  GivePledge: async (data, at) => {
    inScope((await runningCampaign(at, data.campaignId)).context, data.unitId);
    return data;
  },
  ReturnPledge: asSaid,
  WithdrawPledge: asSaid,
};

/** Answers when it was taken. */
async function adoptedDecision(at: Preparing, campaignId: string, decisionId: string): Promise<LocalDate> {
  const { context } = await at.lookup.find<DecisionContext>('decision', decisionId);
  if (context.campaignId !== campaignId || context.taken?.outcome !== 'adopted')
    return refuse('FILING.DECISION_NOT_ADOPTED', { decisionId });
  return context.taken.on;
}

async function publish(data: RequestData<'PublishNotice'>, at: Preparing) {
  const kind = data.subject === 'grades' ? 'grading' : 'identification';
  const { context } = await campaignAt(at, data.campaignId, kind);
  if (context.stages[data.stageId] === undefined) refuse('CAMPAIGN.UNKNOWN_STAGE', { stageId: data.stageId });
  const rule = context.plan.schemes.publicity[data.subject];
  if (rule === undefined) refuse('PUBLIC_NOTICE.NOT_IN_PLAN', { subject: data.subject });
  const items: NoticeItem[] = [];
  for (const unitId of data.unitIds) {
    inScope(context, unitId);
    items.push(...(await itemsOf(at, data, unitId)));
  }
  if (items.length === 0) refuse('PUBLIC_NOTICE.NOTHING_TO_SHOW', { unitIds: data.unitIds });
  const counted = countNoticePeriod(
    data.from,
    rule,
    at.calendars.table(context.plan.calendar, context.calendarVersion),
  );
  const { places, audience } = rule;
  return { ...data, places, audience, until: counted.date, ...approximately(counted), items };
}

/** A power exercised outside has its flow shown outside, one of internal management inside. */
const FLOWS_OF: Partial<Record<NoticeSubject, PowerKind>> = {
  externalFlows: 'external',
  internalFlows: 'internal',
};

async function itemsOf(
  at: Preparing,
  { subject, campaignId }: RequestData<'PublishNotice'>,
  unitId: string,
): Promise<readonly NoticeItem[]> {
  const held = await at.inventory.unitInventory(campaignId, unitId);
  const items: NoticeItem[] = [];
  if (subject === 'catalogues') {
    for (const id of held.postIds) {
      items.push({ kind: 'post', id, revision: (await at.lookup.post(id)).revision });
    }
    for (const id of held.powerIds) {
      items.push({ kind: 'power', id, revision: (await at.lookup.power(id)).revision });
    }
    return items;
  }
  const kind = FLOWS_OF[subject];
  if (kind !== undefined) {
    for (const id of held.powerIds) {
      const { context, revision } = await at.lookup.power(id);
      if (context.kind === kind && context.flow !== null) items.push({ kind: 'power', id, revision });
    }
    return items;
  }
  for (const id of held.riskPointIds) {
    const { context, revision } = await at.lookup.riskPoint(id);
    const level = gradeOf(context);
    if (level !== null && context.approval !== null) items.push({ kind: 'riskPoint', id, revision, level });
  }
  return items;
}

/** What is confidential is sealed here; the decider and whatever comes after it know the sealed text alone. */
async function lodge(data: RequestData<'LodgeObjection'>, at: Preparing) {
  const { confidential = false, ...said } = await onNoticeDay(data, at);
  if (!confidential) return said;
  const { noticeId, objectionId: receiptNumber, objector, itemId, text } = said;
  if (receiptNumber.length < MIN_RECEIPT_CHARACTERS)
    refuse('PUBLIC_NOTICE.RECEIPT_GUESSABLE', { min: MIN_RECEIPT_CHARACTERS });
  const { context } = await at.lookup.find<PublicNoticeContext>('publicNotice', noticeId);
  if (itemId !== null && !context.items.some(({ id }) => id === itemId))
    refuse('PUBLIC_NOTICE.UNKNOWN_ITEM', { noticeId, itemId });
  const objectionId = confidentialIdOf(noticeId, receiptNumber);
  const sealed = sealObjection(at.seal, { objector, itemId, text }, { noticeId, objectionId });
  return { ...said, objectionId, objector: '', itemId: null, text: sealed, confidential };
}

/** Sealed where the objection is. An empty answer is left for the decider to refuse. */
async function answer(data: RequestData<'AnswerObjection'>, at: Preparing) {
  const { context } = await at.lookup.find<PublicNoticeContext>('publicNotice', data.noticeId);
  const objection = context.objections.find(({ objectionId }) => objectionId === data.objectionId);
  if (objection?.confidential !== true) return data;
  const said = data.answer;
  const sealed = said.trim() === '' ? said : sealAnswer(at.seal, said, data);
  return { ...data, answer: sealed, confidential: true as const };
}

/** What was objected to with right and has not been put right since. */
async function unrevised(noticeId: string, at: Preparing): Promise<readonly string[]> {
  const { context } = await at.lookup.find<PublicNoticeContext>('publicNotice', noticeId);
  const upheld = upheldItems(context);
  if (upheld.length === 0) return [];
  const ofNotice = await at.store.readStream(`publicNotice-${noticeId}`);
  const open = new Set<string>();
  for (const { objectionId, item } of upheld) {
    const lodged = ofNotice.find((event) => isLodging(event, objectionId))?.position ?? START;
    const events = await at.store.readStream(`${item.kind}-${item.id}`);
    const since = events.filter(({ position }) => comparePositions(position, lodged) > 0);
    if (!isPutRight(item.kind, since)) open.add(item.id);
  }
  return [...open];
}

function isLodging({ type, data }: StoredEvent, objectionId: string): boolean {
  return type === 'ObjectionLodged' && (data as ObjectionLodged['data']).objectionId === objectionId;
}

async function onNoticeDay<D extends { readonly noticeId: string }>(data: D, at: Preparing) {
  const { context } = await at.lookup.find<PublicNoticeContext>('publicNotice', data.noticeId);
  const campaign = await at.lookup.campaign(context.campaignId);
  return { ...data, on: dayOf(at, campaign.context) };
}
