/** Walks a machine along all its simple paths, folding each as a stream would be. For specs only. */
import type { AnyMachineSnapshot } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { fold, type Aggregate, type State } from './kernel/aggregate';
import type { Command } from './kernel/command';
import type { DomainEvent, Fact } from './kernel/event';
import { factOf, type PastEvent } from './kernel/given-when-then.spec-support';

export interface Walk {
  readonly paths: number;
  /** For each state reached: the types of the given events it takes. */
  readonly takes: Readonly<Record<string, readonly string[]>>;
}

/** `guards`: what the machine's guards look at, so that paths which differ in it are not taken for the same. */
export function walk<C extends Command, E extends DomainEvent, Context>(
  aggregate: Aggregate<C, E, Context>,
  events: readonly PastEvent<E>[],
  guards: (context: Context) => unknown = () => null,
): Walk {
  const facts: readonly Fact<E>[] = events.map(factOf);
  const paths = getSimplePaths(aggregate.machine, {
    events: [...facts],
    serializeState: ({ value, context }: AnyMachineSnapshot) =>
      JSON.stringify([value, guards(context as Context)]),
  });
  const takes: Record<string, readonly string[]> = {};
  for (const { steps, state } of paths) {
    const taken = steps.map((step) => step.event as Fact).filter((event) => event.type !== 'xstate.init');
    const end: State<Context> = fold(aggregate, taken);
    expect(end.snapshot.value).toEqual(state.value);
    const types = facts.filter((fact) => end.snapshot.can(fact)).map((fact) => fact.type);
    takes[end.value] = [...new Set([...(takes[end.value] ?? []), ...types])];
  }
  return { paths: paths.length, takes };
}
