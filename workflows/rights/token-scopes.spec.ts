import type { CommandType } from '../commands';
import { isPersonal } from './personal';
import { RIGHTS } from './rights';
import {
  isInPersonScope,
  isTokenScope,
  mayRead,
  mayWrite,
  mayWriteSome,
  TOKEN_COMMANDS,
} from './token-scopes';

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
    for (const type of ['OpenAccount', 'IssueApiToken', 'RevokeApiToken', 'PinNotice'] as const) {
      expect({ type, is: isTokenScope(`write:${type}`), may: mayWrite(['write'], type) }).toEqual({
        type,
        is: false,
        may: false,
      });
    }
    expect(TOKEN_COMMANDS).toContain('IssueWarning');
  });

  it('never reach what is done in person, nor a delegation of the post, whatever they name', () => {
    const inPerson = (Object.keys(RIGHTS) as CommandType[]).filter(isPersonal);
    expect(inPerson).toContain('StateMemberOpinion');
    for (const type of [...inPerson, 'DelegatePost'] as const) {
      const scope = `write:${type}`;
      const may = [mayWrite(['write'], type), mayWrite([scope], type)];
      expect({ type, is: isTokenScope(scope), told: isInPersonScope(scope), may }).toEqual({
        type,
        is: false,
        told: true,
        may: [false, false],
      });
    }
    // Whoever acts for somebody may be stopped by a machine too.
    expect(mayWrite(['write'], 'EndDelegation')).toBe(true);
    expect(
      ['write', 'write:ListPower', 'write:OpenAccount', 'write:Nothing'].filter(isInPersonScope),
    ).toEqual([]);
  });
});
