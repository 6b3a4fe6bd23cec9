/** What an event sets off happens once: whatever crashes, is lost, comes twice or fails for a while. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CAMPAIGN,
  campaignAt,
  handInRequest,
  measureRequest,
  MEASURES,
  submissionId,
} from '../../test/support/campaign-year';
import { AilingStore } from '../../test/support/ailing-store';
import { allEvents, around, typesAfter } from '../../test/support/store-wrappers';
import type { Town } from '../../test/support/town';
import { tellWholeStory } from '../../test/support/whole-story';
import type { CampaignContext } from '../../workflows/campaign/state';
import { StoreError } from '../event-store/store-error';
import { caughtUp, failing, reactorOver, withoutReactor } from './reactor.spec-support';
import { entryOf } from '../../workflows/kernel/keyed';
import type { RefusedFollowUp } from './reactor';

const PINNED = submissionId('control', 'licensing');

/** Accepts a submission in the stage of control, which is to be pinned. */
async function acceptSubmission(town: Town): Promise<void> {
  for (const measure of MEASURES.slice(0, 2)) {
    await town.as('licensingHead').execute('SetMeasure', measureRequest(measure));
  }
  const head = town.as('licensingHead');
  await head.execute('BeginSubmission', { campaignId: CAMPAIGN, stageId: 'control', unitId: 'licensing' });
  await head.execute('HandInSubmission', handInRequest('control', 'licensing'));
  await town.as('officeDirector').execute('AcceptSubmission', { submissionId: PINNED, note: '' });
}

async function isPinned(town: Town): Promise<boolean> {
  const { context } = await town.state<CampaignContext>('campaign', CAMPAIGN);
  return entryOf(context.submissions, PINNED) !== undefined;
}

describe('a crash between an event and what it sets off', () => {
  let town: Town;
  let end: string;

  beforeEach(async () => {
    town = await withoutReactor(await campaignAt('control'));
    await acceptSubmission(town);
    end = await town.store.end();
  });
  afterEach(() => town.close());

  it('leaves the event, and nothing is set off until somebody looks', async () => {
    expect(await isPinned(town)).toBe(false);
  });

  it('is made good by a reactor that is started later', async () => {
    const reactor = reactorOver(town);
    reactor.start();
    await caughtUp(reactor, town.store);
    expect(await isPinned(town)).toBe(true);
    const set = ['RiskPointControlled', 'RiskPointControlled', 'SubmissionPinned'];
    expect([...(await typesAfter(town.store, end))].sort()).toEqual(set);
    await reactor.stop();
  });

  it('is made good once by two reactors at the same time', async () => {
    const [one, other] = [reactorOver(town), reactorOver(town)];
    one.start();
    other.start();
    await Promise.all([caughtUp(one, town.store), caughtUp(other, town.store)]);
    expect(await typesAfter(town.store, end)).toHaveLength(3);
    expect([one.status().refusedCount, other.status().refusedCount]).toEqual([0, 0]);
    await Promise.all([one.stop(), other.stop()]);
  });

  it('is made good once by two reactors one after the other, neither with a checkpoint', async () => {
    for (const reactor of [reactorOver(town), reactorOver(town)]) {
      reactor.start();
      await caughtUp(reactor, town.store);
      await reactor.stop();
    }
    expect(await typesAfter(town.store, end)).toHaveLength(3);
  });

  it('keeps the cause: who and what set it off can be followed', async () => {
    const reactor = reactorOver(town);
    reactor.start();
    await caughtUp(reactor, town.store);
    const events = await allEvents(town.store);
    const accepted = events.find((event) => event.stream === `submission-${PINNED}` && event.revision === 2);
    const pinned = events.find(
      (event) => event.type === 'SubmissionPinned' && event.causationId === accepted?.id,
    );
    expect(pinned).toMatchObject({
      correlationId: accepted?.correlationId,
      occurredAt: accepted?.occurredAt,
      actor: { role: 'system' },
      plan: 'general-five-stage@1',
    });
    await reactor.stop();
  });
});

describe('the whole year’s log, given to a reactor that has lost its checkpoint', () => {
  it('is left as it is: nothing takes effect twice', async () => {
    const town = await tellWholeStory();
    const before = await town.store.end();
    const reactor = reactorOver(town);
    reactor.start();
    await caughtUp(reactor, town.store);
    expect(await typesAfter(town.store, before)).toEqual([]);
    expect(reactor.status()).toMatchObject({ state: 'running', position: before, refusedCount: 0 });
    await reactor.stop();
    await town.close();
  });

  it('set each thing off once for each event that caused it', async () => {
    const town = await tellWholeStory();
    const caused = (await allEvents(town.store)).filter((event) => event.causationId !== undefined);
    const effects = caused.map(({ causationId, type, stream }) => `${causationId} ${type} ${stream}`);
    expect(new Set(effects).size).toBe(effects.length);
    expect(new Set(caused.map((event) => event.type))).toEqual(
      new Set([
        'AccountabilityAsked',
        'NoticeEntered',
        'RectificationEscalated',
        'RectificationPinned',
        'RectificationReferred',
        'WarningEscalated',
        'WarningIssued',
        'WarningNumberRefused',
        'WarningNumbered',
        'RescreeningPinned',
        'PledgePinned',
        'AccountabilityPinned',
        'WarningPinned',
        'SubmissionPinned',
        'SubmissionUnpinned',
        'NoticePinned',
        'FilingPinned',
        'DecisionPinned',
        'DecisionSuperseded',
        'AssessmentPinned',
        'ChildPinned',
        'RiskGradeApproved',
        'RiskPointPublicised',
        'RiskPointPublicityFinished',
        'RiskPointControlled',
        'RiskPointCarriedOver',
      ]),
    );
    await town.close();
  });
});

describe('the checkpoint', () => {
  let folder: string;
  let town: Town;
  let checkpoint: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'liancheng-reactor-'));
    checkpoint = join(folder, 'reactions.checkpoint');
    town = await withoutReactor(await campaignAt('control'));
  });
  afterEach(async () => {
    await town.close();
    rmSync(folder, { recursive: true });
  });

  it('is where the next reactor goes on', async () => {
    const first = reactorOver(town, { checkpoint });
    first.start();
    await caughtUp(first, town.store);
    await first.stop();
    const end = await town.store.end();
    expect(readFileSync(checkpoint, 'utf8')).toBe(`${end}\n`);
    await acceptSubmission(town);
    const after: (string | undefined)[] = [];
    const watched = around(town.store, {
      subscribe: (from, handlers) => {
        after.push(from);
        return town.store.subscribe(from, handlers);
      },
    });
    const second = reactorOver(town, { store: watched, checkpoint });
    second.start();
    await caughtUp(second, town.store);
    expect(after).toEqual([end]);
    expect(await isPinned(town)).toBe(true);
    await second.stop();
  });

  it.each([
    ['that is not there', undefined],
    ['that is damaged', 'half a num'],
    ['that is empty', ''],
    ['beyond the end of a log restored from a backup', '99999999\n'],
  ])('%s: it begins anew', async (_, text) => {
    if (text !== undefined) writeFileSync(checkpoint, text);
    await acceptSubmission(town);
    const reactor = reactorOver(town, { checkpoint });
    reactor.start();
    await caughtUp(reactor, town.store);
    expect(await isPinned(town)).toBe(true);
    expect(reactor.status()).toMatchObject({ state: 'running', refusedCount: 0 });
    await reactor.stop();
  });

  it('that cannot be kept stops nothing: the next start begins earlier', async () => {
    mkdirSync(checkpoint);
    const end = await town.store.end();
    const reactor = reactorOver(town, { checkpoint });
    reactor.start();
    await caughtUp(reactor, town.store);
    await reactor.stop();
    expect(reactor.status()).toMatchObject({ state: 'stopped', refusedCount: 0 });
    expect(await typesAfter(town.store, end)).toEqual([]);
  });
});

describe('a store that goes away', () => {
  it('keeps the checkpoint as it was until the log has shown that it has it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'liancheng-reactor-'));
    const checkpoint = join(folder, 'reactions.checkpoint');
    const town = await withoutReactor(await campaignAt('mobilization'));
    writeFileSync(checkpoint, '7\n');
    const store = new AilingStore(town.store);
    store.cutOff();
    const reactor = reactorOver(town, { store, checkpoint });
    reactor.start();
    while (reactor.status().trouble === undefined) await new Promise((resolve) => setImmediate(resolve));
    expect(reactor.status()).toMatchObject({ state: 'running', position: '0', trouble: 'STORE.UNAVAILABLE' });
    await reactor.stop();
    expect(readFileSync(checkpoint, 'utf8')).toBe('7\n');
    await town.close();
    rmSync(folder, { recursive: true });
  });

  it('after the event was written: the caller is told that it was, and the follow-up is given later', async () => {
    const town = await withoutReactor(await campaignAt('control'));
    await acceptSubmission(town);
    const [, , accepted] = await town.store.readStream(`submission-${PINNED}`);
    const { id, type, revision, stream, position, commandId } = accepted!;
    const store = new AilingStore(town.store);
    const reactor = reactorOver(town, { store, patienceMs: 1 });
    store.cutOff();
    reactor.start();
    const receipt = { commandId, category: 'submission', id: PINNED, stream, revision, position } as const;
    await expect(
      reactor.followUps({ ...receipt, events: [{ id, type, revision }], repeated: false }),
    ).rejects.toMatchObject({ code: 'REACTIONS.BEHIND', details: { stream, revision, position } });
    store.heal();
    await caughtUp(reactor, town.store);
    expect(await isPinned(town)).toBe(true);
    await reactor.stop();
    await town.close();
  });
});

describe('a follow-up that is refused', () => {
  it('is kept, shown and told, and those beside it take effect', async () => {
    const town = await withoutReactor(await campaignAt('control'));
    const [measure, other] = [measureRequest(MEASURES[0]!), measureRequest(MEASURES[1]!)];
    const head = town.as('licensingHead');
    await head.execute('SetMeasure', measure);
    await town
      .as('bureauHead')
      .execute('CloseRiskPoint', { riskPointId: measure.riskPointId, reason: '职权取消' });
    await head.execute('SetMeasure', other);
    const told: RefusedFollowUp[] = [];
    const reactor = reactorOver(town, { onRefused: (refusal) => told.push(refusal) });
    reactor.start();
    await caughtUp(reactor, town.store);
    const [set] = await town.store.readStream(`controlMeasure-${measure.measureId}`);
    expect(reactor.status()).toMatchObject({
      state: 'running',
      refusedCount: 1,
      refused: [{ eventId: set?.id, command: 'ControlRiskPoint', code: 'RISK_POINT.WRONG_STATE' }],
    });
    expect(told).toEqual(reactor.status().refused);
    expect((await town.state('riskPoint', other.riskPointId)).value).toBe('graded.controlled');
    await reactor.stop();
    await town.close();
  });

  it('because the store will never take it does not hold up those behind it', async () => {
    const town = await withoutReactor(await campaignAt('control'));
    await acceptSubmission(town);
    const tooLarge = failing(
      town.store,
      'SubmissionPinned',
      1_000,
      () => new StoreError('STORE.EVENT_TOO_LARGE'),
    );
    await town.as('financeHead').execute('SetMeasure', measureRequest(MEASURES[3]!));
    const reactor = reactorOver(town, { store: tooLarge.store });
    reactor.start();
    await caughtUp(reactor, town.store);
    expect(tooLarge.tried()).toBe(1);
    expect(reactor.status()).toMatchObject({
      state: 'running',
      refused: [{ command: 'PinSubmission', code: 'STORE.EVENT_TOO_LARGE' }],
    });
    expect((await town.state('riskPoint', 'payments-1')).value).toBe('graded.controlled');
    await reactor.stop();
    await town.close();
  });
});

describe('a passing trouble', () => {
  it.each(['STORE.UNAVAILABLE', 'STORE.DISK_FULL'] as const)('%s is waited out', async (code) => {
    const town = await withoutReactor(await campaignAt('control'));
    await acceptSubmission(town);
    const { store, tried } = failing(town.store, 'SubmissionPinned', 2, () => new StoreError(code));
    const reactor = reactorOver(town, { store });
    reactor.start();
    await caughtUp(reactor, town.store);
    expect(tried()).toBe(3);
    expect(await isPinned(town)).toBe(true);
    expect(reactor.status()).toMatchObject({ state: 'running', refusedCount: 0 });
    await reactor.stop();
    await town.close();
  });

  it('a stream too busy to get a turn is tried again, not given up', async () => {
    const town = await withoutReactor(await campaignAt('control'));
    await acceptSubmission(town);
    // The write side gives up after 12 conflicts: once, and then the stream is quiet.
    const conflict = () => new StoreError('STORE.REVISION_CONFLICT');
    const { store, tried } = failing(town.store, 'SubmissionPinned', 12, conflict);
    const reactor = reactorOver(town, { store });
    reactor.start();
    await caughtUp(reactor, town.store);
    expect(tried()).toBe(13);
    expect(await isPinned(town)).toBe(true);
    expect(reactor.status().refused).toEqual([]);
    await reactor.stop();
    await town.close();
  });

  it('does not keep a reactor from being stopped', async () => {
    const town = await withoutReactor(await campaignAt('control'));
    await acceptSubmission(town);
    const { store, tried } = failing(
      town.store,
      'SubmissionPinned',
      1_000,
      () => new StoreError('STORE.UNAVAILABLE'),
    );
    const reactor = reactorOver(town, { store });
    reactor.start();
    const waiting = expect(reactor.settled(await town.store.end())).rejects.toMatchObject({
      code: 'STORE.CLOSED',
    });
    while (tried() === 0) await new Promise((resolve) => setImmediate(resolve));
    await reactor.stop();
    await waiting;
    expect(reactor.status().state).toBe('stopped');
    await expect(reactor.settled(await town.store.end())).rejects.toMatchObject({ code: 'STORE.CLOSED' });
    await town.close();
  });
});

describe('a fault', () => {
  it('stops the reactor and says so; commands are written, and answered with REACTIONS.FAILED', async () => {
    const town = await campaignAt('control');
    const broken = around(town.store, {
      readStream: (stream, options) =>
        stream === `submission-${PINNED}` && options?.limit === 1
          ? Promise.reject(new TypeError('a fault in a follow-up'))
          : town.store.readStream(stream, options),
    });
    const beside = await town.beside({ store: broken });
    await town.engine.reactor.stop();
    await expect(acceptSubmission(beside)).rejects.toThrow('a fault in a follow-up');
    expect(beside.engine.reactor.status()).toMatchObject({
      state: 'failed',
      error: 'a fault in a follow-up',
    });
    expect((await town.state('submission', PINNED)).value).toBe('accepted');
    const end = await town.store.end();
    await expect(
      beside.as('financeHead').execute('SetMeasure', measureRequest(MEASURES[3]!)),
    ).rejects.toMatchObject({
      code: 'REACTIONS.FAILED',
      details: { stream: 'controlMeasure-payments-1.monitoring', revision: 0 },
    });
    // Not lost: the event is there, and the next reactor gives what it sets off.
    expect(await typesAfter(town.store, end)).toEqual(['MeasureSet']);
    await beside.close();
    const later = await town.beside();
    await caughtUp(later.engine.reactor, town.store);
    expect(await isPinned(later)).toBe(true);
    expect((await later.state('riskPoint', 'payments-1')).value).toBe('graded.controlled');
    await later.close();
    await town.close();
  });
});
