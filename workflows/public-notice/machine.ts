/** The life of a public notice: it hangs, takes objections, and is closed once each of them has been answered. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { NoticePublishedData, ObjectionAnswered, PublicNoticeEvent } from './events';

export interface Objection {
  readonly objectionId: string;
  readonly objector: string;
  readonly itemId: string | null;
  readonly text: string;
  /** Text and answer are sealed. */
  readonly confidential?: true;
  /** null while it is open; so is what follows. */
  readonly outcome: 'upheld' | 'rejected' | null;
  readonly answer: string | null;
  /** Id of the event that answers it: what a correction has to name. */
  readonly answeredBy: string | null;
}

const OPEN = { outcome: null, answer: null, answeredBy: null } as const;

export interface PublicNoticeContext extends NoticePublishedData {
  readonly objections: readonly Objection[];
  readonly closedOn: LocalDate | null;
}

const EMPTY: PublicNoticeContext = {
  noticeId: '',
  campaignId: '',
  stageId: '',
  subject: 'catalogues',
  title: '',
  places: [],
  audience: 'public',
  from: '',
  until: '',
  unitIds: [],
  items: [],
  objections: [],
  closedOn: null,
};

export const publicNoticeMachine = setup({
  types: { context: {} as PublicNoticeContext, events: {} as Fact<PublicNoticeEvent> },
}).createMachine({
  id: 'publicNotice',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未公示',
      on: { NoticePublished: { target: 'published', actions: assign(({ event }) => event.data) } },
    },
    published: {
      description: '公示中：公示期内受理异议，逐条答复',
      on: {
        ObjectionLodged: {
          actions: assign({
            objections: ({ context, event }) => [...context.objections, { ...event.data, ...OPEN }],
          }),
        },
        ObjectionAnswered: {
          actions: assign({ objections: ({ context, event }) => answered(context.objections, event) }),
        },
        NoticeClosed: { target: 'closed', actions: assign({ closedOn: ({ event }) => event.data.on }) },
        NoticeWithdrawn: { target: 'withdrawn' },
      },
    },
    closed: { type: 'final', description: '公示期满，异议均已答复，公示结束' },
    withdrawn: { type: 'final', description: '公示已撤回，须另行公示' },
  },
});

/** A correction replaces the answer before. */
function answered(
  objections: readonly Objection[],
  { id, data: { objectionId, outcome, answer } }: Fact<ObjectionAnswered>,
): readonly Objection[] {
  return objections.map((objection) =>
    objection.objectionId === objectionId ? { ...objection, outcome, answer, answeredBy: id } : objection,
  );
}
