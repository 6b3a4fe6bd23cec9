/** The process and its event loop, under the names that dashboards for Node know. */
import { Gauge, Counter, type Registry } from 'prom-client';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 20;
const NS = 1e9;
const US = 1e6;

export interface ProcessFigures {
  readonly collect: () => void;
  readonly stop: () => void;
}

export function processFigures(registry: Registry): ProcessFigures {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const started = gauge('process_start_time_seconds', '启动时间 when the process began, since 1970');
  const memory = gauge('process_resident_memory_bytes', '占用内存 memory the process holds');
  const heap = gauge('nodejs_heap_size_used_bytes', '堆内存 heap in use');
  const lagMax = gauge(
    'nodejs_eventloop_lag_max_seconds',
    '事件循环最长延迟 longest delay of the event loop',
  );
  const lagP99 = gauge('nodejs_eventloop_lag_p99_seconds', '事件循环延迟 delay of the event loop, 99 of 100');
  const cpu = new Counter({
    name: 'process_cpu_seconds_total',
    help: '处理器时间 processor time, of all threads',
    registers: [registry],
  });
  const lag = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  lag.enable();
  return {
    collect: () => {
      const { rss, heapUsed } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      started.set(performance.timeOrigin / 1_000);
      memory.set(rss);
      heap.set(heapUsed);
      // Of the time since it was last asked.
      lagMax.set(delaySeconds(lag.max));
      lagP99.set(delaySeconds(lag.percentile(99)));
      lag.reset();
      cpu.reset();
      cpu.inc((user + system) / US);
    },
    stop: () => lag.disable(),
  };
}

/** What is measured is from one look to the next, the pause between them included. */
function delaySeconds(measuredNs: number): number {
  return Math.max(0, measuredNs / NS - RESOLUTION_MS / 1_000);
}
