/** At random: a warning network beside the campaign, with one point and one officer. */
import { addDays } from '../../../workflows/kernel/time';
import {
  NETWORK_REQUEST,
  OFFICER_REQUEST,
  POINT_REQUEST,
  REPORT_REQUEST,
  SIGN,
  URGENT_REQUEST,
} from '../../support/network-story';
import { POSTS } from '../../support/organisation';
import { aUnit, deed, later, office, REASON, type Board, type Deeds } from '../board';

const NETWORK = { networkId: NETWORK_REQUEST.networkId } as const;
const HEADS = { headPostIds: [POSTS.deputyHead.postId] } as const;
const POINT = { pointId: POINT_REQUEST.pointId } as const;
const OFFICER = { officerId: `${POINT_REQUEST.pointId}.${OFFICER_REQUEST.personId}` } as const;
const PERIODS = ['2024-03', '2024-04', '2024-05'] as const;

const aPeriod = ({ dice }: Board) => dice.pick(PERIODS);
const aReport = (board: Board) => ({
  reportId: board.dice.oneIn(4)
    ? URGENT_REQUEST.reportId
    : `${POINT_REQUEST.pointId}.monthly.${aPeriod(board)}`,
});
const anAnalysis = ({ dice }: Board) => ({ analysisId: dice.id('analysis', 2) });
const aBulletin = ({ dice }: Board) => ({ bulletinId: dice.id('bulletin', 2) });
const TO_FINANCE = { unitId: 'finance', postId: null } as const;

export const networks: Deeds<
  | 'EstablishNetwork'
  | 'ChangeWarningCentre'
  | 'ChangeNetworkScope'
  | 'CloseNetwork'
  | 'OpenMonitoringPoint'
  | 'MoveMonitoringPoint'
  | 'CloseMonitoringPoint'
  | 'AppointOfficer'
  | 'TrainOfficer'
  | 'AssessOfficer'
  | 'DismissOfficer'
  | 'HandInReport'
  | 'SendUrgentReport'
  | 'ReceiveReport'
  | 'ClassifyReport'
  | 'HandleSign'
  | 'MakeAnalysis'
  | 'GiveExpertOpinion'
  | 'ShareAnalysis'
  | 'AnswerSharing'
  | 'ConcludeAnalysis'
  | 'IssueBulletin'
  | 'AnswerBulletin'
  | 'CheckBulletinAnswer'
  | 'WithdrawBulletin'
> = {
  EstablishNetwork: ({ dice }) =>
    deed('bureauHead', 'EstablishNetwork', {
      ...NETWORK_REQUEST,
      moduleId: dice.oneIn(10) ? 'nowhere' : NETWORK_REQUEST.moduleId,
    }),
  ChangeWarningCentre: ({ dice }) =>
    deed(dice.pick(['bureauHead', 'deputyHead'] as const), 'ChangeWarningCentre', {
      ...NETWORK,
      ...HEADS,
      ...REASON,
      centrePostIds: dice.oneIn(2) ? ['office-director'] : ['office-director', 'office-clerk'],
    }),
  ChangeNetworkScope: (board) =>
    deed('deputyHead', 'ChangeNetworkScope', {
      ...NETWORK,
      ...REASON,
      addedUnitIds: board.dice.oneIn(2) ? [aUnit(board)] : [],
      removedUnitIds: board.dice.oneIn(2) ? [aUnit(board)] : [],
    }),
  CloseNetwork: () => deed('deputyHead', 'CloseNetwork', { ...NETWORK, ...REASON }),

  OpenMonitoringPoint: (board) =>
    deed(office(board), 'OpenMonitoringPoint', {
      ...POINT_REQUEST,
      levelId: board.dice.oneIn(10) ? 'nowhere' : POINT_REQUEST.levelId,
    }),
  MoveMonitoringPoint: (board) =>
    deed(office(board), 'MoveMonitoringPoint', {
      ...POINT,
      ...REASON,
      name: board.dice.id('信息点', 3),
      unitId: aUnit(board),
      parentPointId: null,
    }),
  CloseMonitoringPoint: (board) => deed(office(board), 'CloseMonitoringPoint', { ...POINT, ...REASON }),
  AppointOfficer: (board) => deed(office(board), 'AppointOfficer', OFFICER_REQUEST),
  TrainOfficer: (board) =>
    deed(office(board), 'TrainOfficer', {
      ...OFFICER,
      trainingId: board.dice.id('training', 3),
      on: addDays(board.today, -board.dice.roll(5)),
      formId: 'class',
      topic: '信息采集',
    }),
  AssessOfficer: (board) =>
    deed(office(board), 'AssessOfficer', {
      ...OFFICER,
      period: '2024',
      resultId: board.dice.pick(['good', 'unfit', 'splendid'] as const),
      finding: '',
    }),
  DismissOfficer: (board) =>
    deed(office(board), 'DismissOfficer', { ...OFFICER, ...REASON, groundId: 'careless' }),

  HandInReport: (board) => {
    const nil = board.dice.oneIn(3);
    return deed(board.dice.oneIn(8) ? 'financeHead' : 'cashier', 'HandInReport', {
      ...REPORT_REQUEST,
      period: aPeriod(board),
      nil,
      nilReason: nil ? '走访未发现' : '',
      signs: nil ? [] : [SIGN],
    });
  },
  SendUrgentReport: () => deed('cashier', 'SendUrgentReport', URGENT_REQUEST),
  ReceiveReport: (board) => deed(office(board), 'ReceiveReport', { ...aReport(board), note: '' }),
  ClassifyReport: (board) =>
    deed(office(board), 'ClassifyReport', {
      ...aReport(board),
      classes: [{ signId: SIGN.signId, handlingId: 'analyse', grave: board.dice.oneIn(3) }],
    }),
  HandleSign: (board) =>
    deed('financeHead', 'HandleSign', {
      ...aReport(board),
      signId: SIGN.signId,
      on: board.today,
      outcome: '已处理',
      resolved: true,
    }),

  MakeAnalysis: (board) => {
    const { reportId } = aReport(board);
    return deed(office(board), 'MakeAnalysis', {
      ...NETWORK,
      ...anAnalysis(board),
      pointId: null,
      kindId: board.dice.pick(['regular', 'special'] as const),
      title: '分析',
      from: '2024-01-01',
      to: later(board),
      reportIds: [reportId],
      findings: [
        {
          findingId: 'finding-1',
          categoryId: 'funds',
          natureId: 'emerging',
          content: '补签',
          cause: '',
          proposal: '',
          repeated: board.dice.oneIn(4),
          reportIds: [reportId],
        },
      ],
    });
  },
  GiveExpertOpinion: (board) =>
    deed(office(board), 'GiveExpertOpinion', {
      ...anAnalysis(board),
      opinionId: board.dice.id('opinion', 3),
      expertRole: '财务专家',
      postId: null,
      text: '事前审批',
    }),
  ShareAnalysis: (board) =>
    deed(office(board), 'ShareAnalysis', {
      ...anAnalysis(board),
      sharingId: board.dice.id('sharing', 3),
      unitIds: ['finance'],
      findingIds: ['finding-1'],
      message: '请研究',
    }),
  AnswerSharing: (board) =>
    deed('financeHead', 'AnswerSharing', {
      ...anAnalysis(board),
      sharingId: board.dice.id('sharing', 3),
      unitId: 'finance',
      measures: '已改',
    }),
  ConcludeAnalysis: (board) =>
    deed(office(board), 'ConcludeAnalysis', { ...anAnalysis(board), conclusion: '有隐患' }),

  IssueBulletin: (board) =>
    deed(office(board), 'IssueBulletin', {
      ...NETWORK,
      ...aBulletin(board),
      kindId: board.dice.pick(['bulletin', 'advice', 'urgent-matter'] as const),
      number: '1号',
      title: '通报',
      text: '请整改',
      recipients: [TO_FINANCE],
      reportedTo: '',
      analysisId: null,
    }),
  AnswerBulletin: (board) =>
    deed('financeHead', 'AnswerBulletin', { ...aBulletin(board), ...TO_FINANCE, measures: '已整改' }),
  CheckBulletinAnswer: (board) =>
    deed(office(board), 'CheckBulletinAnswer', {
      ...aBulletin(board),
      ...TO_FINANCE,
      outcome: board.dice.pick(['accepted', 'returned'] as const),
      finding: '已核查',
    }),
  WithdrawBulletin: (board) => deed(office(board), 'WithdrawBulletin', { ...aBulletin(board), ...REASON }),
};
