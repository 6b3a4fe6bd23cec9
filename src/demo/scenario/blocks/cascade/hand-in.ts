/** What the units of a campaign hand in, and the office accepts. */
import type { LocalDate } from '../../../../../workflows/kernel/time';
import type { Tell } from '../../telling';
import type { StageDays } from './format';
import type { Told } from './told';

export const STAGES = {
  clear: 'clear-powers',
  search: 'search-risks',
  grading: 'grading',
  control: 'control',
} as const;

export function handIn(told: Told, stage: keyof typeof STAGES, days: StageDays, tell: Tell): void {
  const stageId = STAGES[stage];
  for (const { id: unitId, head, holdsPowers } of told.units) {
    const begun = { campaignId: told.campaign, stageId, unitId };
    tell({ on: days.handedIn, by: head, type: 'BeginSubmission', data: begun, title: `开始填报：${unitId}` });
    const asksForPowers = stage === 'clear' || stage === 'search';
    const nilReturns =
      asksForPowers && !holdsPowers
        ? [{ content: 'powers', reason: '班子成员的职权列入分管单位的目录' }]
        : [];
    const data = {
      submissionId: submissionId(told, stageId, unitId),
      nilReturns,
      responsibilities: [],
      note: '',
    };
    tell({ on: days.handedIn, by: head, type: 'HandInSubmission', data, title: `报送：${unitId}` });
  }
  accept(told, stageId, days.accepted, tell);
}

export function resubmit(told: Told, on: LocalDate, tell: Tell): void {
  const stageId = STAGES.control;
  for (const { id: unitId, head } of told.units) {
    const id = { submissionId: submissionId(told, stageId, unitId) };
    const reopened = { ...id, reasons: ['措施已经落实，请按现状报送'] };
    tell({ on, by: told.office, type: 'ReopenSubmission', data: reopened, title: `重新开放：${unitId}` });
    const data = { ...id, nilReturns: [], responsibilities: [], note: '措施已经落实' };
    tell({ on, by: head, type: 'HandInSubmission', data, title: `再次报送：${unitId}` });
  }
  accept(told, stageId, on, tell);
}

function accept(told: Told, stageId: string, on: LocalDate, tell: Tell): void {
  for (const { id: unitId } of told.units) {
    const data = { submissionId: submissionId(told, stageId, unitId), note: '' };
    tell({ on, by: told.office, type: 'AcceptSubmission', data, title: `接收：${unitId}` });
  }
}

function submissionId({ campaign }: Told, stageId: string, unitId: string): string {
  return `${campaign}.${stageId}.${unitId}`;
}
