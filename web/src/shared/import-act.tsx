/** 导入表格: what may be brought in where it stands, for whoever may enter the same by hand. */
import type { CampaignPlanAnswer } from '../../../projections/campaigns/query';
import { FORM_TITLE } from '../../../projections/words/form-labels';
import { POWER_KIND } from '../../../projections/words/labels';
import type { CommandType } from '../../../workflows/commands';
import { Acts } from './acts';
import { choicesOf } from './choice';
import { ImportDialog, type Importable } from './import-dialog';
import { useLanguage } from './language';

const PATH = '/api/v1/campaigns/{campaignId}/forms/{formId}';

interface ImportActProps {
  /** Where there is none, nothing is offered. */
  readonly forms: readonly Importable[];
}

export function ImportAct({ forms: [first, ...others] }: ImportActProps) {
  const { say } = useLanguage();
  if (first === undefined) return null;
  const label = say('导入表格', 'Import a form');
  const dialog = (onClose: () => void) => <ImportDialog forms={[first, ...others]} onClose={onClose} />;
  return <Acts acts={[{ key: 'import', label, dialog }]} />;
}

interface UnitImportProps {
  readonly campaignId: string;
  readonly unitId: string;
  readonly schemes: CampaignPlanAnswer['plan']['schemes'];
  /** Whether the command may be given for the unit or one of its posts. */
  readonly anywhere: (type: CommandType) => boolean;
}

/** The forms that a unit fills in: of the paper ones some have no column for what an entry needs. */
export function UnitImport({ campaignId, unitId, schemes, anywhere }: UnitImportProps) {
  const { say, told } = useLanguage();
  const form = (
    command: CommandType,
    formId: keyof typeof FORM_TITLE,
    defaults: Importable['defaults'] = [],
  ): readonly Importable[] => {
    const params = { path: { campaignId, formId }, query: { unit: unitId } };
    return anywhere(command)
      ? [{ key: formId, title: FORM_TITLE[formId], path: PATH, params, defaults }]
      : [];
  };
  const missing = (name: string) =>
    say(`文件没有“${name}”一列时，取`, `Where the file has no column “${name}”`);
  return (
    <ImportAct
      forms={[
        ...form('RecordPostDuties', 'post-duties'),
        ...form('ListPower', 'powers', [
          {
            name: 'powerKind',
            label: missing(say('职权性质', 'Kind')),
            choices: choicesOf(POWER_KIND, told),
          },
          {
            name: 'powerClass',
            label: missing(say('职权类别', 'Class')),
            choices: schemes.powerClasses.map(({ id, label }) => ({ value: id, label: told(label) })),
          },
        ]),
        ...form('FindRiskPoint', 'registration', [
          {
            name: 'method',
            label: missing(say('排查方式', 'Method')),
            choices: schemes.discoveryMethods.map(({ method, label }) => ({
              value: method,
              label: told(label),
            })),
          },
        ]),
        ...form('SetMeasure', 'measures'),
      ]}
    />
  );
}
