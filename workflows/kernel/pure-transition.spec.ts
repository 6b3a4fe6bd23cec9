import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import { AGGREGATES } from '../aggregates';
import { powerMachine } from '../power/machine';
import { transitionOf } from './pure-transition';

const listed = {
  type: 'PowerListed',
  id: '00000000-0000-8000-8000-000000000001',
  data: { powerId: 'p', unitId: 'u', campaignId: 'c', name: '立项审批' },
};

function start(machine = powerMachine): AnyMachineSnapshot {
  return initialTransition(machine)[0] as AnyMachineSnapshot;
}

describe('the pure transition', () => {
  it('leads where XState’s own does', () => {
    const [theirs] = transition(powerMachine, start(), listed as never);
    const ours = transitionOf(powerMachine, start(), listed);
    expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
    expect(ours?.value).toEqual({ inForce: 'listed' });
  });

  it('leaves the snapshot it starts from as it was', () => {
    const before = start();
    const said = JSON.stringify(before);
    transitionOf(powerMachine, before, listed);
    expect(JSON.stringify(before)).toBe(said);
    expect(transitionOf(powerMachine, before, listed)?.value).toEqual({ inForce: 'listed' });
  });

  it('answers nothing to an event that the machine does not take', () => {
    expect(transitionOf(powerMachine, start(), { type: 'PowerCancelled' })).toBeUndefined();
  });

  // A scope that does nothing would swallow what such an action asks for.
  it.each(Object.entries(AGGREGATES))(
    '%s has a machine that assigns and nothing else',
    (_name, { machine }) => {
      const { actions } = machine.implementations as { readonly actions: Readonly<Record<string, unknown>> };
      const kinds = everyAction(machine.root)
        .map((action) => (typeof action === 'string' ? actions[action] : action))
        .map((action) => (action as { readonly type?: unknown }).type);
      expect(new Set(kinds)).toEqual(new Set(['xstate.assign']));
    },
  );
});

interface Node {
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly transitions: ReadonlyMap<string, readonly { readonly actions: readonly unknown[] }[]>;
  readonly states: Readonly<Record<string, Node>>;
  readonly invoke: readonly unknown[];
}

function everyAction(node: Node): readonly unknown[] {
  const own = [...node.transitions.values()].flat().flatMap(({ actions }) => actions);
  return [
    ...node.entry,
    ...node.exit,
    ...node.invoke,
    ...own,
    ...Object.values(node.states).flatMap(everyAction),
  ];
}
