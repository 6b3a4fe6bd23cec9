/** Tells the block `cascade`: the host's campaign and its children's, stage by stage, each act on its day. */
import type { LocalDate } from '../../../../../workflows/kernel/time';
import type { Tell, Telling } from '../../telling';
import { endOfChild, endOfHost } from './end';
import { cascadeFaults } from './faults';
import type { CascadeBlock } from './format';
import { launchChild, launchHost } from './launch';
import { tellStages } from './stages';
import { childTold, hostTold } from './told';
import { tellUnits } from './units';

/** Answers its first day. */
export function tellCascade(block: CascadeBlock, telling: Telling): LocalDate {
  const faults = cascadeFaults(block);
  for (const value of faults) telling.fault('CANNOT_TELL', { value });
  if (faults.length === 0) {
    telling.chapter(block.title);
    tellAll(block, (act) => telling.act(act));
  }
  return block.days.establish;
}

function tellAll(block: CascadeBlock, tell: Tell): void {
  tellUnits(block, tell);
  launchHost(block, tell);
  const host = hostTold(block);
  const children = block.units.map((unit) => ({ unit, told: childTold(unit, block) }));
  for (const { unit, told } of children) launchChild(block, unit, told, tell);
  for (const told of [host, ...children.map((each) => each.told)]) tellStages(block, told, tell);
  for (const { unit, told } of children) endOfChild(block, unit, told, tell);
  endOfHost(block, host, tell);
}
