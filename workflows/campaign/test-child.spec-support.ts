/** Test support: what a child of the test campaign reports; its stages are those of the test plan, with their dates. */
import type { CampaignCounts, ChildReport, ChildStage } from './child';
import type { ChildPinned } from './events';

const CHILD_COUNTS: CampaignCounts = {
  units: 2,
  powers: { external: 5, internal: 2, unstated: 0 },
  riskPoints: { 1: 1, 2: 2, 3: 3, unclassified: 4 },
  measures: 6,
};

const WINDOWS = [
  ['mobilization', '2012-04-01', '2012-04-26'],
  ['identification', '2012-04-27', '2012-06-28'],
  ['grading', '2012-06-29', '2012-09-25'],
  ['control', '2012-09-26', '2012-11-30'],
  ['assessment', '2012-12-01', null],
] as const;

/** `passed`: the stages the child has passed, by id, each with the day. */
export function childStages(passed: Readonly<Record<string, string>> = {}): readonly ChildStage[] {
  return WINDOWS.map(([kind, opens, closes]) => ({
    stageId: kind,
    kind,
    opens,
    closes,
    submissionDue: null,
    status: passed[kind] === undefined ? 'open' : 'passed',
    decidedOn: passed[kind] ?? null,
  }));
}

export function childReport(childId: string, changes: Partial<ChildReport> = {}): ChildReport {
  return {
    childId,
    title: `${childId}的工作`,
    hostUnitId: `host-of-${childId}`,
    planId: 'test-plan',
    status: 'running',
    scopeUnitIds: [`unit-of-${childId}`],
    stages: childStages(),
    counts: CHILD_COUNTS,
    ...changes,
  };
}

export function childPinned(childId: string, changes: Partial<ChildReport> = {}): ChildPinned {
  return { type: 'ChildPinned', data: childReport(childId, changes) };
}
