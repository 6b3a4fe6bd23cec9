import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGGREGATES } from '../../workflows/aggregates';

const page = readFileSync(join(__dirname, '../../docs/events.md'), 'utf8');

describe('docs/events.md', () => {
  it('lists every event of every aggregate, once, under its category, and no other', () => {
    const listed = [...page.matchAll(/^\| `(\w+)` \| `(\w+)` \| (.+) \|$/gm)].map(
      ([, category, type]) => `${category} ${type}`,
    );
    const known = Object.entries(AGGREGATES).flatMap(([category, aggregate]) =>
      Object.keys(aggregate.eventTypes).map((type) => `${category} ${type}`),
    );
    expect(listed.sort()).toEqual(known.sort());
  });
});
