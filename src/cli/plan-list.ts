/** `plan list`: the plans a campaign can be launched with. */
import type { Command } from 'commander';
import { table } from '../text/table';
import { print, printJson, type Io } from './io';
import { openShelf, type PlanOptions } from './plan-shelf';
import { teach } from './teach';

export function addPlanList(plan: Command, io: Io): void {
  teach(plan.command('list'), {
    short: '列出可用的方案 (plans a campaign can be launched with)',
    zh: '列出可用的实施方案：随产品提供的，和数据目录 plans/ 中的。',
    en: 'Lists the plans a campaign can be launched with: those that ship with the product, and those in plans/ of the data folder.',
    examples: [
      ['plan list', '表格 a table'],
      ['plan list --json', ''],
    ],
  })
    .option('--data <folder>', '数据目录，默认 LIANCHENG_DATA 或 ./data (data folder)')
    .option('--json', '输出 JSON')
    .action((options: PlanOptions) => {
      list(io, options);
    });
}

function list(io: Io, options: PlanOptions): void {
  const plans = openShelf(io, options).library.list();
  if (options.json === true) {
    printJson(io, plans);
    return;
  }
  const rows = plans.map((each) =>
    each.usable
      ? [
          each.id,
          `v${each.version}`,
          each.fixedYear === null ? '任意 any' : String(each.fixedYear),
          each.title.zh,
        ]
      : [each.file, '', '', `不能用 unusable: ${each.code}`],
  );
  print(io, table(['方案 plan', '版本', '年度 year', '名称 title'], rows));
}
