/**
 * The catalogues of every unit stood in a notice whose period is over and whose objections are answered. A unit that
 * holds neither posts nor powers has nothing to publish. Source: `003`, second phase (公开公示, by 06-28).
 */
import { bilingual } from '../../../kernel/text';
import { unitBlocker } from '../../blockers';
import { factsOf, type UnitFacts } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';

export const cataloguesPublished: GateRule = {
  id: 'identification/catalogues-published',
  version: 1,
  kind: 'identification',
  title: bilingual('各单位的目录已公示', 'Catalogues published'),
  codes: ['UNIT_MISSING_PUBLICATION'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    const notices = Object.values(campaign.notices).filter((notice) => notice.subject === 'catalogues');
    const published = new Set(notices.flatMap((notice) => notice.unitIds));
    const text = bilingual('的目录还没有公示完毕', 'has not had its catalogues published to the end');
    return factsOf(campaign)
      .units.filter((unit) => !published.has(unit.unit.unitId) && !holdsNothing(unit))
      .map((unit) => unitBlocker(unit, 'UNIT_MISSING_PUBLICATION', text));
  },
};

function holdsNothing({ nil, posts, powers }: UnitFacts): boolean {
  return nil.has('posts') && nil.has('powers') && posts.length === 0 && powers.length === 0;
}
