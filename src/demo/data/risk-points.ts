/** The risk points the demo's people find, with their measures; and the posts and powers where they find none. */
import { LEADER_POINTS } from './risk-points/leaders';
import { OFFICE_WORK_POINTS } from './risk-points/office-work';
import { PATENT_AND_AFFILIATE_POINTS } from './risk-points/patents-and-affiliates';
import { SCIENCE_POINTS } from './risk-points/science';
import type { DemoRiskPoint } from './shapes';

export const RISK_POINTS: readonly DemoRiskPoint[] = [
  ...LEADER_POINTS,
  ...OFFICE_WORK_POINTS,
  ...SCIENCE_POINTS,
  ...PATENT_AND_AFFILIATE_POINTS,
];

/** 经排查未发现风险点: the signed answer, with its reason. */
export const POSTS_WITHOUT_RISK: Readonly<Record<string, string>> = {
  'county-rank': '不分管科室、不经手人财物，近三年只承担专项调研，经自查和互查未发现廉政风险点。',
  'deputy-counsel': '承担志书编纂和科普讲座，无审批、执法和经费权，经自查和互查未发现廉政风险点。',
  'info-archivist': '负责期刊借阅，不参与采购和收费，经自查和互查未发现廉政风险点。',
  'museum-guide': '承担公益讲解，场馆免费开放，不收取费用，经自查和互查未发现廉政风险点。',
};

export const POWERS_WITHOUT_RISK: Readonly<Record<string, string>> = {
  'result-registration': '登记条件和编号由系统自动生成，全程网上公开、不收费、无裁量，未发现廉政风险点。',
  'lab-animal': '近三年无受理事项，仅转报材料、无裁量权，未发现廉政风险点；有业务时重新排查。',
};
