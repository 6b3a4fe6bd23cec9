/** The warning network of a city with four colours (source 004, second document), first half of 2009. */
import type { WarningIssuedData } from '../../workflows/warning/events';
import { networkDuties } from '../../projections/networks/duties-query';
import { networkOverview } from '../../projections/networks/overview';
import { analysis, officers, points, report } from '../../projections/networks/query-work';
import { workOfNetwork } from '../../projections/warning-work/query';
import { warningList } from '../../projections/warnings/query';
import { daysOfPeriod } from '../../workflows/modules/periods';
import { playScenario, type PlayedScenario } from '../support/play-scenario';

const NETWORK = { networkId: 'city-2009' };

describe('the four-colour network of a city', () => {
  let played: PlayedScenario;
  beforeAll(async () => (played = await playScenario('four-colour-warning-2009')));
  afterAll(() => played.close());

  it('reaches from the station over townships and departments to villages and groups', async () => {
    const { levels } = (await played.ask(networkOverview, { ...NETWORK, asOf: '2009-02-28' }))!;
    expect(levels.map(({ label, openPoints }) => [label.zh, openPoints])).toEqual([
      ['乡镇（街道）报送点', 2],
      ['市直网络单位报送点', 1],
      ['村（社区）采集点', 3],
      ['系统网络监测点', 1],
      ['村（居）组采集点', 1],
    ]);
    const found = await played.ask(points, { ...NETWORK, levelId: 'group' });
    expect(found).toMatchObject([{ pointId: 'pt-group', parentPointId: 'pt-a1' }]);
  });

  it('has its officers appointed level by level', async () => {
    const appointed = await played.events('OfficerAppointed');
    const by = Object.fromEntries(
      appointed.map(({ data, actor }) => [(data as { officerId: string }).officerId, actor.postId]),
    );
    expect(by).toMatchObject({
      'pt-town-a.p-town-a-officer': 'petitions-head',
      'pt-construction.p-construction-officer': 'petitions-head',
      'pt-town-b.p-lawyer': 'petitions-head',
      'pt-a1.p-a1-officer': 'town-a-secretary',
      'pt-group.p-group-officer': 'town-a-secretary',
      'pt-quality.p-quality-officer': 'construction-head',
    });
  });

  it('has villages report to their township, townships and departments to the station', async () => {
    const to = async (reportId: string) => (await played.ask(report, { reportId }))?.toUnitId;
    expect(await to('pt-group.gathering.2009-02')).toBe('village-a1');
    expect(await to('pt-a1.gathering.2009-02')).toBe('town-a');
    expect(await to('pt-quality.gathering.2009-02')).toBe('construction');
    expect(await to('pt-town-a.monthly.2009-02')).toBe('city-discipline');
    expect(await to('pt-construction.quarterly.2009-q1')).toBe('city-discipline');
    expect(await to('urgent-lawyer')).toBe('city-discipline');
  });

  it('is reported to monthly by townships, nil or late too', async () => {
    const { periods } = (await played.ask(networkOverview, { ...NETWORK, asOf: '2009-03-05' }))!;
    const counts = (scheduleId: string, period: string) => {
      const found = periods.find((each) => each.scheduleId === scheduleId && each.period === period);
      return found && [found.due, found.received, found.nil, found.late, found.missing];
    };
    expect(counts('monthly', '2009-02')).toEqual([2, 2, 0, 1, []]);
    expect(counts('gathering', '2009-02')).toEqual([5, 5, 1, 0, []]);
    expect(counts('monthly', '2009-01')).toEqual([2, 1, 1, 0, ['pt-town-a']]);
  });

  it('asks four parts of a department’s quarterly report', async () => {
    const quarterly = await played.ask(report, { reportId: 'pt-construction.quarterly.2009-q1' });
    expect(quarterly?.sections.map(({ sectionId }) => sectionId)).toEqual([
      'activity',
      'problems',
      'handling',
      'figures',
    ]);
    expect(quarterly).toMatchObject({ windowFrom: '2009-03-20', windowTo: '2009-03-28', timing: 'inWindow' });
  });

  it('shares what comes up again and again with the departments, which answer', async () => {
    const found = await played.ask(analysis, { analysisId: 'analysis-02' });
    expect(found).toMatchObject({
      status: 'concluded',
      findings: [{ repeated: true }],
      sharings: [
        {
          unitIds: ['city-finance', 'agriculture'],
          answers: [
            { unitId: 'city-finance', on: '2009-03-16' },
            { unitId: 'agriculture', on: '2009-03-16' },
          ],
        },
      ],
    });
  });

  it('commends, keeps and dismisses officers by their work', async () => {
    const found = await played.ask(officers, NETWORK);
    const one = (officerId: string) => found.find((each) => each.officerId === officerId);
    expect(one('pt-town-a.p-town-a-officer')).toMatchObject({ lastConsequence: 'commend' });
    expect(one('pt-a2.p-a2-officer')).toMatchObject({ status: 'dismissed', dismissedFor: 'idle' });
    expect(one('pt-a2.p-a2')).toMatchObject({ status: 'appointed' });
  });

  it('opens the yearly training for each unit, and the monthly analysis for the station', async () => {
    await played.engine.sweep('2009-07-05');
    const duties = await played.ask(networkDuties, { ...NETWORK, asOf: '2009-07-05' });
    const of = (id: string) => duties.filter(({ standingDutyId }) => standingDutyId === id);
    expect(of('yearly-training').map(({ unitId, dueOn }) => [unitId, dueOn])).toEqual([
      ['construction', '2009-12-31'],
      ['group-a1', '2009-12-31'],
      ['quality', '2009-12-31'],
      ['town-a', '2009-12-31'],
      ['town-b', '2009-12-31'],
      ['village-a1', '2009-12-31'],
      ['village-a2', '2009-12-31'],
      ['village-b1', '2009-12-31'],
    ]);
    expect(of('monthly-analysis').map(({ dueOn, late }) => [dueOn, late])).toEqual([
      ['2009-02-10', false],
      ['2009-03-10', false],
      ['2009-04-10', true],
      ['2009-05-10', true],
      ['2009-06-10', true],
      ['2009-07-10', false],
    ]);
    const [july] = of('monthly-analysis').slice(-1);
    const report = {
      dutyId: july!.dutyId,
      nilReturn: false,
      report: '六月分析已完成',
      checkedRiskPointIds: [],
      evidence: [],
    };
    await played.act('2009-07-08', 'petitions-head', 'FulfilDuty', report);
    const done = await played.ask(networkDuties, { ...NETWORK, asOf: '2009-07-20', states: ['fulfilled'] });
    expect(done.map(({ dueOn, fulfilledOn, late }) => [dueOn, fulfilledOn, late])).toEqual([
      ['2009-02-10', '2009-02-10', false],
      ['2009-03-10', '2009-03-09', false],
      ['2009-07-10', '2009-07-08', false],
    ]);
  });

  it('finds out which reports did not come, and warns the unit in blue', async () => {
    await played.sweep('2009-07-05');
    const missed = (await played.events('DeadlineMissed'))
      .map(({ data }) => data as { kind: string; subjectId: string; dueOn: string; unitId: string })
      .filter(({ kind }) => kind === 'report');
    expect(missed).toContainEqual(
      expect.objectContaining({
        subjectId: 'pt-town-a.monthly.2009-01',
        dueOn: '2009-01-28',
        unitId: 'town-a',
      }),
    );
    expect(missed.map(({ subjectId }) => subjectId)).not.toContain('pt-town-a.monthly.2009-02');
    expect(missed.map(({ subjectId }) => subjectId)).not.toContain('pt-town-b.monthly.2009-02');
    const warned = (await played.events('WarningIssued')).map(({ data }) => data as WarningIssuedData);
    expect(warned).toContainEqual(
      expect.objectContaining({
        subject: { kind: 'unit', id: 'town-a' },
        origin: expect.objectContaining({
          kind: 'missedDeadline',
          subjectId: 'pt-town-a.monthly.2009-01',
        }) as unknown,
        colour: expect.objectContaining({
          id: 'blue',
          disposition: {
            id: 'explanation',
            label: { zh: '发放情况说明通知书', en: 'request for an explanation' },
          },
        }) as unknown,
      }),
    );
  });

  it('warns the station itself of an analysis it did not make, until the deputy secretary has settled it', async () => {
    const warned = (await played.events('WarningIssued'))
      .map(({ data }) => data as WarningIssuedData)
      .filter(({ origin }) => origin.kind === 'missedDeadline' && origin.deadlineKind === 'duty')
      .filter(({ origin }) => origin.kind === 'missedDeadline' && origin.dueOn === '2009-04-10');
    expect(warned).toMatchObject([
      { subject: { kind: 'unit', id: 'city-discipline' }, colour: { id: 'blue' }, on: '2009-04-13' },
    ]);
    const steps = (await played.events('WarningSettled')).filter(
      ({ stream }) => stream === `warning-${warned[0]?.warningId}`,
    );
    expect(steps.map(({ actor }) => actor.postId)).toEqual(['deputy-secretary']);
  });

  it('warns on reports in blue, which turns yellow when it is not answered in time', async () => {
    await played.act('2009-07-06', 'petitions-head', 'IssueWarning', {
      programme: { kind: 'network', id: 'city-2009' },
      subject: { kind: 'unit', id: 'village-b1' },
      postId: null,
      matterId: 'seed-subsidy',
      content: '良种补贴代领',
      origin: { kind: 'reports', reportIds: ['pt-town-b.monthly.2009-02'] },
      colourId: 'blue',
      noticeNumber: null,
    });
    const issued = (await played.events('WarningIssued')).map(({ data }) => data as WarningIssuedData);
    const ours = issued.find(({ matter }) => matter === 'seed-subsidy');
    expect(ours?.colour).toMatchObject({ id: 'blue', answerDue: '2009-07-20', escalates: true });
    await played.sweep('2009-07-21');
    const risen = (await played.events('WarningEscalated')).filter(
      ({ stream }) => stream === `warning-${ours?.warningId}`,
    );
    expect(risen.map(({ data }) => data)).toMatchObject([
      {
        colour: { id: 'yellow', disposition: { label: { zh: '警示谈话或诫勉谈话' } } },
        missed: '2009-07-20',
      },
    ]);
  });

  it('has four colours, each with its disposition, from blue to red', async () => {
    const { context } = await played.engine.gateway.lookup.network('city-2009');
    expect(
      context.module.warnings?.colours.map(({ label, disposition }) => label.zh + disposition.label.zh),
    ).toEqual([
      '蓝色预警发放情况说明通知书',
      '黄色预警警示谈话或诫勉谈话',
      '橙色预警廉政预警通知书或廉政整改通知书',
      '红色预警立案调查',
    ]);
    expect(context.module.warnings?.colours.map(({ escalates }) => escalates)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('reports on a quarter in counts that are those of the overview and of the list of warnings', async () => {
    const days = daysOfPeriod('2009-q1')!;
    const asOf = '2009-07-21';
    const found = await played.ask(workOfNetwork, { ...NETWORK, days, asOf, confidential: true });
    const { gathered, colours, warnings } = found!;
    const overview = (await played.ask(networkOverview, { ...NETWORK, asOf, confidential: true }))!;
    const ofQuarter = overview.periods.filter(({ period }) => /^2009-(q1|0[123])$/.test(period));
    expect(gathered.periods).toHaveLength(ofQuarter.length);
    expect(gathered.periods).toEqual(expect.arrayContaining(ofQuarter));
    for (const { scheduleId, period, received, nil, late, missing } of ofQuarter) {
      const title = gathered.periods.find((each) => each.scheduleId === scheduleId)!.title;
      const lines = gathered.lines.filter((each) => each.period === period && each.title.zh === title.zh);
      const having = (standing: string) => lines.filter((each) => each.standing === standing).length;
      expect(lines.filter(({ handedInOn }) => handedInOn !== null)).toHaveLength(received);
      expect(lines.filter((each) => each.nil)).toHaveLength(nil);
      expect([having('late'), having('missing')]).toEqual([late, missing.length]);
    }
    expect(gathered.lines.some(({ standing }) => standing === 'missing')).toBe(true);
    const signs = gathered.categories.reduce((sum, each) => sum + each.signs, 0);
    expect(signs).toBe(gathered.natures.reduce((sum, each) => sum + each.signs, 0));
    expect(signs).toBe(overview.signs);
    const programme = { kind: 'network', id: NETWORK.networkId } as const;
    const { items } = await played.ask(warningList, { programme, asOf, limit: 1_000 });
    const given = items.filter(({ issuedOn }) => days.from <= issuedOn && issuedOn <= days.to);
    expect(warnings.map(({ warningId }) => warningId)).toEqual(given.map(({ warningId }) => warningId));
    for (const { given: all, states } of colours)
      expect(Object.values(states).reduce((sum, each) => sum + each, 0)).toBe(all);
    expect(colours.map(({ label }) => label.zh)).toEqual(['红色预警', '橙色预警', '黄色预警', '蓝色预警']);
    expect(gathered.analyses.flatMap(({ sharings }) => sharings)).toHaveLength(1);
    const changes = new Set(gathered.officerChanges.map(({ change }) => change));
    expect(changes).toContain('appointed');
  });
});
