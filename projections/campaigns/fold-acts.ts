/** Folds of what surrounds a campaign: notices with their objections, filings, collective decisions. */
import type { StoredEvent } from '../../workflows/kernel/event';
import type {
  DecisionEvent,
  DecisionFollowedUp,
  DecisionProposedData,
  DeliberationRecorded,
  MemberOpinionStated,
} from '../../workflows/decision/events';
import type { PledgeEvent } from '../../workflows/pledge/events';
import type { FilingEvent } from '../../workflows/filing/events';
import type {
  ObjectionAnswered,
  ObjectionLodged,
  PublicNoticeEvent,
} from '../../workflows/public-notice/events';
import { streamId, type Folds, type Rows } from '../view';
import {
  decisionTable,
  filingTable,
  noticeTable,
  objectionTable,
  type DecisionRow,
  type FilingRow,
  pledgeTable,
  type PledgeRow,
  type NoticeRow,
} from './tables';

export const actFolds: Folds = {
  NoticePublished: ({ data }, rows) => {
    const { from, until, approximate, ...rest } = data;
    const untilApproximate = approximate === true ? 1 : 0;
    const open = { status: 'published', closedOn: null, objections: 0, objectionsOpen: 0 } as const;
    rows.put(noticeTable, { ...rest, fromDate: from, untilDate: until, untilApproximate, ...open });
  },
  ObjectionLodged: (event, rows) => lodged(event, rows),
  ObjectionAnswered: (event, rows) => answered(event, rows),
  NoticeClosed: (event, rows) => changeNotice(event, rows, { status: 'closed', closedOn: event.data.on }),
  NoticeWithdrawn: (event, rows) => changeNotice(event, rows, { status: 'withdrawn' }),

  FilingSent: ({ data }, rows) =>
    rows.put(filingTable, {
      decisionIds: [],
      ...data,
      status: 'sent',
      receiptNumber: null,
      receivedOn: null,
      refusal: null,
    }),
  FilingReceiptRecorded: (event, rows) => changeFiling(event, rows, { status: 'received', ...event.data }),
  FilingRefused: (event, rows) =>
    changeFiling(event, rows, { status: 'refused', refusal: event.data.reason }),
  FilingResent: (event, rows) => changeFiling(event, rows, { status: 'sent', refusal: null, ...event.data }),

  PledgeGiven: ({ data: { pledgeId, campaignId, unitId, ...given } }, rows) =>
    rows.put(pledgeTable, {
      pledgeId,
      campaignId,
      unitId,
      state: 'given',
      given,
      returned: null,
      withdrawnFor: null,
    }),
  PledgeReturned: (event, rows) => changePledge(event, rows, { state: 'mutual', returned: event.data }),
  PledgeWithdrawn: (event, rows) =>
    changePledge(event, rows, { state: 'withdrawn', withdrawnFor: event.data.reason }),

  DecisionProposed: ({ data }, rows) => rows.put(decisionTable, decisionRow(data)),
  DecisionProcedureSet: (event, rows) => changeDecision(event, rows, { procedure: event.data }),
  DecisionMinuted: (event, rows) => changeDecision(event, rows, event.data),
  DeliberationRecorded: (event, rows) => deliberated(event, rows),
  DecisionMeetingRecorded: (event, rows) => changeDecision(event, rows, { meeting: event.data }),
  MemberOpinionStated: (event, rows) => stated(event, rows),
  DecisionTaken: (event, rows) =>
    changeDecision(event, rows, {
      status: event.data.outcome,
      takenOn: event.data.on,
    }),
  DecisionFollowedUp: (event, rows) => followedUp(event, rows),
  DecisionSuperseded: (event, rows) =>
    changeDecision(event, rows, { status: 'superseded', supersededBy: event.data.byDecisionId }),
  DecisionWithdrawn: (event, rows) => changeDecision(event, rows, { status: 'withdrawn' }),
};

function lodged(event: StoredEvent<ObjectionLodged>, rows: Rows): void {
  const noticeId = streamId(event);
  const { objectionId, itemId, text } = event.data;
  const confidential = event.data.confidential === true ? 1 : 0;
  const open = { lodgedAt: event.occurredAt, outcome: null, answer: null };
  rows.put(objectionTable, { noticeId, objectionId, itemId, content: text, ...open, confidential });
  const notice = rows.get(noticeTable, noticeId);
  if (notice === undefined || confidential === 1) return;
  const counts = { objections: notice.objections + 1, objectionsOpen: notice.objectionsOpen + 1 };
  rows.put(noticeTable, { ...notice, ...counts });
}

/** A correction replaces the answer before: only the first one closes the objection. */
function answered(event: StoredEvent<ObjectionAnswered>, rows: Rows): void {
  const noticeId = streamId(event);
  const { objectionId, outcome, answer } = event.data;
  const objection = rows.get(objectionTable, noticeId, objectionId);
  const notice = rows.get(noticeTable, noticeId);
  if (objection === undefined || notice === undefined) return;
  rows.put(objectionTable, { ...objection, outcome, answer });
  if (objection.outcome === null && objection.confidential === 0) {
    rows.put(noticeTable, { ...notice, objectionsOpen: notice.objectionsOpen - 1 });
  }
}

function decisionRow(data: DecisionProposedData): DecisionRow {
  return {
    ...data,
    opinions: [],
    status: 'proposed',
    takenOn: null,
    procedure: null,
    deliberations: [],
    meeting: null,
    minutesNumber: null,
    followUps: [],
    supersededBy: null,
  };
}

/** A correction replaces the record of the same id. */
function deliberated(event: StoredEvent<DeliberationRecorded>, rows: Rows): void {
  const decision = rows.get(decisionTable, streamId(event));
  if (decision === undefined) return;
  const others = decision.deliberations.filter((each) => each.deliberationId !== event.data.deliberationId);
  rows.put(decisionTable, { ...decision, deliberations: [...others, event.data] });
}

function followedUp(event: StoredEvent<DecisionFollowedUp>, rows: Rows): void {
  const decision = rows.get(decisionTable, streamId(event));
  if (decision === undefined) return;
  rows.put(decisionTable, { ...decision, followUps: [...decision.followUps, event.data] });
}

/** A member's later opinion replaces the one before. */
function stated(event: StoredEvent<MemberOpinionStated>, rows: Rows): void {
  const decision = rows.get(decisionTable, streamId(event));
  if (decision === undefined) return;
  const { memberPostId } = event.data;
  const others = decision.opinions.filter((opinion) => opinion.memberPostId !== memberPostId);
  const opinions = [...others, { ...event.data, personId: event.actor.personId }];
  rows.put(decisionTable, { ...decision, opinions });
}

function changeNotice(event: StoredEvent<PublicNoticeEvent>, rows: Rows, changes: Partial<NoticeRow>): void {
  const notice = rows.get(noticeTable, streamId(event));
  if (notice !== undefined) rows.put(noticeTable, { ...notice, ...changes });
}

function changePledge(event: StoredEvent<PledgeEvent>, rows: Rows, changes: Partial<PledgeRow>): void {
  const pledge = rows.get(pledgeTable, streamId(event));
  if (pledge !== undefined) rows.put(pledgeTable, { ...pledge, ...changes });
}

function changeFiling(event: StoredEvent<FilingEvent>, rows: Rows, changes: Partial<FilingRow>): void {
  const filing = rows.get(filingTable, streamId(event));
  if (filing !== undefined) rows.put(filingTable, { ...filing, ...changes });
}

function changeDecision(event: StoredEvent<DecisionEvent>, rows: Rows, changes: Partial<DecisionRow>): void {
  const decision = rows.get(decisionTable, streamId(event));
  if (decision !== undefined) rows.put(decisionTable, { ...decision, ...changes });
}
