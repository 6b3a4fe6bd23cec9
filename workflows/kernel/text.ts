/** A text in the two languages of the product; Chinese leads. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export function bilingual(zh: string, en: string): Bilingual {
  return { zh, en };
}
