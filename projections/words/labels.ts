/** The words of the screens for the words of the code, as docs/glossary.md pairs them. */
import type { CampaignStatus, NoticeStatus } from '../campaigns/tables';
import type { NoticeSubject } from '../../workflows/public-notice/events';
import type { CellStatus } from '../matrix/tables';
import type { MeasureState, PowerRequestRow, RegisterState } from '../register/tables';
import type { MeasureLevel } from '../../workflows/control-measure/events';
import type { Bilingual } from '../../workflows/kernel/text';
import type { StageStatus } from '../../workflows/campaign/state';
import type { Role } from '../../workflows/kernel/actor';
import type {
  DiscoveryMethod,
  MeasurePhase,
  PostRank,
  StageKind,
  SubmissionContent,
} from '../../workflows/plans/plan';
import type { PowerKind } from '../../workflows/power/events';
import type { UnitKind } from '../../workflows/unit/events';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const CAMPAIGN_STATUS: Readonly<Record<CampaignStatus, Bilingual>> = {
  running: both('进行中', 'Running'),
  suspended: both('已暂停', 'Suspended'),
  endedEarly: both('提前结束', 'Ended early'),
  completed: both('已完成', 'Completed'),
  archived: both('已归档', 'Archived'),
};

export const STAGE_KIND: Readonly<Record<StageKind, Bilingual>> = {
  mobilization: both('宣传发动', 'Mobilisation'),
  identification: both('排查', 'Identification'),
  grading: both('定级', 'Grading'),
  control: both('防控', 'Control'),
  assessment: both('考核', 'Assessment'),
};

export const STAGE_STATUS: Readonly<Record<StageStatus, Bilingual>> = {
  pending: both('未开始', 'Not begun'),
  open: both('进行中', 'Open'),
  gateRequested: both('待决关口', 'Gate requested'),
  rectifying: both('退回整改', 'Returned for rectification'),
  passed: both('已过关', 'Passed'),
  passedWithExceptions: both('附例外过关', 'Passed with exceptions'),
};

export const CELL_STATUS: Readonly<Record<CellStatus, Bilingual>> = {
  notBegun: both('未着手', 'Not begun'),
  working: both('填报中', 'Working'),
  submitted: both('已报送', 'Submitted'),
  returned: both('已退回', 'Returned'),
  accepted: both('已接收', 'Accepted'),
};

export const REGISTER_STATE: Readonly<Record<RegisterState, Bilingual>> = {
  found: both('已查找', 'Found'),
  rating: both('评定中', 'Being rated'),
  approved: both('已审定', 'Approved'),
  publicised: both('公示中', 'Published'),
  publicityFinished: both('公示结束', 'Publication over'),
  controlled: both('防控中', 'Controlled'),
  monitored: both('监控中', 'Monitored'),
  disposed: both('已处置', 'Disposed of'),
  closed: both('已关闭', 'Closed'),
};

export const METHOD: Readonly<Record<DiscoveryMethod, Bilingual>> = {
  self: both('自己找', 'Self'),
  peer: both('相互提', 'Peers'),
  leader: both('领导点', 'Leaders'),
  public: both('社会评', 'Public'),
  expert: both('专家助查', 'Experts'),
  discipline: both('纪检协查', 'Discipline body'),
  organization: both('组织定', 'Organisation'),
};

export const ROLE: Readonly<Record<Role, Bilingual>> = {
  leadershipHead: both('领导小组组长', 'Head of the leadership group'),
  leadershipMember: both('领导小组成员', 'Member of the leadership group'),
  office: both('领导小组办公室', 'Group office'),
  unitHead: both('部门负责人', 'Head of the unit'),
  postHolder: both('岗位人员', 'Post holder'),
  supervisor: both('上级纪检监察', 'Supervisor'),
  auditor: both('审计', 'Auditor'),
  public: both('公众', 'Public'),
  administrator: both('系统管理员', 'Administrator'),
  system: both('系统', 'The engine'),
};

export const POST_RANK: Readonly<Record<PostRank, Bilingual>> = {
  leader: both('领导岗位', 'Leading post'),
  middle: both('中层岗位', 'Middle post'),
  staff: both('其他岗位', 'Other post'),
};

export const UNIT_KIND: Readonly<Record<UnitKind, Bilingual>> = {
  body: both('机关', 'Body'),
  department: both('部门', 'Department'),
  section: both('科室', 'Section'),
  affiliate: both('所属单位', 'Affiliate'),
};

export const POWER_KIND: Readonly<Record<PowerKind, Bilingual>> = {
  external: both('对外行使', 'Outward'),
  internal: both('内部管理', 'Inward'),
};

export const POWER_REQUEST_KIND: Readonly<Record<PowerRequestRow['kind'], Bilingual>> = {
  addition: both('增加', 'Addition'),
  revision: both('变更', 'Revision'),
  cancellation: both('取消', 'Cancellation'),
  transfer: both('划转', 'Transfer'),
};

export const POWER_REQUEST_STATE: Readonly<Record<PowerRequestRow['state'], Bilingual>> = {
  asked: both('待审核', 'To be reviewed'),
  approved: both('已批准', 'Approved'),
  refused: both('不予批准', 'Refused'),
};

export const MEASURE_PHASE: Readonly<Record<MeasurePhase, Bilingual>> = {
  prevention: both('前期预防', 'Prevention'),
  monitoring: both('中期监控', 'Monitoring'),
  disposal: both('后期处置', 'Disposal'),
};

export const MEASURE_LEVEL: Readonly<Record<MeasureLevel, Bilingual>> = {
  unit: both('单位', 'Unit'),
  post: both('岗位', 'Post'),
  person: both('个人', 'Person'),
};

export const MEASURE_STATE: Readonly<Record<MeasureState, Bilingual>> = {
  planned: both('落实中', 'Planned'),
  done: both('已完成', 'Done'),
  cancelled: both('已取消', 'Cancelled'),
};

export const CONTENT: Readonly<Record<SubmissionContent, Bilingual>> = {
  posts: both('岗位职责', 'Posts and duties'),
  powers: both('职权目录', 'Powers'),
  flows: both('运行流程图', 'Flows'),
  riskPoints: both('风险点', 'Risk points'),
  grades: both('风险等级', 'Grades'),
  measures: both('防控措施', 'Measures'),
};

export const NOTICE_SUBJECT: Readonly<Record<NoticeSubject, Bilingual>> = {
  catalogues: both('岗位职责和职权目录', 'Catalogues'),
  externalFlows: both('外部流程图', 'Outward flows'),
  internalFlows: both('内部流程图', 'Inward flows'),
  grades: both('风险等级', 'Grades'),
};

export const NOTICE_STATUS: Readonly<Record<NoticeStatus, Bilingual>> = {
  published: both('公示中', 'Published'),
  closed: both('已结束', 'Closed'),
  withdrawn: both('已撤回', 'Withdrawn'),
};
