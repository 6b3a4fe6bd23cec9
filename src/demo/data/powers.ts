/** 职权运行目录 of the demo (annex 2) with a flow for each power: thirty, twenty towards others and ten inside the bureau. */
import { INTERNAL_POWERS } from './powers-internal';
import { PATENT_POWERS } from './powers-patents';
import { PROJECT_POWERS } from './powers-projects';
import { RESULT_POWERS } from './powers-results';
import type { DemoPower } from './shapes';

export const POWERS: readonly DemoPower[] = [
  ...PROJECT_POWERS,
  ...RESULT_POWERS,
  ...PATENT_POWERS,
  ...INTERNAL_POWERS,
];

/** Units that hold no power of their own, and why: their explicit nil return. */
export const WITHOUT_POWERS: Readonly<Record<string, string>> = {
  party: '党总支承担党务工作，不行使行政职权，经核对“三定”规定无职权事项。',
  ipo: '市知识产权局的职权由执法科、综合管理科办理并分别填报，局本级无单列职权。',
};
