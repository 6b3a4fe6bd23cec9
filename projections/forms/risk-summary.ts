/** 廉政风险点汇总表 (source 004, third): all risk points of the campaign, or of a unit and those below, with their sums. */
import type { GradeLevel } from '../../workflows/plans/plan';
import { registerList } from '../register/query';
import { REGISTER_STATE } from '../words/labels';
import { gradeWords } from '../words/grade-words';
import { allPages } from './all-pages';
import { categoryWords, type CampaignOfForm } from './campaign-of-form';
import { numbered, tablePage, type FormColumn, type FormPages, type Words } from './paper-form';

const COLUMNS: readonly FormColumn[] = [
  { head: { zh: '单位', en: 'Unit' }, width: 18 },
  { head: { zh: '岗位', en: 'Post' }, width: 16 },
  { head: { zh: '职权', en: 'Power' }, width: 20 },
  { head: { zh: '风险点表现形式', en: 'Form it takes' }, width: 42 },
  { head: { zh: '风险类别', en: 'Category' }, width: 14 },
  { head: { zh: '风险等级', en: 'Grade' }, width: 14, align: 'center' },
  { head: { zh: '措施（完成/共）', en: 'Measures (done/all)' }, width: 10, align: 'center' },
  { head: { zh: '状态', en: 'State' }, width: 10, align: 'center' },
];

export const riskSummaryPages: FormPages = (reader, campaign, params) => {
  const { campaignId, unitId } = params;
  const place = unitId === undefined ? { campaignId } : { campaignId, unitId };
  const points = allPages(reader, registerList, { ...place, order: 'level' });
  const rows = points.map((point) => [
    point.unitName,
    point.postName,
    point.powerName,
    point.manifestation,
    categoryWords(campaign.plan, point.category),
    gradeWords(campaign.plan, point.level),
    `${point.measures.done}/${point.measures.total}`,
    REGISTER_STATE[point.state],
  ]);
  const { title } = campaign;
  return [tablePage(numbered(COLUMNS, rows), { name: title, head: [title, sums(campaign, points)] })];
};

/** The parts add up to the whole: what is not classified has a part of its own. */
function sums({ plan }: CampaignOfForm, points: readonly { readonly level: GradeLevel | null }[]): Words {
  const levels = [...plan.schemes.grades.map(({ level }) => level), null];
  const parts = levels.map((level) => ({
    words: gradeWords(plan, level),
    count: points.filter((point) => point.level === level).length,
  }));
  return {
    zh: `共 ${points.length} 个：${parts.map(({ words, count }) => `${words.zh} ${count} 个`).join('，')}`,
    en: `${points.length} in all: ${parts.map(({ words, count }) => `${words.en} ${count}`).join(', ')}`,
  };
}
