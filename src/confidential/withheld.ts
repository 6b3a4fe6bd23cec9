/** What is carried out of the house by its hash alone: confidential matters, and the sealed hashes of passwords. */
import type { StoredEvent } from '../../workflows/kernel/event';

/** They lie sealed in the log, but not for ever safely in many hands: whoever gets the office's key one day could open them. */
export function isWithheld({ stream, data }: Pick<StoredEvent, 'stream' | 'data'>): boolean {
  const { confidential, password } = data as Readonly<Record<string, unknown>>;
  return confidential === true || (stream.startsWith('account-') && password !== undefined);
}
