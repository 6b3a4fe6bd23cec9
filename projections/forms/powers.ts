/** 职权运行目录 (annex 2 of source 003; form 1 部门权力登记表 of source 001), a page for each unit. */
import { powerCatalogue } from '../register/catalogue-query';
import { POWER_KIND } from '../words/labels';
import { allPages } from './all-pages';
import { THREE_COPIES, unitAndSeal, type CampaignOfForm } from './campaign-of-form';
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
  { head: { zh: '职权名称', en: 'Power' }, width: 22 },
  { head: { zh: '职权内容', en: 'Content' }, width: 38 },
  { head: { zh: '设置依据', en: 'Legal basis' }, width: 26 },
  { head: { zh: '公开形式', en: 'Publicity' }, width: 14 },
  { head: { zh: '办结时限', en: 'Time limit' }, width: 14 },
  { head: { zh: '办理主体', en: 'Handled by' }, width: 16 },
  { head: { zh: '备注', en: 'Remarks' }, width: 10 },
];

/** What the paper has no column for, and whoever lists a new power has to say. */
const MORE_COLUMNS: readonly FormColumn[] = [
  { head: { zh: '职权性质', en: 'Kind' }, width: 12, align: 'center' },
  { head: { zh: '职权类别', en: 'Class' }, width: 12, align: 'center' },
];

export const powersPages: FormPages = (reader, campaign, { blank = false }) =>
  pagesForEach(campaign.units, ({ unitId, name }) => {
    if (blank) return [blankPage(campaign, name)];
    const rows = allPages(reader, powerCatalogue, { unitId }).map((power) => [
      power.name,
      power.content,
      power.legalBasis,
      power.publicityForm,
      power.timeLimit,
      power.holderPostName,
      power.remark,
    ]);
    return [tablePage(numbered(COLUMNS, rows), { name, head: [unitAndSeal(name)], remarks: [THREE_COPIES] })];
  });

function blankPage({ plan }: CampaignOfForm, name: string): FormPage {
  const columns = [...COLUMNS, ...MORE_COLUMNS];
  const remarks = [
    choicesRemark({ zh: '职权性质', en: 'Kind' }, Object.values(POWER_KIND)),
    choicesRemark(
      { zh: '职权类别', en: 'Class' },
      plan.schemes.powerClasses.map(({ label }) => label),
    ),
    THREE_COPIES,
  ];
  return tablePage(numbered(columns, emptyRows(columns)), { name, head: [unitAndSeal(name)], remarks });
}
