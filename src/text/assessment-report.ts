/** 考核结果通报 as plain text: the units by rank, what followed, how they compare, and what has been handed over. */
import type { AssessedUnit, AssessmentReport } from '../../projections/assessments/query';
import type { ConsequenceKind } from '../../workflows/plans/assessment-scheme';
import type { AssessmentResult } from '../../workflows/plans/plan';
import { cut, table } from './table';

const FOLLOWS: Readonly<Record<ConsequenceKind, string>> = {
  commend: '表彰',
  rectify: '整改',
  reassess: '再次考核',
  account: '问责',
};

export function assessmentReportText(report: AssessmentReport): string {
  const labels = new Map(report.results.map(({ result, label }) => [result, label.zh]));
  const counts = report.results.map(({ label, units }) => `${label.zh} ${units}`).join('，');
  const followed = [
    ...report.units.flatMap((unit) => followLines(unit)),
    ...report.reports.map(
      ({ reportedOn, recipient, documentNumber }) =>
        `已通报 handed over ${reportedOn} ${recipient} ${documentNumber}`,
    ),
  ];
  return [
    `考核结果通报 results of the assessment: ${report.title}`,
    '',
    unitTable(report.units, labels),
    '',
    `共 units ${report.units.length}：${counts}`,
    '',
    indicatorTable(report),
    ...(followed.length === 0 ? [] : ['', ...followed]),
  ].join('\n');
}

function unitTable(units: readonly AssessedUnit[], labels: ReadonlyMap<AssessmentResult, string>): string {
  const labelOf = (result: AssessmentResult | null | undefined) =>
    result === null || result === undefined ? '–' : (labels.get(result) ?? result);
  const rows = units.map((unit) => [
    unit.rank === null ? '–' : String(unit.rank),
    unit.name,
    unit.total === null ? '–' : unit.total.toFixed(2),
    labelOf(unit.result),
    labelOf(unit.reassessment?.result),
    unit.leaders.map(({ personName }) => personName).join('、') || '–',
    unit.consequences.map(({ of, done }) => `${FOLLOWS[of]}${done ? '✓' : '…'}`).join(' ') || '–',
  ]);
  const head = ['名次', '单位 unit', '总分 total', '等次 result', '再次考核', '负责人 head', '后续 follows'];
  return table(head, rows, ['right', 'left', 'right']);
}

function indicatorTable({ indicators }: AssessmentReport): string {
  const number = (value: number | null) => (value === null ? '–' : value.toFixed(2));
  const rows = indicators.map(({ title, weight, highest, lowest, mean }) => [
    cut(title.zh, 40),
    String(weight),
    number(highest),
    number(lowest),
    number(mean),
  ]);
  return table(['指标 indicator', '分值', '最高', '最低', '平均 mean'], rows, [
    'left',
    'right',
    'right',
    'right',
    'right',
  ]);
}

function followLines({ name, commendation, rectification, accountability }: AssessedUnit): readonly string[] {
  return [
    ...(commendation === null
      ? []
      : [`表彰 ${name}：${commendation.title}（${commendation.authority} ${commendation.documentNumber}）`]),
    ...(rectification === null
      ? []
      : [
          `整改 ${name}：${inSentence(rectification.content)}，限 ${rectification.dueOn}${rectification.reportedAt === null ? '' : '，已报告'}`,
        ]),
    ...accountability.map(
      ({ finding, authority, measure }) =>
        `问责 ${name}：${inSentence(finding)}，${inSentence(measure)}（${authority}）`,
    ),
  ];
}

/** The sentence goes on after it. */
function inSentence(text: string): string {
  return text.trim().replace(/[。．.；;，,]+$/, '');
}
