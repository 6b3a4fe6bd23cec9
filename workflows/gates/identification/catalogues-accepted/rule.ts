/**
 * Every unit's catalogue of posts and catalogue of powers has been accepted, or the unit holds none and says so. Asked for
 * are the catalogues the plan's stages ask for; both, where the plan asks for neither. Source: `003`, annexes 1 and 2.
 */
import { bilingual } from '../../../kernel/text';
import { contentsAskedFor } from '../../../plans/contents-asked-for';
import type { SubmissionContent } from '../../../plans/plan';
import { unitBlocker } from '../../blockers';
import { factsOf, type UnitFacts } from '../../facts';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { CATALOGUE_OF } from '../../needs';
import { checkNoSettings } from '../../settings';

const CATALOGUES = {
  posts: {
    code: 'UNIT_MISSING_POST_CATALOGUE',
    text: bilingual('的岗位职责目录还没有被接收', 'has no accepted catalogue of posts'),
  },
  powers: {
    code: 'UNIT_MISSING_POWER_CATALOGUE',
    text: bilingual('的职权目录还没有被接收', 'has no accepted catalogue of powers'),
  },
} as const;

type Catalogue = keyof typeof CATALOGUES;

export const cataloguesAccepted: GateRule = {
  id: 'identification/catalogues-accepted',
  version: 1,
  kind: 'identification',
  title: bilingual('各单位的岗位、职权目录已接收', 'Catalogues of posts and powers accepted'),
  needs: (asked) => wanted(asked).map((catalogue) => CATALOGUE_OF[catalogue]),
  codes: ['UNIT_MISSING_POST_CATALOGUE', 'UNIT_MISSING_POWER_CATALOGUE'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => {
    const catalogues = wanted(contentsAskedFor(campaign.plan.stages));
    return factsOf(campaign).units.flatMap((unit) => missing(unit, catalogues));
  },
};

function missing(unit: UnitFacts, catalogues: readonly Catalogue[]): readonly Blocker[] {
  return catalogues
    .filter((catalogue) => unit[catalogue].length === 0 && !unit.nil.has(catalogue))
    .map((catalogue) => unitBlocker(unit, CATALOGUES[catalogue].code, CATALOGUES[catalogue].text));
}

function wanted(asked: ReadonlySet<SubmissionContent>): readonly Catalogue[] {
  const both: readonly Catalogue[] = ['posts', 'powers'];
  const some = both.filter((catalogue) => asked.has(catalogue));
  return some.length === 0 ? both : some;
}
