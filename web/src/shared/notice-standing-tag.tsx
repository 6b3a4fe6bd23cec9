/** 公示中, 即将公示, …: how a notice stands today. */
import { Tag } from 'antd';
import { NOTICE_STANDING, noticeStanding, type NoticeStanding } from './notice-standing';
import { today } from './dates';
import { useLanguage } from './language';

const COLOURS: Readonly<Record<NoticeStanding, string>> = {
  announced: 'blue',
  published: 'green',
  closed: 'default',
  withdrawn: 'default',
};

export function NoticeStandingTag({ notice }: { readonly notice: Parameters<typeof noticeStanding>[0] }) {
  const { told } = useLanguage();
  const standing = noticeStanding(notice, today());
  return <Tag color={COLOURS[standing]}>{told(NOTICE_STANDING[standing])}</Tag>;
}
