/** `campaign list`: every campaign of the log, the newest first. */
import type { Command } from 'commander';
import { campaignList } from '../../projections/campaigns/query';
import { table } from '../text/table';
import { STATUS_LABELS } from '../text/campaign-labels';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withViews } from './reading';
import { teach } from './teach';

/** The largest page there is. */
const MAX_LISTED = 1_000;

interface ListOptions {
  readonly data?: string;
  readonly json?: boolean;
}

export function addCampaignList(campaign: Command, io: Io): void {
  teach(campaign.command('list'), {
    short: '列出全部专项工作 (every campaign)',
    zh: '列出全部专项工作，最近启动的在前。',
    en: 'Lists every campaign, the newest launch first.',
    examples: [
      ['campaign list', '表格 a table'],
      ['campaign list --data data/demo-20261124 --json', ''],
    ],
  })
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((options: ListOptions) => list(io, options));
}

function list(io: Io, options: ListOptions): Promise<void> {
  return withViews(io, options.data, async ({ views }) => {
    const { answer, completeTo } = await views.ask(campaignList, { limit: MAX_LISTED });
    if (options.json === true) {
      printJson(io, { data: answer.items, completeTo });
      return;
    }
    const rows = answer.items.map((each) => [
      each.campaignId,
      String(each.year),
      STATUS_LABELS[each.status],
      each.currentStage?.title.zh ?? '',
      each.currentStage?.closes ?? '',
      String(each.counts.units),
      String(each.counts.riskPoints),
      each.title,
    ]);
    const head = [
      '编号 id',
      '年度',
      '状态 status',
      '当前阶段 stage',
      '截止 closes',
      '单位',
      '风险点',
      '名称 title',
    ];
    print(io, table(head, rows, ['left', 'left', 'left', 'left', 'left', 'right', 'right']));
    if (rows.length === 0) print(io, '还没有专项工作 no campaign yet');
  });
}
