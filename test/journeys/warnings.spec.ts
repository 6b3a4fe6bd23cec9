/**
 * Warnings over a year of office work: numbers that are given once, colours that go up when nobody answers, what the engine raises by
 * itself, a rectification nobody sees to, and what the gates and the trail say of all that.
 */
import { trailOf } from '../../projections/trail/query';
import {
  accountabilityList,
  openCounts,
  rectification,
  rectificationList,
  warning,
  warningList,
} from '../../projections/warnings/query';
import { dueList } from '../../projections/deadlines/due-list';
import type { Query } from '../../projections/view';
import { POSTS } from '../support/organisation';
import { Town } from '../support/town';
import {
  issueRequest,
  launchWarned,
  orderRequest,
  sweepOn,
  THREE_COLOURS,
  WARNED,
} from '../support/warning-story';

const programme = { kind: 'campaign', id: WARNED } as const;
const NUMBERED = { ...THREE_COLOURS, numbering: '廉预警〔{year}〕{number}号' };

let town: Town;
beforeEach(async () => {
  town = await Town.found();
});
afterEach(() => town.close());

async function ask<P, A>(query: Query<P, A>, params: P): Promise<A> {
  await town.settled();
  return (await town.engine.views.ask(query, params)).answer;
}

const board = (asOf: string) => ask(warningList, { programme, asOf });
const typesOf = async (stream: string) => (await town.store.readStream(stream)).map(({ type }) => type);

describe('a notice number', () => {
  it('is made by the pattern, and passes over one the office has given', async () => {
    await launchWarned(town, { warnings: NUMBERED });
    const director = town.as('officeDirector');
    const given = await director.execute(
      'IssueWarning',
      issueRequest('finance', { noticeNumber: '廉预警〔2026〕2号' }),
    );
    for (const unit of ['licensing', 'bureau']) await director.execute('IssueWarning', issueRequest(unit));
    const { items } = await board('2026-01-05');
    expect(items.map(({ unitId, noticeNumber }) => [unitId, noticeNumber]).sort()).toEqual([
      ['bureau', '廉预警〔2026〕3号'],
      ['finance', '廉预警〔2026〕2号'],
      ['licensing', '廉预警〔2026〕1号'],
    ]);
    await town.refuses('WARNING.NUMBER_TAKEN', () =>
      director.execute(
        'IssueWarning',
        issueRequest('bureau', { matterId: 'x', noticeNumber: '廉预警〔2026〕3号' }),
      ),
    );
    expect(given.id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('given twice at the same moment on two servers is entered once', async () => {
    await launchWarned(town);
    const other = await town.beside();
    const request = (matterId: string) => issueRequest('finance', { matterId, noticeNumber: '7号' });
    const acting = town.as('officeDirector').acting;
    const [one, two] = await Promise.all([
      town.gateway.execute({ type: 'IssueWarning', data: request('one'), acting }),
      other.gateway.execute({ type: 'IssueWarning', data: request('two'), acting }),
    ]);
    await other.settled();
    const numbers = [];
    for (const { id } of [one, two]) {
      numbers.push((await ask(warning, { warningId: id, asOf: '2026-01-05' }))?.noticeNumber);
    }
    expect(numbers.filter((number) => number === '7号')).toHaveLength(1);
    expect(numbers).toContain(null);
    await other.close();
  });
});

describe('a warning nobody answers', () => {
  it('goes up one colour after the other, once each, also where two servers sweep', async () => {
    await launchWarned(town);
    const other = await town.beside();
    const { id } = await town.as('officeDirector').execute('IssueWarning', issueRequest('finance'));
    expect(
      (await ask(dueList, { onOrBefore: '2026-01-07' })).filter(({ kind }) => kind === 'warning'),
    ).toEqual([
      expect.objectContaining({ subjectId: id, unitId: 'finance', dueOn: '2026-01-07', missed: false }),
    ]);
    await sweepOn(town, '2026-01-07');
    expect(await typesOf(`warning-${id}`)).toEqual(['WarningIssued']);
    town.day('2026-01-08');
    await Promise.all([town.engine.sweep(), other.engine.sweep()]);
    await sweepOn(town, '2026-01-08');
    expect(await typesOf(`warning-${id}`)).toEqual(['WarningIssued', 'WarningEscalated']);
    await sweepOn(town, '2026-01-11');
    await sweepOn(town, '2026-02-11');
    expect(await typesOf(`warning-${id}`)).toEqual(['WarningIssued', 'WarningEscalated', 'WarningEscalated']);
    expect(await ask(warning, { warningId: id, asOf: '2026-02-11' })).toMatchObject({
      colourId: 'red',
      disposition: { id: 'hand-over' },
      answerDue: null,
      late: false,
      steps: [
        { colour: 'blue', by: 'issued', on: '2026-01-05' },
        { colour: 'yellow', by: 'escalated', on: '2026-01-08' },
        { colour: 'red', by: 'escalated', on: '2026-01-11' },
      ],
    });
    await other.close();
  });

  it('goes up one colour, not all, where the server was off for weeks', async () => {
    await launchWarned(town);
    const { id } = await town.as('officeDirector').execute('IssueWarning', issueRequest('finance'));
    await sweepOn(town, '2026-03-02');
    await sweepOn(town, '2026-03-04');
    expect(await ask(warning, { warningId: id, asOf: '2026-03-04' })).toMatchObject({
      colourId: 'yellow',
      answerDue: '2026-03-04',
    });
  });

  it('stays where it is once answered in time', async () => {
    await launchWarned(town);
    const { id } = await town.as('officeDirector').execute('IssueWarning', issueRequest('finance'));
    const answer = { warningId: id, answer: 'explanation', text: '已补齐', evidence: [] } as const;
    await town.day('2026-01-07').as('financeHead').execute('AnswerWarning', answer);
    await sweepOn(town, '2026-01-09');
    expect(await ask(warning, { warningId: id, asOf: '2026-01-09' })).toMatchObject({
      colourId: 'blue',
      state: 'answered',
    });
  });
});

describe('who may warn', () => {
  it('is the office, the group and the supervisor above the unit, and nobody else', async () => {
    await launchWarned(town);
    const onPost = { subject: { kind: 'post', id: POSTS.cashier.postId } };
    await town.as('inspector').execute('IssueWarning', issueRequest('finance', onPost));
    for (const name of ['financeHead', 'cashier', 'auditor', 'administrator'] as const) {
      await town.refuses('RIGHTS.DENIED', () =>
        town.as(name).execute('IssueWarning', issueRequest('finance', { matterId: name })),
      );
    }
  });

  it('names for a person the post they hold', async () => {
    await launchWarned(town);
    const subject = { kind: 'person', id: POSTS.cashier.personId };
    const director = town.as('officeDirector');
    const wrongPost = { subject, postId: POSTS.financeHead.postId };
    await town.refuses('POST.NOT_HELD_BY_PERSON', () =>
      director.execute('IssueWarning', issueRequest('finance', wrongPost)),
    );
    const { id } = await director.execute(
      'IssueWarning',
      issueRequest('finance', { subject, postId: POSTS.cashier.postId }),
    );
    expect(await ask(warning, { warningId: id, asOf: '2026-01-05' })).toMatchObject({
      unitId: 'finance',
      postId: POSTS.cashier.postId,
      personId: POSTS.cashier.personId,
    });
    const trail = await ask(trailOf, { subject: { kind: 'person', id: POSTS.cashier.personId } });
    expect(trail.items.map(({ type }) => type)).toContain('WarningIssued');
  });
});

describe('what is the supervision’s own', () => {
  it('is what it issued, raised or ordered, whoever raised it since', async () => {
    await launchWarned(town);
    const [office, inspector] = [town.as('officeDirector'), town.as('inspector')];
    await office.execute('IssueWarning', issueRequest('finance'));
    const raised = await office.execute('IssueWarning', issueRequest('bureau'));
    const issued = await inspector.execute('IssueWarning', issueRequest('licensing'));
    const to = (colourId: string) => ({ colourId, reason: '影响较大', noticeNumber: null });
    await inspector.execute('RaiseWarning', { warningId: raised.id, ...to('yellow') });
    for (const { id: warningId } of [raised, issued])
      await town.as('deputyHead').execute('RaiseWarning', { warningId, ...to('red') });
    const { items } = await board('2026-01-05');
    expect(Object.fromEntries(items.map(({ unitId, ofSupervision }) => [unitId, ofSupervision]))).toEqual({
      finance: false,
      bureau: true,
      licensing: true,
    });
    for (const { id: warningId } of [raised, issued])
      await town.refuses('WARNING.OF_SUPERVISION', () =>
        office.execute('WithdrawWarning', { warningId, reason: '误发' }),
      );

    await office.execute('OrderRectification', orderRequest('r-1', '2026-01-09'));
    await inspector.execute('OrderRectification', orderRequest('r-2', '2026-01-09'));
    const orders = await ask(rectificationList, { programme, asOf: '2026-01-05' });
    expect(
      orders.items.map(({ rectificationId, ofSupervision }) => [rectificationId, ofSupervision]),
    ).toEqual([
      ['r-1', false],
      ['r-2', true],
    ]);
  });
});

describe('what the engine raises by itself', () => {
  it('is a stage that is overdue, once, in the colour the scheme says, and never below the present one', async () => {
    const raised = [{ on: 'stageOverdue', colour: 'yellow' }] as const;
    await launchWarned(town, { warnings: { ...NUMBERED, raised } });
    // The mobilization stage of the plan closes on 31 March.
    await sweepOn(town, '2026-03-31');
    expect((await board('2026-03-31')).items).toEqual([]);
    await sweepOn(town, '2026-04-01');
    await sweepOn(town, '2026-04-02');
    expect((await board('2026-04-02')).items).toMatchObject([
      {
        subjectKind: 'unit',
        subjectId: 'bureau',
        colourId: 'yellow',
        byEngine: true,
        noticeNumber: '廉预警〔2026〕1号',
        issuedOn: '2026-04-01',
        answerDue: '2026-04-03',
        origin: {
          kind: 'missedDeadline',
          deadlineKind: 'stage',
          subjectId: 'mobilization',
          dueOn: '2026-03-31',
        },
      },
    ]);
  });

  it('is nothing where the scheme says nothing', async () => {
    await launchWarned(town);
    await sweepOn(town, '2026-04-01');
    expect((await board('2026-04-01')).items).toEqual([]);
  });
});

describe('a rectification', () => {
  it('nobody sees to goes up the ranks, and asks for an accountability action whose trail leads back', async () => {
    await launchWarned(town);
    const director = town.as('officeDirector');
    const { id } = await director.execute('IssueWarning', issueRequest('finance', { colourId: 'red' }));
    await director.execute('OrderRectification', {
      ...orderRequest('r-1', '2026-01-09'),
      origin: { kind: 'warning', warningId: id },
    });
    await sweepOn(town, '2026-01-09');
    expect((await ask(rectification, { rectificationId: 'r-1', asOf: '2026-01-09' }))?.rank).toBeNull();
    await sweepOn(town, '2026-01-10');
    expect(await ask(rectification, { rectificationId: 'r-1', asOf: '2026-01-10' })).toMatchObject({
      overdue: true,
      rank: 'middle',
      deadline: '2026-01-12',
    });
    // Overdue, so the engine has warned the post as well.
    expect((await board('2026-01-10')).items.map(({ subjectId, colourId }) => [subjectId, colourId])).toEqual(
      [
        ['finance', 'red'],
        ['cashier', 'blue'],
      ],
    );
    await sweepOn(town, '2026-01-13');
    await sweepOn(town, '2026-01-16');
    await sweepOn(town, '2026-01-17');
    expect(await typesOf('rectification-r-1')).toEqual([
      'RectificationOrdered',
      'RectificationEscalated',
      'RectificationEscalated',
      'RectificationReferred',
    ]);
    expect((await ask(accountabilityList, { programme })).items).toMatchObject([
      {
        state: 'asked',
        unitId: 'finance',
        askedOn: '2026-01-16',
        grounds: [{ kind: 'rectification', rectificationId: 'r-1' }],
      },
    ]);
    const trail = await ask(trailOf, { subject: { kind: 'post', id: POSTS.cashier.postId } });
    expect(trail.items.map(({ type }) => type)).toContain('AccountabilityAsked');
  });

  it('blocks the gate while it is overdue, as a warning does while it is open', async () => {
    await launchWarned(town);
    const director = town.as('officeDirector');
    const { id } = await director.execute('IssueWarning', issueRequest('finance'));
    await director.execute('OrderRectification', orderRequest('r-1', '2026-01-09'));
    const { context } = await town.engine.gateway.lookup.campaign(WARNED);
    const pins = (of: object) => Object.values(of).flatMap((part: object) => Object.values(part) as object[]);
    expect(pins(context.warnings)).toMatchObject([{ warningId: id, open: true }]);
    expect(pins(context.rectifications)).toMatchObject([{ rectificationId: 'r-1', state: 'ordered' }]);
    expect(await ask((reader) => openCounts(reader, programme), {})).toEqual({
      openWarnings: 1,
      openRectifications: 1,
    });
    await director.execute('WithdrawWarning', { warningId: id, reason: '对象有误' });
    const report = { rectificationId: 'r-1', report: '已补', evidence: [{ title: '票据' }] };
    await town.as('cashier').execute('AnswerRectification', report);
    const after = (await town.engine.gateway.lookup.campaign(WARNED)).context;
    expect(pins(after.warnings)).toMatchObject([{ open: false }]);
    expect(pins(after.rectifications)).toMatchObject([{ state: 'answered' }]);
  });

  it('is not checked by the person on whose behalf it was answered, read from the log as from memory', async () => {
    await launchWarned(town);
    await town.as('officeDirector').execute('OrderRectification', orderRequest('r-1', '2026-01-09'));
    const report = { rectificationId: 'r-1', report: '已补', evidence: [{ title: '票据' }] };
    const { personId, postId } = POSTS.officeDirector;
    await town.as('cashier').execute('AnswerRectification', report, { onBehalfOf: { personId, postId } });
    const accept = { rectificationId: 'r-1', finding: '属实' };
    for (const forget of [false, true]) {
      if (forget) town.gateway.forgetAll();
      await town.refuses('RECTIFICATION.CHECKED_BY_ANSWERER', () =>
        town.as('officeDirector').execute('AcceptRectification', accept),
      );
    }
    await town.as('bureauHead').execute('AcceptRectification', accept);
  });

  it('is checked by another person and another post than answered it', async () => {
    await launchWarned(town);
    await town.as('officeDirector').execute('OrderRectification', orderRequest('r-1', '2026-01-09'));
    const report = { rectificationId: 'r-1', report: '已补', evidence: [{ title: '票据' }] };
    await town.as('cashier').execute('AnswerRectification', report);
    const accept = { rectificationId: 'r-1', finding: '属实' };
    await town.refuses('RIGHTS.DENIED', () => town.as('cashier').execute('AcceptRectification', accept));
    await town.refuses('RECTIFICATION.NOT_THE_CHECKER', () =>
      town.as('officeClerk').execute('AcceptRectification', accept),
    );
    // The cashier has come to the checking post since.
    const administrator = town.as('administrator');
    const end = {
      postId: 'office-director',
      appointmentId: 'office-director.1',
      until: '2026-01-05',
      reason: '调离',
    };
    await administrator.execute('EndAppointment', end);
    const { personId } = POSTS.cashier;
    await administrator.execute('AppointPerson', {
      postId: 'office-director',
      appointmentId: 'office-director.2',
      personId,
      from: '2026-01-06',
    });
    town.day('2026-01-06');
    await town.refuses('RECTIFICATION.CHECKED_BY_ANSWERER', () =>
      town.hand({ personId, postId: 'office-director' }).execute('AcceptRectification', accept),
    );
    await town.as('bureauHead').execute('AcceptRectification', accept);
    expect((await ask(rectificationList, { programme, asOf: '2026-01-06' })).items).toMatchObject([
      { rectificationId: 'r-1', state: 'accepted', overdue: false },
    ]);
  });
});

it('leaves nothing refused among the follow-ups', async () => {
  await launchWarned(town, { warnings: NUMBERED });
  await town.as('officeDirector').execute('IssueWarning', issueRequest('finance'));
  await sweepOn(town, '2026-01-20');
  await sweepOn(town, '2026-02-20');
  expect(town.engine.reactor.status().refused).toEqual([]);
  expect(town.engine.reactor.status().state).toBe('running');
});
