/** Lists in sentences, in both languages. */
import { bilingual, type Bilingual } from '../kernel/text';
import type { GradingStep, MeasurePhase, OpinionKind } from '../plans/plan';

export const STEP_LABELS: Readonly<Record<GradingStep, Bilingual>> = {
  selfRating: bilingual('岗位自评', 'self-rating'),
  publicReview: bilingual('社会评议', 'public review'),
  tieredReview: bilingual('分级评审', 'tiered review'),
  approval: bilingual('组织审定', 'approval'),
  publicity: bilingual('社会公示', 'publicity'),
};

export const PHASE_LABELS: Readonly<Record<MeasurePhase, Bilingual>> = {
  prevention: bilingual('前期预防', 'prevention'),
  monitoring: bilingual('中期监控', 'monitoring'),
  disposal: bilingual('后期处置', 'disposal'),
};

export const OPINION_LABELS: Readonly<Record<OpinionKind, Bilingual>> = {
  departmentHead: bilingual('部门负责人意见', 'opinion of the department head'),
  leaderInCharge: bilingual('主管领导意见', 'opinion of the leader in charge'),
  unit: bilingual('单位意见', 'opinion of the unit'),
  superiorDiscipline: bilingual('上级纪检监察机关意见', 'opinion of the superior discipline body'),
};

/** 甲、乙 / a, b */
export function listed(labels: readonly Bilingual[]): Bilingual {
  return bilingual(labels.map((label) => label.zh).join('、'), labels.map((label) => label.en).join(', '));
}
