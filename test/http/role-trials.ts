/** Tries the operations of the server's own description as one or another, and gathers what went otherwise than expected. */
import { Conformance } from './conformance';
import type { Give } from './role-commands';
import type { Read } from './role-reads';
import { hiddenIn, refusedAs, type Hidden } from './role-reach';
import { actingIn, MEMBER_NAMES, refusalOf, type Reply, type RoleTown, type SeatName } from './role-town';
import { sampleBody, type Fields, type Schema, type Schemas } from './sample-body';
import { pathOf, STORY_NAMES } from './story-names';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

export interface Tried {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** What is told to nobody but who may give the command: each names a revision that its stream never had. */
const LET_THROUGH = 'COMMAND.STALE_REVISION';
/** What is told to nobody but who may import: the file sent in is none. */
const NO_FILE = 'IMPORT.FILE_NOT_OFFICE';
const NEVER = 2_000_000_000;
const ABSENT = 'absent-1';

/** Their claim is looked at before anything else. */
const CLAIMANTS: readonly SeatName[] = ['claimant', 'forgedPerson'];

export class RoleTrials {
  readonly surprises: string[] = [];

  private constructor(
    readonly roles: RoleTown,
    private readonly api: Description,
    private readonly conformance: Conformance,
  ) {}

  static async of(roles: RoleTown): Promise<RoleTrials> {
    const { text } = await roles.call('public', 'GET', '/api/docs/openapi.json');
    const api = JSON.parse(text) as Description & ConstructorParameters<typeof Conformance>[0];
    return new RoleTrials(roles, api, new Conformance(api));
  }

  get operations(): readonly Tried[] {
    return Object.entries(this.api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        operation,
      })),
    );
  }

  /** At once: nobody changes anything. */
  async read(names: readonly SeatName[], { path }: Tried, { by, asked, ids }: Read): Promise<void> {
    const place = placeOf(path, ids, asked);
    const [asPath = ''] = place.split('?');
    const hidden = hiddenIn(path, kindOf(ids));
    await Promise.all(
      names.map(async (name) => {
        const { status, text, code, details } = await this.roles.call(name, 'GET', place);
        this.surprises.push(...this.conformance.faultsOf({ method: 'GET', path: asPath, status, text }));
        this.note(`GET ${place} as ${name}`, code ?? String(status), expectedOf(name, by, '200', hidden));
        // It says nothing of what was asked about.
        const isDiscreet = Object.keys(details).every((key) => key === 'scope' || key === 'postId');
        if (code === 'RIGHTS.DENIED' && !isDiscreet)
          this.note(`GET ${place} as ${name}`, JSON.stringify(details), 'no such details');
      }),
    );
  }

  async import(names: readonly SeatName[], { path }: Tried, { by, asked, ids }: Read): Promise<void> {
    const place = placeOf(path, ids, asked);
    await Promise.all(
      names.map(async (name) => {
        const { status, code } = await this.roles.upload(name, place);
        this.note(
          `POST ${place} as ${name}`,
          code ?? String(status),
          expectedOf(name, by, NO_FILE, undefined),
        );
      }),
    );
  }

  async give(names: readonly SeatName[], tried: Tried, give: Give, named?: Fields): Promise<void> {
    const { path } = tried;
    const hidden = hiddenIn(path, { field: give.about ?? '' });
    await Promise.all(
      names.map(async (name) => {
        const { status, code } = await this.given(name, tried, give, named);
        const at = `POST ${path} ${JSON.stringify(give.fields ?? {})} as ${name}`;
        this.note(at, code ?? String(status), expectedOf(name, give.by, LET_THROUGH, hidden));
      }),
    );
  }

  /** Of what lies out of reach the same is answered, but for the id, as of what does not exist. Says how often it was tried. */
  async readUnknown(tried: Tried, read: Read): Promise<number> {
    const { path } = tried;
    const { by, asked, ids = {} } = read;
    const hidden = hiddenIn(path, kindOf(ids));
    if (hidden === undefined || by === 'open') return 0;
    // Who reads it elsewhere knows of it.
    const outside = MEMBER_NAMES.filter((name) => !by.includes(name) && !hidden.readers.includes(name));
    for (const name of outside) {
      const real = await this.roles.call(name, 'GET', placeOf(path, ids, asked));
      const ofNone = placeOf(path, { ...ids, [hidden.parameter]: ABSENT }, asked);
      const absent = await this.roles.call(name, 'GET', ofNone);
      this.note(`GET ${path} as ${name}`, withoutId(real, ids, hidden), withoutId(absent, ids, hidden));
    }
    return outside.length;
  }

  async giveUnknown(tried: Tried, give: Give): Promise<number> {
    const { by, ids = {}, about = '' } = give;
    const hidden = hiddenIn(tried.path, { field: about });
    if (hidden === undefined || by.includes('public')) return 0;
    const outside = MEMBER_NAMES.filter((name) => !by.includes(name) && !hidden.readers.includes(name));
    for (const name of outside) {
      const real = await this.given(name, tried, give);
      const ofNone = { ...give, ids: { ...ids, [hidden.parameter]: ABSENT } };
      const inBody = about === '' ? {} : { [about]: ABSENT };
      const absent = await this.given(name, tried, ofNone, undefined, inBody);
      this.note(
        `POST ${tried.path} as ${name}`,
        withoutId(real, ids, hidden),
        withoutId(absent, ids, hidden),
      );
    }
    return outside.length;
  }

  private given(
    name: SeatName,
    { path, operation }: Tried,
    { fields, ids }: Give,
    named?: Fields,
    instead: Fields = {},
  ): Promise<Reply> {
    const body = {
      ...this.bodyOf(operation, named),
      ...(typeof fields === 'function' ? fields(name) : fields),
      ...instead,
      expectedRevision: NEVER,
      acting: actingIn(name),
    };
    return this.roles.call(name, 'POST', pathOf(path, ids), body);
  }

  bodyOf({ requestBody }: Operation, named: Fields = STORY_NAMES): Fields {
    const schema = requestBody?.content['application/json']?.schema ?? {};
    return sampleBody(this.api.components.schemas, schema, named);
  }

  note(at: string, got: string, expected: string): void {
    const isAbsence = expected === 'NOT_FOUND' && got.endsWith('.NOT_FOUND');
    if (got !== expected && !isAbsence) this.surprises.push(`${at}: ${got} instead of ${expected}`);
  }
}

function placeOf(path: string, ids: Fields | undefined, asked: string | undefined): string {
  return `${pathOf(path, ids)}${asked === undefined ? '' : `?${asked}`}`;
}

/** Which kind of trail. */
function kindOf(ids: Fields = {}): { readonly kind: string } {
  return { kind: typeof ids['kind'] === 'string' ? ids['kind'] : '' };
}

function withoutId({ status, text }: Reply, ids: Fields, { parameter }: Hidden): string {
  const id = String(ids[parameter] ?? STORY_NAMES[parameter]);
  return `${status} ${text.split(id).join(ABSENT)}`;
}

function expectedOf(
  name: SeatName,
  by: Read['by'] | Give['by'],
  granted: string,
  hidden: Hidden | undefined,
): string {
  if (by === 'open' && !CLAIMANTS.includes(name)) return granted;
  const isGranted = typeof by !== 'string' && (by as readonly string[]).includes(name);
  return isGranted ? granted : (refusalOf(name) ?? refusedAs(name, hidden));
}
