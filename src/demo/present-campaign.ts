/**
 * A campaign that runs today, beside the one the demo has told to its end: so that whoever tries the console finds something to do
 * in every role. Its plan is the general one with its dates moved, so that the search for risks has begun a week ago; the acts are
 * ordinary commands of whoever holds the posts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignList } from '../../projections/campaigns/query';
import { progressMatrix } from '../../projections/matrix/query';
import { postsOfUnit, post, type PostWithHolders } from '../../projections/organisation/query';
import {
  addDays,
  dateInZone,
  daysBetween,
  HOME_TIME_ZONE,
  isLocalDate,
  startOfDay,
  type LocalDate,
} from '../../workflows/kernel/time';
import type { Plan } from '../../workflows/plans/plan';
import type { RequestData, UserCommandType } from '../commands/request';
import type { Engine } from '../engine';
import { makeFolders } from '../make-folders';

const PLAN = 'general-five-stage';
export const PRESENT_CAMPAIGN = 'demo-present';
const OPENED_DAYS_AGO = 7;

/** Somebody in a post. */
interface Holder {
  readonly personId: string;
  readonly postId: string;
}

type Parts = Pick<Engine, 'dataDir' | 'gateway' | 'views' | 'store' | 'plans' | 'now'>;

/** Launches it over the units and with the group of the campaign played. Nothing where there is none with heads to act. */
export async function beginPresentCampaign(parts: Parts): Promise<void> {
  await parts.views.waitFor(await parts.store.end());
  const today = dateInZone(parts.now(), HOME_TIME_ZONE);
  const { answer: campaigns } = await parts.views.ask(campaignList, { limit: 1 });
  const [told] = campaigns.items;
  if (told === undefined) return;
  const { answer: progress } = await parts.views.ask(progressMatrix, {
    campaignId: told.campaignId,
    asOf: today,
  });
  const scopeUnitIds = progress.units.map(({ unitId }) => unitId);
  const heads = await headsOf(parts, scopeUnitIds, today);
  const leader = await holderOf(parts, told.leadershipGroup.headPostIds[0] ?? '', today);
  const office = await holderOf(parts, told.office.directorPostId, today);
  const plan = savedPlan(parts, today);
  const begun = plan.stages[0]?.opens ?? today;
  const campaignId = PRESENT_CAMPAIGN;
  const give = giving(parts);

  await give('LaunchCampaign', leader, begun, {
    campaignId,
    title: `${today.slice(0, 4)} 年廉政风险防控工作（演示：正在进行）`,
    hostUnitId: told.hostUnitId,
    planId: plan.id,
    year: plan.year,
    scopeUnitIds,
    group: told.leadershipGroup,
    office: told.office,
    previousCampaignId: null,
  });
  const after = (days: number) => addDays(begun, days);
  await give('IssuePlan', office, after(1), {
    campaignId,
    documentNumber: `廉防发〔${today.slice(0, 4)}〕1号`,
    title: '年度廉政风险防控工作实施方案',
    issuedOn: after(1),
    issuedBy: '领导小组办公室',
  });
  await give('RecordMeeting', office, after(2), {
    ...{ campaignId, meetingId: 'present-meeting', kind: 'mobilization', heldOn: after(2), place: '会议室' },
    ...{ attendance: 46, topic: '动员部署', evidence: [{ title: '签到表' }] },
  });
  for (const [index, topic] of ['警示教育', '填报培训'].entries()) {
    const heldOn = after(3 + index);
    await give('RecordTraining', office, heldOn, {
      ...{ campaignId, trainingId: `present-training-${index + 1}`, heldOn, topic, attendance: 40 },
      ...{ unitIds: scopeUnitIds, evidence: [] },
    });
  }
  for (const [unitId, head] of heads)
    await give('NameContact', office, after(5), { campaignId, unitId, ...head });
  const [stage, searching] = plan.stages;
  if (stage === undefined || searching === undefined) return;
  for (const { id: milestoneId } of stage.milestones)
    await give('ReachMilestone', office, after(6), {
      ...{ campaignId, stageId: stage.id, milestoneId, on: after(6), note: '' },
    });
  const gate = { campaignId, stageId: stage.id };
  await give('RequestGate', office, addDays(searching.opens, -2), { ...gate, note: '' });
  const passed = { outcome: 'passed', exceptions: [], reason: '' } as const;
  await give('DecideGate', leader, addDays(searching.opens, -1), { ...gate, ...passed });
  await handIns({
    give,
    heads: [...heads],
    office,
    campaignId,
    stageId: searching.id,
    from: searching.opens,
    category: plan.schemes.categories[0]?.id ?? '',
  });
}

interface HandIns {
  readonly give: Give;
  readonly heads: readonly (readonly [unitId: string, head: Holder])[];
  readonly office: Holder;
  readonly campaignId: string;
  readonly stageId: string;
  readonly from: LocalDate;
  /** One of the plan's. */
  readonly category: string;
}

/** Two units have handed in early; the second one was returned. */
async function handIns({ give, heads, office, campaignId, stageId, from, category }: HandIns): Promise<void> {
  const reasons = ['职权目录与上年相比缺项，请核对', '两个岗位没有排查记录'];
  for (const [index, [unitId, head]] of heads.slice(-2).entries()) {
    const submissionId = `${campaignId}.${stageId}.${unitId}`;
    await give('BeginSubmission', head, addDays(from, 2), { campaignId, stageId, unitId });
    await give('FindRiskPoint', head, addDays(from, 1), {
      ...{
        riskPointId: `present-${unitId}`,
        unitId,
        campaignId,
        postId: head.postId,
        powerId: null,
        flowStepId: null,
      },
      ...{ manifestation: '审核把关不严，可能为关系人提供便利', category, method: 'self' },
    });
    const said = { nilReturns: [], responsibilities: [], note: '' };
    await give('HandInSubmission', head, addDays(from, 4), { submissionId, ...said });
    if (index === 1) await give('ReturnSubmission', office, addDays(from, 5), { submissionId, reasons });
  }
}

/** The general plan with all its dates moved, kept as a plan of the office's own: the checker reads it as any other. */
function savedPlan({ dataDir, plans }: Parts, today: LocalDate): Plan {
  const general = plans.resolve(PLAN, Number(today.slice(0, 4)));
  const opens = general.stages.find(({ kind }) => kind === 'identification')?.opens ?? today;
  const days = daysBetween(opens, addDays(today, -OPENED_DAYS_AGO));
  const { stages, ...rest } = withDatesMoved(general, days) as Plan;
  // A plan is of the year in which it begins: early in a year that is the last one.
  const year = Number((stages[0]?.opens ?? today).slice(0, 4));
  const moved: Plan = { ...rest, stages, id: PRESENT_CAMPAIGN, year };
  makeFolders(join(dataDir, 'plans'));
  writeFileSync(join(dataDir, 'plans', `${PRESENT_CAMPAIGN}.yaml`), JSON.stringify(moved, null, 2));
  return plans.resolve(PRESENT_CAMPAIGN, year);
}

function withDatesMoved(value: unknown, days: number): unknown {
  if (typeof value === 'string') return isLocalDate(value) ? addDays(value, days) : value;
  if (Array.isArray(value)) return value.map((each) => withDatesMoved(each, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withDatesMoved(each, days)]));
}

async function headsOf(
  { views }: Parts,
  unitIds: readonly string[],
  on: LocalDate,
): Promise<ReadonlyMap<string, Holder>> {
  const heads = new Map<string, Holder>();
  for (const unitId of unitIds) {
    const { answer: posts } = await views.ask(postsOfUnit, { unitId, on });
    const head = posts.find(({ role, holders }) => role === 'unitHead' && holders.length > 0);
    if (head !== undefined) heads.set(unitId, holderIn(head));
  }
  return heads;
}

async function holderOf({ views }: Parts, postId: string, on: LocalDate): Promise<Holder> {
  const { answer } = await views.ask(post, { postId, on });
  if (answer === undefined) throw new Error(`no post ${postId}`);
  return holderIn(answer);
}

function holderIn({ postId, holders }: PostWithHolders): Holder {
  const [holder] = holders;
  if (holder === undefined) throw new Error(`nobody holds ${postId}`);
  return { postId, personId: holder.personId };
}

type Give = <T extends UserCommandType>(
  type: T,
  acting: Holder,
  on: LocalDate,
  data: RequestData<T>,
) => Promise<void>;

/** In the morning of the day. */
function giving({ gateway }: Parts): Give {
  return async (type, acting, on, data) => {
    const occurredAt = new Date(Date.parse(startOfDay(on, HOME_TIME_ZONE)) + 9 * 3_600_000).toISOString();
    await gateway.execute({ type, data, acting, occurredAt });
  };
}
