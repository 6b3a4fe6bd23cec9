import { inTurns } from './in-turns';

const until = (time: number) => {
  while (performance.now() < time);
};

it('lets others have their turn while long work is done, and leaves out nothing', async () => {
  let answered = false;
  setImmediate(() => (answered = true));
  const done: number[] = [];
  const answeredBy: number[] = [];
  for await (const part of inTurns([1, 2, 3])) {
    if (answered) answeredBy.push(part);
    until(performance.now() + 30);
    done.push(part);
  }
  expect(done).toEqual([1, 2, 3]);
  expect(answeredBy).toEqual([2, 3]);
});
