/** Warning networks: the list, one of them, and the modules one can be established by. */
import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { network, networkList } from '../../../projections/networks/query';
import type { Engine } from '../../engine';
import { Answers, choicesParameter, given, idParameter } from '../answers';
import { Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { ENGINE } from '../parts';

@ApiTags('预警网络 warning network')
@Controller('api/v1')
export class NetworkQueries {
  constructor(
    private readonly answers: Answers,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Reads(
    'networks',
    '预警信息网络 warning networks',
    { list: 'NetworkHeadline' },
    {
      status: 'running|closed',
      unit: '主办或参加的单位 hosted by the unit, or with it in scope',
    },
  )
  async list(@Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'organisation' });
    const [status] = choicesParameter(request, 'status', ['running', 'closed'] as const) ?? [];
    return this.answers.ask(request, networkList, given({ status, unitId: idParameter(request, 'unit') }));
  }

  @Reads('networks/:networkId', '一个预警信息网络 a warning network', { one: 'Network' })
  async one(@IdParam('networkId') networkId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, {
      scope: 'campaign',
      programme: { kind: 'network', id: networkId },
    });
    return this.answers.ask(request, network, { networkId });
  }

  @Reads('modules', '可用的模块 modules', { list: 'ModuleListing' }, {}, { open: true })
  async modules(@Call() { request }: HttpCall) {
    return { data: this.engine.modules.list(), completeTo: await this.answers.completeTo(request) };
  }

  @Reads('modules/:moduleId', '一个模块 a module', { one: 'Module' }, {}, { open: true })
  async module(@IdParam('moduleId') moduleId: string, @Call() { request }: HttpCall) {
    return { data: this.engine.modules.get(moduleId), completeTo: await this.answers.completeTo(request) };
  }
}
