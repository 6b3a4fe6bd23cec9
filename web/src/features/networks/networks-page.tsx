/** 预警信息网络: all of them, the newest first; whoever heads a unit may establish one there. */
import { Card, Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { NetworkHeadline } from '../../../../projections/networks/query';
import { useSession } from '../../app/session';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { DateText } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { NETWORK_STATUS } from '../../../../projections/words/network-labels';
import { PageTitle } from '../../shared/page-title';
import { usePeople } from '../../shared/people';
import { useRights } from '../../shared/rights';
import { counted } from '../../shared/counted';

export default function NetworksPage() {
  const { say } = useLanguage();
  const { post } = useSession();
  const query = useAnswer('/api/v1/networks');
  return (
    <>
      <PageTitle title={say('预警信息网络', 'Warning networks')}>
        {post !== null && <Establish hostUnitId={post.unitId} />}
      </PageTitle>
      <Answered query={query} empty={say('还没有预警信息网络', 'No warning network yet')}>
        {(networks) => (
          <Flex component="ul" vertical gap={12} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {networks.map((network) => (
              <li key={network.networkId}>
                <NetworkCard network={network} />
              </li>
            ))}
          </Flex>
        )}
      </Answered>
    </>
  );
}

function NetworkCard({ network }: { readonly network: NetworkHeadline }) {
  const { say, told } = useLanguage();
  const { networkId, title, status, hostUnitName, establishedOn, scope } = network;
  return (
    <Card size="small">
      <Flex gap={12} wrap align="baseline">
        <Link to={`/networks/${networkId}`}>
          <strong>{title}</strong>
        </Link>
        <Tag color={status === 'running' ? 'green' : 'default'}>{told(NETWORK_STATUS[status])}</Tag>
        <Typography.Text type="secondary">
          {hostUnitName} · {say(`${scope.length} 个单位`, counted(scope.length, 'unit'))} ·{' '}
          {say('建立', 'established')} <DateText date={establishedOn} />
        </Typography.Text>
      </Flex>
    </Card>
  );
}

/** Nobody leads or keeps it yet. */
const NOBODY = {
  leadershipGroup: { headPostIds: [], deputyPostIds: [], memberPostIds: [] },
  office: { directorPostId: '', memberPostIds: [] },
} as const;

function Establish({ hostUnitId }: { readonly hostUnitId: string }) {
  const { say, told } = useLanguage();
  const may = useRights(NOBODY);
  const people = usePeople({ hostUnitId });
  const listed = useAnswer('/api/v1/plans').data?.data ?? [];
  const units = useAnswer('/api/v1/units', { query: { root: hostUnitId } }).data?.data ?? [];
  const modules = listed.flatMap((each) => (each.kind === 'module' && each.usable ? [each] : []));
  const posts = people.postChoices();
  const acts = actsOf([
    may('EstablishNetwork', { unitId: hostUnitId }),
    formAct({
      key: 'establish',
      label: say('建立预警信息网络', 'Establish a network'),
      kind: 'primary',
      path: '/api/v1/networks',
      draft: `network.${hostUnitId}`,
      fixed: { hostUnitId },
      fields: {
        title: { kind: 'text', label: say('名称', 'Title') },
        moduleId: {
          kind: 'choice',
          label: say('所依模块', 'Module'),
          help: say('建立后，模块的规定就此固定', 'Once established, the rules of the module are fixed'),
          choices: modules.map(({ id, title }) => ({ value: id, label: told(title) })),
        },
        scopeUnitIds: {
          kind: 'choice',
          label: say('网络单位', 'Units'),
          many: true,
          choices: units.map(({ unitId, name }) => ({ value: unitId, label: name })),
        },
        headPostIds: {
          kind: 'choice',
          label: say('分管领导岗位', 'Led by'),
          many: true,
          choices: posts,
        },
        centrePostIds: {
          kind: 'choice',
          label: say('预警信息中心岗位', 'Posts of the centre'),
          many: true,
          choices: posts,
        },
      },
      okText: say('建立', 'Establish'),
    }),
  ]);
  return <Acts acts={acts} />;
}
