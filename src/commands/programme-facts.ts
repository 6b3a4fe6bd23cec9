/** What the rules of a programme say, whichever kind it is: a campaign by its plan, a warning network by its module. */
import type { GroupOffice, LeadershipGroup } from '../../workflows/campaign/events';
import type { CampaignContext } from '../../workflows/campaign/state';
import { isIn, type State } from '../../workflows/kernel/aggregate';
import type { Programme } from '../../workflows/kernel/programme';
import type { LocalDate } from '../../workflows/kernel/time';
import type { Plan } from '../../workflows/plans/plan';
import { PLAIN_RECTIFICATION, type RectificationScheme } from '../../workflows/plans/rectification-scheme';
import type { StandingDuty } from '../../workflows/plans/standing-duty';
import type { WarningScheme } from '../../workflows/plans/warning-scheme';
import type { WarningNetworkContext } from '../../workflows/warning-network/machine';
import { groupAndOffice } from '../../workflows/warning-network/roles';

export interface ProgrammeFacts {
  readonly programme: Programme;
  /** `id@version` of the plan or module, as events name it. */
  readonly rules: string;
  readonly timeZone: string;
  readonly calendar: string;
  readonly calendarVersion: number;
  readonly hostUnitId: string;
  /** Units in scope. */
  readonly unitIds: readonly string[];
  readonly group: LeadershipGroup;
  readonly office: GroupOffice;
  /** Absent: it issues no warnings. */
  readonly warnings?: WarningScheme;
  readonly rectifications: RectificationScheme;
  readonly duties: readonly StandingDuty[];
  /** The day it was launched or established. */
  readonly begunOn: LocalDate;
  /** Ended, completed, archived or closed: nothing new begins in it. */
  readonly isOver: boolean;
}

export function factsOfCampaign(campaign: State<CampaignContext>): ProgrammeFacts {
  const { campaignId, plan, calendarVersion, hostUnitId, scope, group, office, launchedOn } =
    campaign.context;
  return {
    programme: { kind: 'campaign', id: campaignId },
    rules: `${plan.id}@${plan.version}`,
    timeZone: plan.timeZone,
    calendar: plan.calendar,
    calendarVersion,
    hostUnitId,
    unitIds: Object.keys(scope),
    group,
    office,
    ...schemesOf(plan),
    begunOn: launchedOn,
    isOver: !isIn(campaign, 'running') && !isIn(campaign, 'suspended'),
  };
}

export function factsOfNetwork(network: State<WarningNetworkContext>): ProgrammeFacts {
  const { networkId, module, calendarVersion, hostUnitId, scope, establishedOn } = network.context;
  return {
    programme: { kind: 'network', id: networkId },
    rules: `${module.id}@${module.version}`,
    timeZone: module.timeZone,
    calendar: module.calendar,
    calendarVersion,
    hostUnitId,
    unitIds: Object.keys(scope),
    ...groupAndOffice(network.context),
    ...schemesOf(module),
    begunOn: establishedOn,
    isOver: !isIn(network, 'running'),
  };
}

function schemesOf({
  warnings,
  rectifications = PLAIN_RECTIFICATION,
  duties = [],
}: Pick<Plan, 'warnings' | 'rectifications' | 'duties'>): Pick<
  ProgrammeFacts,
  'warnings' | 'rectifications' | 'duties'
> {
  return { ...(warnings === undefined ? {} : { warnings }), rectifications, duties };
}
