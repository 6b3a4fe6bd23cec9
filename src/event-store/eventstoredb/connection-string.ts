/**
 * The connection string, read before the client sees it: what the client would take in silence and do something else
 * (drop the password, ignore an option, cut a password in two) is refused here. No answer repeats the password.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ChannelCredentialOptions, Credentials } from '@eventstore/db-client';
import {
  parseConnectionString,
  type ConnectionOptions,
} from '@eventstore/db-client/dist/Client/parseConnectionString';
import { StoreError } from '../store-error';
import type { NodeSettings } from './log-client';

export interface ConnectionSettings {
  readonly nodes: NodeSettings;
  readonly channel: ChannelCredentialOptions;
  readonly credentials: Credentials | undefined;
}

/** As the client names them, in lower case: it ignores case, `-` and `_`. */
const OPTIONS: ReadonlySet<string> = new Set([
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'maxdiscoverattempts',
  'nodepreference',
  'throwonappendfailure',
  'tls',
  'tlscafile',
  'tlsverifycert',
  'usercertfile',
  'userkeyfile',
]);

/** @throws StoreError BAD_CONNECTION_STRING {reason} */
export function readConnectionString(connectionString: string): ConnectionSettings {
  // KurrentDB, the server's new name, has a scheme of its own; the protocol is the same.
  const text = connectionString.trim().replace(/^(kurrentdb|kdb)(?=(\+discover)?:\/\/)/, 'esdb');
  refuseOptions(text);
  refuseUnescapedPassword(text);
  const options = parsed(text);
  refuseImpossible(options);
  return {
    nodes: nodesOf(options),
    channel: channelOf(options),
    credentials: options.defaultCredentials,
  };
}

function bad(reason: string): never {
  throw new StoreError('STORE.BAD_CONNECTION_STRING', { reason });
}

// Of these the client would warn on the console, and print the whole string with its password.
function refuseOptions(text: string): void {
  const [, query = ''] = text.split('?', 2);
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const [key = '', value] = pair.split('=', 2);
    const name = key.trim().toLowerCase().replace(/[_-]/g, '');
    if (!OPTIONS.has(name)) bad(`unknown option: ${key}`);
    if (name === 'tlsverifycert' && value?.trim() === 'false')
      bad('tlsVerifyCert=false has no effect: name the authority with tlsCAFile');
  }
}

// The client takes what stands before a second ":" or an "@" for the whole password.
function refuseUnescapedPassword(text: string): void {
  const [place = ''] = text.replace(/^[^/]*\/\//, '').split('?', 1);
  const at = place.split('@');
  if (at.length > 2) bad('an @ in user name or password is written %40');
  if (at.length === 2 && (at[0] ?? '').split(':').length !== 2)
    bad('before the @ stands user:password, with a : in either written %3A');
}

function parsed(text: string): ConnectionOptions {
  try {
    return parseConnectionString(text);
  } catch (error) {
    if (error instanceof URIError) bad('a % that begins no escape');
    const { expected, location } = error as { expected?: string; location?: readonly [number, number] };
    if (expected === undefined || location === undefined) throw error;
    bad(`at character ${location[0] + 1} expected ${expected}`);
  }
}

function refuseImpossible(options: ConnectionOptions): void {
  if (options.tls === false && options.defaultCredentials !== undefined)
    bad('user and password with tls=false: they would not be sent');
  if (options.throwOnAppendFailure === false) bad('throwOnAppendFailure=false would hide conflicts');
  if ((options.userCertFile === undefined) !== (options.userKeyFile === undefined))
    bad('userCertFile and userKeyFile belong together');
}

function nodesOf(options: ConnectionOptions): NodeSettings {
  const client = given(options, [
    'keepAliveInterval',
    'keepAliveTimeout',
    'defaultDeadline',
    'connectionName',
  ]);
  const [first, ...others] = options.hosts;
  if (first === undefined) bad('no host');
  if (!options.dnsDiscover && others.length === 0) return { endpoint: first, ...client };
  const cluster = {
    ...client,
    ...given(options, ['nodePreference', 'discoveryInterval', 'gossipTimeout', 'maxDiscoverAttempts']),
  };
  return options.dnsDiscover ? { discover: first, ...cluster } : { endpoints: options.hosts, ...cluster };
}

function given<Key extends keyof ConnectionOptions>(
  options: ConnectionOptions,
  keys: readonly Key[],
): Partial<Pick<ConnectionOptions, Key>> {
  const picked: Partial<Pick<ConnectionOptions, Key>> = {};
  for (const key of keys) if (options[key] !== undefined) picked[key] = options[key];
  return picked;
}

function channelOf({
  tls,
  tlsCAFile,
  userCertFile,
  userKeyFile,
}: ConnectionOptions): ChannelCredentialOptions {
  if (tls === false) return { insecure: true };
  return {
    insecure: false,
    ...(tlsCAFile === undefined ? {} : { rootCertificate: contentOf(tlsCAFile) }),
    ...(userCertFile === undefined ? {} : { userCertFile: contentOf(userCertFile) }),
    ...(userKeyFile === undefined ? {} : { userKeyFile: contentOf(userKeyFile) }),
  };
}

function contentOf(file: string): Buffer {
  const path = resolve(file);
  if (!existsSync(path)) bad(`no such file: ${path}`);
  return readFileSync(path);
}
