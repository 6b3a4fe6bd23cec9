/** How the campaigns of a cascade end: assessed, reported, carried over, completed, archived. */
import type { LocalDate } from '../../../../../workflows/kernel/time';
import type { Tell } from '../../telling';
import type { CascadeBlock, CascadeUnit, EndDays } from './format';
import { gate } from './gate';
import { postsOf } from './inventory';
import type { Told } from './told';

export function endOfChild(block: CascadeBlock, unit: CascadeUnit, told: Told, tell: Tell): void {
  const days = block.days.endOfChildren;
  const bonus = unit.pilot === true ? block.pilotBonus : 0;
  const result = unit.pilot === true ? block.results.pilots : block.results.others;
  for (const { id, head } of told.units)
    assess(told, id, head, result, scoresOf(block, bonus), days.assessed, tell);
  const filingId = `${told.campaign}.summary`;
  const filing = {
    filingId,
    campaignId: told.campaign,
    stageId: 'assessment',
    subject: 'summaryReport',
    recipient: block.issuer,
    documents: [{ title: `${told.title}总结`, documentNumber: '' }],
    riskPointIds: [],
    sentOn: days.filed,
  };
  tell({ on: days.filed, by: told.office, type: 'SendFiling', data: filing, title: '总结上报' });
  const receipt = { filingId, receiptNumber: `收-${unit.id}`, receivedOn: days.filed };
  tell({ on: days.filed, by: told.office, type: 'RecordFilingReceipt', data: receipt, title: '收到回执' });
  finish(told, days, tell);
}

export function endOfHost(block: CascadeBlock, told: Told, tell: Tell): void {
  const days = block.days.end;
  assess(told, block.host.unit, told.head, block.results.others, scoresOf(block, 0), days.assessed, tell);
  for (const unit of block.units) {
    const bonus = unit.pilot === true ? block.pilotBonus : 0;
    const result = unit.pilot === true ? block.results.pilots : block.results.others;
    assess(told, unit.id, postsOf(unit.id).head, result, scoresOf(block, bonus), days.assessed, tell);
  }
  const report = {
    campaignId: told.campaign,
    reportId: `${told.campaign}.results`,
    recipient: block.cadreOffice,
    documentNumber: `${block.issuer}〔${days.filed.slice(0, 4)}〕考核`,
    reportedOn: days.filed,
  };
  const reported = '考核结果通报，作为干部选拔任用的依据';
  tell({ on: days.filed, by: told.office, type: 'ReportAssessmentResults', data: report, title: reported });
  finish(told, days, tell);
}

/** Carry-over, the last gate, completion, archive. */
function finish(told: Told, { filed, completed, archived }: EndDays, tell: Tell): void {
  const campaignId = told.campaign;
  const kept = { campaignId, mode: 'all', riskPointIds: [], reason: '风险等级定期调整，全部结转' };
  tell({ on: filed, by: told.head, type: 'ChooseCarryOver', data: kept, title: '确定结转' });
  gate(told, 'assessment', { asked: filed, decided: completed }, tell);
  const done = { campaignId, summary: '各项工作按方案完成，考核结果已运用' };
  tell({ on: completed, by: told.head, type: 'CompleteCampaign', data: done, title: `办结：${told.title}` });
  const archive = { campaignId, archiveNumber: `档-${campaignId}` };
  tell({
    on: archived,
    by: told.office,
    type: 'ArchiveCampaign',
    data: archive,
    title: `归档：${told.title}`,
  });
}

function assess(
  told: Told,
  unitId: string,
  head: string,
  result: string,
  scores: readonly object[],
  on: LocalDate,
  tell: Tell,
): void {
  const id = { assessmentId: `${told.campaign}.${unitId}` };
  const begun = { campaignId: told.campaign, unitId };
  tell({ on, by: told.office, type: 'BeginAssessment', data: begun, title: `开始考核：${unitId}` });
  const self = { ...id, scores, statement: '对照要求自查，材料齐全' };
  tell({ on, by: head, type: 'HandInSelfAssessment', data: self, title: `自评：${unitId}` });
  tell({ on, by: told.office, type: 'ScoreAssessment', data: { ...id, scores }, title: `评分：${unitId}` });
  const confirmed = { ...id, result };
  const by = head === told.head ? told.deputy : told.head;
  tell({ on, by, type: 'ConfirmAssessmentResult', data: confirmed, title: `确认结果：${unitId}` });
}

function scoresOf({ scores }: CascadeBlock, bonus: number): readonly object[] {
  return Object.entries(scores).map(([indicatorId, score]) => ({
    indicatorId,
    score: score + bonus,
    finding: '查阅目录和台账',
  }));
}
