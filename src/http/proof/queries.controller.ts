/** What an auditor takes away, so that nobody has to trust this server: public key, checkpoints, evidence packs. */
import { Controller, Header, Inject, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { trailEventIds } from '../../../projections/trail/query';
import { TRAIL_SUBJECTS } from '../../../projections/trail/tables';
import { refuse } from '../../../workflows/kernel/domain-error';
import type { Engine } from '../../engine';
import { isAfter } from '../../event-store/moment';
import { Answers, choicesParameter, flagParameter, given, parameter } from '../answers';
import { ReadsText } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { EVENT_TYPES, TRAIL_FILTER, TrailQuestions } from '../office/trail-questions';
import { ENGINE } from '../parts';

const TEXT = 'text/plain; charset=utf-8';
const PAGE = 1_000;
/** Of a pack, between which others are answered. */
const PIECES_AT_ONCE = 50;

@ApiTags('证明 proof')
@Controller('api/v1')
export class ProofQueries {
  constructor(
    private readonly answers: Answers,
    private readonly questions: TrailQuestions,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @ReadsText(
    'log/public-key',
    '签署日志的公钥，请各自保存 the public key of what is signed; keep your own copy',
    {},
    { timeless: true },
  )
  @Header('Content-Type', TEXT)
  async publicKey(@Call() { request, reply }: HttpCall) {
    await this.answers.authorise(request, { scope: 'log' });
    named(reply, 'public.key');
    return `${this.engine.evidence.publicKey()}\n`;
  }

  @ReadsText(
    'log/checkpoint',
    '最近签署的检查点 the newest signed checkpoint',
    { new: 'true：核对整个日志，签署到此刻为止 verify the whole log and sign it as it stands' },
    { timeless: true },
  )
  @Header('Content-Type', TEXT)
  async checkpoint(@Call() { request, reply }: HttpCall) {
    await this.answers.authorise(request, { scope: 'log' });
    const { evidence } = this.engine;
    const { size, note } =
      flagParameter(request, 'new') === true
        ? await evidence.checkpoint(untilLeft(reply))
        : (evidence.newest() ?? refuse('CHECKPOINT.NONE'));
    named(reply, `${size}.checkpoint`);
    return note;
  }

  @ReadsText('events/evidence', '一个事件流的证据包 an evidence pack of the events of a stream', {
    stream: '事件流 the stream',
    type: '事件类型，可多个 event types',
  })
  @Header('Content-Type', TEXT)
  async ofStream(@Call() { request, reply }: HttpCall) {
    await this.answers.authorise(request, { scope: 'log' });
    const stream = parameter(request, 'stream') ?? refuse('REQUEST.PARAMETER_INVALID', { name: 'stream' });
    const types = choicesParameter(request, 'type', EVENT_TYPES);
    const moment = await this.answers.moment(request);
    const { position } = await this.answers.completeTo(request, moment);
    const upTo = moment === undefined ? await this.engine.store.end() : position;
    const read = await this.engine.store.readStream(stream);
    const ids = read
      .filter((event) => moment === undefined || !isAfter(event, moment))
      .filter(({ type }) => types === undefined || types.some((each) => each === type))
      .map(({ id }) => id);
    return this.packed(reply, stream, { stream, upTo, ...given({ types }) }, ids);
  }

  @ReadsText(
    'trails/:kind/:id/evidence',
    `责任链的证据包 an evidence pack of the trail of ${TRAIL_SUBJECTS.join('|')}`,
    TRAIL_FILTER,
  )
  @Header('Content-Type', TEXT)
  async ofTrail(
    @Param('kind') kind: string,
    @IdParam('id') id: string,
    @Call() { request, reply }: HttpCall,
  ) {
    const question = await this.questions.read(kind, id, request);
    await this.answers.authorise(request, { scope: 'log' });
    const ids: string[] = [];
    const page = (cursor?: string) =>
      this.answers.page(request, trailEventIds, {
        ...question,
        confidential: true,
        limit: PAGE,
        ...given({ cursor }),
      });
    let read = await page();
    for (;;) {
      ids.push(...read.data);
      if (read.page.next === null || ids.length > this.engine.evidence.mostEvents) break;
      await othersFirst();
      read = await page(read.page.next);
    }
    const { subject, ...filter } = question;
    const asked = { trail: subject, ...filter, upTo: read.completeTo.position };
    return this.packed(reply, `${subject.kind}-${subject.id}`, asked, ids);
  }

  private async packed(
    reply: FastifyReply,
    name: string,
    asked: Readonly<Record<string, unknown>>,
    eventIds: readonly string[],
  ): Promise<StreamableFile> {
    const { pieces } = await this.engine.evidence.pack({ asked, eventIds }, untilLeft(reply));
    named(reply, `${name}.evidence.txt`);
    return new StreamableFile(Readable.from(unhurried(pieces), { objectMode: false }), { type: TEXT });
  }
}

/** What a browser saves it as. Ids and streams are plain letters. */
function named(reply: FastifyReply, file: string): void {
  reply.header('Content-Disposition', `attachment; filename="${file}"`);
}

/** Aborted when the asker has gone. */
function untilLeft({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  raw.once('close', () => left.abort());
  // Who left while it was looked up what they may read is heard of no more.
  if (raw.destroyed) left.abort();
  return left.signal;
}

async function* unhurried(pieces: Iterable<string>): AsyncGenerator<Buffer> {
  let given = 0;
  for (const piece of pieces) {
    yield Buffer.from(piece);
    given += 1;
    if (given % PIECES_AT_ONCE === 0) await othersFirst();
  }
}
