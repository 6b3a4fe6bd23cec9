/** At random: warnings, rectifications, accountability. The campaign's plan has no colours, so warnings are refused there. */
import { CAMPAIGN } from '../../support/campaign-year';
import { POSTS } from '../../support/organisation';
import {
  EVIDENCE,
  HEADS,
  REASON,
  aPoint,
  aUnit,
  day,
  deed,
  leader,
  later,
  office,
  type Board,
  type Deeds,
} from '../board';

const programme = { kind: 'campaign', id: CAMPAIGN } as const;
const AUTHORITY = { authority: '局党组', ...REASON } as const;

const aWarning = ({ known }: Board) => ({ warningId: known('warning')[0] ?? 'warning-0' });
const aRectification = ({ dice }: Board) => ({ rectificationId: dice.id('rectification', 4) });
const anAction = ({ dice }: Board) => ({ actionId: dice.id('action', 4) });

export const warnings: Deeds<
  | 'IssueWarning'
  | 'RaiseWarning'
  | 'ProposeWarningNumber'
  | 'AnswerWarning'
  | 'ReturnWarningAnswer'
  | 'SettleWarning'
  | 'WithdrawWarning'
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
  IssueWarning: (board) =>
    deed(office(board), 'IssueWarning', {
      programme,
      subject: { kind: 'unit', id: aUnit(board) },
      postId: null,
      matterId: null,
      content: '苗头',
      origin: { kind: 'riskPoint', ...aPoint(board) },
      colourId: board.dice.pick(['blue', 'red'] as const),
      noticeNumber: null,
    }),
  RaiseWarning: (board) =>
    deed(leader(board), 'RaiseWarning', {
      ...aWarning(board),
      ...REASON,
      colourId: 'red',
      noticeNumber: null,
    }),
  ProposeWarningNumber: (board) =>
    deed(office(board), 'ProposeWarningNumber', { ...aWarning(board), noticeNumber: '1号' }),
  AnswerWarning: (board) =>
    deed(office(board), 'AnswerWarning', {
      ...aWarning(board),
      answer: 'talkHeld',
      text: '已谈话',
      evidence: EVIDENCE,
    }),
  ReturnWarningAnswer: (board) =>
    deed(office(board), 'ReturnWarningAnswer', { ...aWarning(board), ...REASON }),
  SettleWarning: (board) => deed(office(board), 'SettleWarning', { ...aWarning(board), finding: '已改正' }),
  WithdrawWarning: (board) => deed(leader(board), 'WithdrawWarning', { ...aWarning(board), ...REASON }),
  OrderRectification: (board) => {
    const unitId = aUnit(board);
    return deed(office(board), 'OrderRectification', {
      ...aRectification(board),
      programme,
      unitId,
      responsiblePostId: board.dice.oneIn(2) ? POSTS[HEADS[unitId]].postId : null,
      checkerPostId: board.dice.pick(['office-director', 'office-clerk'] as const),
      content: '补正',
      origin: { kind: 'finding', text: '抽查' },
      dueOn: later(board),
    });
  },
  AnswerRectification: (board) =>
    deed(HEADS[aUnit(board)], 'AnswerRectification', {
      ...aRectification(board),
      report: '已补正',
      evidence: EVIDENCE,
    }),
  AcceptRectification: (board) =>
    deed(office(board), 'AcceptRectification', { ...aRectification(board), finding: '属实' }),
  ReturnRectification: (board) =>
    deed(office(board), 'ReturnRectification', {
      ...aRectification(board),
      reasons: ['不全'],
      dueOn: later(board),
    }),
  CloseRectification: (board) =>
    deed(office(board), 'CloseRectification', { ...aRectification(board), note: '' }),
  ExtendRectification: (board) =>
    deed(office(board), 'ExtendRectification', { ...aRectification(board), ...REASON, dueOn: later(board) }),
  CancelRectification: (board) =>
    deed(office(board), 'CancelRectification', { ...aRectification(board), ...REASON }),
  AskAccountability: (board) =>
    deed(office(board), 'AskAccountability', {
      ...anAction(board),
      ...REASON,
      programme,
      unitId: aUnit(board),
      personId: null,
      grounds: [{ kind: 'other', text: '抽查' }],
    }),
  DecideAccountability: (board) =>
    deed(leader(board), 'DecideAccountability', {
      ...anAction(board),
      programme,
      unitId: aUnit(board),
      personId: null,
      finding: '整改不力',
      authority: '局党组',
      measure: '通报批评',
      grounds: [{ kind: 'rectification', ...aRectification(board) }],
      decidedOn: day(board),
    }),
  DeclineAccountability: (board) =>
    deed(leader(board), 'DeclineAccountability', { ...anAction(board), ...AUTHORITY }),
  ServeAccountability: (board) =>
    deed(office(board), 'ServeAccountability', { ...anAction(board), servedOn: day(board) }),
  AppealAccountability: (board) =>
    deed(HEADS[aUnit(board)], 'AppealAccountability', { ...anAction(board), text: '申诉' }),
  DecideAccountabilityAppeal: (board) =>
    deed(leader(board), 'DecideAccountabilityAppeal', {
      ...anAction(board),
      ...AUTHORITY,
      outcome: 'upheld',
      measure: null,
    }),
  WithdrawAccountability: (board) =>
    deed(leader(board), 'WithdrawAccountability', { ...anAction(board), ...AUTHORITY }),
};
