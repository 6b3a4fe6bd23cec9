/** Every command the product knows, by type. */
import type { AccountCommand } from './account/commands';
import type { AccountabilityActionCommand } from './accountability-action/commands';
import type { AssessmentCommand } from './assessment/commands';
import type { CampaignCommand } from './campaign/commands';
import type { ControlMeasureCommand } from './control-measure/commands';
import type { DeadlineCommand } from './deadline/commands';
import type { DecisionCommand } from './decision/commands';
import type { DutyCommand } from './duty/commands';
import type { FilingCommand } from './filing/commands';
import type { NoticeBookCommand } from './notice-book/commands';
import type { PersonCommand } from './person/commands';
import type { PledgeCommand } from './pledge/commands';
import type { PostCommand } from './post/commands';
import type { PowerCommand } from './power/commands';
import type { PublicNoticeCommand } from './public-notice/commands';
import type { RescreeningCommand } from './rescreening/commands';
import type { RectificationCommand } from './rectification/commands';
import type { RiskPointCommand } from './risk-point/commands';
import type { SubmissionCommand } from './submission/commands';
import type { UnitCommand } from './unit/commands';
import type { MonitoringPointCommand } from './monitoring-point/commands';
import type { InformationOfficerCommand } from './information-officer/commands';
import type { WarningReportCommand } from './warning-report/commands';
import type { WarningAnalysisCommand } from './warning-analysis/commands';
import type { WarningBulletinCommand } from './warning-bulletin/commands';
import type { WarningCommand } from './warning/commands';
import type { WarningNetworkCommand } from './warning-network/commands';

export type AnyCommand =
  | UnitCommand
  | PersonCommand
  | PostCommand
  | CampaignCommand
  | SubmissionCommand
  | PowerCommand
  | RiskPointCommand
  | PublicNoticeCommand
  | ControlMeasureCommand
  | AssessmentCommand
  | DecisionCommand
  | FilingCommand
  | PledgeCommand
  | DeadlineCommand
  | DutyCommand
  | RescreeningCommand
  | WarningNetworkCommand
  | MonitoringPointCommand
  | InformationOfficerCommand
  | WarningReportCommand
  | WarningAnalysisCommand
  | WarningBulletinCommand
  | AccountCommand
  | WarningCommand
  | NoticeBookCommand
  | RectificationCommand
  | AccountabilityActionCommand;

export type CommandType = AnyCommand['type'];
export type CommandOf<T extends CommandType> = Extract<AnyCommand, { readonly type: T }>;
