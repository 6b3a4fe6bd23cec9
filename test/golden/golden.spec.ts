/**
 * The stored form of every event type is frozen here, one file for each type and schema version: the sealed event as it
 * was stored, laid out for reading. What is written today must have the same shape, and what is stored must hash to the
 * same bytes for ever. A file that fails is never edited: docs/how-to/add-an-event.md says what to do.
 */
import canonicalize from 'canonicalize';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedEvent } from '../../workflows/kernel/event';
import { bytesOf, sha256Hex } from '../../src/ledger/hash-chain';
import { DECLARED_TYPES, type DeclaredType } from '../support/event-types';
import { freeze } from '../support/frozen-files';
import { allEvents } from '../support/store-wrappers';
import { tellWholeStory } from '../support/whole-story';
import { shapeOf } from './shape';

const FOLDER = join(__dirname, 'events');

const fileOf = ({ type, version }: Pick<DeclaredType, 'type' | 'version'>) => `${type}.v${version}.json`;

const ALL_VERSIONS = DECLARED_TYPES.flatMap(({ version, ...declared }) =>
  Array.from({ length: version }, (_, index) => ({ ...declared, version: index + 1 })),
);

function golden(declared: Pick<DeclaredType, 'type' | 'version'>): SealedEvent {
  return JSON.parse(readFileSync(join(FOLDER, fileOf(declared)), 'utf8')) as SealedEvent;
}

describe('golden events', () => {
  /** By type, the fullest event of it that today's code writes in the whole story; of several as full, as of a union, that of the frozen form. */
  const today = new Map<string, SealedEvent>();

  beforeAll(async () => {
    const town = await tellWholeStory();
    for (const { position: _, ...event } of await allEvents(town.store)) {
      const known = today.get(event.type);
      const more = known === undefined ? 1 : shapeOf(event).length - shapeOf(known).length;
      if (more > 0 || (more === 0 && isAsFrozen(event))) today.set(event.type, event);
    }
    await town.close();
    for (const declared of DECLARED_TYPES) {
      freeze(join(FOLDER, fileOf(declared)), () => `${JSON.stringify(today.get(declared.type), null, 2)}\n`);
    }
  });

  it('there is one for every event type and version, and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(ALL_VERSIONS.map(fileOf).sort());
  });

  it.each(ALL_VERSIONS)('$type v$version: its bytes hash to the stored hash', (declared) => {
    const event = golden(declared);
    const { hash, ...rest } = event;
    expect(event).toMatchObject({ type: declared.type, schemaVersion: declared.version });
    expect(sha256Hex(bytesOf(event))).toBe(hash);
    // The bytes are RFC 8785's, not only those of our own writer.
    expect(canonicalize(rest)).toBe(bytesOf(event));
  });

  it.each(DECLARED_TYPES)('$type v$version: today’s code writes the same shape', (declared) => {
    const written = today.get(declared.type);
    expect(written?.schemaVersion).toBe(declared.version);
    expect(shapeOf(written?.data)).toEqual(shapeOf(golden(declared).data));
  });

  it.each(DECLARED_TYPES)('$type v$version: today’s envelope has the same fields', (declared) => {
    const { data: _, ...envelope } = golden(declared);
    const { data: __, ...written } = today.get(declared.type) ?? { data: undefined };
    expect(shapeOf(written)).toEqual(shapeOf(envelope));
  });
});

function isAsFrozen(event: SealedEvent): boolean {
  const frozen = { type: event.type, version: event.schemaVersion };
  if (!existsSync(join(FOLDER, fileOf(frozen)))) return false;
  return JSON.stringify(shapeOf(golden(frozen))) === JSON.stringify(shapeOf(event));
}
