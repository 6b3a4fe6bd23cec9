/**
 * What each question answers: the types of the queries themselves, so that a changed answer does not compile here. The
 * OpenAPI document types the paths and parameters; of an answer it says only that it is complete to a position.
 */
import type { AccountAnswer, AccountTokenAnswer } from '../../../projections/accounts/query';
import type { AssessmentReport } from '../../../projections/assessments/query';
import type {
  CampaignHeadline,
  CampaignPlanAnswer,
  DecisionAnswer,
  GateDecisionAnswer,
  GateExceptionAnswer,
  NoticeAnswer,
  NoticeHeadline,
} from '../../../projections/campaigns/query';
import type {
  ObjectionReceipt,
  PublicNoticeAnswer,
} from '../../../projections/campaigns/public-notice-query';
import type { DueItem } from '../../../projections/deadlines/due-list';
import type { CampaignDeadlines } from '../../../projections/deadlines/query';
import type { CellDetail, Matrix } from '../../../projections/matrix/query';
import type {
  PersonAnswer,
  PersonPostAnswer,
  PostWithHolders,
  UnitAnswer,
} from '../../../projections/organisation/query';
import type { PostCatalogueItem, PowerCatalogueItem } from '../../../projections/register/catalogue-query';
import type { HeatMap, RegisterCounts, UnitCount } from '../../../projections/register/counts';
import type { MeasureListItem } from '../../../projections/register/measure-query';
import type { RiskPointDetail } from '../../../projections/register/point-query';
import type { RegisterItem } from '../../../projections/register/query';
import type { SearchHit } from '../../../projections/search/query';
import type { Task } from '../../../projections/tasks/query';
import type { TrailItem } from '../../../projections/trail/query';
import type { CampaignStatechart } from '../../../src/charts/campaign-statechart';
import type { AnyListing } from '../../../src/plans/listings';
import type { Rehearsal } from '../../../src/simulate/rehearsals';
import type { AccountabilityItem, RectificationItem, WarningItem } from '../../../projections/warnings/query';
import type { GateFinding } from '../../../workflows/gates/gate-finding';
import type { Bilingual } from '../../../workflows/kernel/text';
import type { WorkingDayTable } from '../../../workflows/plans/calendar';
import type { Plan } from '../../../workflows/plans/plan';
import type { MissingItem } from '../../../workflows/submission/events';

export interface Answers {
  '/api/v1/accountability-actions': readonly AccountabilityItem[];
  '/api/v1/accounts': readonly AccountAnswer[];
  '/api/v1/accounts/{accountId}/tokens': readonly AccountTokenAnswer[];
  '/api/v1/calendars/{calendarId}': WorkingDayTable;
  '/api/v1/campaigns': readonly CampaignHeadline[];
  '/api/v1/campaigns/{campaignId}': CampaignHeadline;
  '/api/v1/campaigns/{campaignId}/plan': CampaignPlanAnswer;
  '/api/v1/campaigns/{campaignId}/stages': CampaignDeadlines;
  '/api/v1/campaigns/{campaignId}/stages/{stageId}/missing': readonly GateFinding[];
  '/api/v1/campaigns/{campaignId}/gates': readonly GateDecisionAnswer[];
  '/api/v1/campaigns/{campaignId}/exceptions': readonly GateExceptionAnswer[];
  '/api/v1/campaigns/{campaignId}/assessment-report': AssessmentReport;
  '/api/v1/campaigns/{campaignId}/decisions': readonly DecisionAnswer[];
  '/api/v1/campaigns/{campaignId}/due': readonly DueItem[];
  '/api/v1/campaigns/{campaignId}/matrix': Matrix;
  '/api/v1/campaigns/{campaignId}/matrix/{unitId}/{stageId}': CellDetail;
  '/api/v1/campaigns/{campaignId}/matrix/{unitId}/{stageId}/hand-in': readonly (MissingItem & {
    readonly text: Bilingual;
  })[];
  '/api/v1/campaigns/{campaignId}/measures': readonly MeasureListItem[];
  '/api/v1/campaigns/{campaignId}/notices': readonly NoticeHeadline[];
  '/api/v1/campaigns/{campaignId}/statechart': CampaignStatechart;
  '/api/v1/campaigns/{campaignId}/timeline': readonly TrailItem[];
  '/api/v1/campaigns/{campaignId}/register': readonly RegisterItem[];
  '/api/v1/campaigns/{campaignId}/register/counts': RegisterCounts;
  '/api/v1/campaigns/{campaignId}/register/counts/units': readonly UnitCount[];
  '/api/v1/campaigns/{campaignId}/register/heat-map': HeatMap;
  '/api/v1/notices/{noticeId}': NoticeAnswer;
  '/api/v1/persons/{personId}/posts': readonly PersonPostAnswer[];
  '/api/v1/plans': readonly AnyListing[];
  '/api/v1/plans/{planId}': Plan;
  '/api/v1/plans/{planId}/simulation': Rehearsal;
  '/api/v1/persons': readonly PersonAnswer[];
  '/api/v1/posts/{postId}': PostWithHolders;
  '/api/v1/public/notices': readonly NoticeHeadline[];
  '/api/v1/public/notices/{noticeId}': PublicNoticeAnswer;
  '/api/v1/public/notices/{noticeId}/objections/{receiptNumber}': ObjectionReceipt;
  '/api/v1/rectifications': readonly RectificationItem[];
  '/api/v1/risk-points/{id}': RiskPointDetail;
  '/api/v1/search': readonly SearchHit[];
  '/api/v1/tasks': readonly Task[];
  '/api/v1/trails/{kind}/{id}': readonly TrailItem[];
  '/api/v1/units': readonly UnitAnswer[];
  '/api/v1/units/{unitId}': UnitAnswer;
  '/api/v1/units/{unitId}/posts': readonly PostWithHolders[];
  '/api/v1/units/{unitId}/catalogues/posts': readonly PostCatalogueItem[];
  '/api/v1/units/{unitId}/catalogues/powers': readonly PowerCatalogueItem[];
  '/api/v1/warnings': readonly WarningItem[];
}
