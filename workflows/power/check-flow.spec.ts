import fc from 'fast-check';
import { DomainError } from '../kernel/domain-error';
import { checkFlow, MAX_FLOW_STEPS } from './check-flow';
import type { FlowStep } from './events';

/** `a>b,c` as a step with the ids that may follow. */
const flow = (...lines: readonly string[]): readonly FlowStep[] =>
  lines.map((line) => {
    const [stepId = '', next = ''] = line.split('>');
    return {
      stepId,
      name: '环节',
      responsiblePostId: 'post-1',
      timeLimit: '',
      next: next === '' ? [] : next.split(','),
    };
  });

const chain = (length: number) =>
  flow(...Array.from({ length }, (_, i) => (i + 1 < length ? `s${i}>s${i + 1}` : `s${i}`)));

const refusalOf = (steps: readonly FlowStep[]): DomainError | null => {
  try {
    checkFlow(steps);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
};
const faultOf = (steps: readonly FlowStep[]) => refusalOf(steps)?.code ?? null;

describe('a sound flow', () => {
  it.each([
    ['one step', flow('a')],
    ['a line', flow('提出>受理', '受理>审核', '审核>办理', '办理>反馈', '反馈')],
    ['two ways to one end', flow('a>b,c', 'b>d', 'c>d', 'd')],
    ['a return for correction', flow('a>b', 'b>c,a', 'c')],
    ['a step repeated', flow('a>a,b', 'b')],
    ['two starts', flow('a>c', 'b>c', 'c')],
    ['two starts that share no more than their end’s neighbour', flow('a>b', 'b', 'c>b,d', 'd')],
    ['the most steps', chain(MAX_FLOW_STEPS)],
  ])('%s', (_, steps) => expect(faultOf(steps)).toBeNull());
});

describe('an unsound flow', () => {
  it.each([
    ['POWER.FLOW_EMPTY', flow()],
    ['POWER.FLOW_TOO_LONG', chain(MAX_FLOW_STEPS + 1)],
    ['POWER.FLOW_STEP_TWICE', flow('a>b', 'b', 'b')],
    ['POWER.FLOW_NEXT_UNKNOWN', flow('a>b')],
    ['POWER.FLOW_STEP_UNREACHABLE', flow('a', 'b>c', 'c>b')],
    ['POWER.FLOW_NO_END', flow('a>b', 'b>a')],
    ['POWER.FLOW_END_UNREACHABLE', flow('a>b,c', 'b', 'c>d', 'd>c')],
    ['POWER.FLOW_NOT_CONNECTED', flow('a>b', 'b', 'c')],
    ['POWER.FLOW_NOT_CONNECTED', flow('a>b', 'b', 'c>d', 'd')],
  ])('%s', (code, steps) => expect(faultOf(steps)).toBe(code));

  it('names the steps at fault', () => {
    expect(refusalOf(flow('a>b,c', 'b', 'c>d', 'd>c'))?.details).toEqual({ stepIds: ['c', 'd'] });
    expect(refusalOf(flow('a>b', 'b', 'c>d', 'd'))?.details).toEqual({ stepIds: ['c', 'd'] });
    expect(refusalOf(flow('a>b', 'b', 'b'))?.details).toEqual({ stepIds: ['b'] });
    expect(refusalOf(flow('a>b'))?.details).toEqual({ stepId: 'a', next: ['b'] });
  });
});

describe('flows of any shape', () => {
  const anyFlow = fc.integer({ min: 1, max: 8 }).chain((length) =>
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: length - 1 }), { maxLength: 3 }), {
      minLength: length,
      maxLength: length,
    }),
  );
  const build = (links: readonly (readonly number[])[]) =>
    flow(...links.map((next, i) => `s${i}>${next.map((to) => `s${to}`).join(',')}`));

  /** Walks of up to as many steps as there are, counted the plain way. */
  const reachable = (links: readonly (readonly number[])[], from: number): ReadonlySet<number> => {
    let reached = new Set([from]);
    for (let round = 0; round < links.length; round += 1) {
      reached = new Set([...reached].flatMap((at) => [at, ...(links[at] ?? [])]));
    }
    return reached;
  };

  it('are sound exactly when each step is entered from a start, left to an end and joined to the first', () => {
    fc.assert(
      fc.property(anyFlow, (links) => {
        const all = [...links.keys()];
        const starts = all.filter(
          (i) => i === 0 || !links.some((next, from) => from !== i && next.includes(i)),
        );
        const entered = all.every((i) => starts.some((start) => reachable(links, start).has(i)));
        const left = all.every((i) => [...reachable(links, i)].some((end) => links[end]?.length === 0));
        const bothWays = all.map((i) => [
          ...(links[i] ?? []),
          ...all.filter((from) => links[from]?.includes(i)),
        ]);
        const joined = reachable(bothWays, 0).size === links.length;
        expect(faultOf(build(links)) === null).toBe(entered && left && joined);
      }),
    );
  });

  it('stay sound when a way back is added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.nat(), fc.nat(), (length, a, b) => {
        const from = a % (length - 1);
        const to = b % (from + 1);
        const steps = chain(length).map((step, i) =>
          i === from ? { ...step, next: [...step.next, `s${to}`] } : step,
        );
        expect(faultOf(steps)).toBeNull();
      }),
    );
  });
});
