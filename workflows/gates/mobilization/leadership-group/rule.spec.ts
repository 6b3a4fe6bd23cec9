import { asking } from '../../asking.spec-support';
import { leadershipGroup } from './rule';

const noHead = { headPostIds: [], deputyPostIds: ['post-deputy'], memberPostIds: [] };
const noDirector = { directorPostId: '', memberPostIds: ['post-clerk'] };

it('passes with a head and an office', () => {
  expect(asking(leadershipGroup)).toEqual([]);
});

it('blocks without a head, and without a director', () => {
  expect(asking(leadershipGroup, { launch: { group: noHead, office: noDirector } })).toEqual([
    'LEADERSHIP_GROUP_MISSING_HEAD campaign-2012 unit-host',
    'GROUP_OFFICE_MISSING_DIRECTOR campaign-2012 unit-host',
  ]);
});
