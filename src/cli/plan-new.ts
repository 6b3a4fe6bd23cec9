/** `plan new`: starts a plan by questions, or by a file of answers. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { refuse } from '../../workflows/kernel/domain-error';
import { bilingual } from '../../workflows/kernel/text';
import { cautionsOf } from '../../workflows/plans/check-cautions';
import { daysOfRecurrence } from '../duties/recurrence';
import { knownParts } from '../plans/known-parts';
import { answersOfFile, answersOfPerson } from '../plan-new/answers';
import { Draft } from '../plan-new/draft';
import { interview, inYear } from '../plan-new/interview';
import { planText } from '../plan-new/plan-text';
import type { Interviewer } from '../plan-new/question';
import { writeNewFile } from '../plan-new/write-file';
import { DATA } from './data-option';
import { faultLines } from './failure';
import { print, printJson, type Io } from './io';
import { openShelf, type PlanOptions, type Shelf } from './plan-shelf';
import { teach } from './teach';
import { WrongUse, fileName } from './wrong-use';

const FIRST_TEMPLATE = 'general-five-stage';
const [FIRST_YEAR, LAST_YEAR] = [1990, 2100];

interface NewOptions extends PlanOptions {
  readonly answers?: string;
  readonly force?: boolean;
}

export function addPlanNew(plan: Command, io: Io): void {
  teach(plan.command('new'), {
    short: '新写一个方案 (start a plan by questions)',
    zh: '一问一答写出实施方案：从哪个模板开始，阶段和日期，关口查什么，等级、类别、公示和责任。写出的文件立即能通过检查。',
    en: 'Starts a plan by questions: from which template, stages and dates, what the gates ask, grades, categories, publication, responsibility.',
    examples: [
      ['plan new my-plan.yaml', '一问一答 by questions'],
      ['plan new my-plan.yaml --answers answers.yaml', '按文件回答 answered by a file'],
    ],
  })
    .argument('<file>', '要写的文件 (the file to write)', fileName)
    .option('--answers <file>', '答案文件（YAML），没有写的用默认值 (a YAML file of answers)', fileName)
    .option('--force', '文件已存在时替换 (replace an existing file)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((file: string, options: NewOptions) => write(io, file, options));
}

async function write(io: Io, file: string, options: NewOptions): Promise<void> {
  // Before the questions, not after them.
  if (options.force !== true && existsSync(file)) refuse('PLAN_FILE.EXISTS', { file });
  const shelf = openShelf(io, options);
  const draft = await drafted(io, shelf, options);
  const faults = draft.faults();
  if (faults.length > 0) refuse('PLAN.INVALID', { faults });
  writeNewFile(file, planText(draft.plan), options.force === true);
  const cautions = cautionsOf(draft.plan, shelf.calendars.table(draft.plan.calendar), daysOfRecurrence);
  if (options.json === true) {
    printJson(io, { file, id: draft.plan.id, year: draft.plan.year, cautions });
    return;
  }
  if (cautions.length > 0) print(io, `\n${faultLines(cautions, '!')}`);
  print(io, `\n✓ 已写 written: ${file}\n  liancheng plan check ${file}\n  liancheng plan simulate ${file}`);
}

async function drafted(io: Io, shelf: Shelf, { answers, json }: NewOptions): Promise<Draft> {
  if (answers !== undefined) {
    if (!existsSync(answers)) throw new WrongUse(`--answers：没有文件“${answers}” (no such file)`);
    const file = answersOfFile(answers);
    const draft = await askAll(file, shelf);
    file.settle();
    return draft;
  }
  if (io.in === undefined) throw new WrongUse('没有可回答的人，用 --answers (nobody to ask: give --answers)');
  const person = answersOfPerson({
    input: io.in,
    output: json === true ? io.err : io.out,
    signal: io.signal,
  });
  try {
    return await askAll(person, shelf);
  } finally {
    person.end();
  }
}

async function askAll(asker: Interviewer, shelf: Shelf): Promise<Draft> {
  const usable = shelf.library.list().flatMap((each) => (each.usable ? [each] : []));
  const longest = Math.max(...usable.map(({ id }) => id.length));
  let template = usable[0];
  await asker.ask(
    {
      id: 'template',
      text: bilingual('从哪个模板开始？写编号', 'which template to start from? its id'),
      choices: usable.map(({ id, title }) => `  ${id.padEnd(longest)}  ${title.zh}`),
      byDefault: FIRST_TEMPLATE,
    },
    (answer) => {
      template = usable.find(({ id }) => id === answer.trim());
      if (template !== undefined) return { ok: true };
      const known = usable.map(({ id }) => id).join(', ');
      return {
        ok: false,
        reason: bilingual(`没有此模板，可用：${known}`, `no such template; there are ${known}`),
      };
    },
  );
  const from = template ?? usable.find(({ id }) => id === FIRST_TEMPLATE);
  if (from === undefined)
    return refuse('PLAN.UNKNOWN', { id: FIRST_TEMPLATE, known: usable.map(({ id }) => id) });
  let year = new Date().getFullYear();
  await asker.ask(
    { id: 'year', text: bilingual('哪一年的工作', 'for which year'), byDefault: String(year) },
    (answer) => {
      const given = Number(answer);
      if (Number.isInteger(given) && given >= FIRST_YEAR && given <= LAST_YEAR) {
        year = given;
        return { ok: true };
      }
      const reason = bilingual(
        `应为 ${FIRST_YEAR} 至 ${LAST_YEAR} 的整数`,
        `a whole number from ${FIRST_YEAR} to ${LAST_YEAR}`,
      );
      return { ok: false, reason };
    },
  );
  const plan = inYear(shelf.library.resolve(from.id, from.fixedYear ?? year), year);
  const draft = new Draft({ ...plan, version: 1 }, knownParts(shelf.calendars));
  await interview(asker, draft, shelf.calendars.table(plan.calendar));
  return draft;
}
