/** Turns what class-validator found into a list of faults, all at once, each with its path and code. */
import type { ValidationError } from 'class-validator';
import { DomainError } from '../../../workflows/kernel/domain-error';
import { bilingual } from '../../../workflows/kernel/text';
import { FIELD_TEXTS } from './field-texts';
import type { FieldFault } from './problem';

const MAX_FAULTS = 100;

export class RequestFault extends DomainError {
  constructor(readonly faults: readonly FieldFault[]) {
    super('REQUEST.INVALID', {});
    this.name = 'RequestFault';
  }
}

export function requestFault(errors: readonly ValidationError[]): RequestFault {
  const faults: FieldFault[] = [];
  collect(errors, '', faults);
  return new RequestFault(faults.slice(0, MAX_FAULTS));
}

/** A fault that no field's own check has found. */
export function faultAt(path: string, code: string): RequestFault {
  return new RequestFault([described(path, code)]);
}

function described(path: string, code: string): FieldFault {
  return { path, code, ...(FIELD_TEXTS[code] ?? bilingual('有误', 'Wrong')) };
}

function collect(errors: readonly ValidationError[], above: string, faults: FieldFault[]): void {
  for (const error of errors) {
    const path = above === '' ? error.property : `${above}.${error.property}`;
    for (const code of codesOf(error)) faults.push(described(path, code));
    collect(error.children ?? [], path, faults);
  }
}

function codesOf({ constraints = {}, value }: ValidationError): readonly string[] {
  const names = Object.keys(constraints);
  if (names.length === 0) return [];
  if (names.includes('whitelistValidation')) return ['FIELD_UNKNOWN'];
  if (value === undefined) return ['FIELD_MISSING'];
  const known = Object.values(constraints).filter((code) => FIELD_TEXTS[code] !== undefined);
  // What is no list cannot have too many items, or the same one twice.
  if (known.includes('NOT_LIST')) return ['NOT_LIST'];
  return [...new Set(known.length > 0 ? known : ['NOT_RECORD'])];
}
