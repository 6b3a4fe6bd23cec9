/** A list of pages: what is there, the further ones on demand, and what to do when there is nothing. */
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button, Empty, Flex, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Answer } from '../api/use-answer';
import { CompleteToLine } from './answered';
import { useLanguage } from './language';
import { ProblemAlert } from './problem-alert';

interface Props<T> {
  readonly query: UseInfiniteQueryResult<InfiniteData<Answer<readonly T[]>>>;
  readonly empty: string;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

export function PagedList<T>({ query, empty, keyOf, children }: Props<T>) {
  const { say } = useLanguage();
  if (query.error !== null) return <ProblemAlert error={query.error} />;
  if (query.data === undefined) return <Skeleton active />;
  const items = query.data.pages.flatMap((page) => page.data);
  const last = query.data.pages.at(-1);
  return (
    <>
      {items.length === 0 && <Empty description={empty} />}
      <Flex component="ul" vertical gap={12} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </Flex>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('更多', 'More')}
        </Button>
      )}
      {last !== undefined && <CompleteToLine {...last.completeTo} />}
    </>
  );
}
