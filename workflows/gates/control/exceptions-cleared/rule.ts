/**
 * No exception an earlier gate let pass is overdue: each is a rectification with a due date. Exceptions on the same
 * subject are one blocker. Source: domain, gate criteria of control (no rectification overdue).
 */
import type { ExceptionState } from '../../../campaign/state';
import { bilingual } from '../../../kernel/text';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';

export const exceptionsCleared: GateRule = {
  id: 'control/exceptions-cleared',
  version: 1,
  kind: 'control',
  title: bilingual('例外放行事项无逾期未整改', 'No exception overdue'),
  codes: ['GATE_EXCEPTION_MISSING_CLEARANCE'],
  checkSettings: checkNoSettings,
  judge: ({ campaign, on }) => {
    const overdue = new Map<string, ExceptionState>();
    for (const exception of Object.values(campaign.exceptions)) {
      const { id } = exception.blocker.subject;
      if (exception.clearedOn !== null || exception.dueOn >= on) continue;
      const known = overdue.get(id);
      if (known === undefined || exception.dueOn < known.dueOn) overdue.set(id, exception);
    }
    return [...overdue.values()].map(clearanceMissing);
  },
};

function clearanceMissing({ blocker, dueOn, unitId }: ExceptionState): Blocker {
  return {
    code: 'GATE_EXCEPTION_MISSING_CLEARANCE',
    subject: blocker.subject,
    unitId,
    text: bilingual(
      `例外放行应于 ${dueOn} 前整改，已逾期：${blocker.text.zh}`,
      `an exception was to be put right by ${dueOn}: ${blocker.text.en}`,
    ),
  };
}
