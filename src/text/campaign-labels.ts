/** Words for the states of a campaign and its stages, in tables. */
import type { CampaignStatus } from '../../projections/campaigns/tables';
import type { StageStatus } from '../../workflows/campaign/state';

export const STATUS_LABELS: Readonly<Record<CampaignStatus, string>> = {
  running: '进行中 running',
  suspended: '暂停 suspended',
  endedEarly: '提前结束 endedEarly',
  completed: '已办结 completed',
  archived: '已归档 archived',
};

export const STAGE_LABELS: Readonly<Record<StageStatus, string>> = {
  pending: '未开始 pending',
  open: '工作中 open',
  gateRequested: '已提请 gateRequested',
  rectifying: '整改中 rectifying',
  passed: '已过关 passed',
  passedWithExceptions: '保留过关 passedWithExceptions',
};
