/** A scheme and a risk point's past, as literals, for the specs of this folder. */
import type { GradeLevel, OpinionKind } from '../plans/plan';
import type { RiskScheme } from './commands';
import type { RatingStep, RiskPointEvent, RiskPointFoundData } from './events';

const text = (zh: string) => ({ zh, en: zh });
const grade = (level: GradeLevel, zh: string) => ({
  level,
  label: text(zh),
  colour: 'red',
  colourLabel: text('红'),
});

export const SCHEME: RiskScheme = {
  grades: [grade(1, '一级'), grade(2, '二级'), grade(3, '三级')],
  categories: [{ id: 'process', label: text('业务流程') }],
  discoveryMethods: [
    { method: 'self', label: text('自己找') },
    { method: 'peer', label: text('相互提') },
  ],
  gradingSteps: ['selfRating', 'tieredReview', 'approval', 'publicity'],
  rating: {
    likelihood: [text('较小'), text('中等'), text('较大')],
    severity: [text('较轻'), text('中等'), text('严重')],
    matrix: [
      [3, 3, 2],
      [3, 2, 1],
      [2, 1, 1],
    ],
  },
  opinions: [
    { opinion: 'departmentHead', label: text('部门负责人意见') },
    { opinion: 'leaderInCharge', label: text('主管领导意见') },
    { opinion: 'unit', label: text('单位意见') },
  ],
};

export const FOUND_DATA: RiskPointFoundData = {
  riskPointId: 'risk-1',
  unitId: 'unit-1',
  campaignId: 'campaign-1',
  manifestation: '对申报材料把关不严',
  category: 'process',
  method: 'self',
  powerId: 'power-1',
  flowStepId: 'accept',
  postId: 'post-1',
};

export const found: RiskPointEvent = { type: 'RiskPointFound', data: FOUND_DATA };
export const rated = (step: RatingStep, level: GradeLevel = 1): RiskPointEvent => ({
  type: 'RiskPointRated',
  data: {
    step,
    likelihood: 3,
    severity: 3,
    suggested: 1,
    level,
    ...(level === 1 ? {} : { reason: '已有复核' }),
  },
});
export const signed = (opinion: OpinionKind): RiskPointEvent => ({
  type: 'OpinionSigned',
  data: { opinion, text: '同意', signedOn: '2012-08-20' },
});
export const approved = (decisionId: string | null = null, level: GradeLevel = 1): RiskPointEvent => ({
  type: 'RiskGradeApproved',
  data: { level, decisionId },
});
export const publicised = (noticeId = 'notice-1'): RiskPointEvent => ({
  type: 'RiskPointPublicised',
  data: { noticeId },
});
export const publicityFinished = (noticeId = 'notice-1'): RiskPointEvent => ({
  type: 'RiskPointPublicityFinished',
  data: { noticeId },
});
export const controlled: RiskPointEvent = { type: 'RiskPointControlled', data: { measureId: 'measure-1' } };
export const monitored: RiskPointEvent = {
  type: 'RiskPointMonitored',
  data: { on: '2012-10-15', finding: '抽查正常', sound: true },
};
export const disposed: RiskPointEvent = { type: 'RiskPointDisposed', data: { action: '诫勉谈话并追回' } };
export const reopened: RiskPointEvent = {
  type: 'RiskPointRegradeOpened',
  data: { cause: 'objection', reason: '异议成立' },
};
export const closed: RiskPointEvent = { type: 'RiskPointClosed', data: { reason: '职权取消' } };
export const carriedOver: RiskPointEvent = {
  type: 'RiskPointCarriedOver',
  data: { fromCampaignId: 'campaign-1', toCampaignId: 'campaign-2' },
};

export const RATED = [found, rated('selfRating'), rated('tieredReview')] as const;
export const APPROVED = [...RATED, approved()] as const;
export const CONTROLLED = [...APPROVED, publicised(), publicityFinished(), controlled] as const;
