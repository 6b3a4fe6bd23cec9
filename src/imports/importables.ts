/** The forms that can be read back: against what each is held, and what it may lead to. */
import { dutiesNow, measuresNow, pointsNow, powersNow } from '../../projections/forms/inventory-now';
import { rosterNow } from '../../projections/forms/roster-now';
import type { Query } from '../../projections/view';
import { FORM_TITLE, ROSTER_TITLE } from '../../projections/words/form-labels';
import { refuse } from '../../workflows/kernel/domain-error';
import type { Bilingual } from '../../workflows/kernel/text';
import type { LocalDate } from '../../workflows/kernel/time';
import type { Grid } from '../documents/reading/grid';
import type { AskOptions, CompleteTo, AskViews } from '../projecting/views';
import type { Draft, Drafting, ImportCommandType } from './draft';
import { draftMeasures } from './draft-measures';
import { draftPostDuties } from './draft-post-duties';
import { draftPowers } from './draft-powers';
import { draftRegistration } from './draft-registration';
import { draftRoster } from './roster/draft-roster';

export const CAMPAIGN_IMPORTS = ['post-duties', 'powers', 'registration', 'measures'] as const;
export type CampaignImport = (typeof CAMPAIGN_IMPORTS)[number];

/** What is imported, and where to. */
export type ImportPlace =
  | { readonly form: 'roster' }
  | {
      readonly form: CampaignImport;
      readonly campaignId: string;
      /** The unit and those below; default: all of the campaign. */
      readonly unitId?: string;
    };

export interface Drafted {
  readonly draft: Draft;
  readonly completeTo: CompleteTo;
}

interface Asked {
  readonly grids: readonly Grid[];
  readonly place: ImportPlace;
  /** Who holds a post is asked for this day. */
  readonly asOf: LocalDate;
  readonly drafting: Drafting;
  readonly views: AskViews;
  readonly options: AskOptions;
}

interface Importable {
  readonly title: Bilingual;
  readonly commands: readonly ImportCommandType[];
  readonly draft: (asked: Asked) => Promise<Drafted>;
}

export const IMPORTABLES: Readonly<Record<ImportPlace['form'], Importable>> = {
  roster: {
    title: ROSTER_TITLE,
    commands: ['EstablishUnit', 'EstablishPost', 'RegisterPerson', 'RenamePerson', 'AppointPerson'],
    draft: async ({ grids, asOf, drafting, views, options }) => {
      const { answer, completeTo } = await views.ask(rosterNow, { asOf }, options);
      return { draft: draftRoster(grids, answer, drafting), completeTo };
    },
  },
  'post-duties': ofCampaign('post-duties', ['RecordPostDuties'], dutiesNow, draftPostDuties),
  powers: ofCampaign('powers', ['ListPower', 'RevisePower'], powersNow, draftPowers),
  registration: ofCampaign(
    'registration',
    ['FindRiskPoint', 'ReviseRiskPoint'],
    pointsNow,
    draftRegistration,
  ),
  measures: ofCampaign('measures', ['SetMeasure', 'ReviseMeasure'], measuresNow, draftMeasures),
};

function ofCampaign<Now>(
  form: CampaignImport,
  commands: readonly ImportCommandType[],
  present: Query<
    { readonly campaignId: string; readonly unitId?: string; readonly asOf: LocalDate },
    Now | undefined
  >,
  draft: (grids: readonly Grid[], now: Now, drafting: Drafting) => Draft,
): Importable {
  return {
    title: FORM_TITLE[form],
    commands,
    draft: async ({ grids, place, asOf, drafting, views, options }) => {
      if (place.form === 'roster') throw new Error(`${form} is of a campaign`);
      const { campaignId, unitId } = place;
      const params = { campaignId, asOf, ...(unitId === undefined ? {} : { unitId }) };
      const { answer, completeTo } = await views.ask(present, params, options);
      if (answer === undefined) refuse('CAMPAIGN.NOT_FOUND', { id: campaignId });
      return { draft: draft(grids, answer, drafting), completeTo };
    },
  };
}
