/** 更多: what whoever leads the network may do with it as a whole, each with its reason. */
import { useAnswer } from '../../api/use-answer';
import { actsOf, type Act } from '../../shared/acts';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { scopeFields } from '../../shared/scope-fields';
import type { Net } from './net';

export function useNetworkActs({ network, people, may }: Net): readonly Act[] {
  const { say } = useLanguage();
  const { networkId, hostUnitId, scope } = network;
  const about = { unitId: hostUnitId };
  const mayChange = may('ChangeNetworkScope', about);
  const units =
    useAnswer('/api/v1/units', { query: { root: hostUnitId } }, { enabled: mayChange }).data?.data ?? [];
  const places = { networkId };
  const posts = people.postChoices();
  const reason = { kind: 'long', label: say('理由', 'Reason') } as const;
  return actsOf(
    [
      mayChange,
      formAct({
        key: 'scope',
        label: say('调整网络单位', 'Change the units'),
        path: '/api/v1/networks/{networkId}/scope',
        places,
        draft: 'network-scope',
        fields: scopeFields(say, units, scope),
        okText: say('调整', 'Change'),
      }),
    ],
    [
      may('ChangeWarningCentre', about),
      formAct({
        key: 'centre',
        label: say('调整分管领导和中心', 'Change head and centre'),
        path: '/api/v1/networks/{networkId}/centre',
        places,
        draft: 'network-centre',
        fields: {
          headPostIds: {
            kind: 'choice',
            label: say('分管领导岗位', 'Led by'),
            many: true,
            initial: [...network.headPostIds],
            choices: posts,
          },
          centrePostIds: {
            kind: 'choice',
            label: say('预警信息中心岗位', 'Posts of the centre'),
            many: true,
            initial: [...network.centrePostIds],
            choices: posts,
          },
          reason,
        },
        okText: say('调整', 'Change'),
      }),
    ],
    [
      may('CloseNetwork', about),
      formAct({
        key: 'close',
        label: say('撤销网络', 'Close the network'),
        kind: 'danger',
        path: '/api/v1/networks/{networkId}/close',
        places,
        draft: 'network-close',
        fields: { reason },
      }),
    ],
  );
}
