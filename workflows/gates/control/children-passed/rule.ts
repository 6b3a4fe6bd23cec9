/** Every child has passed its gate of control (judge-children-passed.ts). Source: `002`. */
import { childrenPassedRule } from '../../judge-children-passed';

export const controlChildrenPassed = childrenPassedRule('control');
