/** `duties list`: the standing duties of a campaign, with the days left. */
import type { Command } from 'commander';
import { dutyList, type DutyAnswer } from '../../projections/duties/query';
import { DUTY_STATES, type DutyState } from '../../projections/duties/tables';
import { dateInZone } from '../../workflows/kernel/time';
import { table } from '../text/table';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withViews } from './reading';
import { teach } from './teach';
import { oneOrMoreOf } from './wrong-use';

interface DutiesOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly campaign: string;
  readonly unit?: string;
  readonly state?: readonly DutyState[];
  readonly late?: boolean;
}

const STATES: Readonly<Record<DutyState, string>> = { open: '待办', fulfilled: '已办', waived: '免除' };

export function addDuties(program: Command, io: Io): void {
  const duties = program.command('duties').description('常态任务 (standing duties)');
  teach(duties.command('list'), {
    short: '列出常态任务 (the standing duties)',
    zh: '列出一项专项工作已开窗口的常态任务：责任单位、期限、剩余天数，逾期的注明。',
    en: 'Lists the standing duties of a campaign whose window has opened: owner, due day, days left; late ones are marked.',
    examples: [
      ['duties list --campaign puyang-sti-2012 --state open', '待办 open ones'],
      ['duties list --campaign puyang-sti-2012 --late --json', '逾期和迟报 late ones'],
    ],
    one: '没有此专项工作或单位 no such campaign or unit',
  })
    .requiredOption('--campaign <id>', '专项工作 (campaign)')
    .option('--unit <id>', '单位及以下 (unit and below)')
    .option('--state <states>', `状态 (states): ${DUTY_STATES.join(',')}`, oneOrMoreOf(DUTY_STATES))
    .option('--late', '只看逾期和迟报 (late ones only)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((options: DutiesOptions) => list(io, options));
}

function list(io: Io, options: DutiesOptions): Promise<void> {
  return withViews(io, options.data, async ({ views, lookup }) => {
    const { context } = await lookup.campaign(options.campaign);
    if (options.unit !== undefined) await lookup.unit(options.unit);
    const { answer, completeTo } = await views.ask(dutyList, {
      campaignId: options.campaign,
      asOf: dateInZone(new Date().toISOString(), context.plan.timeZone),
      ...(options.unit === undefined ? {} : { unitId: options.unit }),
      ...(options.state === undefined ? {} : { states: options.state }),
      ...(options.late === undefined ? {} : { lateOnly: options.late }),
    });
    if (options.json === true) {
      printJson(io, { data: answer, completeTo });
      return;
    }
    const head = ['期限 due', '任务 duty', '单位 unit', '状态 state', '剩余天数 days left', '编号 id'];
    print(io, table(head, answer.map(row), ['left', 'left', 'left', 'left', 'right']));
    if (answer.length === 0) print(io, '没有常态任务 no standing duty');
  });
}

function row(duty: DutyAnswer): readonly string[] {
  const late = duty.late ? (duty.state === 'open' ? '（逾期 late）' : '（迟报 late）') : '';
  const { left } = duty;
  return [
    duty.dueOn,
    duty.title.zh,
    duty.unitName ?? '办公室',
    `${STATES[duty.state]}${late}`,
    left === null ? '' : String(left.days),
    duty.dutyId,
  ];
}
