/** Whatever else of the plan is changed: one field, list or section after another, each looked for by its words. */
import { Button, Flex, Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import type { StageDeadlines } from '../../../../../../projections/deadlines/query';
import type { Plan } from '../../../../../../workflows/plans/plan';
import { FormPart } from '../../../../shared/form-part';
import { useLanguage } from '../../../../shared/language';
import { isOver } from '../is-over';
import type { AmendFields } from './changes';
import { fieldsOf, read, written, type FieldOfPlan } from './plan-fields';

interface Props {
  readonly plan: Plan;
  readonly stages: readonly StageDeadlines[];
}

export function OtherFields({ plan, stages }: Props) {
  const { say, told } = useLanguage();
  const over = new Set(stages.filter(isOver).map(({ stageId }) => stageId));
  const fields = fieldsOf(plan, (stageId) => over.has(stageId), told);
  return (
    <Form.List name="others">
      {(rows, { add, remove }) => (
        <Flex vertical gap={8} style={{ marginBottom: 16 }}>
          {rows.map(({ key, name: place }, index) => (
            <FormPart
              key={key}
              title={say(`其他内容 ${index + 1}`, `Something else ${index + 1}`)}
              acts={
                <Button danger size="small" onClick={() => remove(place)}>
                  {say('删去此项', 'Take out')}
                </Button>
              }
            >
              <OtherField place={place} fields={fields} />
            </FormPart>
          ))}
          <Button onClick={() => add({})}>
            {say('修改方案的其他内容', 'Change something else of the plan')}
          </Button>
        </Flex>
      )}
    </Form.List>
  );
}

function OtherField({ place, fields }: { readonly place: number; readonly fields: readonly FieldOfPlan[] }) {
  const { say } = useLanguage();
  const form = Form.useFormInstance<AmendFields>();
  const path = Form.useWatch(['others', place, 'path'], form) as string | undefined;
  const now = fields.find((field) => field.path === path)?.now;
  const isText = typeof now === 'string';
  const to = Form.useWatch(['others', place, 'to'], form) as string | undefined;
  const began = to !== undefined;
  // As it stands, also in a draft, which keeps what was chosen and not what the form set by itself.
  useEffect(() => {
    if (path !== undefined && !began) form.setFieldValue(['others', place, 'to'], written(now));
  }, [form, place, path, began, now]);
  return (
    <>
      <Form.Item
        name={[place, 'path']}
        label={say('哪一项', 'Which')}
        rules={[{ required: true, message: say('请选择要修改的内容', 'Choose what is changed') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={fields.map((field) => ({ value: field.path, label: labelOf(field) }))}
          onChange={() => form.setFieldValue(['others', place, 'to'], undefined)}
        />
      </Form.Item>
      {path !== undefined && (
        <Form.Item
          name={[place, 'to']}
          label={say('改为', 'Changed to')}
          required
          extra={
            isText
              ? undefined
              : say(
                  '按方案文件的写法，以 JSON 填写；保存时整份方案重新检查',
                  'As JSON, with the fields of a plan file; the whole plan is checked again',
                )
          }
          rules={[
            {
              validator: (_, text: unknown) =>
                typeof text === 'string' && text.trim() !== '' && read(text, now) !== undefined
                  ? Promise.resolve()
                  : Promise.reject(
                      new Error(
                        isText
                          ? say('请填写', 'Is needed')
                          : say('不是有效的 JSON', 'That is not valid JSON'),
                      ),
                    ),
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 12 }} style={isText ? {} : MONOSPACE} />
        </Form.Item>
      )}
    </>
  );
}

/** A value that is short is told beside its name. */
function labelOf({ label, now }: FieldOfPlan): string {
  return typeof now === 'object' || now === undefined ? label : `${label}：${written(now)}`;
}

const MONOSPACE = { fontFamily: 'monospace' } as const;
