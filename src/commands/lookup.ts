/** Typed reading of other streams while a command is prepared: each refuses with `<NOUN>.NOT_FOUND`. */
import type { AggregateCategory } from '../../workflows/aggregates';
import type { AssessmentContext } from '../../workflows/assessment/machine';
import type { CampaignContext } from '../../workflows/campaign/state';
import type { ControlMeasureContext } from '../../workflows/control-measure/machine';
import { constantCase, type State } from '../../workflows/kernel/aggregate';
import { refuse } from './errors';
import type { MonitoringPointContext } from '../../workflows/monitoring-point/machine';
import type { PersonContext } from '../../workflows/person/machine';
import type { PostContext } from '../../workflows/post/machine';
import type { PowerContext } from '../../workflows/power/machine';
import type { RectificationContext } from '../../workflows/rectification/machine';
import type { RiskPointContext } from '../../workflows/risk-point/machine';
import type { UnitContext } from '../../workflows/unit/machine';
import type { Programme } from '../../workflows/kernel/programme';
import type { WarningContext } from '../../workflows/warning/machine';
import type { WarningNetworkContext } from '../../workflows/warning-network/machine';
import { factsOfCampaign, factsOfNetwork, type ProgrammeFacts } from './programme-facts';
import type { Moment } from '../event-store/moment';
import type { Loading } from './repository';
import type { ActingPost, CampaignRights, RightsFacts } from './rights-facts';

/** Deeper trees than this are a mistake; the walk up ends there. */
const MAX_TREE_DEPTH = 32;

export class Lookup implements RightsFacts {
  constructor(readonly repository: Loading) {}

  unit = (id: string) => this.find<UnitContext>('unit', id);
  person = (id: string) => this.find<PersonContext>('person', id);
  post = (id: string) => this.find<PostContext>('post', id);
  campaign = (id: string) => this.find<CampaignContext>('campaign', id);
  power = (id: string) => this.find<PowerContext>('power', id);
  riskPoint = (id: string) => this.find<RiskPointContext>('riskPoint', id);
  measure = (id: string) => this.find<ControlMeasureContext>('controlMeasure', id);
  assessment = (id: string) => this.find<AssessmentContext>('assessment', id);
  point = (id: string) => this.find<MonitoringPointContext>('monitoringPoint', id);
  warning = (id: string) => this.find<WarningContext>('warning', id);
  rectification = (id: string) => this.find<RectificationContext>('rectification', id);
  network = (id: string) => this.find<WarningNetworkContext>('warningNetwork', id);

  /** As it is, or as it stood at an earlier moment. Refuses with `<NOUN>.NOT_FOUND`. */
  async find<Context>(category: AggregateCategory, id: string, moment?: Moment): Promise<State<Context>> {
    const { state } =
      moment === undefined
        ? await this.repository.load(category, id)
        : await this.repository.loadPast(category, id, moment);
    if (state.revision < 0) refuse(`${constantCase(category)}.NOT_FOUND`, { id });
    return state as State<Context>;
  }

  /** What a campaign's plan or a network's module says. Refuses with CAMPAIGN.NOT_FOUND or WARNING_NETWORK.NOT_FOUND. */
  async programme({ kind, id }: Programme): Promise<ProgrammeFacts> {
    return kind === 'campaign'
      ? factsOfCampaign(await this.campaign(id))
      : factsOfNetwork(await this.network(id));
  }

  /** Refuses as `programme` does. */
  async programmeRights(programme: Programme): Promise<CampaignRights> {
    if (programme.kind === 'campaign') return (await this.campaign(programme.id)).context;
    const { group, office, hostUnitId, unitIds } = await this.programme(programme);
    return { group, office, hostUnitId, scope: Object.fromEntries(unitIds.map((id) => [id, true])) };
  }

  /** A unit that still exists. */
  async activeUnit(id: string): Promise<State<UnitContext>> {
    const unit = await this.unit(id);
    if (unit.value === 'abolished') refuse('UNIT.ABOLISHED', { id });
    return unit;
  }

  /** A post that still exists. */
  async activePost(id: string): Promise<State<PostContext>> {
    const post = await this.post(id);
    if (post.value === 'abolished') refuse('POST.ABOLISHED', { id });
    return post;
  }

  async actingPost(id: string): Promise<ActingPost | undefined> {
    const { state } = await this.repository.load('post', id);
    if (state.revision < 0) return undefined;
    const { unitId, role, appointments, delegations } = (state as State<PostContext>).context;
    return { isActive: state.value !== 'abolished', unitId, role, appointments, delegations };
  }

  /** The unit and all above it, from below; empty for an unknown unit. */
  async unitPath(unitId: string | null | undefined): Promise<readonly string[]> {
    const path: string[] = [];
    let next = unitId ?? null;
    while (next !== null && path.length < MAX_TREE_DEPTH && !path.includes(next)) {
      const { state } = await this.repository.load('unit', next);
      if (state.revision < 0) break;
      path.push(next);
      next = (state as State<UnitContext>).context.parentId;
    }
    return path;
  }
}
