/** The colour words of plans and modules as colours: a light ground that text can be read on and that copies well, and a dark text for it. */
export interface WordColours {
  /** `#rrggbb` */
  readonly ground: string;
  readonly text: string;
}

const COLOURS: Readonly<Record<string, WordColours>> = {
  red: { ground: '#ffccc7', text: '#5c0011' },
  orange: { ground: '#ffd591', text: '#612500' },
  yellow: { ground: '#ffe58f', text: '#613400' },
  blue: { ground: '#bae0ff', text: '#002c8c' },
  green: { ground: '#d9f7be', text: '#135200' },
};
const OTHER: WordColours = { ground: '#f0f0f0', text: '#262626' };

/** Grey for a word that is none of them. */
export function coloursOf(word: string): WordColours {
  return COLOURS[word] ?? OTHER;
}
