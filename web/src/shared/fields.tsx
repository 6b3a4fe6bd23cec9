/** Fields of the forms: each with its label, its limit and what is said when it is left out. */
import { Form, Input, InputNumber, Select } from 'antd';
import type { Choice } from './choice';
import { useLanguage } from './language';

export interface FieldProps {
  readonly name: string | readonly (string | number)[];
  readonly label: string;
  /** Default true. */
  readonly required?: boolean;
  readonly help?: string;
}

export function useRules(label: string, required: boolean) {
  const { say } = useLanguage();
  return required ? [{ required: true, message: say(`请填写${label}`, `${label} is needed`) }] : [];
}

export function named(name: FieldProps['name']): string | (string | number)[] {
  return typeof name === 'string' ? name : [...name];
}

export function TextField({ name, label, required = true, help }: FieldProps) {
  return (
    <Form.Item name={named(name)} label={label} extra={help} rules={useRules(label, required)}>
      <Input maxLength={200} />
    </Form.Item>
  );
}

export function LongField({
  name,
  label,
  required = true,
  help,
  rows = 3,
}: FieldProps & { readonly rows?: number }) {
  return (
    <Form.Item name={named(name)} label={label} extra={help} rules={useRules(label, required)}>
      <Input.TextArea rows={rows} maxLength={4000} showCount />
    </Form.Item>
  );
}

/** What was written one item a line. */
export function linesOf(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** A day of the calendar as `YYYY-MM-DD`, so that a draft keeps it as it stands. */
export function DayField({
  name,
  label,
  required = true,
  help,
  min,
  max,
}: FieldProps & { readonly min?: string; readonly max?: string }) {
  return (
    <Form.Item name={named(name)} label={label} extra={help} rules={useRules(label, required)}>
      <Input type="date" min={min} max={max} style={{ maxWidth: 220 }} />
    </Form.Item>
  );
}

export function NumberField({
  name,
  label,
  required = true,
  help,
  min,
  max,
}: FieldProps & { readonly min: number; readonly max: number }) {
  return (
    <Form.Item name={named(name)} label={label} extra={help} rules={useRules(label, required)}>
      <InputNumber min={min} max={max} style={{ width: 160 }} />
    </Form.Item>
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly Choice[];
  readonly many?: boolean;
  readonly onChange?: () => void;
}

export function ChoiceField({
  name,
  label,
  required = true,
  help,
  choices,
  many = false,
  onChange,
}: ChoiceFieldProps) {
  const rules = useRules(label, required);
  // Without its type a list counts as no text, and so as left out.
  const ofKind = many ? rules.map((rule) => ({ ...rule, type: 'array' as const })) : rules;
  return (
    <Form.Item name={named(name)} label={label} extra={help} rules={ofKind}>
      <Select
        options={[...choices]}
        allowClear={!required}
        showSearch={{ optionFilterProp: 'label' }}
        {...(many ? { mode: 'multiple' as const } : {})}
        {...(onChange === undefined ? {} : { onChange })}
      />
    </Form.Item>
  );
}
