/** The command line `liancheng`. */
import { Command, CommanderError } from 'commander';
import { DomainError } from '../../workflows/kernel/domain-error';
import { describe, errorText } from '../http/errors/table';
import { addCampaignVerbs } from './campaign-verbs';
import { addChartVerb } from './chart-verbs';
import type { ExitCode, Io } from './io';
import { addLogVerbs } from './log-verbs';
import { addPlanVerbs } from './plan-verbs';
import { addServeVerbs } from './serve-verbs';

const HELP = `
退出码 exit codes: 0 正常 fine, 1 被拒绝或不一致 refused or different, 2 用法错误 wrong use
环境变量 environment: LIANCHENG_DATA 数据目录 data folder (./data), PORT 端口 port (3000)

例 examples:
  liancheng demo --no-serve                   演示一次完整的专项工作 play a whole campaign
  liancheng plan show puyang-sti-2012         展示方案 show a plan
  liancheng campaign status psti-2012 --data data/demo-…   现状、还差什么 status, what is missing
  liancheng replay --data data/demo-…         证明视图由日志而来 prove the views against the log`;

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

function programOn(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('liancheng')
    .description('廉程：分阶段、设关口的廉政风险防控工作引擎 (workflow engine for integrity-risk campaigns)')
    .addHelpText('after', HELP)
    .showHelpAfterError('（--help 查看用法 see --help）');
  addServeVerbs(program, io, done);
  addPlanVerbs(program, io, done);
  addCampaignVerbs(program, io);
  addLogVerbs(program, io, done);
  addChartVerb(program, io);
  inherit(program, io);
  return program;
}

/** Every verb speaks through `io` and throws instead of ending the process. */
function inherit(command: Command, io: Io): void {
  command.exitOverride();
  command.configureOutput({
    writeOut: (text) => io.out.write(text),
    writeErr: (text) => io.err.write(text),
  });
  for (const verb of command.commands) inherit(verb, io);
}

function exitCodeOf(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 || error.code === 'commander.help' ? 0 : 2;
  }
  if (error instanceof DomainError) {
    const text = errorText(error.code);
    const { zh, en } =
      text === undefined ? { zh: error.code, en: error.code } : describe(text, error.details);
    io.err.write(`${error.code}  ${zh}\n${en}\n${detailsOf(error)}`);
    return 1;
  }
  io.err.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}

function detailsOf({ details }: DomainError): string {
  return Object.keys(details).length === 0 ? '' : `${JSON.stringify(details, null, 2)}\n`;
}
