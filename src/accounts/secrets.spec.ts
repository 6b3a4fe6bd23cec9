import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackOff } from './back-off';
import { KeyFile } from './key-file';
import { checkPassword, hashOf, isPassword, oneTimePassword } from './password';
import { KEY_BYTES, Seal } from './seal';

const refusal = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) as unknown }) as Error;

describe('a seal', () => {
  const key = Buffer.alloc(KEY_BYTES, 7);
  const seal = new Seal(key);

  it('opens what it closed, and never closes alike', () => {
    const sealed = seal.close('口令的散列', 'clerk');
    expect(sealed).not.toContain('口令');
    expect(seal.open(sealed, 'clerk')).toBe('口令的散列');
    expect(seal.close('口令的散列', 'clerk')).not.toBe(sealed);
  });

  it('does not open by another key, elsewhere, or changed', () => {
    const sealed = seal.close('secret', 'clerk');
    const another = new Seal(Buffer.alloc(KEY_BYTES, 8));
    expect(() => another.open(sealed, 'clerk')).toThrow(refusal('SEAL.CANNOT_OPEN', { belongsTo: 'clerk' }));
    expect(() => seal.open(sealed, 'other')).toThrow(refusal('SEAL.CANNOT_OPEN'));
    expect(() => seal.open(`${sealed.slice(0, -2)}AA`, 'clerk')).toThrow(refusal('SEAL.CANNOT_OPEN'));
    for (const text of ['', 'v1', 'v2.a.b', 'v1..'])
      expect(() => seal.open(text, 'clerk')).toThrow(refusal('SEAL.CANNOT_OPEN'));
  });

  it('takes a key of its length only', () => {
    expect(() => new Seal(Buffer.alloc(KEY_BYTES - 1))).toThrow(RangeError);
  });
});

describe('the key file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'liancheng-key-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const keyOf = (dataDir: string, named?: string) => new KeyFile(dataDir, named).toClose();

  it('is made once in the data folder, for its owner alone', () => {
    const key = keyOf(folder);
    expect(key).toHaveLength(KEY_BYTES);
    expect(keyOf(folder)).toEqual(key);
    expect(new KeyFile(folder, undefined).toOpen()).toEqual(key);
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(keyOf(mkdtempSync(join(folder, 'other-')))).not.toEqual(key);
  });

  it('is never made to open something, and found once it is put back', () => {
    const sealed = new Seal(Buffer.alloc(KEY_BYTES, 1)).close('secret', 'clerk');
    const key = new KeyFile(folder, undefined);
    const file = join(folder, 'secret.key');
    expect(() => new Seal(key).open(sealed, 'clerk')).toThrow(
      refusal('SEAL.NO_KEY', { file, reason: 'ENOENT' }),
    );
    expect({ made: existsSync(file), there: key.isThere() }).toEqual({ made: false, there: false });
    writeFileSync(file, `${Buffer.alloc(KEY_BYTES, 1).toString('base64')}\n`);
    expect(new Seal(key).open(sealed, 'clerk')).toBe('secret');
  });

  it('that is named must be there and whole, and is never made', () => {
    const file = join(folder, 'shared.key');
    expect(() => keyOf(folder, file)).toThrow(refusal('SEAL.NO_KEY', { file, reason: 'ENOENT' }));
    expect(existsSync(file)).toBe(false);
    for (const text of ['', 'not base64', Buffer.alloc(KEY_BYTES - 1).toString('base64')]) {
      writeFileSync(file, text);
      expect(() => keyOf(folder, file)).toThrow(refusal('SEAL.KEY_MALFORMED', { file }));
    }
    writeFileSync(file, `${Buffer.alloc(KEY_BYTES, 1).toString('base64')}\n`);
    chmodSync(file, 0o400);
    expect(keyOf(folder, file)).toEqual(Buffer.alloc(KEY_BYTES, 1));
    expect(readFileSync(file, 'utf8')).toHaveLength(45);
  });
});

describe('a password', () => {
  it('is kept as argon2id, with a salt of its own', async () => {
    const phc = await hashOf('right-Horse-7');
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashOf('right-Horse-7')).not.toBe(phc);
    expect(await isPassword('right-Horse-7', phc)).toBe(true);
    expect(await isPassword('right-Horse-8', phc)).toBe(false);
    // The same characters, typed as full-width ones.
    expect(await isPassword('ｒight-Horse-7', phc)).toBe(true);
  });

  it.each([
    ['Ab3-efghi', 'length'],
    ['Ab3-'.padEnd(129, 'x'), 'length'],
    ['abcdefghi1', 'kinds'],
    ['abcdefghijklmnopqrs', 'kinds'],
    ['my-Clerk-2024', 'loginName'],
    ['Password-2024', 'wellKnown'],
    ['12345678-Abc', 'wellKnown'],
  ])('%s is too weak: %s', (password, reason) => {
    expect(() => checkPassword(password, 'clerk')).toThrow(refusal('PASSWORD.TOO_WEAK', { reason }));
  });

  it.each(['Ab3-efghij', '防控一张图-2024a', 'abcdefghijklmnopqrst', 'Ab3-'.padEnd(128, 'x')])(
    '%s will do',
    (password) => expect(() => checkPassword(password, 'clerk')).not.toThrow(),
  );

  it('for one use is new each time and can be read out', () => {
    const passwords = new Set(Array.from({ length: 200 }, oneTimePassword));
    expect(passwords.size).toBe(200);
    for (const password of passwords) {
      expect(password).toMatch(/^[a-z]{4}-[A-Z]{4}-[2-9]{4}-[a-z]{4}$/);
      expect(password).not.toMatch(/[lIO]/);
    }
  });
});

describe('backing off', () => {
  it('begins at the fifth failure in a row and doubles, up to a day', () => {
    const backOff = new BackOff();
    const locks = Array.from({ length: 20 }, () => backOff.failed('clerk')?.forMs);
    expect(locks.slice(0, 7)).toEqual([undefined, undefined, undefined, undefined, 60_000, 120_000, 240_000]);
    expect(locks.at(-1)).toBe(24 * 3_600_000);
    expect(backOff.failed('other')).toBeUndefined();
    backOff.succeeded('clerk');
    expect(backOff.failed('clerk')).toBeUndefined();
  });
});
