/**
 * Every operation of the API by everybody: the operations are those of the running server's own description, so a new one is
 * tried by itself, and fails until the tables (role-reads.ts, role-commands.ts) say who may. Nothing is ever written: each
 * change names a revision its stream never had, and only who has the right learns of it.
 */
import type { UserCommandType } from '../../src/commands/request';
import { GIVES, type Give } from './role-commands';
import { IMPORTS, READS, type Read } from './role-reads';
import { MEMBER_NAMES, refusalOf, RoleTown, STRANGER_NAMES, type SeatName } from './role-town';
import { RoleTrials, type Tried } from './role-trials';
import { ROUTES } from './routes';

const EVERYBODY: readonly SeatName[] = [...MEMBER_NAMES, ...STRANGER_NAMES];
/** Of what is open to all the answers are large: these will do. */
const AT_OPEN_DOORS: readonly SeatName[] = ['public', 'claimant', 'forgedPerson', 'former', 'colleague'];
/** Logged in, and in no post of their own. */
const POSTLESS: readonly SeatName[] = ['withoutPost', 'former', 'forgedPost'];

/** These look after themselves: accounts.spec.ts tries them. */
const OWN_SESSION = '/api/v1/session';
/** Ways to come by a session, for whoever has none: oidc.spec.ts tries them. */
const WAYS_IN: ReadonlySet<string> = new Set(
  ['/ways', '/oidc', '/oidc/callback'].map((way) => OWN_SESSION + way),
);
const FOUNDING = '/api/v1/organisation';
/** A file instead of a command. */
const IMPORT = '/import';

const COMMANDS = new Map(
  Object.entries(ROUTES).map(([type, route]) => [
    `/api/v1/${route.replace(/:(\w+)/g, '{$1}')}`,
    type as UserCommandType,
  ]),
);

describe('every operation by every role', () => {
  let roles: RoleTown;
  let trials: RoleTrials;
  let end: string;

  beforeAll(async () => {
    roles = await RoleTown.open();
  });
  beforeEach(async () => {
    trials = await RoleTrials.of(roles);
    end = await roles.end();
  });
  afterEach(async () => {
    expect(trials.surprises).toEqual([]);
    expect(roles.incidents).toEqual([]);
    expect(await roles.end()).toBe(end);
  });
  afterAll(() => roles.close());

  const questions = () =>
    trials.operations
      .filter(({ method, path }) => method === 'GET' && path !== OWN_SESSION && !WAYS_IN.has(path))
      .map((tried) => ({ tried, reads: readsOf(tried) }));
  const commands = () =>
    trials.operations
      .filter(
        ({ method, path }) =>
          method !== 'GET' && path !== FOUNDING && !path.startsWith(OWN_SESSION) && !path.endsWith(IMPORT),
      )
      .map((tried) => ({ tried, gives: givesOf(tried) }));

  it('answers each question to whom it is for, and to nobody else', async () => {
    for (const { tried, reads } of questions()) {
      for (const read of reads)
        await trials.read(read.by === 'open' ? AT_OPEN_DOORS : EVERYBODY, tried, read);
    }
  });

  it('lets each command be given by whom it is for, and by nobody else', async () => {
    for (const { tried, gives } of commands()) {
      for (const give of gives) await trials.give(EVERYBODY, tried, give);
    }
  });

  it('lets each form be imported by whom it is for, and by nobody else', async () => {
    for (const tried of trials.operations.filter(({ path }) => path.endsWith(IMPORT))) {
      const reads = IMPORTS[tried.path];
      if (reads === undefined) trials.surprises.push(`${tried.path}: say in role-reads.ts who may import it`);
      for (const read of reads ?? []) await trials.import(EVERYBODY, tried, read);
    }
  });

  it('shows what was at an earlier moment to nobody but the auditors', async () => {
    for (const { tried, reads } of questions()) {
      if (tried.operation.parameters?.some(({ name }) => name === 'at') !== true) continue;
      for (const read of reads) {
        const asked = [read.asked, 'at=2024-06-01'].filter((each) => each !== undefined).join('&');
        await trials.read(['head', 'administrator'], tried, { ...read, by: [], asked });
      }
    }
  });

  it('answers who holds no post alike, whether something exists or not', async () => {
    const absent = (path: string) =>
      Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'absent-1']));
    for (const { tried, reads } of questions()) {
      if (reads[0]?.by === 'open' || !tried.path.includes('{')) continue;
      await trials.read(POSTLESS, tried, { by: [], ids: absent(tried.path) });
    }
    for (const { tried, gives } of commands()) {
      for (const give of gives)
        await trials.give(POSTLESS, tried, { ...give, by: [], ids: absent(tried.path) }, {});
    }
  });

  it('answers of what lies out of reach as of what does not exist', async () => {
    let times = 0;
    for (const { tried, reads } of questions()) {
      for (const read of reads) times += await trials.readUnknown(tried, read);
    }
    for (const { tried, gives } of commands()) {
      for (const give of gives) times += await trials.giveUnknown(tried, give);
    }
    expect(times).toBeGreaterThan(500);
  });

  it('founds no second organisation, and has no session for who did not log in', async () => {
    for (const { method, path, operation } of trials.operations) {
      const body = method === 'POST' ? trials.bodyOf(operation) : undefined;
      if (path.startsWith(OWN_SESSION) && !WAYS_IN.has(path)) {
        const { status } = await roles.call('public', method, path, body);
        trials.note(`${method} ${path}`, String(status), '401');
      }
      if (path !== FOUNDING) continue;
      for (const name of EVERYBODY) {
        const isIn = refusalOf(name) !== 'ACCOUNT.NOT_LOGGED_IN';
        const { code } = await roles.call(name, method, path, body);
        const expected = isIn ? 'ORGANISATION.ALREADY_FOUNDED' : 'ACCOUNT.NOT_LOGGED_IN';
        trials.note(`${path} as ${name}`, String(code), expected);
      }
    }
  });

  function readsOf({ path }: Tried): readonly Read[] {
    const reads = READS[path];
    if (reads === undefined) trials.surprises.push(`GET ${path}: say in role-reads.ts who may read it`);
    return reads ?? [];
  }

  function givesOf({ method, path }: Tried): readonly Give[] {
    const type = method === 'POST' ? COMMANDS.get(path) : undefined;
    if (type === undefined)
      trials.surprises.push(`${method} ${path}: say in routes.ts and role-commands.ts who may give it`);
    return type === undefined ? [] : GIVES[type];
  }
});
