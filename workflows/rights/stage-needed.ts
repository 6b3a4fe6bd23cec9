/**
 * Which kind of stage must have been opened before a kind of work may begin. Work stays allowed after its stage has
 * closed: it then shows as drift from the accepted submission (dynamic management 动态管理).
 */
import type { CampaignContext } from '../campaign/state';
import type { CommandType } from '../commands';
import type { StageKind } from '../plans/plan';

export const STAGE_NEEDED: Readonly<Partial<Record<CommandType, StageKind>>> = {
  ListPower: 'identification',
  RequestPowerAddition: 'identification',
  FindRiskPoint: 'identification',
  DeclarePostWithoutRisk: 'identification',
  DeclarePowerWithoutRisk: 'identification',
  RateRiskPoint: 'grading',
  SignOpinion: 'grading',
  ApproveRiskGrade: 'grading',
  SetMeasure: 'control',
  BeginAssessment: 'assessment',
};

/** Has a stage of the kind been opened? */
export function stageReached(campaign: CampaignContext, kind: StageKind): boolean {
  return campaign.plan.stages.some(
    (stage) => stage.kind === kind && campaign.stages[stage.id]?.openedOn != null,
  );
}
