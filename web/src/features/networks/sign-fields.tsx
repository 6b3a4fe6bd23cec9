/** What was noticed, one by one: of which kind, what it shows, and whom it is about, where that is known. */
import { ChoiceField, LongField } from '../../shared/fields';
import { FormRows } from '../../shared/form-rows';
import { useLanguage } from '../../shared/language';
import { unitChoices, useModuleWords, type Net } from './net';

export interface SignFieldsValue {
  readonly categoryId: string;
  readonly natureId: string;
  readonly content: string;
  readonly unitId?: string;
}

/** As the body asks for them: numbered, and about no post or person. */
export function signsOf(signs: readonly SignFieldsValue[]) {
  return signs.map(({ categoryId, natureId, content, unitId }, index) => ({
    ...{ categoryId, natureId, content },
    signId: `sign-${index + 1}`,
    unitId: unitId ?? null,
    postId: null,
    personId: null,
  }));
}

/** The list is the field `signs` of the form. */
export function SignFields({ net }: { readonly net: Net }) {
  const { say } = useLanguage();
  const { choicesOf } = useModuleWords();
  const { categories, natures } = net.network.module.reporting;
  return (
    <FormRows name="signs" title={(number) => say(`预警信息 ${number}`, `Sign ${number}`)} empty={{}}>
      {(place) => (
        <>
          <ChoiceField
            name={[place, 'categoryId']}
            label={say('信息类别', 'Category')}
            choices={choicesOf(categories)}
          />
          <ChoiceField
            name={[place, 'natureId']}
            label={say('问题性质', 'What it shows')}
            choices={choicesOf(natures)}
          />
          <LongField name={[place, 'content']} label={say('信息内容', 'What was noticed')} />
          <ChoiceField
            name={[place, 'unitId']}
            label={say('涉及单位', 'Unit concerned')}
            required={false}
            choices={unitChoices(net)}
          />
        </>
      )}
    </FormRows>
  );
}
