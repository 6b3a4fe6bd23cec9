/** Faults of meaning in a scenario: its form is right, but it could not be played as it stands. */
import { bilingual } from '../../../workflows/kernel/text';
import { faultOf, type Fault, type FaultText, type FaultValues } from '../../../workflows/plans/fault';

type ScenarioReason =
  | 'STEP_UNCLEAR'
  | 'GOES_BACK'
  | 'COMMAND_UNKNOWN'
  | 'POST_UNKNOWN'
  | 'UNIT_UNKNOWN'
  | 'PERSON_UNKNOWN'
  | 'NOT_HELD'
  | 'NAME_UNKNOWN'
  | 'NAME_TWICE'
  | 'NO_ADMINISTRATOR'
  | 'CANNOT_TELL';

export const SCENARIO_FAULT_TEXTS: Readonly<Record<ScenarioReason, FaultText>> = {
  STEP_UNCLEAR: {
    wrong: bilingual('看不出这一步是什么', 'it cannot be told what this step is'),
    right: bilingual('每步只写其中一项：{known}', 'write one of these in each step: {known}'),
  },
  GOES_BACK: {
    wrong: bilingual('{on} 早于前一步的 {before}', '{on} comes before {before} of the step above'),
    right: bilingual('按时间先后排列', 'write the steps in order of time'),
  },
  COMMAND_UNKNOWN: {
    wrong: bilingual('没有命令“{value}”', 'there is no command {value} that a user could give'),
    right: bilingual('写 docs/http.md 所列的命令', 'write one of the commands in docs/http.md'),
  },
  POST_UNKNOWN: {
    wrong: bilingual('没有岗位“{value}”', 'there is no post {value}'),
    right: bilingual('在 founding.posts 中设立，或先设岗', 'found it, or establish it in an earlier step'),
  },
  UNIT_UNKNOWN: {
    wrong: bilingual('没有单位“{value}”', 'there is no unit {value}'),
    right: bilingual(
      '在 founding.units 中设立，上级在先',
      'found it in founding.units, a parent before its children',
    ),
  },
  PERSON_UNKNOWN: {
    wrong: bilingual('没有人员“{value}”', 'there is no person {value}'),
    right: bilingual('在 founding.persons 中登记', 'list it in founding.persons'),
  },
  NOT_HELD: {
    wrong: bilingual('{on} 无人任岗位“{value}”', 'nobody holds post {value} on {on}'),
    right: bilingual('写明任职，或由他人行事', 'appoint somebody, or let another act'),
  },
  NAME_UNKNOWN: {
    wrong: bilingual('前面没有名为“{value}”的步骤', 'no step above bears the name {value}'),
    right: bilingual('在该步写 as: {value}', 'write as: {value} in that step'),
  },
  NAME_TWICE: {
    wrong: bilingual('名称“{value}”已用过', 'the name {value} is taken'),
    right: bilingual('每步另取名称', 'give each step a name of its own'),
  },
  NO_ADMINISTRATOR: {
    wrong: bilingual(
      '第一个单位没有在 {on} 有人任职的管理员岗位',
      'the first unit has no administrator who holds the post on {on}',
    ),
    right: bilingual(
      '在第一个单位设 role: administrator 的岗位并任职',
      'give it a post of role administrator with a holder',
    ),
  },
  CANNOT_TELL: {
    wrong: bilingual('缺少所需的内容：{value}', 'what it needs is not told: {value}'),
    right: bilingual('补上，或改写为逐条的 give', 'tell it, or write the commands one by one'),
  },
};

export type ScenarioFault = Fault;

export function scenarioFault(path: string, reason: ScenarioReason, values: FaultValues = {}): ScenarioFault {
  return faultOf(path, `SCENARIO.${reason}`, SCENARIO_FAULT_TEXTS[reason], values);
}
