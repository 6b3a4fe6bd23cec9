/**
 * A date counted in working days over a year whose holidays are not in the calendar (the built-in one ends with 2026) is said to be
 * about, wherever it is shown; one that is counted over known years, or in calendar days, is not.
 */
import { notice, noticeList } from '../../projections/campaigns/query';
import { publicNotice } from '../../projections/campaigns/public-notice-query';
import { dueList } from '../../projections/deadlines/due-list';
import { warningNotice } from '../../projections/forms/notices';
import { tasksOf } from '../../projections/tasks/query';
import { trailOf } from '../../projections/trail/query';
import { summaryWords } from '../../projections/trail/words/summary-words';
import type { Query } from '../../projections/view';
import { rectification, warning } from '../../projections/warnings/query';
import { CAMPAIGN, campaignAt, publish } from '../../test/support/campaign-year';
import { POSTS } from '../../test/support/organisation';
import { Town } from '../../test/support/town';
import {
  issueRequest,
  launchWarned,
  orderRequest,
  sweepOn,
  THREE_COLOURS,
} from '../../test/support/warning-story';
import type { WarningIssuedData } from '../../workflows/warning/events';

let town: Town;
afterEach(() => town.close());

async function ask<P, A>(query: Query<P, A>, params: P): Promise<A> {
  await town.settled();
  return (await town.engine.views.ask(query, params)).answer;
}

describe('the days a notice stands', () => {
  const shown = async (noticeId: string) => [
    (await ask(notice, { noticeId }))?.untilApproximate,
    (await ask(noticeList, { campaignId: CAMPAIGN })).find((each) => each.noticeId === noticeId)
      ?.untilApproximate,
    (await ask(publicNotice, { noticeId }))?.untilApproximate,
  ];
  const published = async (noticeId: string) =>
    (await town.store.readStream(`publicNotice-${noticeId}`))[0]?.data as Record<string, unknown>;

  it('are about right over a year that is not known, and say so in the event, to the office and to the public', async () => {
    town = await campaignAt('grading');
    await publish(town, 'known', 'identification', 'catalogues', '2026-12-01');
    await publish(town, 'about', 'identification', 'catalogues', '2026-12-28');
    expect(await published('known')).not.toHaveProperty('approximate');
    expect(await published('about')).toMatchObject({ until: '2027-01-06', approximate: true });
    expect(await shown('known')).toEqual([false, false, false]);
    expect(await shown('about')).toEqual([true, true, true]);
  });

  it('are said to be so in the trail and in the inbox of whoever has to answer an objection', async () => {
    town = await campaignAt('grading');
    await publish(town, 'about', 'identification', 'catalogues', '2026-12-28');
    const objection = { noticeId: 'about', objectionId: 'o', objector: '', itemId: null, text: '有误' };
    await town.public.execute('LodgeObjection', objection);
    const { personId, postId } = POSTS.officeDirector;
    const who = { personId, postId, unitId: 'bureau', role: 'postHolder', asOf: '2026-12-28' } as const;
    const tasks = await ask(tasksOf, who);
    expect(tasks.find(({ kind }) => kind === 'answerObjection')).toMatchObject({
      dueOn: '2027-01-06',
      approximate: true,
    });
    const trail = await ask(trailOf, { subject: { kind: 'campaign', id: CAMPAIGN }, limit: 500 });
    const [event] = trail.items.filter(
      ({ type, summary }) => type === 'NoticePublished' && summary['noticeId'] === 'about',
    );
    const words = summaryWords({ type: 'NoticePublished', summary: event!.summary, names: {} });
    expect(words).toContainEqual({
      field: 'approximate',
      name: { zh: '日期为约（放假安排未定）', en: 'the date is about (holidays not settled)' },
      value: { zh: '是', en: 'yes' },
    });
  });
});

describe('the day by which a warning or a rectification is answered', () => {
  const inWorkingDays = {
    ...THREE_COLOURS,
    colours: THREE_COLOURS.colours.map((each) => ({ ...each, dayKind: 'working' as const })),
  };

  it('is about right when it was counted over a year that is not known, also where it goes up or is set anew', async () => {
    town = await Town.found();
    await launchWarned(town, { warnings: inWorkingDays });
    const office = town.as('officeDirector');
    const { id: known } = await office.execute('IssueWarning', issueRequest('finance'));
    const { id } = await town
      .day('2026-12-30')
      .as('officeDirector')
      .execute('IssueWarning', issueRequest('bureau'));
    const item = (warningId: string) => ask(warning, { warningId, asOf: '2026-12-30' });
    expect(await item(known)).toMatchObject({ answerDue: '2026-01-07', answerDueApproximate: false });
    expect(await item(id)).toMatchObject({ answerDue: '2027-01-01', answerDueApproximate: true });
    const paper = async (warningId: string) =>
      JSON.stringify(await ask(warningNotice, { warningId, asOf: '2026-12-30' }));
    expect(await paper(id)).toContain('约 2027-01-01（放假安排未定）');
    expect(await paper(known)).toContain('"2026-01-07"');
    const due = await ask(dueList, { onOrBefore: '2027-01-01', kinds: ['warning'] });
    expect(due.map(({ subjectId, approximate }) => [subjectId === id, approximate]).sort()).toEqual([
      [false, false],
      [true, true],
    ]);
    await town
      .as('bureauHead')
      .execute('AnswerWarning', { warningId: id, answer: 'explanation', text: '补', evidence: [] });
    await office.execute('ReturnWarningAnswer', { warningId: id, reason: '不全' });
    expect(await item(id)).toMatchObject({ state: 'issued', answerDueApproximate: true });
    const [first] = await town.store.readStream(`warning-${id}`);
    expect((first?.data as WarningIssuedData).colour).toMatchObject({ approximate: true });
  });

  it('of a higher rank, too, until a day is set by somebody', async () => {
    town = await Town.found();
    const ranks = [
      { rank: 'middle', label: { zh: '部门负责人', en: 'Head' }, withinDays: 2, dayKind: 'working' },
    ] as const;
    await launchWarned(town, { rectifications: { escalatesTo: ranks, asksAccountability: false } });
    const office = town.day('2026-12-29').as('officeDirector');
    await office.execute('OrderRectification', orderRequest('r', '2026-12-30'));
    const item = () => ask(rectification, { rectificationId: 'r', asOf: '2026-12-31' });
    expect(await item()).toMatchObject({ deadline: '2026-12-30', deadlineApproximate: false });
    await sweepOn(town, '2026-12-31');
    expect(await item()).toMatchObject({ deadline: '2027-01-04', deadlineApproximate: true });
    await office.execute('ExtendRectification', {
      rectificationId: 'r',
      dueOn: '2027-01-20',
      reason: '等待',
    });
    expect(await item()).toMatchObject({ deadline: '2027-01-20', deadlineApproximate: false });
  });
});
