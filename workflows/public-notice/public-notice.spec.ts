import { PUBLIC_ACTOR } from '../kernel/actor';
import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { publicNotice } from './aggregate';
import { MAX_NOTICE_ITEMS, MAX_OBJECTIONS } from './decide';
import type { NoticeItem, NoticePublishedData, PublicNoticeEvent } from './events';
import { isPutRight, upheldItems } from './revised';

const notice: NoticePublishedData = {
  noticeId: 'notice-1',
  campaignId: 'campaign-1',
  stageId: 'grading',
  subject: 'grades',
  title: '风险等级公示',
  places: ['网站'],
  audience: 'public',
  from: '2012-08-27',
  until: '2012-08-31',
  unitIds: ['unit-1'],
  items: [{ kind: 'riskPoint', id: 'risk-1', revision: 3, level: 1 }],
};
const published: PublicNoticeEvent = { type: 'NoticePublished', data: notice };
const lodged = (n: number): PublicNoticeEvent => ({
  type: 'ObjectionLodged',
  data: { objectionId: `objection-${n}`, objector: '群众', itemId: 'risk-1', text: '等级偏低' },
});
const answered = (outcome: 'upheld' | 'rejected'): PublicNoticeEvent => ({
  type: 'ObjectionAnswered',
  data: { objectionId: 'objection-1', outcome, answer: '已复核' },
});
const closed: PublicNoticeEvent = { type: 'NoticeClosed', data: { on: '2012-09-01' } };
const withdrawn: PublicNoticeEvent = { type: 'NoticeWithdrawn', data: { reason: '内容有误' } };
/** At noon of the day it begins on. */
const ON_27 = { occurredAt: '2012-08-27T04:00:00.000Z' };
const publish = (change: Partial<NoticePublishedData> = {}) =>
  ({ type: 'PublishNotice', data: { ...notice, ...change } }) as const;
const lodge = (on: string, itemId: string | null = 'risk-1', n = 1) =>
  ({
    type: 'LodgeObjection',
    data: {
      noticeId: 'notice-1',
      objectionId: `objection-${n}`,
      objector: '群众',
      itemId,
      text: '等级偏低',
      on,
    },
  }) as const;
const answer = (outcome: 'upheld' | 'rejected', text = '已复核') =>
  ({
    type: 'AnswerObjection',
    data: { noticeId: 'notice-1', objectionId: 'objection-1', outcome, answer: text },
  }) as const;
const close = (on: string, unrevisedItemIds: readonly string[] = []) =>
  ({ type: 'CloseNotice', data: { noticeId: 'notice-1', on, unrevisedItemIds } }) as const;
const withdraw = (reason: string) =>
  ({ type: 'WithdrawNotice', data: { noticeId: 'notice-1', reason } }) as const;
const items = (count: number): readonly NoticeItem[] =>
  Array.from({ length: count }, (_, i) => ({ kind: 'power', id: `power-${i}`, revision: 0 }));

describe('a public notice', () => {
  it('is published once', () => {
    given(publicNotice).when(publish(), ON_27).then([published]).thenState('published');
    given(publicNotice, [published]).when(publish()).thenRefused('PUBLIC_NOTICE.ALREADY_EXISTS');
    given(publicNotice).when(withdraw('内容有误')).thenRefused('PUBLIC_NOTICE.NOT_FOUND');
  });

  it('shows from 1 to 5,000 items, each once', () => {
    const showing = (shown: readonly NoticeItem[]) =>
      given(publicNotice).when(publish({ items: shown }), ON_27);
    showing([]).thenRefused('PUBLIC_NOTICE.NOTHING_TO_SHOW');
    showing(items(MAX_NOTICE_ITEMS)).thenState('published');
    showing(items(MAX_NOTICE_ITEMS + 1)).thenRefused('PUBLIC_NOTICE.TOO_MANY_ITEMS', { max: 5_000 });
    const [item] = notice.items;
    showing([item!, item!]).thenRefused('PUBLIC_NOTICE.ITEM_TWICE');
    showing([item!, { ...item!, kind: 'power' }]).thenState('published');
  });

  it('hangs for a day at least', () => {
    given(publicNotice)
      .when(publish({ until: '2012-08-27' }), ON_27)
      .thenState('published');
    given(publicNotice)
      .when(publish({ until: '2012-08-26' }), ON_27)
      .thenRefused('PUBLIC_NOTICE.PERIOD_BACKWARDS');
  });

  it('begins on the day it is published, or later: a period that is over already would let nobody object', () => {
    const { when } = given(publicNotice);
    when(publish(), { occurredAt: '2012-08-28T04:00:00.000Z' }).thenRefused('PUBLIC_NOTICE.BEGINS_IN_PAST', {
      from: '2012-08-27',
      today: '2012-08-28',
    });
    when(publish(), { occurredAt: '2012-08-20T04:00:00.000Z' }).thenState('published');
  });

  it('is withdrawn with a reason, and then takes nothing more', () => {
    const { when } = given(publicNotice, [published]);
    when(withdraw('内容有误')).then([withdrawn]).thenState('withdrawn');
    when(withdraw('')).thenRefused('PUBLIC_NOTICE.NO_REASON');
    given(publicNotice, [published, withdrawn])
      .when(lodge('2012-08-28'))
      .thenRefused('PUBLIC_NOTICE.WRONG_STATE');
  });
});

describe('an objection', () => {
  it('is lodged within the period, both its days included', () => {
    const { when } = given(publicNotice, [published]);
    when(lodge('2012-08-26')).thenRefused('PUBLIC_NOTICE.PERIOD_NOT_BEGUN');
    when(lodge('2012-08-27')).then([lodged(1)]);
    when(lodge('2012-08-31')).then([lodged(1)]);
    when(lodge('2012-09-01')).thenRefused('PUBLIC_NOTICE.PERIOD_OVER');
  });

  it('comes from outside only against what is shown outside', () => {
    const inside: PublicNoticeEvent = { ...published, data: { ...notice, audience: 'internal' } };
    const fromOutside = { actor: PUBLIC_ACTOR };
    given(publicNotice, [published])
      .when(lodge('2012-08-27'), fromOutside)
      .then([lodged(1)]);
    given(publicNotice, [inside])
      .when(lodge('2012-08-27'), fromOutside)
      .thenRefused('PUBLIC_NOTICE.NOT_FOUND', { noticeId: 'notice-1' });
    given(publicNotice, [inside])
      .when(lodge('2012-08-27'))
      .then([lodged(1)]);
  });

  it('is against an item of the notice, or the notice as a whole', () => {
    const { when } = given(publicNotice, [published]);
    when(lodge('2012-08-28', null)).thenState('published');
    when(lodge('2012-08-28', 'risk-2')).thenRefused('PUBLIC_NOTICE.UNKNOWN_ITEM', { itemId: 'risk-2' });
  });

  it('is lodged once under its id', () => {
    given(publicNotice, [published, lodged(1)])
      .when(lodge('2012-08-28'))
      .thenRefused('PUBLIC_NOTICE.OBJECTION_TWICE');
  });

  it('is one of 2,000 at most', () => {
    const many = (count: number) =>
      given(publicNotice, [published, ...Array.from({ length: count }, (_, i) => lodged(i + 10))]);
    many(MAX_OBJECTIONS - 1)
      .when(lodge('2012-08-28'))
      .thenState('published');
    many(MAX_OBJECTIONS)
      .when(lodge('2012-08-28'))
      .thenRefused('PUBLIC_NOTICE.TOO_MANY_OBJECTIONS', { max: 2_000 });
  });

  it('is answered once, in words', () => {
    const { when } = given(publicNotice, [published, lodged(1)]);
    expect(
      when(answer('upheld'))
        .then([answered('upheld')])
        .state().context.objections,
    ).toMatchObject([{ outcome: 'upheld', answer: '已复核' }]);
    when(answer('upheld', ' ')).thenRefused('PUBLIC_NOTICE.NO_ANSWER');
    given(publicNotice, [published]).when(answer('upheld')).thenRefused('PUBLIC_NOTICE.UNKNOWN_OBJECTION');
    given(publicNotice, [published, lodged(1), answered('upheld')])
      .when(answer('rejected'))
      .thenRefused('PUBLIC_NOTICE.OBJECTION_ANSWERED');
  });

  it('is answered anew only to correct the answer before', () => {
    const { when } = given(publicNotice, [published, lodged(1), answered('upheld')]);
    const corrected = when(answer('rejected'), { corrects: 'past-2' }).then([answered('rejected')]);
    expect(corrected.state().context.objections).toMatchObject([{ outcome: 'rejected' }]);
    when(answer('rejected'), { corrects: 'past-1' }).thenRefused('PUBLIC_NOTICE.CORRECTS_ANOTHER');
    given(publicNotice, [published, lodged(1)])
      .when(answer('rejected'), { corrects: 'past-1' })
      .thenRefused('PUBLIC_NOTICE.CORRECTS_ANOTHER');
  });
});

describe('a confidential objection', () => {
  const sealedObjection: PublicNoticeEvent = {
    type: 'ObjectionLodged',
    data: { objectionId: 'objection-1', objector: '', itemId: null, text: 'v1.a.b', confidential: true },
  };
  const sealedAnswer: PublicNoticeEvent = {
    type: 'ObjectionAnswered',
    data: { objectionId: 'objection-1', outcome: 'upheld', answer: 'v1.c.d', confidential: true },
  };
  const answerSealed = {
    ...answer('upheld'),
    data: { ...answer('upheld').data, answer: 'v1.c.d', confidential: true },
  } as const;

  it('is kept as it is handed in, and said to be confidential', () => {
    const handedIn = lodge('2012-08-28', null);
    given(publicNotice, [published])
      .when({ ...handedIn, data: { ...handedIn.data, objector: '', text: 'v1.a.b', confidential: true } })
      .then([sealedObjection]);
    given(publicNotice, [published])
      .when({ ...lodge('2012-08-28'), data: { ...lodge('2012-08-28').data, confidential: false } })
      .then([lodged(1)]);
  });

  it('is answered sealed, and another one in plain', () => {
    const { when } = given(publicNotice, [published, sealedObjection]);
    when(answerSealed).then([sealedAnswer]);
    when(answer('upheld')).thenRefused('PUBLIC_NOTICE.ANSWER_NOT_SEALED', { objectionId: 'objection-1' });
    given(publicNotice, [published, lodged(1)])
      .when(answerSealed)
      .thenRefused('PUBLIC_NOTICE.ANSWER_NOT_SEALED');
  });

  it('keeps the notice open as any other does', () => {
    given(publicNotice, [published, sealedObjection])
      .when(close('2012-09-01'))
      .thenRefused('PUBLIC_NOTICE.OBJECTIONS_OPEN');
    given(publicNotice, [published, sealedObjection, sealedAnswer]).when(close('2012-09-01')).then([closed]);
  });
});

describe('closing a notice', () => {
  it('waits for the day after its last', () => {
    const { when } = given(publicNotice, [published]);
    when(close('2012-08-31')).thenRefused('PUBLIC_NOTICE.PERIOD_RUNNING');
    expect(when(close('2012-09-01')).then([closed]).thenState('closed').state().context.closedOn).toBe(
      '2012-09-01',
    );
  });

  it('waits for every answer', () => {
    const history = [published, lodged(1), lodged(2), answered('rejected')];
    given(publicNotice, history)
      .when(close('2012-09-01'))
      .thenRefused('PUBLIC_NOTICE.OBJECTIONS_OPEN', { objectionIds: ['objection-2'] });
    given(publicNotice, [published, lodged(1), answered('rejected')])
      .when(close('2012-09-01'))
      .then([closed]);
  });
});

describe('what was objected to with right', () => {
  it('is put right before the notice closes', () => {
    const { when } = given(publicNotice, [published, lodged(1), answered('upheld')]);
    when(close('2012-09-01', ['risk-1'])).thenRefused('PUBLIC_NOTICE.UPHELD_NOT_REVISED', {
      itemIds: ['risk-1'],
    });
    when(close('2012-09-01')).then([closed]);
  });

  it('is an item of the notice, named in an objection that was upheld', () => {
    const upheld = (...events: readonly PublicNoticeEvent[]) =>
      upheldItems(given(publicNotice, [published, ...events]).state.context);
    const item = notice.items.find(({ id }) => id === 'risk-1');
    expect(upheld(lodged(1), answered('upheld'))).toEqual([{ objectionId: 'objection-1', item }]);
    expect(upheld(lodged(1), answered('rejected'))).toEqual([]);
    expect(upheld(lodged(1))).toEqual([]);
    const onTheWhole = { ...lodged(1), data: { ...lodge('2012-08-28', null).data } } as PublicNoticeEvent;
    expect(upheld(onTheWhole, answered('upheld'))).toEqual([]);
  });

  it('is put right by what changes what is shown; a grade opened anew is not until it is approved', () => {
    const since = (...types: readonly string[]) => types.map((type) => ({ type }));
    expect(isPutRight('riskPoint', since('RiskPointRegradeOpened', 'RiskPointRated'))).toBe(false);
    expect(isPutRight('riskPoint', since('RiskPointRegradeOpened', 'RiskGradeApproved'))).toBe(true);
    expect(isPutRight('riskPoint', since('RiskPointRevised', 'RiskPointRegradeOpened'))).toBe(false);
    expect(isPutRight('riskPoint', since('RiskPointRegradeOpened', 'RiskPointRevised'))).toBe(false);
    const twice = ['RiskPointRegradeOpened', 'RiskGradeApproved', 'RiskPointRegradeOpened'];
    expect(isPutRight('riskPoint', since(...twice))).toBe(false);
    expect(isPutRight('riskPoint', since(...twice, 'RiskPointClosed'))).toBe(true);
    expect(isPutRight('riskPoint', since('RiskPointPublicised', 'RiskPointControlled'))).toBe(false);
    expect(isPutRight('power', since('PowerRevised'))).toBe(true);
    expect(isPutRight('power', since('PowerFoundWithoutRisk'))).toBe(false);
    expect(isPutRight('post', since('PostDutiesRecorded'))).toBe(true);
    expect(isPutRight('post', since('PersonAppointed'))).toBe(false);
  });
});

it('a public notice takes on each path what its chart says', () => {
  const { takes } = walk(publicNotice, [published, lodged(1), answered('upheld'), closed, withdrawn]);
  expect(takes).toEqual({
    none: ['NoticePublished'],
    published: ['ObjectionLodged', 'ObjectionAnswered', 'NoticeClosed', 'NoticeWithdrawn'],
    closed: [],
    withdrawn: [],
  });
});
