/**
 * The town after its whole story, where accounts are required, and everybody who may stand before its door: each role inside
 * and outside of its reach, and whoever has no business there. What is asked about belongs to the finance section and its
 * cashier; a second bureau, the harbour office, has a campaign of its own.
 */
import { MEDIA_TYPE } from '../../src/documents/render';
import { startServer, type RunningServer } from '../../src/server';
import type { PostRole } from '../../workflows/post/events';
import { launchRequest } from '../support/campaign-year';
import { POSTS, type PostName } from '../support/organisation';
import type { Town } from '../support/town';
import { tellWholeStory } from '../support/whole-story';
import { JSON_TYPE, type HeaderFields } from './door';
import type { Fields } from './sample-body';

export const ELSEWHERE = 'harbour-2026';

/** In a post of the organisation, held today. What each may do is said in the tables of reads and commands. */
const MEMBERS = {
  administrator: holderOf('administrator'),
  /** Leads the group, and the bureau to which every section belongs. */
  head: holderOf('bureauHead'),
  /** Of the group; leads the warning network. */
  deputy: holderOf('deputyHead'),
  member: holderOf('groupMember'),
  office: holderOf('officeClerk'),
  unitHead: holderOf('financeHead'),
  holder: holderOf('cashier'),
  /** In the same section as the cashier. */
  colleague: added('bookkeeper', 'finance', 'postHolder'),
  /** Heads the section beside. */
  siblingHead: added('licensing-second', 'licensing', 'unitHead'),
  siblingHolder: holderOf('licensingClerk'),
  supervisor: holderOf('inspector'),
  auditor: holderOf('auditor'),
  /** The same roles, all in the harbour office; the first three lead and keep its campaign. */
  otherHead: added('harbour-head', 'harbour', 'unitHead'),
  otherMember: added('harbour-member', 'harbour', 'postHolder'),
  otherOffice: added('harbour-clerk', 'harbour', 'postHolder'),
  otherSupervisor: added('harbour-inspector', 'harbour', 'supervisor'),
  otherAuditor: added('harbour-auditor', 'harbour', 'auditor'),
} as const satisfies Readonly<Record<string, Seat>>;

/** Who is refused whatever it is about, and how. `account`: the log-in used, where it is not the person's own. */
const STRANGERS = {
  public: { refusedAs: 'ACCOUNT.NOT_LOGGED_IN' },
  claimant: { ...holderOf('bureauHead'), account: null, refusedAs: 'ACCOUNT.NOT_LOGGED_IN' },
  withoutPost: { personId: 'tao', postId: 'finance-head', refusedAs: 'ACTING.NOT_HOLDER' },
  inventedPost: { personId: 'tao', postId: 'no-such-post', refusedAs: 'ACTING.UNKNOWN_POST' },
  /** Was second head of the bureau until last month. */
  former: { personId: 'yan', postId: 'bureau-second', refusedAs: 'ACTING.NOT_HOLDER' },
  forgedPost: { personId: 'jiang', postId: 'bureau-head', refusedAs: 'ACTING.NOT_HOLDER' },
  forgedPerson: { ...holderOf('bureauHead'), account: 'jiang', refusedAs: 'ACTING.NOT_YOU' },
} as const satisfies Readonly<Record<string, Seat>>;

export type MemberName = keyof typeof MEMBERS;
export type StrangerName = keyof typeof STRANGERS;
export type SeatName = MemberName | StrangerName;

export const MEMBER_NAMES = Object.keys(MEMBERS) as readonly MemberName[];
export const STRANGER_NAMES = Object.keys(STRANGERS) as readonly StrangerName[];
const SEATS: Readonly<Record<SeatName, Seat>> = { ...MEMBERS, ...STRANGERS };

/** Absent person: nobody in particular. */
export interface Seat {
  readonly personId?: string;
  readonly postId?: string;
  readonly unitId?: string;
  readonly role?: PostRole;
  readonly account?: string | null;
  readonly refusedAs?: string;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  /** Of a problem. */
  readonly code: string | undefined;
  readonly details: Fields;
}

const PASSWORD = '梧桐-Autumn-7';

function holderOf(name: PostName): Seat {
  const { personId, postId } = POSTS[name];
  return { personId, postId };
}

/** Not of the story: appointed before the accounts are opened. */
function added(postId: string, unitId: string, role: PostRole): Seat {
  return { personId: `p-${postId}`, postId, unitId, role };
}

export const refusalOf = (name: SeatName): string | undefined => SEATS[name].refusedAs;

/** What stands in a body under `acting`. */
export function actingIn(name: SeatName): unknown {
  const { personId, postId } = SEATS[name];
  return personId === undefined ? 'public' : { personId, postId };
}

export const postOf = (name: SeatName): string => SEATS[name].postId ?? 'no-post';

export class RoleTown {
  readonly incidents: unknown[] = [];
  private readonly sessions = new Map<string, HeaderFields>();

  private constructor(
    readonly town: Town,
    private server: RunningServer | undefined,
  ) {}

  static async open(): Promise<RoleTown> {
    const roles = new RoleTown(await tellWholeStory(), undefined);
    await roles.peopleTheTown();
    roles.server = await startServer({
      port: 0,
      dataDir: roles.town.engine.dataDir,
      engine: roles.town.engine,
      accounts: 'required',
      // Everybody calls from an address of their own, or the rates would be met.
      trustedProxies: ['127.0.0.1'],
      onIncident: (_, error) => roles.incidents.push(error),
    });
    for (const personId of loggingIn()) await roles.logIn(personId);
    return roles;
  }

  end(): Promise<string> {
    return this.town.store.end();
  }

  /** `path` from the root. A GET says its post in the headers, a change in its body. */
  async call(name: SeatName, method: string, path: string, body?: object): Promise<Reply> {
    const abort = new AbortController();
    const response = await fetch(`${this.running.url}${path}`, {
      method,
      headers: { ...this.headersOf(name, method), ...(body === undefined ? {} : JSON_TYPE) },
      signal: abort.signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { status } = response;
    if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
      abort.abort();
      return { status, text: '', code: undefined, details: {} };
    }
    const text = await response.text();
    return { status, text, ...problemIn(text) };
  }

  /** A file that is none, instead of a body. */
  async upload(name: SeatName, path: string): Promise<Reply> {
    const response = await fetch(`${this.running.url}${path}`, {
      method: 'POST',
      headers: { ...this.headersOf(name, 'GET'), 'content-type': MEDIA_TYPE.xlsx },
      body: 'none',
    });
    const text = await response.text();
    return { status: response.status, text, ...problemIn(text) };
  }

  close(): Promise<void> {
    return this.running.close();
  }

  private get running(): RunningServer {
    if (this.server === undefined) throw new Error('the door is not open');
    return this.server;
  }

  private headersOf(name: SeatName, method: string): HeaderFields {
    const seat = SEATS[name];
    const { personId, postId } = seat;
    const session = this.sessions.get(accountOf(seat) ?? '') ?? {};
    const number = [...MEMBER_NAMES, ...STRANGER_NAMES].indexOf(name);
    const said: HeaderFields =
      method !== 'GET' || personId === undefined || postId === undefined
        ? {}
        : { 'liancheng-person': personId, 'liancheng-post': postId };
    return { 'x-forwarded-for': `10.0.0.${number + 1}`, ...session, ...said };
  }

  private async logIn(personId: string): Promise<void> {
    const response = await fetch(`${this.running.url}/api/v1/session`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ accountId: personId, password: PASSWORD }),
    });
    const { csrf } = (await response.json()) as { readonly csrf: string };
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    this.sessions.set(personId, { cookie, 'liancheng-csrf': csrf });
  }

  private async peopleTheTown(): Promise<void> {
    const { town } = this;
    const administrator = town.day('2026-02-03').as('administrator');
    const harbour = { unitId: 'harbour', name: '港务局', kind: 'department', parentId: 'district' } as const;
    await administrator.execute('EstablishUnit', harbour);
    for (const seat of Object.values<Seat>(MEMBERS)) {
      if (seat.role !== undefined) await this.appoint(seat, '2026-02-03');
    }
    await administrator.execute('RegisterPerson', { personId: 'tao', name: '陶无' });
    const former = { personId: 'yan', postId: 'bureau-second', unitId: 'bureau', role: 'unitHead' } as const;
    await this.appoint(former, '2024-01-08');
    const ended = { postId: former.postId, appointmentId: 'first', until: '2026-01-31', reason: '退休' };
    await administrator.execute('EndAppointment', ended);
    await this.moveSomebody();
    await town.hand({ personId: 'p-harbour-head', postId: 'harbour-head' }).execute('LaunchCampaign', {
      ...launchRequest(ELSEWHERE),
      year: 2026,
      hostUnitId: 'harbour',
      scopeUnitIds: ['harbour'],
      group: { headPostIds: ['harbour-head'], deputyPostIds: [], memberPostIds: ['harbour-member'] },
      office: { directorPostId: 'harbour-clerk', memberPostIds: [] },
    });
    for (const accountId of loggingIn()) await this.openAccount(accountId);
    await town.settled();
  }

  /** Somebody who was in the licensing section, and is in the finance section now. */
  private async moveSomebody(): Promise<void> {
    const administrator = this.town.as('administrator');
    const [personId, appointmentId] = ['moved', 'second'];
    await this.appoint(
      { personId, postId: 'old-desk', unitId: 'licensing', role: 'postHolder' },
      '2024-01-08',
    );
    await administrator.execute('EstablishPost', {
      ...{ postId: 'new-desk', unitId: 'finance', name: '岗位', rank: 'staff', role: 'postHolder', seats: 1 },
    });
    const next = { postId: 'new-desk', appointmentId, personId, from: '2025-01-08' };
    await administrator.execute('AppointPerson', next);
  }

  private async appoint(seat: Seat, from: string): Promise<void> {
    const { personId, postId, unitId, role } = seat as Required<Seat>;
    const administrator = this.town.as('administrator');
    await administrator.execute('RegisterPerson', { personId, name: '某人' });
    const post = { postId, unitId, name: '岗位', rank: 'staff', role, seats: 1 } as const;
    await administrator.execute('EstablishPost', post);
    await administrator.execute('AppointPerson', { postId, appointmentId: 'first', personId, from });
  }

  /** With a password of the person's own, so that none is due. */
  private async openAccount(accountId: string): Promise<void> {
    const { engine, gateway, now } = this.town;
    const password = await engine.accounts.chosenPassword(accountId, PASSWORD);
    const opened = { accountId, personId: accountId, password };
    await this.town.as('administrator').execute('OpenAccount', opened);
    await gateway.system.give(
      { type: 'ChangePassword', data: { accountId, password, sessionId: 'none' } },
      { cause: accountId, occurredAt: now },
    );
  }
}

function accountOf({ personId, account }: Seat): string | undefined {
  return account === undefined ? personId : (account ?? undefined);
}

/** The login name is the person's id. */
function loggingIn(): ReadonlySet<string> {
  return new Set(
    Object.values(SEATS)
      .map(accountOf)
      .filter((account) => account !== undefined),
  );
}

function problemIn(text: string): Pick<Reply, 'code' | 'details'> {
  const body = text.startsWith('{') ? (JSON.parse(text) as Partial<Reply>) : {};
  return { code: body.code, details: body.details ?? {} };
}
