/** A monitoring point: where it lies, on which level, and to which point it reports. */
import { Form } from 'antd';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, TextField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { unitChoices, useModuleWords, type Net } from './net';

interface Fields {
  readonly name: string;
  readonly unitId: string;
  readonly levelId: string;
  readonly parentPointId?: string;
}

interface Props {
  readonly net: Net;
  readonly onClose: () => void;
}

export function OpenPointDialog({ net, onClose }: Props) {
  const { say } = useLanguage();
  const { networkId, module } = net.network;
  const [first, ...others] = module.network.levels;
  return (
    <CommandDialog<'/api/v1/networks/{networkId}/points', Fields>
      title={say('设立监测点', 'Open a monitoring point')}
      path="/api/v1/networks/{networkId}/points"
      places={{ networkId }}
      draft={`point.${networkId}`}
      initial={first !== undefined && others.length === 0 ? { levelId: first.id } : {}}
      bodyOf={({ name, unitId, levelId, parentPointId }) => ({
        ...{ name, unitId, levelId },
        parentPointId: parentPointId ?? null,
      })}
      okText={say('设立', 'Open')}
      onClose={onClose}
    >
      <PointFields net={net} />
    </CommandDialog>
  );
}

function PointFields({ net }: Pick<Props, 'net'>) {
  const { say } = useLanguage();
  const { choicesOf } = useModuleWords();
  const form = Form.useFormInstance<Fields>();
  const levelId = Form.useWatch('levelId', form) as string | undefined;
  const { levels } = net.network.module.network;
  const above = levels.find(({ id }) => id === levelId)?.reportsTo ?? null;
  const parents = net.points.filter((point) => point.levelId === above && point.status === 'open');
  return (
    <>
      <TextField name="name" label={say('名称', 'Name')} />
      <ChoiceField
        name="unitId"
        label={say('所在单位', 'Unit')}
        choices={unitChoices(net).filter(({ value }) =>
          net.may('OpenMonitoringPoint', { unitId: String(value) }),
        )}
      />
      <ChoiceField
        name="levelId"
        label={say('层级', 'Level')}
        choices={choicesOf(levels)}
        onChange={() => form.setFieldValue('parentPointId', undefined)}
      />
      {above !== null && (
        <ChoiceField
          name="parentPointId"
          label={say('上级监测点', 'Reports to')}
          choices={parents.map(({ pointId, name }) => ({ value: pointId, label: name }))}
        />
      )}
    </>
  );
}
