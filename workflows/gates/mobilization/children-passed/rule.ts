/** Every child has passed its gate of mobilization (judge-children-passed.ts). Source: `002`. */
import { childrenPassedRule } from '../../judge-children-passed';

export const mobilizationChildrenPassed = childrenPassedRule('mobilization');
