/** What the file system refuses, as a refusal with a code. */
import { refuse } from '../../workflows/kernel/domain-error';
import { isSystemError } from '../system-error';

/** A failure of the operating system comes out with `code`, `file` and the `reason`; anything else unchanged. */
export async function refusedByFiles<T>(code: string, file: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse(code, { file, reason: error.code });
  }
}
