/** The words of the screens for units and posts, as docs/glossary.md pairs them. */
import type { Bilingual } from '../../workflows/kernel/text';
import type { PostRank } from '../../workflows/plans/plan';
import type { UnitKind } from '../../workflows/unit/events';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const UNIT_KIND: Readonly<Record<UnitKind, Bilingual>> = {
  body: both('机关', 'Body'),
  department: both('部门', 'Department'),
  section: both('科室', 'Section'),
  affiliate: both('所属单位', 'Affiliate'),
};

export const POST_RANK: Readonly<Record<PostRank, Bilingual>> = {
  leader: both('领导岗位', 'Leading post'),
  middle: both('中层岗位', 'Middle post'),
  staff: both('其他岗位', 'Other post'),
};
