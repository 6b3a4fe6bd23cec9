/** Units, persons and posts: their references must exist. */
import { refuse } from '../errors';
import { managedCampaign } from './duties';
import { asSaid, campaignAt, inScope, type Preparers } from './preparing';

export const organisation: Preparers<
  | 'EstablishUnit'
  | 'RenameUnit'
  | 'MoveUnit'
  | 'AbolishUnit'
  | 'RegisterPerson'
  | 'RenamePerson'
  | 'EstablishPost'
  | 'RenamePost'
  | 'ChangeSeats'
  | 'RecordPostDuties'
  | 'AppointPerson'
  | 'EndAppointment'
  | 'ExemptFromRotation'
  | 'DelegatePost'
  | 'EndDelegation'
  | 'DeclarePostWithoutRisk'
  | 'AbolishPost'
> = {
  EstablishUnit: async (data, at) => {
    if (data.parentId !== null) await at.lookup.activeUnit(data.parentId);
    return data;
  },
  RenameUnit: asSaid,
  MoveUnit: async (data, at) => {
    await at.lookup.activeUnit(data.parentId);
    const above = await at.lookup.unitPath(data.parentId);
    if (above.includes(data.unitId)) refuse('UNIT.LOOP', { ...data });
    return data;
  },
  AbolishUnit: async (data, at) => {
    const children = await at.inventory.childUnits(data.unitId);
    if (children.length > 0) refuse('UNIT.HAS_CHILDREN', { unitId: data.unitId, children });
    return data;
  },
  RegisterPerson: asSaid,
  RenamePerson: asSaid,
  EstablishPost: async (data, at) => {
    await at.lookup.activeUnit(data.unitId);
    return data;
  },
  RenamePost: asSaid,
  ChangeSeats: asSaid,
  RecordPostDuties: asSaid,
  AppointPerson: async (data, at) => {
    await at.lookup.person(data.personId);
    return data;
  },
  EndAppointment: asSaid,
  ExemptFromRotation: async (data, at) => {
    const campaign = await managedCampaign(at, data.campaignId);
    inScope(campaign.context, (await at.lookup.activePost(data.postId)).context.unitId);
    return data;
  },
  DelegatePost: async (data, at) => {
    await at.lookup.person(data.personId);
    return data;
  },
  EndDelegation: asSaid,
  DeclarePostWithoutRisk: async (data, at) => {
    await campaignAt(at, data.campaignId, 'identification');
    const { postId, campaignId } = data;
    const { unitId } = (await at.lookup.post(postId)).context;
    return { ...data, riskPointIds: await at.inventory.riskPointsOn(campaignId, unitId, { postId }) };
  },
  AbolishPost: asSaid,
};
