/** Every unit has been scored and has a confirmed result. Source: `004` 4th, assessment. */
import { bilingual } from '../../../kernel/text';
import { unitBlocker } from '../../blockers';
import { factsOf } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';
import { entryOf } from '../../../kernel/keyed';

export const unitsScored: GateRule = {
  id: 'assessment/units-scored',
  version: 1,
  kind: 'assessment',
  title: bilingual('各单位均有考核结果', 'Every unit scored and given a result'),
  codes: ['UNIT_MISSING_ASSESSMENT'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    const text = bilingual('还没有确认的考核结果', 'has no confirmed result of assessment');
    return factsOf(campaign)
      .everyUnit.filter(({ unit }) => entryOf(campaign.assessments, unit.unitId) === undefined)
      .map((unit) => unitBlocker(unit, 'UNIT_MISSING_ASSESSMENT', text));
  },
};
