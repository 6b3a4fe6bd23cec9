/** The demo's campaign and the ids made from it. */
export const CAMPAIGN = 'puyang-sti-2012';

export function submissionId(stageId: string, unitId: string): string {
  return `${CAMPAIGN}.${stageId}.${unitId}`;
}

export function assessmentId(unitId: string): string {
  return `${CAMPAIGN}.${unitId}`;
}

/** The office's members, who do the daily work; its director signs what matters. */
export const CLERK = 'party-clerk';
export const OFFICE_DEPUTY = 'party-deputy';
export const OFFICE_DIRECTOR = 'discipline-head';
export const SECRETARY = 'party-secretary';
export const DIRECTOR_GENERAL = 'director-general';
