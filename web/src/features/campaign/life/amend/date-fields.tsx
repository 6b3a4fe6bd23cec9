/** The dates of the stages that are not over; those that are stay as they were. */
import { Flex, Typography } from 'antd';
import type { StageDeadlines } from '../../../../../../projections/deadlines/query';
import type { Plan } from '../../../../../../workflows/plans/plan';
import { DayField } from '../../../../shared/fields';
import { FormPart } from '../../../../shared/form-part';
import { useLanguage } from '../../../../shared/language';
import { isOver } from '../is-over';
import { datesOf } from './plan-fields';

interface Props {
  readonly plan: Plan;
  readonly stages: readonly StageDeadlines[];
}

export function DateFields({ plan, stages }: Props) {
  const { say, told } = useLanguage();
  const shown = plan.stages
    .map((stage, place) => ({ stage, place, now: stages.find(({ stageId }) => stageId === stage.id) }))
    .filter(({ now }) => now !== undefined && !isOver(now));
  return (
    <Flex vertical gap={8} style={{ marginBottom: 16 }}>
      {shown.map(({ stage, place, now }) => (
        <FormPart key={stage.id} title={told(stage.title)}>
          <Flex gap="0 16px" wrap>
            {datesOf(stage, place).map(({ path, label, open }) => (
              <div key={path} style={{ flex: '0 1 220px' }}>
                <DayField name={['dates', path]} label={told(label)} required={!open} />
              </div>
            ))}
          </Flex>
          {now !== undefined && now.closes !== stage.closes && (
            <Typography.Paragraph type="secondary">
              {say(
                `已延期至 ${now.closes ?? ''}；截止日期不改，延期照旧。`,
                `Extended until ${now.closes ?? ''}, which stays unless the close is changed.`,
              )}
            </Typography.Paragraph>
          )}
        </FormPart>
      ))}
    </Flex>
  );
}
