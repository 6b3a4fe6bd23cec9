/** Load from a process of its own, on this machine only: bounded in count and time. Prints one JSON line. */
import { Agent, request } from 'node:http';
import { percentile } from './figure';

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

const HOST = '127.0.0.1';
const TIMEOUT_MS = 30_000;

async function main(job: LoadJob): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: job.connections });
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const started = performance.now();
  const caller = async () => {
    for (let number = next++; number < job.count; number = next++) {
      if (job.perSecond > 0) await until(started + (number / job.perSecond) * 1000);
      const ms = await once(agent, job, number);
      if (ms === undefined) failed += 1;
      else times.push(ms);
    }
  };
  await Promise.all(Array.from({ length: job.connections }, caller));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return {
    perSecond: job.count / seconds,
    failed,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** ms, or undefined when it failed. */
async function once(agent: Agent, job: LoadJob, number: number): Promise<number | undefined> {
  const started = performance.now();
  const path = job.kind === 'empty' ? '/bench/empty' : '/api/v1/powers';
  const body = JSON.stringify(powerBody(`${job.tag}-${number}`));
  const posted = await send(agent, job.port, 'POST', path, body, `${job.tag}-${number}`);
  if (posted.status !== 201) return undefined;
  if (job.kind !== 'visibility') return performance.now() - started;
  const { position } = JSON.parse(posted.text) as { readonly position: string };
  const asked = performance.now();
  const matrix = await send(
    agent,
    job.port,
    'GET',
    `/api/v1/campaigns/bench/matrix?unit=bureau&waitFor=${position}`,
  );
  return matrix.status === 200 ? performance.now() - asked : undefined;
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

interface Response {
  readonly status: number;
  readonly text: string;
}

function send(
  agent: Agent,
  port: number,
  method: string,
  path: string,
  body?: string,
  key?: string,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Liancheng-Person': 'head',
      'Liancheng-Post': 'director',
      ...(body === undefined
        ? {}
        : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    };
    const sent = request(
      { host: HOST, port, method, path, agent, headers, timeout: TIMEOUT_MS },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
      },
    );
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.end(body);
  });
}

function until(at: number): Promise<void> {
  const wait = at - performance.now();
  return wait <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait));
}

const [said] = process.argv.slice(2);
if (said === undefined) throw new Error('usage: load-child JOB');
void main(JSON.parse(said) as LoadJob).then((result) => process.stdout.write(`${JSON.stringify(result)}\n`));
