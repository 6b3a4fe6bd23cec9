/** `events`: the raw log, filtered, and followed. */
import { InvalidArgumentError, type Command } from 'commander';
import { refuse } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import { comparePositions, isPosition, START } from '../event-store/position';
import type { EventReader } from '../event-store/event-store';
import { DATA } from './data-option';
import { addEventFilter, eventFilter, type EventFilter } from './event-filter';
import { eventLine } from './event-line';
import { print, untilStopped, type Io } from './io';
import { withLog } from './reading';
import { teach } from './teach';
import { wholeNumber } from './wrong-use';

interface EventsOptions extends EventFilter {
  readonly data?: string;
  readonly json?: boolean;
  /** A position, or `end`. */
  readonly after?: string;
  readonly limit?: number;
  readonly follow?: boolean;
}

const END = 'end';
const PAGE_EVENTS = 1_000;

export function addEvents(program: Command, io: Io): void {
  const verb = teach(program.command('events'), {
    short: '事件日志 (the log)',
    zh: '事件日志，按记录次序：按事件流、类型、专项工作筛选；--follow 继续等待新事件。',
    en:
      'The log, in the order it was recorded: filtered by stream, type and campaign; --follow waits for new events.\n' +
      'A campaign’s events are those of its own stream and of every stream that began in it.',
    examples: [
      ['events --type GateDecided', '全部关口决定 every gate decision'],
      ['events --campaign puyang-sti-2012 --json', '每行一个 JSON one JSON a line'],
      ['events --follow --after end', '只看新事件 only what comes from now on'],
    ],
    one: '没有日志，或日志没有此位置 no log, or no such position',
  });
  addEventFilter(verb)
    .option(
      '--after <position>',
      '从此位置之后；end 为日志末尾 (after this position; end: of the log)',
      positionOf,
    )
    .option('--limit <n>', '至多多少条 (at most)', wholeNumber(1, 100_000_000))
    .option('--follow', '继续等新事件，直到被停止 (wait for new ones until stopped)')
    .option(...DATA)
    .option('--json', '每行一个 JSON (NDJSON)')
    .action((options: EventsOptions) => events(io, options));
}

function positionOf(text: string): string {
  if (text === END || isPosition(text)) return text;
  throw new InvalidArgumentError('应为日志位置或 end (a position in the log, or end)');
}

function events(io: Io, options: EventsOptions): Promise<void> {
  const follow = options.follow === true;
  return withLog(
    io,
    options.data,
    async ({ store }) => {
      const teller = await tellerOf(io, store, options);
      await teller.past();
      if (follow && !teller.isDone()) await teller.follow();
      else if (teller.told() === 0) io.err.write('没有符合的事件 no event fits\n');
    },
    { mayBeEmpty: follow },
  );
}

/** Tells the wanted events one by one, from the log's start on: which streams belong to a campaign shows only there. */
async function tellerOf(io: Io, store: EventReader, options: EventsOptions) {
  const { limit = Number.POSITIVE_INFINITY, after = START, json = false } = options;
  const end = await store.end();
  const from = after === END ? end : after;
  if (comparePositions(from, end) > 0) refuse('STORE.POSITION_UNKNOWN', { position: from, end });
  const isWanted = eventFilter(options);
  let at = options.campaign === undefined ? from : START;
  let told = 0;
  const isDone = () => told >= limit || io.signal.aborted;
  const tell = (page: readonly StoredEvent[]) => {
    for (const event of page) {
      if (isDone()) return;
      at = event.position;
      if (!isWanted(event) || comparePositions(event.position, from) <= 0) continue;
      told += 1;
      print(io, json ? JSON.stringify(event) : eventLine(event, event.position));
    }
  };
  return {
    isDone,
    told: () => told,
    past: async () => {
      for (;;) {
        const page = await store.readAll({ after: at, limit: PAGE_EVENTS });
        tell(page);
        if (page.length === 0 || isDone()) return;
      }
    },
    follow: async () => {
      const ended = new AbortController();
      let failure: Error | undefined;
      const subscription = store.subscribe(at, {
        onEvents: (page) => {
          tell(page);
          if (isDone()) ended.abort();
        },
        onError: (error) => {
          failure = error instanceof Error ? error : new Error(String(error));
          ended.abort();
        },
      });
      await Promise.race([untilStopped(io), untilStopped(ended)]);
      await subscription.close();
      if (failure !== undefined) throw failure;
    },
  };
}
