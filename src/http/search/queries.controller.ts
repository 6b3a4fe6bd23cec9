/** One search over everything one may see. */
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { search } from '../../../projections/search/query';
import { readRoleFor } from '../../../workflows/rights/reading';
import { actingOf, Answers, given, numberParameter, parameter } from '../answers';
import { Reads } from '../documented';
import { Call, type HttpCall } from '../give';

@ApiTags('检索 search')
@Controller('api/v1')
export class SearchQueries {
  constructor(private readonly answers: Answers) {}

  @Reads(
    'search',
    '检索可见范围内的工作、单位、岗位、人员、职权和风险点 search whatever one may see',
    { list: 'SearchHit' },
    {
      text: '要找的文字 what to look for',
      limit: '每类至多，1 至 50，默认 8 at most of each kind',
    },
  )
  async search(@Call() { request }: HttpCall) {
    const { role, unitId } = await this.answers.authorise(request, { scope: 'organisation' });
    const { postId } = actingOf(request);
    const own = { postId, unitId, postRole: role, campaignRoles: [] };
    const seesUnits = readRoleFor('unit', own, { unitPath: [unitId], inCampaign: false }) !== null;
    return this.answers.ask(request, search, {
      text: parameter(request, 'text') ?? '',
      ...given({ limit: numberParameter(request, 'limit') }),
      reader: { postId, unitId: seesUnits ? unitId : null },
    });
  }
}
