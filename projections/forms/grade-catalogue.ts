/** 权力廉政风险等级目录 (source 000): the powers of the campaign with their grade and who answers for it. */
import { powerCatalogue } from '../register/catalogue-query';
import { POWER_KIND } from '../words/labels';
import { allPages } from './all-pages';
import { gradeWords } from '../words/grade-words';
import { numbered, tablePage, type FormCell, type FormColumn, type FormPages } from './paper-form';

const COLUMNS: readonly FormColumn[] = [
  { head: { zh: '单位', en: 'Unit' }, width: 20 },
  { head: { zh: '权力名称', en: 'Power' }, width: 34 },
  { head: { zh: '性质', en: 'Kind' }, width: 10, align: 'center' },
  { head: { zh: '办理岗位', en: 'Post' }, width: 18 },
  { head: { zh: '风险点数', en: 'Risk points' }, width: 10, align: 'center' },
  { head: { zh: '风险等级', en: 'Grade' }, width: 16, align: 'center' },
  { head: { zh: '责任层级', en: 'Answers for it' }, width: 24 },
];

export const gradeCataloguePages: FormPages = (reader, campaign, params) => {
  const { plan, title, units } = campaign;
  const { campaignId } = params;
  const rows = units.flatMap(({ unitId, name }) =>
    allPages(reader, powerCatalogue, { unitId, campaignId }).map((power): readonly FormCell[] => {
      const level = power.screening?.level ?? null;
      const tier = plan.schemes.responsibility.find((each) => each.level === level);
      return [
        name,
        power.name,
        POWER_KIND[power.kind],
        power.holderPostName,
        power.screening?.riskPoints ?? 0,
        gradeWords(plan, level),
        tier?.label ?? null,
      ];
    }),
  );
  return [tablePage(numbered(COLUMNS, rows), { name: title, head: [title] })];
};
