/** The inbox tells the office what is to be filed upward, units and leaders of their pledges, and the group of a rotation that comes due. */
import type { Task, TaskKind } from '../../projections/tasks/task';
import { CAMPAIGN, campaignAt, grade } from '../support/campaign-year';
import { POSTS, type PostName } from '../support/organisation';
import type { Town } from '../support/town';
import { Door } from './door';

describe('the inbox', () => {
  let door: Door;
  let town: Town;
  const begin = async (moment: 'grading' | 'control' | 'assessment', day: string) => {
    town = (await campaignAt(moment)).day(day);
    door = await Door.open(town);
  };
  afterEach(() => door.close());

  const tasks = async (reader: PostName, kinds: readonly TaskKind[], asOf = town.now.slice(0, 10)) => {
    const { body } = await door.get(`tasks?asOf=${asOf}&waitFor=${await town.store.end()}`, reader);
    return (body['data'] as readonly Task[]).filter(({ kind }) => kinds.includes(kind));
  };
  const FILING = ['sendFiling', 'recordReceipt', 'resendFiling'] as const;
  const filings = async (reader: PostName) =>
    (await tasks(reader, FILING)).map(({ kind, subjectId, reasons }) => [kind, subjectId, ...reasons]);
  const PLEDGE = ['givePledge', 'returnPledge'] as const;
  const pledges = async (reader: PostName) =>
    (await tasks(reader, PLEDGE)).map(({ kind, unitId }) => [kind, unitId]);
  const amend = (path: string, to: unknown) =>
    town.as('deputyHead').execute('AmendPlan', {
      campaignId: CAMPAIGN,
      changes: [{ path, to }],
      reason: '完善制度',
      authority: '局党组会议纪要〔2024〕9号',
    });

  it('tells the office of a filing from what the gate asks to its receipt', async () => {
    await begin('assessment', '2024-12-09');
    expect(await tasks('officeClerk', FILING)).toMatchObject([
      { kind: 'sendFiling', stageId: 'assessment', title: '总结报告', dueOn: '2025-01-31' },
    ]);
    expect(await filings('bureauHead')).toEqual([]);
    const office = town.as('officeDirector');
    const filingId = 'filing-summary';
    const sending = {
      documents: [{ title: '总结报告', documentNumber: '某局报〔2024〕9号' }],
      riskPointIds: [],
      sentOn: '2024-12-09',
    };
    await office.execute('SendFiling', {
      ...{ filingId, campaignId: CAMPAIGN, stageId: 'assessment', subject: 'summaryReport' },
      ...{ recipient: '某区纪委', ...sending },
    });
    expect(await filings('officeClerk')).toEqual([['recordReceipt', filingId]]);
    await office.execute('RefuseFiling', { filingId, reason: '缺附件' });
    expect(await filings('officeClerk')).toEqual([['resendFiling', filingId, '缺附件']]);
    await office.execute('ResendFiling', { filingId, ...sending });
    expect(await filings('officeClerk')).toEqual([['recordReceipt', filingId]]);
    await office.execute('RecordFilingReceipt', {
      ...{ filingId, receiptNumber: '回执〔2024〕1号', receivedOn: '2024-12-09' },
    });
    expect(await filings('officeClerk')).toEqual([]);
  });

  it('tells of no filing while units have still to hand in what is filed', async () => {
    await begin('grading', '2024-06-20');
    const { body } = await door.get(`campaigns/${CAMPAIGN}/stages/grading/missing`, 'officeDirector');
    expect(JSON.stringify(body)).toContain('风险等级备案还没有收到回执');
    expect(await filings('officeDirector')).toEqual([]);
  });

  it('lets leaders’ grades count as filed among all grades only where each of their points is asked for', async () => {
    await begin('grading', '2024-06-14');
    await grade(town);
    expect(await filings('officeClerk')).toEqual([]);
    await amend('/stages/2/gate/criteria/8/settings/subject', 'leadersGrades');
    expect(await filings('officeClerk')).toEqual([['sendFiling', 'leadersGrades']]);
  });

  it('tells units but the host to pledge where the gate asks for it, and leaders in return, but for themselves', async () => {
    await begin('control', '2024-09-10');
    expect(await pledges('licensingHead')).toEqual([]);
    await amend('/stages/3/gate/criteria/-', { rule: 'control/pledges-exchanged', version: 1, settings: {} });
    expect(await pledges('licensingHead')).toEqual([['givePledge', 'licensing']]);
    expect(await pledges('financeHead')).toEqual([['givePledge', 'finance']]);
    expect(await pledges('bureauHead')).toEqual([]);
    expect(await pledges('licensingClerk')).toEqual([]);
    const given = { campaignId: CAMPAIGN, unitId: 'licensing', text: '按规定用权' };
    await town.as('licensingHead').execute('GivePledge', given);
    // For the section as the head of the bureau may: nobody returns their own.
    await town.as('bureauHead').execute('GivePledge', { ...given, unitId: 'finance' });
    expect(await pledges('licensingHead')).toEqual([]);
    expect(await pledges('deputyHead')).toEqual([
      ['returnPledge', 'finance'],
      ['returnPledge', 'licensing'],
    ]);
    expect(await pledges('bureauHead')).toEqual([['returnPledge', 'licensing']]);
    const pledgeId = `${CAMPAIGN}.licensing`;
    await town.as('bureauHead').execute('ReturnPledge', { pledgeId, text: '严格管理' });
    expect(await pledges('bureauHead')).toEqual([]);
    await town.as('licensingHead').execute('WithdrawPledge', { pledgeId, reason: '负责人变动' });
    expect(await pledges('licensingHead')).toEqual([['givePledge', 'licensing']]);
  });

  it('tells the group of a rotation from sixty days before, until the holder is exempted', async () => {
    await begin('control', '2024-09-10');
    await amend('/dynamicManagement', { rotation: { level: 1, years: 1 } });
    const rotations = async (asOf: string, reader: PostName = 'bureauHead') =>
      (await tasks(reader, ['rotation'], asOf)).map(({ title }) => title);
    expect(await rotations('2024-11-02')).toEqual([]);
    const due = await rotations('2024-11-03');
    expect(due).toContain(`${POSTS.cashier.name} 轮岗`);
    expect(await rotations('2024-11-03', 'officeDirector')).toEqual([]);
    await town.as('bureauHead').execute('ExemptFromRotation', {
      ...{ postId: POSTS.cashier.postId, appointmentId: 'cashier.1', campaignId: CAMPAIGN },
      ...{ reason: '专业性强', authority: '局党组会议纪要〔2024〕10号' },
    });
    expect(await rotations('2024-11-03')).toEqual(
      due.filter((title) => !title.startsWith(POSTS.cashier.name)),
    );
  });
});
