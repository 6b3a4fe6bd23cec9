/** `serve`, `demo`, `init`: the verbs that write. */
import type { Command } from 'commander';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../workflows/kernel/domain-error';
import { runDemo } from '../demo/run-demo';
import { openEngine } from '../engine';
import { startServer } from '../server';
import { dataFolder, print, printJson, untilStopped, type ExitCode, type Io } from './io';
import { wholeNumber } from './wrong-use';

const DEFAULT_PORT = 3000;
const DEMO_PLAN = 'puyang-sti-2012';
const portNumber = wholeNumber(0, 65_535);

interface ServeOptions {
  readonly data?: string;
  readonly port?: number;
}

interface DemoOptions extends ServeOptions {
  readonly plan: string;
  readonly serve: boolean;
}

interface InitOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly unitId: string;
  readonly unitName: string;
  readonly postId: string;
  readonly postName: string;
  readonly personId: string;
  readonly personName: string;
}

export function addServeVerbs(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command('serve')
    .description('提供 HTTP 接口，直到被停止 (serves the HTTP API until stopped)')
    .option('--data <folder>', '数据目录，默认 LIANCHENG_DATA 或 ./data (data folder)')
    .option('--port <port>', '端口，默认 PORT 或 3000，0 为任意空闲端口 (port; 0: any free one)', portNumber)
    .action((options: ServeOptions) => serve(io, options));
  program
    .command('demo')
    .description(
      '把一次完整的专项工作演示到新的数据目录，展示并核对，然后提供服务 (plays a whole campaign, shows and checks it, then serves it)',
    )
    .option('--plan <id>', '演示哪个方案 (which plan)', DEMO_PLAN)
    .option('--data <folder>', '新的或空的数据目录，默认 data/demo-<时间> (a new or empty folder)')
    .option('--port <port>', '端口 (port)', portNumber)
    .option('--no-serve', '展示后结束，全部核对通过才退出 0 (end instead; exit 0 only if every check held)')
    .action(async (options: DemoOptions) => done(await demo(io, options)));
  program
    .command('init')
    .description(
      '在空的数据目录建立组织：根单位和系统管理员 (founds the organisation on an empty data folder)',
    )
    .requiredOption('--unit-id <id>', '根单位编号')
    .requiredOption('--unit-name <name>', '根单位名称')
    .option('--post-id <id>', '管理员岗位编号', 'administrator')
    .option('--post-name <name>', '管理员岗位名称', '系统管理员')
    .requiredOption('--person-id <id>', '管理员编号')
    .requiredOption('--person-name <name>', '管理员姓名')
    .option('--data <folder>', '数据目录 (data folder)')
    .option('--json', '输出 JSON')
    .action((options: InitOptions) => init(io, options));
}

async function serve(io: Io, options: ServeOptions): Promise<void> {
  const server = await startServer({ dataDir: dataFolder(io, options.data), port: portOf(io, options) });
  print(io, `廉程 Liancheng: ${server.url}/api/v1  (接口说明 API: ${server.url}/api/docs)`);
  await untilStopped(io);
  await server.close();
}

async function demo(io: Io, options: DemoOptions): Promise<ExitCode> {
  if (options.plan !== DEMO_PLAN) refuse('DEMO.NO_SCENARIO', { plan: options.plan, known: [DEMO_PLAN] });
  const folder =
    options.data ??
    join(dataFolder(io, undefined), `demo-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`);
  if (existsSync(folder) && readdirSync(folder).length > 0) refuse('DEMO.FOLDER_NOT_EMPTY', { folder });
  print(io, `数据目录 data folder: ${folder}`);
  // The engine's own sweep stays off: for today, everything of 2012 is overdue.
  const engine = await openEngine({ dataDir: folder, sweepEveryMs: 0 });
  const { ok } = await runDemo({ ...engine, sweep: (today) => engine.sweep(today), out: io.out }).catch(
    async (error: unknown) => {
      await engine.close();
      throw error;
    },
  );
  if (!options.serve) {
    await engine.close();
    return ok ? 0 : 1;
  }
  const server = await startServer({ dataDir: folder, port: portOf(io, options), engine });
  print(io, `\n在此数据上提供服务 serving this data: ${server.url}/api/v1  (${server.url}/api/docs)`);
  print(io, `以后继续 go on later: LIANCHENG_DATA=${folder} npm start`);
  await untilStopped(io);
  await server.close();
  return ok ? 0 : 1;
}

async function init(io: Io, options: InitOptions): Promise<void> {
  const engine = await openEngine({ dataDir: dataFolder(io, options.data), sweepEveryMs: 0 });
  try {
    const receipt = await engine.gateway.foundOrganisation({
      unit: { unitId: options.unitId, name: options.unitName, kind: 'body' },
      post: { postId: options.postId, name: options.postName },
      person: { personId: options.personId, name: options.personName },
    });
    if (options.json === true) printJson(io, receipt);
    else
      print(
        io,
        `已建立 founded: ${options.unitName}；管理员 administrator: ${options.personId} / ${options.postId}`,
      );
  } finally {
    await engine.close();
  }
}

function portOf(io: Io, { port }: ServeOptions): number {
  return port ?? portNumber(io.env['PORT'] ?? String(DEFAULT_PORT));
}
