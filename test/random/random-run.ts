/**
 * Plays one random campaign, and after every step holds what the servers say against what the log says:
 * - refused: nothing has been written, and the refusal is one of those the product lists;
 * - accepted: the state a server keeps equals the state folded from the log's beginning, for every stream it touched;
 * - a server stopped and started again knows what the one before it knew.
 * At the end, and now and then, the views equal those built anew from the log, and every hash chain holds.
 */
import { join } from 'node:path';
import { AGGREGATES, type AggregateCategory } from '../../workflows/aggregates';
import type { CampaignContext } from '../../workflows/campaign/state';
import { DomainError } from '../../workflows/kernel/domain-error';
import { fold, type State } from '../../workflows/kernel/aggregate';
import type { StoredEvent } from '../../workflows/kernel/event';
import { addDays, dateInZone, HOME_TIME_ZONE } from '../../workflows/kernel/time';
import type { Acting, CommandReceipt, CommandRequest, UserCommandType } from '../../src/commands/request';
import { verifyLog } from '../../src/event-store/verify-log';
import { errorText } from '../../src/http/errors/table';
import { rebuildAndCompare } from '../../src/projecting/rebuild-and-compare';
import { VIEWS_FILE } from '../../src/projecting/views';
import { CAMPAIGN } from '../support/campaign-year';
import { POST_NAMES, POSTS, type PostName } from '../support/organisation';
import { allEvents } from '../support/store-wrappers';
import type { Town } from '../support/town';
import type { Deed } from './board';
import { DEEDS } from './deeds';
import { Dice } from './dice';
import { Known } from './known';
import { sensible } from './sensible';

export type Step =
  | { readonly kind: 'deed'; readonly type: UserCommandType; readonly dice: readonly number[] }
  /** At the same moment, at two servers. */
  | {
      readonly kind: 'together';
      readonly types: readonly [UserCommandType, UserCommandType];
      readonly dice: readonly number[];
    }
  | { readonly kind: 'restart' | 'sweep' | 'check' }
  | { readonly kind: 'days'; readonly days: number };

export interface Tally {
  accepted: number;
  refused: number;
  readonly types: Set<string>;
}

const WRONG_HANDS = 15;

/** What is corrected in everyday work, and by which event. */
const CORRECTING: ReadonlyMap<UserCommandType, string> = new Map<UserCommandType, string>([
  ['RecordMeeting', 'MeetingRecorded'],
  ['IssuePlan', 'PlanIssued'],
  ['SignOpinion', 'OpinionSigned'],
  ['ScoreAssessment', 'AssessmentScored'],
]);

/**
 * All that 上级纪检监察 writes: it signs, urges, warns, sees put right what it warned of, and disposes of its own seat. It
 * never edits: what units hold and hand in, and what the group and its office decide, is theirs.
 */
const OF_SUPERVISORS: ReadonlySet<UserCommandType> = new Set<UserCommandType>([
  'SignOpinion',
  'UrgeUnits',
  'IssueWarning',
  'RaiseWarning',
  'ReturnWarningAnswer',
  'SettleWarning',
  'WithdrawWarning',
  'OrderRectification',
  'ExtendRectification',
  'CancelRectification',
  'AcceptRectification',
  'ReturnRectification',
  'AskAccountability',
  'FollowUpDecision',
  'DelegatePost',
  'EndDelegation',
]);

export class RandomRun {
  readonly tally: Tally = { accepted: 0, refused: 0, types: new Set() };
  private last: { request: CommandRequest; receipt: CommandReceipt | null } | null = null;
  private keys = 0;
  private readonly known = new Known();

  constructor(
    private town: Town,
    private readonly dataDir: string,
    /** The embedded store has one server. */
    private readonly servers: 1 | 2,
  ) {}

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      switch (step.kind) {
        case 'deed':
          await this.act(step.type, new Dice(step.dice));
          break;
        case 'together':
          await this.actTogether(step.types, new Dice(step.dice));
          break;
        case 'days':
          this.town.day(addDays(this.today(), step.days));
          break;
        case 'sweep':
          await this.town.engine.sweep();
          break;
        case 'restart':
          await this.restart();
          break;
        case 'check':
          await this.checkAll();
      }
    }
    await this.checkAll();
  }

  close(): Promise<void> {
    return this.town.close();
  }

  private async act(type: UserCommandType, dice: Dice): Promise<void> {
    const request = await this.requestFor(type, dice);
    const before = await this.town.store.end();
    const receipt = await this.given(request);
    const after = await this.town.store.readAll({ after: before });
    if (receipt === null) {
      this.tally.refused += 1;
      expectEqual('a refusal writes nothing', after, []);
    } else {
      this.checkReceipt(request, receipt, after);
      for (const stream of new Set(after.map((event) => event.stream))) await this.checkState(stream);
    }
    this.last = { request, receipt };
  }

  private async actTogether(types: readonly UserCommandType[], dice: Dice): Promise<void> {
    if (this.servers === 1) return;
    const [first, second] = [await this.requestFor(types[0]!, dice), await this.requestFor(types[1]!, dice)];
    const other = dice.pick([
      'another command',
      'the same command',
      'another command with the same key',
    ] as const);
    const also = {
      'another command': second,
      'the same command': first,
      'another command with the same key': {
        ...second,
        acting: first.acting,
        ...(first.idempotencyKey === undefined ? {} : { idempotencyKey: first.idempotencyKey }),
      },
    }[other];
    const beside = await this.town.beside();
    const before = await this.town.store.end();
    const receipts = await Promise.all([this.given(first), this.given(also, beside)]);
    await Promise.all([this.town.settled(), beside.settled()]);
    const after = await this.town.store.readAll({ after: before });
    this.checkOnce(receipts, after);
    for (const stream of new Set(after.map((event) => event.stream))) {
      await this.checkState(stream);
      await this.checkState(stream, beside);
    }
    await beside.close();
    this.last = null;
  }

  /** Each command's events stand in the log as one receipt says, whichever server wrote them. */
  private checkOnce(receipts: readonly (CommandReceipt | null)[], after: readonly StoredEvent[]): void {
    for (const receipt of receipts) {
      if (receipt === null || receipt.repeated) continue;
      const own = after.filter((event) => event.commandId === receipt.commandId);
      expectEqual(
        'a command takes effect once',
        own.map((event) => event.id),
        receipt.events.map((event) => event.id),
      );
    }
  }

  /** Null when refused. */
  private async given(request: CommandRequest, town = this.town): Promise<CommandReceipt | null> {
    try {
      return await town.gateway.execute(request);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code.startsWith('STORE.')) throw new Error(`${error.code} came through`, { cause: error });
      if (errorText(error.code) === undefined)
        throw new Error(`${error.code} is not listed`, { cause: error });
      return null;
    }
  }

  private checkReceipt(
    request: CommandRequest,
    receipt: CommandReceipt,
    after: readonly StoredEvent[],
  ): void {
    const own = after.filter((event) => event.commandId === receipt.commandId);
    if (receipt.repeated) {
      expectEqual('a repetition writes nothing', after, []);
      const { last } = this;
      if (last?.receipt?.commandId === receipt.commandId) {
        expectEqual('a repetition answers as before', receipt.events, last.receipt.events);
      }
      return;
    }
    this.tally.accepted += 1;
    for (const event of after) this.tally.types.add(event.type);
    expectEqual(
      'a receipt names what was written',
      receipt.events,
      own.map(({ id, type, revision }) => ({ id, type, revision })),
    );
    for (const event of after) {
      if (event.occurredAt > event.recordedAt)
        throw new Error(`${event.type} happened after it was recorded`);
    }
    if (request.acting === 'public') return;
    const { role } = own[0]?.actor ?? { role: 'none' };
    if (role === 'auditor' || (role === 'supervisor' && !OF_SUPERVISORS.has(request.type))) {
      throw new Error(`${role} has written ${request.type}`);
    }
  }

  private async requestFor(type: UserCommandType, dice: Dice): Promise<CommandRequest> {
    await this.known.catchUp(this.town.store);
    const { last } = this;
    if (last !== null && dice.oneIn(15)) return last.request;
    this.town.tick();
    const deed = await this.deedOf(type, dice);
    const by = dice.oneIn(WRONG_HANDS)
      ? dice.pick(POST_NAMES as readonly [PostName, ...PostName[]])
      : deed.by;
    const now = Date.parse(this.town.now);
    const reuses = last?.request.idempotencyKey !== undefined && dice.oneIn(25);
    this.keys += 1;
    return {
      type: deed.type,
      data: deed.data as never,
      acting: actingAs(by),
      ...(dice.oneIn(6) ? {} : { idempotencyKey: reuses ? last.request.idempotencyKey : `key-${this.keys}` }),
      ...(dice.oneIn(8) ? { occurredAt: new Date(now - dice.roll(40) * 3_600_000).toISOString() } : {}),
      ...(dice.oneIn(40) ? { occurredAt: new Date(now + 1_000).toISOString() } : {}),
      ...(dice.oneIn(30) ? { expectedRevision: dice.roll(3) - 1 } : {}),
      ...(dice.oneIn(15) ? { onBehalfOf: holderOf(dice.pick(['bureauHead', 'cashier'] as const)) } : {}),
      ...(dice.oneIn(15) ? { basis: { reason: '依据' } } : {}),
      ...(dice.oneIn(CORRECTING.has(deed.type) ? 3 : 60) ? { corrects: await this.anEvent(deed, dice) } : {}),
    };
  }

  private async deedOf(wished: UserCommandType, dice: Dice): Promise<Deed> {
    const { context, value } = await this.town.state<CampaignContext>('campaign', CAMPAIGN);
    const { stages, exceptions, currentStageId } = context;
    const stageId = currentStageId ?? 'assessment';
    const known = (category: AggregateCategory) =>
      this.known.ids(category).filter((id) => category !== 'submission' || id.includes(`.${stageId}.`));
    const type = dice.oneIn(10) ? wished : sensible(wished, { context, value, known });
    return DEEDS[type]({
      dice,
      today: this.today(),
      stageId,
      isGateRequested: stages[stageId]?.status === 'gateRequested',
      exceptionIds: Object.keys(exceptions),
      known,
      unitOf: (category, id) => this.known.unitOf(category, id),
      missing: (of) => this.town.gateway.whatIsMissing(CAMPAIGN, of),
    });
  }

  /** An event to correct: mostly the last one of the kind the deed makes. */
  private async anEvent({ type }: Deed, dice: Dice): Promise<string> {
    const events = await allEvents(this.town.store);
    const alike = events.filter((event) => event.type === CORRECTING.get(type));
    return (alike.at(-1) ?? events[dice.roll(events.length)])?.id ?? '';
  }

  private async checkState(stream: string, town = this.town): Promise<void> {
    const cut = stream.indexOf('-');
    const category = stream.slice(0, cut) as AggregateCategory;
    const kept = await town.state(category, stream.slice(cut + 1));
    const folded = fold<unknown>(AGGREGATES[category], await this.town.store.readStream(stream));
    expectEqual(`${stream}: what is kept is what the log says`, said(kept), said(folded));
  }

  private async restart(): Promise<void> {
    this.town = await this.town.restarted();
    for (const stream of await this.streams()) await this.checkState(stream);
  }

  private async checkAll(): Promise<void> {
    await this.town.settled();
    const { firstFault } = await verifyLog(this.town.store);
    expectEqual('every hash chain holds', firstFault, undefined);
    const report = await rebuildAndCompare(this.town.store, join(this.dataDir, VIEWS_FILE));
    expectEqual('the views are what the log says', report.differences, []);
    expectEqual('and hold all of it', report.checkpoint.position, await this.town.store.end());
    const corrected = (await allEvents(this.town.store)).flatMap(({ corrects }) => corrects ?? []);
    expectEqual('nothing is corrected twice', new Set(corrected).size, corrected.length);
    expectEqual('follow-ups go on', this.town.engine.reactor.status().state, 'running');
    for (const stream of await this.streams()) await this.checkState(stream);
  }

  private async streams(): Promise<ReadonlySet<string>> {
    return new Set((await allEvents(this.town.store)).map((event) => event.stream));
  }

  private today(): string {
    return dateInZone(this.town.now, HOME_TIME_ZONE);
  }
}

function actingAs(by: Deed['by']): Acting {
  return by === 'public' ? by : holderOf(by);
}

function holderOf(name: PostName): { readonly personId: string; readonly postId: string } {
  const { personId, postId } = POSTS[name];
  return { personId, postId };
}

function said({ value, revision, context }: State<unknown>) {
  return { value, revision, context };
}

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  expect({ what, is: actual }).toEqual({ what, is: expected });
}
