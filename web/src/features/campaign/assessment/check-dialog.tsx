/** What one check came to; of a way that counts in the total, with its outcome out of a hundred. */
import { Form } from 'antd';
import type { AssessedUnit } from '../../../../../projections/assessments/query';
import type { CheckMode } from '../../../../../workflows/assessment/events';
import type { AssessmentScheme } from '../../../../../workflows/plans/assessment-scheme';
import { CommandDialog } from '../../../shared/command-dialog';
import { today } from '../../../shared/dates';
import { ChoiceField, DayField, linesOf, LongField, NumberField, TextField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';
import { CHECK_MODE } from '../../../../../projections/words/office-labels';
import { choicesOf } from '../../../shared/choice';
import type { People } from '../../../shared/people';

interface Fields {
  readonly way?: string | null;
  readonly mode: CheckMode;
  readonly by: string;
  readonly checkerPostIds?: readonly string[];
  readonly on: string;
  readonly findings: string;
  readonly score?: number;
  readonly evidence?: string;
}

interface Props {
  readonly unit: AssessedUnit;
  readonly scheme: AssessmentScheme;
  readonly people: People;
  readonly onClose: () => void;
}

export function CheckDialog({ unit, scheme, people, onClose }: Props) {
  const { say } = useLanguage();
  const assessmentId = unit.assessmentId ?? '';
  return (
    <CommandDialog<'/api/v1/assessments/{assessmentId}/checks', Fields>
      title={say(`登记检查：${unit.name}`, `Record a check: ${unit.name}`)}
      path="/api/v1/assessments/{assessmentId}/checks"
      places={{ assessmentId }}
      draft={`assessment-check.${assessmentId}`}
      initial={{ on: today() }}
      bodyOf={({ way, mode, by, checkerPostIds = [], on, findings, score, evidence }) => ({
        ...{ mode, by, on },
        way: way ?? null,
        score: score ?? null,
        checkerPostIds: [...checkerPostIds],
        findings: linesOf(findings).map((text) => ({ indicatorId: null, text })),
        evidence: linesOf(evidence).map((title) => ({ title })),
      })}
      okText={say('登记', 'Record')}
      onClose={onClose}
    >
      <CheckFields unit={unit} scheme={scheme} people={people} />
    </CommandDialog>
  );
}

function CheckFields({ unit, scheme, people }: Omit<Props, 'onClose'>) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const way = Form.useWatch('way', form);
  const ways = scheme.ways ?? [];
  const counts = ways.some(({ id, weight }) => id === way && weight > 0);
  const oneALine = say('每行一条', 'One a line');
  const others = people.posts.filter(({ unitId }) => unitId !== unit.unitId).map(({ postId }) => postId);
  return (
    <>
      {ways.length > 0 && (
        <ChoiceField
          name="way"
          label={say('考核方式', 'Way')}
          choices={ways.map(({ id, label }) => ({ value: id, label: told(label) }))}
        />
      )}
      <ChoiceField name="mode" label={say('检查形式', 'How')} choices={choicesOf(CHECK_MODE, told)} />
      <TextField name="by" label={say('检查机关', 'By')} />
      <ChoiceField
        name="checkerPostIds"
        label={say('检查人员', 'Checkers')}
        help={say('不能是被考核单位的人员', 'None of the unit itself')}
        required={false}
        many
        choices={people.postChoices().filter(({ value }) => others.includes(String(value)))}
      />
      <DayField name="on" label={say('检查日期', 'On')} max={today()} />
      <LongField name="findings" label={say('发现的情况', 'What was found')} help={oneALine} />
      {counts && <NumberField name="score" label={say('得分（百分制）', 'Out of 100')} min={0} max={100} />}
      <LongField
        name="evidence"
        label={say('佐证材料', 'Evidence')}
        help={oneALine}
        required={false}
        rows={2}
      />
    </>
  );
}
