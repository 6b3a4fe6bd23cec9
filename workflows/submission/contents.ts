/** What a submission may and must hold, given what its stage asks for. */
import type { SubmissionContent } from '../plans/plan';
import type { SubmissionContents } from './events';

/** The lists of a submission's contents. */
export type ContentPart = Exclude<keyof SubmissionContents, 'nilReturns'>;

/**
 * The lists each kind of content brings along. Posts and powers come with the risk points found on them, and with their
 * grades, so that the gate sees what was screened and found to hold none; measures come with their risk points.
 */
const PARTS: Readonly<Record<SubmissionContent, readonly ContentPart[]>> = {
  posts: ['posts'],
  powers: ['powers'],
  flows: ['powers'],
  riskPoints: ['posts', 'powers', 'riskPoints', 'responsibilities'],
  grades: ['posts', 'powers', 'riskPoints', 'responsibilities'],
  measures: ['riskPoints', 'measures', 'responsibilities'],
};

/** Where there is none of the one, there can be none of the other: its nil return need not be said twice. */
const NIL_WITH: Readonly<Record<SubmissionContent, readonly SubmissionContent[]>> = {
  posts: [],
  powers: [],
  flows: ['powers'],
  riskPoints: [],
  grades: ['riskPoints'],
  measures: ['riskPoints', 'grades'],
};

/** The lists a submission may hold when its stage asks for these kinds of content. */
export function partsFor(asksFor: readonly SubmissionContent[]): ReadonlySet<ContentPart> {
  return new Set(asksFor.flatMap((content) => PARTS[content]));
}

/** The items that answer for a kind of content. Flows have none of their own: they are drawn on powers. */
export function itemsOf(contents: SubmissionContents, content: SubmissionContent): number {
  switch (content) {
    case 'posts':
      return contents.posts.length;
    case 'powers':
      return contents.powers.length;
    case 'flows':
      return contents.powers.filter((power) => power.flowSteps > 0).length;
    case 'riskPoints':
    case 'grades':
      return contents.riskPoints.length;
    case 'measures':
      return contents.measures.length;
  }
}

/**
 * Does the submission say anything about this kind of content: items, a nil return, or, for risk points and what
 * follows from them, a signed "none found" on every post and power?
 */
export function answersFor(contents: SubmissionContents, content: SubmissionContent): boolean {
  if (itemsOf(contents, content) > 0) return true;
  const nil = new Set(contents.nilReturns.map((each) => each.content));
  if (nil.has(content) || NIL_WITH[content].some((other) => nil.has(other))) return true;
  const aboutRiskPoints = content === 'riskPoints' || content === 'grades';
  return aboutRiskPoints && noneFoundAnywhere(contents);
}

function noneFoundAnywhere({ posts, powers }: SubmissionContents): boolean {
  const items = [...posts, ...powers];
  return items.length > 0 && items.every((item) => item.screening.by === 'none');
}
