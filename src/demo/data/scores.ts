/** What the units are given in the assessment: a score for each of the plan's indicators. */

export const INDICATORS = ['organization', 'catalogues', 'risk-points', 'measures', 'mechanism'] as const;

/** In the order of `INDICATORS`, whose weights are 15, 25, 25, 25 and 10. */
export type Scores = readonly [number, number, number, number, number];

export const SCORES: Readonly<Record<string, Scores>> = {
  sti: [14, 23, 24, 23, 9],
  office: [13, 22, 22, 21, 8],
  personnel: [14, 24, 23, 23, 9],
  finance: [13, 18, 23, 23, 9],
  hightech: [14, 23, 24, 24, 9.5],
  rural: [13, 21, 21, 17, 8],
  results: [12, 21, 22, 21, 8],
  policy: [13, 22, 20, 20, 8.5],
  party: [14, 22, 22, 23, 9],
  supervision: [14.5, 23, 24, 23.5, 9],
  ipo: [13, 21, 21, 22, 8],
  'ipo-enforcement': [12, 17, 23, 23, 8],
  'ipo-admin': [12, 21, 17, 19, 7.5],
  info: [12, 19, 18, 19, 6],
  ppc: [9, 14, 13, 15, 4],
  museum: [11, 19, 18, 16, 6],
};

/** Fails, is told to put things right, and passes when assessed again. */
export const UNQUALIFIED = { unit: 'ppc', again: [11, 18, 16, 18, 6] satisfies Scores } as const;

/** Where the leadership did not follow the score. */
export const LOWERED = {
  unit: 'ipo-enforcement',
  result: 'qualified',
  reason: '第二阶段报送逾期四日，按考核评估细则降一个等次。',
} as const;
