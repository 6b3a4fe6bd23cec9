/** Bodies about accounts and sessions. */
import { CommandBody } from '../command-body';
import { DateField, IdField, LongTextField, TextField, TextListField } from '../fields';
import type { BodyOf } from '../give';

/** Long enough for any password; hashing a longer one would cost the server more than it gives. */
const PASSWORD_MAX = 200;

export class LogInBody {
  @IdField('登录名 login name')
  accountId!: string;
  @TextField('口令 password', { max: PASSWORD_MAX })
  password!: string;
}

export class ChangePasswordBody {
  @TextField('现口令 present password', { max: PASSWORD_MAX })
  old!: string;
  @TextField('新口令 new password', { max: PASSWORD_MAX })
  password!: string;
}

export class OpenAccountBody extends CommandBody implements BodyOf<'OpenAccount', 'password'> {
  @IdField('登录名 login name')
  accountId!: string;
  @IdField('人员编号 person')
  personId!: string;
}

export class ResetPasswordBody extends CommandBody {}

export class IssueApiTokenBody
  extends CommandBody
  implements BodyOf<'IssueApiToken', 'accountId' | 'tokenId' | 'digest'>
{
  @TextField('名称：用此令牌的系统 the system that uses it', { max: 100 })
  name!: string;
  @IdField('以什么岗位行事，须由该账号的人员担任 the post, held by the person of the account')
  postId!: string;
  @TextListField(
    '范围：read、write 或 write:命令 scopes: read, write, or write:<command> for single commands',
    { maxItems: 200, max: 100 },
  )
  scopes!: string[];
  @DateField('最后一天，至多 366 天后 its last day, at most 366 days ahead')
  until!: string;
}

export class RevokeApiTokenBody
  extends CommandBody
  implements BodyOf<'RevokeApiToken', 'accountId' | 'tokenId'>
{
  @LongTextField('理由 reason')
  reason!: string;
}
