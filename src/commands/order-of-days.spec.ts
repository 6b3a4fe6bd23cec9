/** What is said to have occurred before what it answers or rests on is refused, through the gateway; on the same day it is taken. */
import {
  askForGate,
  CAMPAIGN,
  campaignAt,
  decisionRequest,
  filingRequest,
  handInRequest,
  measureRequest,
  MEASURES,
  POWERS,
  powerRequest,
  publish,
} from '../../test/support/campaign-year';
import { NETWORK, REPORT, runNetwork } from '../../test/support/network-story';
import { POSTS } from '../../test/support/organisation';
import { Town, type Hand } from '../../test/support/town';
import { issueRequest, launchWarned, orderRequest, WARNED } from '../../test/support/warning-story';
import type { RequestData, UserCommandType } from './request';

const at = (day: string) => ({ occurredAt: `${day}T03:00:00.000Z` });

/** Refused as of the first day, taken as of the second. */
async function comesAfter<T extends UserCommandType>(
  town: Town,
  hand: Hand,
  [type, data]: readonly [T, RequestData<T>],
  [before, day]: readonly [string, string],
): Promise<void> {
  const said = { occurredOn: before, since: day };
  await town.refuses('COMMAND.OCCURRED_OUT_OF_ORDER', () => hand.execute(type, data, at(before)), said);
  await hand.execute(type, data, at(day));
}

describe('of a notice', () => {
  it('an objection is answered after it was made, and the notice closed after that', async () => {
    const town = await campaignAt('identification');
    await publish(town, 'n', 'identification', 'catalogues', '2024-06-10');
    const objection = { noticeId: 'n', objectionId: 'o', objector: '', itemId: null, text: '有误' };
    await town.day('2024-06-13').public.execute('LodgeObjection', objection);
    const office = town.day('2024-07-10').as('officeDirector');
    const answer = { noticeId: 'n', objectionId: 'o', outcome: 'upheld', answer: '已更正' } as const;
    await town.refuses('COMMAND.OCCURRED_OUT_OF_ORDER', () =>
      office.execute('AnswerObjection', answer, at('2024-06-12')),
    );
    await office.execute('AnswerObjection', answer, at('2024-07-08'));
    await comesAfter(town, office, ['CloseNotice', { noticeId: 'n' }], ['2024-07-07', '2024-07-08']);
    await town.close();
  });
});

describe('of a notice with an objection upheld', () => {
  it('what it was about is put right before the notice closes, whoever revised it before the objection', async () => {
    const town = await campaignAt('identification');
    const power = powerRequest(POWERS[0]);
    const revise = (timeLimit: string) => {
      const { unitId: _, campaignId: __, ...description } = power;
      return town.as('licensingHead').execute('RevisePower', { ...description, timeLimit });
    };
    await town.day('2024-06-03').as('licensingHead').execute('ListPower', power);
    await revise('10 个工作日');
    await publish(town, 'n', 'identification', 'catalogues', '2024-06-10');
    const objection = { noticeId: 'n', objectionId: 'o', objector: '', itemId: power.powerId, text: '过长' };
    await town.day('2024-06-13').public.execute('LodgeObjection', objection);
    const office = town.day('2024-07-10').as('officeDirector');
    const answer = { noticeId: 'n', objectionId: 'o', outcome: 'upheld', answer: '压缩' } as const;
    await office.execute('AnswerObjection', answer);
    await town.refuses(
      'PUBLIC_NOTICE.UPHELD_NOT_REVISED',
      () => office.execute('CloseNotice', { noticeId: 'n' }),
      { itemIds: [power.powerId] },
    );
    await revise('7 个工作日');
    await office.execute('CloseNotice', { noticeId: 'n' });
    await town.close();
  });
});

describe('of a stage', () => {
  it('a unit hands in, and is urged, after the stage opened', async () => {
    const town = await campaignAt('identification');
    const place = { campaignId: CAMPAIGN, stageId: 'identification' };
    const [head, office] = [town.day('2024-04-08').as('bureauHead'), town.as('officeDirector')];
    const urge = { ...place, urgeId: 'u', unitIds: ['finance'], text: '请抓紧', dueOn: '2024-04-30' };
    await comesAfter(town, office, ['UrgeUnits', urge], ['2024-03-28', '2024-03-29']);
    await head.execute('BeginSubmission', { ...place, unitId: 'bureau' });
    const nilReturns = (['powers', 'riskPoints'] as const).map((content) => ({ content, reason: '无' }));
    const handIn = { ...handInRequest('identification', 'bureau'), nilReturns };
    await comesAfter(town, head, ['HandInSubmission', handIn], ['2024-03-28', '2024-03-29']);
    await town.close();
  });

  it('an assessment begins after the stage of assessment opened, and is confirmed after the checks', async () => {
    const town = await campaignAt('assessment');
    const office = town.day('2024-12-09').as('officeDirector');
    const unit = { campaignId: CAMPAIGN, unitId: 'finance' };
    await comesAfter(town, office, ['BeginAssessment', unit], ['2024-11-27', '2024-11-28']);
    await town.close();
  });

  it('the gate is decided after it was asked for', async () => {
    const town = await campaignAt('mobilization');
    await askForGate(town, 'mobilization');
    const returned = { outcome: 'returned', exceptions: [], reason: '补培训' } as const;
    const decision = { campaignId: CAMPAIGN, stageId: 'mobilization', ...returned } as const;
    const head = town.day('2024-03-29').as('bureauHead');
    await comesAfter(town, head, ['DecideGate', decision], ['2024-03-27', '2024-03-28']);
    await town.close();
  });
});

describe('of measures, decisions and filings', () => {
  let town: Town;
  beforeEach(async () => {
    town = await campaignAt('control');
  });
  afterEach(() => town.close());

  it('a measure is set after its risk point was found, and done after it was set', async () => {
    const measure = MEASURES.find(({ point }) => point.id === 'payments-2')!;
    const head = town.day('2024-09-03').as('financeHead');
    const setting = ['SetMeasure', measureRequest(measure)] as const;
    await comesAfter(town, head, setting, ['2024-06-17', '2024-06-18']);
    const done = { measureId: measure.measureId, report: '已落实', evidence: [{ title: '记录' }] };
    const reportDone = (doneOn: string) => head.execute('ReportMeasureDone', { ...done, doneOn });
    await town.refuses('COMMAND.OCCURRED_OUT_OF_ORDER', () => reportDone('2024-06-17'), {
      follows: 'MeasureSet',
      since: '2024-06-18',
    });
    await reportDone('2024-06-18');
  });

  it('an opinion is stated after the meeting, the decision taken after the opinions, and filed after it was taken', async () => {
    const office = town.day('2024-09-10').as('officeDirector');
    const decisionId = 'd';
    const grades = { subject: 'other', grades: [] } as const;
    await office.execute('ProposeDecision', { ...decisionRequest(decisionId), ...grades }, at('2024-09-02'));
    const present = { presentPostIds: decisionRequest('d').memberPostIds, absent: [], avoiding: [] };
    const meeting = { decisionId, place: '会议室', convenorPostId: 'bureau-head', ...present };
    const meet = (heldOn: string) => office.execute('RecordDecisionMeeting', { ...meeting, heldOn });
    await town.refuses('COMMAND.OCCURRED_OUT_OF_ORDER', () => meet('2024-09-01'));
    await meet('2024-09-04');
    for (const name of ['deputyHead', 'groupMember', 'bureauHead'] as const) {
      const opinion = {
        decisionId,
        memberPostId: POSTS[name].postId,
        stance: 'agree',
        reason: '同意',
      } as const;
      const [hand, stated] = [town.as(name), name === 'bureauHead' ? '2024-09-05' : '2024-09-04'];
      await town.refuses('COMMAND.OCCURRED_OUT_OF_ORDER', () =>
        hand.execute('StateMemberOpinion', opinion, at('2024-09-03')),
      );
      await hand.execute('StateMemberOpinion', opinion, at(stated));
    }
    const take = ['TakeDecision', { decisionId, minutesNumber: '纪要〔2024〕9号' }] as const;
    await comesAfter(town, office, take, ['2024-09-04', '2024-09-05']);
    const filing = (sentOn: string) => ({
      ...filingRequest('f', 'control', sentOn),
      decisionIds: [decisionId],
    });
    const send = (sentOn: string) =>
      office.execute('SendFiling', { ...filing(sentOn), subject: 'decisions' });
    await town.refuses('COMMAND.OCCURRED_OUT_OF_ORDER', () => send('2024-09-04'));
    await send('2024-09-05');
  });
});

describe('of warnings, rectifications and accountability', () => {
  it('each step comes after what it answers', async () => {
    const town = await Town.found();
    await launchWarned(town);
    const [office, head, cashier] = [town.as('officeDirector'), town.as('bureauHead'), town.as('cashier')];
    town.day('2026-02-10');
    const { id: warningId } = await office.execute('IssueWarning', issueRequest('finance'), at('2026-01-12'));
    const raise = { warningId, colourId: 'yellow', reason: '未整改', noticeNumber: null };
    await comesAfter(town, office, ['RaiseWarning', raise], ['2026-01-11', '2026-01-12']);
    const answer = { warningId, answer: 'explanation', text: '正在补办', evidence: [] } as const;
    const explain = ['AnswerWarning', answer] as const;
    await comesAfter(town, town.as('financeHead'), explain, ['2026-01-11', '2026-01-12']);
    const ordered = {
      ...orderRequest('r', '2026-02-20'),
      origin: { kind: 'warning', warningId } as const,
    };
    await comesAfter(town, office, ['OrderRectification', ordered], ['2026-01-11', '2026-01-12']);
    const done = { rectificationId: 'r', report: '已补齐', evidence: [{ title: '票据' }] };
    await comesAfter(town, cashier, ['AnswerRectification', done], ['2026-01-11', '2026-01-12']);
    const back = { rectificationId: 'r', reasons: ['不全'], dueOn: '2026-02-28' };
    await comesAfter(town, office, ['ReturnRectification', back], ['2026-01-11', '2026-01-12']);
    const decide = (decidedOn: string) =>
      head.execute('DecideAccountability', {
        actionId: 'a',
        programme: { kind: 'campaign', id: WARNED },
        unitId: 'finance',
        personId: null,
        finding: '整改不力',
        authority: '局党组',
        measure: '通报批评',
        grounds: [{ kind: 'rectification', rectificationId: 'r' }],
        decidedOn,
      });
    await town.refuses('COMMAND.OCCURRED_OUT_OF_ORDER', () => decide('2026-01-11'));
    await decide('2026-01-12');
    await town.close();
  });
});

describe('of a warning network', () => {
  it('a warning, an analysis and a bulletin come after what they rest on', async () => {
    const town = await Town.found();
    await runNetwork(town);
    const report = await town.state<{ handedInOn: string }>('warningReport', REPORT);
    const { handedInOn } = report.context;
    const office = town.as('officeDirector');
    const before = at('2025-04-01');
    expect(handedInOn > '2025-04-01').toBe(true);
    const analysis = {
      analysisId: 'early',
      networkId: NETWORK,
      pointId: null,
      kindId: 'monthly',
      title: '月度分析',
      from: '2025-04-01',
      to: '2025-04-30',
      reportIds: [REPORT],
      findings: [],
    };
    await town.refuses(
      'COMMAND.OCCURRED_OUT_OF_ORDER',
      () => office.execute('MakeAnalysis', analysis, before),
      {
        follows: 'ReportHandedIn',
        since: handedInOn,
      },
    );
    await town.close();
  });
});
