/** The questions of `plan new`, in the order an office thinks: what, when, what the gates ask, by which schemes. */
import { LATEST_RULES, ruleOf } from '../../workflows/gates/registry';
import { bilingual, type Bilingual } from '../../workflows/kernel/text';
import { isLocalDate, weekday, type LocalDate } from '../../workflows/kernel/time';
import type { WorkingDayTable } from '../../workflows/plans/calendar';
import { POST_RANKS, type Plan, type PlanCriterion, type PlanStage } from '../../workflows/plans/plan';
import { isWorkingDay } from '../../workflows/plans/working-days';
import type { Draft } from './draft';
import type { Interviewer, Verdict } from './question';

/** Sections a plan may leave out, in the words of docs/plans/format.md; one that is new here is asked for by its own name. */
const SECTIONS: Readonly<Record<string, Bilingual>> = {
  warnings: bilingual('预警等级', 'warning colours'),
  rectifications: bilingual('整改升级', 'rectifications'),
  decisions: bilingual('集体决策（三重一大）', 'collective decisions'),
  duties: bilingual('常态任务', 'standing duties'),
  dynamicManagement: bilingual('动态管理', 'dynamic management'),
};
const NEEDED = [
  'schema',
  'id',
  'version',
  'title',
  'source',
  'year',
  'timeZone',
  'calendar',
  'stages',
  'schemes',
];
const WEEKDAYS = ['', '周一 Mon', '周二 Tue', '周三 Wed', '周四 Thu', '周五 Fri', '周六 Sat', '周日 Sun'];
const NO_DATE = '-';
const YES = ['y', 'yes', '是', 'true'];
const NO = ['n', 'no', '否', 'false'];

/** Shifts every date of a plan, so that a template of one year may begin one of another. */
export function inYear(plan: Plan, year: number): Plan {
  const shift = (date: LocalDate) => `${Number(date.slice(0, 4)) - plan.year + year}${date.slice(4)}`;
  return {
    ...plan,
    year,
    stages: plan.stages.map((stage) => ({
      ...stage,
      opens: shift(stage.opens),
      closes: stage.closes === null ? null : shift(stage.closes),
      ...(stage.submission === undefined
        ? {}
        : { submission: { ...stage.submission, due: shift(stage.submission.due) } }),
      milestones: stage.milestones.map((each) => ({ ...each, due: shift(each.due) })),
    })),
  };
}

export async function interview(asker: Interviewer, draft: Draft, table: WorkingDayTable): Promise<void> {
  await askHead(asker, draft);
  for (const index of draft.plan.stages.keys()) await askStage(asker, draft, table, index);
  await askSchemes(asker, draft);
  await askSections(asker, draft);
}

async function askHead(asker: Interviewer, draft: Draft): Promise<void> {
  const { plan } = draft;
  asker.say('\n—— 方案 The plan');
  await askText(
    asker,
    draft,
    'id',
    bilingual('编号（小写字母、数字、连字符）', 'id: lower-case letters, digits, hyphens'),
    `${plan.id}-${plan.year}`,
  );
  await askBilingual(asker, draft, 'title', bilingual('名称', 'title'), plan.title);
  await askText(
    asker,
    draft,
    'source.document',
    bilingual('依据的文件', 'the document it follows'),
    plan.source.document,
  );
  await askText(
    asker,
    draft,
    'source.description',
    bilingual('单位、何时印发、依据什么', 'which unit issued it, when, on what basis'),
    plan.source.description,
  );
}

async function askStage(
  asker: Interviewer,
  draft: Draft,
  table: WorkingDayTable,
  index: number,
): Promise<void> {
  const path = `stages[${index}]`;
  const stage = stageAt(draft, index);
  asker.say(`\n—— 第 ${index + 1} 阶段 stage ${index + 1}: ${stage.id} (${stage.kind})`);
  await askBilingual(asker, draft, `${path}.title`, bilingual('阶段名称', 'title of the stage'), stage.title);
  await askDate(asker, draft, table, `${path}.opens`, bilingual('开始日期', 'opens on'), stage.opens);
  const last = index === draft.plan.stages.length - 1;
  const closes = bilingual(
    last ? `结束日期（${NO_DATE} 未定）` : '结束日期',
    last ? `closes on (${NO_DATE}: no end given)` : 'closes on',
  );
  await askDate(asker, draft, table, `${path}.closes`, closes, stage.closes ?? NO_DATE);
  if (stage.submission !== undefined) {
    const { submission } = stage;
    await askBilingual(
      asker,
      draft,
      `${path}.submission.title`,
      bilingual('报送什么', 'what is handed in'),
      submission.title,
    );
    await askDate(
      asker,
      draft,
      table,
      `${path}.submission.due`,
      bilingual('报送截止', 'handed in by'),
      submission.due,
    );
  }
  for (const [at, milestone] of stage.milestones.entries()) {
    const text = bilingual(
      `节点“${milestone.title.zh}”的日期`,
      `date of the milestone “${milestone.title.en}”`,
    );
    await askDate(asker, draft, table, `${path}.milestones[${at}].due`, text, milestone.due);
  }
  await askCriteria(asker, draft, index);
}

async function askCriteria(asker: Interviewer, draft: Draft, index: number): Promise<void> {
  const stage = stageAt(draft, index);
  const path = `stages[${index}].gate.criteria`;
  const rules = LATEST_RULES.filter(({ kind }) => kind === stage.kind);
  const present = stage.gate.criteria;
  await asker.ask(
    {
      id: path,
      text: bilingual(
        '这一关查什么？写编号，用逗号隔开；“-”为不查',
        'what does the gate ask for? numbers with commas between; “-” for nothing',
      ),
      choices: rules.map(
        ({ id, title }, at) => `${String(at + 1).padStart(3)}  ${title.zh}  ${title.en}  (${id})`,
      ),
      byDefault:
        present.map(({ rule }) => String(rules.findIndex(({ id }) => id === rule) + 1)).join(',') || '-',
    },
    (answer) => {
      const words = answer.trim() === '-' ? [] : answer.split(/[,，;；\s]+/).filter((word) => word !== '');
      const chosen = words.map((word) => rules.find(({ id }, at) => id === word || String(at + 1) === word));
      if (chosen.includes(undefined)) {
        return wrong(bilingual(`只能是 1 至 ${rules.length}`, `numbers from 1 to ${rules.length} only`));
      }
      const criteria = chosen.flatMap((rule): readonly PlanCriterion[] => {
        if (rule === undefined) return [];
        const settings = present.find(
          (each) => each.rule === rule.id && each.version === rule.version,
        )?.settings;
        return [{ rule: rule.id, version: rule.version, settings: settings ?? {} }];
      });
      const titles = criteria.map(({ rule, version }) => ruleOf(rule, version)?.title.zh ?? rule);
      return verdict(draft.put({ [path]: criteria }), titles.join('；'));
    },
  );
}

async function askSchemes(asker: Interviewer, draft: Draft): Promise<void> {
  const { schemes } = draft.plan;
  asker.say('\n—— 公示 Publication');
  for (const subject of ['catalogues', 'grades'] as const) {
    const name = subject === 'catalogues' ? bilingual('目录', 'catalogues') : bilingual('等级', 'grades');
    const path = `schemes.publicity.${subject}`;
    const text = bilingual(`${name.zh}公示天数`, `days the ${name.en} are published`);
    await askNumber(asker, draft, `${path}.days`, text, schemes.publicity[subject].days);
    const kind = bilingual('按日历日（calendar）还是工作日（working）', 'calendar or working days');
    await askText(asker, draft, `${path}.dayKind`, kind, schemes.publicity[subject].dayKind);
    const places = schemes.publicity[subject].places.join('；');
    await askList(
      asker,
      draft,
      `${path}.places`,
      bilingual(`${name.zh}公示在哪里（分号隔开）`, `where the ${name.en} are published`),
      places,
      (words) => words,
    );
  }
  asker.say('\n—— 等级、类别、责任 Grades, categories, responsibility');
  for (const [at, grade] of schemes.grades.entries()) {
    const text = bilingual(`第 ${grade.level} 级的叫法`, `what level ${grade.level} is called`);
    await askBilingual(asker, draft, `schemes.grades[${at}].label`, text, grade.label);
    const colour = bilingual('颜色 red orange yellow blue green grey', 'colour');
    await askText(asker, draft, `schemes.grades[${at}].colour`, colour, grade.colour);
    const named = bilingual('颜色的叫法', 'what the colour is called');
    await askBilingual(asker, draft, `schemes.grades[${at}].colourLabel`, named, grade.colourLabel);
  }
  const categories = schemes.categories.map(({ label }) => `${label.zh}=${label.en}`).join('；');
  const text = bilingual(
    '风险类别，写“中文=English”，分号隔开',
    'risk categories, written 中文=English, semicolons between',
  );
  await askList(asker, draft, 'schemes.categories', text, categories, (words) =>
    words.map((word, at) => {
      const [zh = '', en = zh] = word.split('=').map((part) => part.trim());
      const known = schemes.categories.find(({ label }) => label.zh === zh);
      return { id: known?.id ?? `category-${at + 1}`, label: { zh, en } };
    }),
  );
  for (const [at, tier] of schemes.responsibility.entries()) {
    const path = `schemes.responsibility[${at}]`;
    const who = bilingual(`第 ${tier.level} 级由谁负责`, `who answers for level ${tier.level}`);
    await askBilingual(asker, draft, `${path}.label`, who, tier.label);
    const rank = bilingual(`其职级 ${POST_RANKS.join(' ')}`, 'their rank');
    await askText(asker, draft, `${path}.rank`, rank, tier.rank);
  }
}

async function askSections(asker: Interviewer, draft: Draft): Promise<void> {
  const optional = Object.keys(draft.plan).filter((field) => !NEEDED.includes(field));
  if (optional.length > 0) asker.say('\n—— 模板的其他部分 Other parts of the template');
  for (const field of optional) {
    const name = SECTIONS[field] ?? bilingual(field, field);
    const text = bilingual(`沿用模板的“${name.zh}”吗（y/n）`, `take over its ${name.en} (y/n)`);
    await asker.ask({ id: field, text, byDefault: 'y' }, (answer) => {
      const word = answer.trim().toLowerCase();
      if (YES.includes(word)) return { ok: true };
      if (!NO.includes(word)) return wrong(bilingual('写 y 或 n', 'write y or n'));
      draft.drop(field);
      return { ok: true };
    });
  }
}

async function askText(
  asker: Interviewer,
  draft: Draft,
  id: string,
  text: Bilingual,
  byDefault: string,
): Promise<void> {
  await asker.ask({ id, text, byDefault }, (answer) => verdict(draft.put({ [id]: answer.trim() })));
}

async function askBilingual(
  asker: Interviewer,
  draft: Draft,
  id: string,
  text: Bilingual,
  present: Bilingual,
): Promise<void> {
  await askText(
    asker,
    draft,
    `${id}.zh`,
    bilingual(`${text.zh}（中文）`, `${text.en}, in Chinese`),
    present.zh,
  );
  await askText(
    asker,
    draft,
    `${id}.en`,
    bilingual(`${text.zh}（英文）`, `${text.en}, in English`),
    present.en,
  );
}

async function askNumber(
  asker: Interviewer,
  draft: Draft,
  id: string,
  text: Bilingual,
  present: number,
): Promise<void> {
  await asker.ask({ id, text, byDefault: String(present) }, (answer) => {
    if (!/^\d{1,9}$/.test(answer.trim())) return wrong(bilingual('应为整数', 'must be a whole number'));
    return verdict(draft.put({ [id]: Number(answer) }));
  });
}

async function askList(
  asker: Interviewer,
  draft: Draft,
  id: string,
  text: Bilingual,
  byDefault: string,
  read: (words: readonly string[]) => unknown,
): Promise<void> {
  await asker.ask({ id, text, byDefault }, (answer) => {
    const words = answer.split(/[;；]/).map((word) => word.trim());
    return verdict(draft.put({ [id]: read(words.filter((word) => word !== '')) }));
  });
}

/** Its weekday and whether it is worked are said back, so that a Sunday is seen before it is printed. */
async function askDate(
  asker: Interviewer,
  draft: Draft,
  table: WorkingDayTable,
  id: string,
  text: Bilingual,
  byDefault: string,
): Promise<void> {
  await asker.ask({ id, text, byDefault: byDefault }, (answer) => {
    const word = answer.trim();
    if (word === NO_DATE) return verdict(draft.put({ [id]: null }));
    if (!isLocalDate(word)) {
      return wrong(bilingual('应为真实的日期，如 2027-05-25', 'must be a real date such as 2027-05-25'));
    }
    return verdict(draft.put({ [id]: word }), `${word} ${dayText(word, table)}`);
  });
}

function dayText(date: LocalDate, table: WorkingDayTable): string {
  const working = isWorkingDay(date, table);
  const said =
    working === 'unknown'
      ? '该年节假日安排未知 the calendar lacks the year'
      : working
        ? '工作日 a working day'
        : '非工作日 not a working day';
  return `${WEEKDAYS[weekday(date)] ?? ''}，${said}`;
}

function stageAt(draft: Draft, index: number): PlanStage {
  const stage = draft.plan.stages[index];
  if (stage === undefined) throw new RangeError(`the draft has no stage ${index}`);
  return stage;
}

function wrong(reason: Bilingual): Verdict {
  return { ok: false, reason };
}

function verdict(reason: Bilingual | null, note?: string): Verdict {
  if (reason !== null) return wrong(reason);
  return note === undefined ? { ok: true } : { ok: true, note };
}
