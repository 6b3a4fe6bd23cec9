/** What is asked of a trail, and whether whoever asks may read it: for the trail itself, and for the evidence of it. */
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { person, personPosts, post } from '../../../projections/organisation/query';
import type { TrailParams } from '../../../projections/trail/query';
import { TRAIL_SUBJECTS, type TrailSubjectKind } from '../../../projections/trail/tables';
import { AGGREGATES } from '../../../workflows/aggregates';
import type { EventType } from '../../../workflows/events';
import { refuse } from '../../../workflows/kernel/domain-error';
import { isInstant } from '../../../workflows/kernel/time';
import type { Engine } from '../../engine';
import { Answers, choicesParameter, given, idParameter, parameter, type Scope } from '../answers';
import { ENGINE } from '../parts';
import { noStream, withinReach } from '../reach';

export const EVENT_TYPES = Object.values(AGGREGATES).flatMap((each) =>
  Object.keys(each.eventTypes),
) as EventType[];

export const TRAIL_FILTER = {
  type: '事件类型，可多个 event types',
  occurredFrom: '发生时间起 (UTC)',
  occurredTo: '发生时间止 (UTC)',
  recordedFrom: '记录时间起 (UTC)',
  recordedTo: '记录时间止 (UTC)',
  person: '只看此人所为 only acts of this person',
  text: '内容中的文字 text in what the event says',
};

/** Which trail, and what of it. */
export type TrailQuestion = Omit<TrailParams, 'cursor' | 'limit' | 'direction' | 'confidential'>;

@Injectable()
export class TrailQuestions {
  constructor(
    private readonly answers: Answers,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  /** Refuses whoever may not read that trail. */
  async read(kind: string, id: string, request: FastifyRequest): Promise<TrailQuestion> {
    await this.answers.reader(request);
    // `riskPoint` as everywhere, or `risk-point` as in the other addresses.
    const written = kind.replace(/-/g, '').toLowerCase();
    const subject = TRAIL_SUBJECTS.find((each) => each.toLowerCase() === written);
    if (subject === undefined) refuse('TRAIL.UNKNOWN_SUBJECT_KIND', { kind });
    const authorise = async () => {
      for (const scope of await this.scopesOf(subject, id)) await this.answers.authorise(request, scope);
    };
    if (subject === 'power' || subject === 'riskPoint')
      await withinReach(this.answers, request, noStream(subject, id), authorise);
    else await authorise();
    return { subject: { kind: subject, id }, ...filterIn(request) };
  }

  /** What has to be readable, all of it, for a subject's trail to be read. */
  private async scopesOf(kind: TrailSubjectKind, id: string): Promise<readonly Scope[]> {
    switch (kind) {
      case 'campaign':
        return [{ scope: 'campaign', campaignId: id }];
      case 'network':
        return [{ scope: 'campaign', programme: { kind: 'network', id } }];
      case 'unit':
        return [{ scope: 'unit', unitId: id }];
      case 'post': {
        const { answer } = await this.engine.views.ask(post, { postId: id });
        if (answer === undefined) refuse('POST.NOT_FOUND', { id });
        return [{ scope: 'unit', unitId: answer.unitId }];
      }
      case 'person': {
        // A person's trail crosses units: only whoever sees every unit of the person's posts may read it.
        const { answer } = await this.engine.views.ask(person, { personId: id });
        if (answer === undefined) refuse('PERSON.NOT_FOUND', { id });
        return (await this.unitsOfPerson(id)).map((unitId) => ({ scope: 'unit', unitId }));
      }
      case 'power':
      case 'riskPoint': {
        const { context } = await this.engine.gateway.read<{
          readonly unitId: string;
          readonly campaignId: string;
        }>(kind, id);
        return [{ scope: 'unit', unitId: context.unitId, campaignId: context.campaignId }];
      }
    }
  }

  /** Of every post ever held. */
  private async unitsOfPerson(personId: string): Promise<readonly string[]> {
    const { answer } = await this.engine.views.ask(personPosts, { personId });
    if (answer.length === 0) refuse('REQUEST.NOT_FOUND', { personId });
    return [...new Set(answer.map(({ unitId }) => unitId))];
  }
}

function filterIn(request: FastifyRequest) {
  const instant = (name: string) => {
    const value = parameter(request, name);
    if (value !== undefined && !isInstant(value)) refuse('REQUEST.PARAMETER_INVALID', { name, value });
    return value;
  };
  return given({
    types: choicesParameter(request, 'type', EVENT_TYPES),
    occurredFrom: instant('occurredFrom'),
    occurredTo: instant('occurredTo'),
    recordedFrom: instant('recordedFrom'),
    recordedTo: instant('recordedTo'),
    personId: idParameter(request, 'person'),
    text: parameter(request, 'text'),
  });
}
