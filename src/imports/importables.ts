/** The forms that can be read back: against what each is held, and what it may lead to. */
import {
  campaignNow,
  dutiesNow,
  measuresNow,
  pointsNow,
  powersNow,
  type UnitNow,
} from '../../projections/forms/inventory-now';
import { rosterNow } from '../../projections/forms/roster-now';
import type { Query } from '../../projections/view';
import { FORM_TITLE, ROSTER_TITLE } from '../../projections/words/form-labels';
import { refuse } from '../../workflows/kernel/domain-error';
import { groupBy } from '../../workflows/kernel/group-by';
import type { Bilingual } from '../../workflows/kernel/text';
import type { LocalDate } from '../../workflows/kernel/time';
import type { Grid } from '../documents/reading/grid';
import type { AskOptions, CompleteTo, AskViews } from '../projecting/views';
import type { Draft, Drafting, DraftingOfCampaign, DraftRow, DraftSheet, ImportCommandType } from './draft';
import { draftMeasures, MEASURE_COLUMNS } from './draft-measures';
import { draftPostDuties, DUTY_COLUMNS } from './draft-post-duties';
import { draftPowers, POWER_COLUMNS } from './draft-powers';
import { draftRegistration, REGISTRATION_COLUMNS } from './draft-registration';
import { inTurns } from './in-turns';
import { pagesIn, sheetOfPage, type Page } from './pages';
import { PostBook } from './post-book';
import { draftRoster } from './roster/draft-roster';
import type { ColumnIn } from './table-in';

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
  'post-duties': ofCampaign('post-duties', {
    commands: ['RecordPostDuties'],
    columns: DUTY_COLUMNS,
    present: dutiesNow,
    draft: draftPostDuties,
  }),
  powers: ofCampaign('powers', {
    commands: ['ListPower', 'RevisePower'],
    columns: POWER_COLUMNS,
    present: powersNow,
    draft: draftPowers,
  }),
  registration: ofCampaign('registration', {
    commands: ['FindRiskPoint', 'ReviseRiskPoint'],
    columns: REGISTRATION_COLUMNS,
    present: pointsNow,
    draft: draftRegistration,
  }),
  measures: ofCampaign('measures', {
    commands: ['SetMeasure', 'ReviseMeasure'],
    columns: MEASURE_COLUMNS,
    present: measuresNow,
    draft: draftMeasures,
  }),
};

interface OfCampaign<Field extends string, Now> extends Pick<Importable, 'commands'> {
  readonly columns: readonly ColumnIn<Field>[];
  readonly present: Query<UnitNow, Now>;
  readonly draft: (pages: readonly Page<Field>[], now: Now, drafting: DraftingOfCampaign) => Draft;
}

/** Unit by unit, those alone that the file has pages of: nothing on a page is about another's. */
function ofCampaign<Field extends string, Now>(
  form: CampaignImport,
  { commands, columns, present, draft }: OfCampaign<Field, Now>,
): Importable {
  return {
    title: FORM_TITLE[form],
    commands,
    draft: async ({ grids, place, asOf, drafting, views, options }) => {
      if (place.form === 'roster') throw new Error(`${form} is of a campaign`);
      const { campaignId, unitId } = place;
      const params = { campaignId, asOf, ...(unitId === undefined ? {} : { unitId }) };
      const { answer: campaign, completeTo } = await views.ask(campaignNow, params, options);
      if (campaign === undefined) refuse('CAMPAIGN.NOT_FOUND', { id: campaignId });
      const { pages, unread } = await pagesIn(grids, columns, campaign);
      const ofCampaign = { ...drafting, posts: new PostBook(campaign.posts) };
      const sheets = pages.filter(({ unit }) => unit === undefined).map((page) => sheetOfPage(page, []));
      const rows: DraftRow[] = [];
      for await (const own of inTurns(groupBy(pages, (page) => page.unit?.unitId ?? '').values())) {
        const unit = own[0]?.unit;
        if (unit === undefined) continue;
        const { answer: now } = await views.ask(present, { campaign, unit, asOf }, options);
        const drafted = draft(own, now, ofCampaign);
        sheets.push(...drafted.sheets);
        rows.push(...drafted.rows);
      }
      const places = new Map(grids.map(({ name }, index) => [name, index]));
      const placeOf = ({ sheet }: DraftSheet) => places.get(sheet) ?? 0;
      const inOrder = sheets.toSorted((a, b) => placeOf(a) - placeOf(b));
      return { draft: { sheets: [...inOrder, ...unread], rows }, completeTo };
    },
  };
}
