/** Who holds which post when, as far as the scenario has told it. */
import type { LocalDate } from '../../../workflows/kernel/time';
import type { ScenarioFounding } from './format';

interface Holding {
  readonly post: string;
  readonly person: string;
  readonly from: LocalDate;
  until: LocalDate | null;
}

export class Offices {
  readonly #posts = new Set<string>();
  readonly #holdings: Holding[] = [];

  constructor({ posts }: Pick<ScenarioFounding, 'posts'>) {
    for (const { id, holders } of posts) {
      this.#posts.add(id);
      for (const { person, from } of holders) this.#appoint(id, person, from);
    }
  }

  knows(post: string): boolean {
    return this.#posts.has(post);
  }

  /** Whoever holds the post on the day; of several the first. */
  holderOf(post: string, on: LocalDate): string | undefined {
    return this.#holdings.find(
      (each) => each.post === post && each.from <= on && (each.until === null || on <= each.until),
    )?.person;
  }

  /** Takes note of what a command changes. */
  observe(type: string, data: Readonly<Record<string, unknown>>): void {
    const text = (name: string) => String(data[name]);
    switch (type) {
      case 'EstablishPost':
        this.#posts.add(text('postId'));
        return;
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
