/** The states of the campaign as people read them, in both languages: short, for they stand in boxes. */
import { EVENT_LABELS } from '../../workflows/event-labels';
import type { EventType } from '../../workflows/events';
import { bilingual, type Bilingual } from '../../workflows/kernel/text';

const STATES: Readonly<Record<string, Bilingual>> = {
  none: bilingual('尚未启动', 'Not launched'),
  running: bilingual('进行中', 'Running'),
  'running.working': bilingual('本阶段工作中', 'The stage is worked on'),
  'running.gateRequested': bilingual('已提请过关', 'The gate is asked for'),
  'running.rectifying': bilingual('退回整改', 'Returned, being put right'),
  'running.allPassed': bilingual('各阶段均已过关', 'Every gate is passed'),
  'running.whereItWas': bilingual('暂停前的状态', 'Where it was'),
  suspended: bilingual('已暂停', 'Suspended'),
  completed: bilingual('已完成', 'Completed'),
  endedEarly: bilingual('提前结束', 'Ended early'),
  archived: bilingual('已归档', 'Archived'),
};

/** Of a state without words of its own, its path. */
export function stateWords(path: string): Bilingual {
  return STATES[path] ?? bilingual(path, path);
}

/** `GateRequestWithdrawn` → `Gate request withdrawn`. */
export function eventWords(type: string): Bilingual {
  const words = type.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return bilingual(EVENT_LABELS[type as EventType], words.charAt(0).toUpperCase() + words.slice(1));
}
