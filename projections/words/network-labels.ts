/** The words of the screens for warning networks, as docs/glossary.md pairs them. */
import type { NetworkRow } from '../networks/tables';
import type { BulletinRow, RecipientState, ReportRow } from '../networks/tables-of-work';
import type { Bilingual } from '../../workflows/kernel/text';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const NETWORK_STATUS: Readonly<Record<NetworkRow['status'], Bilingual>> = {
  running: both('运行中', 'Running'),
  closed: both('已撤销', 'Closed'),
};

export const REPORT_TIMING: Readonly<Record<ReportRow['timing'], Bilingual>> = {
  early: both('提前报送', 'Early'),
  inWindow: both('按期报送', 'In time'),
  late: both('迟报', 'Late'),
  urgent: both('即时报送', 'Urgent'),
};

export const REPORT_STATUS: Readonly<Record<ReportRow['status'], Bilingual>> = {
  handedIn: both('待接收', 'To be received'),
  received: both('已接收', 'Received'),
  classified: both('已分类', 'Classified'),
};

export const BULLETIN_STATUS: Readonly<Record<BulletinRow['status'], Bilingual>> = {
  issued: both('已发出', 'Issued'),
  withdrawn: both('已撤回', 'Withdrawn'),
};

export const ANSWER_STATUS: Readonly<Record<RecipientState['status'], Bilingual>> = {
  awaited: both('待反馈', 'To answer'),
  answered: both('待核查', 'Answered'),
  accepted: both('已认可', 'Accepted'),
  returned: both('已退回', 'Returned'),
};
