import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { power } from './aggregate';
import type { FlowStep, PowerDescription, PowerEvent } from './events';

const description: PowerDescription = {
  name: '项目立项审批',
  content: '审批年度项目立项',
  kind: 'external',
  powerClass: 'approval',
  holderPostId: 'post-1',
  legalBasis: ['项目管理办法第三条'],
  publicityForm: '网站公开',
  timeLimit: '20 个工作日',
};
const knownClasses = ['licence', 'approval'];
const ids = { powerId: 'power-1', unitId: 'unit-1', campaignId: 'campaign-1' };
const listed: PowerEvent = { type: 'PowerListed', data: { ...ids, ...description } };
const steps: readonly FlowStep[] = [
  { stepId: 'submit', name: '提出', responsiblePostId: 'post-1', timeLimit: '', next: ['accept'] },
  { stepId: 'accept', name: '受理', responsiblePostId: 'post-2', timeLimit: '5 日', next: [] },
];
const drawn: PowerEvent = { type: 'PowerFlowDrawn', data: { variant: 'external', steps } };
const noRisk: PowerEvent = {
  type: 'PowerFoundWithoutRisk',
  data: { campaignId: 'campaign-1', reason: '无裁量空间' },
};
const cancelled: PowerEvent = {
  type: 'PowerCancelled',
  data: { reason: '职权下放', legalBasis: ['调整决定第一号'] },
};
const list = { type: 'ListPower', data: { ...ids, ...description, knownClasses } } as const;
const revise = (change: Partial<PowerDescription>) =>
  ({ type: 'RevisePower', data: { powerId: 'power-1', ...description, ...change, knownClasses } }) as const;
const draw = { type: 'DrawPowerFlow', data: { powerId: 'power-1', variant: 'external', steps } } as const;
const cancel = { type: 'CancelPower', data: { powerId: 'power-1', ...cancelled.data } } as const;

describe('a power', () => {
  it('is listed once', () => {
    given(power).when(list).then([listed]).thenState('inForce.listed');
    given(power, [listed]).when(list).thenRefused('POWER.ALREADY_EXISTS');
    given(power).when(draw).thenRefused('POWER.NOT_FOUND');
  });

  it("is of a class of the plan's scheme", () => {
    given(power)
      .when({ type: 'ListPower', data: { ...list.data, powerClass: 'penalty' } })
      .thenRefused('POWER.CLASS_OUT_OF_SCHEME', { powerClass: 'penalty' });
    given(power, [listed])
      .when(revise({ powerClass: 'penalty' }))
      .thenRefused('POWER.CLASS_OUT_OF_SCHEME');
    given(power, [listed])
      .when(revise({ powerClass: 'licence' }))
      .thenState('inForce.listed');
  });

  it('rests on a law or document', () => {
    const without = (legalBasis: readonly string[]) =>
      given(power).when({ type: 'ListPower', data: { ...list.data, legalBasis } });
    without([]).thenRefused('POWER.NO_LEGAL_BASIS');
    without(['', ' ']).thenRefused('POWER.NO_LEGAL_BASIS');
    given(power, [listed])
      .when(revise({ legalBasis: [] }))
      .thenRefused('POWER.NO_LEGAL_BASIS');
  });

  it('is revised whole: a remark left out is gone', () => {
    const remarked: PowerEvent = { type: 'PowerRevised', data: { ...description, remark: '试行' } };
    const first = given(power, [listed])
      .when(revise({ remark: '试行' }))
      .then([remarked]);
    expect(first.state().context.remark).toBe('试行');
    const second = given(power, [listed, remarked]).when(revise({ name: '立项审批' }), {
      corrects: 'past-1',
    });
    expect(second.state().context).toMatchObject({ name: '立项审批', remark: null });
  });

  it('keeps its flow when it is revised, and the flow may be drawn anew', () => {
    const revised = given(power, [listed, drawn])
      .when(revise({ name: '立项审批' }))
      .thenState('inForce.flowDrawn');
    expect(revised.state().context.flow?.steps).toEqual(steps);
    given(power, [listed]).when(draw).then([drawn]).thenState('inForce.flowDrawn');
    given(power, [listed, drawn]).when(draw).then([drawn]).thenState('inForce.flowDrawn');
  });

  it('has no flow that leads nowhere', () => {
    given(power, [listed])
      .when({ type: 'DrawPowerFlow', data: { ...draw.data, steps: [] } })
      .thenRefused('POWER.FLOW_EMPTY');
  });

  it('is screened without risk for a campaign, with the reason', () => {
    const declare = (reason: string, riskPointIds: readonly string[] = []) =>
      given(power, [listed]).when({
        type: 'DeclarePowerWithoutRisk',
        data: { powerId: 'power-1', campaignId: 'campaign-1', reason, riskPointIds },
      });
    expect(declare('无裁量空间').then([noRisk]).state().context.noRisk).toEqual({
      'campaign-1': { reason: '无裁量空间' },
    });
    declare('').thenRefused('POWER.NO_REASON');
    declare('无裁量空间', ['risk-1']).thenRefused('POWER.RISK_POINTS_FOUND', { riskPointIds: ['risk-1'] });
  });

  it('is cancelled with a reason and a legal basis, and then takes nothing more', () => {
    given(power, [listed, drawn]).when(cancel).then([cancelled]).thenState('cancelled');
    given(power, [listed])
      .when({ type: 'CancelPower', data: { ...cancel.data, reason: ' ' } })
      .thenRefused('POWER.NO_REASON');
    given(power, [listed])
      .when({ type: 'CancelPower', data: { ...cancel.data, legalBasis: [] } })
      .thenRefused('POWER.NO_LEGAL_BASIS');
    given(power, [listed, cancelled]).when(draw).thenRefused('POWER.WRONG_STATE', { state: 'cancelled' });
  });

  it('takes on each path what its chart says', () => {
    const inForce = ['PowerRevised', 'PowerFlowDrawn', 'PowerFoundWithoutRisk', 'PowerCancelled'];
    const revised: PowerEvent = { type: 'PowerRevised', data: description };
    expect(walk(power, [listed, revised, drawn, noRisk, cancelled]).takes).toEqual({
      none: ['PowerListed'],
      'inForce.listed': inForce,
      'inForce.flowDrawn': inForce,
      cancelled: [],
    });
  });
});
