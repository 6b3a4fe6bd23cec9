/**
 * A synthetic province: an organisation, one campaign, and units that list powers, find risk points, grade, publish and
 * control them. Its events are valid histories of their machines, made without the write side, so that a million of them
 * can be had in a minute. The same seed and size make the same events but for their ids' times.
 */
import { campaign as campaignAggregate } from '../workflows/campaign/aggregate';
import { AGGREGATES, type AggregateCategory } from '../workflows/aggregates';
import type { AnyEvent } from '../workflows/events';
import type { Actor } from '../workflows/kernel/actor';
import type { NewEvent } from '../workflows/kernel/event';
import type { Plan } from '../workflows/plans/plan';
import type { EventStore, ExpectedRevision } from '../src/event-store/event-store';
import { Chance } from './chance';

export const CAMPAIGN = 'province';
const POINTS_PER_UNIT = 100;
/** Events of one risk point with its measures. */
export const EVENTS_OF_A_POINT = 10;
const MANIFESTATIONS = [
  '在项目受理环节对材料审查把关不严，可能降低受理标准',
  '现场核查走过场，未按规定两人以上同行',
  '评审专家抽取不随机，存在人为指定的可能',
  '自由裁量幅度较大，处罚标准掌握不一',
  '资金拨付审批不严，超范围、超标准支出',
  '采购需求设置倾向性条件，排斥潜在供应商',
];

/** One append: a stream, its events, and the revision they follow. */
export interface Batch {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expected: ExpectedRevision;
}

/** Batches in an order in which they could have happened, until about `events` have been made. */
export function* province(plan: Plan, events: number, seed = 1): Generator<Batch> {
  const chance = new Chance(seed);
  const make = new Maker();
  let made = 0;
  const count = (batch: Batch): Batch => {
    made += batch.events.length;
    return batch;
  };
  const perUnit = 30 + POINTS_PER_UNIT * 10;
  const units = Math.max(1, Math.ceil(events / perUnit));
  yield count(make.batch('unit', 'root', [established('root', '某省', null)]));
  yield count(make.batch('campaign', CAMPAIGN, launch(plan, units)));
  for (let index = 0; index < units && made < events; index++) {
    for (const batch of unitEvents(make, chance, plan, `u${index}`)) {
      yield count(batch);
      if (made >= events) return;
    }
  }
}

/** Appends a province, many streams at a time. */
export async function fill(store: EventStore, batches: Iterable<Batch>, concurrent = 256): Promise<number> {
  let written = 0;
  let waiting: Promise<unknown>[] = [];
  for (const { stream, events, expected } of batches) {
    written += events.length;
    waiting.push(store.append(stream, events, expected));
    if (waiting.length < concurrent) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  return written;
}

function launch(plan: Plan, units: number): readonly AnyEvent[] {
  const scope = Array.from({ length: units }, (_, index) => ({ unitId: `u${index}`, name: `单位${index}` }));
  const first = plan.stages[0];
  return [
    {
      type: 'CampaignLaunched',
      data: {
        campaignId: CAMPAIGN,
        title: '合成省份年度工作',
        hostUnitId: 'root',
        plan,
        planDigest: '0'.repeat(64),
        calendarVersion: 1,
        // A launch names the first thousand units; what follows them is read, not gated.
        scope: scope.slice(0, 1_000),
        group: { headPostIds: ['u0-p0'], deputyPostIds: [], memberPostIds: [] },
        office: { directorPostId: 'u0-p0', memberPostIds: [] },
        launchedOn: first?.opens ?? '2026-01-01',
        previousCampaignId: null,
        carriedOverRiskPointIds: [],
      },
    },
    { type: 'StageOpened', data: { stageId: first?.id ?? '', on: first?.opens ?? '2026-01-01' } },
  ];
}

function* unitEvents(make: Maker, chance: Chance, plan: Plan, unitId: string): Generator<Batch> {
  yield make.batch('unit', unitId, [established(unitId, `单位${unitId}`, 'root')]);
  const posts = [0, 1, 2].map((index) => `${unitId}-p${index}`);
  for (const [index, postId] of posts.entries()) {
    const personId = `${postId}-h`;
    yield make.batch('person', personId, [
      { type: 'PersonRegistered', data: { personId, name: `职员${postId}` } },
    ]);
    yield make.batch('post', postId, [
      {
        type: 'PostEstablished',
        data: {
          postId,
          unitId,
          name: `岗位${index}`,
          rank: 'staff',
          role: index === 0 ? 'unitHead' : 'postHolder',
          seats: 1,
        },
      },
      { type: 'PersonAppointed', data: { appointmentId: `${postId}-a`, personId, from: '2025-01-01' } },
    ]);
  }
  const powers = [0, 1, 2].map((index) => `${unitId}-w${index}`);
  for (const powerId of powers) yield make.batch('power', powerId, powerEvents(plan, unitId, powerId, posts));
  for (let index = 0; index < POINTS_PER_UNIT; index++) {
    yield* pointEvents(make, chance, plan, { unitId, posts, powers, id: `${unitId}-r${index}` });
  }
}

function powerEvents(
  plan: Plan,
  unitId: string,
  powerId: string,
  posts: readonly string[],
): readonly AnyEvent[] {
  const post = posts[0] ?? '';
  return [
    {
      type: 'PowerListed',
      data: {
        powerId,
        unitId,
        campaignId: CAMPAIGN,
        name: `职权${powerId}`,
        content: '受理、审核并办理本单位职责范围内的事项',
        kind: 'external',
        powerClass: plan.schemes.powerClasses[0]?.id ?? '',
        holderPostId: post,
        legalBasis: ['单位职责规定'],
        publicityForm: '网站',
        timeLimit: '20 个工作日',
      },
    },
    {
      type: 'PowerFlowDrawn',
      data: {
        variant: 'external',
        steps: ['提出', '受理', '审核', '办理', '反馈'].map((name, step, all) => ({
          stepId: `s${step}`,
          name,
          responsiblePostId: post,
          timeLimit: '',
          next: step + 1 < all.length ? [`s${step + 1}`] : [],
        })),
      },
    },
  ];
}

interface Place {
  readonly unitId: string;
  readonly posts: readonly string[];
  readonly powers: readonly string[];
  readonly id: string;
}

/** A risk point's whole life, and two measures: about ten events. */
function* pointEvents(
  make: Maker,
  chance: Chance,
  plan: Plan,
  { unitId, posts, powers, id }: Place,
): Generator<Batch> {
  const { schemes } = plan;
  const postId = chance.pick(posts);
  const likelihood = 1 + chance.below(schemes.rating.likelihood.length);
  const severity = 1 + chance.below(schemes.rating.severity.length);
  const suggested = schemes.rating.matrix[likelihood - 1]?.[severity - 1] ?? 3;
  const life: AnyEvent[] = [
    {
      type: 'RiskPointFound',
      data: {
        riskPointId: id,
        unitId,
        campaignId: CAMPAIGN,
        manifestation: `${chance.pick(MANIFESTATIONS)}（${id}）`,
        category: chance.pick(schemes.categories).id,
        method: chance.pick(schemes.discoveryMethods).method,
        powerId: chance.pick(powers),
        flowStepId: `s${chance.below(5)}`,
        postId,
      },
    },
  ];
  for (const step of schemes.gradingSteps) {
    if (step === 'approval' || step === 'publicity') continue;
    life.push({ type: 'RiskPointRated', data: { step, likelihood, severity, suggested, level: suggested } });
  }
  life.push(
    { type: 'RiskGradeApproved', data: { level: suggested, decisionId: null } },
    { type: 'RiskPointPublicised', data: { noticeId: 'n1' } },
    { type: 'RiskPointPublicityFinished', data: { noticeId: 'n1' } },
    { type: 'RiskPointControlled', data: { measureId: `${id}-m0` } },
  );
  yield make.batch('riskPoint', id, life);
  for (const phase of ['prevention', 'monitoring'] as const) {
    const measureId = `${id}-${phase}`;
    yield make.batch('controlMeasure', measureId, [
      {
        type: 'MeasureSet',
        data: {
          measureId,
          riskPointId: id,
          unitId,
          campaignId: CAMPAIGN,
          phase,
          level: 'post',
          content: '双人办理、集体会审，结果公开',
          responsiblePostId: postId,
          responsiblePersonId: `${postId}-h`,
          dueOn: plan.stages.at(-1)?.opens ?? '2026-11-01',
        },
      },
    ]);
  }
}

function established(unitId: string, name: string, parentId: string | null): AnyEvent {
  return {
    type: 'UnitEstablished',
    data: { unitId, name, kind: parentId === null ? 'body' : 'section', parentId },
  };
}

const ACTOR: Actor = { personId: 'u0-p0-h', postId: 'u0-p0', unitId: 'u0', role: 'office' };

/** Wraps events in envelopes of the real size. */
export class Maker {
  #made = 0;

  batch(category: AggregateCategory, id: string, events: readonly AnyEvent[]): Batch {
    return {
      stream: `${category}-${id}`,
      events: events.map((event) => this.#event(category, event)),
      expected: 'noStream',
    };
  }

  #event(category: AggregateCategory, { type, data }: AnyEvent): NewEvent {
    const number = this.#made++;
    const versions = AGGREGATES[category].eventTypes as Readonly<Record<string, number>>;
    const commandId = uuidOf(number, 8);
    return {
      id: uuidOf(number, 9),
      type,
      data,
      schemaVersion: versions[type] ?? 1,
      machineVersion: campaignAggregate.machineVersion,
      plan: 'general-five-stage@1',
      actor: ACTOR,
      occurredAt: new Date(Date.UTC(2026, 0, 5) + number * 1_000).toISOString(),
      recordedAt: new Date(Date.UTC(2026, 0, 5) + number * 1_000 + 120).toISOString(),
      commandId,
      commandDigest: number.toString(16).padStart(8, '0').repeat(8),
      correlationId: commandId,
    };
  }
}

function uuidOf(number: number, kind: number): string {
  const hex = number.toString(16).padStart(12, '0');
  return `00000000-0000-8000-${kind}000-${hex}`;
}
