/** The accountability trail of a risk point, a unit, a person, a post or a power. */
import { Empty, Skeleton } from 'antd';
import { useParams } from 'react-router';
import { usePages } from '../../api/use-answer';
import { CompleteToLine } from '../../shared/answered';
import { EventList } from '../../shared/event-list';
import { useLanguage } from '../../shared/language';
import { PageTitle } from '../../shared/page-title';
import { ProblemAlert } from '../../shared/problem-alert';

export default function TrailPage() {
  const { say } = useLanguage();
  const { kind = '', id = '' } = useParams();
  const query = usePages('/api/v1/trails/{kind}/{id}', { path: { kind, id }, query: { limit: '50' } });
  const title = say(`责任链：${id}`, `Trail of ${id}`);
  const items = query.data?.pages.flatMap((page) => page.data) ?? [];
  const last = query.data?.pages.at(-1);
  const more = query.hasNextPage
    ? { load: () => void query.fetchNextPage(), busy: query.isFetchingNextPage }
    : undefined;
  return (
    <>
      <PageTitle title={title} above={[{ to: '/', title: say('我的事项', 'My work') }]} />
      <ProblemAlert error={query.error} />
      {query.isPending && <Skeleton active />}
      {query.isSuccess && items.length === 0 && (
        <Empty description={say('没有记录', 'Nothing is recorded')} />
      )}
      {items.length > 0 && <EventList items={items} more={more} />}
      {last !== undefined && <CompleteToLine {...last.completeTo} />}
    </>
  );
}
