/** Blockers that more than one rule gives. Each names its subject, the unit that has to act, and what is missing. */
import type { CampaignContext } from '../campaign/state';
import { bilingual, type Bilingual } from '../kernel/text';
import type { FrozenPost, FrozenPower, FrozenRiskPoint } from '../submission/events';
import type { UnitFacts } from './facts';
import type { Blocker } from './gate-finding';

/** Something the host's office has to see to. `code` tells it from the others of the rule. */
export function campaignBlocker(campaign: CampaignContext, code: string, text: Bilingual): Blocker {
  return {
    code,
    subject: { kind: 'campaign', id: campaign.campaignId, name: campaign.title },
    unitId: campaign.hostUnitId,
    text,
  };
}

/** Something the unit has to see to; the texts go on after the unit's name. */
export function unitBlocker(
  { unit: { unitId, name } }: Pick<UnitFacts, 'unit'>,
  code: string,
  text: Bilingual,
): Blocker {
  return {
    code,
    subject: { kind: 'unit', id: unitId, name },
    unitId,
    text: bilingual(`${name}${text.zh}`, `${name} ${text.en}`),
  };
}

/** No accepted submission of the unit that the rule could look at. */
export function submissionMissing(unit: UnitFacts): Blocker {
  const text = bilingual('还没有被接收的报送', 'has no accepted submission yet');
  return unitBlocker(unit, 'UNIT_MISSING_SUBMISSION', text);
}

export function postBlocker({ unit }: UnitFacts, post: FrozenPost, code: string, text: Bilingual): Blocker {
  return {
    code,
    subject: { kind: 'post', id: post.id, name: post.name },
    unitId: unit.unitId,
    text: bilingual(
      `${unit.name}的岗位“${post.name}”${text.zh}`,
      `post “${post.name}” of ${unit.name} ${text.en}`,
    ),
  };
}

export function powerBlocker(
  { unit }: UnitFacts,
  power: FrozenPower,
  code: string,
  text: Bilingual,
): Blocker {
  return {
    code,
    subject: { kind: 'power', id: power.id, name: power.name },
    unitId: unit.unitId,
    text: bilingual(
      `${unit.name}的职权“${power.name}”${text.zh}`,
      `power “${power.name}” of ${unit.name} ${text.en}`,
    ),
  };
}

/** Risk points are frozen without a name of their own: they are called by the power or post they lie on, and their id. */
export type RiskPointBlocker = (point: FrozenRiskPoint, code: string, text: Bilingual) => Blocker;

/** Reads the names of the unit's posts and powers once for all its risk points. */
export function riskPointBlockers({ unit, posts, powers }: UnitFacts): RiskPointBlocker {
  const names = new Map([...posts, ...powers].map((item) => [item.id, item.name]));
  return (point, code, text) => {
    const bearer = (point.powerId === null ? undefined : names.get(point.powerId)) ?? names.get(point.postId);
    const name = bearer === undefined ? point.id : `${bearer}·${point.id}`;
    return {
      code,
      subject: { kind: 'riskPoint', id: point.id, name },
      unitId: unit.unitId,
      text: bilingual(
        `${unit.name}的风险点“${name}”${text.zh}`,
        `risk point “${name}” of ${unit.name} ${text.en}`,
      ),
    };
  };
}
