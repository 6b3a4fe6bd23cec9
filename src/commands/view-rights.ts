/** Who may read, as far as the views know: so that a node answers queries also while the log is away. */
import { campaignRights } from '../../projections/campaigns/rights-query';
import { network } from '../../projections/networks/query';
import { appointmentsOf, delegationsOf, post, unit } from '../../projections/organisation/query';
import type { Programme } from '../../workflows/kernel/programme';
import { groupAndOffice } from '../../workflows/warning-network/roles';
import type { AskViews } from '../projecting/views';
import { refuse } from './errors';
import type { ActingPost, CampaignRights, RightsFacts } from './rights-facts';

export class ViewRights implements RightsFacts {
  constructor(private readonly views: AskViews) {}

  async actingPost(postId: string): Promise<ActingPost | undefined> {
    const { answer: found } = await this.views.ask(post, { postId });
    if (found === undefined) return undefined;
    const { answer: appointments } = await this.views.ask(appointmentsOf, { postId });
    const { answer: delegations } = await this.views.ask(delegationsOf, { postId });
    const { active: isActive, unitId, role } = found;
    return { isActive, unitId, role, appointments, delegations };
  }

  async campaign(campaignId: string): Promise<{ readonly context: CampaignRights }> {
    const { answer } = await this.views.ask(campaignRights, { campaignId });
    if (answer === undefined) refuse('CAMPAIGN.NOT_FOUND', { id: campaignId });
    const { scopeUnitIds, ...rights } = answer;
    return { context: { ...rights, scope: Object.fromEntries(scopeUnitIds.map((id) => [id, true])) } };
  }

  async programmeRights({ kind, id }: Programme): Promise<CampaignRights> {
    if (kind === 'campaign') return (await this.campaign(id)).context;
    const { answer } = await this.views.ask(network, { networkId: id });
    if (answer === undefined) refuse('WARNING_NETWORK.NOT_FOUND', { id });
    const { hostUnitId, scope } = answer;
    return {
      ...groupAndOffice(answer),
      hostUnitId,
      scope: Object.fromEntries(scope.map(({ unitId }) => [unitId, true])),
    };
  }

  async unitPath(unitId: string | null | undefined): Promise<readonly string[]> {
    if (unitId === null || unitId === undefined) return [];
    const { answer } = await this.views.ask(unit, { unitId });
    return answer === undefined ? [] : [...answer.path].reverse();
  }
}
