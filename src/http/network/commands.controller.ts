/** Commands on warning networks. */
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Call, Changes, Creates, Give, idFor, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { ChangeCentreBody, ChangeNetworkScopeBody, CloseNetworkBody, EstablishNetworkBody } from './dto';

@ApiTags('预警网络 warning network')
@Controller('api/v1/networks')
export class NetworkCommands {
  constructor(private readonly give: Give) {}

  @Creates('', '建立预警信息网络：模块就此固定 establish: the module is frozen')
  establish(@Body() body: EstablishNetworkBody, @Call() call: HttpCall) {
    const networkId = idFor(body.networkId, 'network', body, call);
    return this.give.create('EstablishNetwork', body, call, { networkId }, 'networks');
  }

  @Changes(':networkId/centre', '调整分管领导和中心 change head and centre')
  centre(@IdParam('networkId') networkId: string, @Body() body: ChangeCentreBody, @Call() call: HttpCall) {
    return this.give.change('ChangeWarningCentre', body, call, { networkId });
  }

  @Changes(':networkId/scope', '调整网络单位 change the units')
  scope(
    @IdParam('networkId') networkId: string,
    @Body() body: ChangeNetworkScopeBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('ChangeNetworkScope', body, call, { networkId });
  }

  @Changes(':networkId/close', '撤销网络 close')
  close(@IdParam('networkId') networkId: string, @Body() body: CloseNetworkBody, @Call() call: HttpCall) {
    return this.give.change('CloseNetwork', body, call, { networkId });
  }
}
