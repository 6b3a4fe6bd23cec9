/** What a rule's `needs` are made of. Which lists a kind of content brings along: workflows/submission/contents.ts. */
import { SUBMISSION_CONTENTS, type SubmissionContent } from '../plans/plan';

export const ANY_SUBMISSION: readonly SubmissionContent[] = SUBMISSION_CONTENTS;
export const CATALOGUES: readonly SubmissionContent[] = ['posts', 'powers', 'flows', 'riskPoints', 'grades'];
/** The posts and the powers that risk points stand on come with them. */
export const CATALOGUE_OF = {
  posts: ['posts', 'riskPoints', 'grades'],
  powers: ['powers', 'flows', 'riskPoints', 'grades'],
} as const satisfies Readonly<Partial<Record<SubmissionContent, readonly SubmissionContent[]>>>;
/** Measures come with their risk points. */
export const RISK_POINTS: readonly SubmissionContent[] = ['riskPoints', 'grades', 'measures'];
export const MEASURES: readonly SubmissionContent[] = ['measures'];
