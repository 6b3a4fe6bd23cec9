/** 季度预警工作情况 of a network: what was gathered in some days, and what was done about it (source 004, second). */
import type { LocalDate } from '../../workflows/kernel/time';
import type { DaysOfPeriod } from '../../workflows/modules/periods';
import { network, type NetworkAnswer } from '../networks/query';
import type { Query } from '../view';
import { gatheredIn, type Gathered } from './gathered';
import { warnedIn, type Warned } from './warned';

export interface WorkOfNetwork extends Warned {
  readonly network: NetworkAnswer;
  readonly gathered: Gathered;
}

interface Asked {
  readonly networkId: string;
  readonly days: DaysOfPeriod;
  readonly asOf: LocalDate;
  /** Whoever asks may know of confidential reports. */
  readonly confidential: boolean;
}

/** Undefined for an unknown network. */
export const workOfNetwork: Query<Asked, WorkOfNetwork | undefined> = (
  reader,
  { networkId, confidential, ...asked },
) => {
  const found = network(reader, { networkId });
  if (found === undefined) return undefined;
  const programme = { kind: 'network', id: networkId } as const;
  const params = { ...asked, programme, timeZone: found.module.timeZone };
  return {
    network: found,
    gathered: gatheredIn(reader, found, { ...params, confidential }),
    ...warnedIn(reader, found.module.warnings, params),
  };
};
