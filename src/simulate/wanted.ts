/** Which acts would put a blocker right, and on what: a unit, a subject of filing, or the campaign as a whole (''). */
import type { ScopeUnit } from '../../workflows/campaign/events';
import type { CampaignContext } from '../../workflows/campaign/state';
import { factsOf } from '../../workflows/gates/facts';
import type { Blocker } from '../../workflows/gates/gate-finding';
import { entryOf } from '../../workflows/kernel/keyed';
import { ACT_FOR, type Act } from './acts';

export interface Wanted {
  readonly act: Act;
  readonly subject: string;
}

export function wantedFor(
  { code, subject, unitId }: Blocker,
  context: CampaignContext,
  units: readonly ScopeUnit[],
): readonly Wanted[] {
  const act = ACT_FOR[code];
  if (act === undefined) return [];
  const ofUnit = unitId ?? '';
  switch (act) {
    case 'handIn':
      // A method the campaign has not used anywhere: any unit will do.
      return [{ act, subject: code === 'METHOD_MISSING_USE' ? (units[0]?.unitId ?? '') : ofUnit }];
    case 'nameContact':
    case 'exchangePledges':
    case 'assess':
    case 'reassess':
      return [{ act, subject: ofUnit }];
    case 'gradeSteps':
      return [nextStepOfGrading(context, subject.id, ofUnit)];
    case 'file':
      return [{ act, subject: subject.id }];
    case 'reportResults': {
      // Results are handed over once every unit has one.
      const open = units.filter((unit) => entryOf(context.assessments, unit.unitId) === undefined);
      if (open.length > 0) return open.map((unit) => ({ act: 'assess', subject: unit.unitId }));
      return [{ act, subject: '' }];
    }
    case 'issuePlan':
    case 'holdMeeting':
    case 'holdTraining':
    case 'decideGrades':
    case 'publishGrades':
    case 'publishCatalogues':
    case 'publishOuterFlows':
    case 'publishInnerFlows':
    case 'fileLeadersGrades':
    case 'chooseCarryOver':
      return [{ act, subject: '' }];
  }
}

function nextStepOfGrading(context: CampaignContext, riskPointId: string, unitId: string): Wanted {
  const { decisionsOn, publicised } = factsOf(context);
  if (!decisionsOn.has(riskPointId)) return { act: 'decideGrades', subject: '' };
  const isNext = context.plan.schemes.gradingSteps.includes('publicity') && !publicised.has(riskPointId);
  return isNext ? { act: 'publishGrades', subject: '' } : { act: 'handIn', subject: unitId };
}
