/** One search finds what the reader may see, and nothing else. */
import { campaignAt } from '../support/campaign-year';
import type { PostName } from '../support/organisation';
import { Door } from './door';

interface Hit {
  readonly kind: string;
  readonly id: string;
}

describe('searching', () => {
  let door: Door;
  beforeAll(async () => (door = await Door.open(await campaignAt('assessment'))));
  afterAll(() => door.close());

  const found = async (text: string, reader: PostName, more = ''): Promise<readonly string[]> => {
    const { status, body } = await door.get(`search?text=${encodeURIComponent(text)}${more}`, reader);
    expect(status).toBe(200);
    return (body['data'] as readonly Hit[]).map(({ kind, id }) => `${kind} ${id}`);
  };
  const ofWork = async (text: string, reader: PostName) =>
    (await found(text, reader)).filter((hit) => /^(power|riskPoint)/.test(hit));

  it('finds units, posts and people by any part of the name, for everybody who works here', async () => {
    expect(await found('审批', 'cashier')).toEqual(expect.arrayContaining(['unit licensing']));
    expect(await found('陈', 'cashier')).toContain('person chen');
    expect(await found('完全没有的', 'cashier')).toEqual([]);
  });

  it('finds powers and risk points of the own unit and below, and of the campaigns one leads or runs', async () => {
    const everything = [
      'power licence',
      'power payments',
      ...['bureau-1', 'licence-1', 'licence-2', 'payments-1', 'payments-2'].map((id) => `riskPoint ${id}`),
    ];
    const seen = async (reader: PostName) =>
      [...(await ofWork('职权', reader)), ...(await ofWork('谋取', reader))].toSorted();
    for (const reader of ['inspector', 'auditor', 'bureauHead', 'officeClerk'] as const) {
      expect([reader, await seen(reader)]).toEqual([reader, everything]);
    }
    expect(await seen('licensingHead')).toEqual(everything.filter((hit) => hit.includes('licence')));
    expect(await seen('cashier')).toEqual(everything.filter((hit) => hit.includes('payments')));
    expect(await seen('administrator')).toEqual([]);
  });

  it('answers so many of each kind', async () => {
    const one = await found('审批', 'inspector', '&limit=1');
    const kinds = one.map((hit) => hit.split(' ')[0]);
    expect(new Set(kinds).size).toBe(kinds.length);
    await door.refuses(400, 'PAGE.LIMIT_OUT_OF_RANGE', () => door.get('search?text=a&limit=51', 'cashier'));
    await door.refuses(400, 'PAGE.LIMIT_OUT_OF_RANGE', () => door.get('search?text=a&limit=0', 'cashier'));
  });

  it.each(['', '%20', '%E3%80%80'])('needs something to look for: %j', async (text) => {
    await door.refuses(400, 'SEARCH.TEXT_MISSING', () => door.get(`search?text=${text}`, 'cashier'));
  });

  it('takes what stands in a question as text, never as a pattern', async () => {
    for (const text of ['%', '_', '"', '*', "'; DROP TABLE unit", 'a OR b']) {
      expect(await found(text, 'inspector')).toEqual([]);
    }
  });
});

describe('the text of a trail', () => {
  it('is looked for in what each event says', async () => {
    const door = await Door.open(await campaignAt('assessment'));
    const trail = async (more: string) => {
      const { body } = await door.get(`trails/unit/licensing?limit=1000${more}`, 'licensingHead');
      return body['data'] as readonly { summary: object }[];
    };
    const all = await trail('');
    const some = await trail(`&text=${encodeURIComponent('谋取')}`);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    for (const { summary } of some) expect(JSON.stringify(summary)).toContain('谋取');
    expect(await trail(`&text=${encodeURIComponent('完全没有的')}`)).toEqual([]);
    await door.close();
  });
});
