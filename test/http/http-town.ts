/**
 * A small town that only HTTP has ever touched: 某市某局 with two sections, founded by POST on an empty log, and a campaign
 * whose plan is amended to ask little at its gates. Its clock stands where the test puts it.
 */
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store';
import { startServer, type RunningServer } from '../../src/server';

const PLAN = 'general-five-stage';
export const CAMPAIGN = 'small-2026';

/** What each gate asks for once the plan is amended. */
const CRITERIA = [
  'mobilization/leadership-group',
  'mobilization/plan-issued',
  'identification/catalogues-accepted',
  'identification/screened',
  'grading/submissions-accepted',
  'grading/publicity-finished',
  'control/measures-set',
  'control/measures-done',
  'assessment/units-scored',
  'assessment/carry-over-chosen',
];

interface Seat {
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string;
  readonly name: string;
  readonly rank: 'leader' | 'middle' | 'staff';
  readonly role: 'unitHead' | 'postHolder' | 'auditor';
}

function seat(
  unitId: string,
  name: string,
  rank: Seat['rank'],
  role: Seat['role'],
  [personId, personName]: readonly [string, string],
): Seat {
  return { personId, personName, unitId, name, rank, role };
}

const SEATS = {
  auditor: seat('city', '审计员', 'staff', 'auditor', ['he', '何清']),
  'bureau-head': seat('bureau', '局长', 'leader', 'unitHead', ['lin', '林岳']),
  'deputy-head': seat('bureau', '副局长', 'leader', 'postHolder', ['gao', '高平']),
  'office-director': seat('general', '办公室主任', 'middle', 'unitHead', ['liang', '梁田']),
  'office-clerk': seat('general', '办公室科员', 'staff', 'postHolder', ['song', '宋禾']),
  'permit-head': seat('permits', '许可科科长', 'middle', 'unitHead', ['tang', '唐山青']),
  'permit-clerk': seat('permits', '许可员', 'staff', 'postHolder', ['xu', '许川']),
} as const;

export type PostId = keyof typeof SEATS | 'administrator';

const ADMINISTRATOR = { unitId: 'city', postId: 'administrator', personId: 'luo' } as const;

export const personIn = (post: PostId): string =>
  post === 'administrator' ? ADMINISTRATOR.personId : SEATS[post].personId;

/** What may stand in a body, of an answer or of a problem. */
interface AnswerBody {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  readonly page: { readonly next: string | null };
  readonly paths: Readonly<Record<string, object>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty where it is no JSON. */
  readonly body: Partial<AnswerBody>;
}

type Fields = Readonly<Record<string, unknown>>;

export class HttpTown {
  private constructor(
    readonly server: RunningServer,
    private readonly clock: { now: string },
  ) {}

  /** An empty log. */
  static async open(): Promise<HttpTown> {
    const clock = { now: '2026-02-02T01:00:00.000Z' };
    const server = await startServer({
      dataDir: ':memory:',
      store: new MemoryEventStore(),
      port: 0,
      now: () => clock.now,
      sweepEveryMs: 0,
    });
    return new HttpTown(server, clock);
  }

  static async found(): Promise<HttpTown> {
    const town = await HttpTown.open();
    await town.foundOrganisation();
    return town;
  }

  /** Founded, and the campaign launched on 1 March. */
  static async launched(): Promise<HttpTown> {
    const town = await HttpTown.found();
    town.day('2026-03-01');
    await town.give('bureau-head', 'campaigns', launchFields());
    await town.askLittle();
    return town;
  }

  get store() {
    return this.server.engine.store;
  }

  /** On to nine o'clock of the day in China. */
  day(on: string): this {
    this.clock.now = `${on}T01:00:00.000Z`;
    return this;
  }

  async foundOrganisation(): Promise<void> {
    const { postId, personId } = ADMINISTRATOR;
    const founded = await this.post('organisation', {
      unit: { unitId: 'city', name: '某市', kind: 'body' },
      post: { postId, name: '系统管理员' },
      person: { personId, name: '罗文' },
    });
    if (founded.status !== 201) throw new Error(founded.text);
    for (const [unitId, name, kind, parentId] of [
      ['bureau', '某市某局', 'department', 'city'],
      ['general', '办公室', 'section', 'bureau'],
      ['permits', '许可科', 'section', 'bureau'],
    ]) {
      await this.give('administrator', 'units', { unitId, name, kind, parentId });
    }
    for (const [id, { personId: holder, personName, ...post }] of Object.entries(SEATS)) {
      await this.give('administrator', 'persons', { personId: holder, name: personName });
      await this.give('administrator', 'posts', { postId: id, seats: 1, ...post });
      const appointment = { appointmentId: `${id}.1`, personId: holder, from: '2026-02-02' };
      await this.give('administrator', `posts/${id}/appointments`, appointment);
    }
  }

  /** The plan amended, so that its gates ask for `CRITERIA` only. */
  async askLittle(): Promise<void> {
    const { plan } = (await this.read(`campaigns/${CAMPAIGN}/plan`, 'office-clerk')) as {
      readonly plan: {
        readonly stages: readonly { readonly gate: { readonly criteria: readonly { rule: string }[] } }[];
      };
    };
    const changes = plan.stages.map(({ gate }, index) => ({
      path: `/stages/${index}/gate/criteria`,
      to: gate.criteria.filter(({ rule }) => CRITERIA.includes(rule)),
    }));
    const amendment = { changes, reason: '精简关口要求', authority: '某局办〔2026〕1号' };
    await this.give('bureau-head', `campaigns/${CAMPAIGN}/plan/amend`, amendment);
  }

  /** A command that has to be accepted: its receipt. */
  async give(post: PostId, path: string, fields: Fields) {
    const answer = await this.as(post, path, fields);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text) as {
      readonly id: string;
      readonly position: string;
      readonly revision: number;
    };
  }

  as(post: PostId, path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}) {
    return this.post(path, { ...fields, acting: { personId: personIn(post), postId: post } }, headers);
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  get(path: string, reader?: PostId): Promise<Answer> {
    return this.call(path, reader === undefined ? {} : { headers: readerHeaders(reader) });
  }

  /** What the views say once they show everything that has been written. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each view has a form of its own
  async read(path: string, reader: PostId): Promise<any> {
    const mark = path.includes('?') ? '&' : '?';
    const answer = await this.get(`${path}${mark}waitFor=${await this.store.end()}`, reader);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body.data;
  }

  /** Paths below /api/v1, or from the root when they begin with a slash. */
  async call(path: string, init: RequestInit = {}): Promise<Answer> {
    const url = path.startsWith('/') ? `${this.server.url}${path}` : `${this.server.url}/api/v1/${path}`;
    const response = await fetch(url, init);
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? (JSON.parse(text) as Answer['body']) : {},
    };
  }

  /** Refused with the code, as a problem in both languages, and nothing written. */
  async refuses(status: number, code: string, work: () => Promise<Answer>): Promise<Answer> {
    const before = await this.store.end();
    const answer = await work();
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body.title).toMatch(/[\u4e00-\u9fff]/);
    expect(answer.body.titleEn).toMatch(/^[A-Z]/);
    expect(await this.store.end()).toBe(before);
    return answer;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

export function readerHeaders(reader: PostId): Readonly<Record<string, string>> {
  return { 'liancheng-person': personIn(reader), 'liancheng-post': reader };
}

export function launchFields(campaignId: string = CAMPAIGN) {
  return {
    campaignId,
    title: '某局廉政风险防控工作',
    hostUnitId: 'bureau',
    planId: PLAN,
    year: 2026,
    scopeUnitIds: ['permits'],
    group: { headPostIds: ['bureau-head'], deputyPostIds: ['deputy-head'], memberPostIds: [] },
    office: { directorPostId: 'office-director', memberPostIds: ['office-clerk'] },
    previousCampaignId: null,
  };
}

export function pointFields(riskPointId: string, postId: PostId = 'permit-clerk') {
  return {
    riskPointId,
    unitId: 'permits',
    campaignId: CAMPAIGN,
    manifestation: '受理时可能拖延',
    category: 'duties',
    method: 'self',
    powerId: null,
    flowStepId: null,
    postId,
  };
}
