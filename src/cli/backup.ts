/** `backup`: a proven copy of the log, also beside a running server. */
import type { Command } from 'commander';
import { statSync } from 'node:fs';
import { backupLog } from '../event-store/sqlite/backup-log';
import { refuse } from '../../workflows/kernel/domain-error';
import { readStoreSettings } from '../settings';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withLog } from './reading';
import { teach } from './teach';
import { fileName } from './wrong-use';

interface BackupOptions {
  readonly data?: string;
  readonly json?: boolean;
}

export function addBackup(program: Command, io: Io): void {
  teach(program.command('backup'), {
    short: '备份事件库 (back the log up)',
    zh: '把数据目录中的事件库完整复制到新文件，核对每条哈希链后才定名；服务可以照常运行。已有的文件不会被覆盖。',
    en:
      'Copies the log of the data folder into a new file and checks every hash chain of the copy before it bears its name;\n' +
      'works beside a running server. A file that is there already is never overwritten.',
    examples: [
      ['backup /backup/events-20261124.sqlite', './data'],
      ['backup events.copy --data /var/lib/liancheng --json', ''],
    ],
    one: '文件已存在，或副本有误 the file exists, or the copy is faulty',
  })
    .argument('<file>', '新文件 (the new file)', fileName)
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((file: string, options: BackupOptions) => backup(io, file, options));
}

function backup(io: Io, file: string, options: BackupOptions): Promise<void> {
  if (readStoreSettings(io.env, options.data).log.type !== 'sqlite') refuse('BACKUP.NOT_EMBEDDED');
  return withLog(io, options.data, async ({ dataDir }) => {
    const { events, streams, position } = await backupLog(dataDir, file);
    const { size: bytes } = statSync(file);
    if (options.json === true) printJson(io, { file, bytes, events, streams, position });
    else {
      print(
        io,
        `已备份 backed up: ${file}，${events} 个事件 events，截至位置 to position ${position}，${bytes} 字节 bytes\n` +
          '✓ 副本哈希链完整 every hash chain of the copy holds',
      );
    }
  });
}
