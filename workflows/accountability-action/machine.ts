/** The life of an accountability action: asked for, decided or declined, served, appealed against, withdrawn where it was wrong. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { AccountabilityActionEvent, AccountabilityGround, AccountabilitySubject } from './events';

export interface AccountabilityActionContext extends AccountabilitySubject {
  readonly finding: string;
  readonly authority: string;
  /** What stands: an appeal may have changed it. */
  readonly measure: string;
  readonly grounds: readonly AccountabilityGround[];
  readonly decidedOn: LocalDate;
  readonly servedOn: LocalDate | null;
}

const EMPTY: AccountabilityActionContext = {
  actionId: '',
  programme: { kind: 'campaign', id: '' },
  unitId: '',
  personId: null,
  finding: '',
  authority: '',
  measure: '',
  grounds: [],
  decidedOn: '',
  servedOn: null,
};

export const accountabilityActionMachine = setup({
  types: { context: {} as AccountabilityActionContext, events: {} as Fact<AccountabilityActionEvent> },
}).createMachine({
  id: 'accountabilityAction',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未提请',
      on: {
        AccountabilityAsked: {
          target: 'asked',
          actions: assign(({ event: { data } }) => ({
            actionId: data.actionId,
            programme: data.programme,
            unitId: data.unitId,
            personId: data.personId,
            grounds: data.grounds,
          })),
        },
        AccountabilityDecided: { target: 'decided.unserved', actions: assign(({ event }) => event.data) },
      },
    },
    asked: {
      description: '已提请问责，待决定',
      on: {
        AccountabilityDecided: { target: 'decided.unserved', actions: assign(({ event }) => event.data) },
        AccountabilityDeclined: { target: 'declined' },
      },
    },
    decided: {
      description: '已作出问责决定',
      initial: 'unserved',
      on: { AccountabilityWithdrawn: { target: 'withdrawn' } },
      states: {
        unserved: {
          description: '待送达',
          on: {
            AccountabilityServed: {
              target: 'served',
              actions: assign({ servedOn: ({ event }) => event.data.servedOn }),
            },
          },
        },
        served: {
          description: '已送达；可申诉一次',
          on: { AccountabilityAppealed: { target: 'appealed' } },
        },
        appealed: {
          description: '已申诉，待复核',
          on: {
            AccountabilityAppealDecided: {
              target: 'final',
              actions: assign({
                measure: ({ context, event }) => event.data.measure ?? context.measure,
              }),
            },
          },
        },
        final: { description: '申诉已复核' },
      },
    },
    declined: { type: 'final', description: '决定不予问责' },
    withdrawn: { type: 'final', description: '决定有误，已撤销；记录永久保留' },
  },
});
