/**
 * Who may read what, written down by hand: a GET of the API's description that has no row here fails the test. `asked` is what
 * stands behind the question mark, `ids` what stands in the path instead of the names of story-names.ts.
 */
import { ELSEWHERE, MEMBER_NAMES, type MemberName } from './role-town';
import type { Fields } from './sample-body';
import { WARNED } from '../support/warning-story';
import { CAMPAIGN } from '../support/campaign-year';
import { NETWORK } from '../support/network-story';

export interface Read {
  /** `open`: to everybody, logged in or not. */
  readonly by: readonly MemberName[] | 'open';
  readonly asked?: string;
  readonly ids?: Fields;
}

const OPEN: readonly Read[] = [{ by: 'open' }];

/** Units, posts, persons, and what there is of campaigns and networks: every post. */
const EVERY_POST: readonly Read[] = [{ by: MEMBER_NAMES }];

const ADMINISTRATOR: readonly Read[] = [{ by: ['administrator'] }];

const HEADS = ['head', 'unitHead', 'siblingHead', 'otherHead'] as const;

/** The raw log is the auditors’, wherever they sit. */
const AUDITORS = ['auditor', 'otherAuditor'] as const;

/** The whole of a campaign: its group and office, the host unit, and supervision and audit above it. */
const WHOLE = ['head', 'deputy', 'member', 'office', 'supervisor', 'auditor'] as const;

/** What is the finance section’s: whoever works there too. */
export const OF_FINANCE = [...WHOLE, 'unitHead', 'holder', 'colleague'] as const;

/** Where no campaign is at hand, the office has no more than its own section. */
const OF_FINANCE_ALONE = OF_FINANCE.filter((name) => name !== 'office');

/** Taking part in a campaign or network: the sections beside as well. */
export const TAKING_PART = [...OF_FINANCE, 'siblingHead', 'siblingHolder'] as const;

/** What a network gathered: who leads and keeps it, who heads the host, supervision and audit. Nobody who only works there. */
export const REPORTED = ['head', 'deputy', 'office', 'supervisor', 'auditor'] as const;

const headline: readonly Read[] = [{ by: TAKING_PART }];
const whole: readonly Read[] = [{ by: WHOLE }];
const ofFinance: readonly Read[] = [{ by: OF_FINANCE }];
const wholeOrFinance: readonly Read[] = [{ by: WHOLE }, { by: OF_FINANCE, asked: 'unit=finance' }];
const ofProgramme: readonly Read[] = [
  { by: WHOLE, asked: `campaign=${WARNED}` },
  { by: OF_FINANCE, asked: `campaign=${WARNED}&unit=finance` },
  { by: WHOLE, asked: `network=${NETWORK}` },
];
const catalogue: readonly Read[] = [
  { by: OF_FINANCE_ALONE },
  { by: OF_FINANCE, asked: `campaign=${CAMPAIGN}` },
  // A campaign of one's own is no key to other units.
  { by: OF_FINANCE_ALONE, asked: `campaign=${ELSEWHERE}` },
];
const trail = (kind: string, id: string, by: readonly MemberName[]): Read => ({ by, ids: { kind, id } });
const object = (id: string, by: readonly MemberName[] = OF_FINANCE): readonly Read[] => [{ by, ids: { id } }];

/** Who may have a file tried against a form: whoever may take the form away. Of its rows each is judged as the command it is. */
export const IMPORTS: Readonly<Record<string, readonly Read[]>> = {
  '/api/v1/roster/import': ADMINISTRATOR,
  '/api/v1/campaigns/{campaignId}/forms/{formId}/import': [
    { by: WHOLE, ids: { formId: 'registration' } },
    { by: OF_FINANCE, asked: 'unit=finance', ids: { formId: 'powers' } },
  ],
};

export const READS: Readonly<Record<string, readonly Read[]>> = {
  '/health/live': OPEN,
  '/health/ready': OPEN,
  '/api/v1/modules': OPEN,
  '/api/v1/modules/{moduleId}': OPEN,
  '/api/v1/plans': OPEN,
  '/api/v1/plans/{planId}': OPEN,
  '/api/v1/public/notices': OPEN,
  '/api/v1/public/notices/{noticeId}': OPEN,
  '/api/v1/public/notices/{noticeId}/objections/{receiptNumber}': OPEN,

  '/api/v1/accounts': ADMINISTRATOR,
  '/api/v1/accounts/{accountId}/tokens': ADMINISTRATOR,
  '/api/v1/calendars/{calendarId}': [{ by: MEMBER_NAMES, ids: { calendarId: 'cn-statutory' } }],
  // Whoever heads a unit may launch a campaign there.
  '/api/v1/plans/{planId}/simulation': [{ by: HEADS, asked: 'year=2026&units=1' }],
  '/api/v1/units': EVERY_POST,
  '/api/v1/units/{unitId}': EVERY_POST,
  '/api/v1/units/{unitId}/posts': EVERY_POST,
  '/api/v1/posts/{postId}': EVERY_POST,
  '/api/v1/persons': EVERY_POST,
  '/api/v1/persons/{personId}': EVERY_POST,
  '/api/v1/persons/{personId}/posts': EVERY_POST,
  '/api/v1/campaigns': EVERY_POST,
  '/api/v1/networks': EVERY_POST,
  '/api/v1/roster': EVERY_POST,
  '/api/v1/search': [{ by: MEMBER_NAMES, asked: 'text=职' }],
  '/api/v1/tasks': EVERY_POST,

  '/api/v1/campaigns/{campaignId}': headline,
  '/api/v1/campaigns/{campaignId}/plan': headline,
  '/api/v1/campaigns/{campaignId}/stages': headline,
  '/api/v1/campaigns/{campaignId}/stages/{stageId}/missing': headline,
  '/api/v1/campaigns/{campaignId}/gates': headline,
  '/api/v1/campaigns/{campaignId}/exceptions': headline,
  '/api/v1/campaigns/{campaignId}/due': headline,
  '/api/v1/campaigns/{campaignId}/statechart': headline,
  '/api/v1/campaigns/{campaignId}/timeline': headline,
  '/api/v1/campaigns/{campaignId}/notices': headline,
  '/api/v1/campaigns/{campaignId}/filings': headline,
  '/api/v1/campaigns/{campaignId}/pledges': headline,
  '/api/v1/campaigns/{campaignId}/decisions': headline,
  '/api/v1/campaigns/{campaignId}/duties': headline,
  '/api/v1/campaigns/{campaignId}/rescreenings': headline,
  '/api/v1/notices/{noticeId}': headline,
  '/api/v1/decisions/{id}': object('decision-1', TAKING_PART),
  '/api/v1/filings/{id}': object('filing-grades', TAKING_PART),

  '/api/v1/campaigns/{campaignId}/tree': whole,
  '/api/v1/campaigns/{campaignId}/children': whole,
  '/api/v1/campaigns/{campaignId}/matrix': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/matrix/{unitId}/{stageId}': ofFinance,
  '/api/v1/campaigns/{campaignId}/matrix/{unitId}/{stageId}/hand-in': ofFinance,
  '/api/v1/campaigns/{campaignId}/register': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/register/counts': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/register/counts/units': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/register/heat-map': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/year-on-year': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/year-on-year/risk-points': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/year-on-year/holdings': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/power-requests': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/measures': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/assessment-report': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/assessment-report/text': wholeOrFinance,
  '/api/v1/campaigns/{campaignId}/forms/{formId}': [
    { by: WHOLE, ids: { formId: 'registration' } },
    { by: OF_FINANCE, asked: 'unit=finance&format=xlsx', ids: { formId: 'powers' } },
  ],
  '/api/v1/campaigns/{campaignId}/powers/{powerId}/flow-chart': ofFinance,
  '/api/v1/units/{unitId}/catalogues/posts': catalogue,
  '/api/v1/units/{unitId}/catalogues/powers': catalogue,
  '/api/v1/powers/{id}': object('payments'),
  '/api/v1/risk-points/{id}': object('payments-1'),
  '/api/v1/measures/{id}': object('payments-1.prevention'),
  '/api/v1/submissions/{id}': object(`${CAMPAIGN}.grading.finance`),
  '/api/v1/assessments/{id}': object(`${CAMPAIGN}.finance`),

  '/api/v1/warnings': ofProgramme,
  '/api/v1/warnings/{warningId}': ofFinance,
  '/api/v1/warnings/{warningId}/notice': ofFinance,
  '/api/v1/rectifications': ofProgramme,
  '/api/v1/rectifications/{rectificationId}': ofFinance,
  '/api/v1/rectifications/{rectificationId}/notice': ofFinance,
  '/api/v1/accountability-actions': ofProgramme,
  '/api/v1/accountability-actions/{actionId}': ofFinance,

  '/api/v1/networks/{networkId}': headline,
  '/api/v1/networks/{networkId}/overview': headline,
  '/api/v1/networks/{networkId}/duties': headline,
  '/api/v1/networks/{networkId}/points': headline,
  '/api/v1/networks/{networkId}/officers': headline,
  '/api/v1/monitoring-points/{pointId}': headline,
  '/api/v1/information-officers/{officerId}': headline,
  '/api/v1/networks/{networkId}/reports': [
    { by: REPORTED },
    { by: [...REPORTED, 'unitHead'], asked: 'unit=finance' },
  ],
  // The cashier handed it in.
  '/api/v1/warning-reports/{reportId}': [{ by: [...REPORTED, 'unitHead', 'holder'] }],
  '/api/v1/networks/{networkId}/analyses': [{ by: REPORTED }],
  '/api/v1/warning-analyses/{analysisId}': [{ by: REPORTED }],
  '/api/v1/networks/{networkId}/forms/{formId}': [{ by: REPORTED, ids: { formId: 'quarterly-report' } }],
  '/api/v1/networks/{networkId}/bulletins': wholeOrFinance,
  '/api/v1/warning-bulletins/{bulletinId}': ofFinance,

  '/api/v1/trails/{kind}/{id}': [
    trail('campaign', CAMPAIGN, TAKING_PART),
    trail('network', NETWORK, TAKING_PART),
    trail('unit', 'finance', OF_FINANCE_ALONE),
    trail('post', 'cashier', OF_FINANCE_ALONE),
    trail('person', 'jiang', OF_FINANCE_ALONE),
    // Crosses two sections: only for whoever is above both.
    trail('person', 'moved', ['head', 'deputy', 'member', 'supervisor', 'auditor']),
    trail('power', 'payments', OF_FINANCE),
    trail('risk-point', 'payments-1', OF_FINANCE),
  ],
  // What is carried away is of the raw log, so it is the auditors’ too; of a trail, whoever may read that beside.
  '/api/v1/trails/{kind}/{id}/evidence': [
    trail('campaign', CAMPAIGN, ['auditor']),
    trail('unit', 'finance', ['auditor']),
    trail('person', 'jiang', ['auditor']),
    trail('risk-point', 'payments-1', ['auditor']),
  ],
  '/api/v1/events': [{ by: AUDITORS }],
  '/api/v1/events/evidence': [{ by: AUDITORS, asked: 'stream=riskPoint-payments-1' }],
  '/api/v1/log/public-key': [{ by: AUDITORS }],
  '/api/v1/log/checkpoint': [{ by: AUDITORS, asked: 'new=true' }],
  '/api/v1/updates/position': EVERY_POST,
  '/api/v1/updates': [{ by: AUDITORS }, { by: TAKING_PART, asked: `campaign=${CAMPAIGN}` }],
};
