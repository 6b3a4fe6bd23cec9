/** Accountability asked for, or decided on without being asked for: of whom, for what, resting on what. */
import { Form } from 'antd';
import type { AccountabilityGround } from '../../../../../workflows/accountability-action/events';
import { CommandDialog } from '../../../shared/command-dialog';
import { today } from '../../../shared/dates';
import { ChoiceField, DayField, LongField, TextField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';
import { programmeOf, type Board } from './board';

interface Fields {
  readonly unitId: string;
  readonly personId?: string | null;
  readonly reason: string;
  readonly ground?: string;
  readonly finding: string;
  readonly authority: string;
  readonly measure: string;
  readonly decidedOn: string;
}

interface Props {
  readonly board: Board;
  readonly decides: boolean;
  /** What it rests on, where it is asked for because of something. */
  readonly about?: { readonly unitId: string; readonly ground: AccountabilityGround; readonly id: string };
  readonly onClose: () => void;
}

export function AskDialog({ board, decides, about, onClose }: Props) {
  const { say } = useLanguage();
  const programme = programmeOf(board);
  const initial = about === undefined ? {} : { unitId: about.unitId };
  const groundsOf = (ground = '') => [about?.ground ?? { kind: 'other' as const, text: ground }];
  const draft = `${board.campaign.campaignId}.${about?.id ?? ''}`;
  const fields = <WhoFields board={board} decides={decides} asksGround={about === undefined} />;
  return decides ? (
    <CommandDialog<'/api/v1/accountability-actions/decide', Fields>
      title={say('作出问责决定', 'Decide on accountability')}
      path="/api/v1/accountability-actions/decide"
      draft={`accountability-decide.${draft}`}
      initial={{ ...initial, decidedOn: today() }}
      bodyOf={({ unitId, personId, ground, finding, authority, measure, decidedOn }) => ({
        ...{ programme, unitId, finding, authority, measure, decidedOn },
        personId: personId ?? null,
        grounds: groundsOf(ground),
      })}
      okText={say('作出决定', 'Decide')}
      onClose={onClose}
    >
      {fields}
      <LongField name="finding" label={say('认定的问题', 'Finding')} />
      <LongField name="measure" label={say('处理方式', 'Measure')} />
      <TextField name="authority" label={say('决定机关', 'Authority')} />
      <DayField name="decidedOn" label={say('决定日期', 'Decided on')} max={today()} />
    </CommandDialog>
  ) : (
    <CommandDialog<'/api/v1/accountability-actions', Fields>
      title={say('提请问责', 'Ask for accountability')}
      path="/api/v1/accountability-actions"
      draft={`accountability-ask.${draft}`}
      initial={initial}
      bodyOf={({ unitId, personId, reason, ground }) => ({
        ...{ programme, unitId, reason },
        personId: personId ?? null,
        grounds: groundsOf(ground),
      })}
      okText={say('提请', 'Ask')}
      onClose={onClose}
    >
      {fields}
      <LongField name="reason" label={say('提请的理由', 'Reason')} />
    </CommandDialog>
  );
}

interface WhoProps {
  readonly board: Board;
  readonly decides: boolean;
  readonly asksGround: boolean;
}

function WhoFields({ board: { units, may, people }, decides, asksGround }: WhoProps) {
  const { say } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const unitId = Form.useWatch('unitId', form) as string | undefined;
  const type = decides ? 'DecideAccountability' : 'AskAccountability';
  return (
    <>
      <ChoiceField
        name="unitId"
        label={say('单位', 'Unit')}
        choices={units
          .filter((unit) => may(type, { unitId: unit.unitId }))
          .map((unit) => ({ value: unit.unitId, label: unit.name }))}
        onChange={() => form.setFieldsValue({ personId: null })}
      />
      <ChoiceField
        name="personId"
        label={say('人员', 'Person')}
        required={false}
        help={say('不选则问责单位', 'None: the unit')}
        choices={unitId === undefined ? [] : people.personChoices(unitId)}
      />
      {asksGround && <LongField name="ground" label={say('依据', 'Ground')} rows={2} />}
    </>
  );
}
