/** The year of source 004's fourth part: its four phases, three grades with who answers, 三重一大 with the chief last. */
import { campaignPlan, filings, gateDecisions, pledges } from '../../projections/campaigns/query';
import { dutyList } from '../../projections/duties/query';
import { powerRequests } from '../../projections/register/power-request-query';
import { registerCounts } from '../../projections/register/counts';
import { warningList } from '../../projections/warnings/query';
import type { DeadlineMissed } from '../../workflows/deadline/events';
import { openScenario, playScenario, type PlayedScenario } from '../support/play-scenario';

const campaignId = 'weining-trinity-2011';

describe('warning, prevention and supervision as one, day by day', () => {
  let played: PlayedScenario;
  beforeAll(async () => {
    played = await openScenario(campaignId);
  });
  afterAll(() => played.close());

  const plan = async () => {
    const answer = await played.ask(campaignPlan, { campaignId });
    if (answer === undefined) throw new Error('no plan');
    return answer.plan;
  };

  it('go from late March over April to September and October to November 2011', async () => {
    await played.goOn('2011-03-21');
    const { stages } = await plan();
    expect(stages.map(({ id, opens, closes }) => [id, opens, closes])).toEqual([
      ['start', '2011-03-21', '2011-03-31'],
      ['identification', '2011-04-01', '2011-09-30'],
      ['grading', '2011-04-01', '2011-09-30'],
      ['control', '2011-04-01', '2011-09-30'],
      ['assessment', '2011-10-01', '2011-10-31'],
      ['revision', '2011-11-01', '2011-11-30'],
    ]);
  });

  it('name who answers for A, B and C, the three colours, and self-checks by 20 June and 20 November', async () => {
    const { schemes, warnings, duties, dynamicManagement } = await plan();
    expect(schemes.responsibility.map(({ level, label }) => [level, label.zh])).toEqual([
      [1, '单位主要领导'],
      [2, '单位分管领导'],
      [3, '股室负责人'],
    ]);
    expect(schemes.grades.map(({ label }) => label.zh)).toEqual(['A级', 'B级', 'C级']);
    expect(warnings?.colours.map(({ label }) => label.zh)).toEqual(['绿牌', '黄牌', '红牌']);
    expect(duties?.find(({ owner }) => owner.of === 'riskPoints' && owner.level === 1)?.recurrence).toBe(
      'FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=20',
    );
    expect(dynamicManagement?.rotation).toEqual({ level: 1, years: 5 });
  });

  it('change an accepted catalogue by request and review alone, and have the flow drawn again', async () => {
    await played.goOn('2011-05-26');
    const requests = await played.ask(powerRequests, { campaignId });
    expect(
      requests.items.map(({ powerId, kind, state, opinion }) => [powerId, kind, state, opinion]),
    ).toEqual([
      ['supplier-list', 'addition', 'refused', '通知不能设定职权'],
      ['project-approval', 'revision', 'approved', '依据充分，即时公布'],
    ]);
    const power = await played.engine.gateway.read<{ timeLimit: string; flow: object | null }>(
      'power',
      'project-approval',
    );
    expect(power).toMatchObject({
      value: 'inForce.listed',
      context: { timeLimit: '十个工作日', flow: null },
    });
    await played.goOn('2011-05-27');
    expect(await played.engine.gateway.read('power', 'project-approval')).toMatchObject({
      value: 'inForce.flowDrawn',
    });
  });

  it('publish the grades and report the table of risk points before the gate is passed', async () => {
    await played.goOn('2011-07-28');
    const { byLevel, total } = await played.ask(registerCounts, { campaignId });
    expect(total).toBe(5);
    expect(byLevel.slice(0, 3)).toEqual([
      { level: 1, points: 2 },
      { level: 2, points: 2 },
      { level: 3, points: 1 },
    ]);
    expect((await played.events('NoticePinned')).map(({ data }) => data)).toMatchObject([
      { subject: 'grades', from: '2011-07-04', closedOn: '2011-07-12' },
    ]);
    expect((await played.events('FilingPinned')).map(({ data }) => data)).toMatchObject([
      { subject: 'grades' },
    ]);
  });

  it('exchange pledges between sections and leaders, without which the gate of the measures does not pass', async () => {
    await played.goOn('2011-08-04');
    const exchanged = await played.ask(pledges, { campaignId });
    expect(
      exchanged.map(({ unitId, state, given, returned }) => [
        unitId,
        state,
        given.byPostId,
        returned?.byPostId,
      ]),
    ).toEqual([
      ['approval', 'mutual', 'approval-head', 'deputy-director'],
      ['procurement', 'mutual', 'procurement-head', 'deputy-director'],
    ]);
    const before = await playScenario(campaignId, '2011-08-03');
    const missing = await before.engine.gateway.whatIsMissing(campaignId, 'control');
    expect(missing.find(({ rule }) => rule === 'control/pledges-exchanged')).toMatchObject({
      blockerCount: 2,
    });
    await before.close();
  });

  it('hear the chief last in a decision on a major project, after research and in a meeting with minutes', async () => {
    await played.goOn('2011-08-31');
    const stated = (await played.events('MemberOpinionStated')).map(
      ({ data }) => (data as { readonly memberPostId: string }).memberPostId,
    );
    expect(stated).toEqual(['discipline-leader', 'deputy-director', 'director']);
    expect((await played.events('DeliberationRecorded')).map(({ data }) => data)).toMatchObject([
      { kind: 'research' },
    ]);
    expect((await played.events('DecisionTaken')).map(({ data }) => data)).toMatchObject([
      { outcome: 'adopted' },
    ]);
  });

  it('report the decision to the discipline commission: due ten days after it, raised when missed, asked for by the gate', async () => {
    await played.goOn('2011-09-28');
    const late = (await played.events('DeadlineMissed')).map(({ data }) => data as DeadlineMissed['data']);
    expect(late.map(({ kind, subjectId, unitId, dueOn }) => [kind, subjectId, unitId, dueOn])).toEqual([
      ['decisionFiling', 'park', 'bureau', '2011-08-22'],
    ]);
    expect(await played.ask(filings, { campaignId })).toContainEqual(
      expect.objectContaining({
        subject: 'decisions',
        decisionIds: ['park'],
        recipient: '市纪委',
        sentOn: '2011-08-24',
        receivedOn: '2011-08-30',
      }),
    );
    const control = (await played.ask(gateDecisions, { campaignId })).find(
      ({ stageId }) => stageId === 'control',
    );
    expect(control?.findings.find(({ rule }) => rule === 'control/decisions-filed')?.passed).toBe(true);

    const without = await playScenario(campaignId, '2011-08-23');
    const missing = await without.engine.gateway.whatIsMissing(campaignId, 'control');
    expect(
      missing
        .find(({ rule }) => rule === 'control/decisions-filed')
        ?.blockers.map(({ subject }) => subject.id),
    ).toEqual(['park']);
    await without.close();
  });

  it('check themselves by 20 November, each grade of each section; one that does not is warned in yellow', async () => {
    await played.goOn('2011-11-23');
    const duties = await played.ask(dutyList, { campaignId, asOf: '2011-11-23' });
    expect(
      duties
        .map(({ standingDutyId, unitId, fulfilledOn, late }) => [standingDutyId, unitId, fulfilledOn, late])
        .toSorted(),
    ).toEqual([
      ['self-check-a', 'approval', '2011-11-16', false],
      ['self-check-a', 'procurement', '2011-11-16', false],
      ['self-check-b', 'approval', '2011-11-16', false],
      ['self-check-b', 'procurement', '2011-11-16', false],
      ['self-check-c', 'procurement', '2011-11-22', true],
    ]);
    const { items } = await played.ask(warningList, {
      programme: { kind: 'campaign', id: campaignId },
      asOf: '2011-11-23',
    });
    expect(items).toMatchObject([
      {
        unitId: 'procurement',
        label: { zh: '黄牌' },
        byEngine: true,
        issuedOn: '2011-11-21',
        answerDue: '2011-12-06',
        state: 'settled',
        answer: { answer: 'noticeDelivered' },
      },
    ]);
  });

  it('commend the excellent, and assess the unqualified anew after written rectification', async () => {
    await played.goOn('2011-11-30');
    expect(await played.events('UnitCommended')).toHaveLength(1);
    expect((await played.events('UnitReassessed')).map(({ data }) => data)).toMatchObject([
      { result: 'qualified', total: 76 },
    ]);
    const gates = await played.ask(gateDecisions, { campaignId });
    expect(gates.map(({ stageId, outcome }) => `${stageId} ${outcome}`)).toEqual([
      'start passed',
      'identification passed',
      'grading passed',
      'control passed',
      'assessment passed',
      'revision passed',
    ]);
    expect(await played.events('CampaignArchived')).toHaveLength(1);
  });
});
