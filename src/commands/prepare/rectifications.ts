/** Rectifications and accountability actions: what they stem from must exist, in the same programme. */
import type { AccountabilityGround } from '../../../workflows/accountability-action/events';
import type { AccountabilityActionContext } from '../../../workflows/accountability-action/machine';
import type { Programme } from '../../../workflows/kernel/programme';
import { dateInZone, type LocalDate } from '../../../workflows/kernel/time';
import type { RectificationOrigin } from '../../../workflows/rectification/events';
import { refuse } from '../errors';
import type { RequestData } from '../request';
import { asSaid, follows, type Preparers, type Preparing } from './preparing';
import { unitTakesPart } from './warnings';

export const rectifications: Preparers<
  | 'OrderRectification'
  | 'AnswerRectification'
  | 'AcceptRectification'
  | 'ReturnRectification'
  | 'CloseRectification'
  | 'ExtendRectification'
  | 'CancelRectification'
  | 'AskAccountability'
  | 'DecideAccountability'
  | 'DeclineAccountability'
  | 'ServeAccountability'
  | 'AppealAccountability'
  | 'DecideAccountabilityAppeal'
  | 'WithdrawAccountability'
> = {
  OrderRectification: order,
  AnswerRectification: async (data, at) => {
    const { context } = await at.lookup.rectification(data.rectificationId);
    return { ...data, on: await dayIn(at, context.programme) };
  },
  AcceptRectification: asSaid,
  ReturnRectification: asSaid,
  CloseRectification: asSaid,
  ExtendRectification: asSaid,
  CancelRectification: asSaid,
  AskAccountability: async (data, at) => {
    const on = await dayIn(at, data.programme);
    await subjectExists(at, data, on);
    return { ...data, on };
  },
  DecideAccountability: async (data, at) => {
    await subjectExists(at, data, data.decidedOn);
    return data;
  },
  DeclineAccountability: asSaid,
  ServeAccountability: asSaid,
  AppealAccountability: async (data, at) => {
    const { context } = await at.lookup.find<AccountabilityActionContext>(
      'accountabilityAction',
      data.actionId,
    );
    return { ...data, on: await dayIn(at, context.programme) };
  },
  DecideAccountabilityAppeal: asSaid,
  WithdrawAccountability: asSaid,
};

async function order(data: RequestData<'OrderRectification'>, at: Preparing) {
  const { programme, unitId, responsiblePostId, checkerPostId, origin } = data;
  const facts = await at.lookup.programme(programme);
  if (facts.isOver) refuse('PROGRAMME.OVER', { ...programme });
  await at.lookup.activeUnit(unitId);
  unitTakesPart(facts, unitId);
  await at.lookup.activePost(checkerPostId);
  if (responsiblePostId !== null) {
    const { context } = await at.lookup.activePost(responsiblePostId);
    if (context.unitId !== unitId) refuse('POST.OTHER_UNIT', { postId: responsiblePostId, unitId });
  }
  await originExists(at, programme, origin);
  return { ...data, scheme: facts.rectifications };
}

async function originExists(at: Preparing, programme: Programme, origin: RectificationOrigin): Promise<void> {
  switch (origin.kind) {
    case 'warning': {
      const { context } = await at.lookup.warning(origin.warningId);
      sameProgramme(programme, context.programme);
      follows(at, 'WarningIssued', context.on);
      return;
    }
    case 'assessment': {
      const { context, days } = await at.lookup.assessment(origin.assessmentId);
      sameProgramme(programme, { kind: 'campaign', id: context.campaignId });
      follows(at, 'AssessmentBegun', days.begunOn);
      return;
    }
    case 'gateException': {
      const campaign = programme.kind === 'campaign' ? await at.lookup.campaign(programme.id) : undefined;
      const exception = campaign?.context.exceptions[origin.exceptionId];
      if (exception === undefined) refuse('GATE_EXCEPTION.NOT_FOUND', { id: origin.exceptionId });
      follows(at, 'GateDecided', campaign?.context.stages[exception.stageId]?.decidedOn);
      return;
    }
    case 'finding':
      return;
  }
}

async function subjectExists(
  at: Preparing,
  {
    programme,
    unitId,
    personId,
    grounds,
  }: {
    readonly programme: Programme;
    readonly unitId: string;
    readonly personId: string | null;
    readonly grounds: readonly AccountabilityGround[];
  },
  on: LocalDate,
): Promise<void> {
  unitTakesPart(await at.lookup.programme(programme), unitId);
  if (personId !== null) await at.lookup.person(personId);
  for (const ground of grounds) await groundExists(at, programme, ground, on);
}

/** What somebody is held to account for has happened by the day. */
async function groundExists(
  at: Preparing,
  programme: Programme,
  ground: AccountabilityGround,
  on: LocalDate,
): Promise<void> {
  switch (ground.kind) {
    case 'warning': {
      const { context } = await at.lookup.warning(ground.warningId);
      sameProgramme(programme, context.programme);
      follows(at, 'WarningIssued', context.on, on);
      return;
    }
    case 'rectification': {
      const { context, days } = await at.lookup.rectification(ground.rectificationId);
      sameProgramme(programme, context.programme);
      follows(at, 'RectificationOrdered', days.begunOn, on);
      return;
    }
    case 'assessment': {
      const { context, days } = await at.lookup.assessment(ground.assessmentId);
      sameProgramme(programme, { kind: 'campaign', id: context.campaignId });
      follows(at, 'AssessmentBegun', days.begunOn, on);
      return;
    }
    case 'riskPoint': {
      const { days } = await at.lookup.riskPoint(ground.riskPointId);
      follows(at, 'RiskPointFound', days.begunOn, on);
      return;
    }
    case 'other':
      return;
  }
}

function sameProgramme(asked: Programme, found: Programme): void {
  if (asked.kind !== found.kind || asked.id !== found.id) {
    refuse('PROGRAMME.OTHER', { ...asked, found: found.id });
  }
}

async function dayIn(at: Preparing, programme: Programme): Promise<LocalDate> {
  return dateInZone(at.occurredAt, (await at.lookup.programme(programme)).timeZone);
}
