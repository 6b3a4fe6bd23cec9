/** 保密事项: kinds of matter that the rules keep confidential always, whether whoever speaks asks for it or not (docs/confidential.md). */
import { choice, list, type Shape } from './shape';

/** In a campaign, so of a plan. */
const OF_CAMPAIGNS = ['objections'] as const;
/** In a warning network, so of a module. */
const OF_NETWORKS = ['warningReports'] as const;

export type ConfidentialInCampaign = (typeof OF_CAMPAIGNS)[number];
export type ConfidentialInNetwork = (typeof OF_NETWORKS)[number];

export const CONFIDENTIAL_IN_CAMPAIGN = kinds(OF_CAMPAIGNS);
export const CONFIDENTIAL_IN_NETWORK = kinds(OF_NETWORKS);

function kinds(known: readonly string[]): Shape {
  return list(choice(known), 0, known.length, 'entry');
}
