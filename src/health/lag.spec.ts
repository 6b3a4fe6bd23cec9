import { Lag } from './lag';

describe('the lag', () => {
  it('is none where nothing was seen, and none at the end that was seen', () => {
    const lag = new Lag();
    expect(lag.behindMs('0', 10)).toBe(0);
    expect(lag.hasCaughtUp).toBe(false);
    lag.saw('7', 20);
    expect(lag.behindMs('7', 30)).toBe(0);
    expect(lag.hasCaughtUp).toBe(true);
  });

  it('counts from when the oldest end that is not reached was seen', () => {
    const lag = new Lag();
    lag.saw('7', 20);
    lag.saw('9', 50);
    expect(lag.behindMs('6', 60)).toBe(40);
    expect(lag.hasCaughtUp).toBe(false);
    expect(lag.behindMs('7', 60)).toBe(10);
    expect(lag.hasCaughtUp).toBe(true);
    expect(lag.behindMs('9', 70)).toBe(0);
  });

  it('stays small where others append all the time', () => {
    const lag = new Lag();
    for (let end = 1; end <= 100; end += 1) {
      lag.saw(String(end), end * 10);
      expect(lag.behindMs(String(end - 1), end * 10)).toBeLessThanOrEqual(10);
    }
  });

  it('begins anew where the log ends before an end that was seen', () => {
    const lag = new Lag();
    lag.saw('90', 10);
    lag.behindMs('90', 10);
    lag.saw('70', 20);
    expect(lag.behindMs('0', 50)).toBe(30);
    expect(lag.hasCaughtUp).toBe(false);
    expect(lag.behindMs('70', 60)).toBe(0);
  });

  it('knows positions of two numbers', () => {
    const lag = new Lag();
    lag.saw('100/90', 10);
    expect(lag.behindMs('99/99', 20)).toBe(10);
    expect(lag.behindMs('100/90', 20)).toBe(0);
  });
});
