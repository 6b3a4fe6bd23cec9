/**
 * What not everybody in a post knows of, by the name of its id in a path, and who may read the one that the story names. Whoever may
 * not is answered as if there were none.
 */
import { OF_FINANCE, REPORTED, TAKING_PART } from './role-reads';
import type { MemberName } from './role-town';

const READERS: Readonly<Record<string, readonly MemberName[]>> = {
  accountId: ['administrator'],
  powerId: OF_FINANCE,
  riskPointId: OF_FINANCE,
  measureId: OF_FINANCE,
  submissionId: OF_FINANCE,
  assessmentId: OF_FINANCE,
  warningId: OF_FINANCE,
  rectificationId: OF_FINANCE,
  actionId: OF_FINANCE,
  bulletinId: OF_FINANCE,
  noticeId: TAKING_PART,
  decisionId: TAKING_PART,
  filingId: TAKING_PART,
  pledgeId: TAKING_PART,
  dutyId: TAKING_PART,
  rescreeningId: TAKING_PART,
  pointId: TAKING_PART,
  officerId: TAKING_PART,
  reportId: [...REPORTED, 'unitHead', 'holder'],
  analysisId: REPORTED,
};

/** Where a path calls the id no more than `id`: by what stands before it. */
const ID_AFTER: Readonly<Record<string, string>> = {
  powers: 'powerId',
  power: 'powerId',
  'risk-points': 'riskPointId',
  'risk-point': 'riskPointId',
  measures: 'measureId',
  submissions: 'submissionId',
  assessments: 'assessmentId',
  decisions: 'decisionId',
  filings: 'filingId',
};

export interface Hidden {
  /** As the path, or the body, calls the id. */
  readonly parameter: string;
  readonly readers: readonly MemberName[];
}

/** Of the parameters of a path, or the field of a body, the one that names what not everybody knows of. */
export function hiddenIn(path: string, { kind = '', field = '' } = {}): Hidden | undefined {
  const names = [field, ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)];
  const parameter = names.find((name) => name in READERS);
  if (parameter !== undefined) return { parameter, readers: READERS[parameter] ?? [] };
  const before = /([\w-]+)\/\{id\}/.exec(path.replace('{kind}', kind))?.[1] ?? '';
  const readers = READERS[ID_AFTER[before] ?? ''];
  return readers === undefined ? undefined : { parameter: 'id', readers };
}

/** How somebody without the right to it is answered: absent for who reads some of its kind, denied for who reads none anywhere. */
export function refusedAs(name: string, hidden: Hidden | undefined): 'RIGHTS.DENIED' | 'NOT_FOUND' {
  if (hidden === undefined || hidden.parameter === 'accountId' || name === 'administrator')
    return 'RIGHTS.DENIED';
  return hidden.readers.some((reader) => reader === name) ? 'RIGHTS.DENIED' : 'NOT_FOUND';
}
