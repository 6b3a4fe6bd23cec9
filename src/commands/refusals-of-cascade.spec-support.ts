/** Refused because of the campaign above or below. */
import { CAMPAIGN, launchRequest } from '../../test/support/campaign-year';
import type { Town } from '../../test/support/town';
import { row, rowAfter, type Rows } from './refusals-places.spec-support';

const child = (hostUnitId: string, campaignId = 'child') => ({
  ...launchRequest(campaignId),
  hostUnitId,
  scopeUnitIds: [hostUnitId],
  parent: { campaignId: CAMPAIGN },
});

const launched = async (town: Town, request: ReturnType<typeof child>) => {
  await town.as('bureauHead').execute('LaunchCampaign', request);
  await town.settled();
};

export const REFUSALS_OF_CASCADE = {
  'CAMPAIGN.CASCADE_LOOP': [
    row('a campaign under itself', 'mobilization', (town) =>
      town
        .as('bureauHead')
        .execute('LaunchCampaign', { ...child('general'), parent: { campaignId: 'child' } }),
    ),
    rowAfter(
      'a parent under its own child',
      'grading',
      (town) => launched(town, child('general', 'below')),
      (town) =>
        town
          .as('bureauHead')
          .execute('LaunchCampaign', { ...launchRequest(CAMPAIGN), parent: { campaignId: 'below' } }),
    ),
  ],
  'CAMPAIGN.PARENT_NOT_RUNNING': [
    row('a child of a campaign that is over', 'over', (town) =>
      town.as('bureauHead').execute('LaunchCampaign', child('general')),
    ),
    rowAfter(
      'a child of a campaign that is suspended',
      'control',
      async (town) => {
        const head = town.as('bureauHead');
        await head.execute('LaunchCampaign', launchRequest('resting'));
        await head.execute('SuspendCampaign', { campaignId: 'resting', reason: '防汛' });
      },
      (town) =>
        town
          .as('bureauHead')
          .execute('LaunchCampaign', { ...child('general'), parent: { campaignId: 'resting' } }),
    ),
  ],
  'CAMPAIGN.LAUNCHED_BEFORE_PARENT': [
    row('a child entered for a day before its parent', 'mobilization', (town) =>
      town
        .as('bureauHead')
        .execute('LaunchCampaign', child('general'), { occurredAt: '2024-02-29T01:00:00.000Z' }),
    ),
  ],
  'CAMPAIGN.HOST_NOT_BELOW_PARENT': [
    row('a child hosted by the parent’s own host', 'mobilization', (town) =>
      town.as('bureauHead').execute('LaunchCampaign', child('bureau')),
    ),
  ],
  'CAMPAIGN.SCOPE_OUTSIDE_HOST': [
    row('a campaign of a section over the one beside', 'mobilization', (town) =>
      town.as('bureauHead').execute('LaunchCampaign', {
        ...launchRequest('next'),
        hostUnitId: 'licensing',
        scopeUnitIds: ['licensing', 'finance'],
      }),
    ),
    row('a unit beside the host', 'mobilization', (town) =>
      town
        .as('bureauHead')
        .execute('LaunchCampaign', { ...child('general'), scopeUnitIds: ['general', 'finance'] }),
    ),
  ],
  'CAMPAIGN.SCOPE_OF_SIBLING': [
    rowAfter(
      'a second child over the same unit',
      'identification',
      (town) => launched(town, child('general', 'sibling')),
      (town) => town.as('bureauHead').execute('LaunchCampaign', child('general')),
    ),
  ],
  'CAMPAIGN.SCOPE_OF_PARENT': [
    rowAfter(
      'a unit that hands in to the parent itself',
      'mobilization',
      async (town) => {
        const desk = { unitId: 'desk', name: '窗口', kind: 'section', parentId: 'licensing' } as const;
        await town.as('administrator').execute('EstablishUnit', desk);
        const scope = {
          campaignId: CAMPAIGN,
          addedUnitIds: ['desk'],
          removedUnitIds: [],
          reason: '纳入窗口',
        };
        await town.as('bureauHead').execute('ChangeScope', scope);
      },
      (town) =>
        town
          .as('bureauHead')
          .execute('LaunchCampaign', { ...child('licensing'), scopeUnitIds: ['licensing', 'desk'] }),
    ),
  ],
  'CAMPAIGN.OUTSIDE_PARENT_WINDOW': [
    row('a child by next year’s dates', 'mobilization', (town) =>
      town.as('bureauHead').execute('LaunchCampaign', { ...child('general'), year: 2025 }),
    ),
  ],
  'CAMPAIGN.UNIT_HAS_CHILD': [
    rowAfter(
      'a submission to the parent of a unit with a child of its own',
      'identification',
      (town) => launched(town, child('licensing', 'licensing-child')),
      (town) =>
        town.as('licensingHead').execute('BeginSubmission', {
          campaignId: CAMPAIGN,
          stageId: 'identification',
          unitId: 'licensing',
        }),
    ),
  ],
  'CAMPAIGN.ORDER_UNIT_UNKNOWN': [
    row('a leading body above the host', 'founded', (town) =>
      town.as('bureauHead').execute('LaunchCampaign', {
        ...launchRequest(CAMPAIGN),
        order: { leadingUnitIds: ['district'], pilotUnitIds: ['general'] },
      }),
    ),
  ],
} satisfies Rows<string>;
