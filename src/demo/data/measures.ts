/** The control measures of the risk points: who answers for each and until when. */
import { MEASURE_PHASES, type MeasurePhase } from '../../../workflows/plans/plan';
import type { MeasureLevel } from '../../../workflows/control-measure/events';
import type { LocalDate } from '../../../workflows/kernel/time';
import { headOf, leaderInChargeOf, levelOf } from './lookup';
import { RISK_POINTS } from './risk-points';
import type { DemoRiskPoint } from './shapes';

export interface DemoMeasure {
  readonly id: string;
  readonly point: DemoRiskPoint;
  readonly phase: MeasurePhase;
  readonly level: MeasureLevel;
  readonly content: string;
  /** The post that answers for it. */
  readonly responsible: string;
  readonly dueOn: LocalDate;
}

/** Prevention is due in three batches, the rest at the end of the phase and of the year. */
const PREVENTION_DUE = ['2012-10-31', '2012-11-09', '2012-11-16'] as const;
/** Measures the story is told about have dates of their own. */
const OWN_DUE: Readonly<Record<string, LocalDate>> = {
  'rural-r01-prevention': '2012-10-31',
  'policy-r02-prevention': '2012-11-09',
  'museum-r01-prevention': '2012-11-09',
};

export const MEASURES: readonly DemoMeasure[] = RISK_POINTS.flatMap((point, index) =>
  MEASURE_PHASES.flatMap((phase) => {
    const content = point.measures[phase];
    return content === undefined ? [] : [measure(point, phase, content, index)];
  }),
);

function measure(point: DemoRiskPoint, phase: MeasurePhase, content: string, index: number): DemoMeasure {
  const id = `${point.id}-${phase}`;
  const dueOn = OWN_DUE[id] ?? dueDate(phase, index);
  return {
    id,
    point,
    phase,
    level: levelFor(point, phase),
    content,
    responsible: responsible(point, phase),
    dueOn,
  };
}

function responsible(point: DemoRiskPoint, phase: MeasurePhase): string {
  switch (phase) {
    case 'prevention':
      return point.post;
    case 'monitoring':
      return headOf(point.unit);
    case 'disposal':
      return levelOf(point) === 1 ? leaderInChargeOf(point.unit) : headOf(point.unit);
  }
}

function levelFor(point: DemoRiskPoint, phase: MeasurePhase): MeasureLevel {
  if (phase !== 'prevention') return 'unit';
  return point.category === 'morals' ? 'person' : 'post';
}

function dueDate(phase: MeasurePhase, index: number): LocalDate {
  switch (phase) {
    case 'prevention':
      return PREVENTION_DUE[index % PREVENTION_DUE.length] ?? PREVENTION_DUE[0];
    case 'monitoring':
      return '2012-11-20';
    case 'disposal':
      return '2012-12-20';
  }
}
