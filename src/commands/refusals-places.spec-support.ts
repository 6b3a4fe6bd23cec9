/** Where the refusals of the write side are tried: towns at a certain moment, and the rows of the tables of refusals. */
import {
  CAMPAIGN,
  campaignAt,
  launchRequest,
  measureRequest,
  MEASURES,
} from '../../test/support/campaign-year';
import { GROUP, OFFICE } from '../../test/support/organisation';
import { Town } from '../../test/support/town';

export type Place =
  'founded' | 'mobilization' | 'identification' | 'grading' | 'control' | 'assessment' | 'over' | 'archived';

export interface Row {
  /** What is refused. */
  readonly name: string;
  readonly place: Place;
  /** Writes what has to be there before; answers the command to be refused. */
  readonly prepare: (town: Town) => Promise<() => Promise<unknown>>;
}

export type Rows<Code extends string> = Readonly<Record<Code, readonly Row[]>>;

export function row(name: string, place: Place, when: (town: Town) => Promise<unknown>): Row {
  return { name, place, prepare: (town) => Promise.resolve(() => when(town)) };
}

export function rowAfter<Given>(
  name: string,
  place: Place,
  given: (town: Town) => Promise<Given>,
  when: (town: Town, found: Given) => Promise<unknown>,
): Row {
  const prepare = async (town: Town) => {
    const found = await given(town);
    return () => when(town, found);
  };
  return { name, place, prepare };
}

export const PLACES: Readonly<Record<Place, () => Promise<Town>>> = {
  /** With a dissolved section, an abolished post and a vacant one. */
  founded: async () => withGonePosts(await Town.found()),
  mobilization: async () => withGonePosts(await campaignAt('mobilization')),
  identification: () => campaignAt('identification'),
  grading: () => campaignAt('grading'),
  /** With another campaign beside it. */
  control: async () => {
    const town = await campaignAt('control');
    await town.as('bureauHead').execute('LaunchCampaign', launchRequest('other'));
    return town;
  },
  /** The host unit's assessment has begun, and who heads the unit sits in the office, too. */
  assessment: async () => {
    const town = await campaignAt('assessment');
    const office = { ...OFFICE, memberPostIds: [...OFFICE.memberPostIds, 'bureau-head'] };
    const change = { campaignId: CAMPAIGN, group: GROUP, office, reason: '调整' };
    await town.as('bureauHead').execute('ChangeLeadershipGroup', change);
    await town.as('officeDirector').execute('BeginAssessment', { campaignId: CAMPAIGN, unitId: 'bureau' });
    return town;
  },
  /** Its campaign has ended early. */
  over: async () => {
    const town = await campaignAt('mobilization');
    const end = { campaignId: CAMPAIGN, reason: '撤并', authority: '区委' };
    await town.as('bureauHead').execute('EndCampaignEarly', end);
    return town;
  },
  /** Its campaign has ended early in the stage of control, and been archived. */
  archived: async () => {
    const town = await campaignAt('control');
    const [measure] = MEASURES;
    await town.as('licensingHead').execute('SetMeasure', measureRequest(measure!));
    const end = { campaignId: CAMPAIGN, reason: '撤并', authority: '区委' };
    await town.as('bureauHead').execute('EndCampaignEarly', end);
    const archive = { campaignId: CAMPAIGN, archiveNumber: '档 1' };
    await town.as('officeDirector').execute('ArchiveCampaign', archive);
    return town;
  },
};

async function withGonePosts(town: Town): Promise<Town> {
  const administrator = town.as('administrator');
  const closed = { unitId: 'closed', name: '已撤科', kind: 'section', parentId: 'bureau' } as const;
  await administrator.execute('EstablishUnit', closed);
  await administrator.execute('AbolishUnit', { unitId: 'closed', reason: '撤并' });
  const post = { unitId: 'finance', name: '岗位', rank: 'staff', role: 'postHolder', seats: 1 } as const;
  for (const postId of ['gone', 'vacant']) await administrator.execute('EstablishPost', { postId, ...post });
  await administrator.execute('AbolishPost', { postId: 'gone', reason: '撤并' });
  return town;
}
