/** What the administrator does with accounts. A password for one use is answered once, and kept nowhere. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accountList } from '../../../projections/accounts/query';
import type { Accounts } from '../../accounts/accounts';
import { Answers, pageParameters } from '../answers';
import { PAGING, Reads } from '../documented';
import { Call, Changes, Creates, Give, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { ReasonBody } from '../organisation/dto';
import { ACCOUNTS } from '../parts';
import { OpenAccountBody, ResetPasswordBody } from './dto';

@ApiTags('账号 accounts')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly give: Give,
    private readonly answers: Answers,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
  ) {}

  @Reads('', '账号 accounts, for the administrator', PAGING)
  async list(@Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'accounts' });
    return this.answers.page(request, accountList, pageParameters(request));
  }

  @Creates('', '开立账号，答复一次性口令 open an account; answers a password for one use')
  async open(@Body() body: OpenAccountBody, @Call() call: HttpCall) {
    const { password, sealed } = await this.accounts.newPassword(body.accountId);
    const receipt = await this.give.create('OpenAccount', body, call, { password: sealed }, 'accounts');
    return { ...receipt, oneTimePassword: password };
  }

  @Changes(
    ':accountId/reset-password',
    '重置口令，答复一次性口令 reset the password; answers one for one use',
  )
  async reset(
    @IdParam('accountId') accountId: string,
    @Body() body: ResetPasswordBody,
    @Call() call: HttpCall,
  ) {
    const { password, sealed } = await this.accounts.newPassword(accountId);
    const receipt = await this.give.change('ResetPassword', body, call, { accountId, password: sealed });
    return { ...receipt, oneTimePassword: password };
  }

  @Changes(':accountId/lock', '锁定账号 lock an account')
  lock(@IdParam('accountId') accountId: string, @Body() body: ReasonBody, @Call() call: HttpCall) {
    return this.give.change('LockAccount', body, call, { accountId });
  }

  @Changes(':accountId/unlock', '解锁账号 unlock an account')
  unlock(@IdParam('accountId') accountId: string, @Body() body: ReasonBody, @Call() call: HttpCall) {
    return this.give.change('UnlockAccount', body, call, { accountId });
  }

  @Changes(':accountId/close', '注销账号 close an account')
  close(@IdParam('accountId') accountId: string, @Body() body: ReasonBody, @Call() call: HttpCall) {
    return this.give.change('CloseAccount', body, call, { accountId });
  }
}
