/**
 * XState's pure transition, without the actor that its `transition()` makes anew for every call: our machines only assign,
 * so one scope that does nothing serves a machine for ever. Two thirds of a transition's time was that actor.
 */
import { createActor, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';

type Scope = Parameters<AnyStateMachine['transition']>[2];

const scopes = new WeakMap<AnyStateMachine, Scope>();

/** The snapshot after the event; undefined when the machine does not take it in this state. */
export function transitionOf(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
): AnyMachineSnapshot | undefined {
  if (!snapshot.can(event)) return undefined;
  return machine.transition(snapshot, event, scopeOf(machine));
}

function scopeOf(machine: AnyStateMachine): Scope {
  let scope = scopes.get(machine);
  if (scope === undefined) scopes.set(machine, (scope = inertScope(machine)));
  return scope;
}

/** What an action would act on: never started, so nothing can come of it. */
function inertScope(machine: AnyStateMachine): Scope {
  const self = createActor(machine);
  const nothing = (): void => undefined;
  return {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}
