/** `account token`: with which other systems act as the person of an account, for whoever sits at the server. */
import type { Command } from 'commander';
import { accountTokens, type AccountTokenAnswer } from '../../projections/accounts/query';
import { refuse } from '../../workflows/kernel/domain-error';
import { dateInZone, HOME_TIME_ZONE } from '../../workflows/kernel/time';
import { issueToken, revokeToken } from '../accounts/at-the-server';
import { table } from '../text/table';
import { REFUSED, withEngine, type Options } from './at-the-server';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withViews } from './reading';
import { teach } from './teach';
import { localDate, oneLine, someLines } from './wrong-use';

const STATES: Readonly<Record<AccountTokenAnswer['state'], string>> = {
  usable: '可用 usable',
  expired: '已过期 expired',
  accountClosed: '账号已注销 account closed',
  revoked: '已吊销 revoked',
};

const LOGIN = ['<login>', '登录名 (login name)'] as const;

export function addToken(account: Command, io: Io): void {
  const token = account
    .command('token')
    .description('接口令牌：签发、列出、吊销 (tokens for other systems: issue, list, revoke)');
  addIssue(token, io);
  addList(token, io);
  addRevoke(token, io);
}

interface IssueOptions extends Options {
  readonly post: string;
  readonly name: string;
  readonly scopes: string;
  readonly until: string;
}

function addIssue(token: Command, io: Io): void {
  teach(token.command('issue'), {
    short: '签发令牌 (issue one)',
    zh: '为账号的人员所任的一个岗位签发接口令牌，令牌只显示一次。范围：read、write、write:命令，以逗号分隔。',
    en: 'Issues a token for one post of the account’s person, shown once. Scopes: read, write, write:<command>, with commas.',
    examples: [
      [
        'account token issue exchange --post clerk --name 数据平台 --scopes read --until 2026-12-31',
        './data',
      ],
    ],
    one: REFUSED,
  })
    .argument(...LOGIN)
    .requiredOption('--post <id>', '岗位编号 (id of the post)')
    .requiredOption('--name <text>', '哪个系统 (which system)', oneLine)
    .requiredOption('--scopes <list>', '范围 (scopes)')
    .requiredOption('--until <day>', '最后一天，至多 366 天后 (last day, at most 366 days ahead)', localDate)
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((login: string, { post, name, scopes, until, ...options }: IssueOptions) =>
      withEngine(io, options, async (engine) => {
        const said = { postId: post, name, scopes: scopes.split(',').map((each) => each.trim()), until };
        const issued = await issueToken(engine, login, said);
        if (options.json === true) printJson(io, { accountId: login, ...issued });
        else print(io, `令牌 token（只显示这一次 shown this once）: ${issued.token}`);
      }),
    );
}

function addList(token: Command, io: Io): void {
  teach(token.command('list'), {
    short: '列出令牌 (list them)',
    zh: '列出一个账号的接口令牌及其范围、最后一天、状态，从不显示令牌本身。',
    en: 'Lists the tokens of an account with scopes, last day and state; never the tokens themselves.',
    examples: [['account token list exchange', './data']],
  })
    .argument(...LOGIN)
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((login: string, options: Options) =>
      withViews(io, options.data, async ({ views }) => {
        const on = dateInZone(new Date().toISOString(), HOME_TIME_ZONE);
        const { answer, completeTo } = await views.ask(accountTokens, { accountId: login, on });
        if (answer === undefined) refuse('ACCOUNT.NOT_FOUND', { accountId: login });
        if (options.json === true) {
          printJson(io, { data: answer, completeTo });
          return;
        }
        const head = [
          '令牌 token',
          '名称 name',
          '岗位 post',
          '范围 scopes',
          '最后一天 last day',
          '状态 state',
        ];
        const rows = answer.map((each) => [
          each.tokenId,
          each.name,
          `${each.postName} (${each.postId})`,
          each.scopes.join(', '),
          each.until,
          STATES[each.state],
        ]);
        print(io, table(head, rows, ['left', 'left', 'left', 'left', 'left', 'left']));
        if (rows.length === 0) print(io, '还没有令牌 no token yet');
      }),
    );
}

function addRevoke(token: Command, io: Io): void {
  teach(token.command('revoke'), {
    short: '吊销令牌 (revoke one)',
    zh: '吊销接口令牌，理由记入日志，立即失效。',
    en: 'Revokes a token at once. The reason goes into the log.',
    examples: [['account token revoke exchange 0123456789abcdef --reason 平台停用', './data']],
    one: REFUSED,
  })
    .argument(...LOGIN)
    .argument('<token>', '令牌编号 (id of the token)')
    .requiredOption('--reason <text>', '理由 (the reason)', someLines)
    .option(...DATA)
    .action((login: string, tokenId: string, options: Options & { readonly reason: string }) =>
      withEngine(io, options, async (engine) => {
        await revokeToken(engine, login, tokenId, options.reason);
        print(io, `✓ 已吊销 revoked: ${login} ${tokenId}`);
      }),
    );
}
