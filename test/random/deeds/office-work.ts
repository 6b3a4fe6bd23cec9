/** At random: what is published, carried out, assessed, decided and filed. */
import { scoresAt } from '../../support/campaign-year';
import { POSTS } from '../../support/organisation';
import {
  EVIDENCE,
  HEADS,
  UNITS,
  REASON,
  aDecision,
  aFiling,
  aPledge,
  aMeasure,
  aNotice,
  aPoint,
  aUnit,
  anAssessment,
  campaign,
  day,
  deed,
  later,
  leader,
  level,
  measure,
  office,
  ownerOf,
  type Deeds,
} from '../board';

export const officeWork: Deeds<
  | 'PublishNotice'
  | 'LodgeObjection'
  | 'AnswerObjection'
  | 'CloseNotice'
  | 'WithdrawNotice'
  | 'SetMeasure'
  | 'ReviseMeasure'
  | 'ReportMeasureDone'
  | 'ReopenMeasure'
  | 'ExtendMeasure'
  | 'CancelMeasure'
  | 'BeginAssessment'
  | 'HandInSelfAssessment'
  | 'RecordAssessmentCheck'
  | 'ScoreAssessment'
  | 'ConfirmAssessmentResult'
  | 'CommendUnit'
  | 'OrderUnitRectification'
  | 'ReportAssessmentResults'
  | 'ReportUnitRectification'
  | 'ReassessUnit'
  | 'RecordAccountabilityAction'
  | 'ProposeDecision'
  | 'RecordDeliberation'
  | 'RecordDecisionMeeting'
  | 'FollowUpDecision'
  | 'StateMemberOpinion'
  | 'TakeDecision'
  | 'WithdrawDecision'
  | 'SendFiling'
  | 'RecordFilingReceipt'
  | 'RefuseFiling'
  | 'ResendFiling'
  | 'GivePledge'
  | 'ReturnPledge'
  | 'WithdrawPledge'
> = {
  PublishNotice: (board) =>
    deed(office(board), 'PublishNotice', {
      noticeId: board.dice.id('notice', 8),
      ...campaign,
      stageId: board.dice.pick(['identification', 'grading'] as const),
      subject: board.dice.pick(['catalogues', 'grades'] as const),
      title: '公示',
      unitIds: ['licensing', 'finance'],
      from: day(board),
    }),
  LodgeObjection: (board) =>
    deed('public', 'LodgeObjection', {
      ...aNotice(board),
      objectionId: board.dice.id('objection', 3),
      objector: '',
      itemId: null,
      text: '有异议',
    }),
  AnswerObjection: (board) =>
    deed(office(board), 'AnswerObjection', {
      ...aNotice(board),
      objectionId: board.dice.id('objection', 3),
      outcome: board.dice.pick(['upheld', 'rejected'] as const),
      answer: '已复核',
    }),
  CloseNotice: (board) => deed(office(board), 'CloseNotice', aNotice(board)),
  WithdrawNotice: (board) => deed(office(board), 'WithdrawNotice', { ...aNotice(board), ...REASON }),

  SetMeasure: (board) => {
    const { riskPointId } = aPoint(board);
    const unitId = ownerOf('riskPoint', riskPointId, board);
    return deed(HEADS[unitId], 'SetMeasure', {
      measureId: board.dice.id('measure', 12),
      riskPointId,
      unitId,
      ...campaign,
      ...measure(unitId, board),
    });
  },
  ReviseMeasure: (board) => {
    const { measureId } = aMeasure(board);
    const unitId = ownerOf('controlMeasure', measureId, board);
    return deed(HEADS[unitId], 'ReviseMeasure', { measureId, ...measure(unitId, board) });
  },
  ReportMeasureDone: (board) => {
    const { measureId } = aMeasure(board);
    const data = { measureId, doneOn: day(board), report: '已落实', evidence: EVIDENCE };
    return deed(HEADS[ownerOf('controlMeasure', measureId, board)], 'ReportMeasureDone', data);
  },
  ReopenMeasure: (board) => deed(office(board), 'ReopenMeasure', { ...aMeasure(board), ...REASON }),
  ExtendMeasure: (board) =>
    deed(office(board), 'ExtendMeasure', { ...aMeasure(board), dueOn: later(board), ...REASON }),
  CancelMeasure: (board) => deed(office(board), 'CancelMeasure', { ...aMeasure(board), ...REASON }),

  BeginAssessment: (board) => deed(office(board), 'BeginAssessment', { ...campaign, unitId: aUnit(board) }),
  HandInSelfAssessment: (board) => {
    const { assessmentId } = anAssessment(board);
    const data = { assessmentId, scores: scoresAt(20 * board.dice.roll(6)), statement: '自评' };
    return deed(HEADS[ownerOf('assessment', assessmentId, board)], 'HandInSelfAssessment', data);
  },
  RecordAssessmentCheck: (board) =>
    deed(office(board), 'RecordAssessmentCheck', {
      ...anAssessment(board),
      checkId: board.dice.id('check', 4),
      way: null,
      mode: board.dice.pick(['onSite', 'documents', 'other'] as const),
      by: '领导小组办公室',
      checkerPostIds: board.dice.pick([[], ['group-member']]),
      on: day(board),
      findings: [{ indicatorId: board.dice.pick([null, 'measures']), text: '资料齐全' }],
      score: null,
      evidence: EVIDENCE,
    }),
  CommendUnit: (board) =>
    deed(leader(board), 'CommendUnit', {
      ...anAssessment(board),
      title: '先进单位',
      authority: '局党组',
      documentNumber: '某局〔2024〕9号',
      on: day(board),
    }),
  ReportAssessmentResults: (board) =>
    deed(office(board), 'ReportAssessmentResults', {
      ...campaign,
      reportId: board.dice.id('report', 3),
      recipient: '区委组织部',
      documentNumber: '某局〔2024〕8号',
      reportedOn: day(board),
    }),
  ScoreAssessment: (board) =>
    deed(office(board), 'ScoreAssessment', {
      ...anAssessment(board),
      scores: scoresAt(20 * board.dice.roll(6)),
    }),
  ConfirmAssessmentResult: (board) =>
    deed(leader(board), 'ConfirmAssessmentResult', {
      ...anAssessment(board),
      result: board.dice.pick(['unqualified', 'qualified', 'good', 'excellent'] as const),
      ...REASON,
    }),
  OrderUnitRectification: (board) =>
    deed(office(board), 'OrderUnitRectification', {
      ...anAssessment(board),
      content: '整改',
      dueOn: later(board),
    }),
  ReportUnitRectification: (board) => {
    const { assessmentId } = anAssessment(board);
    const data = { assessmentId, report: '已整改', evidence: EVIDENCE };
    return deed(HEADS[ownerOf('assessment', assessmentId, board)], 'ReportUnitRectification', data);
  },
  ReassessUnit: (board) =>
    deed(office(board), 'ReassessUnit', {
      ...anAssessment(board),
      scores: scoresAt(20 * board.dice.roll(6)),
    }),
  RecordAccountabilityAction: (board) =>
    deed(leader(board), 'RecordAccountabilityAction', {
      ...anAssessment(board),
      finding: '不合格',
      authority: '局党组',
      measure: '诫勉谈话',
      personId: board.dice.pick([null, 'wei', 'person-0']),
    }),

  ProposeDecision: (board) =>
    deed(office(board), 'ProposeDecision', {
      decisionId: board.dice.id('decision', 8),
      ...campaign,
      subject: 'riskGrades',
      matter: '审定等级',
      body: '局党组',
      memberPostIds: ['bureau-head', 'deputy-head', 'group-member'],
      chiefPostId: 'bureau-head',
      quorum: 1 + board.dice.roll(3),
      grades: [{ ...aPoint(board), level: level(board) }],
    }),
  RecordDeliberation: (board) =>
    deed(office(board), 'RecordDeliberation', {
      ...aDecision(board),
      deliberationId: board.dice.id('deliberation', 3),
      kind: board.dice.pick(['research', 'experts', 'hearing'] as const),
      heldOn: day(board),
      participants: '专家组',
      result: '可行',
    }),
  RecordDecisionMeeting: (board) =>
    deed(office(board), 'RecordDecisionMeeting', {
      ...aDecision(board),
      heldOn: day(board),
      place: '会议室',
      convenorPostId: 'bureau-head',
      presentPostIds: ['bureau-head', 'deputy-head'],
      absent: board.dice.pick([[{ postId: 'group-member', reason: '出差' }], []] as const),
      avoiding: [],
    }),
  FollowUpDecision: (board) =>
    deed(office(board), 'FollowUpDecision', {
      ...aDecision(board),
      followUpId: board.dice.id('follow-up', 3),
      kind: 'execution',
      on: day(board),
      report: '已落实',
      isComplete: true,
    }),
  StateMemberOpinion: (board) => {
    const name = leader(board);
    return deed(name, 'StateMemberOpinion', {
      ...aDecision(board),
      memberPostId: POSTS[name].postId,
      stance: board.dice.pick(['agree', 'agree', 'disagree', 'abstain'] as const),
      reason: '已阅',
    });
  },
  TakeDecision: (board) => deed(office(board), 'TakeDecision', aDecision(board)),
  WithdrawDecision: (board) => deed(office(board), 'WithdrawDecision', { ...aDecision(board), ...REASON }),

  SendFiling: (board) =>
    deed(office(board), 'SendFiling', {
      filingId: board.dice.id('filing', 8),
      ...campaign,
      stageId: board.stageId,
      subject: board.dice.pick(['catalogues', 'grades', 'summaryReport'] as const),
      recipient: '区纪委',
      documents: [],
      riskPointIds: [],
      sentOn: day(board),
    }),
  RecordFilingReceipt: (board) =>
    deed(office(board), 'RecordFilingReceipt', {
      ...aFiling(board),
      receiptNumber: '回执',
      receivedOn: board.today,
    }),
  RefuseFiling: (board) => deed(office(board), 'RefuseFiling', { ...aFiling(board), ...REASON }),
  GivePledge: (board) => {
    const unitId = board.dice.pick(UNITS);
    return deed(HEADS[unitId], 'GivePledge', { ...campaign, unitId, text: '规范运行权力' });
  },
  ReturnPledge: (board) => deed(leader(board), 'ReturnPledge', { ...aPledge(board), text: '一岗双责' }),
  WithdrawPledge: (board) => {
    const pledge = aPledge(board);
    return deed(HEADS[ownerOf('pledge', pledge.pledgeId, board)], 'WithdrawPledge', { ...pledge, ...REASON });
  },
  ResendFiling: (board) =>
    deed(office(board), 'ResendFiling', {
      ...aFiling(board),
      documents: [],
      riskPointIds: [],
      sentOn: board.today,
    }),
};
