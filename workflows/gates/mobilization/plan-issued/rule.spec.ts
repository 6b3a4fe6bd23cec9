import type { CampaignEvent } from '../../../campaign/events';
import { asking } from '../../asking.spec-support';
import { planIssued } from './rule';

const issued = (documentNumber: string): CampaignEvent => ({
  type: 'PlanIssued',
  data: { documentNumber, title: '实施方案', issuedOn: '2012-04-05', issuedBy: '局' },
});

it('passes once the plan is issued under a number', () => {
  expect(asking(planIssued, { events: [issued('科〔2012〕1号')] })).toEqual([]);
});

it('blocks before that', () => {
  const blocker = 'PLAN_MISSING_DOCUMENT_NUMBER campaign-2012 unit-host';
  expect(asking(planIssued)).toEqual([blocker]);
  expect(asking(planIssued, { events: [issued(' ')] })).toEqual([blocker]);
});
