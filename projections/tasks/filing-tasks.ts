/**
 * 备案 in the inbox of the office: what the gate of the present stage asks to be filed, once everything handed in is accepted; decisions that
 * are to be reported upward; filings that wait for their receipt, and those that were refused.
 */
import type { FilingSubject } from '../../workflows/filing/events';
import { filingsAsked } from '../../workflows/gates/filings-asked';
import type { PlanStage } from '../../workflows/plans/plan';
import { fromJson, type JsonText } from '../json';
import type { Reader } from '../view';
import { FILING_SUBJECT } from '../words/office-labels';
import { ALL_ACCEPTED, STAGE_RUNS } from './open-stages';
import type { Found, RunningCampaign } from './task';

type Campaign = Pick<RunningCampaign, 'campaignId' | 'currentStageId'>;

export function filingTasks(reader: Reader, campaign: Campaign): readonly Found[] {
  return [...askedFor(reader, campaign), ...decisions(reader, campaign), ...underWay(reader, campaign)];
}

function askedFor(reader: Reader, { campaignId, currentStageId }: Campaign): readonly Found[] {
  const stage = reader.get<{ readonly stage: JsonText; readonly dueOn: string | null }>(
    `SELECT p.value AS stage, s.closes AS dueOn
     FROM stage s JOIN campaign_plan q ON q.campaignId = s.campaignId, json_each(q.plan, '$.stages') p
     WHERE s.campaignId = ? AND s.stageId = ? AND p.value ->> '$.id' = s.stageId
      AND ${STAGE_RUNS} AND ${ALL_ACCEPTED}`,
    campaignId,
    currentStageId,
  );
  if (stage === undefined) return [];
  const sent = new Set(
    reader
      .all<{ readonly subject: FilingSubject }>('SELECT subject FROM filing WHERE campaignId = ?', campaignId)
      .map(({ subject }) => subject),
  );
  return (
    filingsAsked(fromJson<PlanStage>(stage.stage))
      // Decisions are told one by one.
      .filter(({ anyOf, each }) => each !== 'decision' && !anyOf.some((subject) => sent.has(subject)))
      .filter(({ each }) => each !== 'leadersRiskPoint' || hasLeadersPoints(reader, campaignId))
      .map(({ anyOf: [subject] }): Found => {
        const { dueOn } = stage;
        const title = FILING_SUBJECT[subject].zh;
        return {
          ...{ kind: 'sendFiling', campaignId, stageId: currentStageId, unitId: null, subjectId: subject },
          ...{ title, dueOn },
        };
      })
  );
}

function hasLeadersPoints(reader: Reader, campaignId: string): boolean {
  const found = reader.get(
    `SELECT 1 FROM risk_point r JOIN post p ON p.postId = r.postId
     WHERE r.campaignId = ? AND r.state <> 'closed' AND p.rank = 'leader' LIMIT 1`,
    campaignId,
  );
  return found !== undefined;
}

function decisions(reader: Reader, { campaignId }: Campaign): readonly Found[] {
  return reader.all<Found>(
    `SELECT 'sendFiling' AS kind, d.campaignId, NULL AS stageId, NULL AS unitId, d.decisionId AS subjectId,
      d.matter AS title, date(d.takenOn, '+' || (d.procedure ->> '$.class.fileWithinDays') || ' days') AS dueOn
     FROM decision d WHERE d.campaignId = ? AND d.status = 'adopted' AND d.procedure ->> '$.class.filedUpward' = 1
      AND NOT EXISTS (SELECT 1 FROM filing f, json_each(f.decisionIds) x
        WHERE f.campaignId = d.campaignId AND x.value = d.decisionId)`,
    campaignId,
  );
}

function underWay(reader: Reader, { campaignId }: Campaign): readonly Found[] {
  return reader
    .all<{
      readonly filingId: string;
      readonly stageId: string;
      readonly subject: FilingSubject;
      readonly refusal: string | null;
    }>(
      `SELECT filingId, stageId, subject, refusal FROM filing WHERE campaignId = ? AND status <> 'received'`,
      campaignId,
    )
    .map(({ filingId, stageId, subject, refusal }): Found => {
      const kind = refusal === null ? 'recordReceipt' : 'resendFiling';
      const title = FILING_SUBJECT[subject].zh;
      return {
        ...{ kind, campaignId, stageId, unitId: null, subjectId: filingId, title, dueOn: null },
        reasons: refusal === null ? [] : [refusal],
      };
    });
}
