/**
 * Live updates as server-sent events: what has happened, told when the views show it. A slow reader is waited for, and
 * its events are read from the log when it is ready, so it holds no memory; one that comes back goes on by `Last-Event-ID`.
 * While the log is away nothing is told; then it goes on, without gap or repetition.
 */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { ServerResponse } from 'node:http';
import { AGGREGATES, type AggregateCategory } from '../../workflows/aggregates';
import { refuse } from '../../workflows/kernel/domain-error';
import type { StoredEvent } from '../../workflows/kernel/event';
import type { Engine } from '../engine';
import { LastingSubscription } from '../event-store/lasting-subscription';
import { comparePositions, isPosition, sameForm, START, type Position } from '../event-store/position';
import { isStoreAway } from '../event-store/store-error';
import { GoingOn } from './account/going-on';
import { Answers, given, idParameter, parameter } from './answers';
import { EventStreams, isOver, untilTaken } from './event-streams';
import { Call, type HttpCall } from './give';
import { ENGINE } from './parts';
import { PositionFeed } from './position-feed';

const VIEWS_TIMEOUT_MS = 60_000;

interface Wanted {
  /** undefined: of all. */
  readonly campaignId: string | undefined;
  /** Also that something confidential has happened. */
  readonly confidential: boolean;
  /** False: the session or token it was asked with has ended. */
  readonly mayGoOn: () => Promise<boolean>;
}

@ApiTags('实时更新 live updates')
@Controller('api/v1/updates')
export class Updates {
  constructor(
    private readonly answers: Answers,
    private readonly goingOn: GoingOn,
    private readonly streams: EventStreams,
    private readonly positions: PositionFeed,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Get()
  @ApiOperation({ summary: '实时更新（SSE） live updates; id is the log position, event the type' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiQuery({
    name: 'campaign',
    required: false,
    type: String,
    description: '只看此专项工作 only this campaign',
  })
  @ApiQuery({
    name: 'after',
    required: false,
    type: String,
    description: '从此位置之后，默认从现在起 after this position',
  })
  @ApiHeader({ name: 'Liancheng-Person', required: true })
  @ApiHeader({ name: 'Liancheng-Post', required: true })
  async updates(@Call() call: HttpCall): Promise<void> {
    const { request } = call;
    const campaignId = idParameter(request, 'campaign');
    const scope = campaignId === undefined ? 'log' : 'campaign';
    await this.answers.authorise(request, { scope, ...given({ campaignId }) });
    const said = request.headers['last-event-id'] ?? parameter(request, 'after');
    const after = await this.beginning(said);
    const confidential =
      campaignId === undefined ||
      (await this.answers.may(request, { scope: 'log' })) ||
      (await this.answers.may(request, { scope: 'confidential', campaignId }));
    const mayGoOn = await this.goingOn.of(request);
    this.follow(call, after, { campaignId, confidential, mayGoOn });
  }

  @Get('position')
  @ApiOperation({
    summary:
      '视图进展（SSE），任何岗位可看 how far the views have come, for everybody in a post; id is the log position',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiHeader({ name: 'Liancheng-Person', required: true })
  @ApiHeader({ name: 'Liancheng-Post', required: true })
  async position(@Call() call: HttpCall): Promise<void> {
    await this.answers.reader(call.request);
    await this.positions.follow(call);
  }

  /** Default: now. A position that the log has not got is refused while it can be said: the stream would only end, again and again. */
  private async beginning(said: string | readonly string[] | undefined): Promise<Position> {
    const end = await this.end();
    const after = said ?? end ?? this.engine.views.completeTo().position;
    if (!isPosition(after)) refuse('REQUEST.PARAMETER_INVALID', { name: 'after', value: after });
    const isBeyond = (last: Position) =>
      after !== START && (!sameForm(after, last) || comparePositions(after, last) > 0);
    if (end !== undefined && isBeyond(end)) refuse('STORE.POSITION_UNKNOWN', { position: after, end });
    return after;
  }

  /** Of the log; undefined while it is away. */
  private async end(): Promise<Position | undefined> {
    try {
      return await this.engine.store.end();
    } catch (error) {
      if (!isStoreAway(error)) throw error;
      return undefined;
    }
  }

  private follow(call: HttpCall, after: Position, wanted: Wanted): void {
    const subscribed: { subscription?: LastingSubscription } = {};
    const response = this.streams.begin(call, { onClose: () => void subscribed.subscription?.close() });
    if (isOver(response)) return;
    let told = after;
    subscribed.subscription = new LastingSubscription(this.engine.store, {
      place: () => told,
      onEvents: (events) =>
        this.tell(response, events, wanted, (position) => {
          told = position;
        }),
      onError: () => response.end(),
    });
  }

  private async tell(
    response: ServerResponse,
    events: readonly StoredEvent[],
    { campaignId, confidential, mayGoOn }: Wanted,
    told: (position: Position) => void,
  ): Promise<void> {
    const last = events.at(-1);
    if (last === undefined || isOver(response)) return;
    await this.engine.views.waitFor(last.position, VIEWS_TIMEOUT_MS);
    if (!(await mayGoOn())) {
      response.end();
      return;
    }
    for (const event of events) {
      const isWanted =
        (confidential || !isConfidential(event)) &&
        (campaignId === undefined || (await this.campaignOf(event)) === campaignId);
      if (isOver(response)) return;
      told(event.position);
      if (isWanted && !response.write(messageOf(event))) await untilTaken(response);
    }
  }

  /** The campaign an event belongs to: said in its data, or by the state of its stream. */
  private async campaignOf(event: StoredEvent): Promise<string | undefined> {
    const said = (event.data as { readonly campaignId?: unknown }).campaignId;
    if (typeof said === 'string') return said;
    const cut = event.stream.indexOf('-');
    const category = event.stream.slice(0, cut);
    if (category === 'campaign') return event.stream.slice(cut + 1);
    if (!Object.hasOwn(AGGREGATES, category)) return undefined;
    const { context } = await this.engine.gateway.read<{ readonly campaignId?: string }>(
      category as AggregateCategory,
      event.stream.slice(cut + 1),
    );
    return context.campaignId;
  }
}

function isConfidential({ data }: StoredEvent): boolean {
  return (data as { readonly confidential?: unknown }).confidential === true;
}

function messageOf({ position, type, stream, revision, occurredAt, recordedAt }: StoredEvent): string {
  const data = JSON.stringify({ position, type, stream, revision, occurredAt, recordedAt });
  return `id: ${position}\nevent: ${type}\ndata: ${data}\n\n`;
}
