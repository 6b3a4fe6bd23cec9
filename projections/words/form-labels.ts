/** What the paper forms 表格 are called. */
import type { Bilingual } from '../../workflows/kernel/text';

export const FORM_IDS = [
  'post-duties',
  'powers',
  'registration',
  'flow-chart',
  'risk-summary',
  'grade-catalogue',
  'measures',
  'assessment-results',
  'quarterly-report',
  'year-on-year',
] as const;
export type FormId = (typeof FORM_IDS)[number];

/** Those that a warning network has, too. */
export const NETWORK_FORM_IDS = ['quarterly-report'] as const satisfies readonly FormId[];

export const FORM_TITLE: Readonly<Record<FormId, Bilingual>> = {
  'post-duties': { zh: '岗位职责目录', en: 'Catalogue of posts and duties' },
  powers: { zh: '职权运行目录', en: 'Catalogue of powers' },
  registration: { zh: '岗位廉政风险点登记表', en: 'Registration of the risk points of a post' },
  'flow-chart': { zh: '风险防控流程图', en: 'Flow of a power with its risk points' },
  'risk-summary': { zh: '廉政风险点汇总表', en: 'Summary of risk points' },
  'grade-catalogue': { zh: '权力廉政风险等级目录', en: 'Catalogue of powers by grade of risk' },
  measures: { zh: '防控措施登记表', en: 'Register of control measures' },
  'year-on-year': { zh: '上年对照表', en: 'This year beside last year' },
  'quarterly-report': { zh: '预警工作情况报告', en: 'Report on warning work' },
  'assessment-results': { zh: '考核结果通报', en: 'Results of the assessment' },
};

/** Of no campaign, so not among the others. */
export const ROSTER_TITLE: Bilingual = { zh: '组织名册', en: 'Organisation roster' };
