import { given } from '../kernel/given-when-then.spec-support';
import { noticeBook } from './aggregate';
import type { NoticeBookEvent } from './events';

const enter = (occasionId: string, number: string | null) =>
  ({
    type: 'EnterNotice',
    data: {
      bookId: 'campaign.c.2012',
      year: '2012',
      number,
      pattern: '廉预警〔{year}〕{number}号',
      forId: 'w-1',
      occasionId,
    },
  }) as const;
const entered = (occasionId: string, number: string, sequence: number | null): NoticeBookEvent => ({
  type: 'NoticeEntered',
  data: { bookId: 'campaign.c.2012', number, forId: 'w-1', occasionId, sequence },
});

describe('a notice book', () => {
  it('makes running numbers by the pattern', () => {
    const first = entered('e-1', '廉预警〔2012〕1号', 1);
    given(noticeBook).when(enter('e-1', null)).then([first]);
    given(noticeBook, [first])
      .when(enter('e-2', null))
      .then([entered('e-2', '廉预警〔2012〕2号', 2)]);
  });

  it('passes over a number that the office has given', () => {
    given(noticeBook, [entered('e-1', '廉预警〔2012〕1号', null)])
      .when(enter('e-2', null))
      .then([entered('e-2', '廉预警〔2012〕2号', 2)]);
  });

  it('enters a number once, and answers each occasion once', () => {
    const first = entered('e-1', '7号', null);
    given(noticeBook).when(enter('e-1', '7号')).then([first]);
    given(noticeBook, [first]).when(enter('e-1', '7号')).thenNothing();
    const taken: NoticeBookEvent = {
      type: 'NoticeNumberTaken',
      data: { bookId: 'campaign.c.2012', number: '7号', forId: 'w-1', occasionId: 'e-2' },
    };
    given(noticeBook, [first]).when(enter('e-2', '7号')).then([taken]);
    given(noticeBook, [first, taken]).when(enter('e-2', '7号')).thenNothing();
  });
});
