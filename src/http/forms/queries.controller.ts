/** Paper forms 表格 of a campaign, and the notices that go with a warning and a rectification, filled in, as files. */
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { rectificationNotice, warningNotice } from '../../../projections/forms/notices';
import { paperForm } from '../../../projections/forms/registry';
import { rosterForm } from '../../../projections/forms/roster';
import { FORM_IDS, FORM_TITLE } from '../../../projections/words/form-labels';
import { refuse } from '../../../workflows/kernel/domain-error';
import { Answers, flagParameter, given, idParameter } from '../answers';
import { AS_OF, ReadsFile } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { NOT_IN_VIEWS, withinReach } from '../reach';
import { unitOf } from '../warning/unit-of';
import { FILE_PARAMETERS, FILE_TYPES, FileAnswer } from './file-answer';

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
    { ...AS_OF, ...FILE_PARAMETERS, ...UNIT, ...BLANK },
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
    const blank = given({ blank: flagParameter(request, 'blank') });
    const asked = { formId, campaignId, asOf: await this.answers.day(request), ...unit, ...blank };
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
