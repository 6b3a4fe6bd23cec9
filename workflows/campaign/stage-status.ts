/** How far a stage of a campaign has come. */
export type StageStatus =
  'pending' | 'open' | 'gateRequested' | 'rectifying' | 'passed' | 'passedWithExceptions';
