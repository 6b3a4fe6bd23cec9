/** Paper forms 表式 of a campaign, filled in, as files for a word processor or a spreadsheet. */
import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { paperForm } from '../../../projections/forms/registry';
import { FORM_IDS, FORM_TITLE } from '../../../projections/words/form-labels';
import { refuse } from '../../../workflows/kernel/domain-error';
import type { FormWriter } from '../../documents/form-writer';
import { FORM_FORMATS, MEDIA_TYPE } from '../../documents/render';
import { Answers, choicesParameter, given, idParameter } from '../answers';
import { AS_OF, ReadsFile } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { FORM_WRITER } from '../parts';

const FORMS = FORM_IDS.map((id) => `${id} ${FORM_TITLE[id].zh}`).join('，');

@ApiTags('表格 forms')
@Controller('api/v1/campaigns/:campaignId/forms')
export class FormQueries {
  constructor(
    private readonly answers: Answers,
    @Inject(FORM_WRITER) private readonly writer: FormWriter,
  ) {}

  /** Read by whoever may read the register of the unit, or of the whole campaign. */
  @ReadsFile(':formId', `填好的表格 a paper form, filled in: ${FORMS}`, Object.values(MEDIA_TYPE), {
    ...AS_OF,
    unit: '单位及以下 unit and below',
    format: `${FORM_FORMATS.join('|')}，默认 docx`,
    language: '语言 zh|en，默认 zh',
  })
  async form(
    @IdParam('campaignId') campaignId: string,
    @IdParam('formId') said: string,
    @Call() { request, reply }: HttpCall,
  ): Promise<Buffer> {
    const unit = given({ unitId: idParameter(request, 'unit') });
    await this.answers.authorise(request, { scope: 'unit', campaignId, ...unit });
    const formId =
      FORM_IDS.find((id) => id === said) ?? refuse('FORM.UNKNOWN', { formId: said, choices: FORM_IDS });
    const [format = 'docx'] = choicesParameter(request, 'format', FORM_FORMATS) ?? [];
    const [language = 'zh'] = choicesParameter(request, 'language', ['zh', 'en'] as const) ?? [];
    const asOf = await this.answers.day(request);
    const asked = { formId, campaignId, asOf, ...unit };
    const { data, completeTo } = await this.answers.ask(request, paperForm, asked);
    const name = `${FORM_TITLE[formId][language]}.${format}`;
    reply.header('Content-Type', MEDIA_TYPE[format]);
    reply.header(
      'Content-Disposition',
      `attachment; filename="${formId}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    return this.writer.write(data, { format, language, completeTo });
  }
}
