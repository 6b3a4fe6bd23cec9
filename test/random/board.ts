/** What a deed may look at, and how it chooses: the right post, existing stages, mostly things there are. */
import type { AggregateCategory } from '../../workflows/aggregates';
import type { GateFinding } from '../../workflows/gates/gate-rule';
import type { SubmissionContent } from '../../workflows/plans/plan';
import { addDays, type LocalDate } from '../../workflows/kernel/time';
import type { RequestData, UserCommandType } from '../../src/commands/request';
import { CAMPAIGN } from '../support/campaign-year';
import { POST_NAMES, POSTS, type PostName } from '../support/organisation';
import type { Dice } from './dice';

/** What a deed may look at. */
export interface Board {
  readonly today: LocalDate;
  readonly dice: Dice;
  /** The stage being worked on; after the last one, the last. */
  readonly stageId: string;
  readonly isGateRequested: boolean;
  readonly exceptionIds: readonly string[];
  /** Ids of what there is of a category; of submissions those of the stage. */
  readonly known: (category: AggregateCategory) => readonly string[];
  /** The unit something belongs to. */
  readonly unitOf: (category: AggregateCategory, id: string) => string | undefined;
  readonly missing: (stageId: string) => Promise<readonly GateFinding[]>;
}

export interface Deed {
  readonly by: PostName | 'public';
  readonly type: UserCommandType;
  readonly data: object;
}

export function deed<T extends UserCommandType>(by: Deed['by'], type: T, data: RequestData<T>): Deed {
  return { by, type, data };
}

export const campaign = { campaignId: CAMPAIGN } as const;
export const REASON = { reason: '工作需要' } as const;
export const EVIDENCE = [{ title: '佐证' }];
export const UNITS = ['licensing', 'finance', 'bureau', 'general'] as const;
export const ALL_POSTS = POST_NAMES as readonly [PostName, ...PostName[]];

export type UnitId = (typeof UNITS)[number];

export const HEADS: Readonly<Record<UnitId, PostName>> = {
  licensing: 'licensingHead',
  finance: 'financeHead',
  bureau: 'bureauHead',
  general: 'officeDirector',
};
export const HOLDERS: Readonly<Record<UnitId, PostName>> = {
  licensing: 'licensingClerk',
  finance: 'cashier',
  bureau: 'deputyHead',
  general: 'officeClerk',
};

/** One of the campaign's; now and then the one left out. */
export const aUnit = ({ dice }: Board): UnitId => UNITS[dice.oneIn(12) ? 3 : dice.roll(3)] ?? 'licensing';
export const office = ({ dice }: Board) => dice.pick(['officeDirector', 'officeClerk'] as const);
export const leader = ({ dice }: Board) => dice.pick(['bureauHead', 'deputyHead', 'groupMember'] as const);
export const day = ({ dice, today }: Board) => addDays(today, -dice.roll(10));
export const later = ({ dice, today }: Board) => addDays(today, dice.roll(60) - 5);
export const holder = (name: PostName) => ({ postId: POSTS[name].postId, personId: POSTS[name].personId });
export const newUnit = ({ dice }: Board) => ({ unitId: dice.id('unit', 3) });
export const newPost = ({ dice }: Board) => ({ postId: dice.id('post', 3) });

/** Something there is; now and then, or where there is nothing, something there may not be. */
function some(category: AggregateCategory, { dice, known }: Board): string {
  const [first, ...others] = known(category);
  if (first === undefined || dice.oneIn(20)) return dice.id(category.toLowerCase(), 6);
  return dice.pick([first, ...others]);
}

export const aMeasure = (board: Board) => ({ measureId: some('controlMeasure', board) });
export const aNotice = (board: Board) => ({ noticeId: some('publicNotice', board) });
export const aPoint = (board: Board) => ({ riskPointId: some('riskPoint', board) });
export const aPower = (board: Board) => ({ powerId: some('power', board) });
export const aDecision = (board: Board) => ({ decisionId: some('decision', board) });
export const aFiling = (board: Board) => ({ filingId: some('filing', board) });
export const aPledge = (board: Board) => ({ pledgeId: some('pledge', board) });
export const aSubmission = (board: Board) => ({ submissionId: some('submission', board) });
export const anAssessment = (board: Board) => ({ assessmentId: some('assessment', board) });

/** Whose it is. */
export function ownerOf(category: AggregateCategory, id: string, { unitOf: unitIn }: Board): UnitId {
  return UNITS.find((unitId) => unitId === unitIn(category, id)) ?? 'licensing';
}

export function description(unitId: UnitId, { dice }: Board) {
  return {
    name: '许可',
    content: '受理和办结',
    kind: dice.pick(['external', 'internal'] as const),
    powerClass: dice.pick(['licence', 'funds', 'unknown'] as const),
    holderPostId: POSTS[HOLDERS[unitId]].postId,
    legalBasis: ['《行政许可法》'],
    publicityForm: '网站',
    timeLimit: '20 日',
  };
}

export function place(unitId: UnitId, board: Board) {
  const powers = board.known('power').filter((id) => board.unitOf('power', id) === unitId);
  const powerId = powers[board.dice.roll(powers.length + 1)] ?? null;
  return {
    manifestation: '以权谋私',
    category: 'duties',
    method: board.dice.pick(['self', 'peer', 'public', 'organization'] as const),
    powerId,
    flowStepId: powerId === null || board.dice.oneIn(2) ? null : 'accept',
    postId: POSTS[HOLDERS[unitId]].postId,
  };
}

export function measure(unitId: UnitId, board: Board) {
  const { postId, personId } = holder(HOLDERS[unitId]);
  return {
    phase: board.dice.pick(['prevention', 'monitoring', 'disposal'] as const),
    level: board.dice.pick(['unit', 'post', 'person'] as const),
    content: '双人复核',
    responsiblePostId: postId,
    responsiblePersonId: personId,
    dueOn: later(board),
  };
}

export const ASKED_FOR: Readonly<Record<string, readonly SubmissionContent[]>> = {
  identification: ['powers', 'flows', 'riskPoints'],
  grading: ['grades'],
  control: ['measures'],
};

export const level = ({ dice }: Board) => dice.pick([3, 2, 1] as const);

/** What people do, by the command they give. */
export type Deeds<T extends UserCommandType> = { readonly [K in T]: (board: Board) => Deed | Promise<Deed> };
