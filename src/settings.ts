/**
 * What the environment can set, in one table, and its parser. docs/settings.md is held against the table. An empty
 * variable counts as one that is not set. What is said on the command line (`--data`, `--port`) leads.
 */
import { readFileSync } from 'node:fs';
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
  | 'LIANCHENG_PROXY'
  | 'LIANCHENG_METRICS'
  | OidcSettingName;

type OidcSettingName =
  | 'LIANCHENG_OIDC_ISSUER'
  | 'LIANCHENG_OIDC_CLIENT_ID'
  | 'LIANCHENG_OIDC_CLIENT_SECRET_FILE'
  | 'LIANCHENG_OIDC_CLAIM'
  | 'LIANCHENG_OIDC_REDIRECT';

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
  {
    name: 'LIANCHENG_METRICS',
    default: null,
    zh: '运行指标（Prometheus 格式，/metrics）的监听端口，或地址和端口，如 9464、10.0.0.7:9464；只写端口则只在本机。不设则不提供',
    en: 'where /metrics is served for Prometheus: a port, or an address and a port, as 9464 or 10.0.0.7:9464; a port alone is on this machine only; not set: nowhere',
  },
  {
    name: 'LIANCHENG_OIDC_ISSUER',
    default: null,
    zh: '统一身份认证（OpenID Connect）的签发者地址；设了它，登录页多一种登录方式；须同时设 LIANCHENG_ACCOUNTS=required',
    en: 'the issuer of the identity provider (OpenID Connect); with it the log-in page has a second way in; needs LIANCHENG_ACCOUNTS=required',
  },
  {
    name: 'LIANCHENG_OIDC_CLIENT_ID',
    default: null,
    zh: '本系统在统一身份认证处登记的客户端编号，设了签发者时必填',
    en: 'the id this server is registered with at the provider; needed with the issuer',
  },
  {
    name: 'LIANCHENG_OIDC_CLIENT_SECRET_FILE',
    default: null,
    zh: '客户端密钥所在的文件（密钥本身不写入环境）；公开客户端不设',
    en: 'the file that holds the secret of that registration (never the secret itself); not set for a public client',
  },
  {
    name: 'LIANCHENG_OIDC_CLAIM',
    default: 'preferred_username',
    zh: '哪一个声明（claim）的值是本系统的登录名；须是本人不能自行修改、也不会转给他人的',
    en: 'which claim holds the login name; one that nobody changes for themselves, and that is never given to somebody else',
  },
  {
    name: 'LIANCHENG_OIDC_REDIRECT',
    default: null,
    zh: '使用者打开本系统的地址，如 https://liancheng.example.org，在代理之后时设；不设则为浏览器请求的地址',
    en: 'the address people open this server at, as https://liancheng.example.org, when it is behind a proxy; not set: the one the browser asked for',
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

/** The office's identity provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined: a public client. */
  readonly clientSecretFile: string | undefined;
  readonly claim: string;
  /** The server's origin as people know it; undefined: the one the browser asked for. */
  readonly redirect: string | undefined;
}

export interface Settings extends StoreSettings {
  readonly port: number;
  readonly host: string;
  readonly accounts: 'required' | 'off';
  readonly keyFile: string | undefined;
  readonly trustedProxies: readonly string[];
  /** Where the metrics are served; undefined: nowhere. */
  readonly metrics: MetricsAddress | undefined;
  /** Undefined: there is none. */
  readonly oidc: OidcSettings | undefined;
}

/** An address of its own beside the API's. */
export interface MetricsAddress {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

/** What was said on the command line. */
export interface Said {
  readonly data?: string | undefined;
  readonly port?: number | undefined;
}

const MAX_PORT = 65_535;
const DEFAULT_HOST = '127.0.0.1';
const THIS_MACHINE: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);
const CLIENT_ID = /^[\x21-\x7e]{1,200}$/;
const CLAIM = /^[\x21-\x7e]{1,200}$/;
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
    metrics: metricsIn(env),
    oidc: oidcIn(env),
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
  return said ?? valueOf(env, 'LIANCHENG_DATA');
}

/** As it may be shown: the password, and all of what cannot be read as a connection string, left out. */
export function withoutPassword(connectionString: string): string {
  if (!CONNECTION_STRING.test(connectionString)) return '***';
  // Up to the last @ before the path: a password that was not encoded may hold one.
  return connectionString.replace(/^([^:]+:\/\/)[^/?]*@/, '$1***@').replace(/\?.*$/, '');
}

function portIn(env: Environment): number {
  const text = valueOf(env, 'PORT');
  return (
    portOf(text) ??
    refuseSetting('PORT', text, `0 至 ${MAX_PORT} 的整数`, `a whole number from 0 to ${MAX_PORT}`)
  );
}

function portOf(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= MAX_PORT ? port : undefined;
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || text === 'localhost';
}

function metricsIn(env: Environment): MetricsAddress | undefined {
  const said = valueOf(env, 'LIANCHENG_METRICS');
  if (said === '') return undefined;
  const [, bracketed, plain, digits = ''] = /^(?:(?:\[(.+)\]|([^:]+)):)?(\d+)$/.exec(said) ?? [];
  const host = bracketed ?? plain ?? DEFAULT_HOST;
  const port = portOf(digits);
  if (port !== undefined && isHost(host)) return { host, port };
  return refuseSetting(
    'LIANCHENG_METRICS',
    said,
    '端口，或地址和端口，如 9464、10.0.0.7:9464、[::1]:9464',
    'a port, or an address and a port, as 9464, 10.0.0.7:9464 or [::1]:9464',
  );
}

function hostIn(env: Environment): string {
  const host = valueOf(env, 'LIANCHENG_HOST');
  if (isHost(host)) return host;
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

function oidcIn(env: Environment): OidcSettings | undefined {
  const issuer = valueOf(env, 'LIANCHENG_OIDC_ISSUER');
  if (issuer === '') {
    refuseWithoutIssuer(env);
    return undefined;
  }
  if (!isIssuer(issuer))
    refuseSetting(
      'LIANCHENG_OIDC_ISSUER',
      issuer.replace(/\/\/.*@/, '//***@'),
      'https 地址（只有本机可用 http），不含口令、查询和片段',
      'an https address (http on this machine only) without a password, a query or a fragment',
    );
  if (accountsIn(env) === 'off')
    refuseSetting(
      'LIANCHENG_OIDC_ISSUER',
      issuer,
      '须同时设 LIANCHENG_ACCOUNTS=required',
      'LIANCHENG_ACCOUNTS=required beside it',
    );
  return {
    issuer,
    clientId: clientIdIn(env),
    clientSecretFile: clientSecretFileIn(env),
    claim: claimIn(env),
    redirect: redirectIn(env),
  };
}

/** Half a configuration is a mistake: the log-in page would lack what somebody thought to have set. */
function refuseWithoutIssuer(env: Environment): void {
  const names = SETTINGS.map(({ name }) => name).filter((name) => name.startsWith('LIANCHENG_OIDC_'));
  const set = names.find((name) => (env[name] ?? '') !== '');
  if (set !== undefined)
    refuseSetting('LIANCHENG_OIDC_ISSUER', '', `设了 ${set} 时必填`, `needed with ${set}`);
}

function clientIdIn(env: Environment): string {
  const id = valueOf(env, 'LIANCHENG_OIDC_CLIENT_ID');
  if (CLIENT_ID.test(id)) return id;
  return refuseSetting(
    'LIANCHENG_OIDC_CLIENT_ID',
    id,
    '登记的客户端编号，不含空格',
    'the registered id, without blanks',
  );
}

function clientSecretFileIn(env: Environment): string | undefined {
  const file = valueOf(env, 'LIANCHENG_OIDC_CLIENT_SECRET_FILE');
  if (file === '') return undefined;
  if (hasText(file)) return file;
  return refuseSetting(
    'LIANCHENG_OIDC_CLIENT_SECRET_FILE',
    file,
    '可读且不为空的文件',
    'a file that can be read and is not empty',
  );
}

function claimIn(env: Environment): string {
  const claim = valueOf(env, 'LIANCHENG_OIDC_CLAIM');
  if (CLAIM.test(claim)) return claim;
  return refuseSetting(
    'LIANCHENG_OIDC_CLAIM',
    claim,
    '声明的名称，如 preferred_username',
    'the name of a claim, as preferred_username',
  );
}

function redirectIn(env: Environment): string | undefined {
  const said = valueOf(env, 'LIANCHENG_OIDC_REDIRECT');
  if (said === '') return undefined;
  const url = URL.canParse(said) ? new URL(said) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  return refuseSetting(
    'LIANCHENG_OIDC_REDIRECT',
    said,
    'http 或 https 地址，不含路径，如 https://liancheng.example.org',
    'an http or https address without a path, as https://liancheng.example.org',
  );
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if ([username, password, search, hash].some((part) => part !== '')) return false;
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.has(hostname));
}

function hasText(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').trim() !== '';
  } catch {
    return false;
  }
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
