/** A person among all who are registered, looked for by name or by the beginning of the id: there may be thousands. */
import { Form, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { PersonAnswer } from '../../../projections/organisation/query';
import { useAnswer } from '../api/use-answer';
import { named, useRules, type FieldProps } from './fields';
import { useLanguage } from './language';

interface Props extends FieldProps {
  /** Who is not to be chosen. */
  readonly except?: string | undefined;
}

export function PersonField({ name, label, required = true, help, except }: Props) {
  const { say } = useLanguage();
  return (
    <Form.Item
      name={named(name)}
      label={label}
      extra={help ?? say('输入姓名或人员编号查找', 'Look for a name or the beginning of an id')}
      rules={useRules(label, required)}
    >
      <PersonSelect except={except} clearable={!required} />
    </Form.Item>
  );
}

/** `value` and `onChange` are the form's. */
interface SelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (personId: string | undefined) => void;
  readonly except: string | undefined;
  readonly clearable: boolean;
}

function PersonSelect({ except, clearable, value, ...field }: SelectProps) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useAnswer('/api/v1/persons', { query: { text, limit: '30' } });
  const chosen = useAnswer(
    '/api/v1/persons/{personId}',
    { path: { personId: value ?? '' } },
    { enabled: value !== undefined && value !== '' },
  ).data?.data;
  const others = (found.data?.data ?? []).filter(({ personId }) => personId !== except);
  const known = chosen?.personId === value && !others.some(({ personId }) => personId === value);
  return (
    <Select
      {...field}
      {...(value === undefined ? {} : { value })}
      allowClear={clearable}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={found.isPending ? null : say('没有找到', 'Nobody was found')}
      options={[...(known && chosen !== undefined ? [chosen] : []), ...others].map(optionOf)}
    />
  );
}

function optionOf({ personId, name }: PersonAnswer) {
  return { value: personId, label: `${name}（${personId}）` };
}
