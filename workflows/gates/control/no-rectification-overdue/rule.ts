/**
 * No rectification ordered in the campaign is overdue: not answered by the day it was ordered for, or, where it was returned or
 * extended, by the day it was then given. Source: domain, gate criteria of control.
 */
import type { RectificationPinnedData } from '../../../campaign/events';
import { bilingual } from '../../../kernel/text';
import { valuesOf } from '../../../kernel/keyed';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';

export const noRectificationOverdue: GateRule = {
  id: 'control/no-rectification-overdue',
  version: 1,
  kind: 'control',
  title: bilingual('整改事项无逾期', 'No rectification overdue'),
  codes: ['RECTIFICATION_MISSING_ANSWER'],
  checkSettings: checkNoSettings,
  judge: ({ campaign, on }) =>
    valuesOf(campaign.rectifications)
      .filter(({ state, dueOn }) => state === 'ordered' && dueOn < on)
      .map(answerMissing),
};

function answerMissing({ rectificationId, unitId, content, dueOn }: RectificationPinnedData): Blocker {
  return {
    code: 'RECTIFICATION_MISSING_ANSWER',
    subject: { kind: 'rectification', id: rectificationId, name: content },
    unitId,
    text: bilingual(
      `整改应于 ${dueOn} 前完成，已逾期：${content}`,
      `a rectification was to be answered by ${dueOn}: ${content}`,
    ),
  };
}
