/** At random: a warning network beside the campaign. */
import { POSTS } from '../../support/organisation';
import { aUnit, deed, REASON, type Deeds } from '../board';

const NETWORK = { networkId: 'network-0' } as const;
const HEADS = { headPostIds: [POSTS.deputyHead.postId] } as const;

export const networks: Deeds<
  'EstablishNetwork' | 'ChangeWarningCentre' | 'ChangeNetworkScope' | 'CloseNetwork'
> = {
  EstablishNetwork: ({ dice }) =>
    deed('bureauHead', 'EstablishNetwork', {
      ...NETWORK,
      ...HEADS,
      title: '预警网络',
      hostUnitId: 'bureau',
      moduleId: dice.oneIn(10) ? 'nowhere' : 'health-warning-network',
      scopeUnitIds: ['licensing', 'finance'],
      centrePostIds: [POSTS.officeDirector.postId],
    }),
  ChangeWarningCentre: ({ dice }) =>
    deed(dice.pick(['bureauHead', 'deputyHead'] as const), 'ChangeWarningCentre', {
      ...NETWORK,
      ...HEADS,
      ...REASON,
      centrePostIds: dice.oneIn(2) ? ['office-director'] : ['office-director', 'office-clerk'],
    }),
  ChangeNetworkScope: (board) =>
    deed('deputyHead', 'ChangeNetworkScope', {
      ...NETWORK,
      ...REASON,
      addedUnitIds: board.dice.oneIn(2) ? [aUnit(board)] : [],
      removedUnitIds: board.dice.oneIn(2) ? [aUnit(board)] : [],
    }),
  CloseNetwork: () => deed('deputyHead', 'CloseNetwork', { ...NETWORK, ...REASON }),
};
