/** The leaders search their own posts before all (judge-leaders-first.ts). Source: `002`, second part. */
import { bilingual } from '../../../kernel/text';
import { postBlocker } from '../../blockers';
import type { GateRule } from '../../gate-rule';
import { judgeLeadersFirst, LEADERS_FIRST_CODES } from '../../judge-leaders-first';
import { checkNoSettings } from '../../settings';

const OPEN = bilingual('是领导岗位，还没有排查', 'is a leader’s and has not been screened');

export const leadersSearchFirst: GateRule = {
  id: 'identification/leaders-first',
  version: 1,
  kind: 'identification',
  title: bilingual('领导带头排查', 'Leaders search first'),
  codes: [...LEADERS_FIRST_CODES, 'POST_MISSING_SCREENING'],
  checkSettings: checkNoSettings,
  judge: (question) =>
    judgeLeadersFirst(question, (unit) =>
      unit.posts
        .filter((post) => post.rank === 'leader' && !unit.screened.has(post.id))
        .map((post) => postBlocker(unit, post, 'POST_MISSING_SCREENING', OPEN)),
    ),
};
