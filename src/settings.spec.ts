import { DomainError } from '../workflows/kernel/domain-error';
import { readSettings, withoutPassword, type Environment } from './settings';

const REMOTE = { LIANCHENG_STORE: 'eventstoredb' };
const CONNECTION = 'esdb://user:s3cret@db1:2113,db2:2113?tls=true';

function refusalOf(env: Environment): DomainError {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('the settings', () => {
  const defaults = {
    accounts: 'off',
    keyFile: undefined,
    trustedProxies: [],
    dataDir: './data',
    port: 3000,
    host: '127.0.0.1',
    log: { type: 'sqlite' },
  };

  it('have defaults', () => {
    expect(readSettings({})).toEqual(defaults);
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', LIANCHENG_DATA: '', LIANCHENG_HOST: '' })).toEqual(defaults);
  });

  it('are read from the environment', () => {
    expect(
      readSettings({
        LIANCHENG_DATA: '/srv/data',
        PORT: '65535',
        LIANCHENG_HOST: '0.0.0.0',
        LIANCHENG_STORE: 'eventstoredb',
        LIANCHENG_EVENTSTOREDB: CONNECTION,
      }),
    ).toEqual({
      accounts: 'off',
      keyFile: undefined,
      trustedProxies: [],
      dataDir: '/srv/data',
      port: 65_535,
      host: '0.0.0.0',
      log: { type: 'eventstoredb', connectionString: CONNECTION },
    });
  });

  it('give way to what was said on the command line', () => {
    const env = { LIANCHENG_DATA: 'a', PORT: '1' };
    expect(readSettings(env, { data: 'b', port: 0 })).toMatchObject({ dataDir: 'b', port: 0 });
  });

  it('name proxies by address and by network', () => {
    expect(readSettings({ LIANCHENG_PROXY: '10.0.0.7,172.18.0.0/16,fd00::/8' }).trustedProxies).toEqual([
      '10.0.0.7',
      '172.18.0.0/16',
      'fd00::/8',
    ]);
  });

  it.each(['::1', '10.0.0.7', 'localhost'])('listen on %s', (host) => {
    expect(readSettings({ LIANCHENG_HOST: host }).host).toBe(host);
  });

  it.each<[string, Environment]>([
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '-1' }],
    ['PORT', { PORT: '3e3' }],
    ['LIANCHENG_HOST', { LIANCHENG_HOST: 'example.org' }],
    ['LIANCHENG_HOST', { LIANCHENG_HOST: '10.0.0' }],
    ['LIANCHENG_PROXY', { LIANCHENG_PROXY: 'proxy.example.org' }],
    ['LIANCHENG_PROXY', { LIANCHENG_PROXY: '10.0.0.0/33' }],
    ['LIANCHENG_PROXY', { LIANCHENG_PROXY: '10.0.0.1, 10.0.0.2' }],
    ['LIANCHENG_STORE', { LIANCHENG_STORE: 'postgres' }],
    ['LIANCHENG_EVENTSTOREDB', REMOTE],
    ['LIANCHENG_EVENTSTOREDB', { ...REMOTE, LIANCHENG_EVENTSTOREDB: 'db1:2113' }],
  ])('refuse a wrong %s: %j', (name, env) => {
    expect(refusalOf(env)).toMatchObject({ code: 'SETTINGS.INVALID', details: { name } });
  });

  it('never show a password', () => {
    const refused = refusalOf({ ...REMOTE, LIANCHENG_EVENTSTOREDB: 'http://user:s3cret@db1:2113' });
    expect(JSON.stringify(refused.details)).not.toContain('s3cret');
    expect(withoutPassword(CONNECTION)).toBe('esdb://***@db1:2113,db2:2113');
    expect(withoutPassword('esdb://user:a@s3cret@db1:2113')).toBe('esdb://***@db1:2113');
    expect(withoutPassword('esdb+discover://db1:2113?userKeyFile=s3cret')).toBe('esdb+discover://db1:2113');
    expect(withoutPassword('user:s3cret')).toBe('***');
  });
});
