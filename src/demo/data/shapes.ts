/** The shapes the demo's data is written in: shorter than the commands they become (src/demo/phases). */
import type { DiscoveryMethod, GradeLevel, MeasurePhase, PostRank } from '../../../workflows/plans/plan';
import type { PostRole } from '../../../workflows/post/events';
import type { PowerKind } from '../../../workflows/power/events';
import type { UnitKind } from '../../../workflows/unit/events';

export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string;
}

export interface DemoPost {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly rank: PostRank;
  readonly role: PostRole;
  readonly seats: number;
  readonly holders: readonly DemoHolder[];
  readonly duties: readonly DemoDuty[];
}

export interface DemoHolder {
  readonly person: string;
  readonly from: string;
  /** Last day in the post, where it ends during the campaign. */
  readonly until?: string;
}

/** 职责内容, 设定依据 */
export type DemoDuty = readonly [content: string, basis: string];

export interface DemoPower {
  readonly id: string;
  readonly unit: string;
  readonly holder: string;
  readonly name: string;
  readonly kind: PowerKind;
  readonly powerClass: string;
  readonly content: string;
  readonly legalBasis: readonly string[];
  readonly publicityForm: string;
  readonly timeLimit: string;
  readonly remark?: string;
  readonly steps: readonly DemoStepOfFlow[];
}

export type DemoStepOfFlow = readonly [
  stepId: string,
  name: string,
  post: string,
  timeLimit: string,
  ...next: readonly string[],
];

/** 发生概率, 危害程度: places on the plan's scales, from 1. */
export type LikelihoodAndSeverity = readonly [likelihood: number, severity: number];

export type RiskCategoryId = 'morals' | 'duties' | 'process' | 'institutions';

/** As written by hand; `numbered` gives it its unit and its id. */
export interface RiskPointEntry {
  readonly post: string;
  readonly power?: string;
  readonly step?: string;
  readonly category: RiskCategoryId;
  readonly method: DiscoveryMethod;
  readonly manifestation: string;
  /** As the reviewers rated it. */
  readonly rating: LikelihoodAndSeverity;
  /** As the holder of the post rated it, where that was something else. */
  readonly self?: LikelihoodAndSeverity;
  /** Where the review did not follow the matrix. */
  readonly overruled?: { readonly level: GradeLevel; readonly reason: string };
  readonly measures: Readonly<Partial<Record<MeasurePhase, string>>>;
}

export interface DemoRiskPoint extends RiskPointEntry {
  readonly id: string;
  readonly unit: string;
}

export function numbered(unit: string, entries: readonly RiskPointEntry[]): readonly DemoRiskPoint[] {
  return entries.map((entry, index) => ({
    id: `${unit}-r${String(index + 1).padStart(2, '0')}`,
    unit,
    ...entry,
  }));
}
