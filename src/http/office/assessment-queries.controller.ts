/** 考核结果通报: the results as data, and as the text the command line prints. */
import { Controller, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { assessmentReport } from '../../../projections/assessments/query';
import { assessmentReportText } from '../../text/assessment-report';
import { Answers, given, idParameter } from '../answers';
import { Reads, ReadsText } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';

const UNIT = { unit: '只看一个单位及其名次 one unit alone, with its rank' };

@ApiTags('考核 assessment')
@Controller('api/v1/campaigns/:campaignId/assessment-report')
export class AssessmentQueries {
  constructor(private readonly answers: Answers) {}

  @Reads(
    '',
    '考核结果：名次、得分、等次、后续处理、单位负责人 results, ranked, with what followed',
    { one: 'AssessmentReport' },
    UNIT,
  )
  async report(@IdParam('campaignId') campaignId: string, @Call() call: HttpCall) {
    return this.answers.ask(call.request, assessmentReport, await this.asked(campaignId, call));
  }

  @ReadsText('text', '考核结果通报，纯文本表格 the same as a table in plain text', UNIT)
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async text(@IdParam('campaignId') campaignId: string, @Call() call: HttpCall) {
    const { data } = await this.answers.ask(
      call.request,
      assessmentReport,
      await this.asked(campaignId, call),
    );
    return `${assessmentReportText(data)}\n`;
  }

  /** A unit sees its own; all of them the host, and who leads and keeps the campaign. */
  private async asked(campaignId: string, { request }: HttpCall) {
    const unit = given({ unitId: idParameter(request, 'unit') });
    await this.answers.authorise(request, { scope: 'unit', campaignId, ...unit });
    return { campaignId, ...unit };
  }
}
