/** A stream whose reader is slow is waited for, and costs no more for it. */
import { PassThrough } from 'node:stream';
import { untilTaken } from './event-streams';

describe('waiting for a slow reader', () => {
  it('goes on when more is taken, and leaves nobody listening', async () => {
    const stream = new PassThrough({ highWaterMark: 1 });
    const listening = () => stream.eventNames().map((event) => [event, stream.listenerCount(event)]);
    const before = listening();
    for (let time = 0; time < 100; time += 1) {
      expect(stream.write('more')).toBe(false);
      const taken = untilTaken(stream);
      while (stream.read() !== null);
      await taken;
    }
    expect(listening()).toEqual(before);
  });

  it('ends when the reader has gone, before or meanwhile', async () => {
    const stream = new PassThrough({ highWaterMark: 1 });
    stream.write('more');
    const taken = untilTaken(stream);
    stream.destroy();
    await taken;
    await untilTaken(stream);
    expect(stream.listenerCount('drain')).toBe(0);
  });
});
