/** What a trail says, over every event type there is: the recorded form of each stands in test/golden/events. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventType } from '../../../workflows/events';
import type { StoredEvent } from '../../../workflows/kernel/event';
import type { Bilingual } from '../../../workflows/kernel/text';
import { summaryOf } from '../summary';
import { FIELD_WORDS } from './fields';
import { summaryWords, type ToBeSaid } from './summary-words';
import { VALUE_WORDS } from './values';

const GOLDEN = join(__dirname, '../../../test/golden/events');
const CHINESE = /^[（〔一-鿿]/;

const recorded = readdirSync(GOLDEN).map((file) => {
  const event = JSON.parse(readFileSync(join(GOLDEN, file), 'utf8')) as StoredEvent;
  return [event.type as EventType, event] as const;
});

function said(type: EventType, summary: ToBeSaid['summary'], names: ToBeSaid['names'] = {}): string[] {
  return summaryWords({ type, summary, names }).map(({ name, value }) => `${name.zh} ${value.zh}`);
}

/** Every field, however deep, with each text in it. */
function textsOf(fields: object): readonly (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([name, value]) => texts(name, value));
}

function texts(name: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => texts(name, each));
  return typeof value === 'object' && value !== null ? textsOf(value) : [];
}

describe('a trail in words', () => {
  it.each(recorded)('names every field of %s, in Chinese and in English', (type, event) => {
    for (const { field, name } of summaryWords({ type, summary: summaryOf(event), names: {} })) {
      expect([field, name.zh]).toEqual([field, expect.stringMatching(CHINESE)]);
      expect(name.en).toMatch(/^[a-z][a-z -]+$/);
    }
  });

  it.each(recorded)('leaves no value of the code as it is in %s', (type, event) => {
    const coded = textsOf(summaryOf(event)).filter(
      ([name, text]) => Object.hasOwn(VALUE_WORDS, name) && /^[a-z]+[A-Za-z]*$/.test(text),
    );
    for (const [name, text] of coded) {
      const [only] = summaryWords({ type, summary: { [name]: text }, names: {} });
      expect([name, text, only?.value.zh]).toEqual([name, text, expect.stringMatching(CHINESE)]);
      expect(only?.value.en).toMatch(/^[A-Za-z]/);
    }
  });

  it('has a text in each language for every value that a field can hold', () => {
    for (const [field, words] of Object.entries<Readonly<Record<string, Bilingual>>>(VALUE_WORDS)) {
      expect(Object.keys(FIELD_WORDS)).toContain(field);
      for (const [value, { zh, en }] of Object.entries(words)) {
        expect([field, value, zh]).toEqual([field, value, expect.stringMatching(CHINESE)]);
        expect([field, value, en]).toEqual([field, value, expect.stringMatching(/^[A-Za-z][^一-鿿]*$/)]);
      }
    }
  });

  it('tells an objection that is upheld from an appeal that leaves all as it was', () => {
    expect(said('ObjectionAnswered', { outcome: 'upheld' })).toEqual(['结果 成立']);
    expect(said('AccountabilityAppealDecided', { outcome: 'upheld' })).toEqual(['结果 维持']);
  });

  it('prefers the words of the plan, and leaves what was entered as it stands', () => {
    const names = { method: { self: { zh: '自己查', en: 'By themselves' } } };
    expect(said('RiskPointFound', { method: 'self', category: 'duties' }, names)).toEqual([
      '排查方式 自己查',
      '类别 duties',
    ]);
    expect(said('RiskPointFound', { method: 'expert', manifestation: 'self' })).toEqual([
      '排查方式 专家助查',
      '表现形式 self',
    ]);
    expect(said('RiskPointRated', { step: 'toString', level: 2 })).toEqual(['步骤 toString', '等级 2']);
  });

  it('tells lists and what lies within, and leaves out what holds nothing', () => {
    const grounds = [
      { kind: 'other', text: '举报属实' },
      { kind: 'riskPoint', riskPointId: 'r1' },
    ];
    const summary = { reason: '', personId: null, grounds, late: false, reasons: [] };
    expect(said('AccountabilityAsked', summary)).toEqual([
      '事由 类型 其他，内容 举报属实、类型 风险点，风险点 r1',
      '逾期 否',
      '理由 无',
    ]);
  });
});
