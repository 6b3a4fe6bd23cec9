/** Commands over HTTP against an empty route of the same server, and how soon the matrix shows what was accepted. */
import 'reflect-metadata';
import { Controller, Module, Post, type DynamicModule } from '@nestjs/common';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openEngine, type Engine } from '../src/engine';
import { ApiModule } from '../src/http/api.module';
import { createApp } from '../src/server';
import type { Plan } from '../workflows/plans/plan';
import { atLeast, atMost, type Figure } from './figure';
import type { LoadJob, LoadResult } from './load-child';
import { HEAD, launchBench, officeWithHead } from './small-office';

const CONNECTIONS = 64;
const ROUNDS = 3;
const TIMES_OF_EMPTY = 0.4;
const VISIBLE_MS = 100;
const VISIBLE_PER_SECOND = 200;

@Controller('bench')
class EmptyRoute {
  @Post('empty')
  empty(): object {
    return {};
  }
}

@Module({})
class BenchModule {
  static over(engine: Engine): DynamicModule {
    return { module: BenchModule, imports: [ApiModule.over(engine)], controllers: [EmptyRoute] };
  }
}

const run = promisify(execFile);

export async function httpFigures(
  root: string,
  plan: Plan,
  { quick }: { readonly quick: boolean },
): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(root, 'http-'));
  writePlan(folder, plan);
  const engine = await openEngine({ dataDir: folder, sweepEveryMs: 0 });
  const app = await createApp(
    engine,
    (_, error) => process.stderr.write(`${String(error)}\n`),
    BenchModule.over(engine),
  );
  try {
    await campaignInIdentification(engine);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { readonly port: number };
    const count = quick ? 2_000 : 10_000;
    const job = { port, count, connections: CONNECTIONS, perSecond: 0 };
    await load({ ...job, kind: 'empty', tag: 'warm', count: 2_000 });
    await load({ ...job, kind: 'commands', tag: 'warm', count: 2_000 });
    const empty: number[] = [];
    const commands: number[] = [];
    // In turns, so that a slow minute of the machine falls on both.
    for (let round = 0; round < ROUNDS; round++) {
      empty.push((await load({ ...job, kind: 'empty', tag: `e${round}` })).perSecond);
      commands.push((await load({ ...job, kind: 'commands', tag: `c${round}` })).perSecond);
    }
    const seconds = quick ? 4 : 15;
    const visible = await load({
      ...job,
      kind: 'visibility',
      tag: 'v',
      perSecond: VISIBLE_PER_SECOND,
      count: VISIBLE_PER_SECOND * seconds,
    });
    return [
      atLeast('HTTP commands, 64 connections', 'req/s', median(commands), median(empty), TIMES_OF_EMPTY),
      atMost(`accepted → in the matrix at ${VISIBLE_PER_SECOND}/s, p99`, 'ms', visible.p99, VISIBLE_MS),
    ];
  } finally {
    await app.close();
    await engine.close();
    rmSync(folder, { recursive: true });
  }
}

/** The general plan without criteria, so that its gates can be passed at once. */
function writePlan(folder: string, { year: _year, ...plan }: Plan): void {
  const stages = plan.stages.map((stage) => ({ ...stage, gate: { criteria: [] } }));
  const classes = [{ id: 'approval', label: { zh: '审批', en: 'Approval' } }];
  const open = { ...plan, id: 'bench', stages, schemes: { ...plan.schemes, powerClasses: classes } };
  mkdirSync(join(folder, 'plans'));
  writeFileSync(join(folder, 'plans', 'bench.yaml'), JSON.stringify(open));
}

async function campaignInIdentification(engine: Engine): Promise<void> {
  await officeWithHead(engine);
  await launchBench(engine, ['bureau']);
  const stage = { campaignId: 'bench', stageId: 'mobilization' };
  await engine.gateway.execute({ type: 'RequestGate', data: { ...stage, note: '' }, ...HEAD });
  await engine.gateway.execute({
    type: 'DecideGate',
    data: { ...stage, outcome: 'passed', exceptions: [], reason: '' },
    ...HEAD,
  });
}

async function load(job: LoadJob): Promise<LoadResult> {
  const { stdout } = await run(process.execPath, [join(__dirname, 'load-child.js'), JSON.stringify(job)]);
  const result = JSON.parse(stdout) as LoadResult;
  if (result.failed > 0) throw new Error(`${job.kind}: ${result.failed} of ${job.count} requests failed`);
  return result;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
