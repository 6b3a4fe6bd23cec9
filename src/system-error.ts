/** What the operating system refuses: a file that is none, that may not be read, a disk that is full. */

export interface SystemError {
  readonly code: string;
  /** Of most failures at files. */
  readonly path?: string;
}

/** By its members: an error of Node's own need not be of this realm's `Error`. */
export function isSystemError(error: unknown): error is SystemError {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
