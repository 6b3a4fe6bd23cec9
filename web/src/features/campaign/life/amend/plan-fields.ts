/**
 * A plan as the fields that an amendment may set, each by its JSON pointer and in words: its dates stage by stage, and everything else.
 * What makes it this plan, and stages that are over, stay as they are (workflows/campaign/decide-plan.ts).
 */
import type { Bilingual } from '../../../../../../workflows/kernel/text';
import type { Plan, PlanStage } from '../../../../../../workflows/plans/plan';
import { OPTIONAL_PLAN_SECTIONS } from '../../../../../../workflows/plans/plan-shape';
import { PLAN_WORDS } from './plan-words';

type Told = (text: Bilingual) => string;

/** A date of a stage. */
export interface DateOfPlan {
  readonly path: string;
  readonly label: Bilingual;
  readonly now: string | null;
  /** May it be without? */
  readonly open: boolean;
}

export function datesOf(
  { submission, opens, closes, milestones }: PlanStage,
  place: number,
): readonly DateOfPlan[] {
  const at = `/stages/${place}`;
  return [
    { path: `${at}/opens`, label: { zh: '开始', en: 'Opens' }, now: opens, open: false },
    { path: `${at}/closes`, label: { zh: '截止', en: 'Closes' }, now: closes, open: true },
    ...(submission === undefined
      ? []
      : [
          {
            path: `${at}/submission/due`,
            label: { zh: '报送截止', en: 'Hand-in due' },
            now: submission.due,
            open: false,
          },
        ]),
    ...milestones.map(({ title: { zh, en }, due }, index) => ({
      path: `${at}/milestones/${index}/due`,
      label: { zh: `节点：${zh}`, en: `Milestone: ${en}` },
      now: due,
      open: false,
    })),
  ];
}

export interface FieldOfPlan {
  readonly path: string;
  readonly label: string;
  /** Undefined: not there yet. */
  readonly now: unknown;
}

/** What stands nowhere in an amendment, or has a field of its own in its form. */
const FIXED = [
  /^\/(schema|id|year|timeZone|calendar)$/,
  /^\/stages$/,
  /^\/stages\/-$/,
  /^\/stages\/\d+\/(id|kind|opens|closes)$/,
  /^\/stages\/\d+\/submission\/due$/,
  /^\/stages\/\d+\/milestones\/\d+\/due$/,
];

/** Every field, and every list and section as a whole, in the plan's order; a list may be added to at its end. */
export function fieldsOf(
  plan: Plan,
  isOver: (stageId: string) => boolean,
  told: Told,
): readonly FieldOfPlan[] {
  const absent = OPTIONAL_PLAN_SECTIONS.filter((section) => plan[section] === undefined);
  const over = plan.stages.flatMap(({ id }, place) => (isOver(id) ? [`/stages/${place}`] : []));
  const fields = [
    ...membersOf(plan, '', '', told),
    ...absent.map((section) => ({ path: `/${section}`, label: wordOf(section, told), now: undefined })),
  ];
  return fields.filter(
    ({ path }) =>
      !FIXED.some((fixed) => fixed.test(path)) &&
      !over.some((stage) => path === stage || path.startsWith(`${stage}/`)),
  );
}

function membersOf(parent: object, path: string, label: string, told: Told): readonly FieldOfPlan[] {
  const fields = Object.entries(parent).flatMap(([key, now]: [string, unknown]): readonly FieldOfPlan[] => {
    const own = Array.isArray(parent) ? nameOf(now, Number(key), told) : wordOf(key, told);
    const field = { path: `${path}/${tokenOf(key)}`, label: label === '' ? own : `${label} › ${own}`, now };
    return typeof now === 'object' && now !== null
      ? [field, ...membersOf(now, field.path, field.label, told)]
      : [field];
  });
  if (!Array.isArray(parent)) return fields;
  const added = told({ zh: '追加一项', en: 'one more' });
  return [...fields, { path: `${path}/-`, label: `${label} › ${added}`, now: undefined }];
}

function wordOf(key: string, told: Told): string {
  const word = PLAN_WORDS[key];
  return word === undefined ? key : told(word);
}

/** As the plan itself calls one of a list, else by its number. */
function nameOf(item: unknown, index: number, told: Told): string {
  if (typeof item !== 'object' || item === null) return String(index + 1);
  const { title, label, rule, id } = item as {
    readonly title?: Bilingual;
    readonly label?: Bilingual;
    readonly rule?: string;
    readonly id?: string;
  };
  const text = title ?? label;
  return text === undefined ? (rule ?? id ?? String(index + 1)) : told(text);
}

/** RFC 6901. */
function tokenOf(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** As it is written in a form: a text as it stands, anything else as JSON. */
export function written(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/** What was written in place of `now`; undefined where that is no JSON and `now` is no text. */
export function read(text: string, now: unknown): unknown {
  if (typeof now === 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
