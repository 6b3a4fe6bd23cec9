/** Load from a process of its own, on this machine only: bounded in count and time. Prints one JSON line. */
import { percentile } from './figure';
import { HttpConnection } from './http-connection';

export interface LoadJob {
  readonly kind: 'empty' | 'commands' | 'visibility';
  readonly port: number;
  readonly count: number;
  readonly connections: number;
  /** Requests a second; 0: as many as go. */
  readonly perSecond: number;
  /** Makes ids unique between rounds. */
  readonly tag: string;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly failed: number;
  /** ms; of `visibility`: from the receipt to the matrix that shows it. */
  readonly p50: number;
  readonly p99: number;
}

async function main(job: LoadJob): Promise<LoadResult> {
  const connections = await Promise.all(
    Array.from({ length: job.connections }, () => HttpConnection.open(job.port)),
  );
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const [first] = connections;
  const before = job.kind === 'visibility' && first !== undefined ? await powersShown(first) : 0;
  const started = performance.now();
  const caller = async (connection: HttpConnection) => {
    for (let number = next++; number < job.count; number = next++) {
      if (job.perSecond > 0) await until(started + (number / job.perSecond) * 1000);
      const ms = await once(connection, job, number, before);
      if (ms === undefined) failed += 1;
      else times.push(ms);
    }
  };
  await Promise.all(connections.map(caller));
  const seconds = (performance.now() - started) / 1000;
  for (const connection of connections) connection.close();
  return {
    perSecond: job.count / seconds,
    failed,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** ms, or undefined when it failed. `before`: powers in the matrix before the first command. */
async function once(
  connection: HttpConnection,
  job: LoadJob,
  number: number,
  before: number,
): Promise<number | undefined> {
  const started = performance.now();
  const path = job.kind === 'empty' ? '/bench/empty' : '/api/v1/powers';
  const body = JSON.stringify(powerBody(`${job.tag}-${number}`));
  const posted = await connection.send('POST', path, headersFor(`${job.tag}-${number}`), body);
  if (posted.status !== 201) return undefined;
  if (job.kind !== 'visibility') return performance.now() - started;
  const { position } = JSON.parse(posted.text) as { readonly position: string };
  const asked = performance.now();
  const shown = await powersShown(connection, position);
  // Every other connection has at most one command under way, so all numbers but those few are in.
  return shown > before + number - job.connections ? performance.now() - asked : undefined;
}

async function powersShown(connection: HttpConnection, waitFor = '0'): Promise<number> {
  const path = `/api/v1/campaigns/bench/matrix?unit=bureau&waitFor=${waitFor}`;
  const { status, text } = await connection.send('GET', path, headersFor());
  if (status !== 200) return Number.NaN;
  const { data } = JSON.parse(text) as {
    readonly data: { readonly units: readonly { readonly live: { readonly powers: number } }[] };
  };
  return data.units[0]?.live.powers ?? Number.NaN;
}

function powerBody(id: string): object {
  return {
    acting: { personId: 'head', postId: 'director' },
    powerId: id,
    unitId: 'bureau',
    campaignId: 'bench',
    name: `科技项目立项审批 ${id}`,
    content: '受理申报材料，组织评审，提出立项建议，报会议研究决定',
    kind: 'external',
    powerClass: 'approval',
    holderPostId: 'director',
    legalBasis: ['科技计划项目管理办法'],
    publicityForm: '门户网站',
    timeLimit: '20 个工作日',
  };
}

function headersFor(key?: string): Readonly<Record<string, string>> {
  const who = { 'liancheng-person': 'head', 'liancheng-post': 'director' };
  return key === undefined ? who : { ...who, 'idempotency-key': key };
}

function until(at: number): Promise<void> {
  const wait = at - performance.now();
  return wait <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait));
}

const [said] = process.argv.slice(2);
if (said === undefined) throw new Error('usage: load-child JOB');
void main(JSON.parse(said) as LoadJob).then((result) => process.stdout.write(`${JSON.stringify(result)}\n`));
