import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODULE_FAULT_TEXTS } from '../../workflows/modules/module-fault';
import { CALENDAR_FAULT_TEXTS } from '../../workflows/plans/check-working-day-table';
import type { FaultText } from '../../workflows/plans/fault';
import { PLAN_CAUTION_TEXTS } from '../../workflows/plans/plan-caution';
import { PLAN_FAULT_TEXTS } from '../../workflows/plans/plan-fault';
import { SHAPE_FAULT_TEXTS } from '../../workflows/plans/shape-fault';
import { SCENARIO_FAULT_TEXTS } from '../demo/scenario/faults';
import { packageRoot } from './package-root';

function rows(nouns: readonly string[], texts: Readonly<Record<string, FaultText>>): readonly string[] {
  return Object.entries(texts).map(([reason, { wrong, right }]) => {
    const codes = nouns.map((noun) => `\`${noun}.${reason}\``).join(' ');
    return `| ${codes} | ${wrong.zh}。${right.zh}。 | ${wrong.en}: ${right.en} |`;
  });
}

it('docs/plans/faults.md lists every fault with its texts, and no other', () => {
  const listed = readFileSync(join(packageRoot(), 'docs/plans/faults.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));

  expect(listed).toEqual([
    ...rows(['PLAN', 'CALENDAR', 'MODULE', 'SCENARIO'], SHAPE_FAULT_TEXTS),
    ...rows(['PLAN'], PLAN_FAULT_TEXTS),
    ...rows(['PLAN'], PLAN_CAUTION_TEXTS),
    ...rows(['CALENDAR'], CALENDAR_FAULT_TEXTS),
    ...rows(['MODULE'], MODULE_FAULT_TEXTS),
    ...rows(['SCENARIO'], SCENARIO_FAULT_TEXTS),
  ]);
});
