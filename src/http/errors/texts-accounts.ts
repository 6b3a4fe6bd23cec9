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
  'ACCOUNT.TOKEN_TWICE': error(409, '令牌编号已被使用', 'There is a token of that id'),
  'ACCOUNT.TOKEN_UNKNOWN': error(404, '该账号没有这个接口令牌', 'The account has no such token'),
  'ACCOUNT.TOKEN_REVOKED_BEFORE': error(409, '接口令牌此前已吊销', 'The token has been revoked before'),
  'ACCOUNT.TOKEN_NOT_CORRECTED': error(
    422,
    '接口令牌的签发和吊销不能更正，请吊销后另行签发',
    'A token is not corrected: revoke it, and issue another',
  ),
  'ACCOUNT.TOKEN_WITHOUT_SCOPE': error(422, '请说明接口令牌的范围', 'Say what the token is to be for'),
  'ACCOUNT.TOKEN_SCOPE_UNKNOWN': error(
    422,
    '没有“{scope}”这一范围；应为 read、write 或 write:命令，账号类命令除外',
    'There is no scope {scope}: it is read, write, or write:<command>, and none of accounts',
  ),
  'ACCOUNT.TOKEN_SCOPE_IN_PERSON': error(
    422,
    '“{scope}”只能由本人办理，不能交给接口令牌',
    'What {scope} stands for is done only in person, and by no token',
  ),
  'ACCOUNT.TOKEN_ENDS_IN_PAST': error(
    422,
    '接口令牌的最后一天 {until} 已经过去',
    'The last day of the token, {until}, is over',
  ),
  'ACCOUNT.TOKEN_TOO_LONG': error(
    422,
    '接口令牌的最后一天至多在 {maxDays} 天后',
    'The last day of a token is at most {maxDays} days ahead',
  ),
  'TOKEN.INVALID': error(401, '接口令牌无效', 'The token is not valid'),
  'TOKEN.REVOKED': error(401, '接口令牌已吊销', 'The token has been revoked'),
  'TOKEN.EXPIRED': error(
    401,
    '接口令牌已过期，最后一天为 {until}',
    'The token has expired; its last day was {until}',
  ),
  'TOKEN.ACCOUNT_LOCKED': error(
    401,
    '接口令牌的账号已被管理员锁定',
    "The administrator has locked the token's account",
  ),
  'TOKEN.ACCOUNT_CLOSED': error(401, '接口令牌的账号已注销', "The token's account is closed"),
  'TOKEN.POST_NOT_HELD': error(
    401,
    '接口令牌的人员已不在其岗位',
    "The token's person no longer holds its post",
  ),
  'TOKEN.WITH_SESSION': error(
    400,
    '接口令牌不能与登录会话一同使用',
    'A token and the cookie of a session are not sent together',
  ),
  'TOKEN.NOT_HERE': error(
    403,
    '登录、会话和账号不能用接口令牌访问',
    'Log-in, sessions and accounts are not for tokens',
  ),
  'TOKEN.OUT_OF_SCOPE': error(
    403,
    '此操作不在接口令牌的范围内，需要 {needed}',
    'That is not within the scopes of the token: it takes {needed}',
  ),
  'TOKEN.IN_PERSON': error(
    403,
    '此事只能由本人登录办理，任何接口令牌都不能办理（{command}）',
    'This is done only in person, after logging in, and by no token ({command})',
  ),
  'TOKEN.OTHER_ACTING': error(
    403,
    '接口令牌只能以其人员和岗位行事',
    'A token acts as its own person, in its own post',
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
