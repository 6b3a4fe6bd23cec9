/** The inventory of a campaign's units as it stands: what a form that is read back is held against. */
import type { LocalDate } from '../../workflows/kernel/time';
import type { Plan } from '../../workflows/plans/plan';
import type { PostDuty } from '../../workflows/post/events';
import { unitTree, type UnitAnswer } from '../organisation/query';
import { postCatalogue, powerCatalogue, type PowerCatalogueItem } from '../register/catalogue-query';
import { measureList, type MeasureListItem } from '../register/measure-query';
import { registerList, type RegisterItem } from '../register/query';
import type { Query, Reader } from '../view';
import { allPages } from './all-pages';
import { campaignOfForm, type CampaignOfForm, type FormParams } from './campaign-of-form';
import type { FormPage } from './paper-form';
import { registrationPages } from './registration';

/** Of any unit of the organisation: who answers for a measure may sit elsewhere. */
export interface PostNow {
  readonly postId: string;
  readonly unitId: string;
  readonly name: string;
}

export interface HolderNow {
  readonly postId: string;
  readonly personId: string;
  readonly name: string;
}

/** What all forms need. */
export interface CampaignNow {
  readonly campaignId: string;
  readonly plan: Plan;
  /** All of the campaign, as its forms call them. */
  readonly units: CampaignOfForm['units'];
  /** Ids of those asked for. */
  readonly asked: readonly string[];
  /** All of the organisation. */
  readonly tree: readonly UnitAnswer[];
  readonly posts: readonly PostNow[];
  readonly holders: readonly HolderNow[];
}

export interface DutiesNow extends CampaignNow {
  readonly catalogues: readonly {
    readonly postId: string;
    readonly unitId: string;
    readonly name: string;
    readonly duties: readonly PostDuty[];
  }[];
}

export interface PowersNow extends CampaignNow {
  readonly powers: readonly PowerCatalogueItem[];
  readonly endedIds: readonly string[];
}

export interface PointsNow extends PowersNow {
  readonly points: readonly RegisterItem[];
  /** The forms as they would be printed. */
  readonly pages: readonly FormPage[];
}

export interface MeasuresNow extends CampaignNow {
  readonly points: readonly RegisterItem[];
  readonly measures: readonly MeasureListItem[];
  readonly endedIds: readonly string[];
}

/** Each undefined for an unknown campaign. */
type Now<T> = Query<FormParams, T | undefined>;

export const dutiesNow: Now<DutiesNow> = (reader, params) =>
  ofCampaign(reader, params, (now) => ({
    catalogues: now.asked.flatMap((unitId) => allPages(reader, postCatalogue, { unitId })),
  }));

export const powersNow: Now<PowersNow> = (reader, params) =>
  ofCampaign(reader, params, (now) => powersOf(reader, now));

export const pointsNow: Now<PointsNow> = (reader, params) => {
  const campaign = campaignOfForm(reader, params);
  return ofCampaign(reader, params, (now) => ({
    ...powersOf(reader, now),
    points: pointsOf(reader, now),
    pages: campaign === undefined ? [] : [...registrationPages(reader, campaign, params)],
  }));
};

export const measuresNow: Now<MeasuresNow> = (reader, params) =>
  ofCampaign(reader, params, (now) => {
    const { campaignId } = now;
    const measures = now.asked.flatMap((unitId) =>
      allPages(reader, measureList, { campaignId, unitId, asOf: params.asOf, andBelow: false }),
    );
    return {
      points: pointsOf(reader, now),
      measures: measures.filter(({ state }) => state !== 'cancelled'),
      endedIds: measures.filter(({ state }) => state === 'cancelled').map(({ measureId }) => measureId),
    };
  });

function ofCampaign<More extends object>(
  reader: Reader,
  { campaignId, unitId, asOf }: FormParams,
  more: (now: CampaignNow) => More,
): (CampaignNow & More) | undefined {
  const campaign = campaignOfForm(reader, { campaignId, asOf });
  if (campaign === undefined) return undefined;
  const { plan, units } = campaign;
  const asked =
    unitId === undefined ? units : (campaignOfForm(reader, { campaignId, unitId, asOf })?.units ?? []);
  const now: CampaignNow = {
    campaignId,
    plan,
    units,
    asked: asked.map((each) => each.unitId),
    tree: unitTree(reader, {}),
    posts: reader.all<PostNow>('SELECT postId, unitId, name FROM post WHERE active = 1 ORDER BY postId'),
    holders: holdersOn(reader, asOf),
  };
  return { ...now, ...more(now) };
}

function holdersOn(reader: Reader, on: LocalDate): readonly HolderNow[] {
  return reader.all<HolderNow>(
    `SELECT a.postId, a.personId, coalesce(n.name, a.personId) AS name FROM appointment a
     LEFT JOIN person n ON n.personId = a.personId
     WHERE a.fromDate <= ? AND (a.untilDate IS NULL OR a.untilDate >= ?) ORDER BY a.fromDate, a.appointmentId`,
    on,
    on,
  );
}

function powersOf(reader: Reader, { asked }: CampaignNow): Pick<PowersNow, 'powers' | 'endedIds'> {
  const all = asked.flatMap((unitId) => allPages(reader, powerCatalogue, { unitId, includeEnded: true }));
  return {
    powers: all.filter(({ active }) => active),
    endedIds: all.filter(({ active }) => !active).map(({ powerId }) => powerId),
  };
}

function pointsOf(reader: Reader, { campaignId, asked }: CampaignNow): readonly RegisterItem[] {
  return asked.flatMap((unitId) => allPages(reader, registerList, { campaignId, unitId, andBelow: false }));
}
