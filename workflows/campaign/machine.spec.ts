import type { AnyStateNode } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { initialState, type State } from '../kernel/aggregate';
import { factOf, given } from '../kernel/given-when-then.spec-support';
import { campaign } from './aggregate';
import type { CampaignEvent } from './events';
import { campaignMachine } from './machine';
import type { CampaignContext } from './state';
import {
  allPassed,
  CAMPAIGN_ID,
  campaignPlan,
  gateDecided,
  gateRequested,
  LAUNCH,
  launched,
  openedAt,
  passed,
  submissionData,
} from './test-campaign.spec-support';

/** Two stages are enough to walk every transition: one that has a next one, and the last. */
const plan = { ...campaignPlan(), stages: campaignPlan().stages.slice(0, 2) };

const walked: readonly CampaignEvent[] = [
  { type: 'CampaignLaunched', data: { ...LAUNCH, plan } },
  { type: 'StageOpened', data: { stageId: 'mobilization', on: '2012-04-01' } },
  { type: 'StageOpened', data: { stageId: 'identification', on: '2012-04-26' } },
  gateRequested('mobilization'),
  gateRequested('identification'),
  { type: 'GateRequestWithdrawn', data: { stageId: 'mobilization', reason: '补材料' } },
  { type: 'GateRequestWithdrawn', data: { stageId: 'identification', reason: '补材料' } },
  gateDecided('mobilization'),
  gateDecided('mobilization', { outcome: 'returned', reason: '未过', nextStageId: null }),
  gateDecided('identification', { nextStageId: null }),
  { type: 'CampaignSuspended', data: { reason: '汛期' } },
  { type: 'CampaignResumed', data: { reason: '汛期已过' } },
  { type: 'CampaignEndedEarly', data: { reason: '机构撤并', authority: '市委', on: '2012-06-01' } },
  { type: 'CampaignCompleted', data: { on: '2012-12-20', summary: '总结' } },
  { type: 'CampaignArchived', data: { archiveNumber: '档2012-1' } },
];

function nodesOf(node: AnyStateNode): readonly AnyStateNode[] {
  const inner = Object.values(node.states).filter((child) => child.type !== 'history');
  return [node, ...inner.flatMap(nodesOf)];
}

const { submissionId, stageId, unitId } = submissionData('unit-a', 'identification');

const PINS: readonly CampaignEvent[] = [
  { type: 'SubmissionPinned', data: submissionData('unit-a', 'identification') },
  { type: 'SubmissionUnpinned', data: { submissionId, stageId, unitId } },
  {
    type: 'NoticePinned',
    data: {
      noticeId: 'notice-1',
      stageId: 'identification',
      subject: 'catalogues',
      unitIds: ['unit-a'],
      items: [],
      from: '2012-06-01',
      closedOn: '2012-06-08',
      objectionsUpheld: 0,
      objectionsRejected: 0,
    },
  },
  {
    type: 'FilingPinned',
    data: {
      filingId: 'filing-1',
      stageId: 'identification',
      subject: 'catalogues',
      recipient: '市纪委',
      receiptNumber: '收1',
      receivedOn: '2012-06-20',
      riskPointIds: [],
    },
  },
  {
    type: 'DecisionPinned',
    data: { decisionId: 'decision-1', subject: 'riskGrades', body: '局党组', on: '2012-08-01', grades: [] },
  },
  {
    type: 'AssessmentPinned',
    data: {
      assessmentId: 'assessment-1',
      unitId: 'unit-a',
      total: 90,
      result: 'excellent',
      reassessedResult: null,
      accountabilityRecorded: false,
    },
  },
];

const RECORDS: readonly CampaignEvent[] = [
  { type: 'LeadershipGroupChanged', data: { group: LAUNCH.group, office: LAUNCH.office, reason: '调整' } },
  { type: 'ScopeChanged', data: { added: [], removedUnitIds: ['unit-b'], reason: '撤并' } },
  {
    type: 'PlanIssued',
    data: { documentNumber: '1号', title: '方案', issuedOn: '2012-04-01', issuedBy: '局' },
  },
  {
    type: 'PlanAmended',
    data: { plan: LAUNCH.plan, planDigest: 'd', changes: [], reason: '调整', authority: '党组' },
  },
  {
    type: 'MeetingRecorded',
    data: {
      meetingId: 'meeting-1',
      kind: 'mobilization',
      heldOn: '2012-04-05',
      place: '礼堂',
      attendance: 80,
      topic: '动员',
      evidence: [],
    },
  },
  {
    type: 'TrainingRecorded',
    data: {
      trainingId: 'training-1',
      heldOn: '2012-04-06',
      topic: '培训',
      attendance: 30,
      unitIds: [],
      evidence: [],
    },
  },
  {
    type: 'UnitsUrged',
    data: { urgeId: 'urge-1', stageId: 'mobilization', unitIds: ['unit-a'], text: '请报送', dueOn: null },
  },
  { type: 'ContactNamed', data: { unitId: 'unit-a', postId: 'post-1', personId: 'person-1' } },
  {
    type: 'MilestoneReached',
    data: { stageId: 'identification', milestoneId: 'published', on: '2012-06-28', note: '' },
  },
  {
    type: 'StageExtended',
    data: { stageId: 'identification', closes: '2012-07-10', submissionDue: null, reason: '材料多' },
  },
  { type: 'CarryOverChosen', data: { mode: 'none', riskPointIds: [], reason: '无' } },
];

const EXCEPTION_CLEARED: CampaignEvent = {
  type: 'GateExceptionCleared',
  data: { exceptionId: 'exception-1', on: '2012-07-01', report: '已补', evidence: [] },
};

const suspended: CampaignEvent = { type: 'CampaignSuspended', data: { reason: '汛期' } };
const resumed: CampaignEvent = { type: 'CampaignResumed', data: { reason: '汛期已过' } };
const endedEarly: CampaignEvent = {
  type: 'CampaignEndedEarly',
  data: { reason: '撤并', authority: '市委', on: '2012-06-01' },
};
const completed: CampaignEvent = {
  type: 'CampaignCompleted',
  data: { on: '2012-12-20', summary: '总结' },
};
const archived: CampaignEvent = { type: 'CampaignArchived', data: { archiveNumber: '档1' } };

const RUNNING: Readonly<Record<string, readonly CampaignEvent[]>> = {
  'running.working': openedAt('identification'),
  'running.gateRequested': [...openedAt('identification'), gateRequested('identification')],
  'running.rectifying': [
    ...openedAt('identification'),
    gateRequested('identification'),
    gateDecided('identification', { outcome: 'returned', nextStageId: null }),
  ],
  'running.allPassed': allPassed(),
};

describe('the campaign machine, walked', () => {
  const states = (paths: readonly { readonly state: { readonly value: unknown } }[]) => [
    ...new Set(paths.map((path) => JSON.stringify(path.state.value))),
  ];
  const options = {
    events: walked.map((event) => factOf<CampaignEvent>(event)),
    // Stages are walked one by one: the state is the machine's and where each stage stands.
    serializeState: ({ value, context, historyValue }: ReturnType<typeof campaignMachine.resolveState>) =>
      JSON.stringify([
        value,
        Object.values(context.stages).map((stage) => [stage.status, stage.returns > 0]),
        Object.values(historyValue).map((nodes) => nodes.map((node) => node.id)),
      ]),
  };

  it('reaches every state', () => {
    expect(states(getShortestPaths(campaignMachine, options)).toSorted()).toEqual(
      [
        '"none"',
        '{"running":"working"}',
        '{"running":"gateRequested"}',
        '{"running":"rectifying"}',
        '{"running":"allPassed"}',
        '"suspended"',
        '"completed"',
        '"endedEarly"',
        '"archived"',
      ].toSorted(),
    );
  });

  it('keeps the stages and the state in step on every simple path', () => {
    const withoutPauses = options.events.filter((event) => !['CampaignSuspended'].includes(event.type));
    const paths = getSimplePaths(campaignMachine, { ...options, events: withoutPauses });
    expect(paths.length).toBeGreaterThan(20);
    for (const { state } of paths) {
      const { context } = state;
      const current = context.currentStageId === null ? undefined : context.stages[context.currentStageId];
      if (state.matches({ running: 'gateRequested' })) expect(current?.status).toBe('gateRequested');
      if (state.matches({ running: 'rectifying' })) expect(current?.status).toBe('rectifying');
      if (state.matches({ running: 'allPassed' }) || state.matches('completed')) {
        expect(Object.values(context.stages).map((stage) => stage.status)).toEqual(['passed', 'passed']);
      }
    }
  });

  it('accepts every event type somewhere, and describes every state and transition', () => {
    expect(campaignMachine.events.toSorted()).toEqual(Object.keys(campaign.eventTypes).toSorted());
    for (const node of nodesOf(campaignMachine.root)) {
      expect([node.id, node.description]).toEqual([node.id, expect.any(String)]);
      for (const transition of [...node.transitions.values()].flat()) {
        expect([transition.eventType, transition.description]).toEqual([
          transition.eventType,
          expect.any(String),
        ]);
      }
    }
  });
});

describe('what is taken where', () => {
  const takes = (events: readonly CampaignEvent[], event: CampaignEvent) =>
    given(campaign, events).state.snapshot.can(factOf<CampaignEvent>(event));

  it.each(Object.entries(RUNNING))('%s takes records, pins and cleared exceptions', (value, events) => {
    expect(given(campaign, events).state.value).toBe(value);
    for (const event of [...RECORDS, ...PINS, EXCEPTION_CLEARED]) {
      expect([event.type, takes(events, event)]).toEqual([event.type, true]);
    }
  });

  it('takes pins while suspended, but no records', () => {
    const events = [...launched(), suspended];
    for (const event of PINS) expect([event.type, takes(events, event)]).toEqual([event.type, true]);
    for (const event of [...RECORDS, EXCEPTION_CLEARED, gateRequested('mobilization')]) {
      expect([event.type, takes(events, event)]).toEqual([event.type, false]);
    }
  });

  it.each([
    ['completed', [...allPassed(), completed]],
    ['ended early', [...launched(), endedEarly]],
  ])('takes cleared exceptions once %s, and nothing else but the archive', (_, events) => {
    expect(takes(events, EXCEPTION_CLEARED)).toBe(true);
    expect(takes(events, archived)).toBe(true);
    for (const event of [...RECORDS, ...PINS, suspended, endedEarly, completed]) {
      expect([event.type, takes(events, event)]).toEqual([event.type, false]);
    }
  });

  it('takes nothing once archived', () => {
    const events = [...allPassed(), completed, archived];
    const every = [...walked, ...RECORDS, ...PINS, EXCEPTION_CLEARED, ...Object.values(RUNNING).flat()];
    for (const event of every) expect([event.type, takes(events, event)]).toEqual([event.type, false]);
  });

  it('takes nothing but a launch before the launch', () => {
    const state: State<CampaignContext> = initialState(campaign);
    const accepted = [...walked, ...RECORDS, ...PINS].filter((event) =>
      state.snapshot.can(factOf<CampaignEvent>(event)),
    );
    expect(accepted.map((event) => event.type)).toEqual(['CampaignLaunched']);
  });

  it('opens a stage only when none is open, and only the one that follows', () => {
    const open = (stageId: string): CampaignEvent => ({
      type: 'StageOpened',
      data: { stageId, on: '2012-04-26' },
    });
    const decided = [...launched(), gateRequested('mobilization'), gateDecided('mobilization')];
    expect(takes(launched(), open('identification'))).toBe(false);
    expect(takes(decided, open('identification'))).toBe(true);
    expect(takes(decided, open('mobilization'))).toBe(false);
    expect(takes(decided, open('nowhere'))).toBe(false);
    expect(takes(decided, open('grading'))).toBe(false);
  });

  it('decides the gate of the current stage alone, and goes on to the stage that follows', () => {
    const events = [...openedAt('identification'), gateRequested('identification')];
    expect(takes(events, gateDecided('identification'))).toBe(true);
    expect(takes(events, gateDecided('grading'))).toBe(false);
    expect(takes(events, gateDecided('identification', { nextStageId: 'control' }))).toBe(false);
    expect(takes(events, gateDecided('identification', { nextStageId: null }))).toBe(false);
  });
});

describe('history', () => {
  it.each(Object.entries(RUNNING))('resumes in %s', (value, events) => {
    expect(given(campaign, [...events, suspended]).state.value).toBe('suspended');
    expect(given(campaign, [...events, suspended, resumed]).state.value).toBe(value);
  });

  it('resumes where it was each time, however often it is suspended', () => {
    const events = [
      ...openedAt('identification'),
      suspended,
      resumed,
      gateRequested('identification'),
      suspended,
      resumed,
    ];
    expect(given(campaign, events).state.value).toBe('running.gateRequested');
  });

  it('goes back to rectifying when the request for a returned stage is withdrawn', () => {
    const withdrawn: CampaignEvent = {
      type: 'GateRequestWithdrawn',
      data: { stageId: 'mobilization', reason: '补材料' },
    };
    const first = [...launched(), gateRequested('mobilization')];
    const returned = gateDecided('mobilization', { outcome: 'returned', nextStageId: null });
    expect(given(campaign, [...first, withdrawn]).state.value).toBe('running.working');
    const again = given(campaign, [...first, returned, gateRequested('mobilization'), withdrawn]).state;
    expect(again.value).toBe('running.rectifying');
    expect(again.context.stages['mobilization']).toMatchObject({ status: 'rectifying', returns: 1 });
  });

  it('keeps the id of the campaign and moves on stage by stage', () => {
    const { context } = given(campaign, [...launched(), ...passed('mobilization')]).state;
    expect(context.campaignId).toBe(CAMPAIGN_ID);
    expect(context.currentStageId).toBe('identification');
    expect(context.stages['mobilization']).toMatchObject({ status: 'passed', decidedOn: '2012-04-26' });
    expect(context.stages['identification']).toMatchObject({ status: 'open', openedOn: '2012-04-26' });
  });
});
