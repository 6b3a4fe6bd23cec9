/** Every child has passed its gate of identification (judge-children-passed.ts). Source: `002`. */
import { childrenPassedRule } from '../../judge-children-passed';

export const identificationChildrenPassed = childrenPassedRule('identification');
