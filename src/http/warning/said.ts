/** Origins and grounds as a body has them, with a field for each kind, as the one kind that was said. */
import type { AccountabilityGround } from '../../../workflows/accountability-action/events';
import { refuse } from '../../../workflows/kernel/domain-error';
import type { RectificationOrigin } from '../../../workflows/rectification/events';
import type { SaidOrigin } from '../../commands/warning-request';
import type { GroundBody, RectificationOriginBody, WarningOriginBody } from './dto';

export function warningOrigin(body: WarningOriginBody): SaidOrigin {
  const { kind, reportIds, riskPointId, deadlineId, deadlineKind, subjectId, text } = body;
  switch (kind) {
    case 'reports':
      return { kind, reportIds };
    case 'riskPoint':
      return { kind, riskPointId: needed(riskPointId, 'WARNING.NO_ORIGIN') };
    case 'missedDeadline':
      return {
        kind,
        deadlineId: needed(deadlineId, 'WARNING.NO_ORIGIN'),
        deadlineKind: needed(deadlineKind, 'WARNING.NO_ORIGIN'),
        subjectId: needed(subjectId, 'WARNING.NO_ORIGIN'),
      };
    case 'other':
      return { kind, text: text ?? '' };
  }
}

export function rectificationOrigin(body: RectificationOriginBody): RectificationOrigin {
  const { kind, warningId, exceptionId, assessmentId, text } = body;
  const code = 'RECTIFICATION.NO_ORIGIN';
  switch (kind) {
    case 'warning':
      return { kind, warningId: needed(warningId, code) };
    case 'gateException':
      return { kind, exceptionId: needed(exceptionId, code) };
    case 'assessment':
      return { kind, assessmentId: needed(assessmentId, code) };
    case 'finding':
      return { kind, text: text ?? '' };
  }
}

export function groundOf(body: GroundBody): AccountabilityGround {
  const { kind, warningId, rectificationId, assessmentId, riskPointId, text } = body;
  const code = 'ACCOUNTABILITY_ACTION.NO_GROUNDS';
  switch (kind) {
    case 'warning':
      return { kind, warningId: needed(warningId, code) };
    case 'rectification':
      return { kind, rectificationId: needed(rectificationId, code) };
    case 'assessment':
      return { kind, assessmentId: needed(assessmentId, code) };
    case 'riskPoint':
      return { kind, riskPointId: needed(riskPointId, code) };
    case 'other':
      return { kind, text: text ?? '' };
  }
}

function needed<T>(value: T | undefined, code: string): T {
  if (value === undefined) refuse(code);
  return value;
}
