/** `serve`: the HTTP API over a data folder. */
import type { Command } from 'commander';
import { accountCount } from '../../projections/accounts/query';
import { KeyFile } from '../accounts/key-file';
import type { Engine } from '../engine';
import { startServer } from '../server';
import { readSettings, withoutPassword, type LogChoice } from '../settings';
import { DATA } from './data-option';
import { print, untilStopped, type Io } from './io';
import { teach } from './teach';
import { wholeNumber } from './wrong-use';

export const portNumber = wholeNumber(0, 65_535);

interface ServeOptions {
  readonly data?: string;
  readonly port?: number;
}

export function addServe(program: Command, io: Io): void {
  teach(program.command('serve'), {
    short: '提供 HTTP 接口 (serve the HTTP API)',
    zh: '在数据目录上提供 HTTP 接口，直到被停止（Ctrl-C 或 SIGTERM）。默认只在本机监听（LIANCHENG_HOST）。',
    en:
      'Serves the HTTP API over a data folder until stopped (Ctrl-C or SIGTERM). Listens on this machine only, unless\n' +
      'LIANCHENG_HOST says otherwise.',
    examples: [
      ['serve', './data，端口 3000'],
      ['serve --data ./data/first --port 8080', '另一目录和端口 another folder and port'],
      ['serve --port 0', '任意空闲端口 any free port'],
    ],
    one: '目录或端口被占用 folder or port in use',
  })
    .option(...DATA)
    .option('--port <port>', '端口，默认 PORT 或 3000，0 为任意空闲端口 (port; 0: any free one)', portNumber)
    .action((options: ServeOptions) => serve(io, options));
}

async function serve(io: Io, options: ServeOptions): Promise<void> {
  const settings = readSettings(io.env, options);
  const server = await startServer({ ...settings, remoteStores: io.remoteStores });
  print(io, `廉程 Liancheng: ${server.url}/api/v1  (接口说明 API: ${server.url}/api/docs)`);
  print(io, logText(settings.log));
  if (server.metricsUrl !== undefined) print(io, `运行指标 metrics: ${server.metricsUrl}`);
  if (settings.accounts === 'required')
    await sayWhereNobodyCanLogIn(io, server.engine, new KeyFile(settings.dataDir, settings.keyFile));
  await untilStopped(io);
  await server.close();
}

/** A node whose database is away learns it later, and says nothing. */
async function sayWhereNobodyCanLogIn(
  io: Io,
  { health, views, opened }: Engine,
  key: KeyFile,
): Promise<void> {
  if (health.isStoreDown()) return;
  await opened;
  const { answer } = await views.ask(accountCount, {});
  if (answer === 0)
    print(
      io,
      '还没有账号，无人可以登录：先运行 liancheng init 或 liancheng account open (no account yet: nobody can log in)',
    );
  else if (!key.isThere())
    print(
      io,
      `密钥文件 ${key.file} 不在，已有账号的口令无法核对：请由备份恢复 (the key file is not there, so no password opens: restore it from its backup)`,
    );
}

function logText(log: LogChoice): string {
  const where = log.type === 'sqlite' ? 'SQLite' : withoutPassword(log.connectionString);
  return `事件库 log: ${where}  (状态 state: /health/ready)`;
}
