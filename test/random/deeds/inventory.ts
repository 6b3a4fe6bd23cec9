/** At random: what the units hold and hand in. */
import { flowOf } from '../../support/campaign-year';
import { POSTS } from '../../support/organisation';
import {
  ASKED_FOR,
  HEADS,
  HOLDERS,
  REASON,
  aPoint,
  aPower,
  aSubmission,
  aUnit,
  campaign,
  day,
  deed,
  description,
  holder,
  leader,
  level,
  office,
  ownerOf,
  place,
  type Deeds,
} from '../board';

export const inventory: Deeds<
  | 'BeginSubmission'
  | 'HandInSubmission'
  | 'WithdrawSubmission'
  | 'ReturnSubmission'
  | 'AcceptSubmission'
  | 'ReopenSubmission'
  | 'ListPower'
  | 'RevisePower'
  | 'DrawPowerFlow'
  | 'DeclarePowerWithoutRisk'
  | 'CancelPower'
  | 'FindRiskPoint'
  | 'ReviseRiskPoint'
  | 'RateRiskPoint'
  | 'SignOpinion'
  | 'ApproveRiskGrade'
  | 'MonitorRiskPoint'
  | 'DisposeRiskPoint'
  | 'ReopenRiskGrading'
  | 'CloseRiskPoint'
> = {
  BeginSubmission: (board) => {
    const unitId = aUnit(board);
    return deed(HEADS[unitId], 'BeginSubmission', { ...campaign, stageId: board.stageId, unitId });
  },
  HandInSubmission: (board) => {
    const { submissionId } = aSubmission(board);
    const unitId = ownerOf('submission', submissionId, board);
    const nilReturns = (ASKED_FOR[board.stageId] ?? [])
      .filter(() => board.dice.oneIn(3))
      .map((content) => ({ content, reason: '没有' }));
    const responsibilities = [{ level: 3, ...holder(HEADS[unitId]) } as const];
    const data = { submissionId, nilReturns, note: '' };
    return deed(HEADS[unitId], 'HandInSubmission', {
      ...data,
      responsibilities: board.stageId === 'control' ? responsibilities : [],
    });
  },
  WithdrawSubmission: (board) => {
    const { submissionId } = aSubmission(board);
    return deed(HEADS[ownerOf('submission', submissionId, board)], 'WithdrawSubmission', {
      submissionId,
      ...REASON,
    });
  },
  ReturnSubmission: (board) =>
    deed(office(board), 'ReturnSubmission', { ...aSubmission(board), reasons: ['缺一项'] }),
  AcceptSubmission: (board) => deed(office(board), 'AcceptSubmission', { ...aSubmission(board), note: '' }),
  ReopenSubmission: (board) =>
    deed(office(board), 'ReopenSubmission', { ...aSubmission(board), reasons: ['有变动'] }),

  ListPower: (board) => {
    const powerId = board.dice.id('power', 12);
    const unitId = aUnit(board);
    return deed(HOLDERS[unitId], 'ListPower', {
      powerId,
      unitId,
      ...campaign,
      ...description(unitId, board),
    });
  },
  RevisePower: (board) => {
    const { powerId } = aPower(board);
    return deed(HEADS[ownerOf('power', powerId, board)], 'RevisePower', {
      powerId,
      ...description(ownerOf('power', powerId, board), board),
    });
  },
  DrawPowerFlow: (board) => {
    const { powerId } = aPower(board);
    const steps = flowOf(POSTS[HOLDERS[ownerOf('power', powerId, board)]].postId);
    return deed(HEADS[ownerOf('power', powerId, board)], 'DrawPowerFlow', {
      powerId,
      variant: 'external',
      steps,
    });
  },
  DeclarePowerWithoutRisk: (board) => {
    const { powerId } = aPower(board);
    return deed(HEADS[ownerOf('power', powerId, board)], 'DeclarePowerWithoutRisk', {
      powerId,
      ...campaign,
      ...REASON,
    });
  },
  CancelPower: (board) => {
    const { powerId } = aPower(board);
    return deed(HEADS[ownerOf('power', powerId, board)], 'CancelPower', {
      powerId,
      ...REASON,
      legalBasis: ['决定'],
    });
  },

  FindRiskPoint: (board) => {
    const riskPointId = board.dice.id('point', 12);
    const unitId = aUnit(board);
    return deed(HEADS[unitId], 'FindRiskPoint', {
      riskPointId,
      unitId,
      ...campaign,
      ...place(unitId, board),
    });
  },
  ReviseRiskPoint: (board) => {
    const { riskPointId } = aPoint(board);
    return deed(HEADS[ownerOf('riskPoint', riskPointId, board)], 'ReviseRiskPoint', {
      riskPointId,
      ...place(ownerOf('riskPoint', riskPointId, board), board),
    });
  },
  RateRiskPoint: (board) => {
    const { riskPointId } = aPoint(board);
    const step = board.dice.pick(['selfRating', 'publicReview', 'tieredReview'] as const);
    const by = step === 'selfRating' ? HEADS[ownerOf('riskPoint', riskPointId, board)] : office(board);
    const [likelihood, severity] = [1 + board.dice.roll(5), 1 + board.dice.roll(5)];
    return deed(by, 'RateRiskPoint', {
      riskPointId,
      step,
      likelihood,
      severity,
      level: level(board),
      ...REASON,
    });
  },
  SignOpinion: (board) => {
    const { riskPointId } = aPoint(board);
    const [opinion, by] = board.dice.pick([
      ['departmentHead', HEADS[ownerOf('riskPoint', riskPointId, board)]],
      ['leaderInCharge', 'deputyHead'],
      ['unit', 'bureauHead'],
      ['superiorDiscipline', 'inspector'],
    ] as const);
    return deed(by, 'SignOpinion', { riskPointId, opinion, text: '同意', signedOn: day(board) });
  },
  ApproveRiskGrade: (board) =>
    deed(leader(board), 'ApproveRiskGrade', { ...aPoint(board), level: level(board), decisionId: null }),
  MonitorRiskPoint: (board) =>
    deed(office(board), 'MonitorRiskPoint', {
      ...aPoint(board),
      on: day(board),
      finding: '正常',
      sound: board.dice.oneIn(2),
    }),
  DisposeRiskPoint: (board) => deed(leader(board), 'DisposeRiskPoint', { ...aPoint(board), action: '约谈' }),
  ReopenRiskGrading: (board) =>
    deed(office(board), 'ReopenRiskGrading', { ...aPoint(board), cause: 'periodic', ...REASON }),
  CloseRiskPoint: (board) => deed(office(board), 'CloseRiskPoint', { ...aPoint(board), ...REASON }),
};
