/** Every child has passed its gate of assessment (judge-children-passed.ts). Source: `002`. */
import { childrenPassedRule } from '../../judge-children-passed';

export const assessmentChildrenPassed = childrenPassedRule('assessment');
