/** The life of a bulletin: issued; each of those it goes to answers, and has the answer checked; perhaps withdrawn. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { BulletinIssuedData, Recipient, WarningBulletinEvent } from './events';

export interface BulletinAnswer {
  readonly status: 'answered' | 'accepted' | 'returned';
}

export interface WarningBulletinContext extends BulletinIssuedData {
  /** By `recipientKey`. */
  readonly answers: Readonly<Record<string, BulletinAnswer>>;
}

export function recipientKey({ unitId, postId }: Recipient): string {
  return postId === null ? unitId : `${unitId}/${postId}`;
}

const EMPTY: WarningBulletinContext = {
  bulletinId: '',
  networkId: '',
  kindId: '',
  number: '',
  title: '',
  text: '',
  recipients: [],
  reportedTo: '',
  analysisId: null,
  issuedOn: '',
  answerBy: null,
  answers: {},
};

export const warningBulletinMachine = setup({
  types: { context: {} as WarningBulletinContext, events: {} as Fact<WarningBulletinEvent> },
}).createMachine({
  id: 'warningBulletin',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未发出',
      on: { BulletinIssued: { target: 'issued', actions: assign(({ event }) => event.data) } },
    },
    issued: {
      description: '已发出：收件单位和岗位反馈，中心核查',
      on: {
        BulletinAnswered: {
          actions: assign({
            answers: ({ context, event }) => ({
              ...context.answers,
              [recipientKey(event.data)]: { status: 'answered' as const },
            }),
          }),
        },
        BulletinAnswerChecked: {
          actions: assign({
            answers: ({ context, event: { data } }) => {
              const key = recipientKey(data);
              const answer = context.answers[key];
              if (answer === undefined) return context.answers;
              return { ...context.answers, [key]: { ...answer, status: data.outcome } };
            },
          }),
        },
        BulletinWithdrawn: { target: 'withdrawn' },
      },
    },
    withdrawn: { type: 'final', description: '已撤回，记录永久保留' },
  },
});
