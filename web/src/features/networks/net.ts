/** What every part of a network's page needs: the network, its points, who sits where, and what the reader may do and see. */
import type { NetworkAnswer } from '../../../../projections/networks/query';
import type { PointAnswer } from '../../../../projections/networks/query-work';
import type { LabelledId } from '../../../../workflows/plans/plan';
import { groupAndOffice } from '../../../../workflows/warning-network/roles';
import { useSession } from '../../app/session';
import type { Choice } from '../../shared/choice';
import { useLanguage } from '../../shared/language';
import { usePeople, type People } from '../../shared/people';
import { unitSeen } from '../../shared/reach';
import { useReads, useRights, type May, type Reads } from '../../shared/rights';

export interface Net {
  readonly network: NetworkAnswer;
  readonly points: readonly PointAnswer[];
  readonly people: People;
  /** Nothing may be done in a network that is closed. */
  readonly may: May;
  readonly reads: Reads;
  /** Whose unit and below is seen; undefined: all. */
  readonly unitId: string | undefined;
  readonly unitName: (unitId: string) => string;
  readonly pointName: (pointId: string) => string;
}

export function useNet(network: NetworkAnswer, points: readonly PointAnswer[]): Net {
  const { post } = useSession();
  const { group: leadershipGroup, office } = groupAndOffice(network);
  const staffed = { leadershipGroup, office, hostUnitId: network.hostUnitId };
  const granted = useRights(staffed);
  const running = network.status === 'running';
  return {
    network,
    points,
    people: usePeople(network),
    may: (type, about) => running && granted(type, about),
    reads: useReads(staffed),
    unitId: unitSeen(staffed, post),
    unitName: (unitId) =>
      network.scope.find((each) => each.unitId === unitId)?.name ??
      (unitId === network.hostUnitId ? network.hostUnitName : unitId),
    pointName: (pointId) => points.find((each) => each.pointId === pointId)?.name ?? pointId,
  };
}

/** The module's own words. */
export function useModuleWords() {
  const { told } = useLanguage();
  return {
    labelOf: (entries: readonly LabelledId[], id: string): string => {
      const found = entries.find((each) => each.id === id);
      return found === undefined ? id : told(found.label);
    },
    choicesOf: (entries: readonly LabelledId[]): readonly Choice[] =>
      entries.map(({ id, label }) => ({ value: id, label: told(label) })),
  };
}

export function unitChoices({ network, unitName }: Pick<Net, 'network' | 'unitName'>): readonly Choice[] {
  const ids = new Set([network.hostUnitId, ...network.scope.map(({ unitId }) => unitId)]);
  return [...ids].map((value) => ({ value, label: unitName(value) }));
}
