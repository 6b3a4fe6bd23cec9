import { isTokenScope, mayRead, mayWrite, mayWriteSome, TOKEN_COMMANDS } from './token-scopes';

describe("a token's scopes", () => {
  it('reach every question or none', () => {
    expect(mayRead(['read'])).toBe(true);
    expect(mayRead(['write', 'write:ListPower'])).toBe(false);
    expect(mayWriteSome(['read'])).toBe(false);
  });

  it('reach every command, or those that are named', () => {
    expect([mayWriteSome(['write']), mayWriteSome(['write:ListPower'])]).toEqual([true, true]);
    expect([mayWrite(['write'], 'ListPower'), mayWrite(['write'], 'RecordMeeting')]).toEqual([true, true]);
    const one = ['read', 'write:ListPower'];
    expect([mayWrite(one, 'ListPower'), mayWrite(one, 'RevisePower')]).toEqual([true, false]);
    expect(mayWrite(['read'], 'ListPower')).toBe(false);
  });

  it('never reach accounts, what the engine does by itself, or what the public does', () => {
    for (const type of [
      'OpenAccount',
      'IssueApiToken',
      'RevokeApiToken',
      'PinNotice',
      'LodgeObjection',
    ] as const) {
      expect({ type, is: isTokenScope(`write:${type}`), may: mayWrite(['write'], type) }).toEqual({
        type,
        is: false,
        may: false,
      });
    }
    expect(TOKEN_COMMANDS).toContain('IssueWarning');
  });
});
