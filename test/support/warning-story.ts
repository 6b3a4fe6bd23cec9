/** Warnings, rectifications and accountability in a campaign of their own: every event of their streams happens in it at least once. */
import type { CommandReceipt } from '../../src/commands/request';
import type { RectificationScheme } from '../../workflows/plans/rectification-scheme';
import type { WarningScheme } from '../../workflows/plans/warning-scheme';
import { launchRequest } from './campaign-year';
import { POSTS } from './organisation';
import type { Town } from './town';

export const WARNED = 'integrity-2026';

const programme = { kind: 'campaign', id: WARNED } as const;

const label = (zh: string, en: string) => ({ zh, en });

/** Three colours, a calendar day each; what is late is raised by the engine in the lowest. */
export const THREE_COLOURS: WarningScheme = {
  colours: [
    {
      id: 'blue',
      label: label('蓝色预警', 'Blue'),
      colour: 'blue',
      disposition: { id: 'explain', label: label('发放情况说明通知书', 'Request for explanation') },
      answerWithinDays: 2,
      dayKind: 'calendar',
      escalates: true,
    },
    {
      id: 'yellow',
      label: label('黄色预警', 'Yellow'),
      colour: 'yellow',
      disposition: { id: 'talk', label: label('警示谈话', 'Warning talk') },
      answerWithinDays: 2,
      dayKind: 'calendar',
      escalates: true,
    },
    {
      id: 'red',
      label: label('红色预警', 'Red'),
      colour: 'red',
      disposition: { id: 'hand-over', label: label('移交调查', 'Handed over for investigation') },
      answerWithinDays: null,
      dayKind: 'calendar',
      escalates: false,
    },
  ],
  raised: [{ on: 'rectificationOverdue', colour: 'blue' }],
};

const TWO_RANKS: RectificationScheme = {
  escalatesTo: [
    { rank: 'middle', label: label('部门负责人', 'Head of the section'), withinDays: 2, dayKind: 'calendar' },
    { rank: 'leader', label: label('分管领导', 'Leader in charge'), withinDays: 2, dayKind: 'calendar' },
  ],
  asksAccountability: true,
};

/** A campaign with those schemes, launched in January 2026. */
export async function launchWarned(
  town: Town,
  schemes: { readonly warnings?: WarningScheme; readonly rectifications?: RectificationScheme } = {},
): Promise<void> {
  const { warnings = THREE_COLOURS, rectifications = TWO_RANKS } = schemes;
  const launch = { ...launchRequest(WARNED), year: 2026 };
  await town.day('2026-01-05').as('bureauHead').execute('LaunchCampaign', launch);
  await town.as('deputyHead').execute('AmendPlan', {
    campaignId: WARNED,
    changes: [
      { path: '/warnings', to: warnings },
      { path: '/rectifications', to: rectifications },
    ],
    reason: '增加预警等级',
    authority: '局党组会议纪要〔2026〕1号',
  });
}

const WARNING = {
  programme,
  postId: null,
  matterId: null,
  content: '采购票据不齐',
  origin: { kind: 'other', text: '审计抽查' },
  colourId: 'blue',
  noticeNumber: null,
} as const;

export const issueRequest = (subject: string, changes: object = {}) => ({
  ...WARNING,
  subject: { kind: 'unit', id: subject } as const,
  ...changes,
});

export const orderRequest = (rectificationId: string, dueOn: string) => ({
  rectificationId,
  programme,
  unitId: 'finance',
  responsiblePostId: POSTS.cashier.postId,
  checkerPostId: POSTS.officeDirector.postId,
  content: '补齐采购票据',
  origin: { kind: 'finding', text: '审计抽查' } as const,
  dueOn,
});

const EVIDENCE = [{ title: '票据复印件' }];

export async function tellWarningStory(town: Town): Promise<void> {
  await launchWarned(town);
  const warningId = await warnFinance(town);
  await warnLicensing(town);
  await rectify(town, warningId);
  await holdToAccount(town);
  const over = { campaignId: WARNED, reason: '机构撤并', authority: '区委编办通知' };
  await town.day('2026-02-02').as('bureauHead').execute('EndCampaignEarly', over);
}

/** A sweep, with all it sets off: a date missed, a rank up, and what that sets off in its turn. */
export async function sweepOn(town: Town, day: string): Promise<void> {
  await town.day(day).engine.sweep();
  for (let before = ''; before !== (await town.store.end());) {
    before = await town.store.end();
    await town.settled();
  }
}

/** Not answered in time, answered badly, answered well, settled. */
async function warnFinance(town: Town): Promise<string> {
  const director = town.as('officeDirector');
  const issued = await director.execute('IssueWarning', issueRequest('finance'));
  const id = { warningId: issued.id };
  await director.execute('ProposeWarningNumber', { ...id, noticeNumber: '廉预警〔2026〕1号' });
  await sweepOn(town, '2026-01-08');
  const head = town.as('financeHead');
  await head.execute('AnswerWarning', { ...id, answer: 'explanation', text: '正在补办', evidence: [] });
  await director.execute('ReturnWarningAnswer', { ...id, reason: '未说明原因' });
  const answer = { answer: 'talkHeld', text: '已谈话', evidence: EVIDENCE } as const;
  await director.execute('AnswerWarning', { ...id, ...answer });
  await director.execute('SettleWarning', { ...id, finding: '已补齐' });
  return issued.id;
}

/** Issued by the supervisor on a post, raised, and withdrawn; its number is given to another at the same moment. */
async function warnLicensing(town: Town): Promise<CommandReceipt> {
  const noticeNumber = '廉预警〔2026〕2号';
  const subject = { kind: 'post', id: POSTS.licensingClerk.postId } as const;
  const issued = await town
    .as('inspector')
    .execute('IssueWarning', { ...issueRequest('licensing'), subject, noticeNumber });
  const id = { warningId: issued.id };
  await town.gateway.system.give(
    {
      type: 'EnterNotice',
      data: {
        bookId: `campaign.${WARNED}.2026`,
        year: '2026',
        number: noticeNumber,
        pattern: '',
        forId: issued.id,
        occasionId: 'another-notice',
      },
    },
    { cause: 'story', occurredAt: town.now },
  );
  await town.settled();
  const raised = { colourId: 'red', reason: '涉嫌违纪', noticeNumber: null };
  await town.as('deputyHead').execute('RaiseWarning', { ...id, ...raised });
  return town.as('inspector').execute('WithdrawWarning', { ...id, reason: '对象有误' });
}

async function rectify(town: Town, warningId: string): Promise<void> {
  const [director, cashier] = [town.as('officeDirector'), town.as('cashier')];
  const id = { rectificationId: 'rectification-1' };
  await director.execute('OrderRectification', {
    ...orderRequest('rectification-1', '2026-01-09'),
    origin: { kind: 'warning', warningId },
  });
  await director.execute('ExtendRectification', { ...id, dueOn: '2026-01-12', reason: '等待盖章' });
  await cashier.execute('AnswerRectification', { ...id, report: '已补一半', evidence: EVIDENCE });
  await director.execute('ReturnRectification', { ...id, reasons: ['尚缺三张'], dueOn: '2026-01-14' });
  await cashier.execute('AnswerRectification', { ...id, report: '已全部补齐', evidence: EVIDENCE });
  await director.execute('AcceptRectification', { ...id, finding: '票据齐全' });
  await director.execute('CloseRectification', { ...id, note: '' });
  await director.execute('OrderRectification', orderRequest('rectification-2', '2026-01-20'));
  await director.execute('CancelRectification', { rectificationId: 'rectification-2', reason: '重复责令' });
}

/** A rectification nobody sees to; and an action that was wrong. */
async function holdToAccount(town: Town): Promise<void> {
  await town
    .as('officeDirector')
    .execute('OrderRectification', orderRequest('rectification-3', '2026-01-09'));
  for (const day of ['2026-01-10', '2026-01-13', '2026-01-16']) {
    await sweepOn(town, day);
  }
  const [head, director] = [town.as('bureauHead'), town.as('officeDirector')];
  const decision = {
    programme,
    unitId: 'finance',
    personId: POSTS.cashier.personId,
    finding: '整改不力',
    authority: '局党组',
    measure: '诫勉谈话',
    grounds: [{ kind: 'rectification', rectificationId: 'rectification-3' }] as const,
    decidedOn: '2026-01-16',
  };
  const actionId = 'rectification-3.2026-01-15';
  await head.execute('DecideAccountability', { actionId, ...decision });
  await director.execute('ServeAccountability', { actionId, servedOn: '2026-01-16' });
  await town.as('cashier').execute('AppealAccountability', { actionId, text: '曾两次催办' });
  await head.execute('DecideAccountabilityAppeal', {
    actionId,
    outcome: 'changed',
    measure: '批评教育',
    authority: '局党组',
    reason: '情节轻微',
  });
  const wrong = { ...decision, actionId: 'action-wrong', personId: null };
  await head.execute('DecideAccountability', wrong);
  const taken = { actionId: 'action-wrong', authority: '局党组', reason: '认定有误' };
  await head.execute('WithdrawAccountability', taken);
  await director.execute('AskAccountability', {
    actionId: 'action-asked',
    programme,
    unitId: 'finance',
    personId: null,
    reason: '多次逾期',
    grounds: [{ kind: 'other', text: '巡查发现' }],
  });
  await head.execute('DeclineAccountability', { ...taken, actionId: 'action-asked', reason: '情节显著轻微' });
}
