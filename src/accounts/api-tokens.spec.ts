import { createHash } from 'node:crypto';
import type { Lookup } from '../commands/lookup';
import { ApiTokens } from './api-tokens';

/** Asked for nothing but what has the form of a token. */
const asked: string[] = [];
const lookup = {
  repository: {
    load: (category: string, id: string) => {
      asked.push(`${category}-${id}`);
      return Promise.resolve({ state: { value: 'none', revision: -1, context: { tokens: [] } } });
    },
  },
} as unknown as Lookup;
const tokens = new ApiTokens({ lookup, now: () => '2026-02-02T01:00:00.000Z' });

describe('a token for another system', () => {
  it('is made of an id and 32 random bytes, of which the digest is kept', () => {
    const { tokenId, token, digest } = tokens.newToken('exchange');
    const [, id, secret = ''] = /^lc_exchange\.([0-9a-f]{16})_([\w-]{43})$/.exec(token) ?? [];
    expect(id).toBe(tokenId);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(digest).toBe(createHash('sha256').update(secret).digest('hex'));
    const many = Array.from({ length: 100 }, () => tokens.newToken('exchange'));
    expect(new Set(many.map((each) => each.token)).size).toBe(100);
    expect(new Set(many.map((each) => each.tokenId)).size).toBe(100);
  });

  it('of an account whose name has dots, lines and dashes finds that account', async () => {
    const { token } = tokens.newToken('data_exchange.v-2');
    await expect(tokens.holderOf(token)).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
    expect(asked).toEqual(['account-data_exchange.v-2']);
  });

  it('without its form is refused before anything is looked up', async () => {
    asked.length = 0;
    for (const said of ['', 'lc_', 'lc_exchange', `lc_Exchange.${'0'.repeat(16)}_${'A'.repeat(43)}`])
      await expect(tokens.holderOf(said)).rejects.toMatchObject({ code: 'TOKEN.INVALID' });
    expect(asked).toEqual([]);
  });
});
