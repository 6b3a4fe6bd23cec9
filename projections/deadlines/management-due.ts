/** What comes due by standing duties and dynamic management: not tied to a stage, and going on after the stages until the archive. */
import type { DeadlineKind } from '../../workflows/deadline/events';

export interface ManagementDue {
  readonly kind: DeadlineKind;
  readonly unitId: string;
  readonly subjectId: string;
  readonly dueOn: string;
  readonly title: string;
  readonly from: string;
  readonly notDone: string;
}

/** SQL over a campaign `c`. */
export const MANAGEMENT_DUE: readonly ManagementDue[] = [
  {
    kind: 'duty',
    unitId: 'd.unitId',
    subjectId: 'd.dutyId',
    dueOn: 'd.dueOn',
    title: 'd.titleZh',
    from: `campaign c JOIN duty d ON d.programmeKind = 'campaign' AND d.programmeId = c.campaignId`,
    notDone: `d.state = 'open'`,
  },
];

/** Of the campaign, while such things are due. */
export const STILL_MANAGED = `c.status IN ('running', 'completed')`;
