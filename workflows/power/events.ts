/** Power 职权 and its flow 职权运行流程图. Stream `power-<powerId>`. Fields: source 003, annex 2. */
import type { DomainEvent } from '../kernel/event';

export type PowerKind = 'external' | 'internal';

export interface PowerDescription {
  readonly name: string;
  readonly content: string;
  /** external 对外行使, internal 内部管理. */
  readonly kind: PowerKind;
  /** Id of a class of the plan's scheme (许可, 处罚, …). */
  readonly powerClass: string;
  /** The post that handles it 办理主体. */
  readonly holderPostId: string;
  /** 设置依据: statutes and documents. */
  readonly legalBasis: readonly string[];
  /** 公开形式 */
  readonly publicityForm: string;
  /** 办结时限, in the document's own words, e.g. "20 个工作日". */
  readonly timeLimit: string;
  /** 备注 */
  readonly remark?: string;
}

export interface PowerListedData extends PowerDescription {
  readonly powerId: string;
  readonly unitId: string;
  /** The campaign whose inventory found it. */
  readonly campaignId: string;
}

export interface FlowStep {
  readonly stepId: string;
  /** e.g. 提出 受理 审核 办理 反馈 */
  readonly name: string;
  readonly responsiblePostId: string;
  /** Time limit of the step in the document's words; empty where none. */
  readonly timeLimit: string;
  /** Ids of the steps that may follow; empty at the end. */
  readonly next: readonly string[];
}

export type PowerListed = DomainEvent<'PowerListed', PowerListedData>;
/** The whole description; replaces the one before. */
export type PowerRevised = DomainEvent<'PowerRevised', PowerDescription>;
/** The whole flow; replaces the one before. */
export type PowerFlowDrawn = DomainEvent<
  'PowerFlowDrawn',
  { readonly variant: PowerKind; readonly steps: readonly FlowStep[] }
>;
export type PowerFoundWithoutRisk = DomainEvent<
  'PowerFoundWithoutRisk',
  { readonly campaignId: string; readonly reason: string }
>;
/** 职权划转, asked for: to another unit or another post. */
export type PowerTransferRequested = DomainEvent<
  'PowerTransferRequested',
  {
    readonly toUnitId: string;
    readonly toPostId: string;
    readonly legalBasis: readonly string[];
    readonly reason: string;
  }
>;
export const TRANSFER_OUTCOMES = ['approved', 'refused'] as const;
/** 审核 by the office. */
export type PowerTransferReviewed = DomainEvent<
  'PowerTransferReviewed',
  { readonly outcome: (typeof TRANSFER_OUTCOMES)[number]; readonly opinion: string }
>;
/** Follows an approval. The flow is to be redrawn, and the power to be searched again. */
export type PowerTransferred = DomainEvent<
  'PowerTransferred',
  {
    readonly fromUnitId: string;
    readonly toUnitId: string;
    readonly holderPostId: string;
    readonly legalBasis: readonly string[];
  }
>;
export type PowerCancelled = DomainEvent<
  'PowerCancelled',
  { readonly reason: string; readonly legalBasis: readonly string[] }
>;

/** 增加职权, asked for after the catalogue was accepted. */
export type PowerAdditionRequested = DomainEvent<
  'PowerAdditionRequested',
  PowerListedData & { readonly reason: string }
>;
/** 职权变更, asked for: the whole description as it is to be. */
export type PowerRevisionRequested = DomainEvent<
  'PowerRevisionRequested',
  PowerDescription & { readonly reason: string }
>;
export type PowerCancellationRequested = DomainEvent<
  'PowerCancellationRequested',
  { readonly reason: string; readonly legalBasis: readonly string[] }
>;
export type PowerChangeKind = 'addition' | 'revision' | 'cancellation';
/** 审核 by the office; approved, the listing, revision or cancellation follows in the same act. */
export type PowerChangeReviewed = DomainEvent<
  'PowerChangeReviewed',
  {
    readonly kind: PowerChangeKind;
    readonly outcome: (typeof TRANSFER_OUTCOMES)[number];
    readonly opinion: string;
  }
>;
/** After a weighty revision: the flow is to be redrawn, "no risk" no longer holds. */
export type PowerToBeSearchedAgain = DomainEvent<'PowerToBeSearchedAgain', Readonly<Record<string, never>>>;

export type PowerEvent =
  | PowerListed
  | PowerRevised
  | PowerFlowDrawn
  | PowerFoundWithoutRisk
  | PowerTransferRequested
  | PowerTransferReviewed
  | PowerTransferred
  | PowerAdditionRequested
  | PowerRevisionRequested
  | PowerCancellationRequested
  | PowerChangeReviewed
  | PowerToBeSearchedAgain
  | PowerCancelled;
