/** Commands on standing duties: the sweep opens them, the owner answers, the office returns or waives. */
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Call, Changes, Give, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { CompleteRescreeningBody, FulfilDutyBody, ReturnDutyBody, WaiveDutyBody } from './dto';

@ApiTags('常态任务 standing duty')
@Controller('api/v1/duties')
export class DutyCommands {
  constructor(private readonly give: Give) {}

  @Changes(':dutyId/fulfil', '完成：报告及佐证，逾期的标为迟报 fulfil: late ones are marked')
  fulfil(@IdParam('dutyId') dutyId: string, @Body() body: FulfilDutyBody, @Call() call: HttpCall) {
    return this.give.change('FulfilDuty', body, call, { dutyId });
  }

  @Changes(':dutyId/return', '退回重报 return')
  giveBack(@IdParam('dutyId') dutyId: string, @Body() body: ReturnDutyBody, @Call() call: HttpCall) {
    return this.give.change('ReturnDuty', body, call, { dutyId });
  }

  @Changes(':dutyId/waive', '经批准免除 waive')
  waive(@IdParam('dutyId') dutyId: string, @Body() body: WaiveDutyBody, @Call() call: HttpCall) {
    return this.give.change('WaiveDuty', body, call, { dutyId });
  }
}

@ApiTags('动态管理 dynamic management')
@Controller('api/v1/rescreenings')
export class RescreeningCommands {
  constructor(private readonly give: Give) {}

  @Changes(':rescreeningId/complete', '完成重新排查 complete: points confirmed, revised, or none found')
  complete(
    @IdParam('rescreeningId') rescreeningId: string,
    @Body() body: CompleteRescreeningBody,
    @Call() call: HttpCall,
  ) {
    return this.give.change('CompleteRescreening', body, call, { rescreeningId });
  }
}
