/** The image and every service of the compose files held against the code: settings, ports, folders, rights. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../../src/server';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { compose, instructions, mountsOf, type Compose, type Service } from './compose';
import { SETTINGS } from '../../src/settings';
import { ROOT } from './release-archive';

const defaultOf = (name: string) => SETTINGS.find((setting) => setting.name === name)?.default;
const { version, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const [minMajor, minMinor] = engines.node.match(/\d+/g).map(Number);

const files: readonly (readonly [string, Compose])[] = ['compose.yaml', 'compose.cluster.yaml'].map(
  (name) => [name, compose(name)],
);
const services: readonly (readonly [string, Service])[] = files.flatMap(([file, { services: all }]) =>
  Object.entries(all).map(([name, service]) => [`${file} ${name}`, service] as const),
);
const ours = services.filter(([, service]) => service.environment?.['LIANCHENG_DATA'] !== undefined);

describe('docker/Dockerfile', () => {
  const all = instructions();
  const lastStage = all.slice(all.findLastIndex(({ word }) => word === 'FROM'));
  const of = (word: string) => lastStage.filter((each) => each.word === word).map(({ rest }) => rest);
  const env = Object.fromEntries(
    of('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=') as [string, string])),
  );

  it('builds and runs on one Node, new enough, named to its last digit', () => {
    const images = all.filter(({ word }) => word === 'FROM').map(({ rest }) => rest.split(' ')[0]!);
    expect(images).toHaveLength(2);
    const versions = images.map((image) => /^node:((\d+)\.(\d+)\.\d+)-[a-z]+(-slim)?$/.exec(image)!);
    expect(new Set(versions.map(([, full]) => full)).size).toBe(1);
    const [, , major, minor] = versions[0]!;
    expect(Number(major)).toBe(minMajor);
    expect(Number(minor)).toBeGreaterThanOrEqual(minMinor);
  });

  it('takes over the release archive alone, so neither devDependencies nor compilers', () => {
    expect(of('COPY')).toEqual(['--from=build /app /app']);
    expect(all.some(({ word, rest }) => word === 'RUN' && rest.includes('npm run -s bundle'))).toBe(true);
    expect(all.map(({ word }) => word)).not.toContain('ADD');
  });

  it('sets settings that exist, and a data folder that is a volume of the user it runs as', () => {
    expect(Object.keys(env).filter((name) => defaultOf(name) === undefined)).toEqual([]);
    expect(of('VOLUME')).toEqual([env['LIANCHENG_DATA']]);
    const [user] = of('USER');
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const [uid, gid] = user!.split(':');
    const run = of('RUN').join('\n');
    expect(run).toContain(`groupadd --gid ${gid} liancheng`);
    expect(run).toContain(`useradd --uid ${uid} --gid ${gid}`);
    expect(run).toContain(`install -d -m 700 -o liancheng -g liancheng ${env['LIANCHENG_DATA']}`);
  });

  it('exposes the default port, and serves by the start script', () => {
    expect(env['PORT']).toBe(defaultOf('PORT'));
    expect(of('EXPOSE')).toEqual([env['PORT']]);
    expect(of('ENTRYPOINT')).toEqual(['["/app/liancheng"]']);
    expect(of('CMD')).toEqual(['["serve"]']);
  });

  it('has a health check that passes on a server and fails without one', async () => {
    const [healthcheck] = of('HEALTHCHECK');
    const [, program, ...args] = ['', ...(JSON.parse(/CMD (\[.*\])$/.exec(healthcheck!)![1]!) as string[])];
    expect(program).toBe('node');
    const server = await startServer({
      dataDir: ':memory:',
      store: new MemoryEventStore(),
      port: 0,
      sweepEveryMs: 0,
    });
    const { port } = new URL(server.url);
    const whileServing = await exitCode(args, port).finally(() => server.close());
    expect({ whileServing, afterwards: await exitCode(args, port) }).toEqual({
      whileServing: 0,
      afterwards: 1,
    });
  });

  /** Not waited for in this thread: the server it asks runs here. */
  async function exitCode(args: readonly string[], PORT: string): Promise<number | null> {
    const [status] = await once(spawn(process.execPath, args, { env: { PORT } }), 'exit');
    return status as number | null;
  }

  it('leaves out of the build what must not get into an image', () => {
    const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining(['.git', 'node_modules', 'dist', 'data*', '**/*.sqlite*', '**/.env*', 'docker']),
    );
  });
});

describe('the compose files', () => {
  it.each(services)('%s runs neither as root nor with rights it does not need', (_, service) => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(service.privileged).toBeUndefined();
  });

  it.each(services)('%s is of an image named by its version', (_, { image }) => {
    expect(image).toMatch(/^[a-z/-]+:\d+\.\d+\.\d+(-alpine)?$/);
    if (image.startsWith('liancheng:')) expect(image).toBe(`liancheng:${version}`);
    if (image.startsWith('eventstore/eventstore:')) expect(image).toMatch(/:24\.6\.\d+$/);
  });

  it.each(services)('%s writes to volumes that are declared, and to /tmp in memory', (name, service) => {
    const declared = files.find(([file]) => name.startsWith(`${file} `))![1].volumes;
    const named = mountsOf(service).filter(({ source }) => !source.startsWith('./'));
    expect(named.filter(({ source }) => !(source in declared))).toEqual([]);
    expect(mountsOf(service).filter(({ source, readOnly }) => source.startsWith('./') && !readOnly)).toEqual(
      [],
    );
    const covered = [...(service.tmpfs ?? []), ...named.map(({ target }) => target)];
    expect(covered).toContain('/tmp');
  });

  it.each(services)('%s publishes to this machine only', (_, { ports = [] }) => {
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('run our server by settings that exist, each on a data volume of its own', () => {
    expect(ours.map(([name]) => name)).toEqual([
      'compose.yaml liancheng',
      'compose.cluster.yaml node1',
      'compose.cluster.yaml node2',
    ]);
    const volumes = ours.map(([name, service]) => {
      const environment = service.environment!;
      expect(Object.keys(environment).filter((each) => defaultOf(each) === undefined)).toEqual([]);
      expect(environment['PORT']).toBe(defaultOf('PORT'));
      expect(environment['LIANCHENG_HOST']).toBe('0.0.0.0');
      const data = mountsOf(service).find(({ target }) => target === environment['LIANCHENG_DATA']);
      expect(data).toMatchObject({ readOnly: false });
      return `${name.split(' ')[0]} ${data!.source}`;
    });
    expect(new Set(volumes).size).toBe(ours.length);
  });

  it('publish the port that the single server listens on', () => {
    const { liancheng } = compose('compose.yaml').services;
    expect(liancheng!.ports).toEqual([`127.0.0.1:3000:${liancheng!.environment!['PORT']}`]);
    expect(liancheng!.environment!['LIANCHENG_STORE']).toBe(defaultOf('LIANCHENG_STORE'));
  });

  it('are taken by docker compose, where it is there', () => {
    const { status, stderr } = spawnSync('docker', ['compose', 'version'], { encoding: 'utf8' });
    if (status !== 0) {
      console.log(
        `docker compose is not here, so its own check was left out: ${stderr?.trim() ?? 'no docker'}`,
      );
      return;
    }
    const env = {
      ...process.env,
      DATABASE_ADMIN_PASSWORD: 'a',
      DATABASE_OPS_PASSWORD: 'b',
      DATABASE_PASSWORD: 'c',
    };
    for (const [file] of files) {
      const answer = spawnSync('docker', ['compose', '-f', join(ROOT, 'docker', file), 'config', '--quiet'], {
        encoding: 'utf8',
        env,
      });
      expect(answer).toMatchObject({ status: 0, stderr: '' });
    }
  });
});
