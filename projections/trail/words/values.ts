/** What the enumerated values of a trail are called. A new value without words here does not compile. */
import { OPINION_LABELS } from '../../../workflows/gates/labels';
import { bilingual as both, type Bilingual } from '../../../workflows/kernel/text';
import type { DeadlineKind } from '../../../workflows/deadline/events';
import type { AssessmentResult } from '../../../workflows/plans/plan';
import {
  CAMPAIGN_STATUS,
  MEASURE_LEVEL,
  MEASURE_PHASE,
  METHOD,
  NOTICE_SUBJECT,
  POWER_KIND,
  ROLE,
} from '../../words/labels';
import { REPORT_TIMING } from '../../words/network-labels';
import { POST_RANK, UNIT_KIND } from '../../words/organisation-labels';
import {
  CHECK_MODE,
  CONSEQUENCE,
  DECISION_SUBJECT,
  DELIBERATION,
  FILING_SUBJECT,
  MEETING_KIND,
  RATING_STEP,
  RECTIFICATION_STATE,
  REGRADE_CAUSE,
  RESCREENING_CAUSE,
  RESCREENING_OUTCOME,
  STANCE,
  WARNING_ANSWER,
  WARNING_SUBJECT,
} from '../../words/office-labels';
import type { ValueWords } from './said';

const RESULT: Readonly<Record<AssessmentResult, Bilingual>> = {
  excellent: both('优秀', 'Excellent'),
  good: both('良好', 'Good'),
  qualified: both('合格', 'Qualified'),
  unqualified: both('不合格', 'Unqualified'),
};

const DEADLINE: Readonly<Record<DeadlineKind, Bilingual>> = {
  stage: both('阶段', 'Stage'),
  submission: both('报送', 'Submission'),
  milestone: both('节点', 'Milestone'),
  measure: both('防控措施', 'Measure'),
  gateException: both('例外放行', 'Gate exception'),
  unitRectification: both('考核整改', 'Rectification after an assessment'),
  assessmentConsequence: both('考核结果的后续处理', 'What follows from an assessment'),
  decisionFiling: both('决定备案', 'Filing of a decision'),
  warning: both('预警', 'Warning'),
  rectification: both('整改', 'Rectification'),
  report: both('预警信息报送', 'Report'),
  duty: both('常态任务', 'Standing duty'),
  rotation: both('轮岗', 'Rotation'),
  rescreening: both('重新排查', 'Re-screening'),
  regrading: both('重新定级', 'Re-grading'),
};

export const VALUE_WORDS: ValueWords = {
  answer: WARNING_ANSWER,
  cause: {
    ...REGRADE_CAUSE,
    ...RESCREENING_CAUSE,
  },
  consequence: {
    commend: both('表彰', 'Commended'),
    keep: both('续聘', 'Kept'),
    dismiss: both('解聘', 'Dismissed'),
  },
  deadlineKind: DEADLINE,
  decision: {
    noted: both('已知悉', 'Noted'),
    resubmissionAsked: both('要求重新报送', 'Resubmission asked for'),
  },
  kind: {
    ...POWER_KIND,
    ...MEETING_KIND,
    ...DELIBERATION,
    ...WARNING_SUBJECT,
    ...DEADLINE,
    ...UNIT_KIND,
    addition: both('增加', 'Addition'),
    revision: both('变更', 'Revision'),
    cancellation: both('取消', 'Cancellation'),
    execution: both('执行', 'Execution'),
    supervision: both('监督', 'Supervision'),
    campaign: both('专项工作', 'Campaign'),
    network: both('预警网络', 'Warning network'),
    selfCheck: both('自查', 'Self-check'),
    analysis: both('分析', 'Analysis'),
    training: both('培训', 'Training'),
    assessment: both('考核', 'Assessment'),
    reports: both('预警信息', 'Reports'),
    riskPoint: both('风险点', 'Risk point'),
    missedDeadline: both('逾期', 'A missed deadline'),
    finding: both('检查发现', 'A finding'),
    other: both('其他', 'Other'),
  },
  level: MEASURE_LEVEL,
  method: METHOD,
  mode: {
    ...CHECK_MODE,
    all: both('全部结转', 'All'),
    none: both('不结转', 'None'),
    selected: both('部分结转', 'Some'),
  },
  of: CONSEQUENCE,
  opinion: OPINION_LABELS,
  outcome: {
    passed: both('过关', 'Passed'),
    passedWithExceptions: both('附例外过关', 'Passed with exceptions'),
    returned: both('退回', 'Returned'),
    approved: both('批准', 'Approved'),
    refused: both('不予批准', 'Refused'),
    adopted: both('通过', 'Adopted'),
    rejected: both('未通过', 'Rejected'),
    upheld: both('维持', 'Upheld'),
    changed: both('变更', 'Changed'),
    ...RESCREENING_OUTCOME,
    accepted: both('认可', 'Accepted'),
  },
  phase: MEASURE_PHASE,
  rank: POST_RANK,
  reassessedResult: RESULT,
  result: RESULT,
  role: ROLE,
  stance: STANCE,
  state: {
    ...RECTIFICATION_STATE,
    done: both('已办结', 'Done'),
    given: both('已承诺', 'Given'),
    mutual: both('双向承诺', 'Mutual'),
    withdrawn: both('已撤回', 'Withdrawn'),
  },
  status: CAMPAIGN_STATUS,
  step: RATING_STEP,
  subject: {
    ...NOTICE_SUBJECT,
    ...DECISION_SUBJECT,
    ...FILING_SUBJECT,
  },
  suggested: RESULT,
  timing: REPORT_TIMING,
  variant: POWER_KIND,
};
