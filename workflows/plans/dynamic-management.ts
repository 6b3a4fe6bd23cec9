/**
 * Dynamic management 动态管理: how long a holder may stay on a post of a grade (轮岗), within which time a post or power that changed is
 * screened again, and how often points are graded anew (source 000: rotation within five years, re-screening within three months).
 * What is absent is not asked for.
 */
import { choice, integer, record, type Shape } from './shape';
import type { GradeLevel } from './plan-terms';

export interface DynamicManagement {
  /** The holder of a post with a risk point of this grade or a higher one is to move on after so many years. */
  readonly rotation?: { readonly level: GradeLevel; readonly years: number };
  /** After another person took the post, or a power was revised or transferred. */
  readonly rescreening?: { readonly months: number };
  /** `reviewed`: once a unit's catalogue has been accepted, powers are added, revised and cancelled by request and review alone. */
  readonly powers?: 'reviewed';
  /** After the last approval of its grade. */
  readonly regrading?: { readonly months: number };
}

const MONTHS = record({ months: integer(1, 120) });

export const DYNAMIC_MANAGEMENT: Shape = record(
  {
    rotation: record({ level: choice([1, 2, 3]), years: integer(1, 30) }),
    rescreening: MONTHS,
    regrading: MONTHS,
    powers: choice(['reviewed']),
  },
  ['rotation', 'rescreening', 'regrading', 'powers'],
);
