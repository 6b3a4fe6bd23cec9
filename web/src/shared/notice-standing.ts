/** How a notice stands on a day: one whose first day lies ahead has been announced, and takes no objection before it. */
import type { NoticeStatus } from '../../../projections/campaigns/tables';
import { NOTICE_STATUS } from '../../../projections/words/labels';
import { bilingual, type Bilingual } from '../../../workflows/kernel/text';
import type { LocalDate } from '../../../workflows/kernel/time';

export type NoticeStanding = NoticeStatus | 'announced';

export const NOTICE_STANDING: Readonly<Record<NoticeStanding, Bilingual>> = {
  ...NOTICE_STATUS,
  announced: bilingual('即将公示', 'Announced'),
};

interface Dated {
  readonly status: NoticeStatus;
  /** First day. */
  readonly fromDate: LocalDate;
}

export function noticeStanding({ status, fromDate }: Dated, today: LocalDate): NoticeStanding {
  return status === 'published' && today < fromDate ? 'announced' : status;
}
