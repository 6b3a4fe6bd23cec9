/** What was noticed, one by one: of which kind, what it shows, and whom it is about, where that is known. */
import { Button, Flex, Form } from 'antd';
import { ChoiceField, LongField } from '../../shared/fields';
import { FormPart } from '../../shared/form-part';
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
    <Form.List name="signs">
      {(rows, { add, remove }) => (
        <Flex vertical gap={8} style={{ marginBottom: 16 }}>
          {rows.map(({ key, name }, index) => (
            <FormPart
              key={key}
              title={say(`预警信息 ${index + 1}`, `Sign ${index + 1}`)}
              acts={
                rows.length > 1 && (
                  <Button danger size="small" onClick={() => remove(name)}>
                    {say('删去此条', 'Take out')}
                  </Button>
                )
              }
            >
              <ChoiceField
                name={[name, 'categoryId']}
                label={say('信息类别', 'Category')}
                choices={choicesOf(categories)}
              />
              <ChoiceField
                name={[name, 'natureId']}
                label={say('问题性质', 'What it shows')}
                choices={choicesOf(natures)}
              />
              <LongField name={[name, 'content']} label={say('信息内容', 'What was noticed')} />
              <ChoiceField
                name={[name, 'unitId']}
                label={say('涉及单位', 'Unit concerned')}
                required={false}
                choices={unitChoices(net)}
              />
            </FormPart>
          ))}
          <Button onClick={() => add({})}>{say('增加一条', 'Add one')}</Button>
        </Flex>
      )}
    </Form.List>
  );
}
