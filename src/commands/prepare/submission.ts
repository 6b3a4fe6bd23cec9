/** Submissions: the unit's items are frozen as they stand when it hands them in. */
import { stageTakesSubmissions } from '../../../workflows/campaign/stages';
import type { CampaignContext } from '../../../workflows/campaign/state';
import { refuse } from '../errors';
import type { State } from '../../../workflows/kernel/aggregate';
import type { LocalDate } from '../../../workflows/kernel/time';
import type { PlanStage, SubmissionContent } from '../../../workflows/plans/plan';
import type { MissingItem, SubmissionContents } from '../../../workflows/submission/events';
import { completeness } from '../../../workflows/submission/freeze';
import type { SubmissionContext } from '../../../workflows/submission/machine';
import { digestOf } from '../meta';
import type { RequestData } from '../request';
import { holdsPost } from './campaign';
import { managedCampaign } from './duties';
import { refuseHostOfChild } from './cascade';
import { frozenContents } from './frozen-contents';
import { dayOf, follows, inScope, runningCampaign, type Preparers, type Preparing } from './preparing';

export const submission: Preparers<
  | 'BeginSubmission'
  | 'HandInSubmission'
  | 'WithdrawSubmission'
  | 'ReturnSubmission'
  | 'AcceptSubmission'
  | 'ReopenSubmission'
  | 'TakeUpDrift'
> = {
  BeginSubmission: async (data, at) => {
    const campaign = await runningCampaign(at, data.campaignId);
    inScope(campaign.context, data.unitId);
    refuseHostOfChild(campaign.context, data.unitId);
    const stage = stageOf(campaign, data.stageId);
    return {
      ...data,
      submissionId: `${data.campaignId}.${data.stageId}.${data.unitId}`,
      asksFor: stage.submission?.contents ?? [],
      stageOpen: isOpen(campaign, data.stageId),
    };
  },
  HandInSubmission: handIn,
  WithdrawSubmission: inStage,
  ReturnSubmission: inStage,
  AcceptSubmission: inStage,
  ReopenSubmission: inStage,
  TakeUpDrift: async (data, at) => {
    const { context } = await at.lookup.find<SubmissionContext>('submission', data.submissionId);
    const { campaignId, unitId, stageId } = context;
    const campaign = await managedCampaign(at, campaignId);
    const items = await at.inventory.driftOf(campaignId, unitId, stageId);
    return { ...data, items, stageOpen: isOpen(campaign, stageId) };
  },
};

async function handIn(data: RequestData<'HandInSubmission'>, at: Preparing) {
  const { nilReturns, responsibilities, ...said } = data;
  const { submission: begun, campaign } = await submissionAndCampaign(at, data.submissionId);
  const { asksFor, unitId } = begun.context;
  const on = dayOf(at, campaign.context);
  follows(at, 'StageOpened', campaign.context.stages[begun.context.stageId]?.openedOn, on);
  for (const each of responsibilities) await holdsPost(at, each, on);
  const frozen = await frozenNow(at, campaign.context, unitId, asksFor, on, { nilReturns, responsibilities });
  return {
    ...said,
    ...frozen,
    digest: digestOf(frozen.contents),
    stageOpen: isOpen(campaign, begun.context.stageId),
  };
}

/** What would be missing if the unit handed in for the stage at this moment, with nothing said beside its items. Writes nothing. */
export async function missingFromHandIn(
  at: Pick<Preparing, 'lookup' | 'inventory'>,
  {
    campaignId,
    unitId,
    stageId,
  }: { readonly campaignId: string; readonly unitId: string; readonly stageId: string },
  on: LocalDate,
): Promise<readonly MissingItem[]> {
  const campaign = await at.lookup.campaign(campaignId);
  inScope(campaign.context, unitId);
  const asksFor = stageOf(campaign, stageId).submission?.contents ?? [];
  const said = { nilReturns: [], responsibilities: [] };
  return (await frozenNow(at, campaign.context, unitId, asksFor, on, said)).missing;
}

async function frozenNow(
  { lookup, inventory }: Pick<Preparing, 'lookup' | 'inventory'>,
  campaign: CampaignContext,
  unitId: string,
  asksFor: readonly SubmissionContent[],
  on: LocalDate,
  said: Pick<SubmissionContents, 'nilReturns' | 'responsibilities'>,
): Promise<{ readonly contents: SubmissionContents; readonly missing: readonly MissingItem[] }> {
  const held = await inventory.unitInventory(campaign.campaignId, unitId);
  const contents = { ...(await frozenContents(lookup, campaign, held, asksFor, on)), ...said };
  return { contents, missing: completeness(contents, asksFor, campaign.plan) };
}

async function inStage<D extends { readonly submissionId: string }>(
  data: D,
  at: Preparing,
): Promise<D & { readonly stageOpen: boolean }> {
  const { submission: begun, campaign } = await submissionAndCampaign(at, data.submissionId);
  return { ...data, stageOpen: isOpen(campaign, begun.context.stageId) };
}

async function submissionAndCampaign(at: Preparing, submissionId: string) {
  const begun = await at.lookup.find<SubmissionContext>('submission', submissionId);
  return { submission: begun, campaign: await at.lookup.campaign(begun.context.campaignId) };
}

function isOpen(campaign: State<CampaignContext>, stageId: string): boolean {
  return stageTakesSubmissions(campaign.context, campaign.value, stageId);
}

function stageOf({ context }: State<CampaignContext>, stageId: string): PlanStage {
  const stage = context.plan.stages.find((each) => each.id === stageId);
  if (stage === undefined) refuse('CAMPAIGN.UNKNOWN_STAGE', { stageId });
  if (stage.submission === undefined) refuse('CAMPAIGN.STAGE_WITHOUT_SUBMISSION', { stageId });
  return stage;
}
