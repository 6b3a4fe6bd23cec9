/** `plan check`: every fault of a plan at once. */
import type { Command } from 'commander';
import type { Fault } from '../../workflows/plans/fault';
import { DATA } from './data-option';
import { faultLines } from './failure';
import { print, printJson, type Done, type ExitCode, type Io } from './io';
import { cautionsIn, faultsOf, FILE_OR_ID, openShelf, planYear, type PlanOptions } from './plan-shelf';
import { teach } from './teach';

export function addPlanCheck(plan: Command, io: Io, done: Done): void {
  teach(plan.command('check'), {
    short: '检查方案 (every fault of a plan at once)',
    zh: '检查实施方案或模块，一次列出全部错误：在哪里，错在哪里，怎样才对。',
    en: 'Checks a plan or a module and names every fault at once: where it is, what is wrong, what would be right. Of a sound plan it names what is worth a second look.',
    examples: [
      ['plan check my-plan.yaml --year 2027', '一个文件 a file'],
      ['plan check general-five-stage', '方案库中的一个 one of the library'],
    ],
    one: '方案有错误 the plan has faults',
  })
    .argument('<file-or-id>', FILE_OR_ID)
    .option('--year <year>', '按哪一年检查，默认方案所定年份或今年 (for which year)', planYear)
    .option(...DATA)
    .option('--strict', '有提醒也算不通过 (cautions fail too)')
    .option('--json', '输出 JSON')
    .action((which: string, options: CheckOptions) => {
      done(check(io, which, options));
    });
}

interface CheckOptions extends PlanOptions {
  readonly strict?: boolean;
}

function check(io: Io, which: string, options: CheckOptions): ExitCode {
  const shelf = openShelf(io, options);
  const faults = faultsOf(shelf, which, options);
  const cautions = faults.length === 0 ? cautionsIn(shelf, which, options) : [];
  const ok = faults.length === 0 && (options.strict !== true || cautions.length === 0);
  if (options.json === true) printJson(io, { ok, faults, cautions });
  else print(io, textOf(which, faults, cautions));
  return ok ? 0 : 1;
}

function textOf(which: string, faults: readonly Fault[], cautions: readonly Fault[]): string {
  if (faults.length > 0) {
    return `${faultLines(faults)}\n共 ${faults.length} 处错误 (${faults.length} faults)`;
  }
  const sound = `✓ ${which}：没有错误 (no faults)`;
  if (cautions.length === 0) return sound;
  return `${faultLines(cautions, '!')}\n${sound}，${cautions.length} 处提醒 (${cautions.length} cautions)`;
}
