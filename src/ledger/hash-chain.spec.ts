import fc from 'fast-check';
import { createHash } from 'node:crypto';
import type { SealedEvent } from '../../workflows/kernel/event';
import { sampleEvent } from '../../test/event-store-contract/sample-events';
import {
  bytesOf,
  chainStart,
  linkOf,
  seal,
  sealedBytes,
  sha256Hex,
  verifyLink,
  verifyStream,
  ZERO_HASH,
} from './hash-chain';

const STREAM = 'riskPoint-1';

function chain(length: number): SealedEvent[] {
  const events: SealedEvent[] = [];
  for (let revision = 0; revision < length; revision += 1) {
    const prevHash = events.at(-1)?.hash ?? ZERO_HASH;
    events.push(seal(sampleEvent(revision, { 风险: `第${revision}条` }), STREAM, revision, prevHash).event);
  }
  return events;
}

describe('hash chain', () => {
  it('writes known bytes and a known hash for ever', () => {
    const { event, bytes } = seal(sampleEvent(1, { text: '廉政' }), STREAM, 0, ZERO_HASH);
    expect(bytes).toBe(
      '{"actor":{"personId":"person-1","postId":"post-1","role":"office","unitId":"unit-1"},' +
        `"commandDigest":"${'c'.repeat(64)}","commandId":"00000000-0000-8000-8000-000000000001",` +
        '"correlationId":"00000000-0000-8000-8000-000000000001","data":{"text":"廉政"},' +
        '"id":"00000000-0000-8000-8000-000000000001","machineVersion":1,"occurredAt":"2012-03-05T01:00:00.000Z",' +
        `"prevHash":"${ZERO_HASH}","recordedAt":"2012-03-05T01:00:00.000Z","revision":0,"schemaVersion":1,` +
        '"stream":"riskPoint-1","type":"RiskPointRevised"}',
    );
    expect(event.hash).toBe('adfdb36fa23184d01c2a812a3cd1db3e39584ff17ce45e42847de36b79fb150a');
    expect(event.hash).toBe(createHash('sha256').update(bytes, 'utf8').digest('hex'));
  });

  it('gives a store the same bytes and hash as the event', () => {
    const { event, bytes } = seal(sampleEvent(1), STREAM, 4, sha256Hex('before'));
    expect(sealedBytes(sampleEvent(1), STREAM, 4, sha256Hex('before'))).toEqual({
      bytes,
      hash: event.hash,
    });
    expect(bytesOf(event)).toBe(bytes);
  });

  it('does not count the position, which belongs to a store', () => {
    const [event] = chain(1);
    expect(verifyLink({ ...event!, position: '7' } as SealedEvent, chainStart(STREAM))).toBeUndefined();
  });

  it('holds for every whole stream, and from any link of it', () => {
    const events = chain(5);
    expect(verifyStream(STREAM, events)).toBeUndefined();
    expect(verifyStream(STREAM, events.slice(3), linkOf(events[2]!))).toBeUndefined();
    expect(verifyStream(STREAM, [])).toBeUndefined();
  });

  it('names the first event that was changed', () => {
    const events = chain(5);
    events[2] = { ...events[2]!, data: { 风险: '改' } };
    expect(verifyStream(STREAM, events)).toMatchObject({ reason: 'wrongHash', stream: STREAM, revision: 2 });
  });

  it('names the event after one that was changed and sealed anew', () => {
    const events = chain(5);
    events[2] = seal(sampleEvent(2, { 风险: '改' }), STREAM, 2, events[1]!.hash).event;
    expect(verifyStream(STREAM, events)).toMatchObject({ reason: 'wrongPrevHash', revision: 3 });
  });

  it.each([
    [
      'taken out',
      (events: SealedEvent[]) => events.toSpliced(2, 1),
      { reason: 'revisionGap', expected: 2, found: 3 },
    ],
    [
      'put in twice',
      (events: SealedEvent[]) => events.toSpliced(2, 0, events[1]!),
      { reason: 'revisionGap', found: 1 },
    ],
    [
      'missing at the start',
      (events: SealedEvent[]) => events.slice(1),
      { reason: 'revisionGap', expected: 0 },
    ],
    [
      'from another stream',
      (events: SealedEvent[]) => events.with(2, { ...events[2]!, stream: 'post-1' }),
      { reason: 'otherStream' },
    ],
  ])('finds an event %s', (_name, change, fault) => {
    expect(verifyStream(STREAM, change(chain(5)))).toMatchObject(fault);
  });

  it('finds an event that could never have been sealed', () => {
    const [event] = chain(1);
    expect(verifyLink({ ...event!, data: '\ud800' }, chainStart(STREAM))).toMatchObject({
      reason: 'wrongHash',
    });
  });

  it('finds every changed byte of the stored form', () => {
    const { event, bytes } = seal(sampleEvent(1, { text: '廉政 "quoted"' }), STREAM, 0, ZERO_HASH);
    const stored = Buffer.from(bytes);
    fc.assert(
      fc.property(fc.nat(stored.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(stored);
        changed[at] = changed[at]! ^ flip;
        expect(createHash('sha256').update(changed).digest('hex')).not.toBe(event.hash);
      }),
    );
  });

  it('finds every changed character that still reads as an event', () => {
    const { event, bytes } = seal(sampleEvent(1, { text: '廉政', list: [1, 2] }), STREAM, 0, ZERO_HASH);
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
        (at, by) => {
          fc.pre(bytes[at] !== by);
          const changed = parsed(bytes.slice(0, at) + by + bytes.slice(at + 1));
          fc.pre(changed !== undefined);
          expect(verifyLink({ ...changed, hash: event.hash }, chainStart(STREAM))).toBeDefined();
        },
      ),
      { numRuns: 500, maxSkipsPerRun: 1000 },
    );
  });
});

function parsed(text: string): SealedEvent | undefined {
  try {
    return JSON.parse(text) as SealedEvent;
  } catch {
    return undefined;
  }
}
