/**
 * The inbox 我的事项: what waits for one person in one post, over all campaigns that run, derived here and nowhere else. Whoever answers for
 * a unit is told of the unit's hand-ins and dates, a post holder of the own form, and everybody of the measures named after them; the
 * office and the group of a campaign are told of what waits for their word.
 */
import type { GroupOffice, LeadershipGroup } from '../../workflows/campaign/events';
import { addDays, type LocalDate } from '../../workflows/kernel/time';
import { campaignRolesOf } from '../../workflows/rights/campaign-roles';
import { daysLeft } from '../deadlines/days-left';
import { dueList, type DueItem } from '../deadlines/due-list';
import { fromJson, type JsonText } from '../json';
import type { Urged } from '../matrix/tables';
import { FOUND_SINCE } from '../register/inventory-query';
import type { Query, Reader, SqlValue } from '../view';
import { filingTasks } from './filing-tasks';
import { ALL_ACCEPTED, STAGE_RUNS } from './open-stages';
import { pledgesToGive, pledgesToReturn } from './pledge-tasks';
import {
  AHEAD_DAYS,
  OF_UNIT,
  type DueKind,
  type Found,
  type RunningCampaign,
  type Task,
  type TaskKind,
  type TasksParams,
} from './task';

/** By due date, what has none last; then by kind and subject. */
export const tasksOf: Query<TasksParams, readonly Task[]> = (reader, params) => {
  const campaigns = runningCampaigns(reader, params.postId);
  const found = [
    ...handIns(reader, params),
    ...ownForms(reader, params),
    ...measures(reader, params),
    ...ofUnit(reader, params),
    ...campaigns.flatMap((campaign) => ofCampaign(reader, campaign, params)),
  ];
  const titles = new Map(campaigns.map((campaign) => [campaign.campaignId, campaign]));
  return found
    .map((task) => dated(reader, task, titles.get(task.campaignId ?? ''), params.asOf))
    .toSorted(byDate);
};

type CampaignSql = Omit<RunningCampaign, 'roles'> & {
  readonly leadershipGroup: JsonText;
  readonly office: JsonText;
};

function runningCampaigns(reader: Reader, postId: string): readonly RunningCampaign[] {
  return reader
    .all<CampaignSql>(
      `SELECT campaignId, title, currentStageId, calendar, calendarVersion, leadershipGroup, office
       FROM campaign WHERE status = 'running'`,
    )
    .map(({ leadershipGroup, office, ...campaign }) => ({
      ...campaign,
      roles: campaignRolesOf(postId, {
        group: fromJson<LeadershipGroup>(leadershipGroup),
        office: fromJson<GroupOffice>(office),
      }),
    }));
}

/** Of stages that are open; a unit for which a child campaign stands hands in there. */
const OPEN_CELLS = `FROM campaign c JOIN stage s ON s.campaignId = c.campaignId
  JOIN matrix_cell m ON m.campaignId = s.campaignId AND m.stageId = s.stageId
  JOIN scope_unit u ON u.campaignId = m.campaignId AND u.unitId = m.unitId AND u.inScope = 1
    AND u.childCampaignId IS NULL
  WHERE c.status = 'running' AND ${STAGE_RUNS}`;

function handIns(reader: Reader, { role, unitId }: TasksParams): readonly Found[] {
  if (role !== 'unitHead') return [];
  return reader
    .all<
      Omit<Found, 'urged'> & {
        readonly status: string;
        readonly returnReasons: JsonText;
        readonly urged: JsonText | null;
      }
    >(
      `SELECT c.campaignId, s.stageId, m.unitId, m.submissionId AS subjectId, s.titleZh AS title,
        s.submissionDue AS dueOn, m.status, m.returnReasons, m.urged ${OPEN_CELLS}
        AND m.status NOT IN ('submitted', 'accepted') AND m.unitId = ?`,
      unitId,
    )
    .map(({ status, returnReasons, urged, ...cell }): Found => {
      const returned = status === 'returned';
      return {
        ...cell,
        kind: returned ? 'resubmit' : 'handIn',
        reasons: returned ? fromJson<readonly string[]>(returnReasons) : [],
        ...(urged === null ? {} : { urged: fromJson<Urged>(urged) }),
      };
    });
}

/** The own post, wherever risk points are to be handed in and it has neither one nor a signed "none found". */
function ownForms(reader: Reader, { role, postId }: TasksParams): readonly Found[] {
  if (role !== 'postHolder') return [];
  return reader.all<Found>(
    `SELECT 'ownForm' AS kind, c.campaignId, s.stageId, m.unitId, p.postId AS subjectId, p.name AS title,
      s.submissionDue AS dueOn
     ${OPEN_CELLS.replace('WHERE', 'JOIN post p ON p.unitId = m.unitId AND p.active = 1 WHERE')}
      AND m.status NOT IN ('submitted', 'accepted') AND p.postId = ?
      AND EXISTS (SELECT 1 FROM json_each(s.contents) WHERE value = 'riskPoints')
      AND NOT EXISTS (SELECT 1 FROM json_each(p.noRisk) n WHERE n.key = c.campaignId AND NOT ${FOUND_SINCE('p', 'postId')})
      AND NOT EXISTS (SELECT 1 FROM risk_point r WHERE r.postId = p.postId AND r.campaignId = c.campaignId
        AND r.state <> 'closed')`,
    postId,
  );
}

/** Those named after the person, in whichever post the unit is; and in this post after whom the person acts for. */
function measures(reader: Reader, params: TasksParams): readonly Found[] {
  const { personId, postId, unitId, asOf } = params;
  const planned = (sql: string, ...values: readonly string[]) =>
    reader
      .all<{ readonly measureId: string }>(
        `SELECT measureId FROM measure WHERE responsiblePersonId = ? AND state = 'planned' ${sql}`,
        ...values,
      )
      .map(({ measureId }) => measureId);
  const mine = [
    ...planned('', personId),
    ...principals(reader, params).flatMap((each) => planned('AND responsiblePostId = ?', each, postId)),
  ];
  return dueOf(reader, ['measure'], unitId, asOf).filter(({ subjectId }) => mine.includes(subjectId));
}

/** For whom the person acts in the post. */
function principals(reader: Reader, { personId, postId, asOf }: TasksParams): readonly string[] {
  return reader
    .all<{ readonly principalPersonId: string }>(
      `SELECT principalPersonId FROM delegation WHERE personId = ? AND postId = ? AND fromDate <= ?
        AND untilDate >= ? AND (endedOn IS NULL OR endedOn > ?)`,
      personId,
      postId,
      asOf,
      asOf,
      asOf,
    )
    .map(({ principalPersonId }) => principalPersonId);
}

function ofUnit(reader: Reader, { role, unitId, asOf }: TasksParams): readonly Found[] {
  return role === 'unitHead' ? dueOf(reader, OF_UNIT, unitId, asOf) : [];
}

function dueOf(reader: Reader, kinds: readonly DueKind[], unitId: string, asOf: LocalDate): readonly Found[] {
  const params = { onOrBefore: addDays(asOf, AHEAD_DAYS), unitId, kinds };
  // No other kind was asked for.
  return dueList(reader, params).map((due): Found => ({ ...foundOf(due), kind: due.kind as DueKind }));
}

function foundOf(due: DueItem): Omit<Found, 'kind'> {
  const { campaignId, programme, stageId, unitId, subjectId, dueOn, approximate, title } = due;
  return {
    ...{ campaignId, stageId, unitId, subjectId, dueOn, approximate, title },
    ...(programme === undefined ? {} : { programme }),
  };
}

function ofCampaign(reader: Reader, campaign: RunningCampaign, params: TasksParams): readonly Found[] {
  const { roles } = campaign;
  const decides = roles.includes('leadershipHead') || roles.includes('leadershipMember');
  return [
    ...(roles.includes('office') ? officeWork(reader, campaign, params) : []),
    ...(decides ? leadersWork(reader, campaign, params) : []),
    ...(holdsPost(reader, params) ? inPerson(reader, campaign, params, decides) : []),
  ];
}

function leadersWork(reader: Reader, campaign: RunningCampaign, { asOf }: TasksParams): readonly Found[] {
  const { campaignId } = campaign;
  const soon = { onOrBefore: addDays(asOf, AHEAD_DAYS), campaignId, kinds: ['rotation'] } as const;
  return [
    ...gates(reader, campaign, 'decideGate', `s.status = 'gateRequested'`),
    // Somebody else is appointed by the administrator, or this one is exempted by the group.
    ...dueList(reader, soon).map((due): Found => ({ ...foundOf(due), kind: 'rotation' })),
  ];
}

/** What nobody does in the place of the post's holder. */
function inPerson(
  reader: Reader,
  campaign: RunningCampaign,
  params: TasksParams,
  decides: boolean,
): readonly Found[] {
  return [
    ...opinions(reader, campaign, params.postId),
    ...pledgesToGive(reader, campaign, params),
    ...(decides ? pledgesToReturn(reader, campaign, params) : []),
  ];
}

function officeWork(
  reader: Reader,
  campaign: RunningCampaign,
  { personId, role, unitId }: TasksParams,
): readonly Found[] {
  const found = (sql: string, ...values: readonly SqlValue[]) => reader.all<Found>(sql, ...values);
  return [
    ...found(
      `SELECT 'acceptSubmission' AS kind, c.campaignId, s.stageId, m.unitId, m.submissionId AS subjectId,
        s.titleZh AS title, s.submissionDue AS dueOn ${OPEN_CELLS} AND m.status = 'submitted' AND c.campaignId = ?`,
      campaign.campaignId,
    ),
    ...found(
      `SELECT 'answerObjection' AS kind, n.campaignId, n.stageId, NULL AS unitId, o.objectionId AS subjectId,
        n.title, n.untilDate AS dueOn, n.untilApproximate AS approximate
       FROM notice n JOIN objection o ON o.noticeId = n.noticeId
       WHERE n.campaignId = ? AND o.outcome IS NULL AND n.status <> 'withdrawn'`,
      campaign.campaignId,
    ),
    // Whoever asked does not review it.
    ...found(
      `SELECT 'reviewPowerRequest' AS kind, campaignId, NULL AS stageId, unitId, requestId AS subjectId, name AS title,
        NULL AS dueOn
       FROM power_request WHERE campaignId = ? AND state = 'asked' AND requestedBy <> ?`,
      campaign.campaignId,
      personId,
    ),
    // The unit puts it right, and the office clears it; who heads the unit is told with the unit's dates.
    ...found(
      `SELECT 'gateException' AS kind, campaignId, stageId, unitId, exceptionId AS subjectId,
        blocker ->> '$.text.zh' AS title, dueOn
       FROM gate_exception WHERE campaignId = ? AND clearedOn IS NULL AND (? <> 'unitHead' OR unitId <> ?)`,
      campaign.campaignId,
      role,
      unitId,
    ),
    ...filingTasks(reader, campaign),
    ...gates(
      reader,
      campaign,
      'requestGate',
      `s.status IN ('open', 'rectifying') AND ${EVERYTHING_ACCEPTED}`,
    ),
  ];
}

/** A stage in which nothing is handed in can be asked for at any time, so nobody is told to. */
const EVERYTHING_ACCEPTED = `json_array_length(s.contents) > 0 AND ${ALL_ACCEPTED}`;

function gates(
  reader: Reader,
  { campaignId, currentStageId }: RunningCampaign,
  kind: TaskKind,
  when: string,
): readonly Found[] {
  return reader
    .all<Omit<Found, 'kind'>>(
      `SELECT s.campaignId, s.stageId, NULL AS unitId, s.stageId AS subjectId, s.titleZh AS title, s.closes AS dueOn
       FROM stage s WHERE s.campaignId = ? AND s.stageId = ? AND ${when}`,
      campaignId,
      currentStageId,
    )
    .map((gate): Found => ({ kind, ...gate }));
}

/** A delegate acts in a post, and does not hold it: what is done in person alone waits for its holder. */
function holdsPost(reader: Reader, { personId, postId, asOf }: TasksParams): boolean {
  const held = reader.get(
    `SELECT 1 FROM appointment WHERE postId = ? AND personId = ? AND fromDate <= ?
      AND (untilDate IS NULL OR untilDate >= ?)`,
    postId,
    personId,
    asOf,
    asOf,
  );
  return held !== undefined;
}

/** Collective decisions in whose body the post sits, and in which it has not yet said anything. */
function opinions(reader: Reader, { campaignId }: RunningCampaign, postId: string): readonly Found[] {
  return reader.all<Found>(
    `SELECT 'giveOpinion' AS kind, d.campaignId, NULL AS stageId, NULL AS unitId, d.decisionId AS subjectId,
      d.matter AS title, NULL AS dueOn
     FROM decision d WHERE d.campaignId = ? AND d.status = 'proposed'
      AND EXISTS (SELECT 1 FROM json_each(d.memberPostIds) WHERE value = ?)
      AND NOT EXISTS (SELECT 1 FROM json_each(d.opinions) o WHERE o.value ->> '$.memberPostId' = ?)`,
    campaignId,
    postId,
    postId,
  );
}

function dated(reader: Reader, task: Found, campaign: RunningCampaign | undefined, asOf: LocalDate): Task {
  const name = reader.get<{ readonly name: string }>('SELECT name FROM unit WHERE unitId = ?', task.unitId);
  return {
    ...task,
    campaignTitle: campaign?.title ?? null,
    unitName: name?.name ?? null,
    approximate: Boolean(task.approximate),
    reasons: task.reasons ?? [],
    left:
      task.dueOn === null || campaign === undefined
        ? null
        : daysLeft(asOf, task.dueOn, reader.workingDays(campaign.calendar, campaign.calendarVersion)),
  };
}

function byDate(one: Task, other: Task): number {
  const key = ({ dueOn, kind, campaignId, subjectId }: Task) =>
    [dueOn ?? '9999', kind, campaignId ?? '', subjectId].join(' ');
  return key(one) < key(other) ? -1 : 1;
}
