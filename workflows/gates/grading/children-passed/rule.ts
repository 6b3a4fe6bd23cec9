/** Every child has passed its gate of grading (judge-children-passed.ts). Source: `002`. */
import { childrenPassedRule } from '../../judge-children-passed';

export const gradingChildrenPassed = childrenPassedRule('grading');
