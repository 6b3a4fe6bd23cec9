import type { Page, PageParams } from '../paging';
import type { Query, Reader } from '../view';
import { allPages } from './all-pages';
import { checkSize, MAX_ROWS, numbered, pagesForEach, type FormPage } from './paper-form';

const reader = {} as Reader;

const pageOf = (rows: number): FormPage => ({
  name: 'a',
  head: [],
  parts: [{ kind: 'table', columns: [], rows: Array.from({ length: rows }, () => []) }],
  remarks: [],
});

/** Numbers below `end`, at most `limit` on a page. */
const numbersBelow =
  (end: number): Query<PageParams, Page<number>> =>
  (_, { cursor = '0', limit = 50 }) => {
    const from = Number(cursor);
    const to = Math.min(end, from + limit);
    const items = Array.from({ length: to - from }, (_none, index) => from + index);
    return { items, nextCursor: to < end ? String(to) : null };
  };

describe('a paper form', () => {
  it('holds as many rows as a word processor opens, on all its pages together, and no more', () => {
    const whole = [pageOf(MAX_ROWS - 1), pageOf(1)];
    expect(checkSize(whole)).toEqual(whole);
    expect(() => checkSize([...whole, pageOf(1)])).toThrow(
      expect.objectContaining({ code: 'FORM.TOO_LARGE', details: { max: MAX_ROWS } }),
    );
  });

  it('counts the steps of a flow once, in the table that says them, and not in the picture too', () => {
    const step = { stepId: 's', name: '受理', post: '审批员', timeLimit: '', next: [], points: [] };
    const picture = { kind: 'flow', rows: [step] } as const;
    const page = pageOf(MAX_ROWS);
    const drawn = { ...page, parts: [picture, ...page.parts] };
    expect(checkSize([drawn])).toEqual([drawn]);
  });

  it('is not made to its end once it is too large', () => {
    const made: number[] = [];
    const pages = pagesForEach([1, 2, 3, 4], (each) => {
      made.push(each);
      return [pageOf(MAX_ROWS)];
    });
    expect(() => checkSize(pages)).toThrow(expect.objectContaining({ code: 'FORM.TOO_LARGE' }));
    expect(made).toEqual([1, 2]);
  });

  it('is filled from all pages of a list, each item once and in order', () => {
    const items = allPages(reader, numbersBelow(2_500), {});
    expect(items).toEqual(Array.from({ length: 2_500 }, (_, index) => index));
    expect(allPages(reader, numbersBelow(0), {})).toEqual([]);
  });

  it('is not filled from a list that is too long for it', () => {
    expect(allPages(reader, numbersBelow(MAX_ROWS), {})).toHaveLength(MAX_ROWS);
    expect(() => allPages(reader, numbersBelow(MAX_ROWS + 1), {})).toThrow(
      expect.objectContaining({ code: 'FORM.TOO_LARGE' }),
    );
  });

  it('numbers its rows from one', () => {
    const { columns, rows } = numbered([{ head: { zh: '名称', en: 'Name' }, width: 10 }], [['甲'], ['乙']]);
    expect(columns.map(({ head }) => head.zh)).toEqual(['序号', '名称']);
    expect(rows).toEqual([
      [1, '甲'],
      [2, '乙'],
    ]);
  });
});
