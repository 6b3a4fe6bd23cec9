/** What stands where an answer goes: waiting, the refusal, what to do when there is nothing, else the answer. */
import type { UseQueryResult } from '@tanstack/react-query';
import { Empty, Skeleton, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Answer } from '../api/use-answer';
import { instantText } from './dates';
import { useLanguage } from './language';
import { ProblemAlert } from './problem-alert';

interface Props<T> {
  readonly query: UseQueryResult<Answer<T>>;
  /** Said in place of an empty list. */
  readonly empty?: string;
  /** The parts within say themselves how far they are complete. */
  readonly quiet?: boolean;
  readonly children: (data: T) => ReactNode;
}

export function Answered<T>({ query, empty, quiet = false, children }: Props<T>) {
  if (query.error !== null) return <ProblemAlert error={query.error} />;
  if (query.data === undefined) return <Skeleton active />;
  const { data, completeTo } = query.data;
  const isEmpty = Array.isArray(data) && data.length === 0;
  return (
    <>
      {isEmpty && empty !== undefined ? <Empty description={empty} /> : children(data)}
      {!quiet && <CompleteToLine recordedAt={completeTo.recordedAt} position={completeTo.position} />}
    </>
  );
}

interface AllProps<T extends readonly unknown[]> {
  readonly queries: { readonly [K in keyof T]: UseQueryResult<Answer<T[K]>> };
  readonly children: (...data: T) => ReactNode;
}

/** Several answers that are needed together; the parts within say themselves how far they are complete. */
export function AllAnswered<const T extends readonly unknown[]>({ queries, children }: AllProps<T>) {
  const asked: readonly UseQueryResult<Answer<unknown>>[] = queries;
  const refused = asked.find(({ error }) => error !== null);
  if (refused !== undefined) return <ProblemAlert error={refused.error} />;
  const data = asked.flatMap((query) => (query.data === undefined ? [] : [query.data.data]));
  if (data.length < asked.length) return <Skeleton active />;
  return <>{children(...(data as unknown as T))}</>;
}

export function CompleteToLine({
  recordedAt,
  position,
}: {
  readonly recordedAt: string | null;
  readonly position: string;
}) {
  const { say } = useLanguage();
  const when = recordedAt === null ? say('尚无事件', 'no event yet') : instantText(recordedAt);
  return (
    <Typography.Paragraph type="secondary" style={{ fontSize: 13, marginTop: 8 }}>
      {say(`数据完整至 ${when}（日志位置 ${position}）`, `Complete to ${when} (log position ${position})`)}
    </Typography.Paragraph>
  );
}
