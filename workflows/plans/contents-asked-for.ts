/** What units are asked to hand in for some stages of a plan, in a plan that may not have been checked yet. */
import type { SubmissionContent } from './plan';

interface AsksFor {
  readonly submission?: { readonly contents?: readonly (SubmissionContent | undefined)[] };
}

export function contentsAskedFor(stages: readonly (AsksFor | undefined)[]): ReadonlySet<SubmissionContent> {
  const contents = stages.flatMap((stage) => stage?.submission?.contents ?? []);
  return new Set(contents.filter((content) => content !== undefined));
}
