/** The post as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { PostCommand } from './commands';
import { decide } from './decide';
import type { PostEvent } from './events';
import { postMachine, type PostContext } from './machine';

export const post: Aggregate<PostCommand, PostEvent, PostContext> = {
  category: 'post',
  eventTypes: {
    PostEstablished: 1,
    PostRenamed: 1,
    PostSeatsChanged: 1,
    PostDutiesRecorded: 1,
    PersonAppointed: 1,
    AppointmentEnded: 1,
    RotationExempted: 1,
    PostDelegated: 1,
    DelegationEnded: 1,
    PostFoundWithoutRisk: 1,
    PostAbolished: 1,
  },
  machineVersion: 1,
  machine: postMachine,
  // Whoever enters an appointment or its end names the day in it.
  undated: ['established.vacant', 'established.held'],
  order: {
    follows: {
      PostSeatsChanged: ['PostSeatsChanged'],
      RotationExempted: [{ event: 'PersonAppointed', same: ['appointmentId'] }],
      DelegationEnded: [{ event: 'PostDelegated', same: ['delegationId'] }],
    },
    dayIn: { PersonAppointed: 'from' },
  },
  separate: {
    RotationExempted: [{ of: ['RotationExempted'], named: 'personId', code: 'POST.OWN_EXEMPTION' }],
  },
  decide,
};
