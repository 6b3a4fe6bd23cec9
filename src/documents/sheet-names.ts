/** Names that a spreadsheet takes for its sheets: at most 31 characters, none of []:*?/\, no quotation mark at an end, none twice. */
const MAX_LENGTH = 31;
/** One that Excel keeps for itself. */
const RESERVED = 'history';

export function sheetNames(wished: readonly string[]): readonly string[] {
  const taken = new Set<string>([RESERVED]);
  return wished.map((wish, index) => {
    const clean = wish.replace(/[[\]:*?/\\]/g, ' ').replace(/^[\s']+|[\s']+$/g, '') || String(index + 1);
    for (let attempt = 1; ; attempt++) {
      const suffix = attempt === 1 ? '' : ` (${attempt})`;
      const name = `${clean.slice(0, MAX_LENGTH - suffix.length).trimEnd()}${suffix}`;
      // Excel tells two names apart by more than the case of their letters only.
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
