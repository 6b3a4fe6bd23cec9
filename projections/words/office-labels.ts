/** The words of the screens for decisions, assessments, warnings and grading, as docs/glossary.md pairs them. */
import type { DecisionStatus, FilingRow, PledgeState } from '../campaigns/tables';
import type { AssessmentState } from '../matrix/tables';
import type { AccountabilityState, RectificationState, WarningState } from '../warnings/tables';
import type { CheckMode } from '../../workflows/assessment/events';
import type { MeetingData } from '../../workflows/campaign/events';
import type { DecisionSubject, Stance } from '../../workflows/decision/events';
import type { FilingSubject } from '../../workflows/filing/events';
import type { Bilingual } from '../../workflows/kernel/text';
import type { ConsequenceKind } from '../../workflows/plans/assessment-scheme';
import type { DeliberationKind } from '../../workflows/plans/decision-scheme';
import type { RescreeningCause, RescreeningOutcome } from '../../workflows/rescreening/events';
import type { RatingStep, RegradeCause } from '../../workflows/risk-point/events';
import type { WarningAnswer, WarningSubjectKind } from '../../workflows/warning/events';
import { NOTICE_SUBJECT } from './labels';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const RATING_STEP: Readonly<Record<RatingStep, Bilingual>> = {
  selfRating: both('岗位自评', 'Self-rating'),
  publicReview: both('社会评议', 'Public review'),
  tieredReview: both('分级评审', 'Tiered review'),
};

export const REGRADE_CAUSE: Readonly<Record<RegradeCause, Bilingual>> = {
  periodic: both('定期重新评定', 'Periodic'),
  powerChanged: both('职权变动', 'The power changed'),
  holderChanged: both('人员变动', 'The holder changed'),
  objection: both('异议成立', 'An objection'),
  other: both('其他', 'Other'),
};

export const RESCREENING_CAUSE: Readonly<Record<RescreeningCause, Bilingual>> = {
  holderChanged: REGRADE_CAUSE.holderChanged,
  powerChanged: REGRADE_CAUSE.powerChanged,
  powerTransferred: both('职权划转', 'The power was transferred'),
};

export const RESCREENING_OUTCOME: Readonly<Record<RescreeningOutcome, Bilingual>> = {
  confirmed: both('风险点不变', 'Confirmed'),
  revised: both('风险点有变', 'Revised'),
  noneFound: both('未查出风险点', 'None found'),
};

export const WARNING_STATE: Readonly<Record<WarningState, Bilingual>> = {
  issued: both('待答复', 'To be answered'),
  answered: both('待核查', 'Answered'),
  settled: both('已销号', 'Settled'),
  withdrawn: both('已撤回', 'Withdrawn'),
};

export const WARNING_SUBJECT: Readonly<Record<WarningSubjectKind, Bilingual>> = {
  unit: both('单位', 'Unit'),
  post: both('岗位', 'Post'),
  person: both('人员', 'Person'),
};

export const WARNING_ANSWER: Readonly<Record<WarningAnswer, Bilingual>> = {
  explanation: both('说明情况', 'Explanation'),
  talkHeld: both('已谈话', 'Talk held'),
  noticeDelivered: both('已送达通知书', 'Notice delivered'),
  handedOver: both('已移交', 'Handed over'),
  other: both('其他', 'Other'),
};

export const RECTIFICATION_STATE: Readonly<Record<RectificationState, Bilingual>> = {
  ordered: both('整改中', 'Ordered'),
  answered: both('待核查', 'Answered'),
  accepted: both('核查通过', 'Accepted'),
  closed: both('已销号', 'Closed'),
  cancelled: both('已撤销', 'Cancelled'),
};

export const ACCOUNTABILITY_STATE: Readonly<Record<AccountabilityState, Bilingual>> = {
  asked: both('待决定', 'Asked for'),
  declined: both('不予问责', 'Declined'),
  decided: both('待送达', 'Decided'),
  served: both('已送达', 'Served'),
  appealed: both('申诉待复核', 'Appealed'),
  final: both('复核终结', 'Final'),
  withdrawn: both('已撤销', 'Withdrawn'),
};

export const MEETING_KIND: Readonly<Record<MeetingData['kind'], Bilingual>> = {
  mobilization: both('动员会', 'Mobilisation'),
  review: both('会审会', 'Review'),
  other: both('其他会议', 'Other'),
};

export const DECISION_SUBJECT: Readonly<Record<DecisionSubject, Bilingual>> = {
  riskGrades: both('审定风险等级', 'Risk grades'),
  leadersGrades: both('审定领导岗位风险等级', 'Grades of leaders’ posts'),
  other: both('其他事项', 'Other'),
};

export const FILING_SUBJECT: Readonly<Record<FilingSubject, Bilingual>> = {
  catalogues: NOTICE_SUBJECT.catalogues,
  grades: NOTICE_SUBJECT.grades,
  leadersGrades: both('领导岗位风险等级', 'Grades of leaders’ posts'),
  summaryReport: both('总结报告', 'Summary report'),
  assessmentResults: both('考核结果', 'Assessment results'),
  decisions: both('集体决策', 'Decisions'),
  other: DECISION_SUBJECT.other,
};

export const FILING_STATUS: Readonly<Record<FilingRow['status'], Bilingual>> = {
  sent: both('已报送，待回执', 'Sent, no receipt yet'),
  refused: both('被退回', 'Refused'),
  received: both('已备案', 'Filed, with its receipt'),
};

export const PLEDGE_STATE: Readonly<Record<PledgeState, Bilingual>> = {
  given: both('单位已承诺，待领导承诺', 'Given by the unit'),
  mutual: both('双向承诺', 'Mutual'),
  withdrawn: both('已撤回', 'Withdrawn'),
};

export const DECISION_STATUS: Readonly<Record<DecisionStatus, Bilingual>> = {
  proposed: both('待表决', 'Proposed'),
  adopted: both('已通过', 'Adopted'),
  rejected: both('未通过', 'Rejected'),
  withdrawn: both('已撤回', 'Withdrawn'),
  superseded: both('已被替代', 'Superseded'),
};

export const STANCE: Readonly<Record<Stance, Bilingual>> = {
  agree: both('同意', 'Agree'),
  disagree: both('不同意', 'Disagree'),
  abstain: both('弃权', 'Abstain'),
};

export const DELIBERATION: Readonly<Record<DeliberationKind, Bilingual>> = {
  research: both('调研', 'Research'),
  experts: both('专家论证', 'Experts'),
  technicalAdvice: both('技术咨询', 'Technical advice'),
  evaluation: both('决策评估', 'Evaluation'),
  hearing: both('听证', 'Hearing'),
  publicity: both('公示', 'Publicity'),
  consultation: both('征求意见', 'Consultation'),
};

export const ASSESSMENT_STATE: Readonly<Record<AssessmentState, Bilingual>> = {
  begun: both('待自评', 'Begun'),
  selfAssessed: both('已自评', 'Self-assessed'),
  scored: both('已评分', 'Scored'),
  confirmed: both('结果已确认', 'Confirmed'),
};

export const CHECK_MODE: Readonly<Record<CheckMode, Bilingual>> = {
  onSite: both('现场检查', 'On site'),
  documents: both('查阅资料', 'Documents'),
  other: both('其他', 'Other'),
};

export const CONSEQUENCE: Readonly<Record<ConsequenceKind, Bilingual>> = {
  commend: both('通报表彰', 'Commendation'),
  rectify: both('限期整改', 'Rectification'),
  reassess: both('再次考核', 'Reassessment'),
  account: both('责任追究', 'Accountability'),
};
