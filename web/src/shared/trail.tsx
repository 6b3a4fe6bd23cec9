/** The trail of one subject, page by page, narrowed by when, by what and by what is said. */
import { DatePicker, Empty, Flex, Input, Select, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { usePages } from '../api/use-answer';
import { CompleteToLine } from './answered';
import { EvidenceAct } from './evidence-act';
import { EventList } from './event-list';
import { EVENT_TYPES_KNOWN, eventName } from './event-labels';
import { useLanguage } from './language';
import { ProblemAlert } from './problem-alert';

interface Filter {
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly occurredFrom?: string | undefined;
  readonly occurredTo?: string | undefined;
}

interface Props {
  readonly kind: string;
  readonly id: string;
  /** `backwards`: the latest first. */
  readonly direction?: 'forwards' | 'backwards';
}

export function Trail({ kind, id, direction = 'forwards' }: Props) {
  const { say } = useLanguage();
  const [filter, setFilter] = useState<Filter>({});
  const query = usePages('/api/v1/trails/{kind}/{id}', {
    path: { kind, id },
    query: { limit: '50', direction, ...filter },
  });
  const items = query.data?.pages.flatMap((page) => page.data) ?? [];
  const last = query.data?.pages.at(-1);
  const more = query.hasNextPage
    ? { load: () => void query.fetchNextPage(), busy: query.isFetchingNextPage }
    : undefined;
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <TrailFilter onChange={(changed) => setFilter((before) => ({ ...before, ...changed }))}>
        <EvidenceAct kind={kind} id={id} filter={{ ...filter }} />
      </TrailFilter>
      <ProblemAlert error={query.error} />
      {query.isPending && <Skeleton active />}
      {query.isSuccess && items.length === 0 && (
        <Empty
          description={
            narrowed
              ? say('没有符合条件的记录，可放宽条件', 'Nothing fits: ask for less')
              : say('没有记录', 'Nothing is recorded')
          }
        />
      )}
      {items.length > 0 && <EventList items={items} more={more} />}
      {last !== undefined && <CompleteToLine {...last.completeTo} />}
    </>
  );
}

interface FilterProps {
  readonly onChange: (changed: Filter) => void;
  /** What may be done with what is left, at the end of the row. */
  readonly children: ReactNode;
}

function TrailFilter({ onChange, children }: FilterProps) {
  const { say } = useLanguage();
  return (
    <Flex gap={8} wrap className="no-print" style={{ marginBottom: 16 }}>
      <DatePicker.RangePicker
        aria-label={say('发生日期', 'Days of occurrence')}
        allowEmpty={[true, true]}
        onChange={(days) =>
          onChange({
            occurredFrom: days?.[0]?.startOf('day').toISOString(),
            occurredTo: days?.[1]?.endOf('day').toISOString(),
          })
        }
      />
      <Select
        mode="multiple"
        allowClear
        aria-label={say('事件类型', 'Types of events')}
        placeholder={say('全部事件类型', 'All types of events')}
        maxTagCount="responsive"
        showSearch={{ optionFilterProp: 'label' }}
        style={{ flex: '1 1 220px', maxWidth: 420 }}
        options={EVENT_TYPES_KNOWN.map((type) => ({ value: type, label: eventName(type, say) }))}
        onChange={(types: readonly string[]) =>
          onChange({ type: types.length === 0 ? undefined : types.join(',') })
        }
      />
      <Input.Search
        aria-label={say('内容中的文字', 'Text in what is said')}
        placeholder={say('内容中的文字', 'Text in what is said')}
        allowClear
        style={{ flex: '1 1 180px', maxWidth: 280 }}
        onSearch={(text) => onChange({ text: text.trim() === '' ? undefined : text.trim() })}
      />
      {children}
    </Flex>
  );
}
