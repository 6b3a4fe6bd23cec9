/** What became of a risk point since last year, and of a power or post. */
import type { Bilingual } from '../../workflows/kernel/text';
import type { PointChange } from '../year-on-year/changes';
import type { HoldingChange } from '../year-on-year/holdings';

export const POINT_CHANGE: Readonly<Record<PointChange, Bilingual>> = {
  new: { zh: '新增', en: 'New' },
  unchanged: { zh: '沿用', en: 'Unchanged' },
  regraded: { zh: '等级调整', en: 'Re-graded' },
  revised: { zh: '内容修订', en: 'Revised' },
  closed: { zh: '本年关闭', en: 'Closed this year' },
  closedBefore: { zh: '上年已关闭', en: 'Closed last year' },
  gone: { zh: '未结转', en: 'Not carried over' },
};

export const HOLDING_KIND: Readonly<Record<HoldingChange['kind'], Bilingual>> = {
  power: { zh: '职权', en: 'Power' },
  post: { zh: '岗位', en: 'Post' },
};

export const HOLDING_CHANGE: Readonly<Record<HoldingChange['change'], Bilingual>> = {
  added: { zh: '增加', en: 'Added' },
  cancelled: { zh: '取消', en: 'Cancelled' },
};

export const NO_PREDECESSOR: Bilingual = {
  zh: '本工作没有上一年度的工作，无可对照。',
  en: 'This campaign names no predecessor: there is nothing to compare it with.',
};
