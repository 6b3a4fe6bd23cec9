/** One campaign of the cascade as it is told: the host's or a child's, with who does what in it. */
import type { CascadeBlock, CascadeUnit, UnitDays } from './format';
import {
  inventoryOf,
  leadersInventory,
  postsOf,
  sectionOf,
  type Inventory,
  type MadePoint,
} from './inventory';

export interface Told {
  readonly campaign: string;
  readonly title: string;
  readonly head: string;
  /** Decides in the group where the head may not: on the unit it heads. */
  readonly deputy: string;
  readonly office: string;
  /** Units in scope that hand in to it, each with the post that heads it. */
  readonly units: readonly { readonly id: string; readonly head: string; readonly holdsPowers: boolean }[];
  readonly inventory: Inventory;
  readonly days: UnitDays;
}

export function hostTold(block: CascadeBlock): Told {
  const { host, campaign, title, days } = block;
  return {
    campaign,
    title,
    head: host.head,
    deputy: [...host.deputies, ...host.members][0] ?? host.head,
    office: host.office.director,
    units: [{ id: host.unit, head: host.head, holdsPowers: false }],
    inventory: { ...leadersInventory(block), powers: [], withoutRisk: [] },
    days: { ...days.leaders, gates: days.gates },
  };
}

export function childTold(unit: CascadeUnit, block: CascadeBlock): Told {
  const posts = postsOf(unit.id);
  return {
    campaign: childId(block, unit),
    title: `${unit.name}${block.title}`,
    head: posts.head,
    deputy: posts.section,
    office: posts.office,
    units: [
      { id: unit.id, head: posts.head, holdsPowers: holds(unit, 'internal') },
      { id: sectionOf(unit.id), head: posts.section, holdsPowers: holds(unit, 'external') },
    ],
    inventory: inventoryOf(unit, block),
    days: unit.pilot === true ? block.days.pilots : block.days.others,
  };
}

export function childId({ campaign }: CascadeBlock, { id }: Pick<CascadeUnit, 'id'>): string {
  return `${campaign}.${id}`;
}

function holds({ powers }: CascadeUnit, kind: string): boolean {
  return powers.some((line) => line.split(' ')[1] === kind);
}

export function headOf({ units, head }: Told, { unitId }: MadePoint): string {
  return units.find(({ id }) => id === unitId)?.head ?? head;
}
