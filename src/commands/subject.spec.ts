import type { State } from '../../workflows/kernel/aggregate';
import { subjectOf } from './subject';

const stream = (context: object) => ({ revision: 3, context }) as State<unknown>;
const NO_STREAM = { revision: -1, context: { unitId: '', campaignId: '' } } as State<unknown>;

describe('what a command touches', () => {
  it('is what its stream says, whatever the command says', () => {
    const data = { riskPointId: 'r', campaignId: 'mine', unitId: 'my-unit', postId: 'my-post' };
    const known = stream({ campaignId: 'its', unitId: 'its-unit', postId: 'its-post' });
    expect(subjectOf({ type: 'MonitorRiskPoint', data }, known)).toEqual({
      programme: { kind: 'campaign', id: 'its' },
      unitId: 'its-unit',
      postIds: ['its-post'],
      pointId: null,
    });
  });

  it('is what the command says where the stream begins with it', () => {
    const data = { powerId: 'p', campaignId: 'c', unitId: 'u', holderPostId: 'h' };
    expect(subjectOf({ type: 'ListPower', data }, NO_STREAM)).toEqual({
      programme: { kind: 'campaign', id: 'c' },
      unitId: 'u',
      postIds: ['h'],
      pointId: null,
    });
  });

  it('is the host for a launch', () => {
    const data = { campaignId: 'c', hostUnitId: 'host' };
    expect(subjectOf({ type: 'LaunchCampaign', data }, NO_STREAM)).toMatchObject({
      unitId: 'host',
      postIds: [],
    });
  });

  it('is the member’s own post for a member’s opinion', () => {
    const data = { decisionId: 'd', memberPostId: 'member' };
    const known = stream({ campaignId: 'c', chiefPostId: 'chief' });
    expect(subjectOf({ type: 'StateMemberOpinion', data }, known).postIds).toEqual(['member']);
  });

  it('is the campaign named, for a power that is found without risk in a later year', () => {
    const data = { powerId: 'p', campaignId: 'next', reason: '-' };
    const known = stream({ campaignId: 'before', unitId: 'u', holderPostId: 'h' });
    expect(subjectOf({ type: 'DeclarePowerWithoutRisk', data }, known).programme).toEqual({
      kind: 'campaign',
      id: 'next',
    });
  });

  it('is no unit and no post where none is named', () => {
    const data = { personId: 'p', name: '甲' };
    expect(subjectOf({ type: 'RegisterPerson', data }, NO_STREAM)).toEqual({
      programme: null,
      unitId: null,
      postIds: [],
      pointId: null,
    });
  });
});
