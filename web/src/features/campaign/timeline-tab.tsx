/** What has happened in the campaign, the latest first: its main events, or every one of them. */
import { Empty, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { usePages } from '../../api/use-answer';
import { CompleteToLine } from '../../shared/answered';
import { EventList } from '../../shared/event-list';
import { useLanguage } from '../../shared/language';
import { ProblemAlert } from '../../shared/problem-alert';
import { Trail } from '../../shared/trail';

export default function TimelineTab({ campaignId }: { readonly campaignId: string }) {
  const { say } = useLanguage();
  const [shown, setShown] = useState<'main' | 'all'>('main');
  return (
    <>
      <Segmented
        aria-label={say('显示哪些事件', 'Which events')}
        value={shown}
        onChange={setShown}
        style={{ marginBottom: 16 }}
        options={[
          { value: 'main', label: say('大事记', 'Main events') },
          { value: 'all', label: say('全部事件', 'Every event') },
        ]}
      />
      {shown === 'main' ? (
        <MainEvents campaignId={campaignId} />
      ) : (
        <Trail kind="campaign" id={campaignId} direction="backwards" />
      )}
    </>
  );
}

function MainEvents({ campaignId }: { readonly campaignId: string }) {
  const { say } = useLanguage();
  const query = usePages('/api/v1/campaigns/{campaignId}/timeline', {
    path: { campaignId },
    query: { direction: 'backwards', limit: '30' },
  });
  if (query.error !== null) return <ProblemAlert error={query.error} />;
  if (query.data === undefined) return <Skeleton active />;
  const items = query.data.pages.flatMap((page) => page.data);
  const last = query.data.pages.at(-1);
  if (items.length === 0) return <Empty description={say('还没有事件', 'Nothing has happened yet')} />;
  const more = query.hasNextPage
    ? { load: () => void query.fetchNextPage(), busy: query.isFetchingNextPage }
    : undefined;
  return (
    <>
      <EventList items={items} more={more} />
      {last !== undefined && <CompleteToLine {...last.completeTo} />}
    </>
  );
}
