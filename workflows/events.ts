/** Every event the product writes, by type. */
import type { AccountEvent } from './account/events';
import type { AccountabilityActionEvent } from './accountability-action/events';
import type { AssessmentEvent } from './assessment/events';
import type { CampaignEvent } from './campaign/events';
import type { ControlMeasureEvent } from './control-measure/events';
import type { DeadlineEvent } from './deadline/events';
import type { DecisionEvent } from './decision/events';
import type { DutyEvent } from './duty/events';
import type { FilingEvent } from './filing/events';
import type { PledgeEvent } from './pledge/events';
import type { NoticeBookEvent } from './notice-book/events';
import type { PersonEvent } from './person/events';
import type { PostEvent } from './post/events';
import type { PowerEvent } from './power/events';
import type { PublicNoticeEvent } from './public-notice/events';
import type { RescreeningEvent } from './rescreening/events';
import type { RectificationEvent } from './rectification/events';
import type { RiskPointEvent } from './risk-point/events';
import type { SubmissionEvent } from './submission/events';
import type { UnitEvent } from './unit/events';
import type { MonitoringPointEvent } from './monitoring-point/events';
import type { InformationOfficerEvent } from './information-officer/events';
import type { WarningReportEvent } from './warning-report/events';
import type { WarningAnalysisEvent } from './warning-analysis/events';
import type { WarningBulletinEvent } from './warning-bulletin/events';
import type { WarningEvent } from './warning/events';
import type { WarningNetworkEvent } from './warning-network/events';

export type AnyEvent =
  | UnitEvent
  | PersonEvent
  | PostEvent
  | CampaignEvent
  | SubmissionEvent
  | PowerEvent
  | RiskPointEvent
  | PublicNoticeEvent
  | ControlMeasureEvent
  | AssessmentEvent
  | DecisionEvent
  | FilingEvent
  | PledgeEvent
  | DeadlineEvent
  | DutyEvent
  | RescreeningEvent
  | WarningNetworkEvent
  | MonitoringPointEvent
  | InformationOfficerEvent
  | WarningReportEvent
  | WarningAnalysisEvent
  | WarningBulletinEvent
  | AccountEvent
  | WarningEvent
  | NoticeBookEvent
  | RectificationEvent
  | AccountabilityActionEvent;

export type EventType = AnyEvent['type'];
export type EventOf<T extends EventType> = Extract<AnyEvent, { readonly type: T }>;
