/** The risk register, catalogues and measures. */
import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { heatMap, registerCounts, registerUnitCounts } from '../../../projections/register/counts';
import type { LevelFilter, RegisterFilter } from '../../../projections/register/filter';
import {
  powerCatalogue,
  postCatalogue,
  type CatalogueParams,
} from '../../../projections/register/catalogue-query';
import { measureList } from '../../../projections/register/measure-query';
import { powerRequests } from '../../../projections/register/power-request-query';
import { riskPoint } from '../../../projections/register/point-query';
import { registerList, type RegisterOrder } from '../../../projections/register/query';
import { REGISTER_STATES, type MeasureState } from '../../../projections/register/tables';
import type { ControlMeasureContext } from '../../../workflows/control-measure/machine';
import { DISCOVERY_METHODS } from '../../../workflows/plans/plan';
import type { PowerContext } from '../../../workflows/power/machine';
import type { RiskPointContext } from '../../../workflows/risk-point/machine';
import type { SubmissionContext } from '../../../workflows/submission/machine';
import type { AggregateCategory } from '../../../workflows/aggregates';
import type { AssessmentContext } from '../../../workflows/assessment/machine';
import type { DecisionContext } from '../../../workflows/decision/machine';
import type { FilingContext } from '../../../workflows/filing/machine';
import type { CommandGateway } from '../../commands/command-gateway';
import { readScopeOf } from '../../commands/reach';
import {
  Answers,
  choicesParameter,
  flagParameter,
  given,
  idParameter,
  idsParameter,
  pageParameters,
  parameter,
  type Scope,
} from '../answers';
import { AS_OF, PAGING, Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { GATEWAY } from '../parts';
import { noStream, withinReach } from '../reach';

const LEVELS: readonly LevelFilter[] = [1, 2, 3, 'unclassified'];
const ORDERS: readonly RegisterOrder[] = ['found', 'level', 'changed'];

const MEASURE_STATES: readonly MeasureState[] = ['planned', 'done', 'cancelled'];

const CATALOGUE = {
  ...PAGING,
  campaign: '在此工作中的排查情况 how each was screened in this campaign',
  below: '含下级单位 true|false',
  ended: '含已撤销 true|false',
};

const FILTER = {
  unit: '单位及以下 unit and below',
  post: '岗位 post',
  person: '现任岗位的人员 holder',
  power: '职权 power',
  grade: '等级，可多个 1,2,3,unclassified',
  category: '类别，可多个 categories',
  holderLevel: '风险层面，可多个 levels of the holders',
  state: `状态，可多个 ${REGISTER_STATES.join('|')}`,
  method: `排查方式，可多个 ${DISCOVERY_METHODS.join('|')}`,
  text: '表现形式中的文字 text in the manifestation',
  include: '含下级工作 children',
};

const INCLUDED = ['children'] as const;

@ApiTags('风险台账 register')
@Controller('api/v1/campaigns/:campaignId/register')
export class RegisterQueries {
  constructor(private readonly answers: Answers) {}

  @Reads(
    '',
    '风险台账 the risk register',
    { pages: 'RegisterItem' },
    {
      ...FILTER,
      ...PAGING,
      order: ORDERS.join('|'),
      toRescreen: '只看待重新排查 only what is to be screened again: true|false',
    },
  )
  async list(@IdParam('campaignId') campaignId: string, @Call() call: HttpCall) {
    const filter = await this.filter(campaignId, call);
    const [order] = choicesParameter(call.request, 'order', ORDERS) ?? [];
    return this.answers.page(call.request, registerList, {
      ...filter,
      ...given({ toRescreenOnly: flagParameter(call.request, 'toRescreen') }),
      ...pageParameters(call.request),
      ...given({ order }),
    });
  }

  @Reads(
    'counts',
    '分类统计，各项合计相等 counts; every grouping adds up to the same total',
    { one: 'RegisterCounts' },
    FILTER,
  )
  async counts(@IdParam('campaignId') campaignId: string, @Call() call: HttpCall) {
    return this.answers.ask(call.request, registerCounts, await this.filter(campaignId, call));
  }

  @Reads('counts/units', '各单位数量 counts by unit', { list: 'UnitCount' }, FILTER)
  async unitCounts(@IdParam('campaignId') campaignId: string, @Call() call: HttpCall) {
    return this.answers.ask(call.request, registerUnitCounts, await this.filter(campaignId, call));
  }

  @Reads('heat-map', '热力图：概率 × 危害 heat map', { one: 'HeatMap' }, FILTER)
  async heatMap(@IdParam('campaignId') campaignId: string, @Call() call: HttpCall) {
    return this.answers.ask(call.request, heatMap, await this.filter(campaignId, call));
  }

  private async filter(campaignId: string, { request }: HttpCall): Promise<RegisterFilter> {
    const unitId = idParameter(request, 'unit');
    await this.answers.authorise(request, { scope: 'unit', campaignId, ...given({ unitId }) });
    return {
      campaignId,
      ...given({
        unitId,
        postId: idParameter(request, 'post'),
        personId: idParameter(request, 'person'),
        powerId: idParameter(request, 'power'),
        levels: choicesParameter(request, 'grade', LEVELS),
        categories: idsParameter(request, 'category'),
        holderLevels: idsParameter(request, 'holderLevel'),
        states: choicesParameter(request, 'state', REGISTER_STATES),
        methods: choicesParameter(request, 'method', DISCOVERY_METHODS),
        text: parameter(request, 'text'),
        includeChildren: choicesParameter(request, 'include', INCLUDED)?.includes('children'),
      }),
    };
  }
}

@ApiTags('目录 catalogues')
@Controller('api/v1')
export class CatalogueQueries {
  constructor(private readonly answers: Answers) {}

  @Reads(
    'units/:unitId/catalogues/posts',
    '岗位职责目录 catalogue of posts and duties (annex 1)',
    { pages: 'PostCatalogueItem' },
    CATALOGUE,
  )
  async posts(@IdParam('unitId') unitId: string, @Call() { request }: HttpCall) {
    return this.answers.page(request, postCatalogue, await this.params(unitId, request));
  }

  @Reads(
    'units/:unitId/catalogues/powers',
    '职权运行目录及流程 catalogue of powers with their flows (annex 2)',
    { pages: 'PowerCatalogueItem' },
    {
      ...CATALOGUE,
      class: '职权类别 class',
      holder: '办理岗位 post',
    },
  )
  async powers(@IdParam('unitId') unitId: string, @Call() { request }: HttpCall) {
    const filter = given({
      powerClass: idParameter(request, 'class'),
      holderPostId: idParameter(request, 'holder'),
    });
    return this.answers.page(request, powerCatalogue, { ...(await this.params(unitId, request)), ...filter });
  }

  @Reads(
    'campaigns/:campaignId/power-requests',
    '职权增加、变更、取消、划转的申请和审核 what was asked for of powers',
    { pages: 'PowerRequest' },
    {
      ...PAGING,
      unit: '单位及以下 unit and below',
      state: 'asked|approved|refused',
    },
  )
  async powerRequests(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    const unitId = idParameter(request, 'unit');
    await this.answers.authorise(request, { scope: 'unit', campaignId, ...given({ unitId }) });
    const states = choicesParameter(request, 'state', ['asked', 'approved', 'refused'] as const);
    return this.answers.page(request, powerRequests, {
      campaignId,
      ...given({ unitId, states }),
      ...pageParameters(request),
    });
  }

  @Reads(
    'campaigns/:campaignId/measures',
    '防控措施 control measures',
    { pages: 'MeasureListItem' },
    {
      ...AS_OF,
      ...PAGING,
      unit: '单位及以下 unit and below',
      person: '责任人 responsible person',
      state: `状态 ${MEASURE_STATES.join('|')}`,
      late: '只看逾期 true|false',
    },
  )
  async measures(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    const unitId = idParameter(request, 'unit');
    await this.answers.authorise(request, { scope: 'unit', campaignId, ...given({ unitId }) });
    const filter = given({
      unitId,
      personId: idParameter(request, 'person'),
      states: choicesParameter(request, 'state', MEASURE_STATES),
      lateOnly: flagParameter(request, 'late'),
    });
    const asOf = await this.answers.day(request);
    return this.answers.page(request, measureList, {
      campaignId,
      asOf,
      ...filter,
      ...pageParameters(request),
    });
  }

  private async params(unitId: string, request: FastifyRequest): Promise<CatalogueParams> {
    const campaignId = idParameter(request, 'campaign');
    await this.answers.authorise(request, { scope: 'unit', unitId, ...given({ campaignId }) });
    const andBelow = flagParameter(request, 'below');
    const includeEnded = flagParameter(request, 'ended');
    return { unitId, ...pageParameters(request), ...given({ campaignId, andBelow, includeEnded }) };
  }
}

/** What every state of one object belongs to, for the right to read it. */
interface Owned {
  readonly campaignId: string;
  readonly unitId?: string;
}

@ApiTags('单个对象 one object')
@Controller('api/v1')
export class ObjectQueries {
  constructor(
    private readonly answers: Answers,
    @Inject(GATEWAY) private readonly gateway: CommandGateway,
  ) {}

  @Reads('powers/:id', '一项职权及其流程 a power with its flow', { one: 'PowerState' })
  power(@IdParam('id') id: string, @Call() call: HttpCall) {
    return this.one<PowerContext>('power', id, call);
  }

  @Reads(
    'risk-points/:id',
    '一个风险点：评定、意见、措施、历年 a risk point with ratings, opinions, measures, campaigns',
    { one: 'RiskPoint' },
  )
  async riskPoint(@IdParam('id') id: string, @Call() { request, reply }: HttpCall) {
    return withinReach(this.answers, request, noStream('riskPoint', id), async () => {
      const { context, revision } = await this.gateway.read<RiskPointContext>('riskPoint', id);
      const { campaignId, unitId } = context;
      await this.answers.authorise(request, { scope: 'unit', campaignId, unitId });
      reply.header('ETag', `"${revision}"`);
      return this.answers.ask(request, riskPoint, { riskPointId: id });
    });
  }

  @Reads('measures/:id', '一项措施 a measure', { one: 'MeasureState' })
  measure(@IdParam('id') id: string, @Call() call: HttpCall) {
    return this.one<ControlMeasureContext>('controlMeasure', id, call);
  }

  @Reads('submissions/:id', '一份报送及其内容 a submission with its contents', { one: 'SubmissionState' })
  submission(@IdParam('id') id: string, @Call() call: HttpCall) {
    return this.one<SubmissionContext>('submission', id, call);
  }

  @Reads('assessments/:id', '一个单位的考核 an assessment', { one: 'AssessmentState' })
  assessment(@IdParam('id') id: string, @Call() call: HttpCall) {
    return this.one<AssessmentContext>('assessment', id, call);
  }

  @Reads('decisions/:id', '一次集体决策 a decision', { one: 'DecisionState' })
  decision(@IdParam('id') id: string, @Call() call: HttpCall) {
    return this.one<DecisionContext>('decision', id, call);
  }

  @Reads('filings/:id', '一件备案 a filing', { one: 'FilingState' })
  filing(@IdParam('id') id: string, @Call() call: HttpCall) {
    return this.one<FilingContext>('filing', id, call);
  }

  /** The state folded from the stream itself: complete to its end, or to the moment asked of. */
  private one<Context extends Owned>(category: AggregateCategory, id: string, { request, reply }: HttpCall) {
    return withinReach(this.answers, request, noStream(category, id), async () => {
      const moment = await this.answers.moment(request);
      const { value, revision, context } = await this.gateway.read<Context>(category, id, moment);
      const { campaignId, unitId } = context;
      // What the whole campaign decides and files is read as the lists of it are.
      const isOfUnit = readScopeOf(category) === 'unit';
      const scope: Scope = isOfUnit
        ? { scope: 'unit', campaignId, ...given({ unitId }) }
        : { scope: 'campaign', campaignId };
      await this.answers.authorise(request, scope);
      reply.header('ETag', `"${revision}"`);
      const completeTo = await this.answers.completeTo(request, moment);
      return { data: { id, state: value, revision, ...context }, completeTo };
    });
  }
}
