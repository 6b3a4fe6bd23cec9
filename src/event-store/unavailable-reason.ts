/** Why a store that is not in this process cannot be used. */

/** `details.reason` of `STORE.UNAVAILABLE`. Stable: people search for them. */
export type UnavailableReason =
  | 'timed out'
  | 'unreachable'
  | 'connection lost'
  | 'no leader'
  | 'server not ready'
  | 'refused credentials'
  | 'access denied'
  | 'untrusted certificate'
  | 'no TLS on that port'
  | 'server too old'
  | 'server error';
