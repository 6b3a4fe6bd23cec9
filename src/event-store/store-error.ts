/** What a store refuses or suffers. Codes are stable and public, like those of a `DomainError`. */
import { DomainError, type ErrorDetails } from '../../workflows/kernel/domain-error';

export type StoreErrorCode =
  | 'STORE.REVISION_CONFLICT'
  | 'STORE.DUPLICATE_EVENT'
  | 'STORE.EVENT_TOO_LARGE'
  | 'STORE.CLOSED'
  | 'STORE.LOCKED'
  | 'STORE.DISK_FULL'
  | 'STORE.DAMAGED'
  | 'STORE.FOLDER_UNUSABLE'
  | 'STORE.LOG_MISSING'
  | 'STORE.NEWER_FORMAT'
  | 'STORE.UNAVAILABLE'
  | 'STORE.BAD_CONNECTION_STRING'
  | 'STORE.POSITION_UNKNOWN'
  | 'STORE.INVALID_EVENT';

export class StoreError extends DomainError {
  declare readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, details: ErrorDetails = {}, options: { readonly cause?: unknown } = {}) {
    super(code, details);
    this.name = 'StoreError';
    if (options.cause !== undefined) this.cause = options.cause;
  }
}

/** It cannot be reached, for now. */
export function isStoreAway(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'STORE.UNAVAILABLE';
}
