/** `network list`: every warning network. */
import type { Command } from 'commander';
import { networkList } from '../../projections/networks/query';
import { table } from '../text/table';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withViews } from './reading';
import { teach } from './teach';

interface ListOptions {
  readonly data?: string;
  readonly json?: boolean;
}

export function addNetworkList(program: Command, io: Io): void {
  teach(program.command('list'), {
    short: '列出预警信息网络 (every warning network)',
    zh: '列出各预警信息网络：编号、名称、主办单位、所依模块和现状。',
    en: 'Lists the warning networks: id, title, host, module and state.',
    examples: [
      ['network list', '表格 a table'],
      ['network list --json', ''],
    ],
  })
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((options: ListOptions) => list(io, options));
}

function list(io: Io, options: ListOptions): Promise<void> {
  return withViews(io, options.data, async ({ views }) => {
    const { answer, completeTo } = await views.ask(networkList, {});
    if (options.json === true) {
      printJson(io, { data: answer, completeTo });
      return;
    }
    const rows = answer.map((each) => [
      each.networkId,
      each.title,
      each.hostUnitName,
      `${each.moduleId}@${each.moduleVersion}`,
      each.establishedOn,
      each.status === 'running' ? '运行中 running' : `已撤销 closed ${each.closedOn ?? ''}`,
    ]);
    const head = ['网络 network', '名称 title', '主办 host', '模块 module', '建立 since', '现状 state'];
    print(io, table(head, rows));
    if (rows.length === 0) print(io, '还没有预警信息网络 no warning network yet');
  });
}
