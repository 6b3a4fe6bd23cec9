/** 岗位代理: who acts in the own post while its holder is away; begun and ended here. */
import { Card, List } from 'antd';
import type { DelegationAnswer, PersonPostAnswer } from '../../../../projections/organisation/query';
import { useSession } from '../../app/session';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { DelegationLine, useDelegationActs } from '../../shared/delegation';
import { useLanguage } from '../../shared/language';
import { PageTitle } from '../../shared/page-title';

export default function DelegationPage() {
  const { say } = useLanguage();
  const { post } = useSession();
  if (post === null) return null;
  return (
    <>
      <PageTitle title={say('岗位代理', 'Somebody to act for me')} />
      <Delegations post={post} />
    </>
  );
}

function Delegations({ post }: { readonly post: PersonPostAnswer }) {
  const { say } = useLanguage();
  const { who } = useSession();
  const { delegate, end, mayDelegate, mayEnd } = useDelegationActs();
  const { postId, name, appointmentId } = post;
  const query = useAnswer('/api/v1/posts/{postId}', { path: { postId } });
  const personId = who?.personId ?? '';
  return (
    <Card
      title={name}
      extra={
        <Acts
          acts={actsOf([
            mayDelegate({ postId, personId }),
            delegate({ postId, appointmentId, personId }, 'primary'),
          ])}
        />
      }
    >
      <p>
        {say(
          '代理人在此期间以该岗位办理事项，每项都记明由谁代谁办理；集体决策的意见、承诺等须本人办理。',
          'Who acts for you does the work of the post in that time, under both names; opinions in decisions and pledges stay personal.',
        )}
      </p>
      <Answered query={query}>
        {({ delegations }) => (
          <List<DelegationAnswer>
            dataSource={[...delegations]}
            locale={{ emptyText: say('目前没有代理', 'Nobody acts in the post for somebody') }}
            renderItem={(delegation) => (
              <List.Item
                actions={[
                  <Acts key="end" small acts={actsOf([mayEnd(delegation), end(postId, delegation)])} />,
                ]}
              >
                <DelegationLine delegation={delegation} />
              </List.Item>
            )}
          />
        )}
      </Answered>
    </Card>
  );
}
