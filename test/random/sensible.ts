/** What somebody would do instead of what cannot be done yet: begin it first, or bring the campaign there. */
import { COMMAND_CATEGORY, type AggregateCategory } from '../../workflows/aggregates';
import type { CampaignContext } from '../../workflows/campaign/state';
import { STAGE_NEEDED, stageReached } from '../../workflows/rights/stage-needed';
import type { UserCommandType } from '../../src/commands/request';

interface Situation {
  readonly context: CampaignContext;
  /** The campaign's state. */
  readonly value: string;
  readonly known: (category: AggregateCategory) => readonly string[];
}

const BEGINNING: Readonly<Partial<Record<AggregateCategory, UserCommandType>>> = {
  submission: 'BeginSubmission',
  power: 'ListPower',
  riskPoint: 'FindRiskPoint',
  publicNotice: 'PublishNotice',
  controlMeasure: 'SetMeasure',
  assessment: 'BeginAssessment',
  decision: 'ProposeDecision',
  filing: 'SendFiling',
  pledge: 'GivePledge',
};

/** What a beginning needs to be there. */
const NEEDS: Readonly<Partial<Record<UserCommandType, AggregateCategory>>> = {
  SetMeasure: 'riskPoint',
  ProposeDecision: 'riskPoint',
};

export function sensible(wished: UserCommandType, situation: Situation): UserCommandType {
  const { context, value, known } = situation;
  if (value === 'suspended') return 'ResumeCampaign';
  if (wished === 'RequestGate' || wished === 'DecideGate') return gateStep(situation);
  const category = COMMAND_CATEGORY[wished];
  const beginning = BEGINNING[category];
  if (beginning !== undefined && beginning !== wished && known(category).length === 0) {
    return sensible(beginning, situation);
  }
  const needed = NEEDS[wished];
  if (needed !== undefined && known(needed).length === 0) return sensible('FindRiskPoint', situation);
  const kind = STAGE_NEEDED[wished];
  if (kind !== undefined && !stageReached(context, kind)) return gateStep(situation);
  if (wished === 'BeginSubmission' && !asksForSubmissions(context)) return gateStep(situation);
  return wished;
}

function gateStep({ context, value }: Situation): UserCommandType {
  if (context.currentStageId === null) return 'CompleteCampaign';
  return value === 'running.gateRequested' ? 'DecideGate' : 'RequestGate';
}

function asksForSubmissions({ plan, currentStageId }: CampaignContext): boolean {
  return plan.stages.some((stage) => stage.id === currentStageId && stage.submission !== undefined);
}
