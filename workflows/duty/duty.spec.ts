import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { duty } from './aggregate';
import type { DutyEvent, DutyFulfilledData, DutyOpenedData } from './events';

const opening: DutyOpenedData = {
  dutyId: 'duty-1',
  programme: { kind: 'campaign', id: 'campaign-1' },
  standingDutyId: 'self-check-a',
  title: { zh: 'A级风险点自查', en: 'self-check of grade A' },
  kind: 'selfCheck',
  unitId: 'unit-1',
  riskPointIds: ['risk-1', 'risk-2'],
  opensOn: '2012-06-01',
  dueOn: '2012-06-20',
  nilReturnCounts: false,
};
const opened: DutyEvent = { type: 'DutyOpened', data: opening };
const openedForNil: DutyEvent = {
  type: 'DutyOpened',
  data: { ...opening, riskPointIds: [], nilReturnCounts: true },
};
const answer: DutyFulfilledData = {
  on: '2012-06-20',
  late: false,
  nilReturn: false,
  report: '逐项自查，未发现问题',
  checkedRiskPointIds: ['risk-1', 'risk-2'],
  evidence: [],
};
const fulfilled: DutyEvent = { type: 'DutyFulfilled', data: answer };
const returned: DutyEvent = { type: 'DutyReturned', data: { reason: '缺少附件' } };
const waived: DutyEvent = {
  type: 'DutyWaived',
  data: { reason: '单位正在撤并', authority: '领导小组第2号纪要' },
};
const fulfil = (change: Partial<DutyFulfilledData> = {}) => {
  const { late: _, ...said } = { ...answer, ...change };
  return { type: 'FulfilDuty', data: { dutyId: 'duty-1', ...said } } as const;
};
const HEAD = {
  actor: { personId: 'person-head', postId: 'post-head', unitId: 'unit-1', role: 'unitHead' },
} as const;
const giveBack = (reason: string) => ({ type: 'ReturnDuty', data: { dutyId: 'duty-1', reason } }) as const;
const waive = (reason: string, authority: string) =>
  ({ type: 'WaiveDuty', data: { dutyId: 'duty-1', reason, authority } }) as const;

describe('an occurrence of a standing duty', () => {
  it('is opened once, however often it is asked for', () => {
    const open = { type: 'OpenDuty', data: opening } as const;
    given(duty).when(open).then([opened]).thenState('open');
    given(duty, [opened]).when(open).then([]);
    given(duty, [opened, fulfilled]).when(open).then([]);
  });

  it('is unknown before', () => {
    given(duty).when(fulfil(), HEAD).thenRefused('DUTY.NOT_FOUND');
  });

  it('is in time on its last day and late on the next', () => {
    given(duty, [opened]).when(fulfil(), HEAD).then([fulfilled]).thenState('fulfilled');
    given(duty, [opened])
      .when(fulfil({ on: '2012-06-21' }), HEAD)
      .then([{ type: 'DutyFulfilled', data: { ...answer, on: '2012-06-21', late: true } }]);
  });

  it('takes nothing before its window', () => {
    given(duty, [opened])
      .when(fulfil({ on: '2012-05-31' }), HEAD)
      .thenRefused('DUTY.BEFORE_WINDOW');
    given(duty, [opened])
      .when(fulfil({ on: '2012-06-01' }), HEAD)
      .then([{ type: 'DutyFulfilled', data: { ...answer, on: '2012-06-01' } }]);
  });

  it('has every point checked, and no other', () => {
    given(duty, [opened])
      .when(fulfil({ checkedRiskPointIds: ['risk-1'] }), HEAD)
      .thenRefused('DUTY.POINTS_UNCHECKED');
    given(duty, [opened])
      .when(fulfil({ checkedRiskPointIds: ['risk-1', 'risk-2', 'risk-3'] }), HEAD)
      .thenRefused('DUTY.POINT_NOT_ASKED');
  });

  it('takes a nil return where it counts', () => {
    const nil = { nilReturn: true, report: '本期无', checkedRiskPointIds: [] };
    given(duty, [openedForNil])
      .when(fulfil(nil), HEAD)
      .then([{ type: 'DutyFulfilled', data: { ...answer, ...nil } }]);
    given(duty, [opened])
      .when(fulfil({ nilReturn: true }), HEAD)
      .thenRefused('DUTY.NIL_RETURN_DOES_NOT_COUNT');
  });

  it('needs a report, and reasons', () => {
    given(duty, [opened])
      .when(fulfil({ report: ' ' }), HEAD)
      .thenRefused('DUTY.NO_REPORT');
    given(duty, [opened, fulfilled]).when(giveBack(' ')).thenRefused('DUTY.NO_REASON');
    given(duty, [opened]).when(waive('单位正在撤并', ' ')).thenRefused('DUTY.NO_REASON');
  });

  it('comes back when it does not suffice, and can be waived while it is open', () => {
    given(duty, [opened, fulfilled]).when(giveBack('缺少附件')).then([returned]).thenState('open');
    given(duty, [opened]).when(waive('单位正在撤并', '领导小组第2号纪要')).then([waived]).thenState('waived');
    given(duty, [opened, fulfilled]).when(fulfil(), HEAD).thenRefused('DUTY.WRONG_STATE');
    given(duty, [opened, waived]).when(fulfil(), HEAD).thenRefused('DUTY.WRONG_STATE');
  });

  it('is answered by the unit that owes it, not by the office in its place', () => {
    given(duty, [opened]).when(fulfil()).thenRefused('DUTY.OWED_BY_UNIT');
    given(duty, [{ type: 'DutyOpened', data: { ...opening, unitId: null } }])
      .when(fulfil())
      .then([fulfilled]);
  });

  it('takes on each path what its chart says', () => {
    expect(walk(duty, [opened, fulfilled, returned, waived]).takes).toEqual({
      none: ['DutyOpened'],
      open: ['DutyFulfilled', 'DutyWaived'],
      fulfilled: ['DutyReturned'],
      waived: [],
    });
  });
});
