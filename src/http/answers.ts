/** Reading: who asks, how long to wait, and the form of every answer. */
import { Injectable } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Page } from '../../projections/paging';
import type { Query } from '../../projections/view';
import { DomainError, refuse } from '../../workflows/kernel/domain-error';
import type { Programme } from '../../workflows/kernel/programme';
import {
  addDays,
  dateInZone,
  HOME_TIME_ZONE,
  isInstant,
  isLocalDate,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../../workflows/kernel/time';
import type { ReadScope } from '../../workflows/rights/reading';
import type { ReadGrant } from '../commands/read-rights';
import type { Acting } from '../commands/request';
import { ViewRights } from '../commands/view-rights';
import type { Engine } from '../engine';
import type { Moment } from '../event-store/moment';
import { comparePositions, isPosition } from '../event-store/position';
import { isStoreAway } from '../event-store/store-error';
import type { Answer, AskOptions, CompleteTo } from '../projecting/views';
import { Door } from './door';
import { ID_PATTERN, isClean } from './fields';
import { ENGINE } from './parts';

/** Every answer says how far it is complete. */
export interface AnswerBody<T> {
  readonly data: T;
  readonly completeTo: CompleteTo;
}

/** A page says where the next one begins; null: nowhere. */
export interface PageBody<T> extends AnswerBody<readonly T[]> {
  readonly page: { readonly next: string | null };
}

export interface Scope {
  readonly scope: ReadScope;
  readonly campaignId?: string;
  /** Instead of a campaign. */
  readonly programme?: Programme;
  readonly unitId?: string;
}

@Injectable()
export class Answers {
  constructor(
    private readonly door: Door,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  /** Refuses whoever may not read that: as the log says, or, while it is away, as the views say. */
  async authorise(request: FastifyRequest, scope: Scope): Promise<ReadGrant> {
    const { gateway, health, views } = this.engine;
    const question = { acting: actingOf(request), ...scope };
    const byViews = async () => {
      const { waitFor } = waitOf(request);
      // The reader may have come to the post in what is waited for.
      if (waitFor !== undefined) await views.waitFor(waitFor);
      return gateway.authoriseRead(question, new ViewRights(views));
    };
    if (health.isStoreDown()) return byViews();
    try {
      return await gateway.authoriseRead(question);
    } catch (error) {
      if (!isStoreAway(error)) throw error;
      health.suspect();
      return byViews();
    }
  }

  /** The same, as a question. */
  async may(request: FastifyRequest, scope: Scope): Promise<boolean> {
    try {
      await this.authorise(request, scope);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'RIGHTS.DENIED') return false;
      throw error;
    }
  }

  /** Who asks, in a post they hold. Nobody else learns whether something exists. */
  async reader(request: FastifyRequest): Promise<Exclude<Acting, 'public'>> {
    await this.authorise(request, { scope: 'organisation' });
    return actingOf(request);
  }

  async ask<P, A>(
    request: FastifyRequest,
    query: Query<P, A>,
    params: P,
  ): Promise<AnswerBody<NonNullable<A>>> {
    const { answer, completeTo } = await this.#asked(request, query, params);
    if (answer === undefined || answer === null) refuse('REQUEST.NOT_FOUND');
    return { data: answer, completeTo };
  }

  async page<P, T>(request: FastifyRequest, query: Query<P, Page<T>>, params: P): Promise<PageBody<T>> {
    const { answer, completeTo } = await this.#asked(request, query, params);
    return { data: answer.items, completeTo, page: { next: answer.nextCursor } };
  }

  /** The moment asked of (`at`), for answers that are folded from a stream; undefined: as it is. Refuses who may not read history. */
  async moment(request: FastifyRequest): Promise<Moment | undefined> {
    const moment = momentOf(request);
    if (moment === undefined) return undefined;
    await this.authorise(request, { scope: 'history' });
    return this.#isOver(moment) ? moment : undefined;
  }

  /** How far an answer is complete that no view gives; as far as it is to be (`waitFor`), once that has come. */
  async completeTo(request: FastifyRequest, moment?: Moment): Promise<CompleteTo> {
    const { waitFor } = waitOf(request);
    if (moment !== undefined) return (await this.engine.past.ask(() => null, {}, moment)).completeTo;
    return waitFor === undefined ? this.engine.views.completeTo() : this.engine.views.waitFor(waitFor);
  }

  /** The day asked for (`asOf`), default that of the moment asked of, else today, in the product's zone. */
  async day(request: FastifyRequest, name = 'asOf'): Promise<LocalDate> {
    const said = parameter(request, name);
    if (said === undefined) return dateInZone(await this.#instant(request), HOME_TIME_ZONE);
    if (!isLocalDate(said)) refuse('REQUEST.PARAMETER_INVALID', { name, value: said });
    return said;
  }

  /** The moment asked of, or now; a position's is that of its event. */
  async #instant(request: FastifyRequest): Promise<Instant> {
    const moment = await this.moment(request);
    if (moment === undefined) return this.engine.now();
    if (typeof moment === 'object') return moment.recordedBy;
    return (await this.completeTo(request, moment)).recordedAt ?? this.engine.now();
  }

  async #asked<P, A>(request: FastifyRequest, query: Query<P, A>, params: P): Promise<Answer<A>> {
    const moment = await this.moment(request);
    return moment === undefined
      ? this.door.ask(query, params, waitOf(request))
      : this.door.ask(query, params, {}, moment);
  }

  /** What is not over yet is the present. */
  #isOver(moment: Moment): boolean {
    return typeof moment === 'string'
      ? comparePositions(moment, this.engine.views.completeTo().position) < 0
      : moment.recordedBy < this.engine.now();
  }
}

const PARAMETER_MAX = 500;
/** A cursor of ours holds what its list is sorted by, a name of 200 characters for one, and grows twelvefold in the writing. */
const CURSOR_MAX = 3_000;

/** One value of a query parameter; given twice is refused, and so is what no text of ours can hold. */
export function parameter(
  request: FastifyRequest,
  name: string,
  max: number = PARAMETER_MAX,
): string | undefined {
  const value = (request.query as Readonly<Record<string, unknown>>)[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || value.length > max || !isClean(value, true))
    refuse('REQUEST.PARAMETER_INVALID', { name });
  return value;
}

export function idParameter(request: FastifyRequest, name: string): string | undefined {
  const value = parameter(request, name);
  if (value !== undefined && !ID_PATTERN.test(value)) refuse('REQUEST.PARAMETER_INVALID', { name, value });
  return value;
}

/** Several values, with commas between, each one of `choices`. */
export function choicesParameter<T extends string | number>(
  request: FastifyRequest,
  name: string,
  choices: readonly T[],
): readonly T[] | undefined {
  const value = parameter(request, name);
  if (value === undefined) return undefined;
  return value.split(',').map((text) => {
    const choice = choices.find((each) => String(each) === text);
    if (choice === undefined) refuse('REQUEST.PARAMETER_INVALID', { name, value: text, choices });
    return choice;
  });
}

/** Names whose values only the plan knows, such as categories. */
export function idsParameter(request: FastifyRequest, name: string): readonly string[] | undefined {
  const value = parameter(request, name);
  if (value === undefined) return undefined;
  const ids = value.split(',');
  if (ids.some((id) => !ID_PATTERN.test(id))) refuse('REQUEST.PARAMETER_INVALID', { name, value });
  return ids;
}

export function flagParameter(request: FastifyRequest, name: string): boolean | undefined {
  const [flag] = choicesParameter(request, name, ['true', 'false']) ?? [];
  return flag === undefined ? undefined : flag === 'true';
}

export function numberParameter(request: FastifyRequest, name: string): number | undefined {
  const value = parameter(request, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) refuse('REQUEST.PARAMETER_INVALID', { name, value });
  return Number(value);
}

/** `cursor` and `limit`, where given. */
export function pageParameters(request: FastifyRequest): {
  readonly cursor?: string;
  readonly limit?: number;
} {
  const cursor = parameter(request, 'cursor', CURSOR_MAX);
  const limit = numberParameter(request, 'limit');
  return { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) };
}

/** The fields that are there. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Who asks: in the headers, since a GET has no body. */
export function actingOf(request: FastifyRequest): Exclude<Acting, 'public'> {
  const personId = request.headers['liancheng-person'];
  const postId = request.headers['liancheng-post'];
  if (personId === undefined || postId === undefined) refuse('ACTING.MISSING');
  const sound = (id: unknown): id is string => typeof id === 'string' && ID_PATTERN.test(id);
  if (!sound(personId) || !sound(postId)) refuse('ACTING.MISSING');
  return { personId, postId };
}

/**
 * The moment asked of (`at`): a day, which is its end in the product's zone; an instant; or a position in the log. The first two go by when
 * it was recorded: what was known then.
 */
function momentOf(request: FastifyRequest): Moment | undefined {
  const at = parameter(request, 'at');
  if (at === undefined) return undefined;
  if (isLocalDate(at)) return { recordedBy: endOfDay(at) };
  if (isInstant(at)) return { recordedBy: at };
  if (isPosition(at)) return at;
  refuse('REQUEST.PARAMETER_INVALID', { name: 'at', value: at });
}

function endOfDay(day: LocalDate): Instant {
  return new Date(Date.parse(startOfDay(addDays(day, 1), HOME_TIME_ZONE)) - 1).toISOString();
}

function waitOf(request: FastifyRequest): AskOptions {
  const waitFor = parameter(request, 'waitFor');
  if (waitFor === undefined) return {};
  if (!isPosition(waitFor)) refuse('REQUEST.PARAMETER_INVALID', { name: 'waitFor', value: waitFor });
  return { waitFor };
}
