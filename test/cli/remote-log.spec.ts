/** The command line over a log that does not lie in the data folder. A store in memory stands in for the remote one. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import type { RemoteStores } from '../../src/event-store/open-store';
import type { EventStore } from '../../src/event-store/event-store';
import { CAMPAIGN, playTo } from '../support/campaign-year';
import { shared } from '../support/store-wrappers';
import { refused, running, typed } from '../support/cli';

const CONNECTION = 'esdb://admin:s3cret@db:2113';
const ENV = { LIANCHENG_STORE: 'eventstoredb', LIANCHENG_EVENTSTOREDB: CONNECTION };
const FOUNDING = ['--unit-id', 'b', '--unit-name', '某局', '--admin-id', 'a', '--admin-name', '甲某'];

describe('the command line over a remote log', () => {
  let folder: string;
  let log: EventStore;
  let opened: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'liancheng-remote-'));
    log = new MemoryEventStore();
    opened = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const remoteStores: RemoteStores = {
    eventstoredb: ({ connectionString }) => {
      opened.push(connectionString);
      return shared(log);
    },
  };

  const run = (argv: readonly string[]) => typed([...argv, '--data', folder], { env: ENV, remoteStores });

  it('founds there, and keeps no log in the folder', async () => {
    expect(await run(['init', ...FOUNDING])).toMatchObject({ code: 0 });
    expect(opened).toEqual([CONNECTION]);
    expect(await log.end()).toBe('4');
    expect(readdirSync(folder)).not.toContain('events.sqlite');
    expect(existsSync(join(folder, 'events.lock.pid'))).toBe(false);
  });

  it('reads from it, without anything in the folder', async () => {
    await (await playTo('identification', { store: log })).close();
    const listed = await run(['campaign', 'list', '--json']);
    expect(JSON.parse(listed.out).data).toMatchObject([{ campaignId: CAMPAIGN }]);
    expect(await run(['register', '--campaign', CAMPAIGN])).toMatchObject({ code: 0 });
    expect((await run(['events', '--type', 'CampaignLaunched'])).out).toMatch(/^\d+\t/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('proves the views of a node against it', async () => {
    await (await playTo('identification', { store: log, dataDir: folder })).close();
    expect(await run(['replay'])).toMatchObject({ code: 0, out: expect.stringContaining('✓') });
  });

  it('says that it is empty, and shows no password', async () => {
    const answer = await run(['campaign', 'list']);
    expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('DATA.LOG_EMPTY') });
    expect(answer.err).toContain('db:2113');
    expect(answer.err).not.toContain('s3cret');
  });

  it('plays no demo into a log that holds something', async () => {
    await run(['init', ...FOUNDING]);
    rmSync(folder, { recursive: true });
    expect(await run(['demo', '--no-serve'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('DEMO.LOG_NOT_EMPTY'),
    });
    expect(await log.end()).toBe('4');
  });

  it('serves, one node to a folder, and reading verbs work beside it', async () => {
    await run(['init', ...FOUNDING]);
    const { stop, said } = await running(['serve', '--port', '0', '--data', folder], /[^]*\/health\/ready/, {
      env: ENV,
      remoteStores,
    });
    expect(said[0]).toContain('esdb://***@db:2113');
    expect(await run(['serve', '--port', '0'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('STORE.LOCKED'),
    });
    expect(await run(['campaign', 'list'])).toMatchObject({ code: 0 });
    expect(await stop()).toMatchObject({ code: 0 });
  });

  it('is refused before anything is asked where the connection string would drop its password', async () => {
    const answer = await typed(['campaign', 'list', '--data', folder], {
      env: { ...ENV, LIANCHENG_EVENTSTOREDB: `${CONNECTION}?tls=false` },
    });
    expect(answer).toEqual(refused('STORE.BAD_CONNECTION_STRING'));
    expect(answer.err).not.toContain('s3cret');
  });
});
