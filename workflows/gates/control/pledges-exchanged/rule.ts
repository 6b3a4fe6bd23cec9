/** Every unit but the host has pledged to the leading body, and a leader in return. Source: `004` 4th, part three (一) 2 (双向承诺制度). */
import { entryOf } from '../../../kernel/keyed';
import { bilingual } from '../../../kernel/text';
import { unitBlocker } from '../../blockers';
import { factsOf } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';

const TEXTS = {
  none: bilingual('还没有向领导班子承诺', 'has not pledged to the leading body'),
  given: bilingual('已承诺，领导还没有承诺', 'has pledged; no leader has in return'),
  withdrawn: bilingual('撤回了承诺', 'has withdrawn its pledge'),
} as const;

export const pledgesExchanged: GateRule = {
  id: 'control/pledges-exchanged',
  version: 1,
  kind: 'control',
  title: bilingual('部门与领导已双向承诺', 'Pledges exchanged between units and leaders'),
  codes: ['UNIT_MISSING_PLEDGE'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) =>
    factsOf(campaign)
      .units.filter(({ unit }) => unit.unitId !== campaign.hostUnitId)
      .flatMap((facts) => {
        const state = entryOf(campaign.pledges ?? {}, facts.unit.unitId)?.state ?? 'none';
        return state === 'mutual' ? [] : [unitBlocker(facts, 'UNIT_MISSING_PLEDGE', TEXTS[state])];
      }),
};
