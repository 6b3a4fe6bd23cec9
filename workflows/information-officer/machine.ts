/** The life of an information officer at a point: appointed, trained, assessed, dismissed, perhaps appointed again. */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { LocalDate } from '../kernel/time';
import type { InformationOfficerEvent, OfficerAppointedData, OfficerAssessed } from './events';

export interface InformationOfficerContext extends OfficerAppointedData {
  readonly trainingIds: readonly string[];
  readonly lastAssessment: OfficerAssessed['data'] | null;
  readonly dismissedOn: LocalDate | null;
}

const EMPTY: InformationOfficerContext = {
  officerId: '',
  networkId: '',
  pointId: '',
  personId: '',
  postId: '',
  kindId: '',
  appointedOn: '',
  trainingIds: [],
  lastAssessment: null,
  dismissedOn: null,
};

export const informationOfficerMachine = setup({
  types: { context: {} as InformationOfficerContext, events: {} as Fact<InformationOfficerEvent> },
}).createMachine({
  id: 'informationOfficer',
  context: EMPTY,
  initial: 'none',
  states: {
    none: {
      description: '尚未聘请',
      on: { OfficerAppointed: { target: 'appointed', actions: assign(({ event }) => event.data) } },
    },
    appointed: {
      description: '在聘：采集、报送，接受培训和考核',
      on: {
        OfficerTrained: {
          actions: assign({
            trainingIds: ({ context, event }) => [...context.trainingIds, event.data.trainingId],
          }),
        },
        OfficerAssessed: { actions: assign({ lastAssessment: ({ event }) => event.data }) },
        OfficerDismissed: {
          target: 'dismissed',
          actions: assign({ dismissedOn: ({ event }) => event.data.on }),
        },
      },
    },
    dismissed: {
      description: '已解聘，不再报送；可以重新聘请',
      on: {
        OfficerAppointed: {
          target: 'appointed',
          actions: assign(({ event }) => ({ ...event.data, dismissedOn: null })),
        },
      },
    },
  },
});
