/** The unit and posts a command concerns, where they stand in yet another stream than its own. */
import type { DecisionContext } from '../../workflows/decision/machine';
import type { InformationOfficerContext } from '../../workflows/information-officer/machine';
import { officerIdOf } from '../../workflows/information-officer/aggregate';
import type { CommandType } from '../../workflows/commands';
import type { State } from '../../workflows/kernel/aggregate';
import type { Lookup } from './lookup';
import type { Acting, CommandRequest, RequestData } from './request';
import type { CommandSubject } from './subject';

/** By the officer's post at the point, and no other. */
const BY_OFFICER: ReadonlySet<CommandType> = new Set<CommandType>(['HandInReport', 'SendUrgentReport']);

export async function concernedBy(
  request: CommandRequest,
  { unitId, postIds, pointId }: CommandSubject,
  lookup: Lookup,
): Promise<Pick<CommandSubject, 'unitId' | 'postIds'>> {
  if (request.type === 'SetMeasure') {
    // A measure belongs to the post its risk point lies on, whomever its body makes responsible.
    const { riskPointId } = request.data as RequestData<'SetMeasure'>;
    return { unitId, postIds: [(await lookup.riskPoint(riskPointId)).context.postId] };
  }
  if (request.type === 'IssueWarning') {
    return { unitId: await unitWarned(request.data as RequestData<'IssueWarning'>, lookup), postIds };
  }
  if (request.type === 'UrgeUnits') {
    // The supervision above the host oversees every unit of the campaign.
    const { campaignId } = request.data as RequestData<'UrgeUnits'>;
    return { unitId: (await lookup.campaign(campaignId)).context.hostUnitId, postIds };
  }
  if (request.type === 'FollowUpDecision' && unitId === null) {
    // The simple form names no unit: its leading body is the host's, as in the form with a procedure.
    const { decisionId } = request.data as RequestData<'FollowUpDecision'>;
    const { state } = await lookup.repository.load('decision', decisionId);
    const { campaignId } = (state as State<DecisionContext>).context;
    return { unitId: (await lookup.campaign(campaignId)).context.hostUnitId, postIds };
  }
  if (pointId === null) return { unitId, postIds };
  // A point may have moved since: it belongs to the unit at which it lies now.
  const atUnitId = unitId ?? (await lookup.point(pointId)).context.unitId;
  if (!BY_OFFICER.has(request.type)) return { unitId: atUnitId, postIds };
  return { unitId: atUnitId, postIds: await officerPost(pointId, request.acting, lookup) };
}

/** A warning concerns the unit of whoever is warned. */
async function unitWarned(
  { subject, postId }: RequestData<'IssueWarning'>,
  lookup: Lookup,
): Promise<string | null> {
  if (subject.kind === 'unit') return subject.id;
  const warnedPost = subject.kind === 'post' ? subject.id : postId;
  return warnedPost === null ? null : (await lookup.post(warnedPost)).context.unitId;
}

/** None for somebody who is no officer of the point. */
async function officerPost(pointId: string, acting: Acting, lookup: Lookup): Promise<readonly string[]> {
  if (acting === 'public') return [];
  const { state } = await lookup.repository.load('informationOfficer', officerIdOf(pointId, acting.personId));
  return state.revision < 0 ? [] : [(state as State<InformationOfficerContext>).context.postId];
}
