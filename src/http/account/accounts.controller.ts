/** What the administrator does with accounts. A password for one use, or a token, is answered once, and kept nowhere. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accountList, accountTokens } from '../../../projections/accounts/query';
import type { Accounts } from '../../accounts/accounts';
import type { Engine } from '../../engine';
import { Answers, pageParameters } from '../answers';
import { AS_OF, PAGING, Reads } from '../documented';
import { Call, Changes, Creates, Give, PasswordGiven, TokenIssued, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { ReasonBody } from '../organisation/dto';
import { ACCOUNTS, ENGINE } from '../parts';
import { IssueApiTokenBody, OpenAccountBody, ResetPasswordBody, RevokeApiTokenBody } from './dto';
import { AboutAccounts } from './open-to-all';

@ApiTags('账号 accounts')
@Controller('api/v1/accounts')
@AboutAccounts()
export class AccountsController {
  constructor(
    private readonly give: Give,
    private readonly answers: Answers,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Reads('', '账号 accounts, for the administrator', { pages: 'Account' }, PAGING)
  async list(@Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'accounts' });
    return this.answers.page(request, accountList, pageParameters(request));
  }

  @Creates('', '开立账号，答复一次性口令 open an account; answers a password for one use', {
    type: PasswordGiven,
  })
  async open(@Body() body: OpenAccountBody, @Call() call: HttpCall) {
    const { password, sealed } = await this.accounts.newPassword(body.accountId);
    const receipt = await this.give.create('OpenAccount', body, call, { password: sealed }, 'accounts');
    return { ...receipt, oneTimePassword: password };
  }

  @Changes(
    ':accountId/reset-password',
    '重置口令，答复一次性口令 reset the password; answers one for one use',
    { type: PasswordGiven },
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

  @Reads(
    ':accountId/tokens',
    '接口令牌，从不含令牌本身 tokens for other systems, never the tokens themselves',
    { list: 'AccountToken' },
    AS_OF,
  )
  async tokens(@IdParam('accountId') accountId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'accounts' });
    const on = await this.answers.day(request);
    return this.answers.ask(request, accountTokens, { accountId, on });
  }

  @Changes(':accountId/tokens', '签发接口令牌，令牌只答复一次 issue a token; it is answered once', {
    type: TokenIssued,
  })
  async issueToken(
    @IdParam('accountId') accountId: string,
    @Body() body: IssueApiTokenBody,
    @Call() call: HttpCall,
  ) {
    const { tokenId, token, digest } = this.engine.tokens.newToken(accountId);
    const receipt = await this.give.change('IssueApiToken', body, call, { accountId, tokenId, digest });
    return { ...receipt, tokenId, token };
  }

  @Changes(':accountId/tokens/:tokenId/revoke', '吊销接口令牌 revoke a token')
  revokeToken(
    @IdParam('accountId') accountId: string,
    @IdParam('tokenId') tokenId: string,
    @Body() body: RevokeApiTokenBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('RevokeApiToken', body, call, { accountId, tokenId });
  }
}
