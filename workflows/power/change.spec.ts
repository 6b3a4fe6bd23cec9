import { given, TEST_META, type PastEvent } from '../kernel/given-when-then.spec-support';
import { power } from './aggregate';
import type { PowerDescription, PowerEvent } from './events';

const powerId = 'power-1';
const whose = { powerId, unitId: 'unit-1', campaignId: 'campaign-1' };
const description: PowerDescription = {
  name: '采购审批',
  content: '受理、审核、办结',
  kind: 'internal',
  powerClass: 'funds',
  holderPostId: 'post-1',
  legalBasis: ['《政府采购法》'],
  publicityForm: '公示栏',
  timeLimit: '5 日',
};
const knownClasses = ['funds'];
const asker = { personId: 'person-head', postId: 'post-head', unitId: 'unit-1', role: 'unitHead' } as const;

const listed: PowerEvent = { type: 'PowerListed', data: { ...whose, ...description } };
const drawn: PowerEvent = {
  type: 'PowerFlowDrawn',
  data: {
    variant: 'internal',
    steps: [{ stepId: 'do', name: '办理', responsiblePostId: 'post-1', timeLimit: '', next: [] }],
  },
};
const withoutRisk: PowerEvent = {
  type: 'PowerFoundWithoutRisk',
  data: { campaignId: 'campaign-1', reason: '未行使' },
};
const added: PastEvent<PowerEvent> = {
  type: 'PowerAdditionRequested',
  data: { ...whose, ...description, reason: '新法授权' },
  actor: asker,
};
const revision: PastEvent<PowerEvent> = {
  type: 'PowerRevisionRequested',
  data: { ...description, timeLimit: '3 日', reason: '提速' },
  actor: asker,
};
const cancellation: PastEvent<PowerEvent> = {
  type: 'PowerCancellationRequested',
  data: { reason: '授权收回', legalBasis: ['修法决定'] },
  actor: asker,
};
const reviewed = (
  kind: 'addition' | 'revision' | 'cancellation',
  outcome: 'approved' | 'refused',
): PowerEvent => ({
  type: 'PowerChangeReviewed',
  data: { kind, outcome, opinion: '已核对' },
});

const review = (outcome: 'approved' | 'refused', opinion = '已核对') =>
  ({ type: 'ReviewPowerChange', data: { powerId, outcome, opinion } }) as const;
const add = (change: object = {}) =>
  ({
    type: 'RequestPowerAddition',
    data: { ...whose, ...description, reason: '新法授权', knownClasses, ...change },
  }) as const;
const revise = (change: object = {}) =>
  ({
    type: 'RequestPowerRevision',
    data: { powerId, ...description, reason: '提速', knownClasses, ...change },
  }) as const;
const cancel = (change: object = {}) =>
  ({
    type: 'RequestPowerCancellation',
    data: { powerId, reason: '授权收回', legalBasis: ['修法决定'], ...change },
  }) as const;

describe('adding a power under review', () => {
  it('is asked for, and listed with the approval', () => {
    const asked = {
      type: 'PowerAdditionRequested',
      data: { ...whose, ...description, reason: '新法授权' },
    } as const;
    given(power).when(add()).then([asked]).thenState('proposed');
    given(power, [added])
      .when(review('approved'))
      .then([reviewed('addition', 'approved'), listed])
      .thenState('inForce.listed');
  });

  it('is refused, and may be asked for again', () => {
    given(power, [added])
      .when(review('refused'))
      .then([reviewed('addition', 'refused')])
      .thenState('refused');
    given(power, [added, reviewed('addition', 'refused')])
      .when(add())
      .thenState('proposed');
    given(power, [added]).when(add()).thenRefused('POWER.ALREADY_EXISTS');
    given(power, [listed]).when(add()).thenRefused('POWER.ALREADY_EXISTS');
  });

  it('is no power before: nothing else can be done with it', () => {
    given(power, [added])
      .when({ type: 'DrawPowerFlow', data: { powerId, ...drawn.data } })
      .thenRefused('POWER.WRONG_STATE');
    given(power, [added]).when(revise()).thenRefused('POWER.CHANGE_PENDING');
  });

  it('has a legal basis, a class of the plan, and a reason', () => {
    given(power)
      .when(add({ legalBasis: [' '] }))
      .thenRefused('POWER.NO_LEGAL_BASIS');
    given(power)
      .when(add({ powerClass: 'magic' }))
      .thenRefused('POWER.CLASS_OUT_OF_SCHEME');
    given(power)
      .when(add({ reason: ' ' }))
      .thenRefused('POWER.NO_REASON');
  });
});

describe('revising a power under review', () => {
  const before = [listed, drawn, withoutRisk];

  it('with the approval takes effect, and has the flow drawn and the power searched again', () => {
    const { timeLimit: _, ...rest } = description;
    const done = given(power, [...before, revision])
      .when(review('approved'))
      .then([
        reviewed('revision', 'approved'),
        { type: 'PowerRevised', data: { ...rest, timeLimit: '3 日' } },
        { type: 'PowerToBeSearchedAgain', data: {} },
      ])
      .thenState('inForce.listed');
    expect(done.state().context).toMatchObject({ timeLimit: '3 日', flow: null, noRisk: {}, change: null });
  });

  it.each<[string, Partial<PowerDescription>]>([
    ['the name', { name: '采购核准' }],
    ['the way of publication', { publicityForm: '网站' }],
    ['a remark', { remark: '见附件' }],
  ])('leaves flow and search as they are where it changes no more than %s', (_, change) => {
    const asked: PastEvent<PowerEvent> = {
      type: 'PowerRevisionRequested',
      data: { ...description, ...change, reason: '更正' },
      actor: asker,
    };
    const done = given(power, [...before, asked]).when(review('approved'));
    expect(done.events().map(({ type }) => type)).toEqual(['PowerChangeReviewed', 'PowerRevised']);
    expect(done.thenState('inForce.flowDrawn').state().context.noRisk).toHaveProperty('campaign-1');
  });

  it('changes nothing when it is refused', () => {
    const done = given(power, [...before, revision]).when(review('refused'));
    expect(done.then([reviewed('revision', 'refused')]).state().context).toMatchObject({
      timeLimit: '5 日',
      change: null,
    });
  });

  it('waits for the review of what was asked before', () => {
    given(power, [listed, revision]).when(revise()).thenRefused('POWER.CHANGE_PENDING');
    given(power, [listed, revision]).when(cancel()).thenRefused('POWER.CHANGE_PENDING');
    const transfer: PastEvent<PowerEvent> = {
      type: 'PowerTransferRequested',
      data: { toUnitId: 'unit-2', toPostId: 'post-2', legalBasis: ['三定'], reason: '划转' },
    };
    given(power, [listed, transfer]).when(revise()).thenRefused('POWER.TRANSFER_PENDING');
    given(power, [listed, revision])
      .when({ type: 'RequestPowerTransfer', data: { powerId, ...transfer.data } })
      .thenRefused('POWER.CHANGE_PENDING');
  });
});

describe('cancelling a power under review', () => {
  it('takes effect with the approval, on its legal basis', () => {
    given(power, [listed, cancellation])
      .when(review('approved'))
      .then([
        reviewed('cancellation', 'approved'),
        { type: 'PowerCancelled', data: { reason: '授权收回', legalBasis: ['修法决定'] } },
      ])
      .thenState('cancelled');
    given(power, [listed])
      .when(cancel({ legalBasis: [] }))
      .thenRefused('POWER.NO_LEGAL_BASIS');
    given(power, [listed])
      .when(cancel({ reason: '' }))
      .thenRefused('POWER.NO_REASON');
  });
});

describe('the review', () => {
  it('is by another person than who asked, with an opinion, of something that was asked', () => {
    given(power, [listed, revision])
      .when(review('approved'), { actor: asker })
      .thenRefused('POWER.REVIEWED_BY_ASKER');
    // Nor by whoever acts for who asked, nor by whom was asked for.
    const by = { delegationId: 'delegation-1' };
    const proxy = { ...TEST_META.actor, ...by, principalPersonId: asker.personId };
    given(power, [listed, revision])
      .when(review('approved'), { actor: proxy })
      .thenRefused('POWER.REVIEWED_BY_ASKER');
    const forReviewer = { ...asker, ...by, principalPersonId: TEST_META.actor.personId };
    for (const [before, asked] of [
      [[], added],
      [[listed], revision],
      [[listed], cancellation],
    ] as const) {
      given(power, [...before, { ...asked, actor: forReviewer }])
        .when(review('approved'))
        .thenRefused('POWER.REVIEWED_BY_ASKER');
    }
    given(power, [listed, revision]).when(review('approved', ' ')).thenRefused('POWER.NO_REASON');
    given(power, [listed]).when(review('approved')).thenRefused('POWER.NO_CHANGE_ASKED');
    given(power).when(review('approved')).thenRefused('POWER.NOT_FOUND');
  });
});
