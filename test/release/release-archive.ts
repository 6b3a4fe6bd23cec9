/** The release archive as an office meets it: made, unpacked in an empty folder, and run with little around it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = join(__dirname, '../..');

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Served {
  readonly url: string;
  /** Asks it to end; answers its exit code. */
  stop(): Promise<number | null>;
}

/** A home without settings, no npm folder but Node's own, and npm forbidden to go out. */
const environment = (home: string) => ({
  HOME: home,
  PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
  npm_config_offline: 'true',
});

export class ReleaseArchive {
  readonly #servers = new Set<ChildProcess>();

  private constructor(
    /** An empty folder, but for the archive and what it was unpacked to. */
    readonly home: string,
    readonly file: string,
    readonly unpacked: string,
  ) {}

  static make(): ReleaseArchive {
    const home = mkdtempSync(join(tmpdir(), 'liancheng-release-'));
    run(process.execPath, ['scripts/setup.mjs', '--build', '--quiet'], { cwd: ROOT });
    const file = bundle(home);
    run('tar', ['-xzf', file, '-C', home]);
    const [folder = ''] = readdirSync(home).filter((name) => !name.includes('.tar.gz'));
    return new ReleaseArchive(home, file, join(home, folder));
  }

  /** The start script in another working folder, by its own path or by another one. */
  run(
    args: readonly string[],
    {
      program = join(this.unpacked, 'liancheng'),
      env = {},
    }: { program?: string; env?: NodeJS.ProcessEnv } = {},
  ): Ended {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: tmpdir(),
      env: { ...environment(this.home), ...env },
      encoding: 'utf8',
    });
    return { status, out: stdout, err: stderr };
  }

  async serve(): Promise<Served> {
    const server = spawn(join(this.unpacked, 'liancheng'), ['serve', '--port', '0'], {
      cwd: tmpdir(),
      env: environment(this.home),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#servers.add(server);
    const ended = once(server, 'exit').then(([status]) => status as number | null);
    for await (const line of createInterface(server.stdout)) {
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
      if (url === undefined) continue;
      const stop = () => {
        server.kill('SIGTERM');
        return ended;
      };
      return { url, stop };
    }
    throw new Error(`the server ended with ${await ended} before it said where it listens`);
  }

  remove(): void {
    for (const server of this.#servers) server.kill('SIGKILL');
    rmSync(this.home, { recursive: true });
  }
}

/** Makes the archive in a folder; answers its path. */
export function bundle(folder: string): string {
  return run(process.execPath, ['scripts/bundle.mjs', '--out', folder], { cwd: ROOT }).trim();
}

function run(program: string, args: readonly string[], options: { cwd?: string } = {}): string {
  const { status, stdout, stderr } = spawnSync(program, args, { ...options, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stderr}`);
  return stdout;
}

export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

export function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
