/** Imports 导入: a form that was filled in elsewhere, tried (试导入) or brought in. */
import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refuse } from '../../../workflows/kernel/domain-error';
import type { Engine } from '../../engine';
import { FormReader } from '../../documents/reading/form-reader';
import { CAMPAIGN_IMPORTS, IMPORTABLES, type ImportPlace } from '../../imports/importables';
import { Importer, type Imported } from '../../imports/importer';
import { tokenFor } from '../account/bearer';
import { actingOf, flagParameter, given, idParameter, parameter } from '../answers';
import { Door } from '../door';
import { NAME_MAX } from '../fields';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { ENGINE, FORM_READER } from '../parts';
import { fileOf, ImportsFile } from './imports-file';

const DEFAULTS = {
  method: '登记表没有排查方式一列时的排查方式 method of discovery, where the file has no column for it',
  holderLevel: '没有风险层面一列时的层面 level of the holder, likewise',
  powerKind: '目录没有职权性质一列时的性质 kind of a power, likewise',
  powerClass: '没有职权类别一列时的类别 class of a power, likewise',
};

@ApiTags('表格 forms')
@Controller('api/v1')
export class FormImports {
  private readonly importer: Importer;

  constructor(@Inject(ENGINE) engine: Engine, @Inject(FORM_READER) reader: FormReader, door: Door) {
    this.importer = new Importer({ ...engine, reader, give: (request) => door.execute(request) });
  }

  @ImportsFile('roster/import', '导入组织名册 import the organisation roster')
  roster(@Call() call: HttpCall): Promise<Imported> {
    return this.run(call, { form: 'roster' });
  }

  @ImportsFile(
    'campaigns/:campaignId/forms/:formId/import',
    `导入填好的表格 import a form that was filled in: ${CAMPAIGN_IMPORTS.join(', ')}`,
    { unit: '单位及以下 unit and below', ...DEFAULTS },
  )
  form(
    @IdParam('campaignId') campaignId: string,
    @IdParam('formId') formId: string,
    @Call() call: HttpCall,
  ): Promise<Imported> {
    const form = CAMPAIGN_IMPORTS.find((each) => each === formId);
    if (form === undefined) refuse('IMPORT.FORM_UNKNOWN', { formId, choices: CAMPAIGN_IMPORTS.join(', ') });
    return this.run(call, { form, campaignId, ...given({ unitId: idParameter(call.request, 'unit') }) });
  }

  private async run({ request, reply }: HttpCall, place: ImportPlace): Promise<Imported> {
    const acting = actingOf(request);
    const tokens = IMPORTABLES[place.form].commands.map((type) => tokenFor(request, type));
    const imported = await this.importer.run({
      ...{ place, acting },
      bytes: fileOf(request),
      fileName: parameter(request, 'fileName', NAME_MAX) ?? null,
      ...tokens[0],
      dryRun: flagParameter(request, 'dryRun') ?? false,
      defaults: given({
        method: parameter(request, 'method', NAME_MAX),
        holderLevel: parameter(request, 'holderLevel', NAME_MAX),
        powerKind: parameter(request, 'powerKind', NAME_MAX),
        powerClass: parameter(request, 'powerClass', NAME_MAX),
      }),
    });
    reply.header('Liancheng-Position', imported.completeTo.position);
    return imported;
  }
}
