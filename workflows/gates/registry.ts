/**
 * Every gate rule there is. A plan names rules by id and version; a rule that has once shipped stays for the campaigns
 * that were launched with it. docs/gates.md describes them, and a spec holds the two together.
 */
import type { CampaignContext } from '../campaign/state';
import { effectiveStage } from '../campaign/stages';
import type { LocalDate } from '../kernel/time';
import { carryOverChosen } from './assessment/carry-over-chosen/rule';
import { summaryFiled } from './assessment/summary-filed/rule';
import { unitsScored } from './assessment/units-scored/rule';
import { consequencesDone } from './assessment/consequences-done/rule';
import { resultsReported } from './assessment/results-reported/rule';
import { unqualifiedSettled, unqualifiedSettledByAnyAction } from './assessment/unqualified-settled/rule';
import { exceptionsCleared } from './control/exceptions-cleared/rule';
import { measuresDone } from './control/measures-done/rule';
import { measuresSet } from './control/measures-set/rule';
import { noRectificationOverdue } from './control/no-rectification-overdue/rule';
import { pledgesExchanged } from './control/pledges-exchanged/rule';
import { tiersFilled } from './control/tiers-filled/rule';
import { topGradeAllPhases } from './control/top-grade-all-phases/rule';
import { warningsSettled } from './control/warnings-settled/rule';
import { MAX_BLOCKERS_KEPT, type Blocker, type GateFinding } from './gate-finding';
import type { GateRule } from './gate-rule';
import { gradingFiled } from './grading/filed/rule';
import { leadersGradesCollective } from './grading/leaders-grades-collective/rule';
import { leadersGradesFiled } from './grading/leaders-grades-filed/rule';
import { gradingMethodsUsed } from './grading/methods-used/rule';
import { opinionsSigned } from './grading/opinions-signed/rule';
import { publicityFinished } from './grading/publicity-finished/rule';
import { gradingScreened, gradingScreenedAtLast } from './grading/screened/rule';
import { stepsCompleted } from './grading/steps-completed/rule';
import { submissionsAccepted } from './grading/submissions-accepted/rule';
import { topGradeCollective } from './grading/top-grade-collective/rule';
import { cataloguesAccepted } from './identification/catalogues-accepted/rule';
import { cataloguesPublished } from './identification/catalogues-published/rule';
import { flowsPublished } from './identification/flows-published/rule';
import { identificationFiled } from './identification/filed/rule';
import { flowsDrawn } from './identification/flows-drawn/rule';
import { identificationMethodsUsed } from './identification/methods-used/rule';
import { identificationScreened, identificationScreenedAtLast } from './identification/screened/rule';
import { contactsNamed } from './mobilization/contacts-named/rule';
import { leadershipGroup } from './mobilization/leadership-group/rule';
import { meetingRecorded } from './mobilization/meeting-recorded/rule';
import { planIssued } from './mobilization/plan-issued/rule';
import { assessmentChildrenPassed } from './assessment/children-passed/rule';
import { assessmentDecisionsFiled } from './assessment/decisions-filed/rule';
import { assessmentRescreeningsDone } from './assessment/rescreenings-done/rule';
import { controlRescreeningsDone } from './control/rescreenings-done/rule';
import { controlDecisionsFiled } from './control/decisions-filed/rule';
import { controlChildrenPassed } from './control/children-passed/rule';
import { gradingChildrenPassed } from './grading/children-passed/rule';
import { identificationChildrenPassed } from './identification/children-passed/rule';
import { mobilizationChildrenPassed } from './mobilization/children-passed/rule';
import { leadersControlFirst } from './control/leaders-first/rule';
import { leadersSearchFirst } from './identification/leaders-first/rule';
import { pilotsFirst } from './identification/pilots-first/rule';
import { trainingRecorded } from './mobilization/training-recorded/rule';

export const GATE_RULES: readonly GateRule[] = [
  leadershipGroup,
  planIssued,
  meetingRecorded,
  contactsNamed,
  trainingRecorded,
  cataloguesAccepted,
  flowsDrawn,
  identificationScreened,
  identificationScreenedAtLast,
  identificationMethodsUsed,
  cataloguesPublished,
  flowsPublished,
  identificationFiled,
  submissionsAccepted,
  gradingScreened,
  gradingScreenedAtLast,
  gradingMethodsUsed,
  stepsCompleted,
  topGradeCollective,
  leadersGradesCollective,
  leadersGradesFiled,
  publicityFinished,
  opinionsSigned,
  gradingFiled,
  measuresSet,
  topGradeAllPhases,
  measuresDone,
  tiersFilled,
  pledgesExchanged,
  exceptionsCleared,
  noRectificationOverdue,
  controlDecisionsFiled,
  controlRescreeningsDone,
  warningsSettled,
  unitsScored,
  unqualifiedSettled,
  unqualifiedSettledByAnyAction,
  consequencesDone,
  assessmentDecisionsFiled,
  assessmentRescreeningsDone,
  resultsReported,
  summaryFiled,
  carryOverChosen,
  mobilizationChildrenPassed,
  leadersSearchFirst,
  pilotsFirst,
  identificationChildrenPassed,
  gradingChildrenPassed,
  leadersControlFirst,
  controlChildrenPassed,
  assessmentChildrenPassed,
];

/** What a new plan chooses from: of each rule the latest version. */
export const LATEST_RULES: readonly GateRule[] = GATE_RULES.filter(
  ({ id, version }) => !GATE_RULES.some((each) => each.id === id && each.version > version),
);

const rules: ReadonlyMap<string, GateRule> = new Map(
  GATE_RULES.map((rule) => [keyOf(rule.id, rule.version), rule]),
);

export function ruleOf(id: string, version: number): GateRule | undefined {
  return rules.get(keyOf(id, version));
}

/** The answer of one criterion, with all that blocks. */
export interface Answer {
  readonly rule: GateRule;
  readonly blockers: readonly Blocker[];
}

/**
 * "What is missing?" 还差什么: the criteria of the stage's gate, in the plan's order, each with its answer on the day
 * `on`. Refuses `CAMPAIGN.UNKNOWN_STAGE`.
 */
export function ask(campaign: CampaignContext, stageId: string, on: LocalDate): readonly GateFinding[] {
  return askAll(campaign, stageId, on).map(findingOf);
}

/** As `ask`, but with every blocker. */
export function askAll(campaign: CampaignContext, stageId: string, on: LocalDate): readonly Answer[] {
  const stage = effectiveStage(campaign, stageId);
  return stage.gate.criteria.map((criterion) => {
    const rule = ruleOf(criterion.rule, criterion.version);
    if (rule === undefined) {
      throw new Error(`gate rule ${keyOf(criterion.rule, criterion.version)} is in no registry`);
    }
    return { rule, blockers: rule.judge({ campaign, stage, on }, criterion.settings) };
  });
}

export function findingOf({ rule, blockers }: Answer): GateFinding {
  return {
    rule: rule.id,
    version: rule.version,
    title: rule.title,
    passed: blockers.length === 0,
    blockerCount: blockers.length,
    blockers: blockers.slice(0, MAX_BLOCKERS_KEPT),
  };
}

/** As plans write it: `identification/screened@1`. */
function keyOf(id: string, version: number): string {
  return `${id}@${version}`;
}
