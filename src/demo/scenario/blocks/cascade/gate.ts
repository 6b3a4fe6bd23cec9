/** A gate asked for and passed. */
import type { Tell } from '../../telling';
import type { GateDays } from './format';
import type { Told } from './told';

export function gate(told: Told, stageId: string, days: GateDays | undefined, tell: Tell): void {
  if (days === undefined) return;
  const id = { campaignId: told.campaign, stageId };
  const asked = { ...id, note: '本阶段工作已经完成' };
  tell({ on: days.asked, by: told.office, type: 'RequestGate', data: asked, title: `提请过关：${stageId}` });
  const decided = { ...id, outcome: 'passed', exceptions: [], reason: '' };
  tell({ on: days.decided, by: told.head, type: 'DecideGate', data: decided, title: `过关：${stageId}` });
}
