/**
 * 领导带头: the units of the leading body named at the launch have searched every post of leader's rank, and nobody else
 * finished before them. With `measures: asked` each point on a leader's post has a measure as well. Source: `002`, second
 * part (50 points and 75 measures of the leaders themselves).
 */
import { bilingual } from '../../../kernel/text';
import {
  campaignBlocker,
  postBlocker,
  riskPointBlockers,
  submissionMissing,
  unitBlocker,
} from '../../blockers';
import { factsOf, type UnitFacts } from '../../facts';
import type { Blocker, GateRule } from '../../gate-rule';
import { checkChoiceSetting, choiceSetting } from '../../settings';
import { stageParts } from '../../stage-done';

const MEASURES = ['asked', 'notAsked'] as const;

export const leadersFirst: GateRule = {
  id: 'identification/leaders-first',
  version: 1,
  kind: 'identification',
  title: bilingual('领导带头', 'Leaders first'),
  codes: [
    'CAMPAIGN_MISSING_LEADERS',
    'LEADERS_MISSING_STAGE',
    'UNIT_MISSING_SUBMISSION',
    'POST_MISSING_SCREENING',
    'RISK_POINT_MISSING_MEASURE',
    'UNIT_MISSING_LEADERS_FIRST',
  ],
  checkSettings: (settings) => checkChoiceSetting(settings, 'measures', MEASURES),
  judge: ({ campaign, stage }, settings) => {
    const leading = campaign.order?.leadingUnitIds ?? [];
    if (leading.length === 0) {
      const text = bilingual('没有确定带头的领导班子', 'No leading body has been named to go first');
      return [campaignBlocker(campaign, 'CAMPAIGN_MISSING_LEADERS', text)];
    }
    const askMeasures = choiceSetting(settings, 'measures', MEASURES, 'notAsked') === 'asked';
    const own = new Map(factsOf(campaign).units.map((unit) => [unit.unit.unitId, unit]));
    const parts = stageParts(campaign, stage);
    const leaders = leading.map(
      (unitId) => parts.find((part) => part.unitId === unitId) ?? { unitId, name: unitId, doneOn: null },
    );
    const missing = leaders.flatMap((part) => {
      const unit = own.get(part.unitId);
      if (unit !== undefined) return unsearched(unit, askMeasures);
      if (part.doneOn !== null) return [];
      const text = bilingual('是带头的领导班子，本阶段还没有完成', 'leads and has not finished the stage');
      return [unitBlocker({ unit: part }, 'LEADERS_MISSING_STAGE', text)];
    });
    const waiting = leaders.some(({ doneOn }) => doneOn === null);
    const last = leaders.reduce<string>(
      (date, { doneOn }) => (doneOn !== null && doneOn > date ? doneOn : date),
      '',
    );
    const before = parts.filter(
      ({ unitId, doneOn }) => doneOn !== null && !leading.includes(unitId) && (waiting || doneOn < last),
    );
    const text = bilingual('先于领导班子完成本阶段', 'finished before the leaders');
    return [
      ...missing,
      ...before.map((part) => unitBlocker({ unit: part }, 'UNIT_MISSING_LEADERS_FIRST', text)),
    ];
  },
};

function unsearched(unit: UnitFacts, askMeasures: boolean): readonly Blocker[] {
  if (unit.submissions.length === 0) return [submissionMissing(unit)];
  const open = bilingual('是领导岗位，还没有排查', 'is a leader’s and has not been screened');
  const posts = unit.posts
    .filter((post) => post.rank === 'leader' && !unit.screened.has(post.id))
    .map((post) => postBlocker(unit, post, 'POST_MISSING_SCREENING', open));
  if (!askMeasures) return posts;
  const blockerOf = riskPointBlockers(unit);
  const text = bilingual('还没有防控措施', 'has no control measure');
  const points = unit.riskPointsToControl
    .filter((point) => point.postRank === 'leader' && !unit.measuresByRiskPoint.has(point.id))
    .map((point) => blockerOf(point, 'RISK_POINT_MISSING_MEASURE', text));
  return [...posts, ...points];
}
