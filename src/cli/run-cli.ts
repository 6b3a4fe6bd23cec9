/** The command line `liancheng`. */
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../plans/package-root';
import { displayWidth } from '../text/table';
import { addAccount } from './account';
import { addAssessmentReport } from './assessment-report';
import { addBackup } from './backup';
import { addCampaignCompare } from './campaign-compare';
import { addCampaignList } from './campaign-list';
import { addCampaignStatus } from './campaign-status';
import { addNetworkList } from './network-list';
import { addNetworkStatus } from './network-status';
import { addChart } from './chart';
import { inBothLanguages, titleInBothLanguages } from './commander-words';
import { addDemo } from './demo';
import { addEvents } from './events';
import { addForm } from './form';
import { exitCodeOf } from './failure';
import { addInit } from './init';
import { SETTINGS } from '../settings';
import type { Done, ExitCode, Io } from './io';
import { addLogCheckpoint, addLogPublicKey } from './log-checkpoint';
import { addLogCheckConsistency, addLogProveConsistency } from './log-consistency';
import { addLogExport } from './log-export';
import { addLogImport } from './log-import';
import { addLogCheckProof, addLogProve } from './log-prove';
import { addLogVerify } from './log-verify';
import { addPlanCheck } from './plan-check';
import { addPlanList } from './plan-list';
import { addPlanNew } from './plan-new';
import { addPlanShow } from './plan-show';
import { addPlanSimulate } from './plan-simulate';
import { addDuties } from './duties';
import { addRegister } from './register';
import { addReplay } from './replay';
import { addServe } from './serve';
import { exampleLines, exitCodes } from './teach';
import { addWarningsList } from './warnings-list';

const HELP_COLUMNS = 120;

const EXAMPLES = [
  ['demo --no-serve', '演示一次完整的专项工作 play a whole campaign'],
  ['plan show puyang-sti-2012', '展示方案 show a plan'],
  ['campaign status puyang-sti-2012 --data data/demo-…', '现状、还差什么 status, what is missing'],
  ['replay --data data/demo-…', '由日志证明视图 prove the views against the log'],
] as const;

const HELP = `
例 Examples:
${exampleLines(EXAMPLES)}

环境变量 Environment (docs/settings.md):
${settingLines()}
${exitCodes('被拒绝或不一致 refused or different')}
每个命令都有 --help；输出和 JSON 的写法见 docs/cli.md (every verb has --help; docs/cli.md describes output and JSON)`;

function settingLines(): string {
  return SETTINGS.map(({ name, default: value, zh, en }) => {
    return `  ${name}${value === null ? '' : ` (${value})`}: ${zh} ${en}`;
  }).join('\n');
}

function productVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Never throws and never ends the process: answers the exit code. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOn(io, (said) => {
    code = said;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

function programOn(io: Io, done: Done): Command {
  const program = new Command('liancheng')
    .description(
      '廉程：分阶段、设关口的廉政风险防控工作引擎\nWorkflow engine for stage-gated integrity-risk campaigns',
    )
    .version(productVersion(), '--version', '显示版本 (show the version)')
    .addHelpText('after', HELP);
  addServe(program, io);
  addDemo(program, io, done);
  addInit(program, io);
  addAccount(program, io);
  const plan = program
    .command('plan')
    .description('实施方案：列出、检查、展示、推演、新写 (plans: list, check, show, simulate, new)');
  addPlanList(plan, io);
  addPlanCheck(plan, io, done);
  addPlanShow(plan, io);
  addPlanSimulate(plan, io, done);
  addPlanNew(plan, io);
  const campaign = program
    .command('campaign')
    .description('专项工作：列出、现状、上年对照 (campaigns: list, status, compare)');
  addCampaignList(campaign, io);
  addCampaignStatus(campaign, io);
  addCampaignCompare(campaign, io);
  const network = program
    .command('network')
    .description('预警信息网络：列出、现状 (warning networks: list, status)');
  addNetworkList(network, io);
  addNetworkStatus(network, io);
  const assessment = program.command('assessment').description('考核：结果通报 (assessment: the results)');
  addAssessmentReport(assessment, io);
  addRegister(program, io);
  addForm(program, io, done);
  const warnings = program.command('warnings').description('预警：列出 (warnings: list)');
  addWarningsList(warnings, io);
  addDuties(program, io);
  addReplay(program, io, done);
  addBackup(program, io);
  addEvents(program, io);
  const log = program
    .command('log')
    .description('日志：导出、导入、核对、签署 (the log: export, import, verify, sign)');
  addLogExport(log, io);
  addLogImport(log, io, done);
  addLogVerify(log, io, done);
  addLogCheckpoint(log, io);
  addLogPublicKey(log, io);
  addLogProve(log, io);
  addLogCheckProof(log, io);
  addLogProveConsistency(log, io);
  addLogCheckConsistency(log, io);
  addChart(program, io);
  settle(program, io);
  return program;
}

/** Every verb speaks through `io` and throws instead of ending the process. */
function settle(command: Command, io: Io): void {
  command
    .exitOverride()
    .showHelpAfterError('（用法见 --help；see --help）')
    .configureHelp({ displayWidth, styleTitle: titleInBothLanguages })
    .helpOption('-h, --help', '显示用法 (show this help)')
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.err.write(text),
      outputError: (text, write) => {
        write(`用法错误 wrong use: ${inBothLanguages(text)}`);
      },
      getOutHelpWidth: () => HELP_COLUMNS,
      getErrHelpWidth: () => HELP_COLUMNS,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  if (command.commands.length > 0)
    command.helpCommand('help [command]', '显示某个命令的用法 (show the help of a command)');
  for (const verb of command.commands) settle(verb, io);
}
