import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { pledge } from './aggregate';
import type { PledgeEvent, PledgeSide } from './events';

const pledgeId = 'campaign-1.unit-1';
const HEAD = { personId: 'person-head', postId: 'post-head', unitId: 'unit-1', role: 'unitHead' } as const;
const LEADER = {
  personId: 'person-leader',
  postId: 'post-leader',
  unitId: 'unit-host',
  role: 'leadershipMember',
} as const;

const side = ({ personId, postId }: typeof HEAD | typeof LEADER, text: string): PledgeSide => ({
  text,
  byPersonId: personId,
  byPostId: postId,
  on: '2012-12-31',
});
const ofUnit = side(HEAD, '每项权力规范运行');
const ofLeader = side(LEADER, '加强监督和管理');
const whose = { pledgeId, campaignId: 'campaign-1', unitId: 'unit-1' };
const gave: PledgeEvent = { type: 'PledgeGiven', data: { ...whose, ...ofUnit } };
const returned: PledgeEvent = { type: 'PledgeReturned', data: ofLeader };
const withdrawn: PledgeEvent = { type: 'PledgeWithdrawn', data: { reason: '负责人调整' } };

const give = (text = ofUnit.text) =>
  ({ type: 'GivePledge', data: { campaignId: 'campaign-1', unitId: 'unit-1', text } }) as const;
const giveBack = (text = ofLeader.text) => ({ type: 'ReturnPledge', data: { pledgeId, text } }) as const;
const withdraw = (reason = '负责人调整') => ({ type: 'WithdrawPledge', data: { pledgeId, reason } }) as const;

describe('a pledge', () => {
  it('is signed by whoever acts for the unit, once', () => {
    given(pledge).when(give(), { actor: HEAD }).then([gave]).thenState('given');
    given(pledge, [gave]).when(give(), { actor: HEAD }).thenRefused('PLEDGE.ALREADY_GIVEN', { pledgeId });
    given(pledge, [gave, returned]).when(give(), { actor: HEAD }).thenRefused('PLEDGE.ALREADY_GIVEN');
  });

  it('is in force once a leader has pledged in return', () => {
    const { when } = given(pledge, [gave]);
    expect(when(giveBack(), { actor: LEADER }).then([returned]).thenState('mutual').state().context).toEqual({
      ...whose,
      given: ofUnit,
      returned: ofLeader,
    });
    given(pledge, [gave, returned]).when(giveBack(), { actor: LEADER }).thenRefused('PLEDGE.WRONG_STATE');
    given(pledge).when(giveBack(), { actor: LEADER }).thenRefused('PLEDGE.NOT_FOUND');
  });

  it('is between two people: nobody answers the own one, in whichever post', () => {
    const asLeader = { ...LEADER, personId: HEAD.personId };
    given(pledge, [{ ...gave, actor: HEAD }])
      .when(giveBack(), { actor: asLeader })
      .thenRefused('PLEDGE.OWN_PLEDGE');
  });

  it('says what is pledged, on either side', () => {
    given(pledge).when(give('  ')).thenRefused('PLEDGE.NO_TEXT');
    given(pledge, [gave]).when(giveBack(''), { actor: LEADER }).thenRefused('PLEDGE.NO_TEXT');
  });

  it('is taken back with a reason, and may be given anew: then a leader has to pledge again', () => {
    given(pledge, [gave, returned]).when(withdraw()).then([withdrawn]).thenState('withdrawn');
    given(pledge, [gave]).when(withdraw()).thenState('withdrawn');
    given(pledge, [gave]).when(withdraw(' ')).thenRefused('PLEDGE.NO_REASON');
    given(pledge, [gave, withdrawn]).when(withdraw()).thenRefused('PLEDGE.WRONG_STATE');
    const again = given(pledge, [gave, returned, withdrawn]).when(give(), { actor: HEAD });
    expect(again.then([gave]).thenState('given').state().context.returned).toBeNull();
  });

  it('takes on each path what its chart says', () => {
    expect(walk(pledge, [gave, returned, withdrawn]).takes).toEqual({
      none: ['PledgeGiven'],
      given: ['PledgeReturned', 'PledgeWithdrawn'],
      mutual: ['PledgeWithdrawn'],
      withdrawn: ['PledgeGiven'],
    });
  });
});
