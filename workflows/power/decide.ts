/** What may be asked of a power. */
import type { State } from '../kernel/aggregate';
import { checkFlow } from './check-flow';
import type { PowerCommand } from './commands';
import { requestAddition, requestCancellation, requestRevision, reviewChange } from './decide-change';
import { requestTransfer, reviewTransfer } from './decide-transfer';
import { refuse } from './errors';
import type { PowerDescription, PowerEvent } from './events';
import type { PowerContext } from './machine';

export function decide(command: PowerCommand, state: State<PowerContext>): readonly PowerEvent[] {
  const { powerId } = command.data;
  const exists = state.revision >= 0;
  const isNew = command.type === 'ListPower' || command.type === 'RequestPowerAddition';
  // What was refused may be asked for again.
  if (isNew && exists && !(command.type === 'RequestPowerAddition' && state.value === 'refused'))
    refuse('POWER.ALREADY_EXISTS', { powerId });
  if (!isNew && !exists) refuse('POWER.NOT_FOUND', { powerId });
  switch (command.type) {
    case 'ListPower': {
      const { unitId, campaignId, knownClasses } = command.data;
      const description = checked(powerId, command.data, knownClasses);
      return [{ type: 'PowerListed', data: { powerId, unitId, campaignId, ...description } }];
    }
    case 'RevisePower':
      return [{ type: 'PowerRevised', data: checked(powerId, command.data, command.data.knownClasses) }];
    case 'DrawPowerFlow': {
      const { variant, steps } = command.data;
      checkFlow(steps);
      return [{ type: 'PowerFlowDrawn', data: { variant, steps } }];
    }
    case 'DeclarePowerWithoutRisk': {
      const { campaignId, reason, riskPointIds } = command.data;
      if (reason.trim() === '') refuse('POWER.NO_REASON', { powerId });
      if (riskPointIds.length > 0) refuse('POWER.RISK_POINTS_FOUND', { powerId, riskPointIds });
      return [{ type: 'PowerFoundWithoutRisk', data: { campaignId, reason } }];
    }
    case 'RequestPowerTransfer':
      checkLegalBasis(powerId, command.data.legalBasis);
      return requestTransfer(command, state.context);
    case 'ReviewPowerTransfer':
      return reviewTransfer(command, state.context);
    case 'RequestPowerAddition': {
      const { reason, knownClasses } = command.data;
      return requestAddition(command.data, checked(powerId, command.data, knownClasses), reason);
    }
    case 'RequestPowerRevision': {
      const { reason, knownClasses } = command.data;
      return requestRevision(powerId, checked(powerId, command.data, knownClasses), reason, state.context);
    }
    case 'RequestPowerCancellation':
      checkLegalBasis(powerId, command.data.legalBasis);
      return requestCancellation(command, state.context);
    case 'ReviewPowerChange':
      return reviewChange(command, state.context);
    case 'CancelPower': {
      const { reason, legalBasis } = command.data;
      if (reason.trim() === '') refuse('POWER.NO_REASON', { powerId });
      checkLegalBasis(powerId, legalBasis);
      return [{ type: 'PowerCancelled', data: { reason, legalBasis } }];
    }
  }
}

function checked(powerId: string, said: PowerDescription, knownClasses: readonly string[]): PowerDescription {
  const { name, content, kind, powerClass, holderPostId, legalBasis, publicityForm, timeLimit, remark } =
    said;
  if (!knownClasses.includes(powerClass)) {
    refuse('POWER.CLASS_OUT_OF_SCHEME', { powerId, powerClass, knownClasses });
  }
  checkLegalBasis(powerId, legalBasis);
  const description = { name, content, kind, powerClass, holderPostId, legalBasis, publicityForm, timeLimit };
  return remark === undefined ? description : { ...description, remark };
}

/** 责权法定: what no law or document gives, or takes away, is no power (source 003, second phase). */
function checkLegalBasis(powerId: string, legalBasis: readonly string[]): void {
  if (legalBasis.every((each) => each.trim() === '')) refuse('POWER.NO_LEGAL_BASIS', { powerId });
}
