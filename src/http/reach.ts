/** One object asked for by its id: answered alike where it is out of the reader's reach and where it does not exist. */
import type { FastifyRequest } from 'fastify';
import type { AggregateCategory } from '../../workflows/aggregates';
import { constantCase } from '../../workflows/kernel/aggregate';
import { DomainError, refuse, type ErrorDetails } from '../../workflows/kernel/domain-error';
import { mayReadSome } from '../../workflows/rights/reading';
import { actingOf, type Answers } from './answers';

/** How one that does not exist is answered. */
interface Absent {
  readonly code: string;
  readonly details?: ErrorDetails;
}

/** As the views answer. */
export const NOT_IN_VIEWS: Absent = { code: 'REQUEST.NOT_FOUND' };

/** As whatever is folded from a stream is answered. */
export function noStream(category: AggregateCategory, id: string): Absent {
  return { code: `${constantCase(category)}.NOT_FOUND`, details: { id } };
}

/**
 * Looks for the object, where that says who may read it. Whoever reads some of its kind is answered as if it did not exist;
 * whoever reads nothing of that kind anywhere is refused, whether it does or not.
 */
export async function withinReach<T>(
  answers: Answers,
  request: FastifyRequest,
  { code, details }: Absent,
  look: () => Promise<T>,
): Promise<T> {
  const { role } = await answers.authorise(request, { scope: 'organisation' });
  // Refused to whoever may not ask of earlier moments, whatever is asked of.
  await answers.moment(request);
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code !== code && error.code !== 'RIGHTS.DENIED') throw error;
    if (mayReadSome('unit', role)) refuse(code, details);
    refuse('RIGHTS.DENIED', { scope: 'unit', postId: actingOf(request).postId });
  }
}
