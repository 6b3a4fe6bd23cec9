/** Reads a scenario that is told as a cascade into its founding and its requests, in order of time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LocalDate } from '../../workflows/kernel/time';
import { readShape } from '../../workflows/plans/read-shape';
import type { Founding } from '../commands/founding';
import type { CommandRequest } from '../commands/request';
import { packageRoot } from '../plans/package-root';
import type { Act } from './scenario/blocks/act';
import { tellCascade } from './scenario/blocks/cascade';
import { CASCADE_SHAPE } from './scenario/blocks/cascade-shape';
import type { CascadeBlock } from './scenario/blocks/cascade-format';

export interface CascadeStep {
  readonly on: LocalDate;
  readonly title: string;
  readonly request: CommandRequest;
}

export interface CascadeScenario {
  readonly founding: Founding;
  readonly block: CascadeBlock;
  readonly steps: readonly CascadeStep[];
}

interface Told {
  readonly founding: {
    readonly on: LocalDate;
    readonly units: readonly (Founding['unit'] & { readonly id: string; readonly parent?: string })[];
    readonly persons: Readonly<Record<string, string>>;
    readonly posts: readonly {
      readonly id: string;
      readonly unit: string;
      readonly name: string;
      readonly rank: string;
      readonly role: string;
      readonly holders: readonly { readonly person: string }[];
    }[];
  };
  readonly steps: readonly { readonly cascade?: CascadeBlock }[];
}

const TEMPLATES = 'workflows/plans/templates';

/** Plans with a scenario that is one cascade. */
export function cascadePlanIds(): readonly string[] {
  const ids = readdirSync(join(packageRoot(), TEMPLATES)).sort();
  return ids.filter((id) => existsSync(fileOf(id)) && blockOf(read(id)) !== undefined);
}

/** Throws where the scenario that ships does not agree with itself: a spec holds it to that. */
export function cascadeScenario(planId: string): CascadeScenario {
  const told = read(planId);
  const block = blockOf(told);
  const [root] = told.founding.units;
  const [administrator] = told.founding.posts;
  const person = administrator?.holders[0]?.person;
  if (block === undefined || root === undefined || administrator === undefined || person === undefined) {
    throw new Error(`the scenario of ${planId} is no cascade`);
  }
  const { faults } = readShape('PLAN', CASCADE_SHAPE, told.steps[0]);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const { on, persons } = told.founding;
  const founding: Founding = {
    unit: { unitId: root.id, name: root.name, kind: root.kind },
    post: { postId: administrator.id, name: administrator.name },
    person: { personId: person, name: persons[person] ?? person },
    occurredAt: `${on}T00:30:00.000Z`,
  };
  const acts: Act[] = [...foundingActs(told, administrator.id, person)];
  tellCascade(block, {
    act: (act) => acts.push(act),
    chapter: () => undefined,
    fault: (reason, { value }) => {
      throw new Error(`${reason}: ${value}`);
    },
  });
  const inTime = acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { founding, block, steps: requestsOf(inTime, new Map([[administrator.id, person]])) };
}

function foundingActs(
  { founding: { on, units, persons, posts } }: Told,
  by: string,
  administrator: string,
): readonly Act[] {
  const act = (type: string, data: Act['data'], title: string): Act => ({ on, by, type, data, title });
  return [
    ...units
      .slice(1)
      .map(({ id, name, kind, parent }) =>
        act('EstablishUnit', { unitId: id, name, kind, parentId: parent }, `设立单位：${name}`),
      ),
    ...Object.entries(persons)
      .filter(([personId]) => personId !== administrator)
      .map(([personId, name]) => act('RegisterPerson', { personId, name }, `登记人员：${name}`)),
    ...posts
      .slice(1)
      .flatMap(({ id: postId, unit: unitId, name, rank, role, holders }) => [
        act('EstablishPost', { postId, unitId, name, rank, role, seats: 1 }, `设置岗位：${name}`),
        ...holders.map(({ person: personId }) =>
          act(
            'AppointPerson',
            { postId, appointmentId: `${postId}.${personId}`, personId, from: on },
            `任职：${name}`,
          ),
        ),
      ]),
  ];
}

/** Whoever was appointed last holds a post. */
function requestsOf(acts: readonly Act[], holders: Map<string, string>): readonly CascadeStep[] {
  return acts.map(({ on, by, type, data, title }, place) => {
    if (type === 'AppointPerson') holders.set(String(data['postId']), String(data['personId']));
    const request = {
      type,
      acting: by === 'public' ? by : { postId: by, personId: holders.get(by) },
      data: filled(data, holders),
      occurredAt: `${on}T01:00:00.000Z`,
      idempotencyKey: `demo-${String(place + 1).padStart(5, '0')}`,
    };
    // A command of the wrong form is refused by the gateway, with its place in the story.
    return { on, title, request: request as CommandRequest };
  });
}

function filled(value: unknown, holders: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return value.startsWith('$holder:') ? holders.get(value.slice('$holder:'.length)) : value;
  }
  if (Array.isArray(value)) return value.map((each: unknown) => filled(each, holders));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, holders)]));
}

function blockOf({ steps }: Told): CascadeBlock | undefined {
  return steps.length === 1 ? steps[0]?.cascade : undefined;
}

function read(planId: string): Told {
  return parse(readFileSync(fileOf(planId), 'utf8')) as Told;
}

function fileOf(planId: string): string {
  return join(packageRoot(), TEMPLATES, planId, 'scenario.yaml');
}
