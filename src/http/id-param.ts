/** An id in the path: malformed ones are refused before anything is looked up. */
import { Param } from '@nestjs/common';
import { refuse } from '../../workflows/kernel/domain-error';

/** Submission and assessment ids are made of up to three ids with dots between. */
export const ID_PARAM_MAX = 302;

const PARAM_PATTERN = /^[a-z0-9][a-z0-9._-]*$/;

export function IdParam(name: string): ParameterDecorator {
  return Param(name, {
    transform: (value: string): string => {
      const sound = value.length <= ID_PARAM_MAX && PARAM_PATTERN.test(value);
      if (!sound) refuse('REQUEST.ID_MALFORMED', { name, value: value.slice(0, ID_PARAM_MAX) });
      return value;
    },
  });
}
