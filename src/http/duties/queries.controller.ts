/** The standing duties of a campaign. */
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dutyList } from '../../../projections/duties/query';
import { rescreeningList } from '../../../projections/duties/rescreening-query';
import { DUTY_STATES } from '../../../projections/duties/tables';
import { Answers, choicesParameter, flagParameter, given, idParameter } from '../answers';
import { AS_OF, Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';

@ApiTags('常态任务 standing duty')
@Controller('api/v1/campaigns')
export class DutyQueries {
  constructor(private readonly answers: Answers) {}

  @Reads(
    ':campaignId/duties',
    '常态任务及剩余天数 standing duties with the days left',
    { list: 'Duty' },
    {
      ...AS_OF,
      unit: '单位及以下 unit and below',
      state: `状态 ${DUTY_STATES.join('|')}`,
      late: '只看逾期和迟报 true|false',
    },
  )
  async list(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    const unitId = idParameter(request, 'unit');
    await this.answers.authorise(request, { scope: 'campaign', campaignId, ...given({ unitId }) });
    return this.answers.ask(request, dutyList, {
      campaignId,
      asOf: await this.answers.day(request),
      ...given({
        unitId,
        states: choicesParameter(request, 'state', DUTY_STATES),
        lateOnly: flagParameter(request, 'late'),
      }),
    });
  }
  @Reads(
    ':campaignId/rescreenings',
    '重新排查及剩余天数 re-screenings with the days left',
    { list: 'Rescreening' },
    {
      ...AS_OF,
      open: '只看未完成 true|false',
    },
  )
  async rescreenings(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    return this.answers.ask(request, rescreeningList, {
      campaignId,
      asOf: await this.answers.day(request),
      ...given({ openOnly: flagParameter(request, 'open') }),
    });
  }
}
