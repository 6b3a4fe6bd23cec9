/**
 * Tells a scenario: turns what is written into single acts, keeping faults instead of stopping at the first. Blocks and
 * explicit steps come through `act` alike.
 */
import { RIGHTS } from '../../../workflows/rights/rights';
import type { Basis } from '../../../workflows/kernel/event';
import type { LocalDate } from '../../../workflows/kernel/time';
import { commandIdOf, eventIdOf } from '../../commands/meta';
import type { Acting, CommandRequest } from '../../commands/request';
import { scenarioFault, type ScenarioFault } from './faults';
import type { Offices } from './offices';
import type { CommandStep, DemoStep } from './steps';

export interface Act {
  readonly on: LocalDate;
  /** A post, `post/person`, or `public`. */
  readonly by: string;
  readonly type: string;
  /** With `$holder:post`, `$event:name` and `$today` not yet filled in. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly as?: string;
  readonly corrects?: string;
  readonly basis?: Basis;
  readonly onBehalfOf?: string;
  readonly refused?: string;
}

export type Tell = (act: Act) => void;

const PUBLIC = 'public';

export class Telling {
  readonly faults: ScenarioFault[] = [];
  readonly #drafts: DemoStep[] = [];
  readonly #eventIds = new Map<string, string>();
  #commands = 0;
  #chapter = '';
  /** Where in the file the step at hand stands. */
  path = '';

  constructor(readonly offices: Offices) {}

  chapter(title: string): void {
    this.#chapter = title;
  }

  draft(step: DemoStep): void {
    this.#drafts.push(step);
  }

  /** What stands on the same day stays in the order it was told. */
  drafts(): readonly DemoStep[] {
    return this.#drafts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  get currentChapter(): string {
    return this.#chapter;
  }

  act(act: Act): void {
    if (!isUserCommand(act.type)) return this.fault('COMMAND_UNKNOWN', { value: act.type });
    const acting = this.#acting(act.by, act.on);
    const behalf = act.onBehalfOf === undefined ? undefined : this.#holder(act.onBehalfOf, act.on);
    if (acting === undefined || (act.onBehalfOf !== undefined && behalf === undefined)) return;
    this.#commands += 1;
    const idempotencyKey = `demo-${String(this.#commands).padStart(4, '0')}`;
    const corrects = act.corrects === undefined ? undefined : this.#named(act.corrects);
    if (act.as !== undefined) this.#name(act.as, eventIdOf(commandIdOf(acting, idempotencyKey), 0));
    const data = this.#filled(act.data, act.on) as CommandRequest['data'];
    if (act.refused === undefined) this.offices.observe(act.type, data as Readonly<Record<string, unknown>>);
    const step: CommandStep = {
      kind: 'command',
      chapter: this.#chapter,
      title: act.title,
      on: act.on,
      ...(act.refused === undefined ? {} : { refused: act.refused }),
      request: {
        type: act.type as CommandRequest['type'],
        data,
        acting,
        idempotencyKey,
        ...(act.basis === undefined ? {} : { basis: act.basis }),
        ...(corrects === undefined ? {} : { corrects }),
        ...(behalf === undefined || act.onBehalfOf === undefined
          ? {}
          : { onBehalfOf: { personId: behalf, postId: act.onBehalfOf } }),
      },
    };
    this.draft(step);
  }

  fault(
    ...[reason, values]: [Parameters<typeof scenarioFault>[1], Parameters<typeof scenarioFault>[2]?]
  ): void {
    this.faults.push(scenarioFault(this.path, reason, values));
  }

  #acting(by: string, on: LocalDate): Acting | undefined {
    if (by === PUBLIC) return by;
    const [postId = '', said] = by.split('/');
    if (said !== undefined) return { personId: said, postId };
    const personId = this.#holder(postId, on);
    return personId === undefined ? undefined : { personId, postId };
  }

  #holder(postId: string, on: LocalDate): string | undefined {
    if (!this.offices.knows(postId)) {
      this.fault('POST_UNKNOWN', { value: postId });
      return undefined;
    }
    const personId = this.offices.holderOf(postId, on);
    if (personId === undefined) this.fault('NOT_HELD', { value: postId, on });
    return personId;
  }

  #name(name: string, eventId: string): void {
    if (this.#eventIds.has(name)) this.fault('NAME_TWICE', { value: name });
    this.#eventIds.set(name, eventId);
  }

  #named(name: string): string | undefined {
    const eventId = this.#eventIds.get(name);
    if (eventId === undefined) this.fault('NAME_UNKNOWN', { value: name });
    return eventId;
  }

  /** `$holder:post`, `$event:name` and `$today`, wherever they stand as a text of their own. */
  #filled(value: unknown, on: LocalDate): unknown {
    if (typeof value === 'string') return this.#word(value, on);
    if (Array.isArray(value)) return value.map((item: unknown) => this.#filled(item, on));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, this.#filled(member, on)]),
    );
  }

  #word(text: string, on: LocalDate): unknown {
    if (text === '$today') return on;
    const [, kind, name = ''] = /^\$(holder|event):(.+)$/.exec(text) ?? [];
    if (kind === 'holder') return this.#holder(name, on);
    if (kind === 'event') return this.#named(name);
    return text;
  }
}

/** Commands that somebody other than the engine may give. */
function isUserCommand(type: string): boolean {
  const grants = Object.hasOwn(RIGHTS, type) ? RIGHTS[type as keyof typeof RIGHTS] : [];
  return grants.some(({ role }) => role !== 'system');
}
