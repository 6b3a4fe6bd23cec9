/** The party group decides on grades: who proposes, how each member stands, what comes of it. */
import type { DecisionSubject, Stance } from '../../../workflows/decision/events';
import type { GradeLevel } from '../../../workflows/plans/plan';
import { levelOf, postOf } from '../data/lookup';
import { RISK_POINTS } from '../data/risk-points';
import type { DemoRiskPoint } from '../data/shapes';
import { HOST_UNIT, PARTY_GROUP } from '../data/units';
import { overDays, type Script } from '../script';
import { CAMPAIGN, DIRECTOR_GENERAL, OFFICE_DIRECTOR, SECRETARY } from './campaign-id';
import { sign } from './opinions';

export function decisions(script: Script): void {
  const leaders = RISK_POINTS.filter((point) => postOf(point.post).rank === 'leader');
  const others = RISK_POINTS.filter((point) => !leaders.includes(point));
  script.day('2012-08-28');
  propose(script, 'decision-leaders', 'leadersGrades', '审定领导岗位廉政风险等级', graded(leaders));
  propose(script, 'decision-grades', 'riskGrades', '审定各科室、局属单位廉政风险等级', graded(others));
  script.day('2012-08-29');
  decide(script, 'decision-leaders', {});
  decide(script, 'decision-grades', {
    'deputy-plan': ['abstain', '分管计划财务，涉及本人分管科室较多，予以回避。'],
    'chief-engineer': ['disagree', '技术合同登记定为一级偏高，建议二级。'],
  });
}

function graded(points: readonly DemoRiskPoint[]) {
  return points.map((point) => ({ riskPointId: point.id, level: levelOf(point) }));
}

export function propose(
  script: Script,
  decisionId: string,
  subject: DecisionSubject,
  matter: string,
  grades: readonly { readonly riskPointId: string; readonly level: GradeLevel }[],
): void {
  const data = {
    decisionId,
    campaignId: CAMPAIGN,
    subject,
    matter,
    body: '局党组',
    memberPostIds: PARTY_GROUP,
    chiefPostId: SECRETARY,
    quorum: 5,
    grades,
  };
  script.act(OFFICE_DIRECTOR, 'ProposeDecision', data, `提请局党组审定：${matter}`);
}

/** The chief speaks last. Who is not named agrees. */
export function decide(
  script: Script,
  decisionId: string,
  others: Readonly<Record<string, readonly [Stance, string]>>,
): void {
  const [chief, ...members] = PARTY_GROUP;
  for (const memberPostId of [...members, ...(chief === undefined ? [] : [chief])]) {
    const [stance, reason] = others[memberPostId] ?? ['agree', '同意。'];
    const data = { decisionId, memberPostId, stance, reason };
    script.act(memberPostId, 'StateMemberOpinion', data, `党组成员表态：${postOf(memberPostId).name}`);
  }
  script.act(OFFICE_DIRECTOR, 'TakeDecision', { decisionId }, '局党组作出决定');
}

/** 单位意见: by a head; the points of the head's own unit by the other one, who also stands in on the last day. */
export function unitOpinions(script: Script): void {
  const away = RISK_POINTS.filter((point) => point.unit === 'museum');
  const rest = RISK_POINTS.filter((point) => point.unit !== 'museum');
  overDays(script, ['2012-08-30', '2012-08-31'], rest, (point) => {
    const by = point.unit === HOST_UNIT ? SECRETARY : DIRECTOR_GENERAL;
    sign(script, by, point, 'unit', '经局党组研究，同意上报。');
  });
  for (const point of away) {
    sign(script, DIRECTOR_GENERAL, point, 'unit', '受党组书记委托签署：同意上报。', {
      onBehalfOf: SECRETARY,
    });
  }
}
