/** Names of what the whole story has made, by the field or the part of a path that holds one: all of the finance section. */
import { CAMPAIGN } from '../support/campaign-year';
import { NETWORK, REPORT } from '../support/network-story';
import { WARNED } from '../support/warning-story';
import type { Fields } from './sample-body';

export const STORY_NAMES: Fields = {
  unitId: 'finance',
  hostUnitId: 'finance',
  postId: 'cashier',
  holderPostId: 'cashier',
  responsiblePostId: 'cashier',
  responsiblePersonId: 'jiang',
  memberPostId: 'group-member',
  personId: 'jiang',
  appointmentId: 'cashier.1',
  accountId: 'shen',
  tokenId: 'token-1',
  campaignId: CAMPAIGN,
  programme: { kind: 'campaign', id: WARNED },
  planId: 'general-five-stage',
  stageId: 'grading',
  milestoneId: 'grades-published',
  exceptionId: 'exception-training',
  submissionId: `${CAMPAIGN}.grading.finance`,
  assessmentId: `${CAMPAIGN}.finance`,
  powerId: 'payments',
  riskPointId: 'payments-1',
  measureId: 'payments-1.prevention',
  noticeId: 'notice-grades',
  objectionId: 'objection-1',
  receiptNumber: 'objection-1',
  delegationId: 'delegation-1',
  decisionId: 'decision-1',
  filingId: 'filing-grades',
  pledgeId: `${CAMPAIGN}.licensing`,
  dutyId: 'story-duty',
  rescreeningId: 'story-rescreening',
  networkId: NETWORK,
  moduleId: 'school-warning-2012',
  pointId: 'finance-point',
  officerId: 'finance-point.jiang',
  reportId: REPORT,
  signId: 'sign-1',
  analysisId: 'analysis-1',
  sharingId: 'sharing-1',
  bulletinId: 'bulletin-1',
  warningId: '68af0724bed31eb7a7706b317b7224b9',
  rectificationId: 'rectification-1',
  actionId: 'rectification-3.2026-01-15',
};

/** `{name}` in a path, by `ids`, else by the story. */
export function pathOf(path: string, ids: Fields = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = ids[name] ?? STORY_NAMES[name];
    if (typeof value !== 'string') throw new Error(`story-names.ts has no ${name} for ${path}`);
    return encodeURIComponent(value);
  });
}
