/** 防控措施登记表 (form 4 of source 001), a page for each unit: what is done about each risk point, by whom, by when. */
import { measureList } from '../register/measure-query';
import { registerList } from '../register/query';
import type { Reader } from '../view';
import { MEASURE_LEVEL, MEASURE_PHASE, MEASURE_STATE } from '../words/labels';
import { allPages } from './all-pages';
import { unitAndSeal } from './campaign-of-form';
import {
  choicesRemark,
  emptyRows,
  numbered,
  pagesForEach,
  tablePage,
  type FormColumn,
  type FormPage,
  type FormPages,
} from './paper-form';

const COLUMNS: readonly FormColumn[] = [
  { head: { zh: '风险点表现形式', en: 'Risk point' }, width: 34 },
  { head: { zh: '防控措施', en: 'Measure' }, width: 42 },
  { head: { zh: '阶段', en: 'Phase' }, width: 10, align: 'center' },
  { head: { zh: '层面', en: 'Level' }, width: 8, align: 'center' },
  { head: { zh: '责任岗位', en: 'Post' }, width: 16 },
  { head: { zh: '责任人', en: 'Person' }, width: 10, align: 'center' },
  { head: { zh: '完成时限', en: 'Due' }, width: 12, align: 'center' },
  { head: { zh: '落实情况', en: 'State' }, width: 14, align: 'center' },
];

export const measuresPages: FormPages = (reader, campaign, { campaignId, asOf, blank = false }) =>
  pagesForEach(campaign.units, ({ unitId, name }) => {
    if (blank) return [blankPage(reader, { campaignId, unitId, name })];
    const asked = { campaignId, unitId, asOf, andBelow: false, states: ['planned', 'done'] } as const;
    const rows = allPages(reader, measureList, asked).map((measure) => [
      measure.manifestation,
      measure.content,
      MEASURE_PHASE[measure.phase],
      MEASURE_LEVEL[measure.level],
      measure.responsiblePostName,
      measure.responsiblePersonName,
      measure.dueOn,
      measure.doneOn === null ? MEASURE_STATE[measure.state] : [MEASURE_STATE[measure.state], measure.doneOn],
    ]);
    return [tablePage(numbered(COLUMNS, rows), { name, head: [unitAndSeal(name)] })];
  });

/** A row for each risk point that is not closed, and some more. */
function blankPage(
  reader: Reader,
  {
    campaignId,
    unitId,
    name,
  }: { readonly campaignId: string; readonly unitId: string; readonly name: string },
): FormPage {
  const points = allPages(reader, registerList, { campaignId, unitId, andBelow: false });
  const rows = points
    .filter(({ state }) => state !== 'closed')
    .map(({ manifestation }) => [manifestation, ...COLUMNS.slice(1).map(() => null)]);
  const remarks = [
    choicesRemark({ zh: '阶段', en: 'Phase' }, Object.values(MEASURE_PHASE)),
    choicesRemark({ zh: '层面', en: 'Level' }, Object.values(MEASURE_LEVEL)),
  ];
  const table = numbered(COLUMNS, [...rows, ...emptyRows(COLUMNS)]);
  return tablePage(table, { name, head: [unitAndSeal(name)], remarks });
}
