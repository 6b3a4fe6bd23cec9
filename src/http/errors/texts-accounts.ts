/** Errors of accounts, sessions, passwords and the office's own key. */
import { error, type ErrorTexts } from './error-text';

export const TEXTS_ACCOUNTS: ErrorTexts = {
  'ACCOUNT.ALREADY_EXISTS': error(409, '登录名已被使用', 'The login name is taken'),
  'ACCOUNT.NOT_FOUND': error(404, '账号不存在', 'There is no such account'),
  'ACCOUNT.WRONG_STATE': error(
    409,
    '账号当前状态不允许此操作',
    'The account is not in a state that allows this',
  ),
  'ACCOUNT.NO_REASON': error(422, '请说明理由', 'Give the reason'),
  'ACCOUNT.LOCKED': error(
    403,
    '账号已锁定，请稍后再试或联系管理员',
    'The account is locked: try again later, or ask the administrator',
  ),
  'ACCOUNT.CLOSED': error(403, '账号已注销，请联系管理员', 'The account is closed: ask the administrator'),
  'ACCOUNT.LOGIN_FAILED': error(401, '登录名或口令不正确', 'Login name or password is wrong'),
  'ACCOUNT.NOT_LOGGED_IN': error(
    401,
    '请先登录；会话可能已经结束',
    'Log in first; the session may have ended',
  ),
  'ACCOUNT.PASSWORD_DUE': error(
    403,
    '一次性口令须先修改',
    'The password is for one use and has to be changed first',
  ),
  'ACCOUNT.CSRF': error(
    403,
    '请求缺少本会话的 Liancheng-CSRF 头，请刷新页面',
    "The request lacks this session's Liancheng-CSRF header: load the page anew",
  ),
  'OIDC.NOT_CONFIGURED': error(404, '本系统没有设置统一身份认证', 'This server has no identity provider'),
  'OIDC.PROVIDER_AWAY': error(
    503,
    '统一身份认证暂时无法使用，请稍后再试；仍可用登录名和口令登录',
    'The identity provider cannot be used at the moment: try again later, or log in with a password',
  ),
  'OIDC.STATE_INVALID': error(
    400,
    '这次登录已过期，或不是在本浏览器中发起的，请重新登录',
    'This log-in has run out, or was not begun in this browser: begin again',
  ),
  'OIDC.DECLINED': error(
    403,
    '统一身份认证没有同意这次登录',
    'The identity provider did not agree to this log-in',
  ),
  'OIDC.TOKEN_REFUSED': error(
    401,
    '统一身份认证的答复未通过核验，请重新登录；再次出现请联系管理员',
    "The identity provider's answer did not stand up to its checks: begin again, and tell the administrator if it recurs",
  ),
  'OIDC.CLAIM_MISSING': error(
    403,
    '统一身份认证没有给出登录名，请联系管理员',
    'The identity provider did not give a login name: ask the administrator',
  ),
  'OIDC.ACCOUNT_UNKNOWN': error(
    403,
    '统一身份认证确认的登录名在本系统没有账号，请联系管理员',
    'There is no account here of the name that the identity provider confirmed: ask the administrator',
  ),
  'PASSWORD.TOO_WEAK': error(
    422,
    '口令须为 {minLength} 至 {maxLength} 个字符，含小写、大写（或汉字）、数字、符号中的至少 {kinds} 种（{longLength} 个字符以上不限），不含登录名，且非常见口令',
    'A password has {minLength} to {maxLength} characters of at least {kinds} kinds (any, from {longLength} on), does not hold the login name, and is none of the best known',
  ),
  'PASSWORD.SAME': error(422, '新口令不能与现口令相同', 'The new password is the present one'),
  'SEAL.CANNOT_OPEN': error(
    500,
    '密封内容无法打开：密钥不是封存时的密钥',
    'What is sealed does not open: the key is not the one it was sealed with',
  ),
  'SEAL.NO_KEY': error(500, '读不到密钥文件 {file}', 'The key file {file} cannot be read'),
  'SEAL.KEY_MALFORMED': error(
    500,
    '密钥文件 {file} 应为 base64 的 32 个字节',
    'The key file {file} has to hold 32 bytes in base64',
  ),
};
