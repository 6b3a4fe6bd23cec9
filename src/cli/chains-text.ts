/** What the hash chains of a log came to, for `replay` and `log verify`. */
import type { LogVerification } from '../event-store/verify-log';

const HOLDS = '✓ 哈希链完整 every hash chain holds';
const BROKEN = '✗ 日志已被改动或损坏 the log was changed or is damaged';

export function chainsText({ events, streams, firstFault }: LogVerification): string {
  const head = `日志 log: ${events} 个事件 events, ${streams} 个事件流 streams`;
  if (firstFault === undefined) return `${head}\n${HOLDS}`;
  return `${head}\n${BROKEN}\n    ${JSON.stringify(firstFault)}`;
}
