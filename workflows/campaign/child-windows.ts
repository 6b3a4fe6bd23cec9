/**
 * A child's windows lie inside its parent's, stage by stage: a stage inside the parent's stage of the same id, else inside
 * the days from the first opening to the last closing of the parent's stages of its kind.
 */
import type { LocalDate } from '../kernel/time';
import type { Plan, StageKind } from '../plans/plan';
import type { ChildStage } from './child';
import { effectiveStage } from './stages';
import type { CampaignContext } from './state';

type Window = Pick<ChildStage, 'stageId' | 'kind' | 'opens' | 'closes' | 'submissionDue'>;

export interface WindowFault {
  readonly stageId: string;
  readonly field: 'opens' | 'closes' | 'submissionDue';
  /** null: the child's stage has no end, and the parent's has one. */
  readonly date: LocalDate | null;
  readonly parentOpens: LocalDate;
  readonly parentCloses: LocalDate | null;
}

/** Every date that lies outside, in the order of the child's stages. */
export function windowFaults(parent: CampaignContext, windows: readonly Window[]): readonly WindowFault[] {
  return windows.flatMap((window) => {
    const around = parentWindow(parent, window.stageId, window.kind);
    if (around === undefined) return [];
    const faults: WindowFault[] = [];
    const fault = (field: WindowFault['field'], date: LocalDate | null) =>
      faults.push({
        stageId: window.stageId,
        field,
        date,
        parentOpens: around.opens,
        parentCloses: around.closes,
      });
    const late = (date: LocalDate) => around.closes !== null && date > around.closes;
    if (window.opens < around.opens || late(window.opens)) fault('opens', window.opens);
    if (window.closes === null ? around.closes !== null : late(window.closes)) fault('closes', window.closes);
    if (window.submissionDue !== null && late(window.submissionDue)) {
      fault('submissionDue', window.submissionDue);
    }
    return faults;
  });
}

/** The windows of a plan that has not been launched. */
export function plannedWindows(plan: Plan): readonly Window[] {
  return plan.stages.map(({ id, kind, opens, closes, submission }) => ({
    stageId: id,
    kind,
    opens,
    closes,
    submissionDue: submission?.due ?? null,
  }));
}

/** The windows in force: with extensions. */
export function windowsOf(campaign: CampaignContext): readonly Window[] {
  return campaign.plan.stages.map(({ id }) => {
    const { kind, opens, closes, submission } = effectiveStage(campaign, id);
    return { stageId: id, kind, opens, closes, submissionDue: submission?.due ?? null };
  });
}

function parentWindow(
  parent: CampaignContext,
  stageId: string,
  kind: StageKind,
): Pick<Window, 'opens' | 'closes'> | undefined {
  const windows = windowsOf(parent);
  const own = windows.find((window) => window.stageId === stageId && window.kind === kind);
  if (own !== undefined) return own;
  const ofKind = windows.filter((window) => window.kind === kind);
  const [first, ...others] = ofKind;
  if (first === undefined) return undefined;
  return others.reduce<Pick<Window, 'opens' | 'closes'>>(
    (span, { opens, closes }) => ({
      opens: opens < span.opens ? opens : span.opens,
      closes: span.closes === null || closes === null ? null : closes > span.closes ? closes : span.closes,
    }),
    first,
  );
}
