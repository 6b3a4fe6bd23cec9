/**
 * The children of a campaign have passed the gate the parent asks for: that of the stage of the same id, else those of all
 * their stages of the kind. Judged by what the children reported (campaign/child.ts). Source: `002`, a district over its
 * bureaus; docs/scale.md, a province over its prefectures.
 */
import type { ChildReport, ChildStage } from '../campaign/child';
import { childrenOf, overlapOf, standsForHost } from '../campaign/children';
import type { CampaignContext, StageStatus } from '../campaign/state';
import { bilingual, type Bilingual } from '../kernel/text';
import { campaignBlocker } from './blockers';
import type { Blocker, GateQuestion, GateRule, GateSettings } from './gate-rule';
import { checkIntegerSetting, integerSetting } from './settings';
import type { StageKind } from '../plans/plan';

const CHILDREN_PASSED_CODES = [
  'CAMPAIGN_MISSING_CHILD',
  'CHILD_MISSING_GATE',
  'CHILD_MISSING_SUCCESSOR',
  'CHILD_MISSING_OWN_SCOPE',
] as const;

/** `least`: how many children there have to be, 1 where the plan does not say. */
const MOST_CHILDREN = 5_000;

export function childrenPassedRule(kind: StageKind): GateRule {
  return {
    id: `${kind}/children-passed`,
    version: 1,
    kind,
    title: bilingual('下级工作均已通过同类关口', 'Children have passed the gate of the same kind'),
    codes: CHILDREN_PASSED_CODES,
    checkSettings: (settings) => checkIntegerSetting(settings, 'least', 0, MOST_CHILDREN),
    judge,
  };
}

function judge({ campaign, stage }: GateQuestion, settings: GateSettings): readonly Blocker[] {
  const children = childrenOf(campaign);
  const standing = children.filter(standsForHost);
  const least = integerSetting(settings, 'least', 1);
  return [
    ...(standing.length < least ? [tooFew(campaign, standing.length, least)] : []),
    ...standing.flatMap((child) => missingGates(child, stagesFor(child, stage))),
    ...standing.flatMap((child) => overlapping(campaign, child)),
    ...children
      .filter((child) => !standsForHost(child))
      .flatMap((child) => abandoned(campaign, child, standing)),
  ];
}

/** The child's stages that answer for the parent's stage. */
export function stagesFor(
  child: ChildReport,
  stage: { readonly id: string; readonly kind: StageKind },
): readonly ChildStage[] {
  const ofKind = child.stages.filter((each) => each.kind === stage.kind);
  const own = ofKind.filter((each) => each.stageId === stage.id);
  return own.length > 0 ? own : ofKind;
}

export function hasPassedGate({ status }: ChildStage): boolean {
  return status === 'passed' || status === 'passedWithExceptions';
}

function tooFew(campaign: CampaignContext, there: number, least: number): Blocker {
  const text = bilingual(
    `下级工作应不少于 ${least} 项，现有 ${there} 项`,
    `${least} child campaigns at least are asked for, there are ${there}`,
  );
  return campaignBlocker(campaign, 'CAMPAIGN_MISSING_CHILD', text);
}

function missingGates(child: ChildReport, stages: readonly ChildStage[]): readonly Blocker[] {
  const open = stages.filter((stage) => !hasPassedGate(stage));
  if (open.length === 0) return [];
  const zh = open.map(({ stageId, status }) => `${stageId}（${STATUS_LABELS[status].zh}）`).join('、');
  const en = open.map(({ stageId, status }) => `${stageId} (${STATUS_LABELS[status].en})`).join(', ');
  return [childBlocker(child, 'CHILD_MISSING_GATE', bilingual(`还没有过关：${zh}`, `has not passed: ${en}`))];
}

function overlapping(campaign: CampaignContext, child: ChildReport): readonly Blocker[] {
  const overlap = overlapOf(campaign, child);
  if (overlap.length === 0) return [];
  const units = overlap.map(({ unitId }) => unitId).join('、');
  const text = bilingual(
    `与其他下级工作的参加单位重复：${units}`,
    `shares units with another child: ${units}`,
  );
  return [childBlocker(child, 'CHILD_MISSING_OWN_SCOPE', text)];
}

/** Its host works on in the campaign itself, or under another child; where it does neither, its work is missing. */
function abandoned(
  campaign: CampaignContext,
  child: ChildReport,
  standing: readonly ChildReport[],
): readonly Blocker[] {
  const goesOn =
    Object.hasOwn(campaign.scope, child.hostUnitId) ||
    standing.some((other) => other.hostUnitId === child.hostUnitId);
  if (goesOn) return [];
  const text = bilingual(
    '已提前结束，其单位没有纳入其他工作',
    'was ended early, and no other work covers its host',
  );
  return [childBlocker(child, 'CHILD_MISSING_SUCCESSOR', text)];
}

function childBlocker(child: ChildReport, code: string, text: Bilingual): Blocker {
  return {
    code,
    subject: { kind: 'campaign', id: child.childId, name: child.title },
    unitId: child.hostUnitId,
    text: bilingual(`下级工作“${child.title}”${text.zh}`, `child campaign “${child.title}” ${text.en}`),
  };
}

const STATUS_LABELS: Readonly<Record<StageStatus, Bilingual>> = {
  pending: bilingual('未开始', 'not begun'),
  open: bilingual('进行中', 'open'),
  gateRequested: bilingual('已提请过关', 'gate asked for'),
  rectifying: bilingual('退回整改', 'returned'),
  passed: bilingual('已过关', 'passed'),
  passedWithExceptions: bilingual('附例外过关', 'passed with exceptions'),
};
