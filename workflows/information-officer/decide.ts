/** What may be asked of an information officer. Who appoints also assesses and dismisses; anybody of the network may train. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import { dayOfAct } from '../kernel/day-of-act';
import type { InformationOfficerCommand, OfficerFacts, TrainOfficer } from './commands';
import { refuse } from './errors';
import type { InformationOfficerEvent } from './events';
import type { InformationOfficerContext } from './machine';

export function decide(
  command: InformationOfficerCommand,
  state: State<InformationOfficerContext>,
  meta: CommandMeta,
): readonly InformationOfficerEvent[] {
  const { officerId, facts } = command.data;
  if (command.type !== 'AppointOfficer' && state.revision < 0)
    refuse('INFORMATION_OFFICER.NOT_FOUND', { officerId });
  switch (command.type) {
    case 'AppointOfficer': {
      const { facts: _, pointIsOpen, ...data } = command.data;
      if (state.value === 'appointed') refuse('INFORMATION_OFFICER.ALREADY_APPOINTED', { officerId });
      if (!pointIsOpen) refuse('INFORMATION_OFFICER.POINT_CLOSED', { pointId: data.pointId });
      if (!facts.scheme.kinds.some(({ id }) => id === data.kindId))
        refuse('INFORMATION_OFFICER.KIND_UNKNOWN', { kindId: data.kindId, known: idsOf(facts.scheme.kinds) });
      isAppointer(facts, data.kindId, meta);
      return [{ type: 'OfficerAppointed', data }];
    }
    case 'TrainOfficer':
      return [{ type: 'OfficerTrained', data: training(command.data, state.context, meta) }];
    case 'AssessOfficer': {
      const { period, resultId, finding, on } = command.data;
      const result = facts.scheme.results.find(({ id }) => id === resultId);
      if (result === undefined)
        return refuse('INFORMATION_OFFICER.RESULT_UNKNOWN', {
          resultId,
          known: idsOf(facts.scheme.results),
        });
      isAppointer(facts, state.context.kindId, meta);
      const { consequence } = result;
      return [{ type: 'OfficerAssessed', data: { period, resultId, consequence, finding, on } }];
    }
    case 'DismissOfficer': {
      const { groundId, reason, on } = command.data;
      if (!facts.scheme.dismissalGrounds.some(({ id }) => id === groundId))
        refuse('INFORMATION_OFFICER.GROUND_UNKNOWN', {
          groundId,
          known: idsOf(facts.scheme.dismissalGrounds),
        });
      if (reason.trim() === '') refuse('INFORMATION_OFFICER.NO_REASON', { officerId });
      isAppointer(facts, state.context.kindId, meta);
      return [{ type: 'OfficerDismissed', data: { groundId, reason, on } }];
    }
  }
}

function training(
  { officerId, facts, trainingId, on, formId, topic }: TrainOfficer['data'],
  { trainingIds, appointedOn }: InformationOfficerContext,
  meta: CommandMeta,
) {
  const { trainingForms } = facts.scheme;
  if (!trainingForms.some(({ id }) => id === formId))
    refuse('INFORMATION_OFFICER.FORM_UNKNOWN', { formId, known: idsOf(trainingForms) });
  if (trainingIds.includes(trainingId)) refuse('INFORMATION_OFFICER.TRAINING_TWICE', { trainingId });
  if (on > dayOfAct(meta)) refuse('INFORMATION_OFFICER.DATE_IN_FUTURE', { officerId, on });
  if (on < appointedOn)
    refuse('INFORMATION_OFFICER.TRAINED_BEFORE_APPOINTMENT', { officerId, on, appointedOn });
  return { trainingId, on, formId, topic };
}

/** 分级聘请: officers the module keeps for the centre are the centre's, whatever their point's level says. */
function isAppointer(
  { scheme, appointer }: OfficerFacts,
  kindId: string,
  { actor }: Pick<CommandMeta, 'actor'>,
): void {
  const ofCentre = scheme.kinds.find(({ id }) => id === kindId)?.appointedBy === 'centre';
  const by = ofCentre ? ({ by: 'centre' } as const) : appointer;
  const may = by.by === 'centre' ? actor.role === 'office' : actor.unitId === by.unitId;
  if (!may) refuse('INFORMATION_OFFICER.OTHER_APPOINTER', { ...by, actorUnitId: actor.unitId });
}

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}
