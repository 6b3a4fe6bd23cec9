/** The cluster of docker/compose.cluster.yaml: its parts know each other, trust each other, and are reached by the proxy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AilingStore } from '../support/ailing-store';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { startServer } from '../../src/server';
import { compose, dockerFile, mountsOf, type Service } from './compose';
import { ROOT } from './release-archive';

const DATABASES = ['db1', 'db2', 'db3'];
const NODES = ['node1', 'node2'];
const cluster = compose('compose.cluster.yaml');

describe('the cluster', () => {
  const databases = DATABASES.map((name) => [name, cluster.services[name]!] as const);
  const nodes = NODES.map((name) => [name, cluster.services[name]!] as const);
  const hosts = DATABASES.map((name) => `${name}:2113`);

  it('has three database nodes that know each other by the names they advertise', () => {
    expect(Object.keys(cluster.services).filter((name) => /^db\d/.test(name))).toEqual(DATABASES);
    for (const [name, { environment }] of databases) {
      expect(environment).toMatchObject({
        EVENTSTORE_CLUSTER_SIZE: '3',
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: name,
        EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: name,
        EVENTSTORE_GOSSIP_SEED: hosts.filter((host) => host !== `${name}:2113`).join(','),
      });
    }
  });

  it('gives each of them a certificate with its name, and both data and logs of its own', () => {
    const { environment, volumes, entrypoint } = cluster.services['certificates'] as Service & {
      entrypoint: readonly string[];
    };
    expect(environment!['DATABASE_HOSTS']!.split(' ')).toEqual(DATABASES);
    expect(volumes).toContain(`./certificates.sh:${entrypoint.at(-1)}:ro`);
    const script = dockerFile('certificates.sh');
    expect(script).toContain('for host in $DATABASE_HOSTS;');
    expect(script).toContain('-dns-names "$host,localhost"');
    for (const [name, service] of databases) {
      expect(service.environment).toMatchObject({
        EVENTSTORE_CERTIFICATE_FILE: `/certificates/${name}/node.crt`,
        EVENTSTORE_CERTIFICATE_PRIVATE_KEY_FILE: `/certificates/${name}/node.key`,
        EVENTSTORE_TRUSTED_ROOT_CERTIFICATES_PATH: '/certificates/ca',
      });
      expect(mountsOf(service)).toEqual([
        { source: 'certificates', target: '/certificates', readOnly: true },
        { source: `${name}-data`, target: '/var/lib/eventstore', readOnly: false },
        { source: `${name}-logs`, target: '/var/log/eventstore', readOnly: false },
      ]);
    }
  });

  it("keeps the authority's key from every other service", () => {
    const holders = Object.entries(cluster.services).filter(([, service]) =>
      mountsOf(service).some(({ source }) => source === 'authority'),
    );
    expect(holders.map(([name]) => name)).toEqual(['certificates']);
  });

  it('encrypts, knows no anonymous user and no default password', () => {
    for (const [, { environment }] of databases) {
      expect(
        Object.keys(environment!).filter((name) => /INSECURE|ANONYMOUS|DISABLE_.*TLS/.test(name)),
      ).toEqual([]);
      for (const name of ['ADMIN', 'OPS']) {
        expect(environment![`EVENTSTORE_DEFAULT_${name}_PASSWORD`]).toMatch(
          new RegExp(`^\\$\\{DATABASE_${name}_PASSWORD:\\?.+\\}$`),
        );
      }
    }
    const example = dockerFile('cluster.env.example').replace(/^#.*\n/gm, '');
    expect(example).toBe('DATABASE_ADMIN_PASSWORD=\nDATABASE_OPS_PASSWORD=\nDATABASE_PASSWORD=\n');
    const used = [...dockerFile('compose.cluster.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name!);
    expect([...new Set(used)].sort()).toEqual(example.match(/^\w+/gm)!.sort());
  });

  it('tells our nodes all three hosts, over TLS with the authority that is mounted, as a user of their own', () => {
    for (const [, service] of nodes) {
      const { LIANCHENG_STORE: store, LIANCHENG_EVENTSTOREDB: address } = service.environment!;
      expect(store).toBe('eventstoredb');
      const [, user, password, at, query] = /^esdb:\/\/(\w+):(\$\{.*?\})@([^?]+)\?(.*)$/.exec(address!)!;
      expect({ user, at: at!.split(',') }).toEqual({ user: 'liancheng', at: hosts });
      expect(password).toMatch(/^\$\{DATABASE_PASSWORD:\?/);
      expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
        tls: 'true',
        tlsCaFile: '/certificates/ca/ca.crt',
      });
      expect(mountsOf(service)[0]).toEqual({
        source: 'certificates',
        target: '/certificates',
        readOnly: true,
      });
    }
  });

  it('starts our nodes after the user was made, on all three hosts, and this after the databases live', () => {
    const user = cluster.services['database-user']!;
    expect(user.environment!['DATABASE_URLS']!.split(',')).toEqual(hosts.map((host) => `https://${host}`));
    expect(user.depends_on).toEqual(
      Object.fromEntries(DATABASES.map((name) => [name, { condition: 'service_healthy' }])),
    );
    for (const [, { depends_on }] of nodes) {
      expect(depends_on).toEqual({ 'database-user': { condition: 'service_completed_successfully' } });
    }
  });

  it('keeps the databases on a network without a way out, and the proxy off it', () => {
    expect(cluster.networks).toEqual({ database: { internal: true }, front: null });
    for (const [, { networks, ports }] of databases) {
      expect({ networks, ports }).toEqual({ networks: ['database'], ports: undefined });
    }
    expect(cluster.services['proxy']!.networks).toEqual(['front']);
    for (const [, { networks, ports }] of nodes) {
      expect({ networks, ports }).toEqual({ networks: ['database', 'front'], ports: undefined });
    }
  });

  describe('its proxy', () => {
    const caddyfile = dockerFile('Caddyfile').replace(/^\s*#.*\n/gm, '');

    it('sends everything to both nodes, on the port they listen on', () => {
      const upstreams = /reverse_proxy (.*) \{/.exec(caddyfile)![1]!.split(' ');
      expect(upstreams).toEqual(nodes.map(([name, { environment }]) => `${name}:${environment!['PORT']}`));
      expect(caddyfile.match(/reverse_proxy|handle|route|respond/g)).toEqual(['reverse_proxy']);
    });

    it('asks the nodes by a path that is served and says 503 when they cannot answer', async () => {
      const path = /health_uri (\S+)/.exec(caddyfile)![1]!;
      expect(path).toBe('/health/ready');
      expect(caddyfile).toMatch(/health_status 200\n/);
      const store = new AilingStore(new MemoryEventStore());
      const health = { probeEveryMs: 20 };
      const server = await startServer({ dataDir: ':memory:', store, port: 0, sweepEveryMs: 0, health });
      const until = async (wanted: number) => {
        while ((await fetch(`${server.url}${path}`)).status !== wanted);
      };
      // Each of the two would go on asking for ever otherwise.
      await until(200);
      store.cutOff();
      await until(503);
      await server.close();
    });

    it('neither holds back server-sent events nor takes a node out for the 503 of one query', () => {
      expect(caddyfile).not.toMatch(/flush_interval|_buffers|encode|unhealthy_status|stream_timeout/);
      const streams = readFileSync(join(ROOT, 'src/http/event-streams.ts'), 'utf8');
      expect(streams).toContain("'Content-Type': 'text/event-stream");
    });

    it('listens where the published port leads, with its configuration mounted', () => {
      const { ports, volumes } = cluster.services['proxy']!;
      const port = /^:(\d+) \{/m.exec(caddyfile)![1]!;
      expect(ports).toEqual([`127.0.0.1:8080:${port}`]);
      expect(volumes).toEqual(['./Caddyfile:/etc/caddy/Caddyfile:ro']);
    });
  });
});
