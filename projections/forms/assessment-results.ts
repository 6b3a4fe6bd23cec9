/** 考核结果通报: the units by rank with their results and what follows. */
import { assessmentReport, type AssessedUnit, type AssessmentReport } from '../assessments/query';
import { CONSEQUENCE } from '../words/office-labels';
import { type FormCell, tablePage, type FormColumn, type FormPages, type Words } from './paper-form';

const COLUMNS: readonly FormColumn[] = [
  { head: { zh: '名次', en: 'Rank' }, width: 8, align: 'center' },
  { head: { zh: '单位', en: 'Unit' }, width: 26 },
  { head: { zh: '负责人', en: 'Head' }, width: 12, align: 'center' },
  { head: { zh: '总分', en: 'Total' }, width: 10, align: 'center' },
  { head: { zh: '等次', en: 'Result' }, width: 10, align: 'center' },
  { head: { zh: '再次考核', en: 'Reassessed' }, width: 12, align: 'center' },
  { head: { zh: '说明、后续处理', en: 'Reason, what follows' }, width: 28 },
];

/** The ranks are those among all units, whoever is asked for. */
export const assessmentResultsPages: FormPages = (reader, campaign, params) => {
  const report = assessmentReport(reader, { campaignId: params.campaignId });
  if (report === undefined) return [];
  const asked = new Set(campaign.units.map(({ unitId }) => unitId));
  const units = report.units.filter(({ unitId }) => asked.has(unitId));
  const rows = units.map((unit) => rowOf(report, unit));
  const remarks = report.reports.map(({ reportedOn, recipient, documentNumber }) => ({
    zh: `已通报：${reportedOn} ${recipient} ${documentNumber}`,
    en: `Handed over: ${reportedOn} ${recipient} ${documentNumber}`,
  }));
  const { title } = campaign;
  return [
    tablePage({ columns: COLUMNS, rows }, { name: title, head: [title, sums(report, units)], remarks }),
  ];
};

function rowOf(report: AssessmentReport, unit: AssessedUnit): readonly FormCell[] {
  return [
    unit.rank,
    unit.name,
    unit.leaders.map(({ personName }) => personName),
    unit.total === null ? null : unit.total.toFixed(2),
    labelOf(report, unit.result),
    labelOf(report, unit.reassessment?.result ?? null),
    [...(unit.reason === null ? [] : [unit.reason]), ...unit.consequences.map(consequenceWords)],
  ];
}

function consequenceWords({ of, dueOn, done }: AssessedUnit['consequences'][number]): Words {
  const due = dueOn === null ? '' : ` ${dueOn}`;
  return {
    zh: `${CONSEQUENCE[of].zh}${due}${done ? '（已办）' : '（待办）'}`,
    en: `${CONSEQUENCE[of].en}${due} ${done ? '(done)' : '(open)'}`,
  };
}

function labelOf({ results }: AssessmentReport, result: AssessedUnit['result']): Words | null {
  return results.find((each) => each.result === result)?.label ?? null;
}

/** Those without a result are counted too, so that the parts add up to the whole. */
function sums({ results }: AssessmentReport, units: readonly AssessedUnit[]): Words {
  const counted = [...results.map(({ result, label }) => ({ result, label })), NO_RESULT].map(
    ({ result, label }) => ({ label, count: units.filter((unit) => unit.result === result).length }),
  );
  return {
    zh: `共 ${units.length} 个单位：${counted.map(({ label, count }) => `${label.zh} ${count}`).join('，')}`,
    en: `${units.length} units: ${counted.map(({ label, count }) => `${label.en} ${count}`).join(', ')}`,
  };
}

const NO_RESULT = { result: null, label: { zh: '未评定', en: 'Not assessed' } };
