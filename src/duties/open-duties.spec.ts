/** Occurrences are opened with their window, once for each owner, whoever sweeps and however late. */
import { CAMPAIGN, campaignAt } from '../../test/support/campaign-year';
import type { Town } from '../../test/support/town';
import { dutyList, type DutyListParams } from '../../projections/duties/query';
import { dueList } from '../../projections/deadlines/due-list';

const DUTY = {
  title: { zh: '半年自查', en: 'half-yearly self-check' },
  recurrence: 'FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=20',
  windowDays: 10,
  kind: 'selfCheck',
  nilReturnCounts: true,
};
const BY_UNIT = { ...DUTY, id: 'half-year', owner: { of: 'unit' } };
const BY_OFFICE = {
  ...DUTY,
  id: 'office-report',
  owner: { of: 'office' },
  recurrence: 'FREQ=MONTHLY;BYMONTHDAY=31',
};
const BY_GRADE = { ...DUTY, id: 'grade-1', owner: { of: 'riskPoints', level: 1 }, nilReturnCounts: false };

async function takeUp(town: Town, duties: readonly unknown[]): Promise<void> {
  await town.as('deputyHead').execute('AmendPlan', {
    campaignId: CAMPAIGN,
    changes: [{ path: '/duties', to: duties }],
    reason: '建立常态自查',
    authority: '局党组会议纪要〔2024〕5号',
  });
}

async function listed(town: Town, params: Partial<DutyListParams> = {}) {
  const asOf = town.now.slice(0, 10);
  const waitFor = await town.store.end();
  return (await town.engine.views.ask(dutyList, { campaignId: CAMPAIGN, asOf, ...params }, { waitFor }))
    .answer;
}

const named = (duties: Awaited<ReturnType<typeof listed>>) =>
  duties.map(
    ({ standingDutyId, unitId, dueOn, state }) => `${standingDutyId} ${unitId ?? '-'} ${dueOn} ${state}`,
  );

const answer = (dutyId: string) => ({
  dutyId,
  nilReturn: true,
  report: '本期无异常',
  checkedRiskPointIds: [],
  evidence: [],
});

describe('the sweep', () => {
  let town: Town;

  beforeEach(async () => {
    town = await campaignAt('identification');
  });
  afterEach(() => town.close());

  it('opens nothing before the window, and each unit’s duty on its first day', async () => {
    await takeUp(town, [BY_UNIT]);
    await town.day('2024-06-09').engine.sweep();
    expect(await listed(town)).toEqual([]);
    await town.day('2024-06-10').engine.sweep();
    expect(named(await listed(town))).toEqual([
      'half-year bureau 2024-06-20 open',
      'half-year finance 2024-06-20 open',
      'half-year licensing 2024-06-20 open',
    ]);
    expect((await listed(town))[0]).toMatchObject({
      left: { days: 10, workingDays: 8 },
      late: false,
      missed: false,
    });
  });

  it('opens each occurrence once, also with two servers at once and again the next day', async () => {
    await takeUp(town, [BY_UNIT]);
    const beside = await town.beside();
    town.day('2024-06-12');
    await Promise.all([town.engine.sweep(), beside.engine.sweep()]);
    const end = await town.store.end();
    const opened = (await town.store.readAll({ limit: 10_000 })).filter(({ type }) => type === 'DutyOpened');
    expect(opened).toHaveLength(3);
    expect(opened[0]).toMatchObject({ occurredAt: '2024-06-09T16:00:00.000Z', actor: { role: 'system' } });
    await town.day('2024-06-13').engine.sweep();
    expect(await town.store.end()).toBe(end);
    await beside.close();
  });

  it('after months off opens what was missed, raises each once, and keeps a late answer marked late', async () => {
    await takeUp(town, [BY_UNIT, BY_OFFICE]);
    const { raised } = await town.day('2024-08-01').engine.sweep();
    const missed = raised
      .filter(({ kind }) => kind === 'duty')
      .map(({ unitId, dueOn }) => `${unitId ?? '-'} ${dueOn}`);
    expect(missed.sort()).toEqual([
      '- 2024-03-31',
      '- 2024-05-31',
      '- 2024-07-31',
      'bureau 2024-06-20',
      'finance 2024-06-20',
      'licensing 2024-06-20',
    ]);
    expect((await town.engine.sweep()).raised.filter(({ kind }) => kind === 'duty')).toEqual([]);

    const [own] = await listed(town, { unitId: 'finance' });
    expect(own).toMatchObject({ late: true, missed: true, state: 'open' });
    const dutyId = own?.dutyId ?? '';
    await town.as('financeHead').execute('FulfilDuty', answer(dutyId));
    expect((await listed(town, { unitId: 'finance' }))[0]).toMatchObject({
      state: 'fulfilled',
      fulfilledOn: '2024-08-01',
      late: true,
      left: null,
    });
    await town.refuses('RIGHTS.DENIED', () => town.as('licensingHead').execute('FulfilDuty', answer(dutyId)));
  });

  it('asks for nothing that was over when an amendment took the duty up, or gave it other days', async () => {
    town.day('2024-06-25');
    await takeUp(town, [BY_UNIT, BY_OFFICE]);
    await town.day('2024-08-01').engine.sweep();
    expect(named(await listed(town, {}))).toEqual(['office-report - 2024-07-31 open']);
    await takeUp(town, [BY_UNIT, { ...BY_OFFICE, recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1,15' }]);
    await town.day('2024-08-16').engine.sweep();
    const ofOffice = async () => named((await listed(town)).filter(({ unitId }) => unitId === null));
    expect(await ofOffice()).toEqual([
      'office-report - 2024-07-31 open',
      'office-report - 2024-08-01 open',
      'office-report - 2024-08-15 open',
    ]);
    // Another title changes nothing about when it is owed.
    const renamed = { ...BY_UNIT, title: { zh: '自查', en: 'self-check' } };
    await takeUp(town, [renamed, { ...BY_OFFICE, recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1,15' }]);
    await town.day('2024-11-12').engine.sweep();
    expect((await ofOffice()).length).toBe(9);
  });

  it('counts a late entry of the amendment by the day it was made', async () => {
    town.day('2024-08-01');
    await town.as('deputyHead').execute(
      'AmendPlan',
      {
        campaignId: CAMPAIGN,
        changes: [{ path: '/duties', to: [BY_UNIT] }],
        reason: '建立常态自查',
        authority: '局党组会议纪要〔2024〕5号',
      },
      { occurredAt: '2024-06-20T01:00:00.000Z' },
    );
    await town.engine.sweep();
    expect((await listed(town)).map(({ dueOn }) => dueOn)).toEqual([
      '2024-06-20',
      '2024-06-20',
      '2024-06-20',
    ]);
  });

  it('asks a unit only for what fell due while it took part', async () => {
    await takeUp(town, [BY_UNIT]);
    await town
      .day('2024-06-21')
      .as('deputyHead')
      .execute('ChangeScope', {
        campaignId: CAMPAIGN,
        addedUnitIds: ['general'],
        removedUnitIds: [],
        reason: '新增单位',
      });
    await town.engine.sweep();
    expect((await listed(town)).map(({ unitId }) => unitId)).toEqual(['bureau', 'finance', 'licensing']);
    await town.day('2024-11-12').engine.sweep();
    expect(named(await listed(town, { unitId: 'general' }))).toEqual(['half-year general 2024-11-20 open']);
  });

  it('refuses a plan whose duty never comes', async () => {
    await expect(
      takeUp(town, [{ ...BY_UNIT, recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }]),
    ).rejects.toThrow('PLAN.INVALID');
  });
});

describe('a self-check by grade', () => {
  it('names the points of the grade to the unit that answers for them', async () => {
    const town = await campaignAt('control');
    await takeUp(town, [BY_GRADE]);
    await town.day('2024-11-10').engine.sweep();
    expect(
      (await listed(town)).map(({ unitId, dueOn, riskPointIds }) => [unitId, dueOn, riskPointIds]),
    ).toEqual([['finance', '2024-11-20', ['payments-1']]]);
    const dutyId = (await listed(town))[0]?.dutyId ?? '';
    const head = town.as('financeHead');
    await town.refuses('DUTY.POINTS_UNCHECKED', () =>
      head.execute('FulfilDuty', { ...answer(dutyId), nilReturn: false }),
    );
    const whole = { ...answer(dutyId), nilReturn: false, checkedRiskPointIds: ['payments-1'] };
    await head.execute('FulfilDuty', whole);
    await town.as('officeDirector').execute('ReturnDuty', { dutyId, reason: '没有附佐证材料' });
    expect((await listed(town))[0]).toMatchObject({ state: 'open', report: null, reason: '没有附佐证材料' });
    await town.close();
  });

  it('goes on after the stages, and ends with the archive', async () => {
    const town = await campaignAt('allPassed');
    await takeUp(town, [BY_GRADE]);
    const complete = { campaignId: CAMPAIGN, summary: '五个阶段工作全部完成' };
    await town.day('2025-01-16').as('bureauHead').execute('CompleteCampaign', complete);
    await town.day('2025-06-21').engine.sweep();
    const last = async () => (await listed(town)).at(-1);
    expect(await last()).toMatchObject({ unitId: 'finance', dueOn: '2025-06-20', missed: true });
    const archive = { campaignId: CAMPAIGN, archiveNumber: '某局档〔2024〕1号' };
    await town.day('2025-06-24').as('officeClerk').execute('ArchiveCampaign', archive);
    await town.day('2025-12-01').engine.sweep();
    const late = await last();
    expect(late?.dueOn).toBe('2025-06-20');
    await town.refuses('CAMPAIGN.NOT_RUNNING', () =>
      town.as('financeHead').execute('FulfilDuty', answer(late?.dutyId ?? '')),
    );
    await town.close();
  });
});

describe('a duty', () => {
  it('stands in the due list with its title, and leaves it when it is waived', async () => {
    const town = await campaignAt('identification');
    await takeUp(town, [BY_UNIT]);
    await town.day('2024-06-10').engine.sweep();
    const due = async () => {
      const params = {
        onOrBefore: '2024-06-30',
        campaignId: CAMPAIGN,
        kinds: ['duty'] as const,
        unitId: 'finance',
      };
      return (await town.engine.views.ask(dueList, params, { waitFor: await town.store.end() })).answer;
    };
    expect(await due()).toMatchObject([
      { title: '半年自查', dueOn: '2024-06-20', unitId: 'finance', missed: false },
    ]);
    const [own] = await listed(town, { unitId: 'finance' });
    const waive = { dutyId: own?.dutyId ?? '', reason: '单位正在撤并', authority: '领导小组' };
    await town.as('officeDirector').execute('WaiveDuty', waive);
    expect(await due()).toEqual([]);
    await town.close();
  });
});
