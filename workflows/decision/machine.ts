/** The life of a collective decision: proposed, each member states an opinion, taken by counting them. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type {
  DecisionEvent,
  DecisionProposedData,
  DecisionTaken,
  MemberOpinionStated,
  Stance,
} from './events';

export interface MemberOpinion {
  readonly memberPostId: string;
  readonly stance: Stance;
  readonly reason: string;
  /** Id of the event: what a correction has to name. */
  readonly eventId: string;
}

export interface DecisionContext extends DecisionProposedData {
  /** In the order they were first stated. */
  readonly opinions: readonly MemberOpinion[];
  readonly taken: DecisionTaken['data'] | null;
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
        adopted: { type: 'final', description: '通过：同意者多于不同意者' },
        rejected: { type: 'final', description: '未通过' },
      },
    },
    withdrawn: { type: 'final', description: '已撤回，未作决定' },
  },
});

/** A correction replaces the member's opinion in its place. */
function stated(
  opinions: readonly MemberOpinion[],
  { id, data }: Fact<MemberOpinionStated>,
): readonly MemberOpinion[] {
  const opinion = { ...data, eventId: id };
  if (!opinions.some((each) => each.memberPostId === data.memberPostId)) return [...opinions, opinion];
  return opinions.map((each) => (each.memberPostId === data.memberPostId ? opinion : each));
}
