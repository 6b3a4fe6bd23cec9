/** 督办: units told, in their inbox, to get on with what they owe for the present stage. Moves no deadline. */
import { CommandDialog } from './command-dialog';
import { DayField, LongField } from './fields';
import { today } from './dates';
import { useLanguage } from './language';
import { counted } from './counted';

interface Props {
  readonly campaignId: string;
  readonly stageId: string;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
  readonly onClose: () => void;
}

export function UrgeDialog({ campaignId, stageId, units, onClose }: Props) {
  const { say, listed } = useLanguage();
  return (
    <CommandDialog<
      '/api/v1/campaigns/{campaignId}/stages/{stageId}/urges',
      { readonly text: string; readonly dueOn?: string }
    >
      title={say(`督办 ${units.length} 个单位`, `Urge ${counted(units.length, 'unit')}`)}
      path="/api/v1/campaigns/{campaignId}/stages/{stageId}/urges"
      places={{ campaignId, stageId }}
      draft={`urge.${campaignId}.${stageId}`}
      bodyOf={({ text, dueOn }) => ({
        unitIds: units.map(({ unitId }) => unitId),
        text,
        dueOn: dueOn === undefined || dueOn === '' ? null : dueOn,
      })}
      okText={say('督办', 'Urge')}
      onClose={onClose}
    >
      <p>{listed(units.map(({ name }) => name))}</p>
      <LongField name="text" label={say('督办内容', 'What to tell them')} />
      <DayField
        name="dueOn"
        label={say('要求报送的日期', 'To hand in by')}
        required={false}
        min={today()}
        help={say('不改变方案规定的期限', 'It moves no deadline of the plan')}
      />
    </CommandDialog>
  );
}
