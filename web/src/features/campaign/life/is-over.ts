import type { StageDeadlines } from '../../../../../projections/deadlines/query';

/** Its gate is passed: its dates stay as they were. */
export function isOver({ status }: Pick<StageDeadlines, 'status'>): boolean {
  return status === 'passed' || status === 'passedWithExceptions';
}
