/** The early-warning mechanism of one school (source 004, fifth document), February 2012 and what follows. */
import { networkOverview } from '../../projections/networks/overview';
import { analysis, bulletins } from '../../projections/networks/query-work';
import type { DeadlineMissed } from '../../workflows/deadline/events';
import { playScenario, type PlayedScenario } from '../support/play-scenario';

const NETWORK = { networkId: 'school-2012' };

describe('the early warning of a school', () => {
  let played: PlayedScenario;
  beforeAll(async () => (played = await playScenario('school-warning-2012')));
  afterAll(() => played.close());

  it('has information points and officers over the whole school', async () => {
    const { levels, urgentReports } = (await played.ask(networkOverview, {
      ...NETWORK,
      asOf: '2012-02-29',
    }))!;
    expect(levels).toMatchObject([{ label: { zh: '预警信息点' }, openPoints: 4, officers: 4, unmanned: [] }]);
    expect(urgentReports).toBe(1);
  });

  it('hears outside experts before a special analysis is concluded', async () => {
    const found = await played.ask(analysis, { analysisId: 'analysis-purchases' });
    expect(found).toMatchObject({ kindId: 'special', status: 'concluded', concludedOn: '2012-03-19' });
    expect(found?.opinions.map(({ expertRole, postId }) => [expertRole, postId])).toEqual([
      ['审计专家', null],
      ['采购行业专业人士', null],
    ]);
    const concluded = await played.events('AnalysisConcluded');
    expect(concluded).toHaveLength(1);
  });

  it('sends out bulletins, reports of importance and prevention advice', async () => {
    const sent = await played.ask(bulletins, NETWORK);
    expect(sent.map(({ kindId, issuedOn, answerBy }) => [kindId, issuedOn, answerBy])).toEqual([
      ['advice', '2012-03-22', '2012-04-21'],
      ['urgent-matter', '2012-03-21', null],
      ['bulletin', '2012-03-20', '2012-04-04'],
    ]);
    expect(sent[1]).toMatchObject({ reportedTo: '县教育局纪委', recipients: [] });
  });

  it('sees to it that offices and persons put things right, and marks who is late', async () => {
    const [warned] = await played.ask(bulletins, { ...NETWORK, kindId: 'bulletin' });
    expect(warned?.recipients).toMatchObject([
      { unitId: 'general', postId: null, status: 'accepted', answeredOn: '2012-04-16', late: true },
      { unitId: 'general', postId: 'buyer', status: 'accepted', answeredOn: '2012-04-04', late: false },
    ]);
    const checks = await played.events('BulletinAnswerChecked');
    expect(checks.map(({ data }) => (data as { outcome: string }).outcome)).toEqual([
      'accepted',
      'returned',
      'accepted',
      'accepted',
    ]);
  });

  it('lets nobody check his own answer', async () => {
    await played.act('2012-05-02', 'discipline-head', 'IssueBulletin', {
      ...NETWORK,
      bulletinId: 'b-own',
      kindId: 'advice',
      number: '校预警〔2012〕4号',
      title: '防范建议',
      text: '信息台账双人管理',
      recipients: [{ unitId: 'discipline', postId: null }],
      reportedTo: '',
      analysisId: null,
    });
    const own = { bulletinId: 'b-own', unitId: 'discipline', postId: null };
    await played.act('2012-05-03', 'discipline-head', 'AnswerBulletin', { ...own, measures: '已改' });
    const check = { ...own, outcome: 'accepted', finding: '' } as const;
    await expect(played.act('2012-05-04', 'discipline-head', 'CheckBulletinAnswer', check)).rejects.toThrow(
      'WARNING_BULLETIN.OWN_ANSWER',
    );
    await played.act('2012-05-04', 'discipline-clerk', 'CheckBulletinAnswer', check);
  });

  it('finds out which point did not report, and raises no colour: the school warns by bulletins', async () => {
    const missed = (await played.events('DeadlineMissed')).map(({ data }) => data as DeadlineMissed['data']);
    expect(missed.map(({ subjectId, dueOn }) => [subjectId, dueOn])).toEqual([
      ['pt-finance.monthly.2012-03', '2012-03-28'],
    ]);
    expect(await played.events('WarningIssued')).toEqual([]);
  });
});
