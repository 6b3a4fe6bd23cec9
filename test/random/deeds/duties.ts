/** At random: standing duties. None is open unless the plan has some, so most of this is refused. */
import { DRIFT_DECISIONS } from '../../../workflows/submission/events';
import { POSTS } from '../../support/organisation';
import {
  HEADS,
  HOLDERS,
  REASON,
  aUnit,
  campaign,
  description,
  deed,
  leader,
  office,
  type Board,
  type Deeds,
} from '../board';

const aDuty = ({ dice, known }: Board) => {
  const [first, ...others] = known('duty');
  return { dutyId: first === undefined ? dice.id('duty', 4) : dice.pick([first, ...others]) };
};

export const duties: Deeds<
  | 'FulfilDuty'
  | 'ReturnDuty'
  | 'WaiveDuty'
  | 'CompleteRescreening'
  | 'ExemptFromRotation'
  | 'RequestPowerTransfer'
  | 'TakeUpDrift'
  | 'ReviewPowerTransfer'
  | 'RequestPowerAddition'
  | 'RequestPowerRevision'
  | 'RequestPowerCancellation'
  | 'ReviewPowerChange'
> = {
  FulfilDuty: (board) =>
    deed(HEADS[aUnit(board)], 'FulfilDuty', {
      ...aDuty(board),
      nilReturn: false,
      report: '已自查',
      checkedRiskPointIds: [],
      evidence: [],
    }),
  CompleteRescreening: (board) =>
    deed(HEADS[aUnit(board)], 'CompleteRescreening', {
      rescreeningId: board.known('rescreening')[0] ?? 'rescreening-0',
      outcome: 'noneFound',
      riskPointIds: [],
      statement: '未发现',
    }),
  ExemptFromRotation: (board) => {
    const { postId } = POSTS[HOLDERS[aUnit(board)]];
    return deed(leader(board), 'ExemptFromRotation', {
      postId,
      appointmentId: `${postId}.1`,
      ...campaign,
      ...REASON,
      authority: '局党组',
    });
  },
  RequestPowerTransfer: (board) => {
    const toUnitId = aUnit(board);
    return deed(HEADS[aUnit(board)], 'RequestPowerTransfer', {
      ...{
        powerId: board.known('power')[0] ?? 'power-0',
        toUnitId,
        toPostId: POSTS[HOLDERS[toUnitId]].postId,
      },
      ...{ legalBasis: ['三定规定'], ...REASON },
    });
  },
  ReviewPowerTransfer: (board) =>
    deed(office(board), 'ReviewPowerTransfer', {
      powerId: board.known('power')[0] ?? 'power-0',
      outcome: board.dice.pick(['approved', 'refused'] as const),
      opinion: '依据充分',
    }),
  RequestPowerAddition: (board) => {
    const unitId = aUnit(board);
    return deed(HEADS[unitId], 'RequestPowerAddition', {
      powerId: board.dice.id('power', 8),
      unitId,
      ...campaign,
      ...description(unitId, board),
      ...REASON,
    });
  },
  RequestPowerRevision: (board) => {
    const unitId = aUnit(board);
    const power = { powerId: board.known('power')[0] ?? 'power-0' };
    return deed(HEADS[unitId], 'RequestPowerRevision', {
      ...power,
      ...description(unitId, board),
      ...REASON,
    });
  },
  RequestPowerCancellation: (board) =>
    deed(HEADS[aUnit(board)], 'RequestPowerCancellation', {
      powerId: board.known('power')[0] ?? 'power-0',
      legalBasis: ['上级决定'],
      ...REASON,
    }),
  ReviewPowerChange: (board) =>
    deed(office(board), 'ReviewPowerChange', {
      powerId: board.known('power')[0] ?? 'power-0',
      outcome: board.dice.pick(['approved', 'refused'] as const),
      opinion: '依据充分',
    }),
  TakeUpDrift: (board) =>
    deed(office(board), 'TakeUpDrift', {
      submissionId: board.known('submission')[0] ?? 'submission-0',
      decision: board.dice.pick(DRIFT_DECISIONS),
      ...REASON,
    }),
  ReturnDuty: (board) => deed(office(board), 'ReturnDuty', { ...aDuty(board), ...REASON }),
  WaiveDuty: (board) =>
    deed(office(board), 'WaiveDuty', { ...aDuty(board), ...REASON, authority: '领导小组' }),
};
