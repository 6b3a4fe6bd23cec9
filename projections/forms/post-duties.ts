/** 岗位职责目录 (annex 1 of source 003), a page for each unit. */
import { postCatalogue } from '../register/catalogue-query';
import { allPages } from './all-pages';
import { THREE_COPIES, unitAndSeal } from './campaign-of-form';
import { numbered, pagesForEach, tablePage, type FormColumn, type FormPages } from './paper-form';

const COLUMNS: readonly FormColumn[] = [
  { head: { zh: '岗位名称', en: 'Post' }, width: 18 },
  { head: { zh: '职责内容', en: 'Duties' }, width: 50 },
  { head: { zh: '办理主体', en: 'Handled by' }, width: 18 },
  { head: { zh: '设定依据', en: 'Basis' }, width: 28 },
  { head: { zh: '备注', en: 'Remarks' }, width: 14 },
];

/** For each post of a blank form. */
const BLANK_ROWS = [1, 2, 3];

/** A duty a row: each has its own handler and basis. A post without duties has one row. */
export const postDutiesPages: FormPages = (reader, campaign, { blank = false }) =>
  pagesForEach(campaign.units, ({ unitId, name }) => {
    const rows = allPages(reader, postCatalogue, { unitId }).flatMap((post) =>
      blank
        ? BLANK_ROWS.map(() => [post.name, null, null, null, null])
        : post.duties.length === 0
          ? [[post.name, null, null, null, null]]
          : post.duties.map(({ content, handledBy, basis, remark = null }) => [
              post.name,
              content,
              handledBy,
              basis,
              remark,
            ]),
    );
    return [tablePage(numbered(COLUMNS, rows), { name, head: [unitAndSeal(name)], remarks: [THREE_COPIES] })];
  });
