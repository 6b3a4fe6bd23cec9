/** What the engine says of itself, as figures: log, views, follow-ups, commands, deadlines, threads. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Engine } from '../engine';
import type { Position } from '../event-store/position';

type Figures = Pick<Engine, 'health' | 'tally'>;

const PARTS = ['views', 'reactions'] as const;
const STATES = {
  views: ['building', 'catchingUp', 'live', 'failed', 'stopped'],
  reactions: ['running', 'failed', 'stopped'],
} as const;

/** Answers what brings them up to date. */
export function engineFigures(registry: Registry, engine: Figures): () => Promise<void> {
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge({ name: `liancheng_${name}`, help, labelNames, registers: [registry] });
  // What the engine counts by itself is taken over as it stands.
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) => {
    const made = new Counter({ name: `liancheng_${name}_total`, help, labelNames, registers: [registry] });
    return (count: number, labels: Partial<Record<L, string>> = {}) => {
      made.remove(labels);
      made.inc(labels, count);
    };
  };

  const ready = gauge('ready', '能否处理请求 1 as long as /health/ready says so');
  const storeUp = gauge('store_up', '事件库可用 1 as long as the log answers');
  const position = gauge('position', '日志位置 place in the log', 'part');
  const behind = gauge('behind_seconds', '落后的秒数 for how long it has been behind the log', 'part');
  const state = gauge('state', '所处状态 1 for the state it is in', 'part', 'state');
  const appended = counter('events_appended', '写入的事件 events this node has written');
  const refused = counter('commands_refused', '被拒绝的命令 commands refused', 'code');
  const followUpsRefused = counter('follow_ups_refused', '被拒绝的后续命令 follow-ups refused');
  const sweeps = counter('deadline_sweeps', '到期检查次数 sweeps for deadlines', 'outcome');
  const raised = counter('deadlines_raised', '记为逾期的事项 deadlines raised as missed');
  const died = counter('threads_died', '终止的线程 threads that died', 'thread');
  const reconnects = counter('store_reconnects', '重新连接事件库 connections to the log taken anew');

  return async () => {
    const report = await engine.health.report();
    ready.set(report.reasons.length === 0 ? 1 : 0);
    storeUp.set(report.store.state === 'up' ? 1 : 0);
    if (report.store.end !== null) position.set({ part: 'log' }, numberOf(report.store.end));
    for (const part of PARTS) {
      position.set({ part }, numberOf(report[part].position));
      behind.set({ part }, report[part].behindMs / 1_000);
      for (const each of STATES[part]) state.set({ part, state: each }, report[part].state === each ? 1 : 0);
    }
    const { eventsAppended, refusals, sweeps: swept, threadsDied, storeReconnects } = engine.tally;
    appended(eventsAppended);
    for (const [code, count] of refusals) refused(count, { code });
    followUpsRefused(report.reactions.refusedCount);
    sweeps(swept.done, { outcome: 'done' });
    sweeps(swept.failed, { outcome: 'failed' });
    raised(swept.raised);
    died(threadsDied.follower, { thread: 'follower' });
    died(threadsDied.writer, { thread: 'writer' });
    reconnects(storeReconnects);
  };
}

/** On EventStoreDB that of its commit, for a figure is one number. */
function numberOf(position: Position): number {
  return Number.parseInt(position, 10);
}
