/**
 * 可见范围: what lies outside of somebody's reach is answered as what does not exist, so that no refusal tells what there is. Units,
 * posts, persons, campaigns and networks are known to every post. (docs/accounts.md, docs/adr, number 16.)
 */
import type { AggregateCategory } from '../../workflows/aggregates';
import { constantCase } from '../../workflows/kernel/aggregate';
import { DomainError } from '../../workflows/kernel/domain-error';
import type { Instant } from '../../workflows/kernel/time';
import { mayReadSome, type ReadScope } from '../../workflows/rights/reading';
import { RIGHTS } from '../../workflows/rights/rights';
import type { Standing } from './acting';
import { refuse } from './errors';
import type { Lookup } from './lookup';
import { programmeIn } from './programme-of';
import { authoriseReading, type ReadQuestion } from './read-rights';
import type { CommandRequest } from './request';
import { CREATING, type Target } from './target';

type Fields = Readonly<Record<string, unknown>>;

/** In which scope one object is read; null: everybody in a post knows of it. */
const READ_IN: Readonly<Record<AggregateCategory, ReadScope | null>> = {
  unit: null,
  person: null,
  post: null,
  campaign: null,
  warningNetwork: null,
  account: 'accounts',
  submission: 'unit',
  power: 'unit',
  riskPoint: 'unit',
  controlMeasure: 'unit',
  assessment: 'unit',
  warning: 'unit',
  rectification: 'unit',
  accountabilityAction: 'unit',
  warningBulletin: 'unit',
  publicNotice: 'campaign',
  decision: 'campaign',
  filing: 'campaign',
  pledge: 'campaign',
  duty: 'campaign',
  rescreening: 'campaign',
  deadline: 'campaign',
  monitoringPoint: 'campaign',
  informationOfficer: 'campaign',
  warningReport: 'reports',
  warningAnalysis: 'reports',
  // The engine's own.
  noticeBook: 'log',
};

export function readScopeOf(category: AggregateCategory): ReadScope | null {
  return READ_IN[category];
}

/** A command that is being judged, and whose. */
export interface Judged {
  readonly request: CommandRequest;
  readonly target: Target;
  readonly standing: Standing;
}

export interface ReachParts {
  readonly lookup: Lookup;
  readonly now: () => Instant;
}

/**
 * Judges a command, and answers a refusal alike for an object out of reach and for one that does not exist: as absent for whoever
 * reads some of the kind, as denied for whoever reads none of it anywhere.
 */
export async function discreetly<T>(parts: ReachParts, judged: Judged, judge: () => Promise<T>): Promise<T> {
  try {
    return await judge();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const { category, id } of objectsOf(judged)) {
      const scope = READ_IN[category];
      if (scope === null) continue;
      const absent = `${constantCase(category)}.NOT_FOUND` as const;
      const readsSome = mayReadSome(scope, judged.standing.postRole);
      if (error.code === absent && !readsSome) denyAsForAll(judged);
      if (!isDenial(error) || !readsSome) continue;
      if (!(await isReadable(parts, judged, { category, id }))) refuse(absent, { id });
    }
    throw error;
  }
}

/** Both say that there is something. */
function isDenial({ code }: DomainError): boolean {
  return code === 'RIGHTS.DENIED' || code === 'ACTING.NOT_BY_PROXY';
}

/** Unless the command is theirs to give, wherever: then they may know that there is nothing. */
function denyAsForAll({ request: { type }, standing: { postId, postRole } }: Judged): void {
  if (RIGHTS[type].some(({ role }) => role === postRole)) return;
  refuse('RIGHTS.DENIED', { command: type, postId, roles: [postRole] });
}

/** What the command is judged by: the object it goes to, and those it takes its place from. */
function objectsOf({ request, target }: Judged): readonly Target[] {
  const { riskPointId, pointId } = request.data as Fields;
  const objects: Target[] = CREATING.has(request.type) ? [] : [target];
  if (request.type === 'SetMeasure' && typeof riskPointId === 'string')
    objects.push({ category: 'riskPoint', id: riskPointId });
  if (typeof pointId === 'string' && target.category !== 'monitoringPoint')
    objects.push({ category: 'monitoringPoint', id: pointId });
  return objects;
}

async function isReadable(
  { lookup, now }: ReachParts,
  { request: { acting } }: Judged,
  { category, id }: Target,
): Promise<boolean> {
  const { state } = await lookup.repository.load(category, id);
  if (state.revision < 0) return false;
  const context = state.context as Fields;
  if (acting !== 'public' && context['officerId'] === `${String(context['pointId'])}.${acting.personId}`)
    return true;
  for (const place of placesOf(category, context)) {
    try {
      await authoriseReading(lookup, { acting, ...place }, now());
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return false;
}

type Place = Omit<ReadQuestion, 'acting'>;

/** The object is read by whoever reads one of these. */
function placesOf(category: AggregateCategory, context: Fields): readonly Place[] {
  const read = READ_IN[category];
  if (read === null) return [];
  const scope = context['confidential'] === true ? 'confidential' : read;
  const whole: Place = { scope, ...programmeOf(context) };
  if (scope !== 'unit' && scope !== 'reports') return [whole];
  const units = unitsOf(context).map((unitId) => ({ ...whole, unitId }));
  // A bulletin goes to many units, and what belongs to none is the whole's.
  return category === 'warningBulletin' || units.length === 0 ? [whole, ...units] : units;
}

function programmeOf(context: Fields): Pick<Place, 'campaignId' | 'programme'> {
  const programme = programmeIn(context);
  if (programme === null) return {};
  // Whoever leads a campaign above sees what names this one as its campaign.
  const isOfCampaign = programme.kind === 'campaign' && context['programme'] === undefined;
  return isOfCampaign ? { campaignId: programme.id } : { programme };
}

function unitsOf({ unitId, atUnitId, toUnitId, recipients = [] }: Fields): readonly string[] {
  const toWhom = (recipients as readonly { readonly unitId: string }[]).map((each) => each.unitId);
  return [unitId, atUnitId, toUnitId, ...toWhom].filter((id) => typeof id === 'string');
}
