/**
 * The life of a post. `held` means that somebody is appointed without a known end; who holds it on a given day is a
 * matter of dates and answered by holders.ts, since a machine has no clock.
 */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { Delegation } from './delegations';
import type {
  AppointmentEnded,
  PersonAppointed,
  PostDelegated,
  PostDuty,
  PostEstablishedData,
  PostEvent,
} from './events';
import { ALWAYS, type Appointment, type Seating } from './holders';

export interface PostContext extends PostEstablishedData {
  /** How many seats there are from which day on, the latest last; the first are those it was established with. */
  readonly seatings: readonly Seating[];
  readonly duties: readonly PostDuty[];
  /** All there ever were, in the order they were recorded. */
  readonly appointments: readonly Appointment[];
  /** All there ever were, in the order they were recorded. */
  readonly delegations: readonly Delegation[];
  /** Screened with the signed answer "no risk point", by campaign id. */
  readonly noRisk: Readonly<Record<string, { readonly reason: string }>>;
}

const EMPTY: PostContext = {
  postId: '',
  unitId: '',
  name: '',
  rank: 'staff',
  role: 'postHolder',
  seats: 1,
  seatings: [],
  duties: [],
  appointments: [],
  delegations: [],
  noRisk: {},
};

export const postMachine = setup({
  types: { context: {} as PostContext, events: {} as Fact<PostEvent> },
}).createMachine({
  id: 'post',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未设置',
      on: {
        PostEstablished: {
          target: 'established',
          actions: assign(({ event }) => ({
            ...event.data,
            seatings: [{ from: ALWAYS, seats: event.data.seats }],
          })),
        },
      },
    },
    established: {
      description: '岗位已设置：登记职责、任免人员、排查风险',
      initial: 'vacant',
      on: {
        PostRenamed: { actions: assign({ name: ({ event }) => event.data.name }) },
        PostSeatsChanged: {
          actions: assign(({ context, event: { data } }) => ({
            seats: data.seats,
            seatings: [...context.seatings, { from: data.from, seats: data.seats }],
          })),
          description: '职数调整',
        },
        RotationExempted: { actions: assign(({ context }) => context), description: '经批准免予轮岗' },
        PostDelegated: {
          actions: assign({ delegations: ({ context, event }) => delegated(context, event) }),
          description: '岗位职权在一段时间内由他人代理',
        },
        DelegationEnded: {
          actions: assign({
            delegations: ({ context, event }) =>
              context.delegations.map((each) =>
                each.delegationId === event.data.delegationId ? { ...each, ended: true } : each,
              ),
          }),
          description: '代理提前结束',
        },
        PostDutiesRecorded: { actions: assign({ duties: ({ event }) => event.data.duties }) },
        PostFoundWithoutRisk: {
          actions: assign({
            noRisk: ({ context, event: { data } }) => ({
              ...context.noRisk,
              [data.campaignId]: { reason: data.reason },
            }),
          }),
        },
        PersonAppointed: [
          {
            guard: ({ context, event }) => isHeld(appointed(context, event)),
            target: '.held',
            actions: assign({ appointments: ({ context, event }) => appointed(context, event) }),
          },
          {
            target: '.vacant',
            actions: assign({ appointments: ({ context, event }) => appointed(context, event) }),
          },
        ],
        AppointmentEnded: [
          {
            guard: ({ context, event }) => isHeld(ended(context, event)),
            target: '.held',
            actions: assign({ appointments: ({ context, event }) => ended(context, event) }),
          },
          {
            target: '.vacant',
            actions: assign({ appointments: ({ context, event }) => ended(context, event) }),
          },
        ],
      },
      states: {
        vacant: {
          description: '空缺：无人在任，或在任者均已定离任日期',
          on: { PostAbolished: { target: '#post.abolished' } },
        },
        held: { description: '在任：至少一人任职且未定离任日期' },
      },
    },
    abolished: { type: 'final', description: '岗位已撤销，任职记录永久保留' },
  },
});

/** A correction replaces the appointment of the same id; its end stands. */
function appointed(
  context: Pick<PostContext, 'appointments'>,
  { id, data }: Fact<PersonAppointed>,
): readonly Appointment[] {
  const before = context.appointments.find((each) => each.appointmentId === data.appointmentId);
  const now: Appointment = {
    appointmentId: data.appointmentId,
    personId: data.personId,
    from: data.from,
    until: before?.until ?? null,
    appointedBy: id,
    endedBy: before?.endedBy ?? null,
  };
  if (before === undefined) return [...context.appointments, now];
  return context.appointments.map((each) => (each === before ? now : each));
}

function ended(
  context: Pick<PostContext, 'appointments'>,
  { id, data }: Fact<AppointmentEnded>,
): readonly Appointment[] {
  return context.appointments.map((each) =>
    each.appointmentId === data.appointmentId ? { ...each, until: data.until, endedBy: id } : each,
  );
}

function delegated(
  { delegations }: Pick<PostContext, 'delegations'>,
  { data: { reason: _reason, ...delegation } }: Fact<PostDelegated>,
): readonly Delegation[] {
  return [...delegations, { ...delegation, ended: false }];
}

function isHeld(appointments: readonly Appointment[]): boolean {
  return appointments.some(({ until }) => until === null);
}
