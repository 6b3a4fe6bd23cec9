/** 职权划转: a unit asks for one of its powers to go to another unit or post. */
import { Form } from 'antd';
import type { PowerCatalogueItem } from '../../../../projections/register/catalogue-query';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, linesOf, LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { choiceOf, type Place } from './place';

interface Props {
  readonly place: Place;
  readonly power: PowerCatalogueItem;
  readonly onClose: () => void;
}

interface Fields {
  readonly toUnitId: string;
  readonly toPostId: string;
  readonly legalBasis: string;
  readonly reason: string;
}

export function TransferDialog({ place, power, onClose }: Props) {
  const { say } = useLanguage();
  const { powerId, name, revision } = power;
  return (
    <CommandDialog<'/api/v1/powers/{powerId}/transfer/request', Fields>
      title={`${say('申请划转职权', 'Ask for a transfer')}：${name}`}
      path="/api/v1/powers/{powerId}/transfer/request"
      places={{ powerId }}
      ifMatch={revision}
      draft={`power-transfer.${powerId}.${revision}`}
      bodyOf={({ legalBasis, ...fields }) => ({ ...fields, legalBasis: linesOf(legalBasis) })}
      okText={say('申请', 'Ask')}
      onClose={onClose}
    >
      <TransferFields place={place} />
    </CommandDialog>
  );
}

function TransferFields({ place: { allPosts } }: Pick<Props, 'place'>) {
  const { say } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const toUnitId = Form.useWatch('toUnitId', form) as string | undefined;
  const units = new Map(allPosts.map(({ unitId, unitName }) => [unitId, unitName]));
  return (
    <>
      <ChoiceField
        name="toUnitId"
        label={say('接收单位', 'Receiving unit')}
        choices={[...units].map(([value, label]) => ({ value, label }))}
        onChange={() => form.setFieldValue('toPostId', undefined)}
      />
      <ChoiceField
        name="toPostId"
        label={say('接收岗位', 'Receiving post')}
        choices={allPosts.filter(({ unitId }) => unitId === toUnitId).map(choiceOf)}
      />
      <LongField
        name="legalBasis"
        label={say('划转依据', 'Legal basis')}
        help={say('每行一条', 'One a line')}
        rows={2}
      />
      <LongField name="reason" label={say('申请理由', 'Reason')} />
    </>
  );
}
