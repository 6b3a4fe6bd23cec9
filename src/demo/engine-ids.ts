/**
 * Ids that the engine makes, named in a scenario by what they stand for: `$warning:SUBJECT`, the warning raised because the subject was
 * missed (which may be such a word itself); `$rescreening:CAMPAIGN/POST`, the latest re-screening of a post. They are known only once a sweep has raised them, so
 * they are filled in when the step is given.
 */
import { latestRescreening } from '../../projections/duties/rescreening-query';
import { warningRaisedFor } from '../../projections/warnings/query';
import type { Query } from '../../projections/view';
import type { EventReader } from '../event-store/event-store';
import type { AskViews } from '../projecting/views';
import type { Reactor } from '../reactions/reactor';

export interface EngineIdSources {
  readonly store: Pick<EventReader, 'end'>;
  readonly views: AskViews;
  readonly reactor: Pick<Reactor, 'settled'>;
}

const WORD = /^\$(warning|rescreening):(.+)$/;

/** The value with every such word in it filled in; rejects where nothing of the kind was raised. */
export async function withEngineIds<T>(value: T, sources: EngineIdSources): Promise<T>;
export async function withEngineIds(value: unknown, sources: EngineIdSources): Promise<unknown> {
  if (typeof value === 'string') return WORD.test(value) ? engineId(value, sources) : value;
  if (Array.isArray(value)) return Promise.all(value.map((item: unknown) => withEngineIds(item, sources)));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(
    async ([name, member]) => [name, await withEngineIds<unknown>(member, sources)] as const,
  );
  return Object.fromEntries(await Promise.all(members));
}

async function engineId(word: string, sources: EngineIdSources): Promise<string> {
  const [, kind, told = ''] = WORD.exec(word) ?? [];
  const name = await withEngineIds(told, sources);
  const [campaignId = '', postId = ''] = name.split('/');
  const id =
    kind === 'warning'
      ? await asked(warningRaisedFor, { subjectId: name }, sources)
      : await asked(latestRescreening, { campaignId, postId }, sources);
  if (id === undefined) throw new Error(`nothing was raised that ${word} could stand for`);
  return id;
}

async function asked<P, A>(
  query: Query<P, A>,
  params: P,
  { store, views, reactor }: EngineIdSources,
): Promise<A> {
  await reactor.settled(await store.end());
  return (await views.ask(query, params, { waitFor: await store.end() })).answer;
}
