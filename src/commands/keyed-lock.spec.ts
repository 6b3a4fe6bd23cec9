import { KeyedLock } from './keyed-lock';

/** Work that goes on when it is told to. */
function work(name: string, done: string[]) {
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = () => resolve();
  });
  const run = async (): Promise<string> => {
    done.push(`${name} begins`);
    await finished;
    done.push(`${name} ends`);
    return name;
  };
  return { run, finish };
}

describe('one at a time for each key', () => {
  it('those of a key wait for each other, in the order they came; those of another do not', async () => {
    const done: string[] = [];
    const lock = new KeyedLock();
    const [a, b, other] = [work('a', done), work('b', done), work('other', done)];
    const results = Promise.all([lock.run('x', a.run), lock.run('x', b.run), lock.run('y', other.run)]);
    b.finish();
    other.finish();
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toEqual(['a begins', 'other begins', 'other ends']);
    a.finish();
    expect(await results).toEqual(['a', 'b', 'other']);
    expect(done.slice(3)).toEqual(['a ends', 'b begins', 'b ends']);
  });

  it('one that fails fails alone', async () => {
    const lock = new KeyedLock();
    const failing = lock.run('x', () => Promise.reject(new Error('refused')));
    const next = lock.run('x', () => Promise.resolve('next'));
    await expect(failing).rejects.toThrow('refused');
    expect(await next).toBe('next');
    expect(await lock.run('x', () => Promise.resolve('later'))).toBe('later');
  });
});
