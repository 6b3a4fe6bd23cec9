/** Trails, the raw log, public notices and plans. */
import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notice, noticeList } from '../../../projections/campaigns/query';
import { objectionReceipt, publicNotice } from '../../../projections/campaigns/public-notice-query';
import { trailOf } from '../../../projections/trail/query';
import { TRAIL_SUBJECTS } from '../../../projections/trail/tables';
import type { StoredEvent } from '../../../workflows/kernel/event';
import { refuse } from '../../../workflows/kernel/domain-error';
import type { Engine } from '../../engine';
import { listings } from '../../plans/listings';
import { confidentialIdOf } from '../../confidential/objections';
import { isAfter } from '../../event-store/moment';
import { comparePositions, isPosition, type Position } from '../../event-store/position';
import { Answers, choicesParameter, given, numberParameter, pageParameters, parameter } from '../answers';
import { PAGING, Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { ENGINE } from '../parts';
import { NOT_IN_VIEWS, withinReach } from '../reach';
import { openedObjection } from './opened-objections';
import { EVENT_TYPES, TRAIL_FILTER, TrailQuestions } from './trail-questions';

const MAX_EVENTS = 1_000;

@ApiTags('责任链 trail')
@Controller('api/v1')
export class TrailQueries {
  constructor(
    private readonly answers: Answers,
    private readonly questions: TrailQuestions,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Reads(
    'trails/:kind/:id',
    `责任链 trail of ${TRAIL_SUBJECTS.join('|')}`,
    { pages: 'TrailItem' },
    {
      ...PAGING,
      direction: 'forwards|backwards',
      ...TRAIL_FILTER,
    },
  )
  async trail(@Param('kind') kind: string, @IdParam('id') id: string, @Call() { request }: HttpCall) {
    const question = await this.questions.read(kind, id, request);
    const [direction] = choicesParameter(request, 'direction', ['forwards', 'backwards'] as const) ?? [];
    return this.answers.page(request, trailOf, {
      ...question,
      confidential: await this.answers.may(request, { scope: 'log' }),
      ...pageParameters(request),
      ...given({ direction }),
    });
  }

  @Reads(
    'events',
    '原始事件日志 the raw log',
    { pages: 'Event' },
    {
      after: '从此位置之后 after this position',
      limit: '至多 1000',
      stream: '只看此事件流 only this stream',
      type: '只看此类型 only this type',
    },
  )
  async events(@Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'log' });
    const limit = Math.min(numberParameter(request, 'limit') ?? 100, MAX_EVENTS);
    if (limit < 1) refuse('PAGE.LIMIT_OUT_OF_RANGE', { limit, max: MAX_EVENTS });
    const after = parameter(request, 'after');
    if (after !== undefined && !isPosition(after))
      refuse('REQUEST.PARAMETER_INVALID', { name: 'after', value: after });
    const stream = parameter(request, 'stream');
    const [type] = choicesParameter(request, 'type', EVENT_TYPES) ?? [];
    const moment = await this.answers.moment(request);
    const completeTo = await this.answers.completeTo(request, moment);
    const page =
      stream === undefined
        ? await this.engine.store.readAll({ limit, ...given({ after }) })
        : await this.ofStream(stream, { after, limit });
    const read = moment === undefined ? page : page.filter((event) => !isAfter(event, moment));
    const last = read.at(-1)?.position ?? after ?? null;
    const end = moment === undefined ? await this.engine.store.end() : completeTo.position;
    return {
      data: type === undefined ? read : read.filter((event) => event.type === type),
      completeTo: { position: end, recordedAt: read.at(-1)?.recordedAt ?? null },
      page: { next: read.length < limit ? null : last },
    };
  }

  /** The store reads a stream by revision; pages of the log go by position. */
  private async ofStream(
    stream: string,
    { after, limit }: { readonly after: Position | undefined; readonly limit: number },
  ): Promise<readonly StoredEvent[]> {
    if (after === undefined) return this.engine.store.readStream(stream, { limit });
    const events = await this.engine.store.readStream(stream);
    return events.filter(({ position }) => comparePositions(position, after) > 0).slice(0, limit);
  }
}

@ApiTags('公示 public notice')
@Controller('api/v1')
export class NoticeQueries {
  constructor(
    private readonly answers: Answers,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Reads(
    'public/notices',
    '正在公示的内容，任何人可看 published notices, open to anybody',
    { list: 'NoticeHeadline' },
    {},
    { open: true },
  )
  list(@Call() { request }: HttpCall) {
    return this.answers.ask(request, noticeList, { status: 'published', audience: 'public' });
  }

  @Reads(
    'public/notices/:noticeId',
    '一份公示，任何人可看 a published notice',
    { one: 'PublicNotice' },
    {},
    { open: true },
  )
  one(@IdParam('noticeId') noticeId: string, @Call() { request }: HttpCall) {
    return this.answers.ask(request, publicNotice, { noticeId });
  }

  @Reads(
    'public/notices/:noticeId/objections/:receiptNumber',
    '凭回执号查询异议的处理 what became of an objection, for whoever holds its receipt number',
    { one: 'ObjectionReceipt' },
    {},
    { open: true },
  )
  async receipt(
    @IdParam('noticeId') noticeId: string,
    @IdParam('receiptNumber') objectionId: string,
    @Call() { request }: HttpCall,
  ) {
    const confidentialId = confidentialIdOf(noticeId, objectionId);
    const asked = { noticeId, objectionId, confidentialId };
    const answer = await this.answers.ask(request, objectionReceipt, asked);
    return { ...answer, data: { ...openedObjection(answer.data, this.engine.seal), objectionId } };
  }

  @Reads('notices/:noticeId', '一份公示及异议 a notice with its objections', { one: 'Notice' })
  async withObjections(@IdParam('noticeId') noticeId: string, @Call() { request }: HttpCall) {
    const campaignId = await withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const { data } = await this.answers.ask(request, notice, { noticeId });
      await this.answers.authorise(request, { scope: 'campaign', campaignId: data.campaignId });
      return data.campaignId;
    });
    const confidential = await this.answers.may(request, { scope: 'confidential', campaignId });
    const answer = await this.answers.ask(request, notice, { noticeId, confidential });
    const objectionList = answer.data.objectionList.map((each) => openedObjection(each, this.engine.seal));
    return { ...answer, data: { ...answer.data, objectionList } };
  }

  @Reads(
    'plans',
    '可用的实施方案和模块 plans, and modules of warning networks',
    { list: 'PlanOrModule' },
    {},
    { open: true },
  )
  async plans(@Call() { request }: HttpCall) {
    const { plans, modules } = this.engine;
    return { data: listings(plans, modules), completeTo: await this.answers.completeTo(request) };
  }

  @Reads(
    'plans/:planId',
    '一个实施方案，按年度展开 a plan, resolved for a year',
    { one: 'Plan' },
    { year: '年度 year' },
    { open: true },
  )
  async plan(@IdParam('planId') planId: string, @Call() { request }: HttpCall) {
    const year = numberParameter(request, 'year') ?? Number((await this.answers.day(request)).slice(0, 4));
    const listed = this.engine.plans.list().find((each) => each.usable && each.id === planId);
    const fixed = listed?.usable === true ? listed.fixedYear : null;
    return {
      data: this.engine.plans.resolve(planId, fixed ?? year),
      completeTo: await this.answers.completeTo(request),
    };
  }
}
