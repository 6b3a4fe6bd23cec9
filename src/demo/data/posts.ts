/** Posts with who holds them and their duties (annex 1: 岗位名称, 职责内容, 办理主体, 设定依据). */
import { LEADER_POSTS } from './posts-leaders';
import { AFFILIATE_POSTS } from './posts-affiliates';
import { SECTION_POSTS } from './posts-sections';
import type { DemoPost } from './shapes';
import { SUPERIOR_UNIT } from './units';

export const ADMINISTRATOR = { post: 'administrator', person: 'p-admin', name: '系统管理员' } as const;
export const SUPERVISOR = 'supervisor';

const SUPERIOR_POSTS: readonly DemoPost[] = [
  {
    id: SUPERVISOR,
    unit: SUPERIOR_UNIT.id,
    name: '廉政风险防控工作室主任',
    rank: 'middle',
    role: 'supervisor',
    seats: 1,
    holders: [{ person: 'p-supervisor', from: '2010-03-01' }],
    duties: [],
  },
  {
    id: 'auditor',
    unit: SUPERIOR_UNIT.id,
    name: '审计监督员',
    rank: 'staff',
    role: 'auditor',
    seats: 1,
    holders: [{ person: 'p-auditor', from: '2011-06-01' }],
    duties: [],
  },
];

/** The posts of the bureau: those the campaign screens. */
export const BUREAU_POSTS: readonly DemoPost[] = [...LEADER_POSTS, ...SECTION_POSTS, ...AFFILIATE_POSTS];

export const POSTS: readonly DemoPost[] = [...SUPERIOR_POSTS, ...BUREAU_POSTS];
