/** Why the database cannot be used, and what to do: joined to the text of STORE.UNAVAILABLE by its `reason`. */
import type { Bilingual } from '../../../workflows/kernel/text';
import type { UnavailableReason } from '../../event-store/unavailable-reason';

export const STORE_ADVICE: Readonly<Record<UnavailableReason, Bilingual>> = {
  'timed out': {
    zh: '数据库没有按时答复，检查其负载和磁盘',
    en: 'it did not answer in time; look at its load and disk',
  },
  unreachable: {
    zh: '连接不上，检查数据库是否运行、地址、端口和防火墙',
    en: 'it cannot be reached; check that it runs, its address, port and firewall',
  },
  'connection lost': {
    zh: '连接中断，检查网络和数据库的日志',
    en: 'the connection broke; look at the network and the log of the database',
  },
  'no leader': {
    zh: '集群没有主节点，检查三个数据库节点是否有两个在运行并互相可达',
    en: 'the cluster has no leader; see that two of its three nodes run and reach each other',
  },
  'server not ready': {
    zh: '数据库正在启动、恢复或过于繁忙，等待其就绪',
    en: 'it is starting, being restored or too busy; wait until it is ready',
  },
  'refused credentials': {
    zh: '用户名或口令被拒绝，改正 LIANCHENG_EVENTSTOREDB 后重新启动',
    en: 'user or password is refused; mend LIANCHENG_EVENTSTOREDB, then start again',
  },
  'access denied': {
    zh: '该用户没有读写事件流的权限，按 docs/operations.md 授权',
    en: 'the user may not read or write the streams; grant the rights in docs/operations.md',
  },
  'untrusted certificate': {
    zh: '证书不受信任、已过期或主机名不符，检查 tlsCaFile 和证书',
    en: 'the certificate is not trusted, expired, or for another host; check tlsCaFile and the certificate',
  },
  'no TLS on that port': {
    zh: '该端口不使用 TLS，检查端口或 tls 参数',
    en: 'that port does not speak TLS; check the port or the parameter tls',
  },
  'server too old': {
    zh: '数据库版本过旧，请升级到 22.10 或更新',
    en: 'the server is too old; upgrade it to 22.10 or newer',
  },
  'server error': {
    zh: '数据库报告内部错误，查看其日志',
    en: 'it reports an error of its own; look at its log',
  },
};
