/** `network status`: points, officers and reports of a warning network as of a day. */
import type { Command } from 'commander';
import { network } from '../../projections/networks/query';
import { points } from '../../projections/networks/query-work';
import { networkOverview, type NetworkOverview, type PeriodCount } from '../../projections/networks/overview';
import { refuse } from '../../workflows/kernel/domain-error';
import { dateInZone, type LocalDate } from '../../workflows/kernel/time';
import { cut, table } from '../text/table';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withViews } from './reading';
import { teach } from './teach';
import { localDate } from './wrong-use';

interface StatusOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly asOf?: LocalDate;
}

const PERIODS_SHOWN = 12;
const MISSING_SHOWN = 60;

export function addNetworkStatus(program: Command, io: Io): void {
  teach(program.command('status'), {
    short: '监测点、信息员、各期报送 (points, officers, reports by period)',
    zh: '一个预警信息网络的现状：各层级的监测点和信息员，各期应报、已报、零报、迟报、未报，分析、通报和反馈。',
    en:
      'Where a warning network stands: points and officers by level; for each period how many reports were due, came,\n' +
      'were nil or late, and who has not reported. --as-of moves the day; it does not bring back the past.',
    examples: [
      ['network status health-2012', '截至今天 as of today'],
      ['network status health-2012 --as-of 2012-09-16', '另一天 another day'],
    ],
    one: '没有此网络或没有数据 no such network, or no data',
  })
    .argument('<network>', '网络编号 (id)')
    .option('--as-of <date>', '截至哪一天，默认今天 (as of which day)', localDate)
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((id: string, options: StatusOptions) => status(io, id, options));
}

function status(io: Io, networkId: string, options: StatusOptions): Promise<void> {
  return withViews(io, options.data, async ({ views }) => {
    const { answer: found } = await views.ask(network, { networkId });
    if (found === undefined) refuse('WARNING_NETWORK.NOT_FOUND', { id: networkId });
    const asOf = options.asOf ?? dateInZone(new Date().toISOString(), found.module.timeZone);
    const { answer: overview, completeTo } = await views.ask(networkOverview, { networkId, asOf });
    if (overview === undefined) refuse('WARNING_NETWORK.NOT_FOUND', { id: networkId });
    if (options.json === true) printJson(io, { ...overview, completeTo });
    else {
      const { answer: known } = await views.ask(points, { networkId });
      const names = new Map(known.map(({ pointId, name }) => [pointId, name]));
      print(
        io,
        overviewText(overview, (pointId) => names.get(pointId) ?? pointId),
      );
    }
  });
}

type NameOf = (pointId: string) => string;

function overviewText(overview: NetworkOverview, nameOf: NameOf): string {
  const { network: headline, asOf, levels, periods } = overview;
  const state = headline.status === 'running' ? '运行中 running' : '已撤销 closed';
  const unmanned = levels.flatMap(({ unmanned: ids }) => ids);
  return [
    `${headline.title}（${headline.networkId}） ${headline.hostUnitName}  ${state}  截至 as of ${asOf}`,
    '',
    table(
      ['层级 level', '名称 title', '监测点', '已撤', '信息员', '已解聘'],
      levels.map((level) => [
        level.levelId,
        level.label.zh,
        String(level.openPoints),
        String(level.closedPoints),
        String(level.officers),
        String(level.dismissedOfficers),
      ]),
      ['left', 'left', 'right', 'right', 'right', 'right'],
    ),
    ...(unmanned.length === 0
      ? []
      : [
          `无信息员的监测点 points without an officer：${cut(unmanned.map(nameOf).join('、'), MISSING_SHOWN)}`,
        ]),
    '',
    table(
      [
        '报送 report',
        '期间 period',
        '起止 window',
        '应报 due',
        '已报',
        '零报',
        '提前',
        '迟报',
        '未报 missing',
      ],
      periods.slice(0, PERIODS_SHOWN).map((period) => periodRow(period, nameOf)),
      ['left', 'left', 'left', 'right', 'right', 'right', 'right', 'right', 'left'],
    ),
    '',
    `即时报送 urgent: ${overview.urgentReports}；预警信息 signs: ${overview.signs}，已解决 resolved: ${overview.resolvedSigns}`,
    `分析 analyses: ${overview.analyses}；待反馈的通报 sharings not answered: ${overview.openSharings}`,
    `发文 bulletins: ${overview.bulletins}；待反馈或已退回 answers awaited: ${overview.openAnswers}`,
  ].join('\n');
}

function periodRow(period: PeriodCount, nameOf: NameOf): readonly string[] {
  const { title, from, to, isOpen, missing } = period;
  return [
    title.zh,
    period.period,
    `${from} → ${to}${isOpen ? ' 报送中 open' : ''}`,
    String(period.due),
    String(period.received),
    String(period.nil),
    String(period.early),
    String(period.late),
    missing.length === 0 ? '' : `${missing.length}：${cut(missing.map(nameOf).join('、'), MISSING_SHOWN)}`,
  ];
}
