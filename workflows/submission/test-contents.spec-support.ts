/** Test support: frozen items of a submission, each complete; a spec says only what it is about. */
import type {
  FrozenItem,
  FrozenMeasure,
  FrozenPost,
  FrozenPower,
  FrozenRiskPoint,
  SubmissionContents,
} from './events';

export const NO_CONTENTS: SubmissionContents = {
  nilReturns: [],
  posts: [],
  powers: [],
  riskPoints: [],
  measures: [],
  responsibilities: [],
};

export function testContents(contents: Partial<SubmissionContents> = {}): SubmissionContents {
  return { ...NO_CONTENTS, ...contents };
}

export function testPost(id: string, changes: Partial<FrozenPost> = {}): FrozenPost {
  return {
    ...frozen(id),
    name: `岗位${id}`,
    rank: 'middle',
    holders: 1,
    duties: 2,
    screening: { by: 'riskPoints', count: 1 },
    ...changes,
  };
}

export function testPower(id: string, changes: Partial<FrozenPower> = {}): FrozenPower {
  return {
    ...frozen(id),
    name: `职权${id}`,
    holderPostId: 'post-1',
    flowSteps: 3,
    screening: { by: 'riskPoints', count: 1 },
    ...changes,
  };
}

/** Graded 2 through self-rating and approval, on post-1 and power-1. */
export function testRiskPoint(id: string, changes: Partial<FrozenRiskPoint> = {}): FrozenRiskPoint {
  return {
    ...frozen(id),
    powerId: 'power-1',
    postId: 'post-1',
    postRank: 'middle',
    method: 'self',
    level: 2,
    stepsDone: ['selfRating', 'approval'],
    opinions: ['unit'],
    ...changes,
  };
}

/** Due 2012-10-31, done on the day, with one piece of evidence. */
export function testMeasure(
  id: string,
  riskPointId: string,
  changes: Partial<FrozenMeasure> = {},
): FrozenMeasure {
  return {
    ...frozen(id),
    riskPointId,
    phase: 'prevention',
    responsiblePostId: 'post-1',
    responsiblePersonId: 'person-1',
    dueOn: '2012-10-31',
    doneOn: '2012-10-31',
    evidence: 1,
    ...changes,
  };
}

function frozen(id: string): FrozenItem {
  return { id, revision: 0, digest: `digest-of-${id}` };
}
