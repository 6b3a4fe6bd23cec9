/**
 * Tells those who follow it how far the views have come, and nothing else. Positions between two looks are left out, so a busy
 * log costs no more than a quiet one; whoever takes nothing is told the last one when they do.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import { DomainError, refuse } from '../../workflows/kernel/domain-error';
import type { Engine } from '../engine';
import type { CompleteTo } from '../projecting/views';
import { ViewsError } from '../projecting/views-error';
import { GoingOn } from './account/going-on';
import { sessionCookieOf } from './account/session-cookie';
import { Answers } from './answers';
import { EventStreams, isOver } from './event-streams';
import type { HttpCall } from './give';
import { ENGINE } from './parts';

const LOOK_MS = 400;
/** Of one session or token, in all its windows; and of one address, behind which a whole office may be. */
const MOST_OF_READER = 20;
const MOST_OF_ADDRESS = 2_000;
const RETRY_AFTER_SECONDS = 30;

interface Follower {
  readonly response: ServerResponse;
  readonly mayGoOn: () => Promise<boolean>;
  told: string | undefined;
  isAsking: boolean;
}

@Injectable()
export class PositionFeed {
  private readonly followers = new Set<Follower>();
  /** How many streams are open of a reader, and of an address. */
  private readonly open = new Map<string, number>();
  private clock: NodeJS.Timeout | undefined;

  constructor(
    private readonly answers: Answers,
    private readonly goingOn: GoingOn,
    private readonly streams: EventStreams,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  /** The reader has been looked at. @throws DomainError REQUEST.TOO_MANY */
  async follow(call: HttpCall): Promise<void> {
    const { request } = call;
    const isLoggedIn = await this.goingOn.of(request);
    const leave = this.enter(call);
    const mayGoOn = async () => (await isLoggedIn()) && (await this.isReader(request));
    const check = () => void this.tell(follower, undefined);
    const onClose = () => {
      leave();
      this.followers.delete(follower);
      if (this.followers.size > 0) return;
      clearInterval(this.clock);
      this.clock = undefined;
    };
    const response = this.streams.begin(call, { onHeartbeat: check, onClose });
    const follower: Follower = { response, mayGoOn, told: undefined, isAsking: false };
    if (isOver(response)) return;
    this.followers.add(follower);
    this.clock ??= setInterval(() => this.look(), LOOK_MS);
    this.write(follower, this.completeTo());
  }

  private look(): void {
    const completeTo = this.completeTo();
    if (completeTo === undefined) return;
    for (const follower of this.followers)
      if (follower.told !== completeTo.position) void this.tell(follower, completeTo);
  }

  /** undefined while there are no views. */
  private completeTo(): CompleteTo | undefined {
    try {
      return this.engine.views.completeTo();
    } catch (error) {
      if (error instanceof ViewsError) return undefined;
      throw error;
    }
  }

  /** Whoever may not be told any more is told nothing, and it ends. */
  private async tell(follower: Follower, completeTo: CompleteTo | undefined): Promise<void> {
    if (follower.isAsking) return;
    follower.isAsking = true;
    try {
      if (await follower.mayGoOn()) this.write(follower, completeTo);
      else follower.response.end();
    } catch {
      // Whatever it is, whoever comes back is told.
      follower.response.end();
    } finally {
      follower.isAsking = false;
    }
  }

  private write(follower: Follower, completeTo: CompleteTo | undefined): void {
    const { response } = follower;
    if (completeTo === undefined || isOver(response) || response.writableNeedDrain) return;
    const { position, recordedAt } = completeTo;
    follower.told = position;
    response.write(`id: ${position}\nevent: position\ndata: ${JSON.stringify({ position, recordedAt })}\n\n`);
  }

  private async isReader(request: FastifyRequest): Promise<boolean> {
    try {
      await this.answers.reader(request);
      return true;
    } catch (error) {
      // What else there is to be refused for passes.
      return !(error instanceof DomainError) || !/^(ACTING|RIGHTS)\./.test(error.code);
    }
  }

  /** Counts the stream in; what is answered counts it out. */
  private enter({ request, reply }: HttpCall): () => void {
    const { authorization = '' } = request.headers;
    const who = sessionCookieOf(request) ?? (authorization || String(request.headers['liancheng-person']));
    const counted = [
      { key: `reader ${who}`, most: MOST_OF_READER },
      { key: `address ${request.ip}`, most: MOST_OF_ADDRESS },
    ];
    if (counted.some(({ key, most }) => (this.open.get(key) ?? 0) >= most)) {
      reply.header('Retry-After', String(RETRY_AFTER_SECONDS));
      refuse('REQUEST.TOO_MANY', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    for (const { key } of counted) this.open.set(key, (this.open.get(key) ?? 0) + 1);
    return () => {
      for (const { key } of counted) {
        const left = (this.open.get(key) ?? 1) - 1;
        if (left > 0) this.open.set(key, left);
        else this.open.delete(key);
      }
    };
  }
}
