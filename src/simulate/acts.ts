/**
 * What is done about each thing a gate can miss: by the blocker's code, never by a rule's or plan's name, so a new rule that
 * uses known codes is simulated without another word. A code that stands nowhere here is beyond this simulation; the
 * spec holds both tables against the registry of rules.
 */
export type Act =
  | 'handIn'
  | 'nameContact'
  | 'exchangePledges'
  | 'issuePlan'
  | 'holdMeeting'
  | 'holdTraining'
  | 'decideGrades'
  | 'publishGrades'
  | 'publishCatalogues'
  | 'publishOuterFlows'
  | 'publishInnerFlows'
  | 'file'
  | 'fileLeadersGrades'
  | 'assess'
  | 'reassess'
  | 'reportResults'
  | 'chooseCarryOver';

/** `gradeSteps` is the approval while points lack it, then the publication. */
export const ACT_FOR: Readonly<Record<string, Act | 'gradeSteps'>> = {
  UNIT_MISSING_SUBMISSION: 'handIn',
  UNIT_MISSING_POST_CATALOGUE: 'handIn',
  UNIT_MISSING_POWER_CATALOGUE: 'handIn',
  POST_MISSING_SCREENING: 'handIn',
  POWER_MISSING_SCREENING: 'handIn',
  POWER_MISSING_FLOW: 'handIn',
  METHOD_MISSING_USE: 'handIn',
  LEADERS_MISSING_STAGE: 'handIn',
  PILOT_MISSING_STAGE: 'handIn',
  RISK_POINT_MISSING_LEVEL: 'handIn',
  RISK_POINT_MISSING_OPINIONS: 'handIn',
  RISK_POINT_MISSING_MEASURE: 'handIn',
  RISK_POINT_MISSING_RESPONSIBLE: 'handIn',
  RISK_POINT_MISSING_PHASES: 'handIn',
  UNIT_MISSING_RESPONSIBILITY: 'handIn',
  CONTROL_MEASURE_MISSING_COMPLETION: 'handIn',
  CONTROL_MEASURE_MISSING_EVIDENCE: 'handIn',
  RISK_POINT_MISSING_STEPS: 'gradeSteps',
  RISK_POINT_MISSING_DECISION: 'decideGrades',
  RISK_POINT_MISSING_PUBLICITY: 'publishGrades',
  UNIT_MISSING_PUBLICATION: 'publishCatalogues',
  POWER_MISSING_OUTER_PUBLICATION: 'publishOuterFlows',
  POWER_MISSING_INNER_PUBLICATION: 'publishInnerFlows',
  RISK_POINT_MISSING_FILING: 'fileLeadersGrades',
  FILING_MISSING_RECEIPT: 'file',
  UNIT_MISSING_CONTACT: 'nameContact',
  UNIT_MISSING_PLEDGE: 'exchangePledges',
  PLAN_MISSING_DOCUMENT_NUMBER: 'issuePlan',
  CAMPAIGN_MISSING_MOBILIZATION_MEETING: 'holdMeeting',
  MEETING_MISSING_EVIDENCE: 'holdMeeting',
  CAMPAIGN_MISSING_TRAINING: 'holdTraining',
  UNIT_MISSING_ASSESSMENT: 'assess',
  ASSESSMENT_MISSING_SETTLEMENT: 'reassess',
  CAMPAIGN_MISSING_RESULTS_REPORT: 'reportResults',
  CAMPAIGN_MISSING_PRESENT_RESULTS: 'reportResults',
  CAMPAIGN_MISSING_CARRY_OVER: 'chooseCarryOver',
};

/** What the simulated launch settles, and what no later act can put right: where one of these blocks, the plan is stuck. */
export const NEVER_PUT_RIGHT: readonly string[] = [
  'LEADERSHIP_GROUP_MISSING_HEAD',
  'GROUP_OFFICE_MISSING_DIRECTOR',
  'CAMPAIGN_MISSING_LEADERS',
  'CAMPAIGN_MISSING_PILOTS',
  'UNIT_MISSING_LEADERS_FIRST',
  'UNIT_MISSING_PILOTS_FIRST',
  'GATE_EXCEPTION_MISSING_CLEARANCE',
];

/** An act of a later round waits until the rounds before it have nothing left to do and every unit's hand-in is accepted. */
const ROUNDS: readonly (readonly Act[])[] = [
  ['handIn', 'nameContact', 'exchangePledges', 'issuePlan', 'holdMeeting', 'holdTraining', 'chooseCarryOver'],
  ['decideGrades'],
  ['publishGrades', 'publishCatalogues', 'publishOuterFlows', 'publishInnerFlows'],
  ['assess'],
  ['reassess'],
  ['reportResults'],
  ['file', 'fileLeadersGrades'],
];

export function roundOf(act: Act): number {
  return ROUNDS.findIndex((acts) => acts.includes(act));
}
