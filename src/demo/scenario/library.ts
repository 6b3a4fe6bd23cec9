/** The scenarios that ship with the product: beside their plan or module, `scenario.yaml`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../../workflows/kernel/domain-error';
import { packageRoot } from '../../plans/package-root';
import { readYaml } from '../../plans/read-yaml';
import { stepsOf } from './expand';
import type { DemoStep } from './steps';

const FOLDERS = ['workflows/plans/templates', 'workflows/modules/templates'] as const;
const FILE = 'scenario.yaml';

/** Ids of the plans and modules that can be played. */
export function scenarioIds(): readonly string[] {
  return FOLDERS.flatMap((folder) => {
    const path = join(packageRoot(), folder);
    if (!existsSync(path)) return [];
    return readdirSync(path).filter((id) => existsSync(join(path, id, FILE)));
  }).sort();
}

/** `DEMO.NO_SCENARIO` with the ids there are, `SCENARIO.NOT_YAML`, `SCENARIO.TOO_LARGE` or `SCENARIO.INVALID`. */
export function scenarioSteps(id: string): readonly DemoStep[] {
  const known = scenarioIds();
  if (!known.includes(id)) refuse('DEMO.NO_SCENARIO', { plan: id, known });
  const folder = FOLDERS.map((each) => join(packageRoot(), each, id)).find((each) =>
    existsSync(join(each, FILE)),
  );
  return stepsOf(readYaml('SCENARIO', join(folder ?? '', FILE)));
}
