/** A log in the making, for specs of views: events with literal ids and times, and the views folded from them. */
import { VIEWS } from '../../projections/registry';
import type { Query, View } from '../../projections/view';
import type { EventOf, EventType } from '../../workflows/events';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { WorkingDayTable } from '../../workflows/plans/calendar';
import { testPlan } from '../../workflows/plans/test-plan.spec-support';
import { ViewsFile } from './sqlite/views-file';

/** Knows 2012, with the first three days of October off and one make-up Saturday. */
export const TEST_CALENDAR: WorkingDayTable = {
  id: 'cn-statutory',
  version: 1,
  years: {
    '2012': {
      source: '测试',
      holidays: ['2012-10-01', '2012-10-02', '2012-10-03'],
      makeUpDays: ['2012-09-29'],
    },
  },
};

export type Context = Partial<
  Pick<StoredEvent, 'actor' | 'occurredAt' | 'recordedAt' | 'basis' | 'corrects' | 'commandId' | 'onBehalfOf'>
>;

export class TestLog {
  readonly events: StoredEvent[] = [];
  readonly #revisions = new Map<string, number>();

  /** Appends one event; its id is `e<position>`, its hour that of its position. */
  add<T extends EventType>(
    stream: string,
    type: T,
    data: EventOf<T>['data'],
    context: Context = {},
  ): StoredEvent {
    const position = this.events.length + 1;
    const revision = (this.#revisions.get(stream) ?? -1) + 1;
    this.#revisions.set(stream, revision);
    const at = new Date(Date.UTC(2012, 3, 2) + position * 60_000).toISOString();
    const event: StoredEvent = {
      id: `e${position}`,
      type,
      data,
      schemaVersion: 1,
      machineVersion: 1,
      actor: { personId: 'zhao', postId: 'office-post', unitId: 'bureau', role: 'office' },
      occurredAt: at,
      recordedAt: at,
      commandId: `c${position}`,
      commandDigest: `d${position}`,
      correlationId: `c${position}`,
      stream,
      revision,
      prevHash: '',
      hash: '',
      position: String(position),
      ...context,
    };
    this.events.push(event);
    return event;
  }

  /** 某市某局, a bureau with two sections; the second has a group below it. Three posts, three persons. */
  organisation(): this {
    this.add('unit-bureau', 'UnitEstablished', {
      unitId: 'bureau',
      name: '某局',
      kind: 'body',
      parentId: null,
    });
    this.unit('section-a', '甲科', 'bureau')
      .unit('section-b', '乙科', 'bureau')
      .unit('group-b1', '乙科一组', 'section-b');
    this.person('zhao', '赵一').person('qian', '钱二').person('sun', '孙三');
    this.post('office-post', 'bureau', 'zhao')
      .post('post-a', 'section-a', 'qian')
      .post('post-b', 'section-b', 'sun');
    return this;
  }

  unit(unitId: string, name: string, parentId: string): this {
    this.add(`unit-${unitId}`, 'UnitEstablished', { unitId, name, kind: 'section', parentId });
    return this;
  }

  person(personId: string, name: string): this {
    this.add(`person-${personId}`, 'PersonRegistered', { personId, name });
    return this;
  }

  post(postId: string, unitId: string, personId: string): this {
    const data = {
      postId,
      unitId,
      name: `岗位${postId}`,
      rank: 'staff',
      role: 'postHolder',
      seats: 1,
    } as const;
    this.add(`post-${postId}`, 'PostEstablished', data);
    this.add(`post-${postId}`, 'PersonAppointed', {
      appointmentId: `${postId}-1`,
      personId,
      from: '2011-01-01',
    });
    return this;
  }

  /** The test plan of 2012, over the three sections. */
  campaign(campaignId = 'c-2012', previousCampaignId: string | null = null): this {
    this.add(`campaign-${campaignId}`, 'CampaignLaunched', {
      campaignId,
      title: '二〇一二年度廉政风险防控',
      hostUnitId: 'bureau',
      plan: testPlan(),
      planDigest: 'p1',
      calendarVersion: 1,
      scope: [
        { unitId: 'section-a', name: '甲科' },
        { unitId: 'section-b', name: '乙科' },
        { unitId: 'group-b1', name: '乙科一组' },
      ],
      group: { headPostIds: ['office-post'], deputyPostIds: [], memberPostIds: [] },
      office: { directorPostId: 'office-post', memberPostIds: [] },
      launchedOn: '2012-04-01',
      previousCampaignId,
      carriedOverRiskPointIds: [],
    });
    this.stage('mobilization', '2012-04-01', campaignId);
    return this;
  }

  stage(stageId: string, on: string, campaignId = 'c-2012'): this {
    this.add(`campaign-${campaignId}`, 'StageOpened', { stageId, on });
    return this;
  }

  power(powerId: string, unitId: string, holderPostId: string): this {
    this.add(`power-${powerId}`, 'PowerListed', {
      powerId,
      unitId,
      campaignId: 'c-2012',
      name: `职权${powerId}`,
      content: '受理并办理',
      kind: 'external',
      powerClass: 'licence',
      holderPostId,
      legalBasis: ['某条例'],
      publicityForm: '网站',
      timeLimit: '20 个工作日',
    });
    return this;
  }

  point(riskPointId: string, unitId: string, data: Partial<EventOf<'RiskPointFound'>['data']> = {}): this {
    this.add(`riskPoint-${riskPointId}`, 'RiskPointFound', {
      riskPointId,
      unitId,
      campaignId: 'c-2012',
      manifestation: `受理环节审查不严（${riskPointId}）`,
      category: 'duties',
      method: 'self',
      powerId: null,
      flowStepId: null,
      postId: unitId === 'section-a' ? 'post-a' : 'post-b',
      ...data,
    });
    return this;
  }

  rate(riskPointId: string, level: 1 | 2 | 3, likelihood = 2, severity = 2): this {
    this.add(`riskPoint-${riskPointId}`, 'RiskPointRated', {
      step: 'selfRating',
      likelihood,
      severity,
      suggested: level,
      level,
    });
    return this;
  }

  approve(riskPointId: string, level: 1 | 2 | 3): this {
    this.add(`riskPoint-${riskPointId}`, 'RiskGradeApproved', { level, decisionId: null });
    return this;
  }

  measure(measureId: string, riskPointId: string, unitId: string, dueOn: string): this {
    this.add(`controlMeasure-${measureId}`, 'MeasureSet', {
      measureId,
      riskPointId,
      unitId,
      campaignId: 'c-2012',
      phase: 'prevention',
      level: 'post',
      content: '双人办理',
      responsiblePostId: 'post-a',
      responsiblePersonId: 'qian',
      dueOn,
    });
    return this;
  }

  submission(unitId: string, stageId = 'identification'): string {
    const submissionId = `c-2012.${stageId}.${unitId}`;
    const data = {
      submissionId,
      campaignId: 'c-2012',
      stageId,
      unitId,
      asksFor: ['posts', 'powers'],
    } as const;
    this.add(`submission-${submissionId}`, 'SubmissionBegun', data);
    return `submission-${submissionId}`;
  }

  handIn(stream: string, contents: Partial<EventOf<'SubmissionHandedIn'>['data']['contents']> = {}): this {
    this.add(stream, 'SubmissionHandedIn', {
      contents: {
        nilReturns: [],
        posts: [],
        powers: [],
        riskPoints: [],
        measures: [],
        responsibilities: [],
        ...contents,
      },
      digest: 'x',
      missing: [{ code: 'POWER_MISSING_FLOW', subjectId: 'w1' }],
      note: '',
    });
    return this;
  }

  accept(stream: string): this {
    this.add(stream, 'SubmissionAccepted', { handedInRevision: 1, digest: 'x', note: '' });
    return this;
  }

  /** The views after these events; ask them as often as needed. */
  views(): TestViews {
    return new TestViews().take(this.events);
  }
}

export class TestViews {
  readonly file: ViewsFile;

  constructor(views: readonly View[] = VIEWS) {
    this.file = ViewsFile.create(':memory:', views, 'live');
  }

  take(events: readonly StoredEvent[]): this {
    this.file.apply(events);
    return this;
  }

  ask<P, A>(query: Query<P, A>, params: P): A {
    return this.file.read(
      (reader) => query(reader, params),
      () => TEST_CALENDAR,
    ).answer;
  }
}
