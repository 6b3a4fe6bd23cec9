/** 聘请信息员: who, in which of the person's posts, and of which kind. */
import type { PointAnswer } from '../../../../projections/networks/query-work';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { useModuleWords, type Net } from './net';

interface Fields {
  /** `post person` */
  readonly holder: string;
  readonly kindId: string;
}

interface Props {
  readonly net: Net;
  readonly point: PointAnswer;
  readonly onClose: () => void;
}

export function AppointDialog({ net: { network, people }, point, onClose }: Props) {
  const { say } = useLanguage();
  const { choicesOf } = useModuleWords();
  const { networkId, module } = network;
  const { pointId, name } = point;
  const { kinds } = module.network.officers;
  const [first, ...others] = kinds;
  return (
    <CommandDialog<'/api/v1/networks/{networkId}/points/{pointId}/officers', Fields>
      title={say(`聘请信息员：${name}`, `Appoint an officer: ${name}`)}
      path="/api/v1/networks/{networkId}/points/{pointId}/officers"
      places={{ networkId, pointId }}
      draft={`officer.${pointId}`}
      initial={first !== undefined && others.length === 0 ? { kindId: first.id } : {}}
      bodyOf={({ holder, kindId }) => {
        const [postId = '', personId = ''] = holder.split(' ');
        return { postId, personId, kindId };
      }}
      okText={say('聘请', 'Appoint')}
      onClose={onClose}
    >
      <ChoiceField name="holder" label={say('信息员', 'Officer')} choices={people.holderChoices()} />
      <ChoiceField name="kindId" label={say('类别', 'Kind')} choices={choicesOf(kinds)} />
    </CommandDialog>
  );
}
