/**
 * 风险防控流程图: the flow of a power with the risk points found on its steps (source 001, 排查风险 四; source 003, fourth phase), as
 * data. What is not on a step of the flow as it is drawn now has a place of its own, so that the picture says all there is.
 */
import type { Bilingual } from '../../workflows/kernel/text';
import type { GradeLevel, Plan } from '../../workflows/plans/plan';
import type { FlowStep } from '../../workflows/power/events';
import { UNCLASSIFIED } from '../register/tables';
import { gradeWords } from '../words/grade-words';

export interface FlowChartPoint {
  readonly riskPointId: string;
  readonly manifestation: string;
  readonly level: GradeLevel | null;
  /** In the plan's words, with the colour's name: it is told on black and white paper, too. */
  readonly grade: Bilingual;
  /** The plan's colour word; null: not classified. */
  readonly colour: string | null;
}

export interface FlowChartStep extends Omit<FlowStep, 'responsiblePostId'> {
  readonly post: string;
  /** Gravest first. */
  readonly points: readonly FlowChartPoint[];
}

export interface FlowChart {
  readonly steps: readonly FlowChartStep[];
  /** On no step, or on one that the flow no longer has. */
  readonly elsewhere: readonly FlowChartPoint[];
}

/** Said of `elsewhere`, and where there is no flow. */
export const ON_NO_STEP: Bilingual = { zh: '（不在环节上）', en: '(on no step)' };
export const NO_FLOW: Bilingual = { zh: '尚未绘制职权运行流程图。', en: 'No flow has been drawn.' };

interface Point {
  readonly riskPointId: string;
  readonly flowStepId: string | null;
  readonly manifestation: string;
  readonly level: GradeLevel | null;
}

/** `steps`: none where no flow is drawn. */
export function flowChart(
  steps: readonly FlowStep[],
  points: readonly Point[],
  plan: Plan,
  postName: (postId: string) => string,
): FlowChart {
  const ids = new Set(steps.map(({ stepId }) => stepId));
  const found = (isHere: (stepId: string | null) => boolean) =>
    points
      .filter(({ flowStepId }) => isHere(flowStepId))
      .map((point) => pointOf(point, plan))
      .sort((a, b) => (a.level ?? UNCLASSIFIED) - (b.level ?? UNCLASSIFIED));
  return {
    steps: steps.map(({ responsiblePostId, ...step }) => ({
      ...step,
      post: postName(responsiblePostId),
      points: found((stepId) => stepId === step.stepId),
    })),
    elsewhere: found((stepId) => stepId === null || !ids.has(stepId)),
  };
}

/** The colour of the gravest grade among them; null where none is graded. */
export function gravestColour(points: readonly FlowChartPoint[]): string | null {
  return points[0]?.colour ?? null;
}

function pointOf({ riskPointId, manifestation, level }: Point, plan: Plan): FlowChartPoint {
  const scheme = plan.schemes.grades.find((each) => each.level === level);
  return {
    riskPointId,
    manifestation,
    level,
    grade: gradeWords(plan, level),
    colour: scheme?.colour ?? null,
  };
}
