/**
 * 风险防控流程图 (source 001, 排查风险 四; source 003, fourth phase): a page for each power, with its flow as a picture and, below,
 * the same in words: each step with its post and time limit, its risk points, their grades and what is done about them.
 */
import { groupBy } from '../../workflows/kernel/group-by';
import type { Bilingual } from '../../workflows/kernel/text';
import {
  gravestColour,
  NO_FLOW,
  ON_NO_STEP,
  type FlowChart,
  type FlowChartPoint,
  type FlowChartStep,
} from '../flow-chart/flow-chart';
import { flowChartsOf, type PowerFlowChart } from '../flow-chart/query';
import { powerCatalogue } from '../register/catalogue-query';
import { UNCLASSIFIED } from '../register/tables';
import type { Reader } from '../view';
import { gradeWords } from '../words/grade-words';
import { POWER_KIND } from '../words/labels';
import { allPages } from './all-pages';
import { unitAndSeal, type CampaignOfForm } from './campaign-of-form';
import {
  listed,
  pagesForEach,
  type FieldsPart,
  type FormCell,
  type FormColumn,
  type FormPage,
  type FormPages,
} from './paper-form';

const COLUMNS: readonly FormColumn[] = [
  { head: { zh: '序号', en: 'No.' }, width: 8, align: 'center' },
  { head: { zh: '环节', en: 'Step' }, width: 16 },
  { head: { zh: '责任岗位', en: 'Post' }, width: 14 },
  { head: { zh: '时限', en: 'Time limit' }, width: 12, align: 'center' },
  { head: { zh: '转至', en: 'Leads to' }, width: 8, align: 'center' },
  { head: { zh: '风险点', en: 'Risk point' }, width: 26 },
  { head: { zh: '等级', en: 'Grade' }, width: 12, align: 'center' },
  { head: { zh: '防控措施', en: 'Measures' }, width: 30 },
];

const LABEL = {
  power: { zh: '职权名称', en: 'Power' },
  kind: { zh: '流程类别', en: 'Kind of flow' },
  holder: { zh: '办理主体', en: 'Handled by' },
  limit: { zh: '办结时限', en: 'Time limit' },
  basis: { zh: '设置依据', en: 'Legal basis' },
  grade: { zh: '风险等级', en: 'Grade' },
} satisfies Readonly<Record<string, Bilingual>>;

const END: Bilingual = { zh: '办结', en: 'End' };

export const flowChartPages: FormPages = (reader, campaign, { campaignId }) =>
  pagesForEach(campaign.units, ({ unitId, name: unitName }) => {
    const powers = allPages(reader, powerCatalogue, { unitId });
    const charts = flowChartsOf(reader, campaignId, campaign.plan, powers);
    const measures = measuresOf(
      reader,
      campaignId,
      charts.flatMap(({ chart }) => pointsOf(chart)),
    );
    return charts.map((of) => pageOf(campaign, unitName, of, measures));
  });

function pageOf(
  campaign: CampaignOfForm,
  unitName: string,
  of: PowerFlowChart,
  measures: MeasuresOf,
): FormPage {
  const { power, chart } = of;
  const rows = [
    ...chart.steps.flatMap((step, place) => stepRows(chart.steps, step, place, measures)),
    ...chart.elsewhere.map((point) => [null, ON_NO_STEP, null, null, null, ...pointCells(point, measures)]),
  ];
  return {
    name: power.name,
    head: [unitAndSeal(unitName)],
    parts: [
      { kind: 'fields', rows: fieldsOf(campaign, of) },
      ...(chart.steps.length === 0 ? [] : [{ kind: 'flow', rows: chart.steps } as const]),
      { kind: 'table', columns: COLUMNS, rows },
    ],
    remarks: chart.steps.length === 0 ? [NO_FLOW] : [],
  };
}

function pointsOf({ steps, elsewhere }: FlowChart): readonly FlowChartPoint[] {
  return [...steps.flatMap(({ points }) => points), ...elsewhere];
}

function fieldsOf({ plan }: CampaignOfForm, { power, chart }: PowerFlowChart): FieldsPart['rows'] {
  const gravest = pointsOf(chart).reduce<FlowChartPoint | undefined>(
    (worst, point) => ((point.level ?? UNCLASSIFIED) < (worst?.level ?? UNCLASSIFIED) ? point : worst),
    undefined,
  );
  const grade = { says: gradeWords(plan, gravest?.level ?? null), colour: gravest?.colour ?? null };
  return [
    [
      { label: LABEL.power, value: power.name },
      { label: LABEL.kind, value: POWER_KIND[power.flow?.variant ?? power.kind] },
    ],
    [
      { label: LABEL.holder, value: power.holderPostName },
      { label: LABEL.limit, value: power.timeLimit },
    ],
    [
      { label: LABEL.basis, value: power.legalBasis },
      { label: LABEL.grade, value: grade },
    ],
  ];
}

type MeasuresOf = (point: FlowChartPoint) => FormCell;

/** A row for each of its risk points, one at least; what is the step's own stands on the first. */
function stepRows(
  steps: readonly FlowChartStep[],
  step: FlowChartStep,
  place: number,
  measures: MeasuresOf,
): readonly (readonly FormCell[])[] {
  const next = step.next.map((id) => steps.findIndex(({ stepId }) => stepId === id) + 1);
  const own: readonly FormCell[] = [
    place + 1,
    { says: step.name, colour: gravestColour(step.points) },
    step.post,
    step.timeLimit,
    next.length === 0 ? END : listed(next),
  ];
  const [first, ...others] = step.points;
  if (first === undefined) return [[...own, null, null, null]];
  return [
    [...own, ...pointCells(first, measures)],
    ...others.map((point) => [null, null, null, null, null, ...pointCells(point, measures)]),
  ];
}

function pointCells(point: FlowChartPoint, measures: MeasuresOf): readonly FormCell[] {
  return [point.manifestation, { says: point.grade, colour: point.colour }, measures(point)];
}

interface MeasureSql {
  readonly riskPointId: string;
  readonly content: string;
  readonly dueOn: string;
  readonly person: string;
}

/** What each one is, who answers for it, by when; no more is read of it, since a form asks for thousands. */
function measuresOf(reader: Reader, campaignId: string, points: readonly FlowChartPoint[]): MeasuresOf {
  const measures = reader.all<MeasureSql>(
    // The plus keeps the search on the index of risk points: that of the campaign holds all its measures.
    `SELECT m.riskPointId, m.content, m.dueOn, coalesce(n.name, m.responsiblePersonId) AS person
     FROM measure m LEFT JOIN person n ON n.personId = m.responsiblePersonId
     WHERE m.riskPointId IN (SELECT value FROM json_each(?)) AND +m.campaignId = ? AND m.state <> 'cancelled'
     ORDER BY m.dueOn, m.measureId`,
    ...[JSON.stringify(points.map(({ riskPointId }) => riskPointId)), campaignId],
  );
  const ofPoint = groupBy(measures, ({ riskPointId }) => riskPointId);
  return ({ riskPointId }) =>
    (ofPoint.get(riskPointId) ?? []).map(({ content, dueOn, person }, index) => ({
      zh: `${index + 1}. ${content}（${person}，${dueOn}）`,
      en: `${index + 1}. ${content} (${person}, ${dueOn})`,
    }));
}
