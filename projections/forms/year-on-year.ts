/** 上年对照表: a campaign beside the one before it: counts by unit that add up to both registers, then each point that is not as it was. */
import type { Bilingual } from '../../workflows/kernel/text';
import type { Plan } from '../../workflows/plans/plan';
import { campaignPlan } from '../campaigns/query';
import { POINT_CHANGES } from '../year-on-year/changes';
import { holdingChanges, type HoldingCounts } from '../year-on-year/holdings';
import {
  pointChanges,
  yearOnYear,
  type ChangeCounts,
  type PointChangeItem,
  type YearOnYear,
} from '../year-on-year/query';
import { gradeWords } from '../words/grade-words';
import { HOLDING_CHANGE, HOLDING_KIND, NO_PREDECESSOR, POINT_CHANGE } from '../words/year-on-year-labels';
import { allPages } from './all-pages';
import { centred, numbered, tablePage, type FormCell, type FormColumn, type FormPages } from './paper-form';

const COUNTS: readonly FormColumn[] = [
  { head: { zh: '单位', en: 'Unit' }, width: 26 },
  centred({ zh: '上年', en: 'Last year' }, 10),
  ...POINT_CHANGES.map((change) => centred(POINT_CHANGE[change], 10)),
  centred({ zh: '本年', en: 'This year' }, 10),
];

const POINTS: readonly FormColumn[] = [
  { head: { zh: '单位', en: 'Unit' }, width: 16 },
  { head: { zh: '岗位', en: 'Post' }, width: 14 },
  { head: { zh: '职权', en: 'Power' }, width: 18 },
  { head: { zh: '风险点表现形式', en: 'Form it takes' }, width: 36 },
  { head: { zh: '变动', en: 'Change' }, width: 12, align: 'center' },
  { head: { zh: '上年等级', en: 'Grade last year' }, width: 14, align: 'center' },
  { head: { zh: '本年等级', en: 'Grade this year' }, width: 14, align: 'center' },
];

const HOLDINGS: readonly FormColumn[] = [
  { head: { zh: '单位', en: 'Unit' }, width: 30 },
  { head: { zh: '类别', en: 'Kind' }, width: 12, align: 'center' },
  { head: { zh: '名称', en: 'Name' }, width: 50 },
  { head: { zh: '变动', en: 'Change' }, width: 12, align: 'center' },
];

const TOTAL: Bilingual = { zh: '合计', en: 'Total' };
/** What stands as it stood is counted, not listed. */
const LISTED = POINT_CHANGES.filter((change) => change !== 'unchanged');

export const yearOnYearPages: FormPages = (reader, { title, plan }, { campaignId, unitId }) => {
  const asked = { campaignId, ...(unitId === undefined ? {} : { unitId }) };
  const compared = yearOnYear(reader, asked);
  if (compared === undefined) return [];
  const { previous } = compared;
  if (previous === null) return [{ name: title, head: [title], parts: [], remarks: [NO_PREDECESSOR] }];
  const before = campaignPlan(reader, { campaignId: previous.campaignId })?.plan ?? plan;
  const changed = allPages(reader, pointChanges, { ...asked, changes: LISTED });
  const holdings = allPages(reader, holdingChanges, asked);
  const head = [title, { zh: `对照：${previous.title}`, en: `Beside: ${previous.title}` }, sums(compared)];
  const rows = changed.map((item) => pointRow(item, before, plan));
  const held = holdings.map((item) => [
    item.unitName,
    HOLDING_KIND[item.kind],
    item.name,
    HOLDING_CHANGE[item.change],
  ]);
  return [
    tablePage(countsTable(compared), { name: { zh: '汇总', en: 'Summary' }, head }),
    tablePage(numbered(POINTS, rows), { name: { zh: '风险点', en: 'Risk points' }, head: [title] }),
    tablePage(numbered(HOLDINGS, held), { name: { zh: '职权、岗位', en: 'Powers, posts' }, head: [title] }),
  ];
};

function countsTable({ units, total }: YearOnYear) {
  const figures = ({ lastYear, changes, thisYear }: ChangeCounts): readonly FormCell[] => [
    lastYear,
    ...POINT_CHANGES.map((change) => changes[change]),
    thisYear,
  ];
  const rows: readonly (readonly FormCell[])[] = [
    ...units.map((unit) => [unit.name, ...figures(unit)]),
    [TOTAL, ...figures(total)],
  ];
  return { columns: COUNTS, rows };
}

function pointRow(
  { change, point, before }: PointChangeItem,
  lastYears: Plan,
  plan: Plan,
): readonly FormCell[] {
  const isHere = change !== 'closedBefore' && change !== 'gone';
  return [
    point.unitName,
    point.postName,
    point.powerName,
    point.manifestation,
    POINT_CHANGE[change],
    before === null ? null : gradeWords(lastYears, before.level),
    isHere ? gradeWords(plan, point.level) : null,
  ];
}

function sums({ powers, posts }: YearOnYear): Bilingual {
  const told = (of: HoldingCounts) => ({
    zh: `增加 ${of.added}、取消 ${of.cancelled}`,
    en: `${of.added} added, ${of.cancelled} cancelled`,
  });
  const [power, post] = [told(powers), told(posts)];
  return { zh: `职权：${power.zh}；岗位：${post.zh}`, en: `Powers: ${power.en}; posts: ${post.en}` };
}
