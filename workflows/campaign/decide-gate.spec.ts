import type { Actor } from '../kernel/actor';
import { given } from '../kernel/given-when-then.spec-support';
import { testPower } from '../submission/test-contents.spec-support';
import { campaign } from './aggregate';
import type { CampaignCommand, ExceptionRequest } from './commands';
import { MAX_EXCEPTIONS } from './decide-gate';
import type { CampaignEvent, GateOutcome } from './events';
import {
  CAMPAIGN_ID,
  campaignPlan,
  gateDecided,
  gateRequested,
  LAUNCH,
  launched,
  openedAt,
  pinned,
} from './test-campaign.spec-support';

const campaignId = CAMPAIGN_ID;
const planIssued: CampaignEvent = {
  type: 'PlanIssued',
  data: { documentNumber: '科〔2012〕1号', title: '方案', issuedOn: '2012-04-02', issuedBy: '局' },
};
/** Nothing is missing for the first gate. */
const READY: readonly CampaignEvent[] = [...launched(), planIssued, gateRequested('mobilization')];
/** The second gate waits for the flows of two powers. */
const BLOCKED: readonly CampaignEvent[] = [
  ...openedAt('identification'),
  pinned('unit-a', 'identification', { powers: [testPower('power-1', { flowSteps: 0 })] }),
  pinned('unit-b', 'identification', { powers: [testPower('power-2', { flowSteps: 0 })] }),
  gateRequested('identification'),
];

const decide = (
  stageId: string,
  outcome: GateOutcome,
  changes: Partial<Extract<CampaignCommand, { type: 'DecideGate' }>['data']> = {},
): CampaignCommand => ({
  type: 'DecideGate',
  data: { campaignId, stageId, outcome, on: '2012-06-28', exceptions: [], reason: '', ...changes },
});

const exception = (number: 1 | 2, changes: Partial<ExceptionRequest> = {}): ExceptionRequest => ({
  exceptionId: `exception-${number}`,
  rule: 'identification/flows-drawn',
  code: 'POWER_MISSING_FLOW',
  subjectId: `power-${number}`,
  dueOn: '2012-07-31',
  ...changes,
});

describe('asking for the gate', () => {
  const request = (stageId: string): CampaignCommand => ({
    type: 'RequestGate',
    data: { campaignId, stageId, note: '材料齐备' },
  });
  const withdraw = (stageId: string, reason = '补材料'): CampaignCommand => ({
    type: 'WithdrawGateRequest',
    data: { campaignId, stageId, reason },
  });

  it('is done for the current stage', () => {
    given(campaign, launched())
      .when(request('mobilization'))
      .then([{ type: 'GateRequested', data: { stageId: 'mobilization', note: '材料齐备' } }])
      .thenState('running.gateRequested');
  });

  it('is refused for another stage, an unknown one, or twice', () => {
    given(campaign, launched())
      .when(request('identification'))
      .thenRefused('CAMPAIGN.STAGE_NOT_CURRENT', { currentStageId: 'mobilization' });
    given(campaign, launched()).when(request('nowhere')).thenRefused('CAMPAIGN.UNKNOWN_STAGE');
    given(campaign, READY).when(request('mobilization')).thenRefused('CAMPAIGN.WRONG_STATE');
  });

  it('can be withdrawn with a reason', () => {
    given(campaign, READY)
      .when(withdraw('mobilization'))
      .then([{ type: 'GateRequestWithdrawn', data: { stageId: 'mobilization', reason: '补材料' } }])
      .thenState('running.working');
    given(campaign, READY).when(withdraw('mobilization', '')).thenRefused('CAMPAIGN.REASON_MISSING');
    given(campaign, READY).when(withdraw('grading')).thenRefused('CAMPAIGN.STAGE_NOT_CURRENT');
    given(campaign, launched()).when(withdraw('mobilization')).thenRefused('CAMPAIGN.WRONG_STATE');
  });
});

describe('passing the gate', () => {
  it('keeps the answers and opens the next stage on the day of the decision', () => {
    const outcome = given(campaign, READY).when(decide('mobilization', 'passed', { on: '2012-04-26' }));
    outcome.thenState('running.working').then([
      {
        type: 'GateDecided',
        data: {
          stageId: 'mobilization',
          outcome: 'passed',
          on: '2012-04-26',
          findings: [
            {
              rule: 'mobilization/plan-issued',
              version: 1,
              title: { zh: '实施方案已印发', en: 'Plan issued with a document number' },
              passed: true,
              blockerCount: 0,
              blockers: [],
            },
          ],
          exceptions: [],
          reason: '',
          nextStageId: 'identification',
        },
      },
      { type: 'StageOpened', data: { stageId: 'identification', on: '2012-04-26' } },
    ]);
    expect(outcome.state().context.currentStageId).toBe('identification');
  });

  it('opens nothing after the last stage', () => {
    const plan = { ...campaignPlan(), stages: campaignPlan().stages.slice(0, 1) };
    const events = [...launched({ plan }), planIssued, gateRequested('mobilization')];
    const outcome = given(campaign, events).when(decide('mobilization', 'passed'));
    expect(outcome.events().map((event) => event.type)).toEqual(['GateDecided']);
    outcome.thenState('running.allPassed');
    expect(outcome.state().context.currentStageId).toBeNull();
  });

  it('is refused while something blocks, with all the answers', () => {
    given(campaign, BLOCKED)
      .when(decide('identification', 'passed'))
      .thenRefused('GATE.BLOCKED', {
        stageId: 'identification',
        findings: [
          {
            rule: 'identification/flows-drawn',
            passed: false,
            blockerCount: 2,
            blockers: [
              { code: 'POWER_MISSING_FLOW', subject: { id: 'power-1' }, unitId: 'unit-a' },
              { code: 'POWER_MISSING_FLOW', subject: { id: 'power-2' }, unitId: 'unit-b' },
            ],
          },
        ],
      });
  });

  it('is dated from the day the stage opened to today', () => {
    const today = { occurredAt: '2012-04-26T04:00:00.000Z' };
    const on = (date: string) => decide('mobilization', 'passed', { on: date });
    given(campaign, READY).when(on('2012-04-01'), today).thenState('running.working');
    given(campaign, READY).when(on('2012-04-26'), today).thenState('running.working');
    given(campaign, READY).when(on('2012-04-27'), today).thenRefused('CAMPAIGN.DATE_IN_FUTURE');
    given(campaign, READY)
      .when(on('2012-03-31'), today)
      .thenRefused('GATE.DECIDED_BEFORE_OPENED', { openedOn: '2012-04-01' });
  });

  it('is refused for a stage that is not the current one, or whose gate nobody asked for', () => {
    given(campaign, READY).when(decide('grading', 'passed')).thenRefused('CAMPAIGN.STAGE_NOT_CURRENT');
    given(campaign, READY).when(decide('nowhere', 'passed')).thenRefused('CAMPAIGN.UNKNOWN_STAGE');
    given(campaign, [...launched(), planIssued])
      .when(decide('mobilization', 'passed'))
      .thenRefused('GATE.NOT_REQUESTED');
  });

  it('is another’s decision than whose request it was, whatever comes of it; asked for anew by another it may be', () => {
    const by = (personId: string): { readonly actor: Actor } => ({
      actor: { personId, postId: 'post-of-group', unitId: 'unit-host', role: 'leadershipMember' },
    });
    const asked = [...launched(), planIssued, { ...gateRequested('mobilization'), ...by('zhao') }];
    const { when } = given(campaign, asked);
    when(decide('mobilization', 'passed'), by('zhao')).thenRefused('GATE.DECIDED_BY_ASKER', {
      personId: 'zhao',
    });
    when(decide('mobilization', 'returned', { reason: '补' }), by('zhao')).thenRefused(
      'GATE.DECIDED_BY_ASKER',
    );
    when(decide('mobilization', 'passed'), by('qian')).thenState('running.working');
    const taken = {
      type: 'GateRequestWithdrawn',
      data: { stageId: 'mobilization', reason: '换人提请' },
    } as const;
    given(campaign, [...asked, taken, { ...gateRequested('mobilization'), ...by('qian') }])
      .when(decide('mobilization', 'passed'), by('zhao'))
      .thenState('running.working');
  });

  it('is refused while suspended', () => {
    given(campaign, [...READY, { type: 'CampaignSuspended', data: { reason: '汛期' } }])
      .when(decide('mobilization', 'passed'))
      .thenRefused('CAMPAIGN.WRONG_STATE');
  });

  it('takes no exceptions', () => {
    for (const outcome of ['passed', 'returned'] as const) {
      given(campaign, BLOCKED)
        .when(decide('identification', outcome, { exceptions: [exception(1)], reason: '未过' }))
        .thenRefused('GATE.EXCEPTIONS_NOT_ALLOWED', { outcome });
    }
  });
});

describe('returning the stage', () => {
  it('opens its submissions again and counts', () => {
    const { context } = given(campaign, BLOCKED)
      .when(decide('identification', 'returned', { reason: '流程图不全' }))
      .thenState('running.rectifying')
      .state();
    expect(context.stages['identification']).toMatchObject({
      status: 'rectifying',
      returns: 1,
      decidedOn: null,
    });
    expect(context.currentStageId).toBe('identification');
  });

  it('is allowed where nothing blocks, and needs a reason', () => {
    given(campaign, READY)
      .when(decide('mobilization', 'returned', { reason: '动员不够' }))
      .thenState('running.rectifying');
    given(campaign, READY)
      .when(decide('mobilization', 'returned', { reason: ' ' }))
      .thenRefused('GATE.REASON_MISSING');
  });
});

describe('passing with exceptions', () => {
  const except = (exceptions: readonly ExceptionRequest[]) =>
    decide('identification', 'passedWithExceptions', { exceptions });

  it('makes each blocker a rectification of its unit, with a due date', () => {
    const { context } = given(campaign, BLOCKED)
      .when(except([exception(1), exception(2)]))
      .thenState('running.working')
      .state();
    expect(context.stages['identification']?.status).toBe('passedWithExceptions');
    expect(context.currentStageId).toBe('grading');
    expect(context.exceptions['exception-2']).toMatchObject({
      stageId: 'identification',
      rule: 'identification/flows-drawn',
      blocker: { code: 'POWER_MISSING_FLOW', subject: { id: 'power-2' } },
      dueOn: '2012-07-31',
      unitId: 'unit-b',
      clearedOn: null,
    });
  });

  it('may be due on the day of the decision, and not before', () => {
    given(campaign, BLOCKED)
      .when(except([exception(1, { dueOn: '2012-06-28' }), exception(2)]))
      .thenState('running.working');
    given(campaign, BLOCKED)
      .when(except([exception(1, { dueOn: '2012-06-27' }), exception(2)]))
      .thenRefused('GATE.EXCEPTION_DUE_IN_PAST', { exceptionId: 'exception-1' });
  });

  it.each<[string, string, readonly ExceptionRequest[]]>([
    ['a blocker is left', 'GATE.BLOCKERS_NOT_EXCEPTED', [exception(1)]],
    ['all blockers are left', 'GATE.BLOCKERS_NOT_EXCEPTED', []],
    ['the subject does not block', 'GATE.NOT_A_BLOCKER', [exception(1, { subjectId: 'power-9' })]],
    ['the rule does not block', 'GATE.NOT_A_BLOCKER', [exception(1, { rule: 'identification/screened' })]],
    ['the code is another', 'GATE.NOT_A_BLOCKER', [exception(1, { code: 'POWER_MISSING_SCREENING' })]],
    [
      'a blocker is excepted twice',
      'GATE.EXCEPTION_DUPLICATE',
      [exception(1), exception(1, { exceptionId: 'exception-3' }), exception(2)],
    ],
    [
      'an id stands twice',
      'GATE.EXCEPTION_DUPLICATE',
      [exception(1), exception(2, { exceptionId: 'exception-1' })],
    ],
  ])('is refused when %s', (_, code, exceptions) => {
    given(campaign, BLOCKED).when(except(exceptions)).thenRefused(code);
  });

  it('names what is left', () => {
    given(campaign, BLOCKED)
      .when(except([exception(1)]))
      .thenRefused('GATE.BLOCKERS_NOT_EXCEPTED', {
        count: 1,
        missing: [{ rule: 'identification/flows-drawn', blocker: { subject: { id: 'power-2' } } }],
      });
  });

  it('is refused where nothing blocks', () => {
    given(campaign, READY)
      .when(decide('mobilization', 'passedWithExceptions'))
      .thenRefused('GATE.NOTHING_TO_EXCEPT');
  });

  it('does not take an id of an earlier exception again', () => {
    const blocker = { code: 'X', subject: { kind: 'unit', id: 'unit-a' }, text: { zh: '', en: '' } } as const;
    const earlier = { exceptionId: 'exception-1', rule: 'x', blocker, dueOn: '2012-05-31', unitId: 'unit-a' };
    const events = BLOCKED.map((event) =>
      event.type === 'GateDecided'
        ? gateDecided('mobilization', { outcome: 'passedWithExceptions', exceptions: [earlier] })
        : event,
    );
    given(campaign, events)
      .when(except([exception(1), exception(2)]))
      .thenRefused('GATE.EXCEPTION_DUPLICATE', { exceptionId: 'exception-1' });
  });

  it('takes as many exceptions as the limit, and no more; beyond it every blocker still counts', () => {
    const powers = (count: number) =>
      Array.from({ length: count }, (_, index) => testPower(`power-${index}`, { flowSteps: 0 }));
    const blockedBy = (count: number): readonly CampaignEvent[] => [
      ...openedAt('identification', { scope: LAUNCH.scope.slice(0, 1) }),
      pinned('unit-a', 'identification', { powers: powers(count) }),
      gateRequested('identification'),
    ];
    const exceptions = (count: number) =>
      powers(count).map((power) => exception(1, { exceptionId: `x-${power.id}`, subjectId: power.id }));
    given(campaign, blockedBy(MAX_EXCEPTIONS))
      .when(except(exceptions(MAX_EXCEPTIONS)))
      .thenState('running.working');
    given(campaign, blockedBy(MAX_EXCEPTIONS + 1))
      .when(except(exceptions(MAX_EXCEPTIONS + 1)))
      .thenRefused('GATE.TOO_MANY_EXCEPTIONS', { max: MAX_EXCEPTIONS });
    given(campaign, blockedBy(MAX_EXCEPTIONS + 1))
      .when(except(exceptions(MAX_EXCEPTIONS)))
      .thenRefused('GATE.BLOCKERS_NOT_EXCEPTED', { count: 1 });
  });

  it('gives what no unit has to do to the host unit', () => {
    const events = [...launched(), gateRequested('mobilization')];
    const request = {
      exceptionId: 'exception-1',
      rule: 'mobilization/plan-issued',
      code: 'PLAN_MISSING_DOCUMENT_NUMBER',
      subjectId: campaignId,
      dueOn: '2012-07-31',
    };
    const { context } = given(campaign, events)
      .when(decide('mobilization', 'passedWithExceptions', { exceptions: [request] }))
      .state();
    expect(context.exceptions['exception-1']?.unitId).toBe('unit-host');
  });
});

describe('clearing an exception', () => {
  const PASSED = [
    ...BLOCKED,
    ...given(campaign, BLOCKED)
      .when(decide('identification', 'passedWithExceptions', { exceptions: [exception(1), exception(2)] }))
      .events(),
  ];
  const clear = (changes: { exceptionId?: string; on?: string; report?: string } = {}): CampaignCommand => ({
    type: 'ClearGateException',
    data: {
      campaignId,
      exceptionId: 'exception-1',
      on: '2012-07-20',
      report: '已补画',
      evidence: [{ title: '流程图' }],
      ...changes,
    },
  });

  it('is kept with its report and evidence', () => {
    const { context } = given(campaign, PASSED)
      .when(clear())
      .then([
        {
          type: 'GateExceptionCleared',
          data: {
            exceptionId: 'exception-1',
            on: '2012-07-20',
            report: '已补画',
            evidence: [{ title: '流程图' }],
          },
        },
      ])
      .state();
    expect(context.exceptions['exception-1']?.clearedOn).toBe('2012-07-20');
    expect(context.exceptions['exception-2']?.clearedOn).toBeNull();
  });

  it('happens once, to an exception there is, with a report', () => {
    const cleared = [...PASSED, ...given(campaign, PASSED).when(clear()).events()];
    given(campaign, cleared).when(clear()).thenRefused('CAMPAIGN.EXCEPTION_ALREADY_CLEARED');
    given(campaign, PASSED)
      .when(clear({ exceptionId: 'exception-9' }))
      .thenRefused('CAMPAIGN.UNKNOWN_EXCEPTION');
    given(campaign, PASSED)
      .when(clear({ report: '' }))
      .thenRefused('CAMPAIGN.TEXT_MISSING', { field: 'report' });
  });

  it('is dated from the decision to today', () => {
    expect(
      given(campaign, PASSED)
        .when(clear({ on: '2012-06-28' }))
        .events(),
    ).toHaveLength(1);
    given(campaign, PASSED)
      .when(clear({ on: '2012-06-27' }))
      .thenRefused('CAMPAIGN.CLEARED_BEFORE_DECISION', { decidedOn: '2012-06-28' });
    given(campaign, PASSED)
      .when(clear({ on: '2013-01-01' }))
      .thenRefused('CAMPAIGN.DATE_IN_FUTURE');
  });
});
