/** A scenario's file to the steps it stands for, or `SCENARIO.INVALID` with every fault. */
import { refuse } from '../../../workflows/kernel/domain-error';
import type { LocalDate } from '../../../workflows/kernel/time';
import { join, readShape } from '../../../workflows/plans/read-shape';
import { tellCascade } from './blocks/cascade/tell';
import type { CascadeBlock } from './blocks/cascade/format';
import { scenarioFault, type ScenarioFault } from './faults';
import type { GiveStep, Scenario } from './format';
import { tellFounding } from './founding';
import { Offices } from './offices';
import { SCENARIO_SHAPE, STEP_SHAPES } from './shape';
import { withTimes, type DemoStep } from './steps';
import { Telling } from './telling';

type Entry = Readonly<Record<string, unknown>>;

export function stepsOf(input: unknown): readonly DemoStep[] {
  const { faults } = readShape('SCENARIO', SCENARIO_SHAPE, input);
  if (faults.length > 0) refuse('SCENARIO.INVALID', { faults });
  const scenario = input as Omit<Scenario, 'steps'> & { readonly steps: readonly Entry[] };
  const telling = new Telling(new Offices(scenario.founding));
  tellFounding(scenario.founding, telling);
  let before = scenario.founding.on;
  for (const [place, step] of scenario.steps.entries()) {
    telling.path = `steps[${place}]`;
    const kind = kindOf(step);
    if (kind === undefined) {
      telling.fault('STEP_UNCLEAR', { known: Object.keys(STEP_SHAPES).join(', ') });
      continue;
    }
    const wrong = formOf(kind, step, telling.path);
    telling.faults.push(...wrong);
    if (wrong.length > 0) continue;
    const on = tell(kind, step, telling) ?? before;
    if (on < before) telling.fault('GOES_BACK', { on, before });
    else before = on;
  }
  if (telling.faults.length > 0) refuse('SCENARIO.INVALID', { faults: telling.faults });
  return withTimes(telling.drafts());
}

function kindOf(step: Entry): string | undefined {
  const kinds = Object.keys(STEP_SHAPES).filter((kind) => Object.hasOwn(step, kind));
  return kinds.length === 1 ? kinds[0] : undefined;
}

function formOf(kind: string, step: Entry, path: string): readonly ScenarioFault[] {
  const shape = STEP_SHAPES[kind];
  if (shape === undefined) return [scenarioFault(path, 'STEP_UNCLEAR')];
  return readShape('SCENARIO', shape, step).faults.map((fault) => ({
    ...fault,
    path: join(path, fault.path),
  }));
}

/** Answers the step's first day, where it has one. */
function tell(kind: string, step: Entry, telling: Telling): LocalDate | undefined {
  switch (kind) {
    case 'chapter':
      telling.chapter(String(step['chapter']));
      return undefined;
    case 'sweep': {
      const on = String(step['sweep']);
      const raises = step['raises'] as readonly string[] | undefined;
      telling.draft({
        kind: 'sweep',
        chapter: telling.currentChapter,
        title: '到期检查',
        on,
        ...(raises === undefined ? {} : { raises }),
      });
      return on;
    }
    case 'cascade':
      return tellCascade(step['cascade'] as CascadeBlock, telling);
    default:
      return give(step as unknown as GiveStep, telling);
  }
}

function give(step: GiveStep, telling: Telling): LocalDate {
  const { give: type, each, by, title = type, data = {}, ...rest } = step;
  for (const entry of each ?? [{}]) {
    const who = entry.by ?? by;
    if (who === undefined) telling.fault('CANNOT_TELL', { value: 'by' });
    else
      telling.act({
        ...rest,
        type,
        by: who,
        title: entry.title ?? title,
        data: { ...data, ...entry.data },
      });
  }
  return step.on;
}
