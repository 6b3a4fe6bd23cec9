/** What comes due by standing duties and dynamic management: not tied to a stage, and going on after the stages until the archive. */
import type { DeadlineKind } from '../../workflows/deadline/events';

export interface ManagementDue {
  readonly kind: DeadlineKind;
  readonly unitId: string;
  readonly subjectId: string;
  readonly dueOn: string;
  readonly title: string;
  readonly from: string;
  readonly notDone: string;
}

/** SQL over a campaign `c`. */
export const MANAGEMENT_DUE: readonly ManagementDue[] = [
  {
    kind: 'duty',
    unitId: 'd.unitId',
    subjectId: 'd.dutyId',
    dueOn: 'd.dueOn',
    title: 'd.titleZh',
    from: `campaign c JOIN duty d ON d.programmeKind = 'campaign' AND d.programmeId = c.campaignId`,
    notDone: `d.state = 'open'`,
  },
  {
    // Once for an appointment, whichever of the post's campaigns it is: that of the point found last.
    kind: 'rotation',
    unitId: 'p.unitId',
    subjectId: 'a.appointmentId',
    dueOn: `date(a.fromDate, '+' || (q.plan ->> '$.dynamicManagement.rotation.years') || ' years', 'floor')`,
    title: `p.name || ' 轮岗'`,
    from: `campaign c JOIN campaign_plan q ON q.campaignId = c.campaignId
      AND q.plan -> '$.dynamicManagement.rotation' IS NOT NULL
      JOIN (SELECT campaignId, postId, min(level) AS level FROM graded_point
        WHERE closed = 0 AND level IS NOT NULL GROUP BY campaignId, postId) g ON g.campaignId = c.campaignId
        AND g.level <= (q.plan ->> '$.dynamicManagement.rotation.level')
      JOIN post p ON p.postId = g.postId AND p.active = 1
      JOIN appointment a ON a.postId = p.postId AND a.untilDate IS NULL`,
    notDone: `NOT EXISTS (SELECT 1 FROM rotation_exemption x WHERE x.postId = a.postId AND x.appointmentId = a.appointmentId)
      AND NOT EXISTS (SELECT 1 FROM missed o WHERE o.kind = 'rotation' AND o.subjectId = a.appointmentId
        AND o.campaignId <> c.campaignId)`,
  },
  {
    kind: 'rescreening',
    unitId: 'r.unitId',
    subjectId: 'r.rescreeningId',
    dueOn: 'r.dueOn',
    title: `coalesce(w.name, p.name) || ' 重新排查'`,
    from: `campaign c JOIN rescreening r ON r.campaignId = c.campaignId
      JOIN post p ON p.postId = r.postId AND p.active = 1 LEFT JOIN power w ON w.powerId = r.powerId`,
    notDone: `r.state = 'open' AND coalesce(w.active, 1) = 1 AND coalesce(w.unitId, r.unitId) = r.unitId`,
  },
  {
    kind: 'regrading',
    unitId: 'g.unitId',
    subjectId: 'g.riskPointId',
    dueOn: `date(g.approvedOn, '+' || (q.plan ->> '$.dynamicManagement.regrading.months') || ' months', 'floor')`,
    title: `p.manifestation`,
    from: `campaign c JOIN campaign_plan q ON q.campaignId = c.campaignId
      AND q.plan -> '$.dynamicManagement.regrading' IS NOT NULL
      JOIN graded_point g ON g.campaignId = c.campaignId AND g.closed = 0 AND g.approvedOn IS NOT NULL
      JOIN risk_point_home h ON h.riskPointId = g.riskPointId JOIN risk_point p ON p.number = h.number`,
    notDone: 'TRUE',
  },
  {
    // 报备: a filing that was refused does not count until it is sent again.
    kind: 'decisionFiling',
    unitId: `d.procedure ->> '$.unitId'`,
    subjectId: 'd.decisionId',
    dueOn: `date(d.takenOn, '+' || (d.procedure ->> '$.class.fileWithinDays') || ' days')`,
    title: `d.matter || ' 报备'`,
    from: `campaign c JOIN decision d ON d.campaignId = c.campaignId AND d.status = 'adopted'
      AND d.procedure ->> '$.class.filedUpward' = 1 AND d.procedure ->> '$.class.fileWithinDays' IS NOT NULL`,
    notDone: `NOT EXISTS (SELECT 1 FROM filing f, json_each(f.decisionIds) x
      WHERE f.campaignId = d.campaignId AND f.status <> 'refused' AND x.value = d.decisionId)`,
  },
];

/** Of the campaign, while such things are due. */
export const STILL_MANAGED = `c.status IN ('running', 'completed')`;
