/** Who may read what: every scope by every role, near and far. What is not in the table is denied. */
import { ROLES, type Role } from '../kernel/actor';
import { readRoleFor, type ReadScope, type ReadSubject } from './reading';
import type { Capacity } from './rights';

const OF_CAMPAIGN: readonly Role[] = ['leadershipHead', 'leadershipMember', 'office'];

function capacity(role: Role): Capacity {
  const own = { postId: 'own-post', unitId: 'own-unit' };
  // A post that sees nothing, so that membership in the group alone is tried.
  return OF_CAMPAIGN.includes(role)
    ? { ...own, postRole: 'public', campaignRoles: [role] }
    : { ...own, postRole: role, campaignRoles: [] };
}

const SUBJECTS = {
  'the own unit, in the campaign': { unitPath: ['own-unit', 'above'], inCampaign: true },
  'a unit below, in the campaign': { unitPath: ['below', 'own-unit', 'above'], inCampaign: true },
  'a unit below, without a campaign': { unitPath: ['below', 'own-unit', 'above'], inCampaign: false },
  'the unit above, in the campaign': { unitPath: ['above'], inCampaign: true },
  'a unit beside, in the campaign': { unitPath: ['beside', 'above'], inCampaign: true },
  'a unit beside, in no campaign of one’s own': { unitPath: ['beside', 'above'], inCampaign: false },
} as const satisfies Readonly<Record<string, ReadSubject>>;

type SubjectName = keyof typeof SUBJECTS;

const EVERYTHING = Object.keys(SUBJECTS) as readonly SubjectName[];
const OWN_AND_BELOW = EVERYTHING.filter((name) => name.includes('own unit') || name.includes('below'));
const IN_CAMPAIGN = EVERYTHING.filter((name) => SUBJECTS[name].inCampaign);
const NOTHING: readonly SubjectName[] = [];

const TREE_ROLES: readonly Role[] = ['supervisor', 'auditor', 'unitHead', 'postHolder'];

function readable(scope: ReadScope, role: Role): readonly SubjectName[] {
  if (scope === 'accounts') return role === 'administrator' ? EVERYTHING : NOTHING;
  if (scope === 'log' || scope === 'history') return role === 'auditor' ? EVERYTHING : NOTHING;
  if (scope === 'organisation') return role === 'public' || OF_CAMPAIGN.includes(role) ? NOTHING : EVERYTHING;
  if (scope === 'confidential') return role === 'leadershipHead' || role === 'office' ? EVERYTHING : NOTHING;
  if (scope === 'launch') return role === 'unitHead' ? EVERYTHING : NOTHING;
  if (OF_CAMPAIGN.includes(role)) return EVERYTHING;
  if (!TREE_ROLES.includes(role)) return NOTHING;
  if (scope === 'reports') return role === 'postHolder' ? NOTHING : OWN_AND_BELOW;
  return scope === 'unit' ? OWN_AND_BELOW : [...new Set([...OWN_AND_BELOW, ...IN_CAMPAIGN])];
}

const SCOPES: readonly ReadScope[] = [
  'organisation',
  'campaign',
  'unit',
  'reports',
  'confidential',
  'log',
  'history',
  'accounts',
  'launch',
];

describe.each(SCOPES)('reading the %s', (scope) => {
  it.each(ROLES)('as %s', (role) => {
    const allowed = EVERYTHING.filter((name) => readRoleFor(scope, capacity(role), SUBJECTS[name]) !== null);
    expect(allowed.sort()).toEqual([...readable(scope, role)].sort());
  });
});

describe('reading', () => {
  it('shows the organisation to every post, and not to the public', () => {
    const beside = SUBJECTS['a unit beside, in no campaign of one’s own'];
    expect(readRoleFor('organisation', capacity('postHolder'), beside)).toBe('postHolder');
    expect(readRoleFor('organisation', capacity('public'), beside)).toBeNull();
  });

  it('shows the raw log to the auditor alone, whatever else somebody is', () => {
    const all: Capacity = { ...capacity('unitHead'), campaignRoles: ['leadershipHead', 'office'] };
    expect(readRoleFor('log', all, SUBJECTS['the own unit, in the campaign'])).toBeNull();
  });

  it('of a campaign shows a section its headline, and no other section’s register', () => {
    const beside = SUBJECTS['a unit beside, in the campaign'];
    expect(readRoleFor('campaign', capacity('postHolder'), beside)).toBe('postHolder');
    expect(readRoleFor('unit', capacity('postHolder'), beside)).toBeNull();
  });

  it('the administrator, who sets up units and posts, sees no register', () => {
    for (const subject of Object.values(SUBJECTS)) {
      expect(readRoleFor('unit', capacity('administrator'), subject)).toBeNull();
      expect(readRoleFor('campaign', capacity('administrator'), subject)).toBeNull();
    }
  });
});
