/** Powers, risk points and measures: what they refer to must exist and fit the campaign and the unit. */
import type { CampaignContext } from '../../../workflows/campaign/state';
import type { DecisionContext } from '../../../workflows/decision/machine';
import { canEnd } from '../../../workflows/decision/matters';
import { isIn } from '../../../workflows/kernel/aggregate';
import { valuesOf } from '../../../workflows/kernel/keyed';
import { refuse } from '../errors';
import type { RiskScheme } from '../../../workflows/risk-point/commands';
import { holdsPost } from './campaign';
import { asSaid, campaignAt, dayOf, follows, inScope, type Preparers, type Preparing } from './preparing';

export const inventoryItems: Preparers<
  | 'ListPower'
  | 'RevisePower'
  | 'DrawPowerFlow'
  | 'DeclarePowerWithoutRisk'
  | 'CancelPower'
  | 'RequestPowerTransfer'
  | 'ReviewPowerTransfer'
  | 'RequestPowerAddition'
  | 'RequestPowerRevision'
  | 'RequestPowerCancellation'
  | 'ReviewPowerChange'
  | 'FindRiskPoint'
  | 'ReviseRiskPoint'
  | 'RateRiskPoint'
  | 'SignOpinion'
  | 'ApproveRiskGrade'
  | 'MonitorRiskPoint'
  | 'DisposeRiskPoint'
  | 'ReopenRiskGrading'
  | 'CloseRiskPoint'
  | 'SetMeasure'
  | 'ReviseMeasure'
  | 'ReportMeasureDone'
  | 'ReopenMeasure'
  | 'ExtendMeasure'
  | 'CancelMeasure'
> = {
  ListPower: async (data, at) => {
    const { context } = await campaignAt(at, data.campaignId, 'identification');
    directly(context, data.unitId, 'RequestPowerAddition');
    return { ...data, knownClasses: await newPower(data, context, at) };
  },
  RequestPowerAddition: async (data, at) => {
    const { context } = await campaignAt(at, data.campaignId, 'identification');
    return { ...data, knownClasses: await newPower(data, context, at) };
  },
  RequestPowerRevision: async (data, at) => {
    const { context } = await at.lookup.power(data.powerId);
    const campaign = await at.lookup.campaign(context.campaignId);
    await at.lookup.activePost(data.holderPostId);
    return { ...data, knownClasses: classesOf(campaign.context) };
  },
  RequestPowerCancellation: asSaid,
  ReviewPowerChange: asSaid,
  RevisePower: async (data, at) => {
    const { context } = await at.lookup.power(data.powerId);
    const campaign = await at.lookup.campaign(context.campaignId);
    directly(campaign.context, context.unitId, 'RequestPowerRevision');
    await at.lookup.activePost(data.holderPostId);
    return { ...data, knownClasses: classesOf(campaign.context) };
  },
  DrawPowerFlow: async (data, at) => {
    for (const postId of new Set(data.steps.map((step) => step.responsiblePostId))) {
      await at.lookup.activePost(postId);
    }
    return data;
  },
  DeclarePowerWithoutRisk: async (data, at) => {
    await campaignAt(at, data.campaignId, 'identification');
    const { powerId, campaignId } = data;
    const { unitId } = (await at.lookup.power(powerId)).context;
    return { ...data, riskPointIds: await at.inventory.riskPointsOn(campaignId, unitId, { powerId }) };
  },
  CancelPower: async (data, at) => {
    const { context } = await at.lookup.power(data.powerId);
    const campaign = await at.lookup.campaign(context.campaignId);
    directly(campaign.context, context.unitId, 'RequestPowerCancellation');
    return data;
  },
  RequestPowerTransfer: async (data, at) => {
    const { context } = await at.lookup.power(data.powerId);
    const campaign = await at.lookup.campaign(context.campaignId);
    await at.lookup.activeUnit(data.toUnitId);
    inScope(campaign.context, data.toUnitId);
    await postOfUnit(at, data.toPostId, data.toUnitId);
    return data;
  },
  ReviewPowerTransfer: async (data, at) => {
    const { transfer = null } = (await at.lookup.power(data.powerId)).context;
    // What was there when it was asked for may have gone.
    if (transfer !== null && data.outcome === 'approved')
      await postOfUnit(at, transfer.toPostId, transfer.toUnitId);
    return data;
  },
  FindRiskPoint: async (data, at) => {
    const { context } = await campaignAt(at, data.campaignId, 'identification');
    inScope(context, data.unitId);
    await liesOn(at, data.unitId, data);
    return { ...data, scheme: schemeOf(context) };
  },
  ReviseRiskPoint: async (data, at) => {
    const { context } = await at.lookup.riskPoint(data.riskPointId);
    await notArchived(at, context.campaignId);
    await liesOn(at, context.unitId, data);
    return { ...data, scheme: await schemeFor(at, context.campaignId) };
  },
  RateRiskPoint: inGrading,
  SignOpinion: inGrading,
  ApproveRiskGrade: async (data, at) => {
    const prepared = await inGrading(data, at);
    const { riskPointId, level, decisionId } = data;
    if (decisionId === null) return prepared;
    const decision = await standing(at, riskPointId, decisionId);
    const isGiven = decision?.grades.some((each) => each.riskPointId === riskPointId && each.level === level);
    if (isGiven !== true) refuse('RISK_POINT.DECISION_NOT_ADOPTED', { decisionId, riskPointId, level });
    return prepared;
  },
  MonitorRiskPoint: ofPoint,
  DisposeRiskPoint: ofPoint,
  ReopenRiskGrading: ofPoint,
  CloseRiskPoint: async (data, at) => {
    await ofPoint(data, at);
    const { riskPointId, decisionId } = data;
    if (decisionId === undefined) return data;
    const decision = await standing(at, riskPointId, decisionId);
    if (decision === undefined) refuse('RISK_POINT.CLOSING_NOT_ADOPTED', { decisionId, riskPointId });
    if (!canEnd(decision, riskPointId))
      refuse('RISK_POINT.DECISION_NOT_TO_CLOSE', { decisionId, riskPointId });
    return data;
  },
  SetMeasure: async (data, at) => {
    const { context } = await campaignAt(at, data.campaignId, 'control');
    const point = await at.lookup.riskPoint(data.riskPointId);
    if (point.context.campaignId !== data.campaignId)
      refuse('RISK_POINT.OTHER_CAMPAIGN', { id: data.riskPointId });
    if (point.context.unitId !== data.unitId) refuse('RISK_POINT.OTHER_UNIT', { id: data.riskPointId });
    follows(at, 'RiskPointFound', point.days.begunOn);
    await holdsPost(at, responsible(data), dayOf(at, context));
    return data;
  },
  ReviseMeasure: async (data, at) => {
    await ofMeasure(data, at);
    const measure = await at.lookup.measure(data.measureId);
    const campaign = await at.lookup.campaign(measure.context.campaignId);
    await holdsPost(at, responsible(data), dayOf(at, campaign.context));
    return data;
  },
  ReportMeasureDone: ofMeasure,
  ReopenMeasure: ofMeasure,
  ExtendMeasure: ofMeasure,
  CancelMeasure: ofMeasure,
};

/** What holds of a power whoever lists it: its unit takes part, its post is the unit's. Answers the plan's classes. */
async function newPower(
  { unitId, holderPostId }: { readonly unitId: string; readonly holderPostId: string },
  campaign: CampaignContext,
  at: Preparing,
): Promise<readonly string[]> {
  inScope(campaign, unitId);
  await at.lookup.activeUnit(unitId);
  await postOfUnit(at, holderPostId, unitId);
  return classesOf(campaign);
}

/** Refuses a change without review where the plan asks for one and the unit's catalogue has been accepted. */
function directly({ plan, submissions }: CampaignContext, unitId: string, command: string): void {
  if (plan.dynamicManagement?.powers !== 'reviewed') return;
  const listing = new Set(
    plan.stages.filter(({ submission }) => submission?.contents.includes('powers')).map(({ id }) => id),
  );
  if (valuesOf(submissions).some((each) => each.unitId === unitId && listing.has(each.stageId)))
    refuse('POWER.REVIEW_NEEDED', { unitId, command });
}

async function inGrading<D extends { readonly riskPointId: string }>(
  data: D,
  at: Preparing,
): Promise<D & { readonly scheme: RiskScheme }> {
  const point = await at.lookup.riskPoint(data.riskPointId);
  const { context } = await campaignAt(at, point.context.campaignId, 'grading');
  return { ...data, scheme: schemeOf(context) };
}

/** The register of an archived campaign stands; a point that was carried over is the next campaign's, and so are its measures. */
async function ofPoint<D extends { readonly riskPointId: string }>(data: D, at: Preparing): Promise<D> {
  await notArchived(at, (await at.lookup.riskPoint(data.riskPointId)).context.campaignId);
  return data;
}

async function ofMeasure<D extends { readonly measureId: string }>(data: D, at: Preparing): Promise<D> {
  const { riskPointId } = (await at.lookup.measure(data.measureId)).context;
  await ofPoint({ riskPointId }, at);
  return data;
}

async function notArchived(at: Preparing, campaignId: string): Promise<void> {
  if (isIn(await at.lookup.campaign(campaignId), 'archived')) refuse('CAMPAIGN.ARCHIVED', { campaignId });
}

/** Nobody acts in the name of a body that did not decide it: the decision, where it is of the point's campaign, was adopted and stands. */
async function standing(
  at: Preparing,
  riskPointId: string,
  decisionId: string,
): Promise<DecisionContext | undefined> {
  const point = await at.lookup.riskPoint(riskPointId);
  const { context } = await at.lookup.find<DecisionContext>('decision', decisionId);
  const { taken, supersededBy, campaignId } = context;
  if (taken?.outcome !== 'adopted' || supersededBy !== undefined) return undefined;
  if (campaignId !== point.context.campaignId) return undefined;
  follows(at, 'DecisionTaken', taken.on);
  return context;
}

/** The scheme a risk point is judged by: its campaign's. */
export async function schemeFor(at: Pick<Preparing, 'lookup'>, campaignId: string): Promise<RiskScheme> {
  return schemeOf((await at.lookup.campaign(campaignId)).context);
}

function schemeOf({ plan: { schemes } }: CampaignContext): RiskScheme {
  return {
    grades: schemes.grades,
    categories: schemes.categories,
    ...(schemes.holderLevels === undefined ? {} : { holderLevels: schemes.holderLevels }),
    discoveryMethods: schemes.discoveryMethods,
    gradingSteps: schemes.gradingSteps,
    rating: schemes.rating,
    opinions: schemes.opinions,
  };
}

function classesOf({ plan }: CampaignContext): readonly string[] {
  return plan.schemes.powerClasses.map((each) => each.id);
}

function responsible(data: { readonly responsiblePostId: string; readonly responsiblePersonId: string }) {
  return { postId: data.responsiblePostId, personId: data.responsiblePersonId };
}

/** The post belongs to the unit: nobody can enter something in another unit's register by naming an own post. */
async function postOfUnit(at: Preparing, postId: string, unitId: string): Promise<void> {
  const { context } = await at.lookup.activePost(postId);
  if (context.unitId !== unitId) refuse('POST.OTHER_UNIT', { postId, unitId });
}

async function liesOn(
  at: Preparing,
  unitId: string,
  place: { readonly powerId: string | null; readonly flowStepId: string | null; readonly postId: string },
): Promise<void> {
  await postOfUnit(at, place.postId, unitId);
  if (place.powerId === null) {
    if (place.flowStepId !== null) refuse('POWER.FLOW_STEP_UNKNOWN', { flowStepId: place.flowStepId });
    return;
  }
  const { context, value } = await at.lookup.power(place.powerId);
  // Asked for, and not in the catalogue yet.
  if (value === 'proposed' || value === 'refused') refuse('POWER.NOT_FOUND', { id: place.powerId });
  if (context.unitId !== unitId) refuse('POWER.OTHER_UNIT', { powerId: place.powerId, unitId });
  const known = context.flow?.steps.some((step) => step.stepId === place.flowStepId) ?? false;
  if (place.flowStepId !== null && !known) {
    refuse('POWER.FLOW_STEP_UNKNOWN', { powerId: place.powerId, flowStepId: place.flowStepId });
  }
}
