import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    metrics: undefined,
    oidc: undefined,
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
      metrics: undefined,
      oidc: undefined,
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

  it.each([
    ['9464', { host: '127.0.0.1', port: 9464 }],
    ['0', { host: '127.0.0.1', port: 0 }],
    ['0.0.0.0:9464', { host: '0.0.0.0', port: 9464 }],
    ['localhost:65535', { host: 'localhost', port: 65_535 }],
    ['[::1]:9464', { host: '::1', port: 9464 }],
  ])('serve metrics at %s', (said, address) => {
    expect(readSettings({ LIANCHENG_METRICS: said }).metrics).toEqual(address);
  });

  it.each(['::1', '10.0.0.7', 'localhost'])('listen on %s', (host) => {
    expect(readSettings({ LIANCHENG_HOST: host }).host).toBe(host);
  });

  it.each<[string, Environment]>([
    ['PORT', { PORT: '65536' }],
    ...['on', '65536', ':9464', 'example.org:9464', '::1:9464', '127.0.0.1', '127.0.0.1:', '[10.0.0.7:1'].map(
      (said): [string, Environment] => ['LIANCHENG_METRICS', { LIANCHENG_METRICS: said }],
    ),
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

describe('the identity provider', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-settings-'));
  const [secret, empty, missing] = ['client.secret', 'empty', 'missing'].map((name) => join(folder, name));
  const LEAST = {
    LIANCHENG_ACCOUNTS: 'required',
    LIANCHENG_OIDC_ISSUER: 'https://login.example.org/office',
    LIANCHENG_OIDC_CLIENT_ID: 'liancheng',
  };
  beforeAll(() => {
    writeFileSync(secret!, 's3cret\n');
    writeFileSync(empty!, '\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('needs its issuer and our id there; the rest has defaults', () => {
    expect(readSettings(LEAST).oidc).toEqual({
      issuer: 'https://login.example.org/office',
      clientId: 'liancheng',
      clientSecretFile: undefined,
      claim: 'preferred_username',
      redirect: undefined,
    });
  });

  it('is read whole, without the secret itself', () => {
    const { oidc } = readSettings({
      ...LEAST,
      LIANCHENG_OIDC_CLIENT_SECRET_FILE: secret,
      LIANCHENG_OIDC_CLAIM: 'employee',
      LIANCHENG_OIDC_REDIRECT: 'https://liancheng.example.org/',
    });
    expect(oidc).toMatchObject({
      clientSecretFile: secret,
      claim: 'employee',
      redirect: 'https://liancheng.example.org',
    });
    expect(JSON.stringify(oidc)).not.toContain('s3cret');
  });

  it.each(['http://127.0.0.1:8080', 'http://[::1]:8080/office', 'http://localhost', 'https://10.0.0.7:8443'])(
    'may be at %s',
    (issuer) => expect(readSettings({ ...LEAST, LIANCHENG_OIDC_ISSUER: issuer }).oidc?.issuer).toBe(issuer),
  );

  it.each<[string, string, Environment]>([
    ['no address', 'ISSUER', { LIANCHENG_OIDC_ISSUER: 'login.example.org' }],
    ['no TLS', 'ISSUER', { LIANCHENG_OIDC_ISSUER: 'http://login.example.org' }],
    ['another protocol', 'ISSUER', { LIANCHENG_OIDC_ISSUER: 'ldaps://login.example.org' }],
    ['a query', 'ISSUER', { LIANCHENG_OIDC_ISSUER: 'https://login.example.org/?a=b' }],
    ['a fragment', 'ISSUER', { LIANCHENG_OIDC_ISSUER: 'https://login.example.org/#a' }],
    ['a password', 'ISSUER', { LIANCHENG_OIDC_ISSUER: 'https://a:b@login.example.org' }],
    ['no issuer', 'ISSUER', { LIANCHENG_OIDC_ISSUER: '' }],
    ['no accounts', 'ISSUER', { LIANCHENG_ACCOUNTS: 'off' }],
    ['no id', 'CLIENT_ID', { LIANCHENG_OIDC_CLIENT_ID: '' }],
    ['an id with a blank', 'CLIENT_ID', { LIANCHENG_OIDC_CLIENT_ID: 'lian cheng' }],
    ['a claim with a blank', 'CLAIM', { LIANCHENG_OIDC_CLAIM: 'login name' }],
    ['a secret that is not there', 'CLIENT_SECRET_FILE', { LIANCHENG_OIDC_CLIENT_SECRET_FILE: missing }],
    ['a secret that is empty', 'CLIENT_SECRET_FILE', { LIANCHENG_OIDC_CLIENT_SECRET_FILE: empty }],
    ['a secret that is a folder', 'CLIENT_SECRET_FILE', { LIANCHENG_OIDC_CLIENT_SECRET_FILE: folder }],
    ['a path to come back to', 'REDIRECT', { LIANCHENG_OIDC_REDIRECT: 'https://liancheng.example.org/app' }],
    ['no address to come back to', 'REDIRECT', { LIANCHENG_OIDC_REDIRECT: 'liancheng.example.org' }],
  ])('is refused with %s', (_, name, env) => {
    expect(refusalOf({ ...LEAST, ...env })).toMatchObject({
      code: 'SETTINGS.INVALID',
      details: { name: `LIANCHENG_OIDC_${name}` },
    });
  });

  it('is refused without its password being shown', () => {
    const { details } = refusalOf({
      ...LEAST,
      LIANCHENG_OIDC_ISSUER: 'https://a:s3c/r@et@login.example.org',
    });
    expect(details['value']).toBe('https://***@login.example.org');
  });
});
