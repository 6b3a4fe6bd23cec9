/** What the views refuse. Codes are stable and public, like those of a `DomainError`. */
import { DomainError, type ErrorDetails } from '../../workflows/kernel/domain-error';

/**
 * `BEHIND`: not complete to the position asked for, within the time given. `BUILDING`: there are none yet, or those there
 * were belong to another log; they are being built. `FAILED`: an event could not be folded, and
 * the views stand where they stood before it. `GAP`: the log skipped positions. `OUT_OF_ORDER`: the store delivered an
 * event that the views are past. `THREAD_ENDED`: the thread that follows the log has died; a new one is begun, or has died
 * too often. `UNUSABLE`: no file, one of another version, or a damaged one, and nobody to build it.
 */
export type ViewsErrorCode =
  | 'VIEWS.BEHIND'
  | 'VIEWS.BUILDING'
  | 'VIEWS.FAILED'
  | 'VIEWS.GAP'
  | 'VIEWS.OUT_OF_ORDER'
  | 'VIEWS.THREAD_ENDED'
  | 'VIEWS.UNUSABLE'
  | 'VIEWS.STOPPED';

export class ViewsError extends DomainError {
  declare readonly code: ViewsErrorCode;

  constructor(code: ViewsErrorCode, details: ErrorDetails = {}, options: { readonly cause?: unknown } = {}) {
    super(code, details);
    this.name = 'ViewsError';
    if (options.cause !== undefined) this.cause = options.cause;
  }
}
