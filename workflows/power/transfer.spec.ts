import { given, TEST_META } from '../kernel/given-when-then.spec-support';
import { power } from './aggregate';
import type { PowerEvent, PowerTransferRequested } from './events';

const listed: PowerEvent = {
  type: 'PowerListed',
  data: {
    ...{
      powerId: 'power-1',
      unitId: 'unit-1',
      campaignId: 'campaign-1',
      name: '立项审批',
      content: '审批立项',
    },
    ...{ kind: 'external', powerClass: 'approval', holderPostId: 'post-1', legalBasis: ['办法第三条'] },
    ...{ publicityForm: '网站公开', timeLimit: '20 个工作日' },
  },
};
const drawn: PowerEvent = {
  type: 'PowerFlowDrawn',
  data: {
    variant: 'external',
    steps: [{ stepId: 'accept', name: '受理', responsiblePostId: 'post-1', timeLimit: '', next: [] }],
  },
};
const noRisk: PowerEvent = {
  type: 'PowerFoundWithoutRisk',
  data: { campaignId: 'campaign-1', reason: '无裁量' },
};
const move = { toUnitId: 'unit-2', toPostId: 'post-2', legalBasis: ['三定规定'], reason: '职能划转' };
const head = { personId: 'person-head', postId: 'post-head', unitId: 'unit-1', role: 'unitHead' } as const;
const asked = (
  change: Partial<typeof move> = {},
): PowerTransferRequested & { readonly actor: typeof head } => ({
  type: 'PowerTransferRequested',
  data: { ...move, ...change },
  actor: head,
});
const ask = (change: Partial<typeof move> = {}) =>
  ({ type: 'RequestPowerTransfer', data: { powerId: 'power-1', ...move, ...change } }) as const;
const review = (outcome: 'approved' | 'refused', opinion = '依据充分') =>
  ({ type: 'ReviewPowerTransfer', data: { powerId: 'power-1', outcome, opinion } }) as const;

describe('the transfer of a power', () => {
  it('is asked for with its legal basis and reason, one at a time', () => {
    const { when } = given(power, [listed]);
    when(ask()).then([{ type: 'PowerTransferRequested', data: move }]);
    when(ask({ legalBasis: [' '] })).thenRefused('POWER.NO_LEGAL_BASIS');
    when(ask({ reason: ' ' })).thenRefused('POWER.NO_REASON');
    when(ask({ toUnitId: 'unit-1', toPostId: 'post-1' })).thenRefused('POWER.TRANSFER_TO_ITSELF');
    when(ask({ toUnitId: 'unit-1' })).thenState('inForce.listed');
    given(power, [listed, asked()]).when(ask()).thenRefused('POWER.TRANSFER_PENDING');
  });

  it('takes effect with the approval: the flow is to be redrawn, and "no risk" answered anew', () => {
    const after = given(power, [listed, drawn, noRisk, asked()])
      .when(review('approved'))
      .then([
        { type: 'PowerTransferReviewed', data: { outcome: 'approved', opinion: '依据充分' } },
        {
          type: 'PowerTransferred',
          data: {
            fromUnitId: 'unit-1',
            toUnitId: 'unit-2',
            holderPostId: 'post-2',
            legalBasis: ['三定规定'],
          },
        },
      ])
      .thenState('inForce.listed')
      .state().context;
    expect(after).toMatchObject({
      unitId: 'unit-2',
      holderPostId: 'post-2',
      flow: null,
      noRisk: {},
      transfer: null,
    });
  });

  it('changes nothing when it is refused, and may be asked for again', () => {
    const refused: PowerEvent = {
      type: 'PowerTransferReviewed',
      data: { outcome: 'refused', opinion: '依据不足' },
    };
    const outcome = given(power, [listed, drawn, asked()])
      .when(review('refused', '依据不足'))
      .then([refused]);
    expect(outcome.state().context).toMatchObject({
      unitId: 'unit-1',
      holderPostId: 'post-1',
      transfer: null,
    });
    given(power, [listed, asked(), refused]).when(ask()).thenState('inForce.listed');
  });

  it('is reviewed by another person, with an opinion, when it was asked for', () => {
    given(power, [listed]).when(review('approved')).thenRefused('POWER.NO_TRANSFER_ASKED');
    given(power, [listed, asked()]).when(review('approved', ' ')).thenRefused('POWER.NO_REASON');
    const self = { ...TEST_META.actor, personId: 'person-head' };
    given(power, [listed, asked()])
      .when(review('approved'), { actor: self })
      .thenRefused('POWER.REVIEWED_BY_ASKER');
    const proxy = { ...TEST_META.actor, delegationId: 'delegation-1', principalPersonId: 'person-head' };
    given(power, [listed, asked()])
      .when(review('approved'), { actor: proxy })
      .thenRefused('POWER.REVIEWED_BY_ASKER');
  });
});
