/** Questions about campaigns: headline, stages, deadlines, what is missing, progress, timeline. */
import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  campaign,
  campaignList,
  campaignPlan,
  decisions,
  filings,
  pledges,
  gateDecisions,
  gateExceptions,
  noticeList,
} from '../../../projections/campaigns/query';
import { missingText } from '../../../workflows/submission/freeze';
import type { CampaignStatus } from '../../../projections/campaigns/tables';
import { campaignTree, childMatrix } from '../../../projections/cascade/query';
import { dueList } from '../../../projections/deadlines/due-list';
import { campaignDeadlines } from '../../../projections/deadlines/query';
import { CELL_STATUSES, matrixCell, progressMatrix } from '../../../projections/matrix/query';
import { timeline } from '../../../projections/trail/query';
import { DEADLINE_KINDS } from '../../../workflows/deadline/events';
import type { CommandGateway } from '../../commands/command-gateway';
import {
  Answers,
  choicesParameter,
  flagParameter,
  given,
  idParameter,
  numberParameter,
  pageParameters,
} from '../answers';
import { AS_OF, PAGING, Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { GATEWAY } from '../parts';

const STATUSES: readonly CampaignStatus[] = ['running', 'suspended', 'endedEarly', 'completed', 'archived'];

@ApiTags('专项工作 campaign')
@Controller('api/v1/campaigns')
export class CampaignQueries {
  constructor(
    private readonly answers: Answers,
    @Inject(GATEWAY) private readonly gateway: CommandGateway,
  ) {}

  @Reads(
    '',
    '全部专项工作 campaigns',
    { pages: 'Campaign' },
    {
      ...PAGING,
      status: `状态 ${STATUSES.join('|')}`,
      year: '年度 year',
      unit: '主办或参加的单位 host or in scope',
      parentFor: '可作此单位工作的上级工作 under which this unit may launch a campaign',
    },
  )
  async list(@Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'organisation' });
    const [status] = choicesParameter(request, 'status', STATUSES) ?? [];
    const filter = given({
      status,
      year: numberParameter(request, 'year'),
      unitId: idParameter(request, 'unit'),
      parentForUnitId: idParameter(request, 'parentFor'),
    });
    return this.answers.page(request, campaignList, { ...pageParameters(request), ...filter });
  }

  @Reads(':campaignId', '一次专项工作 a campaign', { one: 'Campaign' })
  async one(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    return this.answers.ask(request, campaign, { campaignId });
  }

  @Reads(
    ':campaignId/tree',
    '各级工作：进度和数量，逐级相加 the tree of campaigns, with counts that add up',
    { one: 'CampaignNode' },
    {
      ...AS_OF,
      depth: '显示几级，默认全部 levels shown, all by default',
    },
  )
  async tree(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'unit', campaignId });
    return this.answers.ask(request, campaignTree, {
      campaignId,
      asOf: await this.answers.day(request),
      ...given({ depth: numberParameter(request, 'depth') }),
    });
  }

  @Reads(':campaignId/children', '下级工作 × 阶段 child campaigns × stages', { one: 'ChildMatrix' }, AS_OF)
  async children(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'unit', campaignId });
    return this.answers.ask(request, childMatrix, { campaignId, asOf: await this.answers.day(request) });
  }

  @Reads(':campaignId/plan', '现行实施方案 the plan in force', { one: 'CampaignPlan' })
  async plan(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    return this.answers.ask(request, campaignPlan, { campaignId });
  }

  @Reads(
    ':campaignId/stages',
    '各阶段及其时限 stages with their deadlines',
    { one: 'CampaignDeadlines' },
    AS_OF,
  )
  async stages(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    return this.answers.ask(request, campaignDeadlines, {
      campaignId,
      asOf: await this.answers.day(request),
    });
  }

  @Reads(
    ':campaignId/stages/:stageId/missing',
    '还差什么 what is missing at the gate',
    { list: 'GateFinding' },
    AS_OF,
  )
  async missing(
    @IdParam('campaignId') campaignId: string,
    @IdParam('stageId') stageId: string,
    @Call() { request }: HttpCall,
  ) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    const moment = await this.answers.moment(request);
    const on = await this.answers.day(request);
    const data = await this.gateway.whatIsMissing(campaignId, stageId, on, moment);
    return { data, completeTo: await this.answers.completeTo(request, moment) };
  }

  @Reads(':campaignId/gates', '关口决定 gate decisions with their answers', { list: 'GateDecision' })
  async gates(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    return this.answers.ask(request, gateDecisions, { campaignId });
  }

  @Reads(
    ':campaignId/exceptions',
    '例外放行事项 gate exceptions',
    { list: 'GateException' },
    { open: '只看未整改 true|false' },
  )
  async exceptions(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    return this.answers.ask(request, gateExceptions, {
      campaignId,
      ...given({ openOnly: flagParameter(request, 'open') }),
    });
  }

  @Reads(
    ':campaignId/due',
    '到期未办 what is due by a day',
    { list: 'DueItem' },
    {
      ...AS_OF,
      kind: `种类 ${DEADLINE_KINDS.join('|')}`,
      unit: '单位及以下 unit and below',
    },
  )
  async due(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    const unitId = idParameter(request, 'unit');
    await this.answers.authorise(request, { scope: 'campaign', campaignId, ...given({ unitId }) });
    const kinds = choicesParameter(request, 'kind', DEADLINE_KINDS);
    const params = {
      campaignId,
      onOrBefore: await this.answers.day(request),
      andBelow: true,
      ...given({ kinds, unitId }),
    };
    return this.answers.ask(request, dueList, params);
  }

  @Reads(
    ':campaignId/matrix',
    '进度矩阵 progress matrix: units × stages',
    { one: 'Matrix' },
    {
      ...AS_OF,
      unit: '单位及以下 unit and below',
      stage: '阶段 stage',
      status: `状态 ${CELL_STATUSES.join('|')}`,
      late: '只看逾期 true|false',
    },
  )
  async matrix(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    const unitId = idParameter(request, 'unit');
    await this.answers.authorise(request, { scope: 'unit', campaignId, ...given({ unitId }) });
    const filter = given({
      unitId,
      stageId: idParameter(request, 'stage'),
      statuses: choicesParameter(request, 'status', CELL_STATUSES),
      lateOnly: flagParameter(request, 'late'),
    });
    return this.answers.ask(request, progressMatrix, {
      campaignId,
      asOf: await this.answers.day(request),
      ...filter,
    });
  }

  @Reads(
    ':campaignId/matrix/:unitId/:stageId',
    '一格的缺项和偏离 what is missing in a cell, and what has drifted',
    { one: 'CellDetail' },
  )
  async cell(
    @IdParam('campaignId') campaignId: string,
    @IdParam('unitId') unitId: string,
    @IdParam('stageId') stageId: string,
    @Call() { request }: HttpCall,
  ) {
    await this.answers.authorise(request, { scope: 'unit', campaignId, unitId });
    return this.answers.ask(request, matrixCell, { campaignId, unitId, stageId });
  }

  @Reads(
    ':campaignId/matrix/:unitId/:stageId/hand-in',
    '若此刻报送还缺什么 what would be missing if the unit handed in now; as it is, at no earlier moment',
    { list: 'MissingFromHandIn' },
    AS_OF,
  )
  async handIn(
    @IdParam('campaignId') campaignId: string,
    @IdParam('unitId') unitId: string,
    @IdParam('stageId') stageId: string,
    @Call() { request }: HttpCall,
  ) {
    await this.answers.authorise(request, { scope: 'unit', campaignId, unitId });
    const on = await this.answers.day(request);
    const missing = await this.gateway.missingFromHandIn({ campaignId, unitId, stageId }, on);
    const data = missing.map((item) => ({ ...item, text: missingText(item) }));
    return { data, completeTo: await this.answers.completeTo(request) };
  }

  @Reads(
    ':campaignId/timeline',
    '大事记 timeline',
    { pages: 'TrailItem' },
    { ...PAGING, direction: 'forwards|backwards' },
  )
  async timeline(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    const [direction] = choicesParameter(request, 'direction', ['forwards', 'backwards'] as const) ?? [];
    return this.answers.page(request, timeline, {
      campaignId,
      confidential: await this.answers.may(request, { scope: 'log' }),
      ...pageParameters(request),
      ...given({ direction }),
    });
  }

  @Reads(':campaignId/notices', '公示 notices', { list: 'NoticeHeadline' })
  async notices(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    const confidential = await this.answers.may(request, { scope: 'confidential', campaignId });
    return this.answers.ask(request, noticeList, { campaignId, confidential });
  }

  @Reads(':campaignId/filings', '备案 filings', { list: 'Filing' })
  async filings(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    return this.answers.ask(request, filings, { campaignId });
  }

  @Reads(':campaignId/pledges', '双向承诺 pledges of units and leaders', { list: 'Pledge' })
  async pledges(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    return this.answers.ask(request, pledges, { campaignId });
  }

  @Reads(':campaignId/decisions', '集体决策 collective decisions', { list: 'Decision' })
  async decisions(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    return this.answers.ask(request, decisions, { campaignId });
  }
}
