/** A statechart as nodes and edges, read from the machine itself: so a picture can not say anything else than it does. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';

export interface ChartNode {
  /** The state's path, e.g. `running.working`. */
  readonly id: string;
  readonly key: string;
  readonly kind: 'state' | 'final' | 'history';
  readonly description: string;
  /** The child entered first; absent for a leaf. */
  readonly initial?: string;
  readonly children: readonly ChartNode[];
}

export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly event: string;
  readonly guard?: string;
  readonly description: string;
}

export interface Chart {
  readonly id: string;
  readonly version: number;
  readonly description: string;
  readonly initial: string;
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

export function chartOf(machine: AnyStateMachine, version: number): Chart {
  const { root } = machine;
  const edges: ChartEdge[] = [];
  collectEdges(root, edges);
  return {
    id: machine.id,
    version,
    description: root.description ?? '',
    initial: initialOf(root) ?? '',
    nodes: childrenOf(root),
    edges,
  };
}

function childrenOf(node: AnyStateNode): readonly ChartNode[] {
  return Object.values(node.states).map((child: AnyStateNode) => {
    const initial = initialOf(child);
    return {
      id: pathOf(child),
      key: child.key,
      kind: child.type === 'final' ? 'final' : child.type === 'history' ? 'history' : 'state',
      description: child.description ?? '',
      ...(initial === undefined ? {} : { initial }),
      children: childrenOf(child),
    };
  });
}

function collectEdges(node: AnyStateNode, edges: ChartEdge[]): void {
  for (const transitions of node.transitions.values()) {
    for (const transition of transitions) {
      const targets = targetsOf(transition, node);
      const guard = transition.guard === undefined ? undefined : guardName(transition.guard);
      for (const target of targets) {
        edges.push({
          from: pathOf(node),
          to: pathOf(target),
          event: transition.eventType as string,
          ...(guard === undefined ? {} : { guard }),
          description: transition.description ?? '',
        });
      }
    }
  }
  for (const child of Object.values(node.states)) collectEdges(child as AnyStateNode, edges);
}

/** A transition without a target stays where it is. */
function targetsOf({ target }: { readonly target?: unknown }, node: AnyStateNode): readonly AnyStateNode[] {
  return (target as readonly AnyStateNode[] | undefined) ?? [node];
}

function initialOf(node: AnyStateNode): string | undefined {
  if (Object.keys(node.states).length === 0) return undefined;
  const [target] = node.initial.target as readonly (AnyStateNode | undefined)[];
  return target === undefined ? undefined : pathOf(target);
}

function pathOf(node: AnyStateNode): string {
  return node.path.join('.');
}

/** A guard written in place has no name of its own: then nothing is shown rather than a word that says nothing. */
function guardName(guard: unknown): string | undefined {
  if (typeof guard === 'string') return guard;
  const { type } = guard as { readonly type?: unknown };
  return typeof type === 'string' ? type : undefined;
}
