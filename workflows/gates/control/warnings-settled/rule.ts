/** Every warning issued in the campaign is settled or withdrawn. Source: domain, section 4. */
import type { WarningPinnedData } from '../../../campaign/events';
import { bilingual } from '../../../kernel/text';
import { valuesOf } from '../../../kernel/keyed';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';

export const warningsSettled: GateRule = {
  id: 'control/warnings-settled',
  version: 1,
  kind: 'control',
  title: bilingual('预警均已销号', 'Every warning settled'),
  codes: ['WARNING_MISSING_SETTLEMENT'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) =>
    valuesOf(campaign.warnings)
      .filter(({ open }) => open)
      .map(settlementMissing),
};

function settlementMissing({ warningId, unitId, content, colour, noticeNumber }: WarningPinnedData): Blocker {
  return {
    code: 'WARNING_MISSING_SETTLEMENT',
    subject: { kind: 'warning', id: warningId, name: noticeNumber ?? content },
    unitId,
    text: bilingual(`${colour.zh}尚未销号：${content}`, `${colour.en}, not settled: ${content}`),
  };
}
