/** What the figures were measured on. */
import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/plans/package-root';

const PACKAGES = [
  'better-sqlite3',
  '@nestjs/core',
  '@nestjs/platform-fastify',
  'fastify',
  'xstate',
  'class-validator',
];

export function machineText(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const database = new Database(':memory:');
  const sqlite =
    database.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get()?.version ?? '';
  database.close();
  const versions = PACKAGES.map((name) => `${name} ${versionOf(name)}`).join(', ');
  return [
    `machine: ${cpu?.model ?? 'unknown'}, ${cpus().length} cores, ${memory} GiB; ${type()} ${release()}`,
    `versions: Node ${process.version}, SQLite ${sqlite}, ${versions}`,
    'settings: WAL, synchronous=FULL for the log and for the plain script',
  ].join('\n');
}

function versionOf(name: string): string {
  const file = join(packageRoot(), 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
