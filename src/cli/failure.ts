/** What went wrong, on stderr: the code, the texts in both languages, the details; and the exit code it comes to. */
import { CommanderError } from 'commander';
import { DomainError } from '../../workflows/kernel/domain-error';
import type { Fault } from '../../workflows/plans/fault';
import { describe, errorText } from '../http/errors/table';
import { isSystemError } from '../system-error';
import type { ExitCode, Io } from './io';
import { WrongUse } from './wrong-use';

const RESTORE =
  '用 liancheng log verify 查明，从备份恢复。\n' + 'See `liancheng log verify`, and restore a backup.';

/** What to do next, where the refusal itself does not say. */
const ADVICE: Readonly<Record<string, string>> = {
  'DATA.NO_LOG':
    '用 liancheng init 建立组织，或用 liancheng demo 看演示；数据目录由 --data 或 LIANCHENG_DATA 指定。\n' +
    'Found an organisation with `liancheng init`, or play `liancheng demo`; --data or LIANCHENG_DATA names the folder.',
  'STORE.LOCKED':
    '先停止正在使用此目录的服务；只读的命令（campaign、register、events、replay、log export、log verify）不受影响。\n' +
    'Stop the server that uses the folder; verbs that only read (campaign, register, events, replay, log export, log verify) work beside it.',
  'LOG.CHAIN_BROKEN': RESTORE,
  'LOG.EVENTS_MISSING': RESTORE,
  'LOG.HOLDS_OTHER_EVENTS':
    '请导入到新的数据目录或空的集群。\nImport into a new data folder, or an empty cluster.',
  'LOG.STOPPED':
    '导出没有留下文件；导入再次运行即可继续。\nAn export left no file; an import goes on when it is run again.',
  'LOG_FILE.EXISTS':
    '另起文件名，或用 --force 替换旧的导出。Choose another name, or --force to replace an older export.',
  'LOG_FILE.CUT_OFF': '重新导出或重新传输该文件。Export or transfer the file once more.',
  'PLAN_FILE.EXISTS': '另起文件名，或用 --force 替换。Choose another name, or --force to replace it.',
  'VIEWS.UNUSABLE':
    '停止服务，删去数据目录中的 views.sqlite、views.sqlite-wal、views.sqlite-shm，再启动：视图由日志重建，什么也不会丢失。\n' +
    'Stop the server, remove views.sqlite, views.sqlite-wal and views.sqlite-shm from the data folder, and start it: they are built from the log, and\n' +
    'nothing is lost.',
  'SERVER.PORT_IN_USE': '换一个端口 choose another: --port 3001，或 or --port 0',
};

export function exitCodeOf(error: unknown, io: Io): ExitCode {
  // Commander has written its own message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof WrongUse) {
    io.err.write(`用法错误 wrong use: ${error.message}\n`);
    return 2;
  }
  io.err.write(messageOf(error));
  return error instanceof DomainError && error.code === 'SETTINGS.INVALID' ? 2 : 1;
}

function messageOf(error: unknown): string {
  if (error instanceof DomainError) return refusal(error);
  // A name that is no folder, a folder that may not be written to: the user's to mend, so no stack.
  if (isSystemError(error)) {
    return refusal(new DomainError('FILE.UNUSABLE', { file: error.path ?? '–', reason: error.code }));
  }
  return incident(error);
}

function refusal({ code, details }: DomainError): string {
  const text = errorText(code);
  const { zh, en } = text === undefined ? { zh: code, en: code } : describe(text, details);
  const faults = details['faults'];
  const parts = [
    `${code}  ${zh}`,
    en,
    ...(Array.isArray(faults) ? [faultLines(faults as readonly Fault[])] : detailLines(details)),
    ...(ADVICE[code] === undefined ? [] : [ADVICE[code]]),
  ];
  return `${parts.join('\n')}\n`;
}

function detailLines(details: DomainError['details']): readonly string[] {
  return Object.keys(details).length === 0 ? [] : [JSON.stringify(details, null, 2)];
}

/** Each fault with its place, what is wrong and what would be right. */
export function faultLines(faults: readonly Fault[], mark = '✗'): string {
  return faults
    .map(
      ({ path, code, wrong, right }) =>
        `${mark} ${path === '' ? '/' : path}  ${code}\n    ${wrong.zh}。${right.zh}\n    ${wrong.en}: ${right.en}`,
    )
    .join('\n');
}

function incident(error: unknown): string {
  return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}
