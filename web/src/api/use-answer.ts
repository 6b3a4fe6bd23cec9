/** A question as a hook. It waits for the reader's own last change, so that nobody sees the state before it. */
import {
  keepPreviousData,
  useInfiniteQuery,
  useQueries,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AnswerOf, Asked, CompleteTo } from './answers';
import { client } from './client';
import { lastChange } from './last-change';
import { moment } from './moment';

export interface Answer<T> {
  readonly data: T;
  readonly completeTo: CompleteTo;
  readonly page?: { readonly next: string | null };
}

/** What the path takes, without the headers that the client sets itself. */
export interface Params {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
}

export interface AskOptions {
  readonly enabled?: boolean;
}

export function useAnswer<P extends Asked>(
  path: P,
  params: Params = {},
  { enabled = true }: AskOptions = {},
): UseQueryResult<Answer<AnswerOf<P>>> {
  return useQuery({
    queryKey: [path, params, moment.at],
    queryFn: ({ signal }) => ask(path, params, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The same question of several things at once. */
export function useAnswers<P extends Asked>(
  path: P,
  all: readonly Params[],
): readonly UseQueryResult<Answer<AnswerOf<P>>>[] {
  return useQueries({
    queries: all.map((params) => ({
      queryKey: [path, params, moment.at],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask(path, params, signal),
    })),
  });
}

/** A list to its end, however many pages that is: for choices and names, where one that is left out would be missed. */
export function useAll<P extends Asked>(
  path: P,
  params: Params = {},
  { enabled = true }: AskOptions = {},
): UseQueryResult<Answer<AnswerOf<P>>> {
  return useQuery({
    queryKey: [path, params, moment.at, 'all'],
    queryFn: async ({ signal }) => {
      const page = (cursor?: string) =>
        ask(path, { ...params, query: { ...params.query, limit: LONGEST_PAGE, cursor } }, signal);
      const first = await page();
      const items = [...(first.data as readonly unknown[])];
      let next = first.page?.next ?? null;
      while (next !== null) {
        const further = await page(next);
        items.push(...(further.data as readonly unknown[]));
        next = further.page?.next ?? null;
      }
      return { data: items as AnswerOf<P>, completeTo: first.completeTo };
    },
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** As many as the server gives at once. */
const LONGEST_PAGE = '1000';

/** A list of pages, the further ones on demand. */
export function usePages<P extends Asked>(path: P, params: Params = {}, { enabled = true }: AskOptions = {}) {
  return useInfiniteQuery({
    queryKey: [path, params, moment.at, 'pages'],
    queryFn: ({ signal, pageParam }) =>
      ask(path, { ...params, query: { ...params.query, cursor: pageParam ?? undefined } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.page?.next ?? null,
    enabled,
  });
}

/** As of the moment looked at, or no earlier than the reader's own last change. */
export function when(): Readonly<Record<string, string>> {
  if (moment.at !== null) return { at: moment.at };
  return lastChange.position === null ? {} : { waitFor: lastChange.position };
}

async function ask<P extends Asked>(
  path: P,
  params: Params,
  signal: AbortSignal,
): Promise<Answer<AnswerOf<P>>> {
  const query = { ...params.query, ...when() };
  // The generated types want the acting headers, which the client's middleware sets.
  const get = client.GET as unknown as (path: string, init: object) => Promise<{ readonly data: unknown }>;
  const { data } = await get(path, { params: { path: params.path ?? {}, query }, signal });
  return data as Answer<AnswerOf<P>>;
}
