/** `events` and `replay`: the raw log, and the proof that the views follow from it. */
import type { Command } from 'commander';
import { join } from 'node:path';
import type { StoredEvent } from '../../workflows/kernel/event';
import { isPosition } from '../event-store/position';
import { verifyLog } from '../event-store/verify-log';
import { rebuildAndCompare } from '../projecting/rebuild-and-compare';
import { VIEWS_FILE } from '../projecting/views';
import { refuse } from '../../workflows/kernel/domain-error';
import { dataFolder, print, printJson, untilStopped, type ExitCode, type Io } from './io';
import { withLog } from './reading';
import { wholeNumber } from './wrong-use';

interface EventsOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly stream?: string;
  readonly type?: string;
  readonly campaign?: string;
  readonly after?: string;
  readonly limit?: number;
  readonly follow?: boolean;
}

const PAGE = 1_000;
const HOLDS = '✓ 哈希链完整 every hash chain holds';
const EQUAL = '✓ 由日志重建的视图与现用视图完全一致 views rebuilt from the log are identical';

export function addLogVerbs(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command('events')
    .description('事件日志：筛选，或跟随新事件 (the log: filter, or follow it)')
    .option('--stream <stream>', '事件流 (stream), 如 campaign-psti-2012')
    .option('--type <type>', '事件类型 (event type)')
    .option('--campaign <id>', '专项工作：本身的、或数据中写明它的事件 (events of a campaign, or naming it)')
    .option('--after <position>', '从此位置之后 (after this position)')
    .option('--limit <n>', '至多多少条 (at most)', wholeNumber(1, 100_000_000))
    .option('--follow', '继续等新事件，直到被停止 (wait for new ones until stopped)')
    .option('--data <folder>', '数据目录 (data folder)')
    .option('--json', '每行一个 JSON (NDJSON)')
    .action((options: EventsOptions) => events(io, options));
  program
    .command('replay')
    .description(
      '由日志重建全部视图并逐行比较，核对每条哈希链 (rebuilds all views, compares row by row, checks every hash chain; exit 1 when different)',
    )
    .option('--data <folder>', '数据目录 (data folder)')
    .option('--json', '输出 JSON')
    .action(async (options: { readonly data?: string; readonly json?: boolean }) =>
      done(await replay(io, options)),
    );
}

function events(io: Io, options: EventsOptions): Promise<void> {
  return withLog(dataFolder(io, options.data), async ({ store }) => {
    const { after, limit = Number.POSITIVE_INFINITY } = options;
    if (after !== undefined && !isPosition(after))
      refuse('REQUEST.PARAMETER_INVALID', { name: 'after', value: after });
    let shown = 0;
    let position = after;
    const tell = (page: readonly StoredEvent[]) => {
      for (const event of page) {
        position = event.position;
        if (shown >= limit || !isWanted(event, options)) continue;
        shown += 1;
        print(io, options.json === true ? JSON.stringify(event) : lineOf(event));
      }
    };
    for (;;) {
      const page = await store.readAll({
        limit: PAGE,
        ...(position === undefined ? {} : { after: position }),
      });
      tell(page);
      if (page.length < PAGE || shown >= limit) break;
    }
    if (options.follow !== true || shown >= limit) return;
    let failure: Error | undefined;
    const stopped = new AbortController();
    const subscription = store.subscribe(position, {
      onEvents: tell,
      onError: (error) => {
        failure = error instanceof Error ? error : new Error(String(error));
        stopped.abort();
      },
    });
    await Promise.race([untilStopped(io), untilStopped({ ...io, signal: stopped.signal })]);
    await subscription.close();
    if (failure !== undefined) throw failure;
  });
}

function isWanted(event: StoredEvent, { stream, type, campaign }: EventsOptions): boolean {
  if (stream !== undefined && event.stream !== stream) return false;
  if (type !== undefined && event.type !== type) return false;
  if (campaign === undefined) return true;
  const named = (event.data as { readonly campaignId?: unknown }).campaignId === campaign;
  return (
    named || event.stream === `campaign-${campaign}` || event.stream.startsWith(`submission-${campaign}.`)
  );
}

function lineOf({ position, occurredAt, type, stream, revision, actor }: StoredEvent): string {
  return `${position}\t${occurredAt}\t${type}\t${stream}@${revision}\t${actor.role} ${actor.postId}/${actor.personId}`;
}

function replay(io: Io, options: { readonly data?: string; readonly json?: boolean }): Promise<ExitCode> {
  const folder = dataFolder(io, options.data);
  return withLog(folder, async ({ store }) => {
    const log = await verifyLog(store);
    const views = await rebuildAndCompare(store, join(folder, VIEWS_FILE));
    const ok = log.firstFault === undefined && views.equal;
    if (options.json === true) printJson(io, { ok, log, views });
    else {
      print(io, `日志 log: ${log.events} 个事件 events, ${log.streams} 个事件流 streams`);
      print(io, log.firstFault === undefined ? HOLDS : `✗ ${JSON.stringify(log.firstFault)}`);
      print(io, views.equal ? EQUAL : `✗ 视图与日志不一致 views differ from the log`);
      for (const difference of views.differences.slice(0, 20)) print(io, `    ${JSON.stringify(difference)}`);
    }
    return ok ? 0 : 1;
  });
}
