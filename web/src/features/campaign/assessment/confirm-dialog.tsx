/** The result of an assessment, confirmed by the leadership; another one than its total suggests needs the reason. */
import { Form } from 'antd';
import type { AssessedUnit } from '../../../../../projections/assessments/query';
import type { AssessmentScheme } from '../../../../../workflows/plans/assessment-scheme';
import type { AssessmentResult } from '../../../../../workflows/plans/plan';
import { CommandDialog } from '../../../shared/command-dialog';
import { ChoiceField, LongField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';
import { counted } from '../../../shared/counted';

interface Fields {
  readonly result: AssessmentResult;
  readonly reason?: string;
}

interface Props {
  readonly unit: AssessedUnit;
  readonly scheme: AssessmentScheme;
  readonly onClose: () => void;
}

export function ConfirmDialog({ unit, scheme, onClose }: Props) {
  const { say } = useLanguage();
  const assessmentId = unit.assessmentId ?? '';
  return (
    <CommandDialog<'/api/v1/assessments/{assessmentId}/result', Fields>
      title={say(`确定结果：${unit.name}`, `Confirm the result: ${unit.name}`)}
      path="/api/v1/assessments/{assessmentId}/result"
      places={{ assessmentId }}
      draft={`assessment-result.${assessmentId}`}
      bodyOf={({ result, reason = '' }) => ({ result, ...(reason === '' ? {} : { reason }) })}
      okText={say('确定', 'Confirm')}
      onClose={onClose}
    >
      <ConfirmFields unit={unit} scheme={scheme} />
    </CommandDialog>
  );
}

function ConfirmFields({ unit, scheme }: Omit<Props, 'onClose'>) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const result = Form.useWatch('result', form) as AssessmentResult | undefined;
  // Of scores alone: outcomes of weighted ways change the total, and the server says so.
  const sum = unit.scores.reduce((hundredths, { score }) => hundredths + Math.round(score * 100), 0) / 100;
  const weighted = scheme.ways?.some(({ weight }) => weight > 0) ?? false;
  const suggested = weighted ? undefined : scheme.results.find(({ minScore }) => sum >= minScore);
  return (
    <>
      {suggested !== undefined && (
        <p>
          {say(
            `得分 ${sum}，按方案建议：${told(suggested.label)}`,
            `${counted(sum, 'point')}; suggested by the plan: ${told(suggested.label)}`,
          )}
        </p>
      )}
      <ChoiceField
        name="result"
        label={say('结果', 'Result')}
        choices={scheme.results.map((rule) => ({ value: rule.result, label: told(rule.label) }))}
      />
      {result !== undefined && result !== suggested?.result && (
        <LongField
          name="reason"
          label={say('与建议结果不一致的理由', 'Why not the result suggested')}
          required={suggested !== undefined}
        />
      )}
    </>
  );
}
