/** `init`: the first unit, its administrator's post and the person in it, on an empty data folder. */
import type { Command } from 'commander';
import { openEngine } from '../engine';
import { openAccount } from '../accounts/at-the-server';
import { readSettings } from '../settings';
import { passwordText } from './account';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { teach } from './teach';
import { newId, oneLine } from './wrong-use';

interface InitOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly unitId: string;
  readonly unitName: string;
  readonly postId: string;
  readonly postName: string;
  readonly personId: string;
  readonly personName: string;
}

export function addInit(program: Command, io: Io): void {
  teach(program.command('init'), {
    short: '在空的数据目录建立组织 (found the organisation)',
    zh: '在空的数据目录建立组织：根单位、系统管理员岗位及其任职人员。此后由管理员经接口登记其他单位、岗位和人员。',
    en:
      "Founds the organisation on an empty data folder: the root unit, the administrator's post and who holds it.\n" +
      'From then on the administrator adds units, posts and persons through the API.',
    examples: [
      ['init --unit-id bureau --unit-name 某局 --admin-id admin --admin-name 甲某', './data'],
      ['init … --data ./data/first --json', '输出回执 prints the receipt'],
    ],
    one: '组织已经建立，或目录被占用 founded already, or the folder is in use',
  })
    .requiredOption('--unit-id <id>', '根单位编号 (id of the root unit)', newId)
    .requiredOption('--unit-name <name>', '根单位名称 (its name)', oneLine)
    .requiredOption(
      '--admin-id, --person-id <id>',
      '管理员的人员编号 (id of the person who is administrator)',
      newId,
    )
    .requiredOption('--admin-name, --person-name <name>', '管理员姓名 (name of that person)', oneLine)
    .option('--post-id <id>', "管理员岗位编号 (id of the administrator's post)", newId, 'administrator')
    .option('--post-name <name>', '管理员岗位名称 (its name)', oneLine, '系统管理员')
    .option(...DATA)
    .option('--json', '输出 JSON：回执 (the receipt)')
    .action((options: InitOptions) => init(io, options));
}

async function init(io: Io, options: InitOptions): Promise<void> {
  const { unitId, unitName, postId, postName, personId, personName } = options;
  const { accounts, ...settings } = readSettings(io.env, { data: options.data });
  const engine = await openEngine({ ...settings, remoteStores: io.remoteStores, sweepEveryMs: 0 });
  try {
    const receipt = await engine.gateway.foundOrganisation({
      unit: { unitId, name: unitName, kind: 'body' },
      post: { postId, name: postName },
      person: { personId, name: personName },
    });
    const password = accounts === 'required' ? await openAccount(engine, personId, personId) : undefined;
    if (options.json === true)
      printJson(io, { ...receipt, ...(password === undefined ? {} : { oneTimePassword: password }) });
    else {
      print(
        io,
        `已建立 founded: ${unitName}；管理员 administrator: ${personId} / ${postId}；${settings.dataDir}`,
      );
      if (password !== undefined) print(io, passwordText(personId, password));
    }
  } finally {
    await engine.close();
  }
}
