/**
 * Ids that the engine makes, named in a scenario by what they stand for: `$warning:SUBJECT`, the warning raised because the subject was
 * missed (which may be such a word itself); `$rescreening:CAMPAIGN/POST`, the latest re-screening of a post; `$duty:PROGRAMME/STANDING DUTY/DUE DAY`, the office's occurrence, or with
 * `/UNIT` that of a unit. They are known only once a sweep has raised them, so
 * they are filled in when the step is given.
 */
import { openedDuty } from '../../projections/duties/query';
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

const WORD = /^\$(warning|rescreening|duty):(.+)$/;

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
  const id = await asked(question(kind, name), sources);
  if (id === undefined) throw new Error(`nothing was raised that ${word} could stand for`);
  return id;
}

function question(kind: string | undefined, name: string): Query<object, string | undefined> {
  const [first = '', second = '', third = '', unitId = null] = name.split('/');
  if (kind === 'warning') return (reader) => warningRaisedFor(reader, { subjectId: name });
  if (kind === 'rescreening')
    return (reader) => latestRescreening(reader, { campaignId: first, postId: second });
  return (reader) => openedDuty(reader, { programmeId: first, standingDutyId: second, dueOn: third, unitId });
}

async function asked(
  query: Query<object, string | undefined>,
  { store, views, reactor }: EngineIdSources,
): Promise<string | undefined> {
  await reactor.settled(await store.end());
  return (await views.ask(query, {}, { waitFor: await store.end() })).answer;
}
