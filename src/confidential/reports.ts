/**
 * Warning reports handed in confidence 保密预警信息: every text of the report, and whom and what its signs are about, is sealed before
 * the event is made, bound to the stream and its place there. What the centre writes about them later is sealed alike.
 */
import type { Sign } from '../../workflows/warning-report/events';
import type { Seal } from '../accounts/seal';

/** Where in the report a text stands. */
export type ReportPart = 'nilReason' | 'urgency' | 'note' | `section ${string}` | `handled ${string}`;

type SignSaid = Omit<Sign, 'signId'>;

export const NOTHING_SAID: SignSaid = {
  categoryId: '',
  natureId: '',
  content: '',
  unitId: null,
  postId: null,
  personId: null,
};

/** An empty text stays empty: the decider asks for words where they are needed. */
export function sealReportText(seal: Seal, text: string, reportId: string, part: ReportPart): string {
  return text.trim() === '' ? text : seal.close(text, belongsTo(reportId, part));
}

/** @throws DomainError SEAL.CANNOT_OPEN */
export function openReportText(seal: Seal, sealed: string, reportId: string, part: ReportPart): string {
  return sealed.trim() === '' ? sealed : seal.open(sealed, belongsTo(reportId, part));
}

export function sealSign(seal: Seal, { signId, ...said }: Sign, reportId: string): Sign {
  const content = seal.close(JSON.stringify(said), belongsTo(reportId, `sign ${signId}`));
  return { signId, ...NOTHING_SAID, content };
}

/** @throws DomainError SEAL.CANNOT_OPEN */
export function openSign(seal: Seal, { signId, content }: Sign, reportId: string): SignSaid {
  return JSON.parse(seal.open(content, belongsTo(reportId, `sign ${signId}`))) as SignSaid;
}

function belongsTo(reportId: string, part: string): string {
  return `warningReport-${reportId}\n${part}`;
}
