/** What the file system refuses, as a refusal with a code. */
import { refuse } from '../../workflows/kernel/domain-error';

/** A failure of the operating system comes out with `code`, `file` and the `reason`; anything else unchanged. */
export async function refusedByFiles<T>(code: string, file: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse(code, { file, reason: error.code });
  }
}

// By its members: an error of Node's own need not be of this realm's `Error`.
function isSystemError(error: unknown): error is { readonly code: string } {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
