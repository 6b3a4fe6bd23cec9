/** Likelihood and severity give the grade the plan suggests; another one needs a reason. */
import { Form } from 'antd';
import type { Bilingual } from '../../../workflows/kernel/text';
import type { GradeLevel, Plan } from '../../../workflows/plans/plan';
import { ChoiceField, LongField } from './fields';
import { GradeTag } from './grade-tag';
import { useLanguage } from './language';

export interface RatingFieldsValue {
  readonly likelihood: number;
  readonly severity: number;
  readonly level: GradeLevel;
  readonly reason?: string;
}

export function RatingFields({ plan }: { readonly plan: Plan }) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<RatingFieldsValue>();
  const { rating, grades } = plan.schemes;
  const likelihood = Form.useWatch('likelihood', form) as number | undefined;
  const severity = Form.useWatch('severity', form) as number | undefined;
  const level = Form.useWatch('level', form) as GradeLevel | undefined;
  const suggestedFor = (row?: number, column?: number) =>
    row === undefined || column === undefined ? undefined : rating.matrix[row - 1]?.[column - 1];
  const suggested = suggestedFor(likelihood, severity);
  const suggest = () => {
    const { likelihood: row, severity: column } = form.getFieldsValue();
    const found = suggestedFor(row, column);
    if (found !== undefined) form.setFieldValue('level', found);
  };
  const scale = (steps: readonly Bilingual[]) =>
    steps.map((label, index) => ({ value: index + 1, label: `${index + 1} ${told(label)}` }));
  return (
    <>
      <ChoiceField
        name="likelihood"
        label={say('发生概率', 'Likelihood')}
        choices={scale(rating.likelihood)}
        onChange={suggest}
      />
      <ChoiceField
        name="severity"
        label={say('危害程度', 'Severity')}
        choices={scale(rating.severity)}
        onChange={suggest}
      />
      {suggested !== undefined && (
        <p>
          {say('方案建议等级', 'Suggested by the plan')}：<GradeTag level={suggested} plan={plan} />
        </p>
      )}
      <ChoiceField
        name="level"
        label={say('评定等级', 'Grade')}
        choices={grades.map((grade) => ({
          value: grade.level,
          label: `${told(grade.label)}（${told(grade.colourLabel)}）`,
        }))}
      />
      {suggested !== undefined && level !== undefined && level !== suggested && (
        <LongField name="reason" label={say('与建议等级不一致的理由', 'Why not the one suggested')} />
      )}
    </>
  );
}
