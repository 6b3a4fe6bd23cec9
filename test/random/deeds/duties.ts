/** At random: standing duties. None is open unless the plan has some, so most of this is refused. */
import { HEADS, REASON, aUnit, deed, office, type Board, type Deeds } from '../board';

const aDuty = ({ dice, known }: Board) => {
  const [first, ...others] = known('duty');
  return { dutyId: first === undefined ? dice.id('duty', 4) : dice.pick([first, ...others]) };
};

export const duties: Deeds<'FulfilDuty' | 'ReturnDuty' | 'WaiveDuty'> = {
  FulfilDuty: (board) =>
    deed(HEADS[aUnit(board)], 'FulfilDuty', {
      ...aDuty(board),
      nilReturn: false,
      report: '已自查',
      checkedRiskPointIds: [],
      evidence: [],
    }),
  ReturnDuty: (board) => deed(office(board), 'ReturnDuty', { ...aDuty(board), ...REASON }),
  WaiveDuty: (board) =>
    deed(office(board), 'WaiveDuty', { ...aDuty(board), ...REASON, authority: '领导小组' }),
};
