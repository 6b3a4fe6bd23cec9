/** `campaign compare`: a campaign beside the one before it, in counts that add up to both registers. */
import type { Command } from 'commander';
import { POINT_CHANGES } from '../../projections/year-on-year/changes';
import { yearOnYear, type ChangeCounts, type YearOnYear } from '../../projections/year-on-year/query';
import { NO_PREDECESSOR, POINT_CHANGE } from '../../projections/words/year-on-year-labels';
import { refuse } from '../../workflows/kernel/domain-error';
import { table } from '../text/table';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withViews } from './reading';
import { teach } from './teach';

interface CompareOptions {
  readonly unit?: string;
  readonly data?: string;
  readonly json?: boolean;
}

export function addCampaignCompare(program: Command, io: Io): void {
  teach(program.command('compare'), {
    short: '上年对照 (beside last year’s campaign)',
    zh:
      '一次专项工作与其上一年度工作的对照：风险点新增、沿用、等级调整、内容修订、关闭、未结转各多少，逐单位与合计；\n' +
      '职权、岗位增加和取消多少。上年数、本年数与两本台账一致。逐个列出用 form year-on-year。',
    en:
      'A campaign beside the one before it: how many risk points are new, unchanged, re-graded, revised, closed or not carried\n' +
      'over, by unit and in all, adding up to both registers; powers and posts added and cancelled. form year-on-year lists them.',
    examples: [
      ['campaign compare year-2013', '全部单位 all units'],
      ['campaign compare year-2013 --unit office --json', '一个单位及以下 a unit and below'],
    ],
    one: '没有此专项工作或单位，或没有数据 no such campaign or unit, or no data',
  })
    .argument('<campaign>', '专项工作编号 (id)')
    .option('--unit <id>', '单位及以下 (unit and below)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((id: string, options: CompareOptions) => compare(io, id, options));
}

function compare(io: Io, campaignId: string, { unit: unitId, data, json }: CompareOptions): Promise<void> {
  return withViews(io, data, async ({ views, lookup }) => {
    if (unitId !== undefined) await lookup.unit(unitId);
    const asked = { campaignId, ...(unitId === undefined ? {} : { unitId }) };
    const { answer, completeTo } = await views.ask(yearOnYear, asked);
    if (answer === undefined) refuse('CAMPAIGN.NOT_FOUND', { id: campaignId });
    if (json === true) printJson(io, { ...answer, completeTo });
    else print(io, textOf(answer));
  });
}

function textOf({ campaign, previous, units, total, powers, posts }: YearOnYear): string {
  if (previous === null) return `${campaign.title}：${NO_PREDECESSOR.zh} ${NO_PREDECESSOR.en}`;
  const heads = ['上年 last', ...POINT_CHANGES.map((change) => POINT_CHANGE[change].zh), '本年 this'];
  const figures = ({ lastYear, changes, thisYear }: ChangeCounts) =>
    [lastYear, ...POINT_CHANGES.map((change) => changes[change]), thisYear].map(String);
  return [
    `${campaign.title}  对照 beside ${previous.title}`,
    '',
    table(
      ['单位 unit', ...heads],
      [...units.map((unit) => [unit.name, ...figures(unit)]), ['合计 total', ...figures(total)]],
      ['left', ...heads.map(() => 'right' as const)],
    ),
    '',
    `职权 powers: 增加 added ${powers.added}，取消 cancelled ${powers.cancelled}；` +
      `岗位 posts: 增加 added ${posts.added}，取消 cancelled ${posts.cancelled}`,
  ].join('\n');
}
