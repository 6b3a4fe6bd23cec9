/** The life of a collective decision: proposed, each member states an opinion, taken by counting them. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type {
  DecisionEvent,
  DecisionProposedData,
  DecisionTaken,
  DeliberationRecorded,
  MatterOpinion,
  MemberOpinionStated,
  Stance,
} from './events';
import type { DecisionFollowUp, DecisionMeeting, DecisionProcedure, Deliberation } from './procedure';

export interface MemberOpinion {
  readonly memberPostId: string;
  readonly stance: Stance;
  readonly reason: string;
  readonly matters?: readonly MatterOpinion[];
  /** Id of the event: what a correction has to name. */
  readonly eventId: string;
}

export interface DecisionContext extends DecisionProposedData {
  /** In the order they were first stated. */
  readonly opinions: readonly MemberOpinion[];
  readonly taken: DecisionTaken['data'] | null;
  /** Absent in the simple form, and until it is recorded; so is what follows. */
  readonly procedure?: DecisionProcedure;
  readonly unitId?: string;
  readonly minutesNumber?: string;
  /** In the order they were first recorded. */
  readonly deliberations?: readonly (Deliberation & { readonly eventId: string })[];
  readonly meeting?: DecisionMeeting & { readonly eventId: string };
  readonly followUps?: readonly DecisionFollowUp[];
  readonly supersededBy?: string;
}

const EMPTY: DecisionContext = {
  decisionId: '',
  campaignId: '',
  subject: 'other',
  matter: '',
  body: '',
  memberPostIds: [],
  chiefPostId: '',
  quorum: 1,
  grades: [],
  opinions: [],
  taken: null,
};

export const decisionMachine = setup({
  types: { context: {} as DecisionContext, events: {} as Fact<DecisionEvent> },
}).createMachine({
  id: 'decision',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未提请',
      on: { DecisionProposed: { target: 'proposed', actions: assign(({ event }) => event.data) } },
    },
    proposed: {
      description: '已提请集体研究，成员逐一表态',
      on: {
        DecisionProcedureSet: {
          actions: assign({
            procedure: ({ event }) => event.data,
            unitId: ({ event }) => event.data.unitId,
          }),
        },
        DecisionMinuted: { actions: assign({ minutesNumber: ({ event }) => event.data.minutesNumber }) },
        DeliberationRecorded: {
          actions: assign({
            deliberations: ({ context, event }) => deliberated(context.deliberations, event),
          }),
        },
        DecisionMeetingRecorded: {
          actions: assign({ meeting: ({ event }) => ({ ...event.data, eventId: event.id }) }),
        },
        MemberOpinionStated: {
          actions: assign({ opinions: ({ context, event }) => stated(context.opinions, event) }),
        },
        DecisionTaken: [
          {
            guard: ({ event }) => event.data.outcome === 'adopted',
            target: 'taken.adopted',
            actions: assign({ taken: ({ event }) => event.data }),
          },
          { target: 'taken.rejected', actions: assign({ taken: ({ event }) => event.data }) },
        ],
        DecisionWithdrawn: { target: 'withdrawn' },
      },
    },
    taken: {
      description: '已作出决定',
      initial: 'adopted',
      states: {
        adopted: {
          description: '通过：同意者多于不同意者',
          on: {
            DecisionFollowedUp: {
              actions: assign({
                followUps: ({ context, event }) => [...(context.followUps ?? []), event.data],
              }),
            },
            DecisionSuperseded: {
              target: 'superseded',
              actions: assign({ supersededBy: ({ event }) => event.data.byDecisionId }),
            },
          },
        },
        superseded: { type: 'final', description: '已由另一项集体决策改变' },
        rejected: { type: 'final', description: '未通过' },
      },
    },
    withdrawn: { type: 'final', description: '已撤回，未作决定' },
  },
});

/** A correction replaces the record of the same id in its place. */
function deliberated(
  before: DecisionContext['deliberations'] = [],
  { id, data }: Fact<DeliberationRecorded>,
): NonNullable<DecisionContext['deliberations']> {
  const record = { ...data, eventId: id };
  if (!before.some((each) => each.deliberationId === data.deliberationId)) return [...before, record];
  return before.map((each) => (each.deliberationId === data.deliberationId ? record : each));
}

/** A correction replaces the member's opinion in its place. */
function stated(
  opinions: readonly MemberOpinion[],
  { id, data }: Fact<MemberOpinionStated>,
): readonly MemberOpinion[] {
  const opinion = { ...data, eventId: id };
  if (!opinions.some((each) => each.memberPostId === data.memberPostId)) return [...opinions, opinion];
  return opinions.map((each) => (each.memberPostId === data.memberPostId ? opinion : each));
}
