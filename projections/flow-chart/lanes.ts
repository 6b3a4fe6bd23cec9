/**
 * The lines of a flow that lead elsewhere than to the step below: returns and jumps. Each runs in a lane left of the steps, the
 * shorter the nearer, so that as few as can be cross. What finds no lane is told in words by whoever draws.
 */
import type { FlowStep } from '../../workflows/power/events';

export interface Jump {
  /** Places of the steps, from 0. */
  readonly from: number;
  readonly to: number;
}

export interface LanedJump extends Jump {
  /** 0: the nearest to the steps. */
  readonly lane: number;
}

export const MAX_LANES = 6;

type Steps = readonly Pick<FlowStep, 'stepId' | 'next'>[];

/** A step that leads to itself is not among them. */
export function jumpsOf(steps: Steps): readonly Jump[] {
  const places = new Map(steps.map(({ stepId }, place) => [stepId, place]));
  return steps.flatMap(({ next }, from) =>
    [...new Set(next)]
      .map((stepId) => ({ from, to: places.get(stepId) ?? from }))
      .filter(({ to }) => to !== from && to !== from + 1),
  );
}

/** Those that have a lane; two in one lane meet at most at a step, one from above and one from below. */
export function laned(jumps: readonly Jump[]): readonly LanedJump[] {
  const lanes: Jump[][] = [];
  const placed: LanedJump[] = [];
  const shortestFirst = [...jumps].sort((a, b) => reach(a) - reach(b) || top(a) - top(b));
  for (const jump of shortestFirst) {
    const free = lanes.findIndex((lane) => lane.every((other) => isApart(jump, other)));
    const lane = free < 0 ? lanes.length : free;
    if (lane >= MAX_LANES) continue;
    (lanes[lane] ??= []).push(jump);
    placed.push({ ...jump, lane });
  }
  return placed;
}

/** At a step, in the order from top to bottom in which its lines touch it without crossing one another. */
export function portsAt(step: number, jumps: readonly LanedJump[]): readonly LanedJump[] {
  const here = jumps.filter(({ from, to }) => from === step || to === step);
  const upward = here.filter((jump) => bottom(jump) === step).sort((a, b) => a.lane - b.lane);
  const downward = here.filter((jump) => top(jump) === step).sort((a, b) => b.lane - a.lane);
  return [...upward, ...downward];
}

function isApart(a: Jump, b: Jump): boolean {
  return bottom(a) <= top(b) || bottom(b) <= top(a);
}

const top = ({ from, to }: Jump) => Math.min(from, to);
const bottom = ({ from, to }: Jump) => Math.max(from, to);
const reach = (jump: Jump) => bottom(jump) - top(jump);
