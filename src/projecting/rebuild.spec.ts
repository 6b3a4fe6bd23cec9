/** Whatever the log and however it arrives, views followed live and views built at once hold the same rows. */
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerCounts } from '../../projections/register/counts';
import { registerList } from '../../projections/register/query';
import { VIEWS } from '../../projections/registry';
import { compareViews } from './compare-views';
import { ViewsFile } from './sqlite/views-file';
import { TestLog } from './test-log.spec-support';

const UNITS = ['section-a', 'section-b', 'group-b1'] as const;
const POINTS = ['r0', 'r1', 'r2', 'r3'] as const;

/** Something that happens to the log; `pick` chooses among what there is. Structurally valid, not always allowed. */
const HAPPENINGS: readonly ((log: TestLog, pick: number) => unknown)[] = [
  (log, pick) => {
    if (!has(log, `riskPoint-${pointOf(pick)}`)) log.point(pointOf(pick), unitOf(pick));
  },
  (log, pick) =>
    has(log, `riskPoint-${pointOf(pick)}`) && log.rate(pointOf(pick), levelOf(pick), 1 + (pick % 2), 2),
  (log, pick) => has(log, `riskPoint-${pointOf(pick)}`) && log.approve(pointOf(pick), levelOf(pick)),
  (log, pick) => log.measure(`m${pick}-${log.events.length}`, pointOf(pick), unitOf(pick), '2012-10-10'),
  (log, pick) =>
    has(log, `riskPoint-${pointOf(pick)}`) &&
    log.add(`riskPoint-${pointOf(pick)}`, 'RiskPointClosed', { reason: '职权取消' }),
  (log, pick) =>
    has(log, `riskPoint-${pointOf(pick)}`) &&
    log.add(`riskPoint-${pointOf(pick)}`, 'RiskPointCarriedOver', {
      fromCampaignId: 'c-2012',
      toCampaignId: 'c-2013',
    }),
  (log, pick) =>
    log.add('unit-section-b', 'UnitMoved', { parentId: pick % 2 === 0 ? 'section-a' : 'bureau' }),
  (log, pick) => log.handIn(log.submission(unitOf(pick))),
  (log, pick) => log.add(`unit-${unitOf(pick)}`, 'UnitRenamed', { name: `科室${pick}` }),
  (log, pick) =>
    has(log, `riskPoint-${pointOf(pick)}`) &&
    log.add(`riskPoint-${pointOf(pick)}`, 'RiskPointRevised', {
      manifestation: `现场核查走过场${pick}`,
      category: 'system',
      method: 'peer',
      powerId: null,
      flowStepId: null,
      postId: 'post-b',
    }),
  (log) => log.add('riskPoint-r0', 'RiskGradeApproved', { level: 2, decisionId: null }, { corrects: 'e20' }),
  (log) => log.add('power-w1', 'PowerCancellationRequested', { reason: '取消', legalBasis: [] }),
  (log, pick) =>
    log.add('power-w1', 'PowerChangeReviewed', {
      kind: 'cancellation',
      outcome: pick % 2 === 0 ? 'approved' : 'refused',
      opinion: '已核对',
    }),
];

function has(log: TestLog, stream: string): boolean {
  return log.events.some((event) => event.stream === stream);
}

function pointOf(pick: number): string {
  return POINTS[pick % POINTS.length] ?? 'r0';
}

function unitOf(pick: number): string {
  return UNITS[pick % UNITS.length] ?? 'section-a';
}

function levelOf(pick: number): 1 | 2 | 3 {
  return ((pick % 3) + 1) as 1 | 2 | 3;
}

const histories = fc.array(fc.tuple(fc.nat(HAPPENINGS.length - 1), fc.nat(11)), { maxLength: 40 });
const batches = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 10 });

describe('views built at once and views followed live', () => {
  it('hold the same rows, and counts that add up to the list', () => {
    const folder = mkdtempSync(join(tmpdir(), 'views-'));
    try {
      fc.assert(
        fc.property(histories, batches, (history, sizes) => {
          const log = new TestLog().organisation().campaign();
          for (const [happening, pick] of history) HAPPENINGS[happening]?.(log, pick);
          const live = followed(log, sizes);
          const rebuilt = built(log, join(folder, 'rebuilt.sqlite'));
          expect(compareViews(live, rebuilt, VIEWS).differences).toEqual([]);
          for (const campaignId of ['c-2012', 'c-2013']) {
            for (const unitId of ['bureau', 'section-a', 'section-b']) {
              const params = { campaignId, unitId };
              const list = rebuilt.read((reader) => registerList(reader, params), noCalendar).answer;
              const counts = rebuilt.read((reader) => registerCounts(reader, params), noCalendar).answer;
              expect(counts.total).toBe(list.items.length);
            }
          }
          live.close();
          rebuilt.close();
        }),
        { numRuns: 60, seed: 2012 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function followed(log: TestLog, sizes: readonly number[]): ViewsFile {
  const file = ViewsFile.create(':memory:', VIEWS, 'live');
  let from = 0;
  for (let turn = 0; from < log.events.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    file.apply(log.events.slice(from, from + size));
    from += size;
  }
  return file;
}

function built(log: TestLog, path: string): ViewsFile {
  rmSync(path, { force: true });
  const file = ViewsFile.create(path, VIEWS, 'build');
  file.apply(log.events);
  Array.from(file.finish());
  file.close();
  return ViewsFile.open(path, VIEWS, 'read');
}

function noCalendar(): never {
  throw new Error('not asked for');
}
