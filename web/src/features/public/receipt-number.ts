/** The number on a receipt: the notice and the objection, as one word that can be copied. */
export interface Receipt {
  readonly noticeId: string;
  readonly receiptNumber: string;
}

const PART = '[a-z0-9][a-z0-9._-]{0,99}';
const WHOLE = new RegExp(`^(${PART})/(${PART})$`);

export function receiptText({ noticeId, receiptNumber }: Receipt): string {
  return `${noticeId}/${receiptNumber}`;
}

/** null where it is none. */
export function receiptOf(text: string): Receipt | null {
  const [, noticeId, receiptNumber] = WHOLE.exec(text.trim()) ?? [];
  return noticeId === undefined || receiptNumber === undefined ? null : { noticeId, receiptNumber };
}
