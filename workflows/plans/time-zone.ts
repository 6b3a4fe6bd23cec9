/** Is a text the name of a time zone, on every machine alike? */

/** An IANA name. Some runtimes also take offsets such as `+08:00`, which would make a plan valid on one machine only. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
