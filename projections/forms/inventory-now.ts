/**
 * The inventory of a campaign's units as it stands: what a form that is read back is held against. Unit by unit, since a page of any such
 * form is one unit's, and all of a district at once takes seconds.
 */
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
import { registrationOf } from './registration';

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

/** Of one unit. */
export interface UnitNow {
  readonly campaign: CampaignNow;
  readonly unit: CampaignOfForm['units'][number];
  /** Who holds a post is asked for this day. */
  readonly asOf: LocalDate;
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

/** Undefined for an unknown campaign. */
export const campaignNow: Query<FormParams, CampaignNow | undefined> = (
  reader,
  { campaignId, unitId, asOf },
) => {
  const campaign = campaignOfForm(reader, { campaignId });
  if (campaign === undefined) return undefined;
  const { plan, units } = campaign;
  const asked = unitId === undefined ? campaign : campaignOfForm(reader, { campaignId, unitId });
  return {
    campaignId,
    plan,
    units,
    asked: (asked?.units ?? []).map((each) => each.unitId),
    tree: unitTree(reader, {}),
    posts: reader.all<PostNow>('SELECT postId, unitId, name FROM post WHERE active = 1 ORDER BY postId'),
    holders: holdersOn(reader, asOf),
  };
};

export const dutiesNow: Query<UnitNow, DutiesNow> = (reader, { campaign, unit: { unitId } }) => ({
  ...campaign,
  catalogues: allPages(reader, postCatalogue, { unitId }),
});

export const powersNow: Query<UnitNow, PowersNow> = (reader, { campaign, unit: { unitId } }) => {
  const all = allPages(reader, powerCatalogue, { unitId, includeEnded: true });
  return {
    ...campaign,
    powers: all.filter(({ active }) => active),
    endedIds: all.filter(({ active }) => !active).map(({ powerId }) => powerId),
  };
};

export const pointsNow: Query<UnitNow, PointsNow> = (reader, asked) => {
  const { campaignId, plan } = asked.campaign;
  return { ...powersNow(reader, asked), ...registrationOf(reader, plan, { campaignId, ...asked }) };
};

export const measuresNow: Query<UnitNow, MeasuresNow> = (reader, { campaign, unit: { unitId }, asOf }) => {
  const asked = { campaignId: campaign.campaignId, unitId, andBelow: false };
  const measures = allPages(reader, measureList, { ...asked, asOf });
  return {
    ...campaign,
    points: allPages(reader, registerList, asked),
    measures: measures.filter(({ state }) => state !== 'cancelled'),
    endedIds: measures.filter(({ state }) => state === 'cancelled').map(({ measureId }) => measureId),
  };
};

function holdersOn(reader: Reader, on: LocalDate): readonly HolderNow[] {
  return reader.all<HolderNow>(
    `SELECT a.postId, a.personId, coalesce(n.name, a.personId) AS name FROM appointment a
     LEFT JOIN person n ON n.personId = a.personId
     WHERE a.fromDate <= ? AND (a.untilDate IS NULL OR a.untilDate >= ?) ORDER BY a.fromDate, a.appointmentId`,
    on,
    on,
  );
}
