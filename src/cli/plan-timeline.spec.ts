import type { Plan } from '../../workflows/plans/plan';
import { timelineOf } from './plan-timeline';

const label = { zh: '标签', en: 'Label' };

function stage(id: string, opens: string, closes: string | null, due?: string, milestone?: string) {
  return {
    id,
    opens,
    closes,
    ...(due === undefined ? {} : { submission: { title: label, due, contents: ['posts'] } }),
    milestones: milestone === undefined ? [] : [{ id: 'm', title: label, due: milestone }],
  };
}

function linesOf(...stages: readonly unknown[]): readonly string[] {
  return timelineOf({ stages } as unknown as Plan).split('\n');
}

it('draws sixty days as sixty columns: bars, a due day, a milestone, and both on one day', () => {
  // 1 January to 29 February 2012: 60 days.
  const lines = linesOf(
    stage('one', '2012-01-01', '2012-01-31', '2012-01-11', '2012-01-21'),
    stage('two', '2012-02-01', '2012-02-29', '2012-02-11', '2012-02-11'),
  );
  expect(lines.slice(0, 3)).toEqual([
    `     2012-01${' '.repeat(24)}02`,
    `one  ${'━'.repeat(10)}▼${'━'.repeat(9)}◇${'━'.repeat(10)}`,
    `two  ${' '.repeat(31)}${'━'.repeat(10)}◈${'━'.repeat(18)}`,
  ]);
});

it('draws a stage without an end as open, and never more than sixty columns of a long plan', () => {
  const lines = linesOf(
    stage('first', '2012-01-01', '2013-06-30'),
    stage('second', '2013-07-01', null, '2013-07-01'),
  );
  expect(lines[2]).toMatch(/^second +▼┄+$/);
  expect(Math.max(...lines.slice(0, 3).map((line) => line.length))).toBe(8 + 60);
  expect(lines[0]).toContain('2013-01');
});
