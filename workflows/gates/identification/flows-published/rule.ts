/**
 * The flow of every power stood in a notice of its kind whose period is over: outer flows before the public, inner ones before the staff, as
 * far as the plan publishes each apart from the catalogues. Source: `000`, second part 1.
 */
import { bilingual } from '../../../kernel/text';
import type { CampaignContext } from '../../../campaign/state';
import type { PowerKind } from '../../../power/events';
import { factsOf } from '../../facts';
import type { Blocker } from '../../gate-finding';
import type { GateRule } from '../../gate-rule';
import { CATALOGUES } from '../../needs';
import { checkNoSettings } from '../../settings';

const NOTICES = {
  external: {
    subject: 'externalFlows',
    code: 'POWER_MISSING_OUTER_PUBLICATION',
    text: bilingual('的外部流程图还没有公示完毕', 'has not had its outer flow published to the end'),
  },
  internal: {
    subject: 'internalFlows',
    code: 'POWER_MISSING_INNER_PUBLICATION',
    text: bilingual('的内部流程图还没有公示完毕', 'has not had its inner flow published to the end'),
  },
} as const;

export const flowsPublished: GateRule = {
  id: 'identification/flows-published',
  version: 1,
  kind: 'identification',
  title: bilingual('内外部流程图已分别公示', 'Outer and inner flows published'),
  needs: [CATALOGUES],
  codes: [NOTICES.external.code, NOTICES.internal.code],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) => [...missing(campaign, 'external'), ...missing(campaign, 'internal')],
};

/** A power without a flow is for `flows-drawn` to ask for. What was frozen without its kind counts as exercised outside. */
function missing(campaign: CampaignContext, of: PowerKind): readonly Blocker[] {
  const { subject, code, text } = NOTICES[of];
  if (campaign.plan.schemes.publicity[subject] === undefined) return [];
  const shown = new Set(
    Object.values(campaign.notices)
      .filter((notice) => notice.subject === subject)
      .flatMap(({ items }) => items.map(({ id }) => id)),
  );
  return factsOf(campaign).units.flatMap(({ unit, powers }) =>
    powers
      .filter(({ id, kind = 'external', flowSteps }) => kind === of && flowSteps > 0 && !shown.has(id))
      .map(({ id, name }) => ({
        code,
        subject: { kind: 'power', id, name } as const,
        unitId: unit.unitId,
        text: bilingual(`${name}${text.zh}`, `${name} ${text.en}`),
      })),
  );
}
