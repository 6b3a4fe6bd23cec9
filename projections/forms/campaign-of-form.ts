/** What every form needs of its campaign: its title, the plan's words, its units. */
import type { Bilingual } from '../../workflows/kernel/text';
import type { DaysOfPeriod } from '../../workflows/modules/periods';
import type { Plan } from '../../workflows/plans/plan';
import { fromJson } from '../json';
import { unitTree } from '../organisation/query';
import { unitsWithin } from '../organisation/units-within';
import type { Reader } from '../view';
import { distinctUnitNames, PATH_MARK } from './unit-names';

export interface FormParams {
  readonly campaignId: string;
  /** The unit and those below it. Default: all units of the campaign. */
  readonly unitId?: string;
  /** Who holds a post is asked for this day. */
  readonly asOf: string;
  /** Of a report for some days; default: the quarter in which `asOf` lies. */
  readonly days?: DaysOfPeriod;
  /** Not filled in: with the names of units and posts, and rows to write in. Only of a form that an import reads back. */
  readonly blank?: boolean;
}

export interface CampaignOfForm {
  readonly title: string;
  readonly plan: Plan;
  /** Those asked for, parents before children; of one name, by the path that tells them apart. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
}

export function campaignOfForm(
  reader: Reader,
  { campaignId, unitId }: Pick<FormParams, 'campaignId' | 'unitId'>,
): CampaignOfForm | undefined {
  const campaign = reader.get<{ readonly title: string; readonly plan: string }>(
    'SELECT c.title, p.plan FROM campaign c JOIN campaign_plan p ON p.campaignId = c.campaignId WHERE c.campaignId = ?',
    campaignId,
  );
  if (campaign === undefined) return undefined;
  let units: CampaignOfForm['units'] | undefined;
  return {
    title: campaign.title,
    plan: fromJson<Plan>(campaign.plan),
    // Not every form has a page for each.
    get units() {
      return (units ??= unitsOf(reader, campaignId, unitId));
    },
  };
}

function unitsOf(reader: Reader, campaignId: string, unitId: string | undefined): CampaignOfForm['units'] {
  const within = unitId === undefined ? { sql: '', params: [] } : unitsWithin(reader, unitId, true);
  const units = reader.all<CampaignOfForm['units'][number]>(
    `SELECT s.unitId, s.name FROM scope_unit s LEFT JOIN unit u ON u.unitId = s.unitId
     WHERE s.campaignId = ? AND s.inScope = 1 ${unitId === undefined ? '' : `AND s.unitId IN (${within.sql})`}
     ORDER BY u.path, s.unitId`,
    campaignId,
    ...within.params,
  );
  const distinct = distinctUnitNames(unitTree(reader, { includeAbolished: true }));
  return units.map((unit) => ({ ...unit, name: distinctName(distinct, unit) }));
}

/** A campaign keeps the name that a unit had when it took part. */
function distinctName(
  distinct: ReadonlyMap<string, string>,
  { unitId, name }: CampaignOfForm['units'][number],
): string {
  const path = distinct.get(unitId);
  return path?.endsWith(`${PATH_MARK}${name}`) === true ? path : name;
}

export function categoryWords({ schemes }: Plan, category: string): Bilingual | string {
  return schemes.categories.find(({ id }) => id === category)?.label ?? category;
}

export function unitAndSeal(name: string): Bilingual {
  return { zh: `单位名称（盖章）：${name}`, en: `Unit (seal): ${name}` };
}

/** Copies as the document asks for them: one kept, one published, one filed upward. */
export const THREE_COPIES: Bilingual = {
  zh: '备注：本表一式三份，一份本单位留存，一份公示，一份报上级纪检监察机关备案。',
  en: 'Three copies: one kept, one published, one filed with the superior discipline body.',
};
