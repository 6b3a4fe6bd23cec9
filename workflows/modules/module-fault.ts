/** Faults of meaning in a module: its form is right, but a network could not be run by it as it stands. */
import { bilingual } from '../kernel/text';
import { faultOf, type Fault, type FaultText, type FaultValues } from '../plans/fault';
import type { PlanFaultCode } from '../plans/plan-fault';
import type { ShapeFaultCode } from '../plans/shape-fault';

export const MODULE_REASONS = [
  'TIME_ZONE_UNKNOWN',
  'CALENDAR_UNKNOWN',
  'LEVEL_UNKNOWN',
  'LEVEL_REPORTS_DOWN',
  'APPOINTER_NOT_ABOVE',
  'WINDOW_BACKWARDS',
  'DUTY_BY_GRADE',
] as const;

export type ModuleReason = (typeof MODULE_REASONS)[number];
export type ModuleFaultCode = `MODULE.${ModuleReason}` | ShapeFaultCode<'MODULE'> | PlanFaultCode;
export type ModuleFault = Fault<ModuleFaultCode>;

export const MODULE_FAULT_TEXTS: Readonly<Record<ModuleReason, FaultText>> = {
  TIME_ZONE_UNKNOWN: {
    wrong: bilingual('没有时区“{value}”', 'there is no time zone {value}'),
    right: bilingual('写 IANA 时区名，如 Asia/Shanghai', 'write an IANA name such as Asia/Shanghai'),
  },
  CALENDAR_UNKNOWN: {
    wrong: bilingual('没有工作日历“{value}”', 'there is no working-day calendar {value}'),
    right: bilingual('可用的日历：{known}', 'the calendars known are: {known}'),
  },
  LEVEL_UNKNOWN: {
    wrong: bilingual('网络中没有层级“{value}”', 'the network has no level {value}'),
    right: bilingual('网络的层级：{known}', 'the levels of the network are: {known}'),
  },
  LEVEL_REPORTS_DOWN: {
    wrong: bilingual('层级“{value}”不在本层级之上', 'level {value} does not lie above this one'),
    right: bilingual(
      '只向排在前面的层级报送，或直接报送中心（null）',
      'let it report to a level listed before it, or to the centre itself (null)',
    ),
  },
  APPOINTER_NOT_ABOVE: {
    wrong: bilingual('“{value}”不在本层级之上', '{value} does not lie above this level'),
    right: bilingual(
      '可写 centre 或本层级之上的层级：{known}',
      'write centre, or a level above this one: {known}',
    ),
  },
  WINDOW_BACKWARDS: {
    wrong: bilingual(
      '报送期间从 {fromDay} 日到 {toDay} 日，首尾颠倒',
      'the window runs from day {fromDay} to day {toDay}',
    ),
    right: bilingual('首日不晚于末日', 'let its first day not come after its last'),
  },
  DUTY_BY_GRADE: {
    wrong: bilingual(
      '网络没有风险点，任务不能按等级承担',
      'a network has no risk points to owe a duty by grade',
    ),
    right: bilingual('由 unit 或 office 承担', 'let unit or office owe it'),
  },
};

export function moduleFault(path: string, reason: ModuleReason, values: FaultValues = {}): ModuleFault {
  return faultOf(path, `MODULE.${reason}`, MODULE_FAULT_TEXTS[reason], values);
}
