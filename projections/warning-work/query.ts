/** 季度预警工作情况 of a network or a campaign: what was gathered in some days, and what was done about it (source 004, second). */
import { HOME_TIME_ZONE, type LocalDate } from '../../workflows/kernel/time';
import type { DaysOfPeriod } from '../../workflows/modules/periods';
import { campaign, campaignPlan } from '../campaigns/query';
import { network, type NetworkAnswer } from '../networks/query';
import type { Query } from '../view';
import { gatheredIn, type Gathered } from './gathered';
import { warnedIn, type Warned } from './warned';

export interface WorkOfNetwork extends Warned {
  readonly network: NetworkAnswer;
  readonly gathered: Gathered;
}

export interface WorkOfCampaign extends Warned {
  readonly title: string;
}

interface Asked {
  readonly days: DaysOfPeriod;
  readonly asOf: LocalDate;
}

/** Undefined for an unknown network. `confidential`: whoever asks may know of confidential reports. */
export const workOfNetwork: Query<
  Asked & { readonly networkId: string; readonly confidential: boolean },
  WorkOfNetwork | undefined
> = (reader, { networkId, confidential, ...asked }) => {
  const found = network(reader, { networkId });
  if (found === undefined) return undefined;
  const programme = { kind: 'network', id: networkId } as const;
  const params = { ...asked, programme, timeZone: found.module.timeZone };
  return {
    network: found,
    gathered: gatheredIn(reader, found, { ...params, confidential }),
    ...warnedIn(reader, found.module.warnings, params),
  };
};

/** Undefined for an unknown campaign. A campaign gathers no reports. */
export const workOfCampaign: Query<
  Asked & { readonly campaignId: string; readonly unitId?: string },
  WorkOfCampaign | undefined
> = (reader, { campaignId, ...asked }) => {
  const found = campaign(reader, { campaignId });
  if (found === undefined) return undefined;
  const plan = campaignPlan(reader, { campaignId })?.plan;
  const programme = { kind: 'campaign', id: campaignId } as const;
  const params = { ...asked, programme, timeZone: plan?.timeZone ?? HOME_TIME_ZONE };
  return { title: found.title, ...warnedIn(reader, plan?.warnings, params) };
};
