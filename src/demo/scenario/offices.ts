/** Who holds which post when, as far as the scenario has told it; units with their heads and leaders in charge. */
import type { LocalDate } from '../../../workflows/kernel/time';
import type { ScenarioFounding, ScenarioPost, ScenarioUnit } from './format';

interface Holding {
  readonly post: string;
  readonly person: string;
  readonly from: LocalDate;
  until: LocalDate | null;
}

export class Offices {
  readonly #units = new Map<string, Omit<ScenarioUnit, 'kind'>>();
  readonly #posts = new Map<string, Omit<ScenarioPost, 'holders'>>();
  readonly #persons = new Map<string, string>();
  readonly #holdings: Holding[] = [];

  constructor({ units, posts, persons }: ScenarioFounding) {
    for (const unit of units) this.#units.set(unit.id, unit);
    for (const [id, name] of Object.entries(persons)) this.#persons.set(id, name);
    for (const post of posts) {
      this.#posts.set(post.id, post);
      for (const { person, from } of post.holders) this.#appoint(post.id, person, from);
    }
  }

  unit(id: string) {
    return this.#units.get(id);
  }

  post(id: string) {
    return this.#posts.get(id);
  }

  posts() {
    return [...this.#posts.values()];
  }

  personName(id: string): string | undefined {
    return this.#persons.get(id);
  }

  /** Whoever holds the post on the day; of several the first. */
  holderOf(post: string, on: LocalDate): string | undefined {
    return this.#holdings.find(
      (each) => each.post === post && each.from <= on && (each.until === null || on <= each.until),
    )?.person;
  }

  /** The post that answers for the unit. */
  headOf(unitId: string): string | undefined {
    const unit = this.#units.get(unitId);
    if (unit === undefined) return undefined;
    const own =
      unit.head ?? this.posts().find((post) => post.unit === unitId && post.role === 'unitHead')?.id;
    return own ?? (unit.parent === undefined ? undefined : this.headOf(unit.parent));
  }

  /** 主管领导 of the unit; of the topmost unit its head. */
  inChargeOf(unitId: string): string | undefined {
    const unit = this.#units.get(unitId);
    return unit?.inCharge ?? (unit?.parent === undefined ? this.headOf(unitId) : this.headOf(unit.parent));
  }

  /** Takes note of what a command changes. */
  observe(type: string, data: Readonly<Record<string, unknown>>): void {
    const text = (name: string) => String(data[name]);
    switch (type) {
      case 'EstablishUnit':
        this.#units.set(text('unitId'), {
          id: text('unitId'),
          name: text('name'),
          ...(data['parentId'] === null ? {} : { parent: text('parentId') }),
        });
        return;
      case 'RegisterPerson':
        this.#persons.set(text('personId'), text('name'));
        return;
      case 'EstablishPost': {
        const { rank, role } = data as Pick<ScenarioPost, 'rank' | 'role'>;
        this.#posts.set(text('postId'), {
          id: text('postId'),
          unit: text('unitId'),
          name: text('name'),
          rank,
          role,
        });
        return;
      }
      case 'AppointPerson':
        this.#appoint(text('postId'), text('personId'), text('from'));
        return;
      case 'EndAppointment':
        this.#end(text('postId'), text('appointmentId'), text('until'));
    }
  }

  /** The founding's holders are known before their appointments are told. */
  #appoint(post: string, person: string, from: LocalDate): void {
    const known = this.#holdings.some(
      (each) => each.post === post && each.person === person && each.from === from,
    );
    if (!known) this.#holdings.push({ post, person, from, until: null });
  }

  /** Appointments are named `post.person` by the founding; another name ends the only holding there is. */
  #end(post: string, appointmentId: string, until: LocalDate): void {
    const open = this.#holdings.filter((each) => each.post === post && each.until === null);
    const named = open.find((each) => `${post}.${each.person}` === appointmentId) ?? open[0];
    if (named !== undefined) named.until = until;
  }
}
