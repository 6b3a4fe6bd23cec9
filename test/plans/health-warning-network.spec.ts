/** The warning network of a municipal health system (source 004, first document), played over one year. */
import type { WarningIssuedData } from '../../workflows/warning/events';
import { networkOverview } from '../../projections/networks/overview';
import { analyses, officers, points, report, reports } from '../../projections/networks/query-work';
import type { DeadlineMissed } from '../../workflows/deadline/events';
import { playScenario, type PlayedScenario } from '../support/play-scenario';

const NETWORK = { networkId: 'health-2012' };

describe('the health warning network', () => {
  let played: PlayedScenario;
  beforeAll(async () => (played = await playScenario('health-warning-network')));
  afterAll(() => played.close());

  it('has its centre in the supervision office, under the head of discipline', async () => {
    const { context } = await played.engine.gateway.lookup.network('health-2012');
    expect(context.headPostIds).toEqual(['discipline-head']);
    expect(context.centrePostIds).toEqual(['supervision-head', 'supervision-clerk']);
    expect(context.module.network.centre.zh).toBe('党风廉政预警信息中心');
  });

  it('has a point with a designated officer in each county bureau, hospital and section', async () => {
    const found = await played.ask(points, NETWORK);
    expect(found.map(({ unitName }) => unitName).sort()).toEqual(
      ['东县卫生局', '西县卫生局', '市第一人民医院', '市第二人民医院', '医政科', '人事科'].sort(),
    );
    const { levels } = (await played.ask(networkOverview, { ...NETWORK, asOf: '2012-12-31' }))!;
    expect(levels).toMatchObject([{ openPoints: 6, officers: 6, dismissedOfficers: 1, unmanned: [] }]);
  });

  it('is reported to from the 10th to the 15th of each quarter’s third month', async () => {
    const { periods } = (await played.ask(networkOverview, { ...NETWORK, asOf: '2012-12-31' }))!;
    expect(periods.map(({ period, from, to }) => [period, from, to])).toEqual([
      ['2012-q4', '2012-12-10', '2012-12-15'],
      ['2012-q3', '2012-09-10', '2012-09-15'],
      ['2012-q2', '2012-06-10', '2012-06-15'],
      ['2012-q1', '2012-03-10', '2012-03-15'],
    ]);
    expect(
      periods.map(({ due, received, nil, early, late, missing }) => ({
        due,
        received,
        nil,
        early,
        late,
        missing,
      })),
    ).toEqual([
      {
        due: 6,
        received: 0,
        nil: 0,
        early: 0,
        late: 0,
        missing: ['pt-east', 'pt-medical', 'pt-one', 'pt-personnel', 'pt-two', 'pt-west'],
      },
      { due: 6, received: 5, nil: 5, early: 0, late: 0, missing: ['pt-west'] },
      { due: 6, received: 6, nil: 6, early: 0, late: 0, missing: [] },
      { due: 6, received: 4, nil: 1, early: 1, late: 1, missing: ['pt-personnel', 'pt-two'] },
    ]);
  });

  it('keeps a report outside its window, and marks it', async () => {
    const timing = async (reportId: string) => (await played.ask(report, { reportId }))?.timing;
    expect(await timing('pt-medical.quarterly.2012-q1')).toBe('early');
    expect(await timing('pt-east.quarterly.2012-q1')).toBe('inWindow');
    expect(await timing('pt-one.quarterly.2012-q1')).toBe('inWindow');
    expect(await timing('pt-west.quarterly.2012-q1')).toBe('late');
  });

  it('keeps the day of a report that is corrected later', async () => {
    const east = await played.ask(report, { reportId: 'pt-east.quarterly.2012-q1' });
    expect(east).toMatchObject({ handedInOn: '2012-03-10', timing: 'inWindow', corrections: 1 });
    expect(east?.signs.map(({ content }) => content)).toEqual([
      '卫生监督处罚裁量宽严不一',
      '公车使用登记不全',
    ]);
  });

  it('takes grave things at once, the day they come', async () => {
    const [urgent] = (await played.ask(reports, { ...NETWORK, timing: 'urgent' })).items;
    expect(urgent).toMatchObject({
      handedInOn: '2012-04-18',
      receivedOn: '2012-04-18',
      signs: [{ grave: true, handlingId: 'warn', handled: [{ on: '2012-05-18', resolved: true }] }],
    });
  });

  it('warns the hospital on its own report, and sees to it that things are put right', async () => {
    const programme = { kind: 'network', id: 'health-2012' } as const;
    const issue = {
      programme,
      subject: { kind: 'unit', id: 'hospital-two' },
      postId: null,
      matterId: 'supplies',
      content: '骨科耗材使用有多起投诉',
      colourId: 'warned',
      noticeNumber: '卫廉警〔2012〕1号',
    } as const;
    const none = { ...issue, origin: { kind: 'reports', reportIds: ['nowhere'] } } as const;
    await expect(played.act('2012-04-19', 'supervision-head', 'IssueWarning', none)).rejects.toThrow(
      'WARNING_REPORT.NOT_FOUND',
    );
    const origin = { kind: 'reports', reportIds: ['urgent-two'] } as const;
    await played.act('2012-04-19', 'supervision-head', 'IssueWarning', { ...issue, origin });
    const [warned] = (await played.events('WarningIssued')).map(({ data }) => data as WarningIssuedData);
    expect(warned).toMatchObject({
      unitId: 'hospital-two',
      origin,
      colour: { label: { zh: '示警' }, answerDue: '2012-05-11' },
    });
    const rectificationId = 'rectify-supplies';
    await played.act('2012-04-20', 'supervision-head', 'OrderRectification', {
      rectificationId,
      programme,
      unitId: 'hospital-two',
      responsiblePostId: 'two-head',
      checkerPostId: 'supervision-head',
      content: '耗材集中采购，逐例公示',
      origin: { kind: 'warning', warningId: warned!.warningId },
      dueOn: '2012-05-18',
    });
    await played.act('2012-05-18', 'two-head', 'AnswerRectification', {
      rectificationId,
      report: '已集中采购',
      evidence: [{ title: '采购公告' }],
    });
    await played.act('2012-05-21', 'supervision-head', 'AcceptRectification', {
      rectificationId,
      finding: '属实',
    });
    expect(await played.events('RectificationAccepted')).toHaveLength(1);
  });

  it('analyses each quarter what shows a tendency', async () => {
    const found = await played.ask(analyses, NETWORK);
    expect(found).toMatchObject([
      { kindId: 'quarterly', status: 'concluded', findings: [{ repeated: true }] },
    ]);
  });

  it('replaces an officer who moved on, and asks for the dismissal of one who does not report', async () => {
    const dismissed = await played.ask(officers, { ...NETWORK, status: 'dismissed' });
    expect(dismissed).toMatchObject([{ personName: '叶知微', dismissedOn: '2012-07-02' }]);
    const west = await played.ask(officers, { ...NETWORK, pointId: 'pt-west' });
    expect(west).toMatchObject([{ status: 'appointed', lastConsequence: 'dismiss' }]);
  });

  it('refuses a report for a quarter that has not begun', async () => {
    await expect(
      played.act('2012-12-31', 'east-officer', 'HandInReport', {
        ...NETWORK,
        pointId: 'pt-east',
        scheduleId: 'quarterly',
        period: '2013-q1',
        nil: true,
        nilReason: '无',
        signs: [],
        sections: [],
        channelId: 'courier',
      }),
    ).rejects.toThrow('WARNING_REPORT.PERIOD_NOT_BEGUN');
  });

  it('finds out once, the day after the window, which points did not report', async () => {
    const missed = (await played.events('DeadlineMissed')).map(({ data }) => data as DeadlineMissed['data']);
    expect(missed.map(({ subjectId, dueOn }) => [subjectId, dueOn])).toEqual([
      ['pt-two.quarterly.2012-q1', '2012-03-15'],
      ['pt-personnel.quarterly.2012-q1', '2012-03-15'],
      ['pt-west.quarterly.2012-q3', '2012-09-15'],
    ]);
  });
});
