/** Assessments: the plan's scheme, the dates by which what follows from a result is due, whose the checkers are, who heads the units. */
import {
  datedConsequences,
  reassessBy,
  type Due,
  type AssessmentRound,
} from '../../../workflows/assessment/consequences';
import type { AssessmentContext } from '../../../workflows/assessment/machine';
import type { UnitLeader } from '../../../workflows/campaign/events';
import { handOf } from '../../../workflows/kernel/separate-hands';
import { dateInZone, HOME_TIME_ZONE, type LocalDate } from '../../../workflows/kernel/time';
import { currentHolders } from '../../../workflows/post/holders';
import { refuse } from '../errors';
import {
  asSaid,
  campaignAt,
  dayOf,
  follows,
  inScope,
  runningCampaign,
  type Preparers,
  type Preparing,
} from './preparing';

export const assessments: Preparers<
  | 'BeginAssessment'
  | 'HandInSelfAssessment'
  | 'RecordAssessmentCheck'
  | 'ScoreAssessment'
  | 'ConfirmAssessmentResult'
  | 'CommendUnit'
  | 'OrderUnitRectification'
  | 'ReportUnitRectification'
  | 'ReassessUnit'
  | 'RecordAccountabilityAction'
  | 'ReportAssessmentResults'
> = {
  BeginAssessment: async (data, at) => {
    const { context } = await campaignAt(at, data.campaignId, 'assessment');
    inScope(context, data.unitId);
    const first = context.plan.stages.find(({ kind }) => kind === 'assessment')?.id ?? '';
    follows(at, 'StageOpened', context.stages[first]?.openedOn, dayOf(at, context));
    return {
      ...data,
      assessmentId: `${data.campaignId}.${data.unitId}`,
      scheme: context.plan.schemes.assessment,
    };
  },
  HandInSelfAssessment: asSaid,
  RecordAssessmentCheck: async (data, at) => {
    const posts = await Promise.all(data.checkerPostIds.map((postId) => at.lookup.activePost(postId)));
    return { ...data, checkerUnitIds: posts.map(({ context }) => context.unitId) };
  },
  ScoreAssessment: async (data, at) => {
    await notOwnUnit(data.assessmentId, at);
    return data;
  },
  ConfirmAssessmentResult: async (data, at) => {
    await notOwnUnit(data.assessmentId, at);
    return { ...data, dated: await dated(data.assessmentId, 'confirmation', at) };
  },
  CommendUnit: asSaid,
  OrderUnitRectification: asSaid,
  ReportUnitRectification: async (data, at) => {
    const { context } = await at.lookup.assessment(data.assessmentId);
    const { dueOn: reassessBy, ...about } = await reassessmentDay(context, at);
    return { ...data, reassessBy, ...about };
  },
  ReassessUnit: async (data, at) => {
    await notOwnUnit(data.assessmentId, at);
    return { ...data, dated: await dated(data.assessmentId, 'reassessment', at) };
  },
  RecordAccountabilityAction: async (data, at) => {
    if (data.personId !== null) await at.lookup.person(data.personId);
    return data;
  },
  ReportAssessmentResults: async (data, at) => {
    const { context } = await runningCampaign(at, data.campaignId);
    const units = Object.keys(context.scope);
    const leaders = await Promise.all(
      units.map((unitId) => leadersOf(data.campaignId, unitId, data.reportedOn, at)),
    );
    return { ...data, leaders: leaders.flat() };
  },
};

/** Whoever answers for a unit is no judge of it, whoever reported for it (docs/adr/0023). */
async function notOwnUnit(assessmentId: string, at: Preparing): Promise<void> {
  const { context } = await at.lookup.assessment(assessmentId);
  const { campaignId, unitId } = context;
  const leaders = await leadersOf(campaignId, unitId, dateInZone(at.occurredAt, HOME_TIME_ZONE), at);
  const own = handOf(at).persons.find((each) => leaders.some(({ personId }) => personId === each));
  if (own !== undefined) refuse('ASSESSMENT.OWN_UNIT', { assessmentId, unitId, personId: own });
}

async function dated(assessmentId: string, round: AssessmentRound, at: Preparing) {
  const { context } = await at.lookup.assessment(assessmentId);
  const { on, table } = await dayAndTable(context, at);
  return datedConsequences(context.scheme, round, on, table);
}

async function reassessmentDay(context: AssessmentContext, at: Preparing): Promise<Due> {
  const { scheme, confirmed, reassessment } = context;
  if (confirmed === null) return { dueOn: null };
  const { on, table } = await dayAndTable(context, at);
  return reassessment === null
    ? reassessBy(scheme, 'confirmation', confirmed.result, on, table)
    : reassessBy(scheme, 'reassessment', reassessment.result, on, table);
}

async function dayAndTable({ campaignId }: AssessmentContext, at: Preparing) {
  const { context } = await at.lookup.campaign(campaignId);
  const table = at.calendars.table(context.plan.calendar, context.calendarVersion);
  return { on: dayOf(at, context), table };
}

async function leadersOf(
  campaignId: string,
  unitId: string,
  on: LocalDate,
  at: Preparing,
): Promise<readonly UnitLeader[]> {
  const { postIds } = await at.inventory.unitInventory(campaignId, unitId);
  const posts = await Promise.all(postIds.map((postId) => at.lookup.post(postId)));
  return posts
    .filter(({ context }) => context.role === 'unitHead')
    .flatMap(({ context }) =>
      currentHolders(context, on).map(({ personId }) => ({ unitId, postId: context.postId, personId })),
    );
}
