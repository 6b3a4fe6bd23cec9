/** A paper form as the answer to a request: in the format and the language asked for, with a name to be kept under. */
import { Inject, Injectable } from '@nestjs/common';
import type { PaperForm } from '../../../projections/forms/paper-form';
import type { FormWriter } from '../../documents/form-writer';
import { FORM_FORMATS, MEDIA_TYPE } from '../../documents/render';
import { choicesParameter, type AnswerBody } from '../answers';
import type { HttpCall } from '../give';
import { FORM_WRITER } from '../parts';

export const FILE_PARAMETERS = {
  format: `${FORM_FORMATS.join('|')}，默认 docx`,
  language: '语言 zh|en，默认 zh',
};
export const FILE_TYPES = Object.values(MEDIA_TYPE);

export const LANGUAGES = ['zh', 'en'] as const;

@Injectable()
export class FileAnswer {
  constructor(@Inject(FORM_WRITER) private readonly writer: FormWriter) {}

  /** `plainName`: for browsers that know no other letters. */
  async of(
    { request, reply }: HttpCall,
    plainName: string,
    { data, completeTo }: AnswerBody<PaperForm>,
  ): Promise<Buffer> {
    const [format = 'docx'] = choicesParameter(request, 'format', FORM_FORMATS) ?? [];
    const [language = 'zh'] = choicesParameter(request, 'language', LANGUAGES) ?? [];
    const name = encodeURIComponent(`${data.title[language]}.${format}`);
    const bytes = await this.writer.write(data, { format, language, completeTo });
    reply.header('Content-Type', MEDIA_TYPE[format]);
    reply.header(
      'Content-Disposition',
      `attachment; filename="${plainName}.${format}"; filename*=UTF-8''${name}`,
    );
    return bytes;
  }
}
