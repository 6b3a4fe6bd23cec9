/** 修改之处: what the amendment changes, before it is confirmed. */
import { Alert, Form } from 'antd';
import type { Plan } from '../../../../../../workflows/plans/plan';
import { useLanguage } from '../../../../shared/language';
import { changesOf, leavesOf, type AmendFields } from './changes';
import { datesOf, fieldsOf, written } from './plan-fields';
import { counted } from '../../../../shared/counted';

export function ChangesShown({ plan }: { readonly plan: Plan }) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<AmendFields>();
  const fields = Form.useWatch([], form) as AmendFields | undefined;
  const leaves = leavesOf(changesOf(plan, fields ?? {}));
  const names = new Map([
    ...fieldsOf(plan, () => false, told).map(({ path, label }) => [path, label] as const),
    ...plan.stages.flatMap((stage, place) =>
      datesOf(stage, place).map(
        ({ path, label }) => [path, `${told(stage.title)} › ${told(label)}`] as const,
      ),
    ),
  ]);
  return (
    <Alert
      type={leaves.length === 0 ? 'info' : 'warning'}
      role="status"
      title={
        leaves.length === 0
          ? say('还没有修改', 'Nothing is changed yet')
          : say(`将修改 ${leaves.length} 处`, counted(leaves.length, 'change'))
      }
      description={
        leaves.length > 0 && (
          <ul style={{ margin: 0, paddingInlineStart: 20, overflowWrap: 'anywhere' }}>
            {leaves.map(({ path, from, to }) => (
              <li key={path}>
                {names.get(path) ?? path}：{shortly(from) ?? say('（无）', '(none)')} →{' '}
                <strong>{shortly(to) ?? say('（无）', '(none)')}</strong>
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}

const SHOWN_LENGTH = 200;

function shortly(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : written(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
