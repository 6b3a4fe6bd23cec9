/** The life of a power: listed in the catalogue, its flow drawn, cancelled when the law no longer gives it. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type {
  FlowStep,
  PowerDescription,
  PowerEvent,
  PowerKind,
  PowerListedData,
  PowerTransferRequested,
} from './events';

export interface PowerContext extends Omit<PowerListedData, 'remark'> {
  readonly remark: string | null;
  readonly flow: { readonly variant: PowerKind; readonly steps: readonly FlowStep[] } | null;
  /** Asked for and not yet reviewed; absent while none ever was. */
  readonly transfer?: PowerTransferRequested['data'] | null;
  /** Asked for and not yet reviewed; absent while none ever was. */
  readonly change?: PendingChange | null;
  /** Screened with the signed answer "no risk point", by campaign id. */
  readonly noRisk: Readonly<Record<string, { readonly reason: string }>>;
}

export type PendingChange = { readonly reason: string } & (
  | { readonly kind: 'addition' | 'revision'; readonly description: PowerDescription }
  | { readonly kind: 'cancellation'; readonly legalBasis: readonly string[] }
);

const EMPTY: PowerContext = {
  powerId: '',
  unitId: '',
  campaignId: '',
  name: '',
  content: '',
  kind: 'external',
  powerClass: '',
  holderPostId: '',
  legalBasis: [],
  publicityForm: '',
  timeLimit: '',
  remark: null,
  flow: null,
  noRisk: {},
};

export const powerMachine = setup({
  types: { context: {} as PowerContext, events: {} as Fact<PowerEvent> },
  actions: {
    reviewed: assign({ change: null }),
    askForAddition: assign(({ context, event }) => {
      if (event.type !== 'PowerAdditionRequested') return context;
      const { powerId, unitId, campaignId, reason, ...description } = event.data;
      const change = { kind: 'addition', description, reason } as const;
      return { powerId, unitId, campaignId, ...described(description), change };
    }),
  },
}).createMachine({
  id: 'power',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未列入职权目录',
      on: {
        PowerListed: { target: 'inForce.listed', actions: assign(({ event }) => described(event.data)) },
        PowerAdditionRequested: { target: 'proposed', actions: 'askForAddition' },
      },
    },
    proposed: {
      description: '申请增加，待审核；批准后列入目录',
      on: {
        PowerChangeReviewed: [
          { guard: ({ event }) => event.data.outcome === 'refused', target: 'refused', actions: 'reviewed' },
          { actions: 'reviewed' },
        ],
        PowerListed: { target: 'inForce.listed', actions: assign(({ event }) => described(event.data)) },
      },
    },
    refused: {
      description: '未获批准，可再申请',
      on: { PowerAdditionRequested: { target: 'proposed', actions: 'askForAddition' } },
    },
    inForce: {
      description: '职权有效，可修订、可重绘流程图、可作无风险声明',
      initial: 'listed',
      on: {
        PowerRevised: { actions: assign(({ event }) => described(event.data)) },
        PowerFlowDrawn: { target: '.flowDrawn', actions: assign({ flow: ({ event }) => event.data }) },
        PowerFoundWithoutRisk: {
          actions: assign({
            noRisk: ({ context, event: { data } }) => ({
              ...context.noRisk,
              [data.campaignId]: { reason: data.reason },
            }),
          }),
        },
        PowerTransferRequested: {
          description: '申请划转，待审核',
          actions: assign({
            transfer: ({ event }) => event.data,
          }),
        },
        PowerTransferReviewed: { description: '划转审核', actions: assign({ transfer: null }) },
        PowerTransferred: {
          target: '.listed',
          description: '已划转，流程图须重绘，风险点须重新排查',
          actions: assign({
            unitId: ({ event }) => event.data.toUnitId,
            holderPostId: ({ event }) => event.data.holderPostId,
            flow: null,
            noRisk: {},
            transfer: null,
          }),
        },
        PowerRevisionRequested: {
          description: '申请变更，待审核',
          actions: assign({
            change: ({ event }) => {
              const { reason, ...description } = event.data;
              return { kind: 'revision', description, reason } as const;
            },
          }),
        },
        PowerCancellationRequested: {
          description: '申请取消，待审核',
          actions: assign({
            change: ({ event }) => ({ kind: 'cancellation', ...event.data }) as const,
          }),
        },
        PowerChangeReviewed: { description: '变更审核', actions: 'reviewed' },
        PowerToBeSearchedAgain: {
          target: '.listed',
          description: '重要变更：流程图须重绘，风险点须重新排查',
          actions: assign({ flow: null, noRisk: {} }),
        },
        PowerCancelled: { target: 'cancelled' },
      },
      states: {
        listed: { description: '已列入目录，流程图未绘制' },
        flowDrawn: { description: '已绘制职权运行流程图' },
      },
    },
    cancelled: { type: 'final', description: '职权已取消，记录永久保留' },
  },
});

/** A description that comes without a remark has none: the one before does not shine through. */
function described<D extends PowerDescription>(data: D): D & { readonly remark: string | null } {
  return { ...data, remark: data.remark ?? null };
}
