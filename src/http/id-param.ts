/** An id in the path: malformed ones are refused before anything is looked up. */
import { Param } from '@nestjs/common';
import { refuse } from '../../workflows/kernel/domain-error';
import { ID_PATTERN } from './fields';

/** Submission and assessment ids are made of up to three ids with dots between. */
export const ID_PARAM_MAX = 200;

export function IdParam(name: string): ParameterDecorator {
  return Param(name, {
    transform: (value: string): string => {
      const sound = value.length <= ID_PARAM_MAX && value.split('.').every((part) => ID_PATTERN.test(part));
      if (!sound) refuse('REQUEST.ID_MALFORMED', { name, value: value.slice(0, ID_PARAM_MAX) });
      return value;
    },
  });
}
