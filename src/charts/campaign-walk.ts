/** How a campaign has walked through its statechart, and what may come next by whom: folded by the machine itself. */
import { campaign } from '../../workflows/campaign/aggregate';
import type { CampaignContext } from '../../workflows/campaign/state';
import type { CommandType } from '../../workflows/commands';
import type { Role } from '../../workflows/kernel/actor';
import { evolve, initialState, isIn, type State } from '../../workflows/kernel/aggregate';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Bilingual } from '../../workflows/kernel/text';
import { dateInZone, type LocalDate } from '../../workflows/kernel/time';
import { RIGHTS } from '../../workflows/rights/rights';
import { eventWords, stateWords } from './campaign-words';
import { chartOfCategory } from './chart-files';
import type { ChartEdge } from './chart-model';
import { grouped, moving } from './mermaid';

/** The commands whose events lead from one state to another. */
const COMMAND_OF: Readonly<Record<string, CommandType>> = {
  GateRequested: 'RequestGate',
  GateRequestWithdrawn: 'WithdrawGateRequest',
  GateDecided: 'DecideGate',
  CampaignSuspended: 'SuspendCampaign',
  CampaignResumed: 'ResumeCampaign',
  CampaignEndedEarly: 'EndCampaignEarly',
  CampaignCompleted: 'CompleteCampaign',
  CampaignArchived: 'ArchiveCampaign',
};

export interface WalkStep {
  readonly event: string;
  readonly eventWords: Bilingual;
  /** The state it led to. */
  readonly state: string;
  readonly stateWords: Bilingual;
  readonly on: LocalDate;
  /** The stage it was about, else the one worked on; null where there is none. */
  readonly stageId: string | null;
}

export interface NextAct {
  readonly event: string;
  readonly words: Bilingual;
  readonly leadsTo: readonly Bilingual[];
  /** Who may give it. */
  readonly roles: readonly Role[];
}

export interface CampaignWalk {
  readonly state: string;
  readonly words: Bilingual;
  /** From the launch on; what left the state as it was is left out. */
  readonly steps: readonly WalkStep[];
  readonly next: readonly NextAct[];
}

export function campaignWalk(events: readonly StoredEvent[]): CampaignWalk {
  let state = initialState<CampaignContext>(campaign);
  const steps: WalkStep[] = [];
  for (const event of events) {
    const before = state.value;
    state = evolve(campaign, state, event);
    // A gate that is passed may lead back to the same state, for the next stage.
    if (state.value === before) continue;
    const { plan } = state.context;
    steps.push({
      event: event.type,
      eventWords: eventWords(event.type),
      state: state.value,
      stateWords: stateWords(state.value),
      on: dateInZone(event.occurredAt, plan.timeZone),
      stageId: stageOf(event) ?? state.context.currentStageId,
    });
  }
  return { state: state.value, words: stateWords(state.value), steps, next: nextActs(state) };
}

function stageOf({ data }: StoredEvent): string | undefined {
  const { stageId } = data as { readonly stageId?: unknown };
  return typeof stageId === 'string' ? stageId : undefined;
}

function nextActs(state: State<CampaignContext>): readonly NextAct[] {
  // What belongs to the state itself comes before what any state of its group takes.
  const edges = moving(chartOfCategory('campaign'))
    .filter((edge) => isIn(state, edge.from) && isPossible(edge, state.context))
    .toSorted((a, b) => b.from.length - a.from.length);
  return [...grouped(edges, ({ event }) => event)].map(([event, same]) => ({
    event,
    words: eventWords(event),
    leadsTo: same.map(({ to }) => stateWords(to)),
    roles: rolesFor(COMMAND_OF[event]),
  }));
}

function rolesFor(command: CommandType | undefined): readonly Role[] {
  if (command === undefined) return ['system'];
  return [...new Set(RIGHTS[command].map(({ role }) => role))];
}

/** The guards that are known before it happens. */
function isPossible({ event, guard }: ChartEdge, { stages, currentStageId }: CampaignContext): boolean {
  const stageFollows = Object.values(stages).some(({ status }) => status === 'pending');
  const wasReturned = currentStageId !== null && (stages[currentStageId]?.returns ?? 0) > 0;
  switch (guard) {
    case 'stageFollows':
      return stageFollows;
    case 'noStageFollows':
      return !stageFollows;
    case 'stageWasReturnedBefore':
      return wasReturned;
    case undefined:
      return true;
    default:
      return event !== 'GateRequestWithdrawn' || !wasReturned;
  }
}
