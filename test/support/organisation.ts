/**
 * 某区: a supervising body, a bureau below it, three sections below the bureau; posts of every rank and standing role,
 * each held by one person. The plan, the leadership group and its office are those of a yearly campaign of the bureau.
 */
import type { GroupOffice, LeadershipGroup } from '../../workflows/campaign/events';
import type { PostRole } from '../../workflows/post/events';
import type { PostRank } from '../../workflows/plans/plan';
import type { UnitKind } from '../../workflows/unit/events';

interface TownUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
}

export const UNITS: Readonly<Record<string, TownUnit>> = {
  district: { name: '某区纪委', kind: 'body', parentId: null },
  bureau: { name: '某区某局', kind: 'department', parentId: 'district' },
  general: { name: '办公室', kind: 'section', parentId: 'bureau' },
  licensing: { name: '审批科', kind: 'section', parentId: 'bureau' },
  finance: { name: '财务科', kind: 'section', parentId: 'bureau' },
};

interface TownPost {
  readonly postId: string;
  readonly unitId: string;
  readonly name: string;
  readonly rank: PostRank;
  readonly role: PostRole;
  readonly personId: string;
  readonly personName: string;
}

function post(
  postId: string,
  name: string,
  unitId: string,
  rank: PostRank,
  role: PostRole,
  [personId, personName]: readonly [string, string],
): TownPost {
  return { postId, unitId, name, rank, role, personId, personName };
}

export const POSTS = {
  administrator: post('administrator', '系统管理员', 'district', 'staff', 'administrator', ['zhao', '赵一']),
  inspector: post('inspector', '派驻监督', 'district', 'middle', 'supervisor', ['qian', '钱二']),
  auditor: post('auditor', '审计员', 'district', 'staff', 'auditor', ['sun', '孙三']),
  bureauHead: post('bureau-head', '局长', 'bureau', 'leader', 'unitHead', ['li', '李四']),
  deputyHead: post('deputy-head', '副局长', 'bureau', 'leader', 'postHolder', ['zhou', '周五']),
  groupMember: post('group-member', '纪检员', 'bureau', 'middle', 'postHolder', ['wu', '吴六']),
  officeDirector: post('office-director', '办公室主任', 'general', 'middle', 'unitHead', ['zheng', '郑七']),
  officeClerk: post('office-clerk', '办公室科员', 'general', 'staff', 'postHolder', ['feng', '冯八']),
  licensingHead: post('licensing-head', '审批科科长', 'licensing', 'middle', 'unitHead', ['chen', '陈九']),
  licensingClerk: post('licensing-clerk', '审批员', 'licensing', 'staff', 'postHolder', ['chu', '褚十']),
  financeHead: post('finance-head', '财务科科长', 'finance', 'middle', 'unitHead', ['wei', '卫十一']),
  cashier: post('cashier', '出纳', 'finance', 'staff', 'postHolder', ['jiang', '蒋十二']),
} as const;

export type PostName = keyof typeof POSTS;

export const POST_NAMES = Object.keys(POSTS) as readonly PostName[];

export const HOST_UNIT = 'bureau';

/** Units of the campaign, each with the post that heads it. `general` is left out, to be added by whoever wants to. */
export const SCOPE = {
  bureau: 'bureauHead',
  licensing: 'licensingHead',
  finance: 'financeHead',
} as const satisfies Readonly<Record<string, PostName>>;

export type ScopeUnitId = keyof typeof SCOPE;

export const SCOPE_UNITS = Object.keys(SCOPE) as readonly ScopeUnitId[];

export const GROUP: LeadershipGroup = {
  headPostIds: ['bureau-head'],
  deputyPostIds: ['deputy-head'],
  memberPostIds: ['group-member'],
};

export const OFFICE: GroupOffice = { directorPostId: 'office-director', memberPostIds: ['office-clerk'] };
