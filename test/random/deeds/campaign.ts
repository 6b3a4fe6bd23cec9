/** At random: the leadership group and its office. */
import { addDays } from '../../../workflows/kernel/time';
import { CAMPAIGN } from '../../support/campaign-year';
import { GROUP, HOST_UNIT, OFFICE } from '../../support/organisation';
import {
  EVIDENCE,
  HEADS,
  HOLDERS,
  REASON,
  aPoint,
  aUnit,
  campaign,
  day,
  deed,
  holder,
  leader,
  office,
  type Deeds,
} from '../board';

export const campaigns: Deeds<
  | 'LaunchCampaign'
  | 'ChangeLeadershipGroup'
  | 'ChangeScope'
  | 'IssuePlan'
  | 'AmendPlan'
  | 'RecordMeeting'
  | 'RecordTraining'
  | 'UrgeUnits'
  | 'NameContact'
  | 'ReachMilestone'
  | 'ExtendStage'
  | 'RequestGate'
  | 'WithdrawGateRequest'
  | 'DecideGate'
  | 'ClearGateException'
  | 'ChooseCarryOver'
  | 'SuspendCampaign'
  | 'ResumeCampaign'
  | 'EndCampaignEarly'
  | 'CompleteCampaign'
  | 'ArchiveCampaign'
> = {
  LaunchCampaign: ({ dice, today }) =>
    deed('bureauHead', 'LaunchCampaign', {
      campaignId: dice.id('campaign', 2),
      title: '工作',
      hostUnitId: HOST_UNIT,
      planId: 'general-five-stage',
      year: Number(today.slice(0, 4)),
      scopeUnitIds: ['finance'],
      group: GROUP,
      office: OFFICE,
      previousCampaignId: dice.pick([null, CAMPAIGN]),
    }),
  ChangeLeadershipGroup: (board) =>
    deed(leader(board), 'ChangeLeadershipGroup', {
      ...campaign,
      group: {
        ...GROUP,
        memberPostIds: board.dice.pick([['group-member'], [], ['group-member', 'finance-head']]),
      },
      office: OFFICE,
      ...REASON,
    }),
  ChangeScope: (board) =>
    deed(leader(board), 'ChangeScope', {
      ...campaign,
      ...board.dice.pick([
        { addedUnitIds: ['general'], removedUnitIds: [] },
        { addedUnitIds: [], removedUnitIds: ['general'] },
        { addedUnitIds: ['licensing'], removedUnitIds: [] },
        { addedUnitIds: [], removedUnitIds: ['licensing'] },
      ]),
      ...REASON,
    }),
  IssuePlan: (board) =>
    deed(office(board), 'IssuePlan', {
      ...campaign,
      documentNumber: '1号',
      title: '方案',
      issuedOn: day(board),
      issuedBy: '某局',
    }),
  AmendPlan: (board) =>
    deed(leader(board), 'AmendPlan', {
      ...campaign,
      changes: [{ path: '/stages/4/closes', to: `2025-02-${10 + board.dice.roll(15)}` }],
      ...REASON,
      authority: '局党组',
    }),
  RecordMeeting: (board) =>
    deed(office(board), 'RecordMeeting', {
      ...campaign,
      meetingId: board.dice.id('meeting', 3),
      kind: 'mobilization',
      heldOn: day(board),
      place: '会议室',
      attendance: board.dice.roll(50),
      topic: '动员',
      evidence: EVIDENCE,
    }),
  RecordTraining: (board) =>
    deed(office(board), 'RecordTraining', {
      ...campaign,
      trainingId: board.dice.id('training'),
      heldOn: day(board),
      topic: '学习',
      attendance: 3,
      unitIds: ['finance'],
      evidence: [],
    }),
  UrgeUnits: (board) =>
    deed(office(board), 'UrgeUnits', {
      ...campaign,
      stageId: 'identification',
      urgeId: board.dice.id('urge'),
      unitIds: [aUnit(board)],
      text: '请抓紧报送',
      dueOn: null,
    }),
  NameContact: (board) => {
    const unitId = aUnit(board);
    const name = board.dice.oneIn(2) ? HEADS[unitId] : HOLDERS[unitId];
    return deed(HEADS[unitId], 'NameContact', { ...campaign, unitId, ...holder(name) });
  },
  ReachMilestone: (board) =>
    deed(office(board), 'ReachMilestone', {
      ...campaign,
      ...board.dice.pick([
        { stageId: 'mobilization', milestoneId: 'contacts-named' },
        { stageId: 'identification', milestoneId: 'catalogues-filed' },
        { stageId: 'grading', milestoneId: 'grades-published' },
        { stageId: 'grading', milestoneId: 'unknown' },
      ]),
      on: day(board),
      note: '',
    }),
  ExtendStage: (board) =>
    deed(leader(board), 'ExtendStage', {
      ...campaign,
      stageId: board.stageId,
      closes: addDays(board.today, 30 + board.dice.roll(200)),
      submissionDue: board.dice.oneIn(2) ? null : addDays(board.today, board.dice.roll(60)),
      ...REASON,
    }),
  RequestGate: (board) =>
    deed(office(board), 'RequestGate', { ...campaign, stageId: board.stageId, note: '' }),
  WithdrawGateRequest: (board) =>
    deed(office(board), 'WithdrawGateRequest', { ...campaign, stageId: board.stageId, ...REASON }),
  DecideGate: async (board) => {
    const { stageId, dice, today } = board;
    const gate = { ...campaign, stageId, ...REASON };
    if (!board.isGateRequested && !dice.oneIn(8)) {
      return deed(office(board), 'RequestGate', { ...campaign, stageId, note: '' });
    }
    const missing = dice.oneIn(4) ? [] : await board.missing(stageId);
    const exceptions = missing.flatMap(({ rule, blockers }) =>
      blockers.map(({ code, subject }) => ({
        exceptionId: `${stageId}.${rule}.${subject.id}`.slice(0, 60) + code,
        rule,
        code,
        subjectId: subject.id,
        dueOn: addDays(today, dice.roll(30)),
      })),
    );
    if (dice.oneIn(5))
      return deed(leader(board), 'DecideGate', { ...gate, outcome: 'returned', exceptions: [] });
    const outcome = exceptions.length === 0 ? 'passed' : 'passedWithExceptions';
    return deed(leader(board), 'DecideGate', { ...gate, outcome, exceptions });
  },
  ClearGateException: (board) =>
    deed(office(board), 'ClearGateException', {
      ...campaign,
      exceptionId: board.exceptionIds[board.dice.roll(board.exceptionIds.length + 1)] ?? 'none',
      on: board.today,
      report: '已整改',
      evidence: EVIDENCE,
    }),
  ChooseCarryOver: (board) =>
    deed(leader(board), 'ChooseCarryOver', {
      ...campaign,
      ...board.dice.pick([
        { mode: 'all', riskPointIds: [] },
        { mode: 'none', riskPointIds: [] },
        { mode: 'selected', riskPointIds: [aPoint(board).riskPointId] },
      ] as const),
      ...REASON,
    }),
  SuspendCampaign: (board) => deed(leader(board), 'SuspendCampaign', { ...campaign, ...REASON }),
  ResumeCampaign: (board) => deed(leader(board), 'ResumeCampaign', { ...campaign, ...REASON }),
  EndCampaignEarly: (board) =>
    deed(leader(board), 'EndCampaignEarly', {
      campaignId: board.dice.id('campaign', 2),
      ...REASON,
      authority: '区委',
    }),
  CompleteCampaign: (board) => deed(leader(board), 'CompleteCampaign', { ...campaign, summary: '完成' }),
  ArchiveCampaign: (board) => deed(office(board), 'ArchiveCampaign', { ...campaign, archiveNumber: '1号' }),
};
