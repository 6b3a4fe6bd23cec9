/** What is done in a warning network, to be read: overview, points, officers, reports, analyses, bulletins. */
import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DUTY_STATES } from '../../../projections/duties/tables';
import { networkDuties } from '../../../projections/networks/duties-query';
import { networkOverview } from '../../../projections/networks/overview';
import {
  analyses,
  analysis,
  bulletin,
  bulletins,
  officer,
  officers,
  point,
  points,
  report,
  reports,
  type ReportAnswer,
} from '../../../projections/networks/query-work';
import { DomainError, refuse } from '../../../workflows/kernel/domain-error';
import type { Programme } from '../../../workflows/kernel/programme';
import type { Engine } from '../../engine';
import {
  actingOf,
  Answers,
  choicesParameter,
  flagParameter,
  given,
  idParameter,
  pageParameters,
  type Scope,
} from '../answers';
import { AS_OF, PAGING, Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { ENGINE } from '../parts';
import { NOT_IN_VIEWS, withinReach } from '../reach';
import { openedReport } from './opened-reports';

const TIMINGS = ['early', 'inWindow', 'late', 'urgent'] as const;

@ApiTags('预警网络 warning network')
@Controller('api/v1')
export class NetworkWorkQueries {
  constructor(
    private readonly answers: Answers,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Reads(
    'networks/:networkId/overview',
    '网络概况：监测点、信息员，各期应报、已报、零报、迟报、未报 points, officers, reports by period',
    { one: 'NetworkOverview' },
    AS_OF,
  )
  async overview(@IdParam('networkId') networkId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', programme: of(networkId) });
    const asOf = await this.answers.day(request);
    const confidential = await this.mayOpen(request, networkId);
    return this.answers.ask(request, networkOverview, { networkId, asOf, confidential });
  }

  @Reads(
    'networks/:networkId/duties',
    '网络的常态任务 standing duties of the network',
    { list: 'NetworkDuty' },
    {
      ...AS_OF,
      unit: '单位及以下 unit and below',
      state: `状态 ${DUTY_STATES.join('|')}`,
    },
  )
  async duties(@IdParam('networkId') networkId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', programme: of(networkId) });
    const asOf = await this.answers.day(request);
    const unitId = idParameter(request, 'unit');
    const states = choicesParameter(request, 'state', DUTY_STATES);
    return this.answers.ask(request, networkDuties, { networkId, asOf, ...given({ unitId, states }) });
  }

  @Reads(
    'networks/:networkId/points',
    '监测点 monitoring points',
    { list: 'MonitoringPoint' },
    { level: '层级 level' },
  )
  async points(@IdParam('networkId') networkId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', programme: of(networkId) });
    const levelId = idParameter(request, 'level');
    return this.answers.ask(request, points, { networkId, ...given({ levelId }) });
  }

  @Reads('monitoring-points/:pointId', '一个监测点 a monitoring point', { one: 'MonitoringPoint' })
  async point(@IdParam('pointId') pointId: string, @Call() { request }: HttpCall) {
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const answer = await this.answers.ask(request, point, { pointId });
      await this.answers.authorise(request, { scope: 'campaign', programme: of(answer.data.networkId) });
      return answer;
    });
  }

  @Reads('information-officers/:officerId', '一名信息员 an information officer', { one: 'Officer' })
  async officer(@IdParam('officerId') officerId: string, @Call() { request }: HttpCall) {
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const answer = await this.answers.ask(request, officer, { officerId });
      await this.answers.authorise(request, { scope: 'campaign', programme: of(answer.data.networkId) });
      return answer;
    });
  }

  @Reads(
    'networks/:networkId/officers',
    '信息员 information officers',
    { list: 'Officer' },
    {
      point: '监测点 point',
      status: 'appointed|dismissed',
    },
  )
  async officers(@IdParam('networkId') networkId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', programme: of(networkId) });
    const [status] = choicesParameter(request, 'status', ['appointed', 'dismissed'] as const) ?? [];
    const pointId = idParameter(request, 'point');
    return this.answers.ask(request, officers, { networkId, ...given({ pointId, status }) });
  }

  @Reads(
    'networks/:networkId/reports',
    '预警信息 warning reports',
    { pages: 'WarningReport' },
    {
      ...PAGING,
      point: '监测点 point',
      schedule: '报送安排 schedule',
      period: '期间 period',
      timing: TIMINGS.join('|'),
      status: 'handedIn|received|classified',
      nil: '零报告 true|false',
      category: '信息类别 category',
      unit: '只看此单位所报或收到的 of or to this unit; needed for whoever does not see the whole',
    },
  )
  async reports(@IdParam('networkId') networkId: string, @Call() { request }: HttpCall) {
    const unitId = idParameter(request, 'unit');
    const programme = of(networkId);
    await this.answers.authorise(request, { scope: 'reports', programme, ...given({ unitId }) });
    const [timing] = choicesParameter(request, 'timing', TIMINGS) ?? [];
    const [status] =
      choicesParameter(request, 'status', ['handedIn', 'received', 'classified'] as const) ?? [];
    const confidential = await this.mayOpen(request, networkId);
    const page = await this.answers.page(request, reports, {
      networkId,
      confidential,
      ...pageParameters(request),
      ...given({
        pointId: idParameter(request, 'point'),
        scheduleId: idParameter(request, 'schedule'),
        period: idParameter(request, 'period'),
        timing,
        status,
        nil: flagParameter(request, 'nil'),
        categoryId: idParameter(request, 'category'),
        unitId,
      }),
    });
    return { ...page, data: page.data.map((each) => openedReport(each, this.engine.seal)) };
  }

  @Reads('warning-reports/:reportId', '一份预警信息 a warning report', { one: 'WarningReport' })
  async report(@IdParam('reportId') reportId: string, @Call() { request }: HttpCall) {
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const answer = await this.answers.ask(request, report, { reportId });
      await this.authoriseReport(request, answer.data);
      return { ...answer, data: openedReport(answer.data, this.engine.seal) };
    });
  }

  @Reads(
    'networks/:networkId/analyses',
    '分析研判 analyses',
    { list: 'WarningAnalysis' },
    { kind: '类别 kind', status: 'open|concluded' },
  )
  async analyses(@IdParam('networkId') networkId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'reports', programme: of(networkId) });
    const [status] = choicesParameter(request, 'status', ['open', 'concluded'] as const) ?? [];
    const kindId = idParameter(request, 'kind');
    return this.answers.ask(request, analyses, { networkId, ...given({ kindId, status }) });
  }

  @Reads(
    'warning-analyses/:analysisId',
    '一份分析及专家意见、通报、反馈 an analysis with opinions and sharings',
    { one: 'WarningAnalysis' },
  )
  async analysis(@IdParam('analysisId') analysisId: string, @Call() { request }: HttpCall) {
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const answer = await this.answers.ask(request, analysis, { analysisId });
      const programme = of(answer.data.networkId);
      await this.answers.authorise(request, { scope: 'reports', programme });
      return answer;
    });
  }

  @Reads(
    'networks/:networkId/bulletins',
    '通报、要情报告、防范建议 bulletins',
    { list: 'WarningBulletin' },
    {
      kind: '类别 kind',
      unit: '只看发给此单位的 to this unit; needed for whoever does not see the whole',
    },
  )
  async bulletins(@IdParam('networkId') networkId: string, @Call() { request }: HttpCall) {
    const unitId = idParameter(request, 'unit');
    const programme = of(networkId);
    await this.answers.authorise(request, { scope: 'unit', programme, ...given({ unitId }) });
    const kindId = idParameter(request, 'kind');
    return this.answers.ask(request, bulletins, { networkId, ...given({ kindId, unitId }) });
  }

  @Reads('warning-bulletins/:bulletinId', '一份发文及反馈 a bulletin with its answers', {
    one: 'WarningBulletin',
  })
  async bulletin(@IdParam('bulletinId') bulletinId: string, @Call() { request }: HttpCall) {
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const answer = await this.answers.ask(request, bulletin, { bulletinId });
      const { networkId, recipients } = answer.data;
      const whole = { scope: 'unit', programme: of(networkId) } as const;
      await this.anyOf(request, [whole, ...recipients.map(({ unitId }) => ({ ...whole, unitId }))]);
      return answer;
    });
  }

  /** Whoever sees what came to a unit it came to, and who sent it; a confidential one nobody else but the few. */
  private async authoriseReport(request: HttpCall['request'], reported: ReportAnswer): Promise<void> {
    const { networkId, atUnitId, toUnitId, pointId, officerId, confidential = false } = reported;
    if (officerId === `${pointId}.${actingOf(request).personId}`) return;
    const programme = of(networkId);
    const ofUnits = [atUnitId, toUnitId].map((unitId) => ({ scope: 'reports', programme, unitId }) as const);
    await this.anyOf(request, confidential ? [{ scope: 'confidential', programme }] : ofUnits);
  }

  /** 知悉人员: who heads the network, and its centre. */
  private mayOpen(request: HttpCall['request'], networkId: string): Promise<boolean> {
    return this.answers.may(request, { scope: 'confidential', programme: of(networkId) });
  }

  /** Readable where one of the scopes is. */
  private async anyOf(request: HttpCall['request'], [first, ...others]: readonly Scope[]): Promise<void> {
    if (first === undefined) refuse('RIGHTS.DENIED');
    try {
      await this.answers.authorise(request, first);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'RIGHTS.DENIED' || others.length === 0)
        throw error;
      await this.anyOf(request, others);
    }
  }
}

function of(networkId: string): Programme {
  return { kind: 'network', id: networkId };
}
