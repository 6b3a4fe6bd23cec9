/** Dates with their weekday, and how many days are left or late; instants in the office's time zone. */
import { Tag, Typography } from 'antd';
import type { DaysLeft } from '../../../projections/deadlines/days-left';
import { daysLeftWords } from './days-left-words';
import { useLanguage } from './language';

const ZONE = 'Asia/Shanghai';
/** All year round: the zone knows no summer time any more. */
const ZONE_OFFSET = '+08:00';
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const INSTANT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
  hour12: false,
});

export function instantText(instant: string): string {
  return INSTANT.format(new Date(instant));
}

/** Now by the office's clock, as an input of date and time has it: `2012-05-25T09:30`. */
export function nowForInput(): string {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
  return text.format(new Date()).replace(' ', 'T');
}

/** The instant of such an input. */
export function instantOfInput(text: string): string {
  return new Date(`${text}${ZONE_OFFSET}`).toISOString();
}

/** Today in the office's zone, `YYYY-MM-DD`. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());
}

/** `2012-05-25（周五）`; `approximate`: counted in working days over a year whose holidays are not settled. */
export function DateText({
  date,
  approximate = false,
}: {
  readonly date: string | null;
  readonly approximate?: boolean;
}) {
  const { language, say } = useLanguage();
  if (date === null) return <span>—</span>;
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  const weekday = language === 'zh' ? `（周${WEEKDAYS[day] ?? ''}）` : ` (${WEEKDAYS_EN[day] ?? ''})`;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {approximate && say('约 ', 'about ')}
      {date}
      <Typography.Text type="secondary">
        {weekday}
        {approximate && say('（放假安排未定）', ' (holidays not settled)')}
      </Typography.Text>
    </span>
  );
}

export function DaysLeftTag({ left }: { readonly left: DaysLeft | null }) {
  const { say } = useLanguage();
  if (left === null) return null;
  const { days } = left;
  const colour = days < 0 ? 'red' : days === 0 ? 'orange' : days <= 7 ? 'gold' : 'default';
  return (
    <Tag color={colour} style={{ whiteSpace: 'normal' }}>
      {daysLeftWords(left, say)}
    </Tag>
  );
}
