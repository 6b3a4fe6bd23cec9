/** 双向承诺 in the inbox: of the heads of units while the gate that asks for pledges stands before them, and of the leaders in return. */
import { pledgesExchanged } from '../../workflows/gates/control/pledges-exchanged/rule';
import type { Reader } from '../view';
import { STAGE_RUNS } from './open-stages';
import type { Found, RunningCampaign, TasksParams } from './task';

type Campaign = Pick<RunningCampaign, 'campaignId' | 'currentStageId'>;

export function pledgesToGive(
  reader: Reader,
  { campaignId, currentStageId }: Campaign,
  { role, unitId }: Pick<TasksParams, 'role' | 'unitId'>,
): readonly Found[] {
  if (role !== 'unitHead') return [];
  return reader.all<Found>(
    `SELECT 'givePledge' AS kind, s.campaignId, s.stageId, u.unitId, u.unitId AS subjectId,
      '向领导班子承诺' AS title, s.closes AS dueOn
     FROM stage s JOIN campaign c ON c.campaignId = s.campaignId
     JOIN scope_unit u ON u.campaignId = s.campaignId AND u.inScope = 1 AND u.childCampaignId IS NULL
     WHERE s.campaignId = ? AND s.stageId = ? AND ${STAGE_RUNS}
      AND u.unitId = ? AND u.unitId <> c.hostUnitId
      AND EXISTS (SELECT 1 FROM campaign_plan q, json_each(q.plan, '$.stages') p,
        json_each(p.value, '$.gate.criteria') k
        WHERE q.campaignId = s.campaignId AND p.value ->> '$.id' = s.stageId AND k.value ->> '$.rule' = ?)
      AND NOT EXISTS (SELECT 1 FROM pledge g
        WHERE g.campaignId = s.campaignId AND g.unitId = u.unitId AND g.state <> 'withdrawn')`,
    ...[campaignId, currentStageId, unitId, pledgesExchanged.id],
  );
}

/** Nobody pledges to himself. */
export function pledgesToReturn(
  reader: Reader,
  { campaignId }: Campaign,
  { personId }: Pick<TasksParams, 'personId'>,
): readonly Found[] {
  return reader.all<Found>(
    `SELECT 'returnPledge' AS kind, campaignId, NULL AS stageId, unitId, pledgeId AS subjectId,
      '领导承诺' AS title, NULL AS dueOn
     FROM pledge WHERE campaignId = ? AND state = 'given' AND given ->> '$.byPersonId' <> ?`,
    campaignId,
    personId,
  );
}
