/** Where each command is given over HTTP. A new command without a row here does not compile. */
import type { UserCommandType } from '../../src/commands/request';

/** Below /api/v1; what stands behind a colon is the command's field of that name. */
export const ROUTES: Readonly<Record<UserCommandType, string>> = {
  EstablishUnit: 'units',
  RenameUnit: 'units/:unitId/rename',
  MoveUnit: 'units/:unitId/move',
  AbolishUnit: 'units/:unitId/abolish',
  RegisterPerson: 'persons',
  RenamePerson: 'persons/:personId/rename',
  OpenAccount: 'accounts',
  ResetPassword: 'accounts/:accountId/reset-password',
  LockAccount: 'accounts/:accountId/lock',
  UnlockAccount: 'accounts/:accountId/unlock',
  CloseAccount: 'accounts/:accountId/close',
  EstablishPost: 'posts',
  RenamePost: 'posts/:postId/rename',
  RecordPostDuties: 'posts/:postId/duties',
  AppointPerson: 'posts/:postId/appointments',
  EndAppointment: 'posts/:postId/appointments/:appointmentId/end',
  DeclarePostWithoutRisk: 'posts/:postId/without-risk',
  AbolishPost: 'posts/:postId/abolish',

  FulfilDuty: 'duties/:dutyId/fulfil',
  ReturnDuty: 'duties/:dutyId/return',
  WaiveDuty: 'duties/:dutyId/waive',
  CompleteRescreening: 'rescreenings/:rescreeningId/complete',
  ExemptFromRotation: 'posts/:postId/appointments/:appointmentId/exempt',

  LaunchCampaign: 'campaigns',
  ChangeLeadershipGroup: 'campaigns/:campaignId/group',
  ChangeScope: 'campaigns/:campaignId/scope',
  IssuePlan: 'campaigns/:campaignId/plan/issue',
  AmendPlan: 'campaigns/:campaignId/plan/amend',
  RecordMeeting: 'campaigns/:campaignId/meetings',
  RecordTraining: 'campaigns/:campaignId/trainings',
  NameContact: 'campaigns/:campaignId/units/:unitId/contact',
  ReportAssessmentResults: 'campaigns/:campaignId/assessment-reports',
  ReachMilestone: 'campaigns/:campaignId/stages/:stageId/milestones/:milestoneId/reach',
  ExtendStage: 'campaigns/:campaignId/stages/:stageId/extend',
  RequestGate: 'campaigns/:campaignId/stages/:stageId/gate/request',
  WithdrawGateRequest: 'campaigns/:campaignId/stages/:stageId/gate/withdraw',
  DecideGate: 'campaigns/:campaignId/stages/:stageId/gate/decide',
  ClearGateException: 'campaigns/:campaignId/exceptions/:exceptionId/clear',
  ChooseCarryOver: 'campaigns/:campaignId/carry-over',
  SuspendCampaign: 'campaigns/:campaignId/suspend',
  ResumeCampaign: 'campaigns/:campaignId/resume',
  EndCampaignEarly: 'campaigns/:campaignId/end-early',
  CompleteCampaign: 'campaigns/:campaignId/complete',
  ArchiveCampaign: 'campaigns/:campaignId/archive',

  BeginSubmission: 'submissions',
  HandInSubmission: 'submissions/:submissionId/hand-in',
  WithdrawSubmission: 'submissions/:submissionId/withdraw',
  ReturnSubmission: 'submissions/:submissionId/return',
  AcceptSubmission: 'submissions/:submissionId/accept',
  ReopenSubmission: 'submissions/:submissionId/reopen',

  ListPower: 'powers',
  RevisePower: 'powers/:powerId/revise',
  DrawPowerFlow: 'powers/:powerId/flow',
  DeclarePowerWithoutRisk: 'powers/:powerId/without-risk',
  CancelPower: 'powers/:powerId/cancel',

  FindRiskPoint: 'risk-points',
  ReviseRiskPoint: 'risk-points/:riskPointId/revise',
  RateRiskPoint: 'risk-points/:riskPointId/ratings',
  SignOpinion: 'risk-points/:riskPointId/opinions',
  ApproveRiskGrade: 'risk-points/:riskPointId/approval',
  MonitorRiskPoint: 'risk-points/:riskPointId/monitoring',
  DisposeRiskPoint: 'risk-points/:riskPointId/disposal',
  ReopenRiskGrading: 'risk-points/:riskPointId/regrade',
  CloseRiskPoint: 'risk-points/:riskPointId/close',

  SetMeasure: 'measures',
  ReviseMeasure: 'measures/:measureId/revise',
  ReportMeasureDone: 'measures/:measureId/done',
  ReopenMeasure: 'measures/:measureId/reopen',
  ExtendMeasure: 'measures/:measureId/extend',
  CancelMeasure: 'measures/:measureId/cancel',

  PublishNotice: 'notices',
  LodgeObjection: 'notices/:noticeId/objections',
  AnswerObjection: 'notices/:noticeId/objections/:objectionId/answer',
  CloseNotice: 'notices/:noticeId/close',
  WithdrawNotice: 'notices/:noticeId/withdraw',

  ProposeDecision: 'decisions',
  RecordDeliberation: 'decisions/:decisionId/deliberations',
  RecordDecisionMeeting: 'decisions/:decisionId/meeting',
  FollowUpDecision: 'decisions/:decisionId/follow-ups',
  StateMemberOpinion: 'decisions/:decisionId/opinions/:memberPostId',
  TakeDecision: 'decisions/:decisionId/take',
  WithdrawDecision: 'decisions/:decisionId/withdraw',

  SendFiling: 'filings',
  RecordFilingReceipt: 'filings/:filingId/receipt',
  RefuseFiling: 'filings/:filingId/refuse',
  ResendFiling: 'filings/:filingId/resend',

  BeginAssessment: 'assessments',
  HandInSelfAssessment: 'assessments/:assessmentId/self',
  RecordAssessmentCheck: 'assessments/:assessmentId/checks',
  ScoreAssessment: 'assessments/:assessmentId/scores',
  ConfirmAssessmentResult: 'assessments/:assessmentId/result',
  CommendUnit: 'assessments/:assessmentId/commendation',
  OrderUnitRectification: 'assessments/:assessmentId/rectification',
  ReportUnitRectification: 'assessments/:assessmentId/rectification/report',
  ReassessUnit: 'assessments/:assessmentId/reassessment',
  RecordAccountabilityAction: 'assessments/:assessmentId/accountability',

  EstablishNetwork: 'networks',
  ChangeWarningCentre: 'networks/:networkId/centre',
  ChangeNetworkScope: 'networks/:networkId/scope',
  CloseNetwork: 'networks/:networkId/close',
  OpenMonitoringPoint: 'networks/:networkId/points',
  MoveMonitoringPoint: 'monitoring-points/:pointId/move',
  CloseMonitoringPoint: 'monitoring-points/:pointId/close',
  AppointOfficer: 'networks/:networkId/points/:pointId/officers',
  TrainOfficer: 'information-officers/:officerId/trainings',
  AssessOfficer: 'information-officers/:officerId/assessments',
  DismissOfficer: 'information-officers/:officerId/dismiss',
  HandInReport: 'networks/:networkId/points/:pointId/reports',
  SendUrgentReport: 'networks/:networkId/points/:pointId/urgent-reports',
  ReceiveReport: 'warning-reports/:reportId/receive',
  ClassifyReport: 'warning-reports/:reportId/classify',
  HandleSign: 'warning-reports/:reportId/signs/:signId/handle',
  MakeAnalysis: 'networks/:networkId/analyses',
  GiveExpertOpinion: 'warning-analyses/:analysisId/opinions',
  ShareAnalysis: 'warning-analyses/:analysisId/sharings',
  AnswerSharing: 'warning-analyses/:analysisId/sharings/:sharingId/answers/:unitId',
  ConcludeAnalysis: 'warning-analyses/:analysisId/conclude',
  IssueBulletin: 'networks/:networkId/bulletins',
  AnswerBulletin: 'warning-bulletins/:bulletinId/answers/:unitId',
  CheckBulletinAnswer: 'warning-bulletins/:bulletinId/answers/:unitId/check',
  WithdrawBulletin: 'warning-bulletins/:bulletinId/withdraw',
};

/** The path with the command's fields in it, and the fields that are left for the body. */
export function routed(
  type: UserCommandType,
  data: Readonly<Record<string, unknown>>,
): { readonly path: string; readonly fields: Readonly<Record<string, unknown>> } {
  const inPath = new Set<string>();
  const path = ROUTES[type].replace(/:(\w+)/g, (_, name: string) => {
    const value = data[name];
    if (typeof value !== 'string') throw new Error(`${type} has no ${name}`);
    inPath.add(name);
    return encodeURIComponent(value);
  });
  return { path, fields: Object.fromEntries(Object.entries(data).filter(([name]) => !inPath.has(name))) };
}
