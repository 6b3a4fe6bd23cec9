/** 上年对照: a campaign beside the one before it. */
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { POINT_CHANGES } from '../../../projections/year-on-year/changes';
import { holdingChanges } from '../../../projections/year-on-year/holdings';
import { pointChanges, yearOnYear } from '../../../projections/year-on-year/query';
import type { YearParams } from '../../../projections/year-on-year/years';
import { Answers, choicesParameter, given, idParameter, pageParameters } from '../answers';
import { PAGING, Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';

const UNIT = { unit: '单位及以下 unit and below' };

@ApiTags('专项工作 campaign')
@Controller('api/v1/campaigns/:campaignId/year-on-year')
export class YearOnYearQueries {
  constructor(private readonly answers: Answers) {}

  @Reads(
    '',
    '上年对照：新增、沿用、等级调整、修订、关闭、未结转 this year beside last year, in counts',
    { one: 'YearOnYear' },
    UNIT,
  )
  async counts(@IdParam('campaignId') campaignId: string, @Call() call: HttpCall) {
    return this.answers.ask(call.request, yearOnYear, await this.asked(campaignId, call));
  }

  @Reads(
    'risk-points',
    '上年对照的风险点，逐个列出 each risk point of both years with what became of it',
    { pages: 'RiskPointChange' },
    { ...UNIT, ...PAGING, change: `变动，可多个 ${POINT_CHANGES.join('|')}` },
  )
  async points(@IdParam('campaignId') campaignId: string, @Call() call: HttpCall) {
    const asked = await this.asked(campaignId, call);
    const changes = choicesParameter(call.request, 'change', POINT_CHANGES);
    return this.answers.page(call.request, pointChanges, {
      ...asked,
      ...given({ changes }),
      ...pageParameters(call.request),
    });
  }

  @Reads(
    'holdings',
    '增加和取消的职权、岗位 powers and posts added or cancelled since last year',
    { pages: 'HoldingChange' },
    { ...UNIT, ...PAGING },
  )
  async holdings(@IdParam('campaignId') campaignId: string, @Call() call: HttpCall) {
    const asked = await this.asked(campaignId, call);
    return this.answers.page(call.request, holdingChanges, { ...asked, ...pageParameters(call.request) });
  }

  private async asked(campaignId: string, { request }: HttpCall): Promise<YearParams> {
    const unit = given({ unitId: idParameter(request, 'unit') });
    await this.answers.authorise(request, { scope: 'unit', campaignId, ...unit });
    return { campaignId, ...unit };
  }
}
