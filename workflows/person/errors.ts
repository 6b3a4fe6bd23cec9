/** What a person's entry refuses with. */
import { refuse as refuseWith, type ErrorDetails } from '../kernel/domain-error';

export const PERSON_ERRORS = ['PERSON.ALREADY_EXISTS', 'PERSON.NOT_FOUND'] as const;

export const refuse: (code: (typeof PERSON_ERRORS)[number], details?: ErrorDetails) => never = refuseWith;
