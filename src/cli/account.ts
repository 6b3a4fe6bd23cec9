/** `account`: who can log in, for whoever sits at the server. The server is stopped meanwhile, or the log lies elsewhere. */
import type { Command } from 'commander';
import type { Bilingual } from '../../workflows/kernel/text';
import { accountList, type AccountAnswer } from '../../projections/accounts/query';
import { changeAccount, openAccount, resetPassword, type WithReason } from '../accounts/at-the-server';
import { table } from '../text/table';
import { addToken } from './account-token';
import { REFUSED, withEngine, type Options } from './at-the-server';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withViews } from './reading';
import { teach } from './teach';
import { newId, someLines } from './wrong-use';

const MAX_LISTED = 1_000;

const STATES: Readonly<Record<AccountAnswer['state'], string>> = {
  open: '可登录 open',
  locked: '已锁定 locked',
  closed: '已注销 closed',
};

interface VerbWithReason extends Bilingual {
  readonly verb: string;
  readonly type: WithReason;
  /** What is said once it has been done. */
  readonly done: string;
  /** Of the example. */
  readonly because: string;
  readonly endsSessions: boolean;
}

const VERBS_WITH_REASON: readonly VerbWithReason[] = [
  {
    verb: 'lock',
    type: 'LockAccount',
    zh: '锁定账号',
    en: 'lock an account',
    done: '已锁定 locked',
    because: '调离',
    endsSessions: true,
  },
  {
    verb: 'unlock',
    type: 'UnlockAccount',
    zh: '解锁账号',
    en: 'unlock an account',
    done: '已解锁 unlocked',
    because: '本人已核实',
    endsSessions: false,
  },
  {
    verb: 'close',
    type: 'CloseAccount',
    zh: '注销账号，不可恢复',
    en: 'close an account for good',
    done: '已注销 closed',
    because: '调离',
    endsSessions: true,
  },
];

export function addAccount(program: Command, io: Io): void {
  const account = program
    .command('account')
    .description(
      '账号：列出、开立、重置、锁定、解锁、注销、接口令牌 (accounts: list, open, reset, lock, unlock, close, token)',
    );
  addList(account, io);
  addOpen(account, io);
  addReset(account, io);
  for (const verb of VERBS_WITH_REASON) addWithReason(account, io, verb);
  addToken(account, io);
}

function addList(account: Command, io: Io): void {
  teach(account.command('list'), {
    short: '列出账号 (list them)',
    zh: '列出全部账号及其状态、最近登录时间。',
    en: 'Lists every account with its state and when it was last used.',
    examples: [['account list', './data']],
  })
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((options: Options) =>
      withViews(io, options.data, async ({ views }) => {
        const { answer, completeTo } = await views.ask(accountList, { limit: MAX_LISTED });
        if (options.json === true) {
          printJson(io, { data: answer.items, completeTo });
          return;
        }
        const head = ['登录名 login', '人员 person', '状态 state', '最近登录 last login'];
        const rows = answer.items.map((each) => [
          each.accountId,
          `${each.personName} (${each.personId})`,
          each.passwordDue ? `${STATES[each.state]}，口令待修改 password due` : STATES[each.state],
          each.lastLoginAt ?? '',
        ]);
        print(io, table(head, rows, ['left', 'left', 'left', 'left']));
        if (rows.length === 0) print(io, '还没有账号 no account yet');
      }),
    );
}

function addOpen(account: Command, io: Io): void {
  teach(account.command('open'), {
    short: '开立账号 (open one)',
    zh: '为已登记的人员开立账号，一次性口令只显示一次，首次登录须修改。',
    en: 'Opens an account for a registered person. The password for one use is shown once and has to be changed.',
    examples: [['account open zhao --person person-1', './data']],
    one: REFUSED,
  })
    .argument('<login>', '登录名 (login name)', newId)
    .requiredOption('--person <id>', '人员编号 (id of the person)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((login: string, options: Options & { readonly person: string }) =>
      withEngine(io, options, async (engine) => {
        printPassword(io, options, login, await openAccount(engine, login, options.person));
      }),
    );
}

function addReset(account: Command, io: Io): void {
  teach(account.command('reset'), {
    short: '重置口令 (reset the password)',
    zh: '重置口令：显示新的一次性口令，结束该账号的全部会话，解除锁定。',
    en: 'Gives a new password for one use, ends every session of the account and any lock.',
    examples: [['account reset zhao', './data']],
    one: REFUSED,
  })
    .argument('<login>', '登录名 (login name)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((login: string, options: Options) =>
      withEngine(io, options, async (engine) => {
        printPassword(io, options, login, await resetPassword(engine, login));
      }),
    );
}

function addWithReason(account: Command, io: Io, each: VerbWithReason): void {
  const { verb, type, zh, en, done, because, endsSessions } = each;
  teach(account.command(verb), {
    short: `${zh} (${en})`,
    zh: `${zh}，理由记入日志${endsSessions ? '；全部会话随之结束' : ''}。`,
    en: `To ${en}. The reason goes into the log${endsSessions ? '; every session ends' : ''}.`,
    examples: [[`account ${verb} zhao --reason ${because}`, './data']],
    one: REFUSED,
  })
    .argument('<login>', '登录名 (login name)')
    .requiredOption('--reason <text>', '理由 (the reason)', someLines)
    .option(...DATA)
    .action((login: string, options: Options & { readonly reason: string }) =>
      withEngine(io, options, async (engine) => {
        await changeAccount(engine, type, login, options.reason);
        print(io, `✓ ${done}: ${login}`);
      }),
    );
}

function printPassword(io: Io, { json }: Options, accountId: string, oneTimePassword: string): void {
  if (json === true) printJson(io, { accountId, oneTimePassword });
  else print(io, passwordText(accountId, oneTimePassword));
}

export function passwordText(accountId: string, oneTimePassword: string): string {
  return `账号 account: ${accountId}  一次性口令 password for one use: ${oneTimePassword}  （只显示这一次，首次登录须修改 shown this once; change it at the first log-in）`;
}
