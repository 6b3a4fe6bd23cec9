/** `warnings list`: the board of warnings of a campaign or a network, highest colour first. */
import type { Command } from 'commander';
import { openCounts, warningList, type WarningItem } from '../../projections/warnings/query';
import { WARNING_STATES, type WarningState } from '../../projections/warnings/tables';
import type { Programme } from '../../workflows/kernel/programme';
import { dateInZone, type LocalDate } from '../../workflows/kernel/time';
import { cut, table } from '../text/table';
import { DATA } from './data-option';
import { countedDateText, UNKNOWN_YEAR_NOTE } from '../text/working-days';
import { print, printJson, type Io } from './io';
import { withViews } from './reading';
import { teach } from './teach';
import { localDate, oneOrMoreOf, wholeNumber, WrongUse } from './wrong-use';

interface WarningsOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly campaign?: string;
  readonly network?: string;
  readonly unit?: string;
  readonly state?: readonly WarningState[];
  readonly asOf?: LocalDate;
  readonly limit: number;
  readonly cursor?: string;
}

const STATE_LABELS: Readonly<Record<WarningState, string>> = {
  issued: '待答复',
  answered: '待核查',
  settled: '已销号',
  withdrawn: '已撤回',
};

export function addWarningsList(parent: Command, io: Io): void {
  teach(parent.command('list'), {
    short: '预警台账 (the board of warnings)',
    zh: '一次专项工作或一个预警网络的预警，高等级在前；可按单位和状态筛选。多个值用逗号隔开。',
    en:
      'The warnings of a campaign or a network, highest colour first, filtered by unit and state. --as-of moves the day\n' +
      'that lateness is counted from; it does not bring back the past.',
    examples: [
      ['warnings list --campaign puyang-sti-2012', '一次专项工作的预警 of a campaign'],
      ['warnings list --network health-2009 --state issued --json', '待答复的预警 those not answered'],
    ],
    one: '没有此专项工作、网络或单位 no such campaign, network or unit',
  })
    .option('--campaign <id>', '专项工作 (campaign)')
    .option('--network <id>', '预警网络 (warning network)')
    .option('--unit <id>', '单位及以下 (unit and below)')
    .option('--state <states>', `状态 (states): ${WARNING_STATES.join(',')}`, oneOrMoreOf(WARNING_STATES))
    .option('--as-of <date>', '截至哪一天，默认今天 (as of which day)', localDate)
    .option('--limit <n>', '每页数量 (items a page)', wholeNumber(1, 1_000), 50)
    .option('--cursor <cursor>', '下一页的游标 (cursor of the next page)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((options: WarningsOptions) => list(io, options));
}

function list(io: Io, options: WarningsOptions): Promise<void> {
  const programme = programmeOf(options);
  return withViews(io, options.data, async ({ views, lookup }) => {
    const { timeZone } = await lookup.programme(programme);
    if (options.unit !== undefined) await lookup.unit(options.unit);
    const { unit, state, cursor, limit } = options;
    const asOf = options.asOf ?? dateInZone(new Date().toISOString(), timeZone);
    const { answer, completeTo } = await views.ask(warningList, {
      programme,
      asOf,
      limit,
      ...(unit === undefined ? {} : { unitId: unit }),
      ...(state === undefined ? {} : { states: state }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    const { answer: counts } = await views.ask((reader) => openCounts(reader, programme), {});
    const next = answer.nextCursor;
    if (options.json === true) {
      printJson(io, { data: answer.items, counts, completeTo, page: { next } });
      return;
    }
    print(io, warningTable(answer.items));
    if (answer.items.some((each) => each.answerDueApproximate)) print(io, UNKNOWN_YEAR_NOTE);
    const { openWarnings, openRectifications } = counts;
    print(
      io,
      `\n未销号预警 open warnings ${openWarnings}，未完成整改 open rectifications ${openRectifications}`,
    );
    if (next !== null) print(io, `下一页 next page: --cursor ${next}`);
  });
}

function programmeOf({ campaign, network }: WarningsOptions): Programme {
  if (campaign !== undefined && network === undefined) return { kind: 'campaign', id: campaign };
  if (network !== undefined && campaign === undefined) return { kind: 'network', id: network };
  throw new WrongUse('写明 --campaign 或 --network 之一 (give either --campaign or --network)');
}

const SUBJECTS: Readonly<Record<Exclude<WarningItem['subjectKind'], 'unit'>, string>> = {
  post: '岗位',
  person: '人员',
};

function warningTable(items: readonly WarningItem[]): string {
  const rows = items.map((each) => [
    each.warningId.slice(0, 8),
    each.noticeNumber ?? '—',
    each.label.zh,
    each.unitName,
    each.subjectKind === 'unit' ? '' : `${SUBJECTS[each.subjectKind]} ${each.subjectId}`,
    STATE_LABELS[each.state],
    `${each.answerDue === null ? '—' : countedDateText(each.answerDue, each.answerDueApproximate)}${each.late ? ' 逾期 late' : ''}`,
    each.disposition.label.zh,
    cut(each.content, 40),
  ]);
  const head = [
    '编号 id',
    '文号 number',
    '等级 colour',
    '单位 unit',
    '岗位／人员',
    '状态 state',
    '答复期限 due',
    '处置',
    '内容',
  ];
  return table(head, rows);
}
