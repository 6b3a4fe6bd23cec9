/** Third phase, first half, 2012-06-29 to 08-10: risk points are searched for in five ways, and rated. */
import { STEP_LABELS } from '../../../workflows/gates/labels';
import type { DiscoveryMethod } from '../../../workflows/plans/plan';
import type { RatingStep } from '../../../workflows/risk-point/events';
import { headOf, leaderInChargeOf, levelOf, postOf, suggested } from '../data/lookup';
import { POWERS } from '../data/powers';
import { POSTS_WITHOUT_RISK, POWERS_WITHOUT_RISK, RISK_POINTS } from '../data/risk-points';
import type { DemoRiskPoint, LikelihoodAndSeverity } from '../data/shapes';
import { HOST_UNIT, SCOPE } from '../data/units';
import { overDays, type By, type Script } from '../script';
import { CAMPAIGN, CLERK, DIRECTOR_GENERAL, OFFICE_DEPUTY, OFFICE_DIRECTOR, SECRETARY } from './campaign-id';

/** Who writes a point down that was found so, on which days. */
const SEARCH: readonly {
  readonly method: DiscoveryMethod;
  readonly label: string;
  readonly by: (point: DemoRiskPoint) => By;
  readonly days: readonly string[];
}[] = [
  {
    method: 'self',
    label: '自己找',
    by: (point) => point.post,
    days: ['2012-07-04', '2012-07-05', '2012-07-06', '2012-07-09', '2012-07-10'],
  },
  { method: 'peer', label: '相互提', by: (point) => headOf(point.unit), days: ['2012-07-12', '2012-07-13'] },
  {
    method: 'leader',
    label: '领导点',
    by: (point) => leaderInChargeOf(point.unit),
    days: ['2012-07-16', '2012-07-17'],
  },
  { method: 'public', label: '社会评', by: () => CLERK, days: ['2012-07-19', '2012-07-20'] },
  { method: 'organization', label: '组织定', by: () => OFFICE_DIRECTOR, days: ['2012-07-24'] },
];

export function search(script: Script): void {
  script.enter('grading');
  script.day('2012-07-03');
  script.act(
    CLERK,
    'RecordTraining',
    {
      campaignId: CAMPAIGN,
      trainingId: 'search-training',
      heldOn: '2012-07-03',
      topic: '廉政风险点排查方法和登记表填写辅导',
      attendance: 56,
      unitIds: SCOPE,
      evidence: [{ title: '辅导课件' }, { title: '签到表' }],
    },
    '记录业务辅导：怎样排查风险点',
  );
  for (const { method, label, by, days } of SEARCH) {
    const found = RISK_POINTS.filter((point) => point.method === method);
    overDays(script, days, found, (point) => find(script, by(point), point, label));
  }
  noneFound(script);
  suspension(script);
}

function find(script: Script, by: By, point: DemoRiskPoint, label: string): void {
  const { id: riskPointId, unit: unitId, post: postId, power, step, category, method, manifestation } = point;
  script.act(
    by,
    'FindRiskPoint',
    {
      riskPointId,
      unitId,
      campaignId: CAMPAIGN,
      manifestation,
      category,
      method,
      powerId: power ?? null,
      flowStepId: step ?? null,
      postId,
    },
    `排查风险点（${label}）：${postOf(postId).name}`,
  );
}

function noneFound(script: Script): void {
  script.day('2012-07-25');
  for (const [postId, reason] of Object.entries(POSTS_WITHOUT_RISK)) {
    const data = { postId, campaignId: CAMPAIGN, reason };
    script.act(
      headOf(postOf(postId).unit),
      'DeclarePostWithoutRisk',
      data,
      `签署“未发现风险点”：${postOf(postId).name}`,
    );
  }
  for (const power of POWERS) {
    const reason = POWERS_WITHOUT_RISK[power.id];
    if (reason === undefined) continue;
    const data = { powerId: power.id, campaignId: CAMPAIGN, reason };
    script.act(headOf(power.unit), 'DeclarePowerWithoutRisk', data, `签署“未发现风险点”：${power.name}`);
  }
}

function suspension(script: Script): void {
  script.day('2012-07-26');
  const reason = '全市启动防汛应急响应，机关干部分批到包保乡镇值守，专项工作暂停。';
  script.act(SECRETARY, 'SuspendCampaign', { campaignId: CAMPAIGN, reason }, '专项工作暂停');
  script.day('2012-07-30');
  script.act(
    DIRECTOR_GENERAL,
    'ResumeCampaign',
    { campaignId: CAMPAIGN, reason: '防汛应急响应解除，恢复工作。' },
    '专项工作恢复',
  );
}

/** 岗位自查、群众公议、综合评定: three ratings of every point. The fourth step is the party group's decision. */
export function ratings(script: Script): void {
  overDays(script, ['2012-07-31', '2012-08-01', '2012-08-02'], RISK_POINTS, (point) => {
    rate(script, point.post, point, 'selfRating', point.self ?? point.rating);
  });
  overDays(script, ['2012-08-06', '2012-08-07'], RISK_POINTS, (point) => {
    rate(script, CLERK, point, 'publicReview', point.rating);
  });
  overDays(script, ['2012-08-08', '2012-08-09', '2012-08-10'], RISK_POINTS, (point) => {
    // Nobody reviews what lies on a post of their own rank alone: the office does.
    const reviewer = point.unit === HOST_UNIT ? OFFICE_DEPUTY : leaderInChargeOf(point.unit);
    rate(script, reviewer, point, 'tieredReview', point.rating);
  });
}

export function rate(
  script: Script,
  by: By,
  point: DemoRiskPoint,
  step: RatingStep,
  rating: LikelihoodAndSeverity,
): void {
  const [likelihood, severity] = rating;
  const overruled = step === 'tieredReview' ? point.overruled : undefined;
  const level = step === 'tieredReview' ? levelOf({ ...point, rating }) : suggested(rating);
  const data = { riskPointId: point.id, step, likelihood, severity, level };
  script.act(
    by,
    'RateRiskPoint',
    overruled === undefined ? data : { ...data, reason: overruled.reason },
    `${STEP_LABELS[step].zh}：${point.id}`,
  );
}
