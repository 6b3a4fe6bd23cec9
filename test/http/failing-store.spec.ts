/** When the log cannot be written or read: said with a code, nothing half done, and well again afterwards. */
import { StoreError } from '../../src/event-store/store-error';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { around } from '../support/store-wrappers';
import { Town } from '../support/town';
import { actingAs, Door } from './door';

describe('a store that fails', () => {
  let failure: Error | undefined;
  let town: Town;
  let door: Door;

  beforeEach(async () => {
    failure = undefined;
    const store = new MemoryEventStore();
    const failing = around(store, {
      append: (...args) => (failure === undefined ? store.append(...args) : Promise.reject(failure)),
    });
    town = await Town.found({ store: failing });
    door = await Door.open(town);
  });
  afterEach(async () => {
    door.incidents.length = 0;
    await door.close();
  });

  const rename = () =>
    door.post('units/finance/rename', { acting: actingAs('administrator'), name: '计财科' });

  it.each([
    ['STORE.CLOSED', 503],
    ['STORE.LOCKED', 503],
    ['STORE.DISK_FULL', 503],
    ['STORE.DAMAGED', 503],
    ['STORE.UNAVAILABLE', 503],
    ['STORE.EVENT_TOO_LARGE', 413],
  ] as const)(
    'with %s is answered with %d, and takes the command when it is well again',
    async (code, status) => {
      failure = new StoreError(code);
      const reply = await door.refuses(status, code, rename);
      expect(reply.headers.has('retry-after')).toBe(status === 503);
      failure = undefined;
      expect((await rename()).status).toBe(200);
      expect(door.incidents).toEqual([]);
    },
  );

  it('in a way nobody foresaw is an incident with a number, and its words stay inside', async () => {
    failure = new TypeError('secret of /srv/data');
    const reply = await door.refuses(500, 'SERVER.INTERNAL', rename);
    expect(reply.text).not.toMatch(/secret|srv|TypeError|\.ts/);
    expect(reply.body['details']).toEqual({ incident: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(door.incidents).toEqual([failure]);
  });
});

describe('health', () => {
  it('is live and ready when all runs, also on an empty log', async () => {
    const door = await Door.open(await Town.open());
    expect(await door.get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await door.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } });
    await door.close();
  });

  it('is not ready when the views have stopped, but still live', async () => {
    const door = await Door.open(await Town.found());
    await door.town.engine.views.stop();
    const ready = await door.get('/health/ready');
    expect(ready).toMatchObject({
      status: 503,
      body: { status: 'notReady', reasons: [{ part: 'views', code: 'VIEWS.STOPPED' }] },
    });
    expect(ready.headers.get('retry-after')).toBe('1');
    expect((await door.get('/health/live')).status).toBe(200);
    await door.refuses(503, 'VIEWS.STOPPED', () => door.get('units', 'auditor'));
    await door.close();
  });

  it('tells a reader who waits for what is not there yet to come again', async () => {
    const door = await Door.open(await Town.found());
    const reply = await door.refuses(503, 'VIEWS.BEHIND', () => door.get('units?waitFor=999999', 'auditor'));
    expect(reply.headers.get('retry-after')).toBe('1');
    await door.close();
  });
});

describe('founding', () => {
  const founding = {
    unit: { unitId: 'district', name: '某区', kind: 'body' },
    post: { postId: 'administrator', name: '系统管理员' },
    person: { personId: 'zhao', name: '赵一' },
  };

  it('happens once, on an empty log', async () => {
    const door = await Door.open(await Town.open());
    expect((await door.post('organisation', founding)).status).toBe(201);
    await door.refuses(409, 'ORGANISATION.ALREADY_FOUNDED', () => door.post('organisation', founding));
    await door.close();
  });

  it('has no holes: every fault is named', async () => {
    const door = await Door.open(await Town.open());
    await door.finds(['unit FIELD_MISSING', 'post.postId FIELD_MISSING', 'person NOT_RECORD'], () =>
      door.post('organisation', { post: { name: '系统管理员' }, person: 'zhao' }),
    );
    await door.close();
  });
});
