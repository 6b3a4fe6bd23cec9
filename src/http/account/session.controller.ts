/** Logging in and out, and what somebody who is logged in may change of the own account. */
import { Body, Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { person, personPosts } from '../../../projections/organisation/query';
import { refuse } from '../../../workflows/kernel/domain-error';
import { dateInZone, HOME_TIME_ZONE } from '../../../workflows/kernel/time';
import type { Accounts, LoggedIn } from '../../accounts/accounts';
import type { Engine } from '../../engine';
import { schemaOf } from '../documented';
import { Door } from '../door';
import { Call, type HttpCall } from '../give';
import { ACCOUNTS, ENGINE } from '../parts';
import { checkCsrf, loggedIn } from './account-guard';
import { ChangePasswordBody, LogInBody } from './dto';
import { SessionRoutes } from './open-to-all';
import { clearSessionCookie, setSessionCookie } from './session-cookie';

const text = (description: string) => ({ type: 'string', description });

const SESSION = {
  type: 'object',
  required: ['accountId', 'personId', 'csrf', 'until', 'passwordDue', 'name', 'posts'],
  additionalProperties: false,
  properties: {
    accountId: text('登录名 login name'),
    personId: text('人员编号 person'),
    csrf: text('每次更改须放入 Liancheng-CSRF 头 to be sent in the header Liancheng-CSRF with every change'),
    until: text('会话到期时间 when the session runs out'),
    passwordDue: { type: 'boolean', description: '须先修改口令 the password has to be changed first' },
    name: text('姓名 name'),
    posts: {
      type: 'array',
      items: schemaOf('PersonPost'),
      description:
        '今日所任岗位，其后为代理岗位（有 delegatedBy，至 until），可选其一行事 posts held today, then those acted in for somebody',
    },
  },
};

@ApiTags('账号 accounts')
@Controller('api/v1/session')
@SessionRoutes()
export class SessionController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly door: Door,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: '登录 log in' })
  @ApiOkResponse({ schema: SESSION })
  async logIn(@Body() { accountId, password }: LogInBody, @Call() { reply }: HttpCall) {
    const session = await this.accounts.logIn(accountId, password);
    setSessionCookie(reply, session);
    const who = await this.accounts.whoIs(session.token);
    if (who === undefined) refuse('ACCOUNT.NOT_LOGGED_IN');
    return this.shown(who);
  }

  @Get()
  @ApiOperation({ summary: '当前会话及可选岗位 who is logged in, and the posts to act in' })
  @ApiOkResponse({ schema: SESSION })
  async session(@Call() { request }: HttpCall) {
    return this.shown(await this.who(request));
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: '退出 log out' })
  @ApiNoContentResponse()
  async logOut(@Call() { request, reply }: HttpCall): Promise<void> {
    await this.accounts.logOut(await this.whoChanges(request));
    clearSessionCookie(reply);
  }

  @Post('end-all')
  @HttpCode(204)
  @ApiOperation({ summary: '在所有设备退出 log out everywhere' })
  @ApiNoContentResponse()
  async logOutEverywhere(@Call() { request, reply }: HttpCall): Promise<void> {
    await this.accounts.logOutEverywhere(await this.whoChanges(request));
    clearSessionCookie(reply);
  }

  @Post('password')
  @HttpCode(204)
  @ApiOperation({ summary: '修改口令，其他会话随之结束 change the password; other sessions end' })
  @ApiNoContentResponse()
  async changePassword(
    @Body() { old, password }: ChangePasswordBody,
    @Call() { request }: HttpCall,
  ): Promise<void> {
    await this.accounts.changePassword(await this.whoChanges(request), old, password);
  }

  private async who(request: FastifyRequest): Promise<LoggedIn> {
    return (await loggedIn(request, this.accounts)) ?? refuse('ACCOUNT.NOT_LOGGED_IN');
  }

  /** These routes look after themselves: they work without accounts being required, and with a password due. */
  private async whoChanges(request: FastifyRequest): Promise<LoggedIn> {
    const who = await this.who(request);
    checkCsrf(request, who);
    return who;
  }

  private async shown({ accountId, personId, csrf, until, passwordDue }: LoggedIn) {
    const on = dateInZone(this.engine.now(), HOME_TIME_ZONE);
    const { answer } = await this.door.ask(person, { personId }, {});
    const posts = await this.door.ask(personPosts, { personId, on }, {});
    const name = answer?.name ?? '';
    return { accountId, personId, csrf, until, passwordDue, name, posts: posts.answer };
  }
}
