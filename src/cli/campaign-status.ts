/** `campaign status`: where a campaign stands on a day, what is late, how far its units are, and what the gate still lacks. */
import type { Command } from 'commander';
import { campaign, type CampaignHeadline } from '../../projections/campaigns/query';
import { campaignTree } from '../../projections/cascade/query';
import type { DaysLeft } from '../../projections/deadlines/days-left';
import { campaignDeadlines, type StageDeadlines } from '../../projections/deadlines/query';
import { progressMatrix, type Matrix } from '../../projections/matrix/query';
import type { GateFinding } from '../../workflows/gates/gate-finding';
import { ask } from '../../workflows/gates/registry';
import { refuse } from '../../workflows/kernel/domain-error';
import { dateInZone, daysBetween, type LocalDate } from '../../workflows/kernel/time';
import { matrixReport } from '../demo/report/matrix';
import { cut, table } from '../text/table';
import { STAGE_LABELS, STATUS_LABELS } from '../text/campaign-labels';
import { treeText } from '../text/campaign-tree';
import { UNKNOWN_YEAR_NOTE, workingDaysText } from '../text/working-days';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withViews, type ReadingViews } from './reading';
import { teach } from './teach';
import { localDate } from './wrong-use';

interface StatusOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly asOf?: LocalDate;
  readonly units?: boolean;
  readonly tree?: boolean;
}

const BLOCKERS_SHOWN = 10;

export function addCampaignStatus(program: Command, io: Io): void {
  teach(program.command('status'), {
    short: '现状、时限、还差什么 (where it stands, what is missing)',
    zh: '一次专项工作的现状：各阶段的时限（剩余或逾期天数）、各单位的进度、当前关口还差什么。',
    en:
      'Where a campaign stands: the deadlines of its stages with days left or late, how far its units are, what the\n' +
      'present gate still lacks. --as-of moves the day that days are counted from; it does not bring back the past.',
    examples: [
      ['campaign status puyang-sti-2012', '截至今天 as of today'],
      [
        'campaign status puyang-sti-2012 --as-of 2012-06-30 --units',
        '另一天，逐单位 another day, unit by unit',
      ],
      ['campaign status changan-2012 --tree', '各级工作逐级汇总 all levels, added up'],
    ],
    one: '没有此专项工作或没有数据 no such campaign, or no data',
  })
    .argument('<campaign>', '专项工作编号 (id)')
    .option('--as-of <date>', '从哪一天计算天数，默认今天 (the day that days are counted from)', localDate)
    .option('--units', '逐单位列出进度 (the progress of each unit)')
    .option('--tree', '连同下级工作，逐级汇总 (with the campaigns below it, added up)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((id: string, options: StatusOptions) => status(io, id, options));
}

function status(io: Io, campaignId: string, options: StatusOptions): Promise<void> {
  return withViews(io, options.data, async (reading) => {
    const { views, lookup } = reading;
    const { answer: headline, completeTo } = await views.ask(campaign, { campaignId });
    if (headline === undefined) refuse('CAMPAIGN.NOT_FOUND', { id: campaignId });
    const asOf = options.asOf ?? dateInZone(new Date().toISOString(), headline.timeZone);
    const { context } = await lookup.campaign(campaignId);
    const stageId = context.currentStageId;
    const missing = stageId === null ? [] : ask(context, stageId, asOf);
    const stages = (await views.ask(campaignDeadlines, { campaignId, asOf })).answer?.stages ?? [];
    const matrix = (await views.ask(progressMatrix, { campaignId, asOf })).answer;
    const tree =
      options.tree === true ? (await views.ask(campaignTree, { campaignId, asOf })).answer : undefined;
    if (options.json === true) {
      printJson(io, {
        headline,
        asOf,
        stages,
        matrix,
        missing,
        ...(tree === undefined ? {} : { tree }),
        completeTo,
      });
      return;
    }
    print(io, `${headlineText(headline)}  截至 as of ${asOf}\n`);
    print(io, stageTable(stages, asOf, headline));
    for (const line of milestoneLines(stages, headline)) print(io, line);
    if (leftIn(stages, headline).some(isGuessed)) print(io, UNKNOWN_YEAR_NOTE);
    print(io, `\n${matrixSummary(matrix)}`);
    if (tree !== undefined) print(io, `\n${treeText(tree)}`);
    if (options.units === true) print(io, `\n${await unitTable(reading, campaignId, asOf)}`);
    if (stageId !== null) print(io, `\n${missingText(stages, stageId, missing)}`);
  });
}

function headlineText({
  title,
  campaignId,
  hostUnitName,
  year,
  status: now,
  statusReason,
  counts,
}: CampaignHeadline) {
  const reason = statusReason === null ? '' : `（${cut(statusReason, 40)}）`;
  return `${title}（${campaignId}） ${hostUnitName} ${year}  ${STATUS_LABELS[now]}${reason}${openText(counts)}`;
}

/** Nothing where nothing is open. */
function openText({ openWarnings, openRectifications }: CampaignHeadline['counts']): string {
  if (openWarnings + openRectifications === 0) return '';
  return `  未销号预警 open warnings ${openWarnings}，未完成整改 open rectifications ${openRectifications}`;
}

function stageTable(stages: readonly StageDeadlines[], asOf: LocalDate, headline: CampaignHeadline): string {
  const rows = stages.map((stage) => [
    stage.stageId,
    cut(stage.title.zh, 28),
    STAGE_LABELS[stage.status],
    `${stage.planned.opens} → ${closingOf(stage)}`,
    closeText(stage, headline),
    stage.submissionDue ?? '—',
    stage.returns === 0 ? '' : String(stage.returns),
  ]);
  const head = [
    '阶段 stage',
    '名称 title',
    '状态 status',
    '起止 window',
    '剩余／逾期 left, late',
    '报送期限 due',
    '退回',
  ];
  return table(head, rows, ['left', 'left', 'left', 'left', 'left', 'left', 'right']);
}

function closingOf({ closes, planned }: StageDeadlines): string {
  if (closes === null) return '未定 open';
  return closes === planned.closes ? closes : `${closes}（原 was ${planned.closes ?? '未定'}）`;
}

/** Against the date in force; how late a passed gate was, against the plan's own. */
function closeText({ decidedOn, planned, left }: StageDeadlines, { status: now }: CampaignHeadline): string {
  if (decidedOn !== null) {
    const late = planned.closes === null ? 0 : Math.max(0, daysBetween(planned.closes, decidedOn));
    return late === 0 ? `${decidedOn} 过关 passed` : `${decidedOn} 过关，晚 ${late} 天 passed late`;
  }
  return left === null || now !== 'running' ? '—' : daysText(left);
}

/** What is told with `daysText`. */
function leftIn(
  stages: readonly StageDeadlines[],
  { status: now }: CampaignHeadline,
): readonly (DaysLeft | null)[] {
  if (now !== 'running') return [];
  const open = stages.filter(({ decidedOn }) => decidedOn === null);
  const milestones = open.flatMap((stage) => stage.milestones).filter(({ reachedOn }) => reachedOn === null);
  return [...open, ...milestones].map(({ left }) => left);
}

function isGuessed(left: DaysLeft | null): boolean {
  return left !== null && left.workingDays !== null && !left.known;
}

function daysText({ days, workingDays, known }: DaysLeft): string {
  const working = workingDays === null ? '' : `（工作日 ${workingDaysText(Math.abs(workingDays), known)}）`;
  if (days < 0) return `逾期 ${-days} 天${working} late`;
  return `剩 ${days} 天${working} left`;
}

/** Those of stages that are not passed. */
function milestoneLines(
  stages: readonly StageDeadlines[],
  { status: now }: CampaignHeadline,
): readonly string[] {
  const open = stages.filter(({ decidedOn }) => decidedOn === null).flatMap(({ milestones }) => milestones);
  return open.map(({ title, due, reachedOn, left }) => {
    const state = left === null || now !== 'running' ? '—' : daysText(left);
    return `  节点 milestone: ${title.zh} ${due}  ${reachedOn === null ? state : `✓ ${reachedOn}`}`;
  });
}

/** How many units are how far, stage by stage. */
function matrixSummary({ stages }: Matrix): string {
  const rows = stages
    .filter(({ submissionDue, totals }) => submissionDue !== null || totals.units > 0)
    .map(({ stageId, totals }) =>
      [
        stageId,
        ...[totals.units, totals.notBegun, totals.working, totals.submitted, totals.returned],
        ...[totals.accepted, totals.late],
      ].map(String),
    );
  const head = [
    '报送 submission',
    '单位 units',
    '未开始',
    '填报中',
    '已报送',
    '已退回',
    '已接收',
    '逾期 late',
  ];
  return table(head, rows, ['left', ...head.slice(1).map(() => 'right' as const)]);
}

function unitTable({ views }: ReadingViews, campaignId: string, asOf: LocalDate): Promise<string> {
  return matrixReport(views, campaignId, asOf);
}

function missingText(
  stages: readonly StageDeadlines[],
  stageId: string,
  missing: readonly GateFinding[],
): string {
  const stage = stages.find((each) => each.stageId === stageId)?.title.zh ?? '';
  const title = `还差什么 what is missing: ${stageId} ${stage}`;
  if (missing.length === 0) return `${title}\n  （由领导小组决定 decided freely）`;
  return [title, ...missing.flatMap(findingLines)].join('\n');
}

function findingLines({ passed, title, blockers, blockerCount }: GateFinding): readonly string[] {
  if (passed) return [`  ✓ ${title.zh}`];
  const shown = blockers.slice(0, BLOCKERS_SHOWN);
  const more = blockerCount - shown.length;
  return [
    `  ✗ ${title.zh} ${title.en} (${blockerCount})`,
    ...shown.map(({ subject, text }) => `      ${subject.name ?? subject.id}：${text.zh}`),
    ...(more > 0 ? [`      …另有 ${more} 项 and ${more} more`] : []),
  ];
}
