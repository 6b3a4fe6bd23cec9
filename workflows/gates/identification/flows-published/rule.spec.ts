import type { CampaignEvent } from '../../../campaign/events';
import { LAUNCH, pinned } from '../../../campaign/test-campaign.spec-support';
import type { NoticeSubject } from '../../../public-notice/events';
import { testPower } from '../../../submission/test-contents.spec-support';
import { asking } from '../../asking.spec-support';
import { flowsPublished } from './rule';

const notice = (subject: NoticeSubject, ...ids: string[]): CampaignEvent => ({
  type: 'NoticePinned',
  data: {
    noticeId: `notice-${subject}`,
    stageId: 'identification',
    subject,
    unitIds: ['unit-a'],
    items: ids.map((id) => ({ kind: 'power', id })),
    from: '2012-06-01',
    closedOn: '2012-06-08',
    objectionsUpheld: 0,
    objectionsRejected: 0,
  },
});

const { publicity } = LAUNCH.plan.schemes;
const publishing = (...subjects: ('externalFlows' | 'internalFlows')[]) => ({
  schemes: {
    ...LAUNCH.plan.schemes,
    publicity: {
      ...publicity,
      ...Object.fromEntries(subjects.map((subject) => [subject, publicity.catalogues])),
    },
  },
});
const both = publishing('externalFlows', 'internalFlows');
const handedIn = [
  pinned('unit-a', 'identification', {
    powers: [
      testPower('outer', { kind: 'external' }),
      testPower('inner', { kind: 'internal' }),
      testPower('undrawn', { kind: 'external', flowSteps: 0 }),
    ],
  }),
];

it('passes when each flow stood in a notice of its own kind', () => {
  const events = [...handedIn, notice('externalFlows', 'outer'), notice('internalFlows', 'inner')];
  expect(asking(flowsPublished, { plan: both, events })).toEqual([]);
});

it('blocks for each flow that did not, also where it stood in a notice of the other kind or of the catalogues', () => {
  const events = [...handedIn, notice('internalFlows', 'outer'), notice('catalogues', 'outer', 'inner')];
  expect(asking(flowsPublished, { plan: both, events })).toEqual([
    'POWER_MISSING_OUTER_PUBLICATION outer unit-a',
    'POWER_MISSING_INNER_PUBLICATION inner unit-a',
  ]);
});

it('asks only for what the plan publishes apart', () => {
  expect(asking(flowsPublished, { plan: publishing('internalFlows'), events: handedIn })).toEqual([
    'POWER_MISSING_INNER_PUBLICATION inner unit-a',
  ]);
  expect(asking(flowsPublished, { events: handedIn })).toEqual([]);
});
