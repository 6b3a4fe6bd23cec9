/** Tries the operations of the server's own description as one or another, and gathers what went otherwise than expected. */
import type { Give } from './role-commands';
import type { Read } from './role-reads';
import { actingIn, refusalOf, type MemberName, type RoleTown, type SeatName } from './role-town';
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
const NEVER = 2_000_000_000;

/** Their claim is looked at before anything else. */
const CLAIMANTS: readonly SeatName[] = ['claimant', 'forgedPerson'];

export class RoleTrials {
  readonly surprises: string[] = [];

  private constructor(
    readonly roles: RoleTown,
    private readonly api: Description,
  ) {}

  static async of(roles: RoleTown): Promise<RoleTrials> {
    const { text } = await roles.call('public', 'GET', '/api/docs/openapi.json');
    return new RoleTrials(roles, JSON.parse(text) as Description);
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
    const place = `${pathOf(path, ids)}${asked === undefined ? '' : `?${asked}`}`;
    await Promise.all(
      names.map(async (name) => {
        const { status, code, details } = await this.roles.call(name, 'GET', place);
        this.note(`GET ${place} as ${name}`, code ?? String(status), expectedOf(name, by, '200'));
        // It says nothing of what was asked about.
        const isDiscreet = Object.keys(details).every((key) => key === 'scope' || key === 'postId');
        if (code === 'RIGHTS.DENIED' && !isDiscreet)
          this.note(`GET ${place} as ${name}`, JSON.stringify(details), 'no such details');
      }),
    );
  }

  async give(
    names: readonly SeatName[],
    { path, operation }: Tried,
    { by, fields, ids }: Give,
    named?: Fields,
  ): Promise<void> {
    await Promise.all(
      names.map(async (name) => {
        const body = {
          ...this.bodyOf(operation, named),
          ...(typeof fields === 'function' ? fields(name) : fields),
          expectedRevision: NEVER,
          acting: actingIn(name),
        };
        const { status, code } = await this.roles.call(name, 'POST', pathOf(path, ids), body);
        const at = `POST ${path} ${JSON.stringify(fields ?? {})} as ${name}`;
        this.note(at, code ?? String(status), expectedOf(name, by, LET_THROUGH));
      }),
    );
  }

  bodyOf({ requestBody }: Operation, named: Fields = STORY_NAMES): Fields {
    const schema = requestBody?.content['application/json']?.schema ?? {};
    return sampleBody(this.api.components.schemas, schema, named);
  }

  note(at: string, got: string, expected: string): void {
    if (got !== expected) this.surprises.push(`${at}: ${got} instead of ${expected}`);
  }
}

function expectedOf(name: SeatName, by: Read['by'] | Give['by'], granted: string): string {
  if (by === 'open' && !CLAIMANTS.includes(name)) return granted;
  if (by === 'public' && name === 'public') return granted;
  const isGranted = typeof by !== 'string' && by.includes(name as MemberName);
  return isGranted ? granted : (refusalOf(name) ?? 'RIGHTS.DENIED');
}
