import { noticeStanding } from '../../web/src/shared/notice-standing';

const notice = { status: 'published', fromDate: '2024-06-10' } as const;

it('a notice is announced until the day before its first, and published from that day on', () => {
  expect(noticeStanding(notice, '2024-06-09')).toBe('announced');
  expect(noticeStanding(notice, '2024-06-10')).toBe('published');
});

it('a notice that was withdrawn before its first day is withdrawn', () => {
  expect(noticeStanding({ ...notice, status: 'withdrawn' }, '2024-06-09')).toBe('withdrawn');
  expect(noticeStanding({ ...notice, status: 'closed' }, '2024-06-20')).toBe('closed');
});
