/** 通报、要情报告、防范建议: what the centre sent out, what came back, and issuing another one. */
import { Card, Flex } from 'antd';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { useLanguage } from '../../shared/language';
import { BulletinCard } from './bulletin-card';
import { IssueDialog } from './issue-dialog';
import type { Net } from './net';

export function BulletinsTab({ net }: { readonly net: Net }) {
  const { say } = useLanguage();
  const { networkId, module } = net.network;
  const query = useAnswer('/api/v1/networks/{networkId}/bulletins', {
    path: { networkId },
    query: { unit: net.unitId },
  });
  const acts = actsOf([
    module.bulletins.length > 0 && net.may('IssueBulletin'),
    {
      key: 'issue',
      label: say('发文', 'Issue'),
      kind: 'primary',
      dialog: (onClose) => <IssueDialog net={net} onClose={onClose} />,
    },
  ]);
  return (
    <Card title={say('通报、报告和建议', 'Bulletins')} extra={<Acts acts={acts} />}>
      <Answered query={query} empty={say('还没有发文', 'Nothing has been sent out yet')}>
        {(bulletins) => (
          <Flex component="ul" vertical gap={12} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {bulletins.map((bulletin) => (
              <li key={bulletin.bulletinId}>
                <BulletinCard net={net} bulletin={bulletin} />
              </li>
            ))}
          </Flex>
        )}
      </Answered>
    </Card>
  );
}
