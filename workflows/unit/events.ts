/** Unit 单位: a node in the tree of organisations (district → bureau → section). Stream `unit-<unitId>`. */
import type { DomainEvent } from '../kernel/event';

export type UnitKind = 'body' | 'department' | 'section' | 'affiliate';

export interface UnitEstablishedData {
  readonly unitId: string;
  readonly name: string;
  /** body 机关, department 部门, section 科室, affiliate 所属单位. */
  readonly kind: UnitKind;
  /** null for the root of a tree. */
  readonly parentId: string | null;
}

export type UnitEstablished = DomainEvent<'UnitEstablished', UnitEstablishedData>;
export type UnitRenamed = DomainEvent<'UnitRenamed', { readonly name: string }>;
export type UnitMoved = DomainEvent<'UnitMoved', { readonly parentId: string }>;
export type UnitAbolished = DomainEvent<'UnitAbolished', { readonly reason: string }>;

export type UnitEvent = UnitEstablished | UnitRenamed | UnitMoved | UnitAbolished;
