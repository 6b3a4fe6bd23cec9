/** Which connection strings are refused, and that no refusal repeats a password. */
import { StoreError } from '../store-error';
import { readConnectionString } from './connection-string';
import { openEventStoreDb } from './eventstoredb-event-store';

function refusalOf(connectionString: string): StoreError {
  try {
    readConnectionString(connectionString);
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error(`taken: ${connectionString}`);
}

describe('a connection string', () => {
  // The client prints there what it ignores.
  let printed: jest.SpyInstance;
  beforeEach(() => (printed = jest.spyOn(console, 'warn').mockImplementation()));
  afterEach(() => {
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it.each([
    ['', 'at character 1 expected esdb:// or esdb+discover://'],
    ['http://a:2113', 'at character 1 expected esdb:// or esdb+discover://'],
    ['esdb://', 'at character 1 expected esdb:// or esdb+discover://'],
    ['esdb://,a:2113', 'at character 8 expected host'],
    ['esdb://a:port', 'at character 10 expected port number'],
    ['esdb://a:2113?tls=perhaps', 'at character 19 expected true or false'],
    ['esdb://a:2113?verify=true', 'unknown option: verify'],
    ['esdb://a:2113?tls=false&tlsVerifyCerts=false', 'unknown option: tlsVerifyCerts'],
    ['esdb://office:secret@a:2113?tls=false', 'user and password with tls=false: they would not be sent'],
    ['esdb://office:se@cret@a:2113', 'an @ in user name or password is written %40'],
    ['esdb://office:se:cret@a:2113', 'before the @ stands user:password, with a : in either written %3A'],
    ['esdb://office@a:2113', 'before the @ stands user:password, with a : in either written %3A'],
    ['esdb://office:secret%@a:2113', 'a % that begins no escape'],
    [
      'esdb://a:2113?tlsVerifyCert=false',
      'tlsVerifyCert=false has no effect: name the authority with tlsCAFile',
    ],
    ['esdb://a:2113?throwOnAppendFailure=false', 'throwOnAppendFailure=false would hide conflicts'],
    ['esdb://a:2113?userCertFile=a.crt', 'userCertFile and userKeyFile belong together'],
    ['esdb://a:2113?tlsCAFile=/no/such/ca.crt', 'no such file: /no/such/ca.crt'],
  ])('"%s" is refused: %s', (connectionString, reason) => {
    const refusal = refusalOf(connectionString);
    expect(refusal).toMatchObject({ code: 'STORE.BAD_CONNECTION_STRING', details: { reason } });
    expect(JSON.stringify(refusal.details)).not.toContain('secret');
  });

  it('that is wrong is refused when the store is opened', () => {
    expect(() => openEventStoreDb({ connectionString: 'esdb://' })).toThrow('STORE.BAD_CONNECTION_STRING');
  });

  it.each([
    ['esdb://a', { endpoint: { address: 'a', port: 2113 } }],
    [
      'esdb://a:1,b:2',
      {
        endpoints: [
          { address: 'a', port: 1 },
          { address: 'b', port: 2 },
        ],
      },
    ],
    ['esdb+discover://a:1', { discover: { address: 'a', port: 1 } }],
    ['kurrentdb://a:1', { endpoint: { address: 'a', port: 1 } }],
    ['kurrentdb+discover://a:1', { discover: { address: 'a', port: 1 } }],
    [
      'esdb://a:1?keep_alive_interval=20000',
      { endpoint: { address: 'a', port: 1 }, keepAliveInterval: 20_000 },
    ],
    ['esdb://a:1,b:2?nodePreference=follower', { nodePreference: 'follower' }],
  ])('"%s" names its nodes', (connectionString, nodes) => {
    expect(readConnectionString(connectionString).nodes).toMatchObject(nodes);
  });

  it('holds user and password, escapes and all', () => {
    expect(readConnectionString('esdb://office:p%40ss%3Aword@a:2113')).toMatchObject({
      credentials: { username: 'office', password: 'p@ss:word' },
      channel: { insecure: false },
    });
  });
});
