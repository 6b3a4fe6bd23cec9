/** Paper forms 表格 of a campaign, and the notices that go with a warning and a rectification, filled in, as files. */
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { powerFlowChart } from '../../../projections/flow-chart/query';
import { rectificationNotice, warningNotice } from '../../../projections/forms/notices';
import { networkReport } from '../../../projections/forms/quarterly-report';
import { paperForm } from '../../../projections/forms/registry';
import { rosterForm } from '../../../projections/forms/roster';
import { FORM_IDS, FORM_TITLE, NETWORK_FORM_IDS } from '../../../projections/words/form-labels';
import { refuse } from '../../../workflows/kernel/domain-error';
import { daysOfPeriod, type DaysOfPeriod } from '../../../workflows/modules/periods';
import { flowSvg } from '../../charts/flow-svg';
import { Answers, choicesParameter, flagParameter, given, idParameter, parameter } from '../answers';
import { AS_OF, ReadsFile } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { NOT_IN_VIEWS, withinReach } from '../reach';
import { unitOf } from '../warning/unit-of';
import { FILE_PARAMETERS, FILE_TYPES, FileAnswer, LANGUAGES } from './file-answer';

const PERIOD = {
  period:
    '报告的期间，如 2012-q1、2012-03、2012-h1、2012，默认本季度 of a report: a quarter, month, half or year',
};
const FORMS = FORM_IDS.map((id) => `${id} ${FORM_TITLE[id].zh}`).join('，');

const UNIT = { unit: '单位及以下 unit and below' };
const BLANK = { blank: 'true：空白表，供填写后导入 a blank, to be filled in and imported' };

@ApiTags('表格 forms')
@Controller('api/v1')
export class FormQueries {
  constructor(
    private readonly answers: Answers,
    private readonly files: FileAnswer,
  ) {}

  /** Read by whoever may read the register of the unit, or of the whole campaign. */
  @ReadsFile(
    'campaigns/:campaignId/forms/:formId',
    `填好的表格 a paper form, filled in: ${FORMS}`,
    FILE_TYPES,
    { ...AS_OF, ...FILE_PARAMETERS, ...PERIOD, ...UNIT, ...BLANK },
  )
  async form(
    @IdParam('campaignId') campaignId: string,
    @IdParam('formId') said: string,
    @Call() call: HttpCall,
  ): Promise<Buffer> {
    const { request } = call;
    const unit = given({ unitId: idParameter(request, 'unit') });
    await this.answers.authorise(request, { scope: 'unit', campaignId, ...unit });
    const formId = FORM_IDS.find((id) => id === said);
    if (formId === undefined) refuse('FORM.UNKNOWN', { formId: said, choices: FORM_IDS });
    const about = {
      ...unit,
      ...given({ days: daysParameter(request), blank: flagParameter(request, 'blank') }),
    };
    const asked = { formId, campaignId, asOf: await this.answers.day(request), ...about };
    return this.files.of(call, formId, await this.answers.ask(request, paperForm, asked));
  }

  /** Who sits where is known to every post. */
  @ReadsFile('roster', '组织名册 the organisation roster', FILE_TYPES, {
    ...AS_OF,
    ...FILE_PARAMETERS,
    ...UNIT,
    ...BLANK,
  })
  async roster(@Call() call: HttpCall): Promise<Buffer> {
    const { request } = call;
    await this.answers.authorise(request, { scope: 'organisation' });
    const asked = {
      asOf: await this.answers.day(request),
      ...given({ unitId: idParameter(request, 'unit'), blank: flagParameter(request, 'blank') }),
    };
    return this.files.of(call, 'roster', await this.answers.ask(request, rosterForm, asked));
  }

  /** Read by whoever may read what the network gathered. */
  @ReadsFile(
    'networks/:networkId/forms/:formId',
    `填好的表格 a paper form, filled in: ${NETWORK_FORM_IDS.map((id) => `${id} ${FORM_TITLE[id].zh}`).join('，')}`,
    FILE_TYPES,
    { ...AS_OF, ...FILE_PARAMETERS, ...PERIOD },
  )
  async networkForm(
    @IdParam('networkId') networkId: string,
    @IdParam('formId') said: string,
    @Call() call: HttpCall,
  ): Promise<Buffer> {
    const { request } = call;
    const programme = { kind: 'network', id: networkId } as const;
    await this.answers.authorise(request, { scope: 'reports', programme });
    const formId = NETWORK_FORM_IDS.find((id) => id === said);
    if (formId === undefined) refuse('FORM.UNKNOWN', { formId: said, choices: NETWORK_FORM_IDS });
    const days = given({ days: daysParameter(request) });
    const asOf = await this.answers.day(request);
    const confidential = await this.answers.may(request, { scope: 'confidential', programme });
    const asked = { networkId, asOf, confidential, ...days };
    return this.files.of(call, formId, await this.answers.ask(request, networkReport, asked));
  }

  /** Read by whoever may read the register of the unit that holds the power. */
  @ReadsFile(
    'campaigns/:campaignId/powers/:powerId/flow-chart',
    '一项职权的风险防控流程图 the flow of a power with its risk points, as a picture',
    ['image/svg+xml'],
    { language: FILE_PARAMETERS.language },
  )
  async flowChart(
    @IdParam('campaignId') campaignId: string,
    @IdParam('powerId') powerId: string,
    @Call() { request, reply }: HttpCall,
  ): Promise<Buffer> {
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const { data } = await this.answers.ask(request, powerFlowChart, { campaignId, powerId });
      const { unitId, name } = data.power;
      await this.answers.authorise(request, { scope: 'unit', campaignId, unitId });
      const [language = 'zh'] = choicesParameter(request, 'language', LANGUAGES) ?? [];
      reply.header('Content-Type', 'image/svg+xml; charset=utf-8');
      // Opened by itself it is a page of ours: nothing in it may run or be fetched.
      reply.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      return Buffer.from(flowSvg(name, data.chart, language));
    });
  }

  @ReadsFile('warnings/:warningId/notice', '预警通知书 the notice of a warning', FILE_TYPES, FILE_PARAMETERS)
  async warning(@IdParam('warningId') warningId: string, @Call() call: HttpCall): Promise<Buffer> {
    const { request } = call;
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const asked = { warningId, asOf: await this.answers.day(request) };
      const { data, completeTo } = await this.answers.ask(request, warningNotice, asked);
      await this.answers.authorise(request, unitOf(data.of));
      return this.files.of(call, 'warning-notice', { data: data.form, completeTo });
    });
  }

  @ReadsFile(
    'rectifications/:rectificationId/notice',
    '整改通知书 the notice of a rectification',
    FILE_TYPES,
    FILE_PARAMETERS,
  )
  async rectification(
    @IdParam('rectificationId') rectificationId: string,
    @Call() call: HttpCall,
  ): Promise<Buffer> {
    const { request } = call;
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const asked = { rectificationId, asOf: await this.answers.day(request) };
      const { data, completeTo } = await this.answers.ask(request, rectificationNotice, asked);
      await this.answers.authorise(request, unitOf(data.of));
      return this.files.of(call, 'rectification-notice', { data: data.form, completeTo });
    });
  }
}

function daysParameter(request: HttpCall['request']): DaysOfPeriod | undefined {
  const value = parameter(request, 'period');
  if (value === undefined) return undefined;
  const days = daysOfPeriod(value);
  if (days === undefined) refuse('REQUEST.PARAMETER_INVALID', { name: 'period', value });
  return days;
}
