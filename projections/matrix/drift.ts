/** Drift: what a unit holds now, against what it handed in. */
import type { SubmissionContent } from '../../workflows/plans/plan';
import type { Reader } from '../view';
import type { HandedInItem, ItemKind } from './tables';

/** How an item stands against the hand-in; `revision` null: gone (abolished, cancelled, closed or moved on). */
export interface DriftItem {
  readonly kind: ItemKind;
  readonly id: string;
  readonly handedInRevision: number | null;
  readonly revision: number | null;
}

/** The kinds of item a stage asks for. */
export function kindsAsked(asks: readonly SubmissionContent[]): readonly ItemKind[] {
  return [...new Set(asks.map((content) => KIND_OF[content]))];
}

const KIND_OF: Readonly<Record<SubmissionContent, ItemKind>> = {
  posts: 'post',
  powers: 'power',
  flows: 'power',
  riskPoints: 'riskPoint',
  grades: 'riskPoint',
  measures: 'measure',
};

const LIVE: Readonly<Record<ItemKind, string>> = {
  post: `SELECT postId AS id, revision FROM post WHERE unitId = $unit AND active = 1`,
  power: `SELECT powerId AS id, revision FROM power WHERE unitId = $unit AND active = 1`,
  riskPoint: `SELECT riskPointId AS id, revision FROM risk_point
    WHERE unitId = $unit AND campaignId = $campaign AND state <> 'closed' AND carriedTo IS NULL`,
  measure: `SELECT measureId AS id, revision FROM measure
    WHERE unitId = $unit AND campaignId = $campaign AND state <> 'cancelled'`,
};

/** What the unit holds now, of the kinds named. */
export function liveItems(
  reader: Reader,
  campaignId: string,
  unitId: string,
  kinds: readonly ItemKind[],
): readonly HandedInItem[] {
  return kinds.flatMap((kind) => {
    const inCampaign = LIVE[kind].includes('$campaign');
    const sql = LIVE[kind].replace('$unit', '?').replace('$campaign', '?');
    return reader
      .all<{ id: string; revision: number }>(
        `${sql} ORDER BY 1`,
        ...(inCampaign ? [unitId, campaignId] : [unitId]),
      )
      .map(({ id, revision }): HandedInItem => [kind, id, revision]);
  });
}

export function driftOf(
  handedIn: readonly HandedInItem[],
  live: readonly HandedInItem[],
): readonly DriftItem[] {
  const keyOf = ([kind, id]: HandedInItem) => `${kind} ${id}`;
  const now = new Map(live.map((item) => [keyOf(item), item[2]]));
  const before = new Set(handedIn.map(keyOf));
  const moved = handedIn.flatMap((item): readonly DriftItem[] => {
    const [kind, id, handedInRevision] = item;
    const revision = now.get(keyOf(item)) ?? null;
    return revision === handedInRevision ? [] : [{ kind, id, handedInRevision, revision }];
  });
  const added = live
    .filter((item) => !before.has(keyOf(item)))
    .map(([kind, id, revision]): DriftItem => ({ kind, id, handedInRevision: null, revision }));
  return [...moved, ...added];
}
