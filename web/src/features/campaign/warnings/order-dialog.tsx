/** To put something right by a day: the unit, the post that sees to it, the post that checks. */
import { Form } from 'antd';
import type { WarningItem } from '../../../../../projections/warnings/query';
import { useSession } from '../../../app/session';
import { CommandDialog } from '../../../shared/command-dialog';
import { today } from '../../../shared/dates';
import { ChoiceField, DayField, LongField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';
import { programmeOf, type Board } from './board';

interface Fields {
  readonly unitId: string;
  readonly responsiblePostId?: string | null;
  readonly checkerPostId: string;
  readonly content: string;
  readonly ground?: string;
  readonly dueOn: string;
}

interface Props {
  readonly board: Board;
  /** What it stems from, where it is a warning. */
  readonly warning?: WarningItem;
  readonly onClose: () => void;
}

export function OrderDialog({ board, warning, onClose }: Props) {
  const { say } = useLanguage();
  const { post } = useSession();
  return (
    <CommandDialog<'/api/v1/rectifications', Fields>
      title={say('责令整改', 'Order rectification')}
      path="/api/v1/rectifications"
      draft={`rectification.${board.campaign.campaignId}.${warning?.warningId ?? ''}`}
      initial={{
        ...(post === null ? {} : { checkerPostId: post.postId }),
        ...(warning === undefined ? {} : { unitId: warning.unitId, content: warning.content }),
      }}
      bodyOf={({ unitId, responsiblePostId, checkerPostId, content, ground = '', dueOn }) => ({
        ...{ unitId, checkerPostId, content, dueOn, programme: programmeOf(board) },
        responsiblePostId: responsiblePostId ?? null,
        origin:
          warning === undefined
            ? { kind: 'finding', text: ground }
            : { kind: 'warning', warningId: warning.warningId },
      })}
      okText={say('责令整改', 'Order')}
      onClose={onClose}
    >
      <OrderFields board={board} byWarning={warning !== undefined} />
    </CommandDialog>
  );
}

function OrderFields({ board, byWarning }: { readonly board: Board; readonly byWarning: boolean }) {
  const { say } = useLanguage();
  const { units, may, people } = board;
  const form = Form.useFormInstance<Fields>();
  const unitId = Form.useWatch('unitId', form) as string | undefined;
  return (
    <>
      <ChoiceField
        name="unitId"
        label={say('整改单位', 'Unit')}
        choices={units
          .filter((unit) => may('OrderRectification', { unitId: unit.unitId }))
          .map((unit) => ({ value: unit.unitId, label: unit.name }))}
        onChange={() => form.setFieldsValue({ responsiblePostId: null })}
      />
      <ChoiceField
        name="responsiblePostId"
        label={say('责任岗位', 'Responsible post')}
        required={false}
        help={say('不选则由单位负责', 'None: the unit as such')}
        choices={unitId === undefined ? [] : people.postChoices(unitId)}
      />
      <ChoiceField
        name="checkerPostId"
        label={say('核查岗位', 'Checked by')}
        choices={people.postChoices()}
      />
      <LongField name="content" label={say('整改内容', 'What is to be put right')} />
      {!byWarning && <LongField name="ground" label={say('检查发现的问题', 'What was found')} rows={2} />}
      <DayField name="dueOn" label={say('整改期限', 'By')} min={today()} />
    </>
  );
}
