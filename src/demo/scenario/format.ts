/**
 * A scenario 演示脚本: one run of a plan or module as data, told in order of time. docs/plans/scenarios.md explains it;
 * shape.ts holds a file against it, expand.ts makes the steps of it that play.ts gives to the gateway.
 */
import type { LocalDate } from '../../../workflows/kernel/time';
import type { PostRank } from '../../../workflows/plans/plan';
import type { PostRole } from '../../../workflows/post/events';
import type { UnitKind } from '../../../workflows/unit/events';
import type { UserCommandType } from '../../commands/request';
import type { CascadeBlock } from './blocks/cascade/format';

export interface Scenario {
  /** Version of this format. */
  readonly schema: 1;
  /** Id of the plan or module it plays. */
  readonly id: string;
  readonly founding: ScenarioFounding;
  readonly steps: readonly ScenarioStep[];
}

export interface ScenarioFounding {
  readonly on: LocalDate;
  /** The first has no parent; its post of the role `administrator` sets up the rest. */
  readonly units: readonly ScenarioUnit[];
  /** Names by id. */
  readonly persons: Readonly<Record<string, string>>;
  readonly posts: readonly ScenarioPost[];
}

export interface ScenarioUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent?: string;
  /** The post that answers for it; default: its first post of the role `unitHead`, else the parent's head. */
  readonly head?: string;
  /** 主管领导; default: the head of the parent. */
  readonly inCharge?: string;
}

export interface ScenarioPost {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly rank: PostRank;
  readonly role: PostRole;
  readonly seats?: number;
  readonly holders: readonly { readonly person: string; readonly from: LocalDate }[];
}

export interface GiveStep {
  readonly on: LocalDate;
  /** A post (whoever holds it on the day acts), `post/person` for a certain holder, or `public`. Default: the entry's. */
  readonly by?: string;
  readonly give: UserCommandType;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Once for each entry, whose `by`, `title` and `data` go over those of the step. */
  readonly each?: readonly EachEntry[];
  /** What happens, in Chinese; default: the command's name. */
  readonly title?: string;
  /** A name by which a later step refers to this one. */
  readonly as?: string;
  /** The step that this one corrects. */
  readonly corrects?: string;
  readonly basis?: { readonly documentNumber?: string; readonly reason?: string };
  /** The post stood in for. */
  readonly onBehalfOf?: string;
  /** The code by which it has to be refused. */
  readonly refused?: string;
}

export interface EachEntry {
  readonly by?: string;
  readonly title?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type ScenarioStep =
  | GiveStep
  /** The deadline service looks round on this day; `raises`: ids of what it has to raise. */
  | { readonly sweep: LocalDate; readonly raises?: readonly string[] }
  /** A heading for what follows. */
  | { readonly chapter: string }
  /** A campaign and its children, told by counts. */
  | { readonly cascade: CascadeBlock };
