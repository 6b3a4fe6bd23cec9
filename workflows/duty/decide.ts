/** What may be asked of an occurrence of a standing duty. */
import type { State } from '../kernel/aggregate';
import type { CommandMeta } from '../kernel/command';
import type { DutyCommand, FulfilDuty } from './commands';
import { refuse } from './errors';
import type { DutyEvent } from './events';
import type { DutyContext } from './machine';

export function decide(
  command: DutyCommand,
  state: State<DutyContext>,
  { actor }: CommandMeta,
): readonly DutyEvent[] {
  const { dutyId } = command.data;
  if (command.type === 'OpenDuty') return opened(command.data, state.revision);
  if (state.revision < 0) refuse('DUTY.NOT_FOUND', { dutyId });
  switch (command.type) {
    case 'FulfilDuty':
      if (state.context.unitId !== null && actor.role === 'office') refuse('DUTY.OWED_BY_UNIT', { dutyId });
      return fulfilled(command.data, state.context);
    case 'ReturnDuty': {
      const { reason } = command.data;
      if (reason.trim() === '') refuse('DUTY.NO_REASON', { dutyId });
      return [{ type: 'DutyReturned', data: { reason } }];
    }
    case 'WaiveDuty': {
      const { reason, authority } = command.data;
      if (reason.trim() === '' || authority.trim() === '') refuse('DUTY.NO_REASON', { dutyId });
      return [{ type: 'DutyWaived', data: { reason, authority } }];
    }
  }
}

/** Every sweep may find the window open; the first one opens it. */
function opened(
  data: Extract<DutyCommand, { readonly type: 'OpenDuty' }>['data'],
  revision: number,
): readonly DutyEvent[] {
  if (revision >= 0) return [];
  const { dutyId, programme, standingDutyId, title, kind, unitId, riskPointIds } = data;
  const { opensOn, dueOn, nilReturnCounts } = data;
  const what = { dutyId, programme, standingDutyId, title, kind, unitId, riskPointIds };
  return [{ type: 'DutyOpened', data: { ...what, opensOn, dueOn, nilReturnCounts } }];
}

function fulfilled(said: FulfilDuty['data'], duty: DutyContext): readonly DutyEvent[] {
  const { dutyId, nilReturn, report, checkedRiskPointIds, evidence, on } = said;
  if (on < duty.opensOn) refuse('DUTY.BEFORE_WINDOW', { dutyId, on, opensOn: duty.opensOn });
  if (nilReturn && !duty.nilReturnCounts) refuse('DUTY.NIL_RETURN_DOES_NOT_COUNT', { dutyId });
  if (report.trim() === '') refuse('DUTY.NO_REPORT', { dutyId });
  const strange = checkedRiskPointIds.filter((id) => !duty.riskPointIds.includes(id));
  if (strange.length > 0) refuse('DUTY.POINT_NOT_ASKED', { dutyId, riskPointIds: strange });
  const unchecked = duty.riskPointIds.filter((id) => !checkedRiskPointIds.includes(id));
  if (unchecked.length > 0) refuse('DUTY.POINTS_UNCHECKED', { dutyId, riskPointIds: unchecked });
  const late = on > duty.dueOn;
  return [{ type: 'DutyFulfilled', data: { on, late, nilReturn, report, checkedRiskPointIds, evidence } }];
}
