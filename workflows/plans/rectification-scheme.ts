/**
 * What happens when a rectification 整改 is overdue: it goes up through ranks, each with its days; and whether, after the last, an
 * accountability action is asked for (source 000: 对整改不力、造成后果的 … 追究责任). Days count by the plan's calendar.
 */
import type { Bilingual } from '../kernel/text';
import type { PostRank } from './plan-terms';

export interface RectificationScheme {
  /** From the lowest rank up. */
  readonly escalatesTo: readonly RectificationRank[];
  readonly asksAccountability: boolean;
}

export interface RectificationRank {
  readonly rank: PostRank;
  readonly label: Bilingual;
  /** How long this rank has, from the day the rectification came to it. */
  readonly withinDays: number;
  readonly dayKind: 'calendar' | 'working';
}

/** For plans that say nothing of it: one rank up, and nothing asked for. */
export const PLAIN_RECTIFICATION: RectificationScheme = {
  escalatesTo: [
    {
      rank: 'leader',
      label: { zh: '分管领导', en: 'Leader in charge' },
      withinDays: 10,
      dayKind: 'working',
    },
  ],
  asksAccountability: false,
};
