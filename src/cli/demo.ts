/** `demo`: a whole campaign played into a new data folder, shown, checked and served. */
import type { Command } from 'commander';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, refuse } from '../../workflows/kernel/domain-error';
import { DEMO_PASSWORD, openDemoAccounts, type DemoAccount } from '../demo/accounts';
import { beginPresentCampaign, PRESENT_CAMPAIGN } from '../demo/present-campaign';
import { runDemo, type DemoResult } from '../demo/run-demo';
import { scenarioSteps } from '../demo/scenario/library';
import type { DemoStep } from '../demo/scenario/steps';
import { openEngine, type Engine } from '../engine';
import { START } from '../event-store/position';
import { startServer } from '../server';
import { readSettings, type Settings } from '../settings';
import { table } from '../text/table';
import { print, printJson, untilStopped, type Done, type ExitCode, type Io } from './io';
import { portNumber } from './serve';
import { teach } from './teach';
import { fileName } from './wrong-use';

const DEMO_PLAN = 'puyang-sti-2012';

interface DemoOptions {
  readonly data?: string;
  readonly port?: number;
  readonly plan: string;
  readonly serve: boolean;
  readonly json?: boolean;
}

export function addDemo(program: Command, io: Io, done: Done): void {
  teach(program.command('demo'), {
    short: '演示一次完整的专项工作 (play a whole campaign)',
    zh: '把一次完整的专项工作演示到新的数据目录：建立组织、五个阶段、归档；展示各方所见，核对日志和视图，然后在其上提供服务。',
    en:
      'Plays a whole campaign into a new data folder, from the founding to the archive; shows what its users would ask\n' +
      'for, checks the log and the views, then serves the data.',
    examples: [
      ['demo', '新目录 a new folder: data/demo-<时间 time>'],
      ['demo --no-serve', '展示并核对后结束 end after the checks'],
      ['demo --data /tmp/try --port 8080', '指定目录和端口 folder and port of your own'],
    ],
    one: '有核对不通过，或目录不是空的 a check failed, or the folder is not empty',
  })
    .option('--plan <id>', '演示哪个方案或模块 (which plan or module)', DEMO_PLAN)
    .option('--data <folder>', '新的或空的数据目录，默认 data/demo-<时间> (a new or empty folder)', fileName)
    .option('--port <port>', '端口，默认 PORT 或 3000 (port)', portNumber)
    .option('--no-serve', '展示后结束，全部核对通过才退出 0 (end instead; exit 0 only if every check held)')
    .option(
      '--json',
      '结束时在标准输出写核对结果，过程写到标准错误 (checks as JSON; the story goes to stderr)',
    )
    .action(async (options: DemoOptions) => {
      done(await demo(io, options));
    });
}

async function demo(io: Io, options: DemoOptions): Promise<ExitCode> {
  // Read before anything is made.
  const steps = scenarioSteps(options.plan);
  const settings = readSettings(io.env, { port: options.port });
  const folder = options.data ?? join(settings.dataDir, `demo-${timestamp()}`);
  if (!isNewOrEmpty(folder)) refuse('DEMO.FOLDER_NOT_EMPTY', { folder });
  const story = options.json === true ? { ...io, out: io.err } : io;
  print(story, `数据目录 data folder: ${folder}`);
  // The engine's own sweep stays off: for today, everything of the past is overdue.
  const { remoteStores } = io;
  const engine = await openEngine({ ...settings, dataDir: folder, remoteStores, sweepEveryMs: 0 });
  const { ok, checks } = await played(steps, engine, story).catch((error: unknown) =>
    sayWhatIsLeft(io, folder, error),
  );
  if (options.json === true) printJson(io, { ok, folder, checks });
  if (options.serve && !io.signal.aborted) await serve(story, engine, settings, options.plan === DEMO_PLAN);
  else await engine.close();
  return ok ? 0 : 1;
}

/** A part of a demo is good for nothing, and takes room where there may be none. */
function sayWhatIsLeft({ err }: Io, folder: string, error: unknown): never {
  const isItsOwn = error instanceof DomainError && error.code.startsWith('DEMO.');
  if (!isItsOwn)
    err.write(
      `演示没有完成，${folder} 中只有一部分，可以删去；再演示时请用新的目录\n` +
        `The demo did not come to its end: ${folder} holds a part of it and may be removed; play it again into a new one\n`,
    );
  throw error;
}

async function played(steps: readonly DemoStep[], engine: Engine, { out, signal }: Io): Promise<DemoResult> {
  try {
    if ((await engine.store.end()) !== START) refuse('DEMO.LOG_NOT_EMPTY');
    return await runDemo(steps, { ...engine, out, signal });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function serve(
  io: Io,
  engine: Engine,
  { port, host }: Settings,
  withPresentCampaign: boolean,
): Promise<void> {
  if (withPresentCampaign) {
    await beginPresentCampaign(engine);
    print(io, `\n另有一项正在进行的工作，供试用 a running campaign to try: ${PRESENT_CAMPAIGN}`);
  }
  const accounts = await openDemoAccounts(engine);
  const server = await startServer({ dataDir: engine.dataDir, port, host, engine, accounts: 'required' });
  printAccounts(io, server.url, accounts);
  print(io, `\n在此数据上提供服务 serving this data: ${server.url}/api/v1  (${server.url}/api/docs)`);
  const settings = `LIANCHENG_ACCOUNTS=required LIANCHENG_DATA=${engine.dataDir}`;
  print(io, `以后继续 go on later: ${settings} npm start (发行包 in a release: ./liancheng serve)`);
  await untilStopped(io);
  await server.close();
}

function printAccounts(io: Io, url: string, accounts: readonly DemoAccount[]): void {
  print(io, `\n控制台 console: ${url}/app/  口令 password: ${DEMO_PASSWORD}`);
  const rows = accounts.map(({ accountId, zh, en, holder, post }) => [
    accountId,
    `${zh} ${en}`,
    holder,
    post,
  ]);
  print(io, table(['登录名 login', '角色 role', '姓名', '岗位'], rows, ['left', 'left', 'left', 'left']));
}

/** `20121205093000`. */
function timestamp(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14);
}

/** What is no folder the store refuses. */
function isNewOrEmpty(folder: string): boolean {
  return !existsSync(folder) || !statSync(folder).isDirectory() || readdirSync(folder).length === 0;
}
