/** Questions about units, posts and persons. */
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  person,
  personPosts,
  persons,
  post,
  postsOfUnit,
  unit,
  unitTree,
} from '../../../projections/organisation/query';
import { Answers, flagParameter, given, idParameter, pageParameters, parameter } from '../answers';
import { AS_OF, PAGING, Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';

@ApiTags('组织 organisation')
@Controller('api/v1')
export class OrganisationQueries {
  constructor(private readonly answers: Answers) {}

  @Reads(
    'units',
    '单位树 tree of units',
    { list: 'Unit' },
    {
      root: '只看此单位及以下 this unit and below',
      abolished: '含已撤销 true|false',
    },
  )
  async units(@Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'organisation' });
    const params = given({
      rootUnitId: idParameter(request, 'root'),
      includeAbolished: flagParameter(request, 'abolished'),
    });
    return this.answers.ask(request, unitTree, params);
  }

  @Reads('units/:unitId', '一个单位 a unit', { one: 'Unit' })
  async unit(@IdParam('unitId') unitId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'organisation' });
    return this.answers.ask(request, unit, { unitId });
  }

  @Reads(
    'units/:unitId/posts',
    '单位的岗位及任职人员 posts of a unit with their holders',
    { list: 'Post' },
    {
      ...AS_OF,
      below: '含下级单位 true|false',
      abolished: '含已撤销 true|false',
    },
  )
  async posts(@IdParam('unitId') unitId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'organisation' });
    const on = await this.answers.day(request);
    const options = given({
      andBelow: flagParameter(request, 'below'),
      includeAbolished: flagParameter(request, 'abolished'),
    });
    return this.answers.ask(request, postsOfUnit, { unitId, on, ...options });
  }

  @Reads('posts/:postId', '一个岗位 a post', { one: 'Post' }, AS_OF)
  async post(@IdParam('postId') postId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'organisation' });
    return this.answers.ask(request, post, { postId, on: await this.answers.day(request) });
  }

  @Reads('persons', '人员 persons', { pages: 'Person' }, { ...PAGING, text: '姓名中的文字 text in the name' })
  async persons(@Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'organisation' });
    return this.answers.page(request, persons, {
      ...pageParameters(request),
      ...given({ text: parameter(request, 'text') }),
    });
  }

  @Reads('persons/:personId', '一个人员 a person', { one: 'Person' })
  async person(@IdParam('personId') personId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'organisation' });
    return this.answers.ask(request, person, { personId });
  }

  @Reads(
    'persons/:personId/posts',
    '任职经历，其后为代理经历 posts ever held, then those acted in for somebody',
    { list: 'PersonPost' },
  )
  async personPosts(@IdParam('personId') personId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'organisation' });
    return this.answers.ask(request, personPosts, { personId });
  }
}
