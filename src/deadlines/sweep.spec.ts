/** What was due and not done is raised once, on the day after, whoever looks and however often. */
import {
  assessmentId,
  askForGate,
  assessUnit,
  CAMPAIGN,
  campaignAt,
  handInRequest,
  launch,
  measureRequest,
  MEASURES,
  mobilizeButFor,
  submissionId,
} from '../../test/support/campaign-year';
import { around, typesAfter } from '../../test/support/store-wrappers';
import { Town } from '../../test/support/town';
import type { DeadlineMissed } from '../../workflows/deadline/events';
import type { LocalDate } from '../../workflows/kernel/time';
import { StoreError } from '../event-store/store-error';
import { sweep, Sweeper, type DueItem, type DueList } from './sweep';

/** What a sweep on the day raises, as `kind subject due`. */
async function raisedOn(town: Town, day: LocalDate): Promise<readonly string[]> {
  const { raised } = await town.day(day).engine.sweep();
  return raised.map(named);
}

const named = ({ kind, subjectId, dueOn }: DeadlineMissed['data']) => `${kind} ${subjectId} ${dueOn}`;

describe('a sweep', () => {
  let town: Town;

  beforeEach(async () => {
    town = await campaignAt('mobilization');
  });
  afterEach(() => town.close());

  it('raises nothing on the day itself, and what was due on the day after', async () => {
    expect(await raisedOn(town, '2024-03-15')).toEqual([]);
    expect(await raisedOn(town, '2024-03-16')).toEqual(['milestone contacts-named 2024-03-15']);
  });

  it('writes one event, which happened when the last day was over in the plan’s zone', async () => {
    const end = await town.store.end();
    const { raised } = await town.day('2024-03-18').engine.sweep();
    expect(raised).toHaveLength(1);
    const [event, ...others] = await town.store.readAll({ after: end });
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'DeadlineMissed',
      stream: `deadline-${raised[0]?.deadlineId}`,
      occurredAt: '2024-03-15T16:00:00.000Z',
      recordedAt: town.now,
      actor: { role: 'system' },
      plan: 'general-five-stage@1',
      data: {
        kind: 'milestone',
        campaignId: CAMPAIGN,
        stageId: 'mobilization',
        unitId: null,
        subjectId: 'contacts-named',
        dueOn: '2024-03-15',
      },
    });
  });

  it('done again raises nothing more, the same day or later', async () => {
    await raisedOn(town, '2024-03-16');
    const end = await town.store.end();
    expect(await raisedOn(town, '2024-03-16')).toEqual([]);
    expect(await raisedOn(town, '2024-03-25')).toEqual([]);
    expect(await town.store.end()).toBe(end);
  });

  it('of two servers at once raises each thing once', async () => {
    const beside = await town.beside();
    town.day('2024-04-01');
    const results = await Promise.all([town.engine.sweep(), beside.engine.sweep()]);
    const raised = results.flatMap((result) => result.raised.map(named));
    expect(raised.sort()).toEqual(['milestone contacts-named 2024-03-15', 'stage mobilization 2024-03-31']);
    await beside.close();
  });

  it('with a due list that lags behind raises nothing twice: the stream knows', async () => {
    town.day('2024-03-16');
    const lagging: DueList = { overdue: () => Promise.resolve([CONTACTS]) };
    const { system } = town.gateway;
    expect((await sweep(lagging, system, '2024-03-16')).raised.map(named)).toHaveLength(1);
    expect((await sweep(lagging, system, '2024-03-17')).raised).toEqual([]);
  });

  it('that comes late, because no server ran over the day, raises it with its own day', async () => {
    await town.engine.close();
    const later = await town.day('2024-05-06').beside();
    const { raised } = await later.engine.sweep();
    expect(raised.map(named)).toEqual([
      'milestone contacts-named 2024-03-15',
      'stage mobilization 2024-03-31',
    ]);
    const [event] = await town.store.readStream(`deadline-${raised[0]?.deadlineId}`);
    expect(event).toMatchObject({ occurredAt: '2024-03-15T16:00:00.000Z', recordedAt: later.now });
    await later.close();
  });

  it('raises nothing of a campaign that is suspended, and what is still due when it goes on', async () => {
    const head = town.as('bureauHead');
    await head.execute('SuspendCampaign', { campaignId: CAMPAIGN, reason: '防汛' });
    expect(await raisedOn(town, '2024-03-18')).toEqual([]);
    await head.execute('ResumeCampaign', { campaignId: CAMPAIGN, reason: '防汛结束' });
    expect(await raisedOn(town, '2024-03-18')).toEqual(['milestone contacts-named 2024-03-15']);
  });
});

const CONTACTS: DueItem = {
  kind: 'milestone',
  campaignId: CAMPAIGN,
  stageId: 'mobilization',
  unitId: null,
  subjectId: 'contacts-named',
  dueOn: '2024-03-15',
  timeZone: 'Asia/Shanghai',
};

describe('a deadline that moves', () => {
  const extend = (town: Town, closes: LocalDate) =>
    town.as('bureauHead').execute('ExtendStage', {
      campaignId: CAMPAIGN,
      stageId: 'mobilization',
      closes,
      submissionDue: null,
      reason: '防汛',
    });

  it('in time is not raised at its old date, and is at its new one', async () => {
    const town = await campaignAt('mobilization');
    await raisedOn(town, '2024-03-16');
    await extend(town, '2024-04-10');
    expect(await raisedOn(town, '2024-04-01')).toEqual([]);
    expect(await raisedOn(town, '2024-04-10')).toEqual([]);
    expect(await raisedOn(town, '2024-04-11')).toEqual(['stage mobilization 2024-04-10']);
    await town.close();
  });

  it('too late stays raised, and is raised for its new date too', async () => {
    const town = await campaignAt('mobilization');
    await raisedOn(town, '2024-04-01');
    await extend(town, '2024-04-10');
    expect(await raisedOn(town, '2024-04-02')).toEqual([]);
    expect(await raisedOn(town, '2024-04-11')).toEqual(['stage mobilization 2024-04-10']);
    await town.close();
  });

  it('of a measure follows its extension', async () => {
    const town = await campaignAt('control');
    const set = { ...measureRequest(MEASURES[0]!), dueOn: '2024-09-10' };
    await town.as('licensingHead').execute('SetMeasure', set);
    const extension = { measureId: set.measureId, dueOn: '2024-09-20', reason: '材料未齐' };
    await town.as('licensingHead').execute('ExtendMeasure', extension);
    expect(await raisedOn(town, '2024-09-11')).toEqual([]);
    expect(await raisedOn(town, '2024-09-21')).toEqual([`measure ${set.measureId} 2024-09-20`]);
    await town.close();
  });
});

describe('what is done is not raised', () => {
  it('a measure, on its last day', async () => {
    const town = await campaignAt('control');
    const set = { ...measureRequest(MEASURES[0]!), dueOn: '2024-09-10' };
    await town.as('licensingHead').execute('SetMeasure', set);
    await town
      .day('2024-09-10')
      .as('licensingClerk')
      .execute('ReportMeasureDone', {
        measureId: set.measureId,
        doneOn: '2024-09-10',
        report: '已落实',
        evidence: [{ title: '记录' }],
      });
    expect(await raisedOn(town, '2024-09-11')).toEqual([]);
    await town.close();
  });

  it('a submission handed in, and again when it is given back after the date', async () => {
    const town = await campaignAt('control');
    const head = town.as('licensingHead');
    await head.execute('SetMeasure', measureRequest(MEASURES[0]!));
    await head.execute('BeginSubmission', { campaignId: CAMPAIGN, stageId: 'control', unitId: 'licensing' });
    town.day('2024-09-30');
    await head.execute('HandInSubmission', handInRequest('control', 'licensing'));
    const others = ['bureau', 'finance'].map(
      (unitId) => `submission ${submissionId('control', unitId)} 2024-09-30`,
    );
    expect(await raisedOn(town, '2024-10-01')).toEqual(others);
    const returned = { submissionId: submissionId('control', 'licensing'), reasons: ['缺一项'] };
    await town.as('officeDirector').execute('ReturnSubmission', returned);
    expect(await raisedOn(town, '2024-10-02')).toEqual([
      `submission ${submissionId('control', 'licensing')} 2024-09-30`,
    ]);
    await town.close();
  });
});

describe('every kind of deadline', () => {
  it('a stage, a submission, a milestone and a measure', async () => {
    const town = await campaignAt('control');
    await town.as('licensingHead').execute('SetMeasure', measureRequest(MEASURES[0]!));
    expect(await raisedOn(town, '2024-12-21')).toEqual([
      ...['bureau', 'finance', 'licensing'].map(
        (unitId) => `submission ${submissionId('control', unitId)} 2024-09-30`,
      ),
      'stage control 2024-11-30',
      `measure ${MEASURES[0]!.measureId} 2024-12-20`,
    ]);
    await town.close();
  });

  it('an exception let pass at a gate', async () => {
    const town = await Town.found();
    await launch(town);
    await mobilizeButFor(town);
    await askForGate(town, 'mobilization');
    const exception = {
      exceptionId: 'exception-1',
      rule: 'mobilization/training-recorded',
      code: 'CAMPAIGN_MISSING_TRAINING',
      subjectId: CAMPAIGN,
      dueOn: '2024-04-10',
    };
    await town.as('bureauHead').execute('DecideGate', {
      campaignId: CAMPAIGN,
      stageId: 'mobilization',
      outcome: 'passedWithExceptions',
      exceptions: [exception],
      reason: '四月补训',
    });
    expect(await raisedOn(town, '2024-04-10')).toEqual([]);
    expect(await raisedOn(town, '2024-04-11')).toEqual(['gateException exception-1 2024-04-10']);
    await town.close();
  });

  it('a rectification ordered of a unit', async () => {
    const town = await campaignAt('assessment');
    await assessUnit(town, 'finance', 40, 'unqualified');
    const order = { assessmentId: assessmentId('finance'), content: '重做台账', dueOn: '2024-12-16' };
    await town.as('officeDirector').execute('OrderUnitRectification', order);
    expect(await raisedOn(town, '2024-12-16')).toEqual([]);
    expect(await raisedOn(town, '2024-12-17')).toEqual([
      `unitRectification ${assessmentId('finance')} 2024-12-16`,
    ]);
    await town.close();
  });
});

describe('the sweeper', () => {
  let town: Town;

  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    town = await campaignAt('mobilization');
    town.day('2024-03-16');
  });
  afterEach(async () => {
    jest.useRealTimers();
    await town.close();
  });

  const sweeperOver = (
    dueList: DueList,
    onError: (error: unknown) => void,
    counts = { done: 0, failed: 0, raised: 0 },
  ) => new Sweeper(dueList, town.gateway.system, () => town.now, onError, 60_000, counts);

  const neverFails = (error: unknown) => {
    throw error;
  };

  it('looks when it is started and at every interval, and no more once it is stopped', async () => {
    const asked: string[] = [];
    const overdue = (today: string) => {
      asked.push(today);
      return Promise.resolve([]);
    };
    const sweeper = sweeperOver({ overdue }, neverFails);
    sweeper.start();
    await settle();
    expect(asked).toEqual(['2024-03-16']);
    town.day('2024-03-17');
    jest.advanceTimersByTime(60_000);
    await settle();
    expect(asked).toEqual(['2024-03-16', '2024-03-17']);
    await sweeper.stop();
    jest.advanceTimersByTime(600_000);
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('knows the day by the home zone: from four in the afternoon, UTC, it is tomorrow', async () => {
    const asked: string[] = [];
    const overdue = (today: string) => {
      asked.push(today);
      return Promise.resolve([]);
    };
    for (const now of ['2024-03-15T15:59:59.999Z', '2024-03-15T16:00:00.000Z']) {
      const sweeper = new Sweeper({ overdue }, town.gateway.system, () => now, neverFails);
      sweeper.start();
      await sweeper.stop();
    }
    expect(asked).toEqual(['2024-03-15', '2024-03-16']);
  });

  it.each<[string, Error, readonly unknown[], string]>([
    ['tells of a fault', new TypeError('a fault'), [expect.any(TypeError)], 'SERVER.INTERNAL'],
    ['only shows a store that is away', new StoreError('STORE.UNAVAILABLE'), [], 'STORE.UNAVAILABLE'],
  ])('%s, and tries again at the next interval', async (_, failure, told, shown) => {
    const errors: unknown[] = [];
    let failures = 1;
    const overdue = () => {
      failures -= 1;
      return failures >= 0 ? Promise.reject(failure) : Promise.resolve([CONTACTS]);
    };
    const end = await town.store.end();
    const counts = { done: 0, failed: 0, raised: 0 };
    const sweeper = sweeperOver({ overdue }, (error) => errors.push(error), counts);
    sweeper.start();
    await settle();
    expect(errors).toEqual(told);
    expect(counts).toEqual({ done: 0, failed: 1, raised: 0 });
    expect(sweeper.status()).toEqual({ lastSweep: null, error: shown });
    jest.advanceTimersByTime(60_000);
    await sweeper.stop();
    expect(await typesAfter(town.store, end)).toEqual(['DeadlineMissed']);
    expect(sweeper.status()).toEqual({ lastSweep: town.now, error: null });
    expect(counts).toEqual({ done: 1, failed: 1, raised: 1 });
  });

  it('that fails in the middle raises the rest the next time, and nothing twice', async () => {
    const end = await town.store.end();
    let failing = true;
    const beside = await town.beside({
      store: around(town.store, {
        append: (stream, events, expected) =>
          failing && JSON.stringify(events).includes('"stage"')
            ? Promise.reject(new StoreError('STORE.UNAVAILABLE'))
            : town.store.append(stream, events, expected),
      }),
    });
    town.day('2024-04-01');
    await expect(beside.engine.sweep()).rejects.toMatchObject({ code: 'STORE.UNAVAILABLE' });
    failing = false;
    await beside.engine.sweep();
    const raised = await town.store.readAll({ after: end });
    expect(raised.map((event) => named(event.data as DeadlineMissed['data'])).sort()).toEqual([
      'milestone contacts-named 2024-03-15',
      'stage mobilization 2024-03-31',
    ]);
    await beside.close();
  });
});

/** Lets what is waiting go on; no time passes. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}
