/**
 * Ids and digests are stored, and a repeated command is found by them: they are the same on every machine and in every
 * later version. So the values here are literals, and never change.
 */
import type { CommandRequest } from './request';
import { KEY_BYTES, Seal } from '../accounts/seal';
import { commandIdOf, digestOf, eventIdOf, requestDigest as requestDigestWith, uuidFrom } from './meta';

const ZHAO = { personId: 'zhao', postId: 'administrator' };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const REQUEST: CommandRequest<'RenameUnit'> = {
  type: 'RenameUnit',
  data: { unitId: 'finance', name: '财务科' },
  acting: ZHAO,
  idempotencyKey: 'key-1',
};

const sealOf = (byte: number) => new Seal(Buffer.alloc(KEY_BYTES, byte));
const requestDigest = (request: CommandRequest) => requestDigestWith(request, sealOf(1));

describe('ids', () => {
  it('are made from their names, always the same', () => {
    expect(commandIdOf(ZHAO, 'key-1')).toBe('9d586899-ffd5-83b0-9c86-05156692f806');
    expect(eventIdOf(commandIdOf(ZHAO, 'key-1'), 0)).toBe('097bb816-926d-895b-9478-433fad88d571');
    expect(eventIdOf(commandIdOf(ZHAO, 'key-1'), 1)).toBe('3b4f4833-ae3e-8bdf-beb1-9e36d8161ed4');
    expect(commandIdOf('public', 'key-1')).toBe('7513ebbb-03ed-8dda-a07f-0bf2541da7d6');
  });

  it('are UUIDs of version 8', () => {
    for (const name of ['', 'a', '廉程', 'x'.repeat(1_000)]) expect(uuidFrom(name)).toMatch(UUID);
  });

  it('differ by person and by key, and not by post: who has moved on may ask again', () => {
    const id = commandIdOf(ZHAO, 'key-1');
    expect(commandIdOf({ ...ZHAO, personId: 'qian' }, 'key-1')).not.toBe(id);
    expect(commandIdOf(ZHAO, 'key-2')).not.toBe(id);
    expect(commandIdOf({ ...ZHAO, postId: 'other' }, 'key-1')).toBe(id);
  });

  it('without a key are new each time', () => {
    expect(commandIdOf(ZHAO, undefined)).not.toBe(commandIdOf(ZHAO, undefined));
  });
});

describe('the digest of a request', () => {
  it('is the same for ever', () => {
    expect(requestDigest(REQUEST)).toBe('1a2c4d2be6406cb0a278ea6604bb070efc1fe2287185b440c22d2a2f478cd9de');
  });

  it('says nothing of the key, nor of the order of members', () => {
    const { data, acting, type } = REQUEST;
    const turned = { acting, data: { name: data.name, unitId: data.unitId }, type };
    expect(requestDigest({ ...turned, idempotencyKey: 'another' })).toBe(requestDigest(REQUEST));
  });

  it.each([
    ['data', { data: { unitId: 'finance', name: '财会科' } }],
    ['post', { acting: { ...ZHAO, postId: 'other' } }],
    ['basis', { basis: { reason: '改名' } }],
    ['time', { occurredAt: '2024-01-02T01:00:00.000Z' }],
    ['expected revision', { expectedRevision: 0 }],
    ['correction', { corrects: 'event' }],
    ['person acted for', { onBehalfOf: ZHAO }],
  ])('changes with the %s', (_, change) => {
    expect(requestDigest({ ...REQUEST, ...change })).not.toBe(requestDigest(REQUEST));
  });

  it('of a confidential request depends on the key, and of no other does', () => {
    const confidential = { ...REQUEST, data: { ...REQUEST.data, confidential: true } } as CommandRequest;
    expect(requestDigest(confidential)).toBe(
      '38c3c1b835acf475eaf0e5480adc2afd6f31729b72407e2b9f778efe0a54fba7',
    );
    expect(requestDigestWith(confidential, sealOf(2))).not.toBe(requestDigest(confidential));
    expect(requestDigestWith(REQUEST, sealOf(2))).toBe(requestDigest(REQUEST));
  });

  it('is SHA-256 of the canonical form', () => {
    // echo -n '{"a":1,"b":"廉"}' | sha256sum
    expect(digestOf({ b: '廉', a: 1 })).toBe(
      'a241aeb0fd4f561178aa8ee1bef49ccb686b1f72b7e5755d25e9ce93bb1efd78',
    );
  });
});
