/** 导入表格: the forms that a unit fills in, each where the same may be entered by hand. */
import { FORM_TITLE } from '../../../../projections/words/form-labels';
import { POWER_KIND } from '../../../../projections/words/labels';
import { choicesOf } from '../../shared/choice';
import { ImportAct } from '../../shared/import-act';
import type { Importable } from '../../shared/import-dialog';
import { useLanguage } from '../../shared/language';
import { useByRequest } from './by-request';
import { hasOpened, type Place } from './place';

const PATH = '/api/v1/campaigns/{campaignId}/forms/{formId}';

/** Of the paper forms some have no column for what an entry needs. */
export function UnitImport({ place }: { readonly place: Place }) {
  const { say, told } = useLanguage();
  const byRequest = useByRequest(place);
  const {
    campaign: { campaignId },
    unit: { unitId },
    plan: { schemes },
    may: { anywhere },
  } = place;
  const form = (
    isOpen: boolean,
    formId: keyof typeof FORM_TITLE,
    defaults: Importable['defaults'] = [],
  ): readonly Importable[] => {
    const params = { path: { campaignId, formId }, query: { unit: unitId } };
    return isOpen ? [{ key: formId, title: FORM_TITLE[formId], path: PATH, params, defaults }] : [];
  };
  const missing = (name: string) =>
    say(`文件没有“${name}”一列时，取`, `Where the file has no column “${name}”`);
  const searching = hasOpened(place, 'identification');
  return (
    <ImportAct
      forms={[
        ...form(anywhere('RecordPostDuties'), 'post-duties'),
        ...form(searching && byRequest === false && anywhere('ListPower'), 'powers', [
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
        ...form(searching && anywhere('FindRiskPoint'), 'registration', [
          {
            name: 'method',
            label: missing(say('排查方式', 'Method')),
            choices: schemes.discoveryMethods.map(({ method, label }) => ({
              value: method,
              label: told(label),
            })),
          },
        ]),
        ...form(hasOpened(place, 'control') && anywhere('SetMeasure'), 'measures'),
      ]}
    />
  );
}
