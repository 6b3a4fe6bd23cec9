/** Bodies about accounts and sessions. */
import { CommandBody } from '../command-body';
import { IdField, TextField } from '../fields';
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
