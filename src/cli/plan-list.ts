/** `plan list`: the plans a campaign can be launched with, and the modules a warning network can be established by. */
import type { Command } from 'commander';
import { table } from '../text/table';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { listings, type AnyListing } from '../plans/listings';
import { openShelf, type PlanOptions } from './plan-shelf';
import { teach } from './teach';

export function addPlanList(plan: Command, io: Io): void {
  teach(plan.command('list'), {
    short: '列出可用的方案 (plans a campaign can be launched with)',
    zh: '列出可用的实施方案和预警网络模块：随产品提供的，和数据目录 plans/、modules/ 中的。',
    en: 'Lists the plans a campaign can be launched with and the modules of warning networks: those that ship with the product, and those in plans/ and modules/ of the data folder.',
    examples: [
      ['plan list', '表格 a table'],
      ['plan list --json', ''],
    ],
  })
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((options: PlanOptions) => {
      list(io, options);
    });
}

function list(io: Io, options: PlanOptions): void {
  const { library, modules } = openShelf(io, options);
  const plans = listings(library, modules);
  if (options.json === true) {
    printJson(io, plans);
    return;
  }
  const rows = plans.map((each) =>
    each.usable
      ? [
          each.id,
          each.kind === 'plan' ? '方案 plan' : '模块 module',
          `v${each.version}`,
          yearsOf(each),
          each.title.zh,
        ]
      : [
          each.file,
          each.kind === 'plan' ? '方案 plan' : '模块 module',
          '',
          '',
          `不能用 unusable: ${each.code}`,
        ],
  );
  print(io, table(['编号 id', '类型 kind', '版本', '年度 year', '名称 title'], rows));
}

/** A network runs on; a plan belongs to one year, or to any. */
function yearsOf(listing: AnyListing & { readonly usable: true }): string {
  if (listing.kind === 'module') return '常年 standing';
  return listing.fixedYear === null ? '任意 any' : String(listing.fixedYear);
}
