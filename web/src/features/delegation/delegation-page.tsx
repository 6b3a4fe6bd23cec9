/** 岗位代理: who acts in the own post while its holder is away, from a day until a day; begun and ended here. */
import { Button, Card, Flex, List, Tag } from 'antd';
import { useState } from 'react';
import type { DelegationAnswer } from '../../../../projections/organisation/query';
import { useSession } from '../../app/session';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { CommandDialog } from '../../shared/command-dialog';
import { DateText, today } from '../../shared/dates';
import { ChoiceField, DayField, LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { PageTitle } from '../../shared/page-title';

export default function DelegationPage() {
  const { say } = useLanguage();
  const { post } = useSession();
  if (post === null) return null;
  return (
    <>
      <PageTitle title={say('岗位代理', 'Somebody to act for me')} />
      <Delegations
        postId={post.postId}
        postName={post.name}
        appointmentId={post.delegatedBy === undefined ? post.appointmentId : null}
      />
    </>
  );
}

interface Props {
  readonly postId: string;
  readonly postName: string;
  /** null: whoever looks acts in the post for somebody, and cannot hand it on. */
  readonly appointmentId: string | null;
}

function Delegations({ postId, postName, appointmentId }: Props) {
  const { say } = useLanguage();
  const [delegating, setDelegating] = useState(false);
  const [ending, setEnding] = useState<string | null>(null);
  const query = useAnswer('/api/v1/posts/{postId}', { path: { postId } });
  return (
    <Card
      title={postName}
      extra={
        appointmentId !== null && (
          <Button type="primary" onClick={() => setDelegating(true)}>
            {say('委托代理', 'Delegate')}
          </Button>
        )
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
                  <Button key="end" size="small" danger onClick={() => setEnding(delegation.delegationId)}>
                    {say('提前结束', 'End now')}
                  </Button>,
                ]}
              >
                <Flex gap={8} wrap align="center">
                  <strong>{delegation.name}</strong>
                  {say('代', 'for')} {delegation.principalName}
                  <DateText date={delegation.from} /> — <DateText date={delegation.until} />
                  {delegation.from > today() && <Tag>{say('尚未开始', 'to begin')}</Tag>}
                </Flex>
              </List.Item>
            )}
          />
        )}
      </Answered>
      {delegating && appointmentId !== null && (
        <Delegate postId={postId} appointmentId={appointmentId} onClose={() => setDelegating(false)} />
      )}
      {ending !== null && (
        <CommandDialog<'/api/v1/posts/{postId}/delegations/{delegationId}/end', { readonly reason: string }>
          title={say('提前结束代理', 'End the delegation now')}
          path="/api/v1/posts/{postId}/delegations/{delegationId}/end"
          places={{ postId, delegationId: ending }}
          draft={`delegation-end.${ending}`}
          bodyOf={({ reason }) => ({ reason })}
          okText={say('结束', 'End')}
          onClose={() => setEnding(null)}
        >
          <LongField name="reason" label={say('理由', 'Reason')} />
        </CommandDialog>
      )}
    </Card>
  );
}

interface DelegateFields {
  readonly personId: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

interface DelegateProps {
  readonly postId: string;
  readonly appointmentId: string;
  readonly onClose: () => void;
}

function Delegate({ postId, appointmentId, onClose }: DelegateProps) {
  const { say } = useLanguage();
  const { who } = useSession();
  const persons = useAnswer('/api/v1/persons', { query: { limit: '1000' } }).data?.data ?? [];
  return (
    <CommandDialog<'/api/v1/posts/{postId}/delegations', DelegateFields>
      title={say('委托代理', 'Delegate')}
      path="/api/v1/posts/{postId}/delegations"
      places={{ postId }}
      draft={`delegation.${postId}`}
      initial={{ from: today() }}
      bodyOf={(fields) => ({ ...fields, appointmentId })}
      okText={say('委托', 'Delegate')}
      onClose={onClose}
    >
      <ChoiceField
        name="personId"
        label={say('代理人', 'Who acts for you')}
        choices={persons
          .filter(({ personId }) => personId !== who?.personId)
          .map(({ personId, name }) => ({ value: personId, label: `${name}（${personId}）` }))}
      />
      <DayField name="from" label={say('第一天', 'First day')} min={today()} />
      <DayField name="until" label={say('最后一天', 'Last day')} min={today()} />
      <LongField name="reason" label={say('理由', 'Reason')} />
    </CommandDialog>
  );
}
