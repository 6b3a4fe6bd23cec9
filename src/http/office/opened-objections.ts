/** Confidential objections opened for whoever may read them. One that does not open says why, and leaves the others as they are. */
import type { ObjectionAnswer } from '../../../projections/campaigns/query';
import { DomainError } from '../../../workflows/kernel/domain-error';
import type { Seal } from '../../accounts/seal';
import { openAnswer, openObjection } from '../../confidential/objections';
import { problemOf } from '../errors/problem';

export function openedObjection<T extends ObjectionAnswer>(objection: T, seal: Seal): T {
  if (objection.confidential !== true) return objection;
  const opened = opening(objection, () => {
    const { objector, itemId, text } = openObjection(seal, objection.content, objection);
    return { objector, itemId, content: text };
  });
  const { answer } = objection;
  const answered =
    answer === null ? {} : opening(objection, () => ({ answer: openAnswer(seal, answer, objection) }));
  return { ...objection, content: '', answer: null, ...opened, ...answered };
}

function opening(
  { noticeId }: ObjectionAnswer,
  open: () => Partial<ObjectionAnswer>,
): Partial<ObjectionAnswer> {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, title, titleEn } = problemOf(error.code, noticeId, error.details);
    return { unopened: { code, title, titleEn } };
  }
}
