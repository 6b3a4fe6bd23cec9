/**
 * The stored form of every event type is frozen here: for each type and schema version a file with the fullest event, and one more for
 * every form that says what the others do not (`<Type>.v1.2.json`): another kind of a union, a field beside another. Each is the sealed
 * event as it was stored, laid out for reading. What is written today must have these shapes and no other, and what is stored must hash
 * to the same bytes for ever. A file that fails is never edited: docs/how-to/add-an-event.md says what to do.
 */
import canonicalize from 'canonicalize';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedEvent } from '../../workflows/kernel/event';
import { groupBy } from '../../workflows/kernel/group-by';
import { bytesOf, sha256Hex } from '../../src/ledger/hash-chain';
import { DECLARED_TYPES } from '../support/event-types';
import { freeze } from '../support/frozen-files';
import { allEvents } from '../support/store-wrappers';
import { tellWholeStory } from '../support/whole-story';
import { shapeOf } from './shape';

const FOLDER = join(__dirname, 'events');
const NAME = /^(?<type>\w+)\.v(?<version>\d+)(?:\.(?<form>[2-9]))?\.json$/;

interface Golden {
  readonly file: string;
  readonly type: string;
  readonly version: number;
  readonly event: SealedEvent;
}

const GOLDEN = readGolden();
const PRESENT = GOLDEN.filter(({ type, version }) =>
  DECLARED_TYPES.some((declared) => declared.type === type && declared.version === version),
);

describe('golden events', () => {
  /** By type, every event of it that today's code writes in the whole story. */
  let today: ReadonlyMap<string, readonly SealedEvent[]> = new Map();
  /** With those that this run has written. */
  let frozen: readonly Golden[] = [];
  const writtenOf = (type: string) => today.get(type) ?? [];

  beforeAll(async () => {
    const town = await tellWholeStory();
    const events = (await allEvents(town.store)).map(({ position: _, ...event }) => event);
    today = groupBy<SealedEvent>(events, ({ type }) => type);
    await town.close();
    for (const { type, version } of DECLARED_TYPES) freezeForms(`${type}.v${version}`, writtenOf(type));
    frozen = readGolden();
  });

  it('there is one for every event type and version, and each form follows the one before', () => {
    const expected = DECLARED_TYPES.flatMap(({ type, version }) =>
      Array.from({ length: version }, (_, index) => {
        const forms = frozen.filter((each) => each.type === type && each.version === index + 1).length;
        return Array.from({ length: Math.max(forms, 1) }, (__, form) =>
          nameOf(`${type}.v${index + 1}`, form),
        );
      }).flat(),
    );
    expect(readdirSync(FOLDER).sort()).toEqual(expected.sort());
  });

  it.each(GOLDEN)('$file: its bytes hash to the stored hash', ({ type, version, event }) => {
    const { hash, ...rest } = event;
    expect(event).toMatchObject({ type, schemaVersion: version });
    expect(sha256Hex(bytesOf(event))).toBe(hash);
    // The bytes are RFC 8785's, not only those of our own writer.
    expect(canonicalize(rest)).toBe(bytesOf(event));
  });

  it.each(PRESENT)('$file: today’s code writes the same shape, data and envelope', ({ type, event }) => {
    expect(writtenOf(type).map(shapeOf)).toContainEqual(shapeOf(event));
  });

  it.each(DECLARED_TYPES)(
    '$type v$version: today’s code writes nothing that no form has',
    ({ type, version }) => {
      const forms = frozen
        .filter((each) => each.type === type && each.version === version)
        .map(({ event }) => event);
      const written = writtenOf(type);
      expect(written.filter(({ schemaVersion }) => schemaVersion !== version)).toEqual([]);
      const others = written.filter((each) => !forms.some((form) => lacking(form, each).length === 0));
      expect(others.map((each) => forms.map((form) => lacking(form, each)))).toEqual([]);
    },
  );
});

function readGolden(): readonly Golden[] {
  return readdirSync(FOLDER).map((file) => {
    const { type = '', version = '' } = NAME.exec(file)?.groups ?? {};
    const event = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as SealedEvent;
    return { file, type, version: Number(version), event };
  });
}

function nameOf(typeAndVersion: string, form: number): string {
  return form === 0 ? `${typeAndVersion}.json` : `${typeAndVersion}.${form + 1}.json`;
}

/** The fullest first; of those left, the fullest that has what none before it has. */
function freezeForms(typeAndVersion: string, written: readonly SealedEvent[]): void {
  const forms = GOLDEN.filter(({ file }) => file.startsWith(`${typeAndVersion}.`)).map(({ event }) => event);
  const fullestFirst = written.toSorted((a, b) => shapeOf(b).length - shapeOf(a).length);
  for (const event of fullestFirst) {
    if (forms.some((form) => lacking(form, event).length === 0)) continue;
    freeze(join(FOLDER, nameOf(typeAndVersion, forms.length)), () => `${JSON.stringify(event, null, 2)}\n`);
    forms.push(event);
  }
}

/** What the other says and the form does not. */
function lacking(form: SealedEvent, other: SealedEvent): readonly string[] {
  const paths = shapeOf(form.data);
  return shapeOf(other.data).filter((path) => !paths.includes(path));
}
