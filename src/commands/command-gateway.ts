/**
 * The door of the write side. The path of every command: times and key → the stream's state → who acts and whether they
 * may → facts from elsewhere → decide → append → follow-ups. HTTP, the demo and the tests all come through here.
 */
import { ask } from '../../workflows/gates/registry';
import type { GateFinding } from '../../workflows/gates/gate-rule';
import type { AggregateCategory } from '../../workflows/aggregates';
import { constantCase, type State } from '../../workflows/kernel/aggregate';
import type { Actor } from '../../workflows/kernel/actor';
import type { StoredEvent } from '../../workflows/kernel/event';
import { refuse } from './errors';
import {
  dateInZone,
  HOME_TIME_ZONE,
  isInstant,
  type Instant,
  type LocalDate,
} from '../../workflows/kernel/time';
import { heldBy } from '../../workflows/post/holders';
import { groupAndOffice } from '../../workflows/warning-network/roles';
import type { CampaignContext } from '../../workflows/campaign/state';
import type { MissingItem } from '../../workflows/submission/events';
import { missingFromHandIn } from './prepare/submission';
import type { Moment } from '../event-store/moment';
import type { EventStore } from '../event-store/event-store';
import type { Seal } from '../accounts/seal';
import type { CalendarSource } from '../plans/calendar-loader';
import type { ModuleLibrary } from '../plans/module-library';
import type { PlanLibrary } from '../plans/plan-library';
import { authorise, capacityIn, standingOf } from './acting';
import { concernedBy } from './concerned';
import { foundingCommands, type Founding } from './founding';
import type { Inventory } from './inventory';
import { keptConfidential } from './kept-confidential';
import { KeyedLock } from './keyed-lock';
import { Lookup } from './lookup';
import { commandIdOf, isConfidential, requestDigest } from './meta';
import { prepare } from './prepare';
import type { ProgrammeFacts } from './programme-facts';
import { discreetly, type Judged } from './reach';
import { authoriseReading, type ReadGrant, type ReadQuestion } from './read-rights';
import { OneReading } from './one-reading';
import { RehearsalStore } from './rehearsal-store';
import { AggregateRepository, type Loaded } from './repository';
import type { CommandReceipt, CommandRequest, RequestData, UserCommandType } from './request';
import type { RightsFacts } from './rights-facts';
import { subjectOf, type CommandSubject } from './subject';
import { CREATING, targetOf, type Target } from './target';
import { SystemCommands } from './system-commands';
import { Writer, type Attempt } from './writer';

export interface GatewayParts {
  readonly store: EventStore;
  readonly inventory: Inventory;
  readonly plans: PlanLibrary;
  readonly modules: ModuleLibrary;
  readonly calendars: CalendarSource;
  /** Of the office's own key: for what is confidential, and asked for then only. */
  readonly seal: Seal;
  /** The system's clock: the only source of recorded times. */
  readonly now: () => Instant;
  /** No other process or gateway appends to the store (AggregateRepository). */
  readonly soleWriter?: boolean;
  /** Waits until what the receipt's events set off has been done; answers where the log then stood. */
  readonly followUps: (receipt: CommandReceipt) => Promise<CommandReceipt>;
  /** Told how many events were written, each time that some were. */
  readonly onAppended?: (count: number) => void;
}

export class CommandGateway {
  readonly lookup: Lookup;
  readonly system: SystemCommands;
  private readonly repository: AggregateRepository;
  private readonly writer: Writer;
  /** For what concerns the organisation as a whole, which no single stream can guard. Within this process only. */
  private readonly organisation = new KeyedLock();

  constructor(private readonly parts: GatewayParts) {
    this.repository = new AggregateRepository(parts.store, { soleWriter: parts.soleWriter ?? false });
    this.lookup = new Lookup(this.repository);
    this.writer = new Writer(parts.store, this.repository, parts.onAppended);
    this.system = new SystemCommands(this.writer, this.lookup, parts.now);
  }

  /** Gives one command. Refuses with a `DomainError`; nothing is written then. */
  execute<T extends UserCommandType>(request: CommandRequest<T>): Promise<CommandReceipt> {
    // Each of two moves that cross looks right by itself; together they would close a ring.
    if (request.type === 'MoveUnit') return this.organisation.run('unit tree', () => this.give(request));
    return this.give(request);
  }

  private async give(said: CommandRequest): Promise<CommandReceipt> {
    const request = await keptConfidential(said, this.repository);
    const recordedAt = this.parts.now();
    const occurredAt = checkOccurred(request.occurredAt, recordedAt);
    checkConfidential(request);
    const target = targetOf(request);
    const commandId = commandIdOf(request.acting, request.idempotencyKey);
    const commandDigest = requestDigest(request, this.parts.seal);
    if (request.idempotencyKey !== undefined && !this.parts.store.refusesKnownIds)
      await this.checkKey(commandId, commandDigest);
    const receipt = await this.writer.write(
      target,
      {
        commandId,
        commandDigest,
        correlationId: commandId,
        begins: CREATING.has(request.type),
      },
      (loaded) => this.prepareAttempt(request, target, loaded, { commandId, occurredAt, recordedAt }),
    );
    return this.parts.followUps(receipt);
  }

  /**
   * A gateway at which nothing is ever written: each command is judged and decided as here, on the log as it stands and on what the commands
   * before it would have led to. What they would set off is not tried.
   */
  rehearsal(): CommandGateway {
    return new CommandGateway({
      ...this.parts,
      store: new RehearsalStore(this.parts.store),
      soleWriter: true,
      followUps: (receipt) => Promise.resolve(receipt),
      onAppended: () => undefined,
    });
  }

  /** Makes the first unit, its administrator's post and the person in it. Only on an empty log. */
  foundOrganisation(founding: Founding): Promise<CommandReceipt> {
    return this.organisation.run('founding', () => this.found(founding));
  }

  private async found(founding: Founding): Promise<CommandReceipt> {
    if (await this.parts.inventory.isFounded()) refuse('ORGANISATION.ALREADY_FOUNDED');
    const occurredAt = checkOccurred(founding.occurredAt, this.parts.now());
    let receipt: CommandReceipt | undefined;
    for (const command of foundingCommands(founding, occurredAt)) {
      receipt = await this.system.give(command, { cause: 'founding', occurredAt });
    }
    if (receipt === undefined) throw new Error('founding gave no command');
    return receipt;
  }

  /** "What is missing?" 还差什么: the answers of the stage's gate criteria on a day (default: today). */
  async whatIsMissing(
    campaignId: string,
    stageId: string,
    on?: LocalDate,
    moment?: Moment,
  ): Promise<readonly GateFinding[]> {
    const { context } = await this.lookup.find<CampaignContext>('campaign', campaignId, moment);
    if (context.stages[stageId] === undefined) refuse('CAMPAIGN.UNKNOWN_STAGE', { stageId });
    return ask(context, stageId, on ?? dateInZone(this.parts.now(), context.plan.timeZone));
  }

  /** 若此刻报送还缺什么: what a unit's hand-in for a stage would lack today. */
  async missingFromHandIn(
    place: { readonly campaignId: string; readonly unitId: string; readonly stageId: string },
    on: LocalDate,
  ): Promise<readonly MissingItem[]> {
    return missingFromHandIn({ lookup: this.lookupFor(), inventory: this.parts.inventory }, place, on);
  }

  /** The folded state of one aggregate, as it is or as it stood at an earlier moment. */
  async read<Context>(category: AggregateCategory, id: string, moment?: Moment): Promise<State<Context>> {
    return this.lookup.find<Context>(category, id, moment);
  }

  /** May this person in this post read that? Refuses with `RIGHTS.DENIED`. */
  authoriseRead(question: ReadQuestion, facts: RightsFacts = this.lookup): Promise<ReadGrant> {
    return authoriseReading(facts, question, this.parts.now());
  }

  /** After a restore of the log: what is kept of it may be ahead. */
  forgetAll(): void {
    this.repository.forgetAll();
  }

  private async prepareAttempt(
    request: CommandRequest,
    target: Target,
    loaded: Loaded,
    { commandId, occurredAt, recordedAt }: { commandId: string; occurredAt: Instant; recordedAt: Instant },
  ): Promise<Attempt> {
    const instants = [occurredAt, recordedAt];
    const lookup = this.lookupFor(loaded);
    const standing = await standingOf(lookup, request.acting, instants);
    const judged = { request, target, standing };
    const { programme, granted } = await discreetly({ lookup, now: this.parts.now }, judged, () =>
      this.judge(judged, loaded, lookup),
    );
    const { tokenId } = request;
    const actor: Actor = tokenId === undefined ? granted : { ...granted, tokenId };
    // Told after the rights only: a revision says whether something exists, and how much has happened to it.
    checkRevision(loaded.state, request.expectedRevision);
    checkAfterBeginning(programme, occurredAt);
    const corrected =
      request.corrects === undefined ? undefined : await this.correctedBy(loaded, request.corrects);
    const hands = {
      actor,
      ...(request.onBehalfOf === undefined
        ? {}
        : { onBehalfOf: await behalf(lookup, request.onBehalfOf, instants, actor) }),
    };
    const command = await prepare(request, { ...this.parts, lookup, occurredAt, ...hands });
    return {
      command,
      ...(corrected === undefined ? {} : { correctedType: corrected.type }),
      meta: {
        commandId,
        ...hands,
        occurredAt,
        recordedAt,
        ...(request.basis === undefined ? {} : { basis: request.basis }),
        ...(corrected === undefined
          ? {}
          : { corrects: corrected.id, correctedData: corrected.data as Readonly<Record<string, unknown>> }),
      },
      ...(programme?.rules === undefined ? {} : { plan: programme.rules }),
    };
  }

  /** A sole writer reads nothing twice anyway. */
  private lookupFor(target?: Loaded): Lookup {
    if (this.parts.soleWriter === true) return this.lookup;
    return new Lookup(new OneReading(this.repository, target));
  }

  /** Whether it is theirs to give, and as whom. */
  private async judge({ request, target, standing }: Judged, loaded: Loaded, lookup: Lookup) {
    if (loaded.state.revision < 0 && !CREATING.has(request.type)) {
      refuse(`${constantCase(target.category)}.NOT_FOUND`, { id: target.id });
    }
    const subject = subjectOf(request, loaded.state);
    const programme = await programmeOf(request, subject, lookup);
    const concerned = await concernedBy(request, subject, lookup);
    const capacity = capacityIn(standing, programme);
    const granted = authorise(request.type, { ...request.data }, request.acting, capacity, {
      unitPath: await lookup.unitPath(concerned.unitId),
      postIds: concerned.postIds,
    });
    return { programme, granted };
  }

  private async correctedBy(loaded: Loaded, eventId: string): Promise<StoredEvent> {
    const events = await this.parts.store.readStream(loaded.stream);
    const corrected = events.find((event) => event.id === eventId);
    if (corrected === undefined) refuse('COMMAND.CORRECTS_UNKNOWN', { eventId, stream: loaded.stream });
    const correctedBy = latestCorrection(events, eventId);
    if (correctedBy !== undefined) refuse('COMMAND.ALREADY_CORRECTED', { eventId, correctedBy });
    return corrected;
  }

  /** A key used on another stream: found by the views where the store cannot see it. A stream knows its own. */
  private async checkKey(commandId: string, digest: string): Promise<void> {
    const known = await this.parts.inventory.commandById(commandId);
    if (known !== undefined && known.digest !== digest)
      refuse('COMMAND.KEY_REUSED', { stream: known.stream });
  }
}

/** The end of the chain of corrections that begins with an event: what a further one has to name, so that the chain has one end. */
function latestCorrection(
  events: readonly Pick<StoredEvent, 'id' | 'corrects'>[],
  eventId: string,
): string | undefined {
  const chain = new Set([eventId]);
  let latest: string | undefined;
  for (const { id, corrects } of events) {
    if (corrects === undefined || !chain.has(corrects)) continue;
    chain.add(id);
    latest = id;
  }
  return latest;
}

function checkOccurred(said: Instant | undefined, now: Instant): Instant {
  if (said === undefined) return now;
  if (!isInstant(said)) refuse('COMMAND.OCCURRED_MALFORMED', { occurredAt: said });
  if (said > now) refuse('COMMAND.OCCURRED_IN_FUTURE', { occurredAt: said, now });
  return said;
}

/** What stands beside the data is kept in plain. */
function checkConfidential(request: CommandRequest): void {
  const { type, basis, onBehalfOf } = request;
  if (isConfidential(request) && (basis !== undefined || onBehalfOf !== undefined))
    refuse('COMMAND.CONFIDENTIAL_BASIS', { command: type });
}

function checkRevision(state: State<unknown>, expected: number | undefined): void {
  if (expected !== undefined && expected !== state.revision) {
    refuse('COMMAND.STALE_REVISION', { expected, actual: state.revision });
  }
}

function checkAfterBeginning(programme: Partial<ProgrammeFacts> | null, occurredAt: Instant): void {
  if (programme?.timeZone === undefined || programme.begunOn === undefined) return;
  const { begunOn } = programme;
  const on = dateInZone(occurredAt, programme.timeZone);
  if (on >= begunOn) return;
  if (programme.programme?.kind === 'network')
    refuse('WARNING_NETWORK.OCCURRED_BEFORE_BEGINNING', { occurredOn: on, establishedOn: begunOn });
  refuse('CAMPAIGN.OCCURRED_BEFORE_LAUNCH', { occurredOn: on, launchedOn: begunOn });
}

/** The rules and roles of the programme; of one that is only now begun the roles it names. */
async function programmeOf(
  request: CommandRequest,
  { programme }: CommandSubject,
  lookup: Lookup,
): Promise<(Pick<ProgrammeFacts, 'group' | 'office'> & Partial<ProgrammeFacts>) | null> {
  if (request.type === 'LaunchCampaign') return request.data as RequestData<'LaunchCampaign'>;
  if (request.type === 'EstablishNetwork')
    return groupAndOffice(request.data as RequestData<'EstablishNetwork'>);
  return programme === null ? null : lookup.programme(programme);
}

/** Whom it is done for: held the post when it happened, and holds it now. */
async function behalf(
  lookup: Lookup,
  { personId, postId }: { readonly personId: string; readonly postId: string },
  instants: readonly Instant[],
  actor: Actor,
): Promise<Actor> {
  const { context } = await lookup.activePost(postId);
  for (const instant of instants) {
    const on = dateInZone(instant, HOME_TIME_ZONE);
    if (!heldBy(context, personId, on)) refuse('ACTING.NOT_HOLDER', { personId, postId, on });
  }
  return { personId, postId, unitId: context.unitId, role: actor.role };
}
