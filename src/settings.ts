/**
 * What the environment can set, in one table, and its parser. docs/settings.md is held against the table. An empty
 * variable counts as one that is not set. What is said on the command line (`--data`, `--port`) leads.
 */
import { isIP } from 'node:net';
import { refuse } from '../workflows/kernel/domain-error';
import type { Bilingual } from '../workflows/kernel/text';

export type SettingName =
  | 'LIANCHENG_DATA'
  | 'PORT'
  | 'LIANCHENG_HOST'
  | 'LIANCHENG_STORE'
  | 'LIANCHENG_EVENTSTOREDB'
  | 'LIANCHENG_ACCOUNTS'
  | 'LIANCHENG_KEY_FILE'
  | 'LIANCHENG_PROXY';

export interface Setting extends Bilingual {
  readonly name: SettingName;
  /** Null: there is none. */
  readonly default: string | null;
}

export const SETTINGS: readonly Setting[] = [
  {
    name: 'LIANCHENG_DATA',
    default: './data',
    zh: '数据目录；每个节点用自己的目录',
    en: 'the data folder; each node has one of its own',
  },
  { name: 'PORT', default: '3000', zh: '端口；0 为任意空闲端口', en: 'the port; 0 is any free one' },
  {
    name: 'LIANCHENG_HOST',
    default: '127.0.0.1',
    zh: '监听地址；只有在代理之后的容器里才用 0.0.0.0',
    en: 'the address to listen on; 0.0.0.0 only for a container behind a proxy',
  },
  {
    name: 'LIANCHENG_STORE',
    default: 'sqlite',
    zh: '事件库：sqlite（数据目录内，单节点）或 eventstoredb（多节点共用）',
    en: 'the event store: sqlite (in the data folder, one node) or eventstoredb (shared by many nodes)',
  },
  {
    name: 'LIANCHENG_EVENTSTOREDB',
    default: null,
    zh: 'EventStoreDB 连接串，LIANCHENG_STORE=eventstoredb 时必填；显示时不含口令',
    en: 'the connection string of EventStoreDB, needed with LIANCHENG_STORE=eventstoredb; shown without its password',
  },
  {
    name: 'LIANCHENG_ACCOUNTS',
    default: 'off',
    zh: '账号：required（须登录，只能以本人身份行事）或 off（每个请求写明谁在行事，不加核实；只用于本机或另有认证的代理之后）',
    en: 'accounts: required (log in, and act as nobody else) or off (each request says who acts, and is believed; for this machine only, or behind a proxy that knows its users)',
  },
  {
    name: 'LIANCHENG_KEY_FILE',
    default: null,
    zh: '密钥文件（base64 的 32 个字节），密封口令等；默认在数据目录首次使用时生成 secret.key，多节点须共用同一文件',
    en: 'the key file (32 bytes in base64) that seals passwords; by default secret.key is made in the data folder at its first use; nodes that share a log share the file',
  },
  {
    name: 'LIANCHENG_PROXY',
    default: null,
    zh: '可信代理的地址或网段，以逗号分隔；只采信它们转来的客户端地址，用于限制每个地址的频率。没有代理则不设',
    en: 'addresses or networks of trusted proxies, with commas between: the client address they forward is believed, by which rates are limited; not set where there is none',
  },
];

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the log is. */
export type LogChoice =
  { readonly type: 'sqlite' } | { readonly type: 'eventstoredb'; readonly connectionString: string };

export interface StoreSettings {
  readonly dataDir: string;
  readonly log: LogChoice;
}

export interface Settings extends StoreSettings {
  readonly port: number;
  readonly host: string;
  readonly accounts: 'required' | 'off';
  readonly keyFile: string | undefined;
  readonly trustedProxies: readonly string[];
}

/** What was said on the command line. */
export interface Said {
  readonly data?: string | undefined;
  readonly port?: number | undefined;
}

const MAX_PORT = 65_535;
const CONNECTION_STRING = /^(esdb|kurrentdb|kdb)(\+discover)?:\/\/[^\s/]+/;

/** @throws DomainError SETTINGS.INVALID {name, value, zh, en}: which, and what would be right */
export function readSettings(env: Environment, said: Said = {}): Settings {
  return {
    ...readStoreSettings(env, said.data),
    port: said.port ?? portIn(env),
    host: hostIn(env),
    accounts: accountsIn(env),
    keyFile: keyFileIn(env),
    trustedProxies: proxiesIn(env),
  };
}

/** The key file that is named; undefined: the data folder's own. */
export function keyFileIn(env: Environment): string | undefined {
  const file = valueOf(env, 'LIANCHENG_KEY_FILE');
  return file === '' ? undefined : file;
}

/** For whoever opens the log and does not serve. */
export function readStoreSettings(env: Environment, data?: string): StoreSettings {
  return { dataDir: dataDirIn(env, data), log: logIn(env) };
}

export function dataDirIn(env: Environment, said?: string): string {
  return said === undefined || said === '' ? valueOf(env, 'LIANCHENG_DATA') : said;
}

/** As it may be shown: the password, and all of what cannot be read as a connection string, left out. */
export function withoutPassword(connectionString: string): string {
  if (!CONNECTION_STRING.test(connectionString)) return '***';
  // Up to the last @ before the path: a password that was not encoded may hold one.
  return connectionString.replace(/^([^:]+:\/\/)[^/?]*@/, '$1***@').replace(/\?.*$/, '');
}

function portIn(env: Environment): number {
  const text = valueOf(env, 'PORT');
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= MAX_PORT) return port;
  return refuseSetting('PORT', text, `0 至 ${MAX_PORT} 的整数`, `a whole number from 0 to ${MAX_PORT}`);
}

function hostIn(env: Environment): string {
  const host = valueOf(env, 'LIANCHENG_HOST');
  if (isIP(host) !== 0 || host === 'localhost') return host;
  return refuseSetting('LIANCHENG_HOST', host, 'IP 地址或 localhost', 'an IP address or localhost');
}

function proxiesIn(env: Environment): readonly string[] {
  const said = valueOf(env, 'LIANCHENG_PROXY');
  const proxies = said.split(',').filter((each) => each !== '');
  if (proxies.every(isNetwork)) return proxies;
  return refuseSetting(
    'LIANCHENG_PROXY',
    said,
    'IP 地址或网段，以逗号分隔，如 172.18.0.0/16',
    'IP addresses or networks with commas between, as 172.18.0.0/16',
  );
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const width = { 4: 32, 6: 128 }[isIP(address)];
  if (width === undefined || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width);
}

function accountsIn(env: Environment): 'required' | 'off' {
  const said = valueOf(env, 'LIANCHENG_ACCOUNTS');
  if (said === 'required' || said === 'off') return said;
  return refuseSetting('LIANCHENG_ACCOUNTS', said, 'required 或 off', 'required or off');
}

function logIn(env: Environment): LogChoice {
  const type = valueOf(env, 'LIANCHENG_STORE');
  if (type === 'sqlite') return { type };
  if (type === 'eventstoredb') return { type, connectionString: connectionStringIn(env) };
  return refuseSetting('LIANCHENG_STORE', type, 'sqlite 或 eventstoredb', 'sqlite or eventstoredb');
}

function connectionStringIn(env: Environment): string {
  const text = valueOf(env, 'LIANCHENG_EVENTSTOREDB');
  if (CONNECTION_STRING.test(text)) return text;
  const shown = text === '' ? '' : withoutPassword(text);
  const example = 'esdb://node1:2113,node2:2113,node3:2113?tls=true';
  return refuseSetting('LIANCHENG_EVENTSTOREDB', shown, `连接串，如 ${example}`, `as in ${example}`);
}

/** The variable, else its default; empty where there is neither. */
function valueOf(env: Environment, name: SettingName): string {
  const said = env[name];
  if (said !== undefined && said !== '') return said;
  return SETTINGS.find((setting) => setting.name === name)?.default ?? '';
}

/** `zh`, `en`: what would be right. */
function refuseSetting(name: SettingName, value: string, zh: string, en: string): never {
  refuse('SETTINGS.INVALID', { name, value, zh, en });
}
