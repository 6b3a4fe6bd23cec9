/** The board of warnings, the list of rectifications, the list of accountability actions. */
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  accountabilityAction,
  accountabilityList,
  rectification,
  rectificationList,
  warning,
  warningList,
} from '../../../projections/warnings/query';
import {
  ACCOUNTABILITY_STATES,
  RECTIFICATION_STATES,
  WARNING_STATES,
} from '../../../projections/warnings/tables';
import type { Programme } from '../../../workflows/kernel/programme';
import { isLocalDate } from '../../../workflows/kernel/time';
import { refuse } from '../../../workflows/kernel/domain-error';
import {
  Answers,
  choicesParameter,
  flagParameter,
  given,
  idParameter,
  idsParameter,
  pageParameters,
  parameter,
} from '../answers';
import { AS_OF, PAGING, Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { NOT_IN_VIEWS, withinReach } from '../reach';
import { unitOf } from './unit-of';

/** One of the two is needed; a list across programmes is nobody's to read. */
const OF_PROGRAMME = {
  campaign: '专项工作 campaign，或 or',
  network: '预警网络 network',
  unit: '单位及以下 unit and below',
};

@ApiTags('预警 warning')
@Controller('api/v1')
export class WarningQueries {
  constructor(private readonly answers: Answers) {}

  @Reads(
    'warnings',
    '预警台账 the board of warnings, highest colour first',
    { pages: 'Warning' },
    {
      ...PAGING,
      ...AS_OF,
      ...OF_PROGRAMME,
      colour: '等级，见方案 colours of the scheme',
      state: `状态 ${WARNING_STATES.join('|')}`,
      dueBy: '应于此日前答复 to be answered by this day',
    },
  )
  async list(@Call() { request }: HttpCall) {
    const where = await this.authorised(request);
    const dueBy = parameter(request, 'dueBy');
    if (dueBy !== undefined && !isLocalDate(dueBy)) {
      refuse('REQUEST.PARAMETER_INVALID', { name: 'dueBy', value: dueBy });
    }
    return this.answers.page(request, warningList, {
      ...pageParameters(request),
      ...where,
      asOf: await this.answers.day(request),
      ...given({
        colours: idsParameter(request, 'colour'),
        states: choicesParameter(request, 'state', WARNING_STATES),
        dueBy,
      }),
    });
  }

  @Reads('warnings/:warningId', '一个预警 a warning', { one: 'Warning' }, AS_OF)
  async one(@IdParam('warningId') warningId: string, @Call() { request }: HttpCall) {
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const asOf = await this.answers.day(request);
      const answer = await this.answers.ask(request, warning, { warningId, asOf });
      await this.answers.authorise(request, unitOf(answer.data));
      return answer;
    });
  }

  @Reads(
    'rectifications',
    '整改台账 the list of rectifications, by due date',
    { pages: 'Rectification' },
    {
      ...PAGING,
      ...AS_OF,
      ...OF_PROGRAMME,
      state: `状态 ${RECTIFICATION_STATES.join('|')}`,
      overdue: '只看逾期 true|false',
    },
  )
  async rectifications(@Call() { request }: HttpCall) {
    const where = await this.authorised(request);
    return this.answers.page(request, rectificationList, {
      ...pageParameters(request),
      ...where,
      asOf: await this.answers.day(request),
      ...given({
        states: choicesParameter(request, 'state', RECTIFICATION_STATES),
        overdueOnly: flagParameter(request, 'overdue'),
      }),
    });
  }

  @Reads('rectifications/:rectificationId', '一个整改事项 a rectification', { one: 'Rectification' }, AS_OF)
  async rectification(@IdParam('rectificationId') rectificationId: string, @Call() { request }: HttpCall) {
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const asOf = await this.answers.day(request);
      const answer = await this.answers.ask(request, rectification, { rectificationId, asOf });
      await this.answers.authorise(request, unitOf(answer.data));
      return answer;
    });
  }

  @Reads(
    'accountability-actions',
    '问责台账 the list of accountability actions',
    { pages: 'AccountabilityItem' },
    {
      ...PAGING,
      ...OF_PROGRAMME,
      state: `状态 ${ACCOUNTABILITY_STATES.join('|')}`,
      person: '只看此人 only of this person',
    },
  )
  async actions(@Call() { request }: HttpCall) {
    const where = await this.authorised(request);
    return this.answers.page(request, accountabilityList, {
      ...pageParameters(request),
      ...where,
      ...given({
        states: choicesParameter(request, 'state', ACCOUNTABILITY_STATES),
        personId: idParameter(request, 'person'),
      }),
    });
  }

  @Reads('accountability-actions/:actionId', '一项问责 an accountability action', {
    one: 'AccountabilityItem',
  })
  async action(@IdParam('actionId') actionId: string, @Call() { request }: HttpCall) {
    return withinReach(this.answers, request, NOT_IN_VIEWS, async () => {
      const answer = await this.answers.ask(request, accountabilityAction, { actionId });
      await this.answers.authorise(request, unitOf(answer.data));
      return answer;
    });
  }

  /** Of one programme, of a unit where one is named; for the whole of it the reader sees the whole. */
  private async authorised(request: FastifyRequest) {
    const programme = programmeParameter(request);
    const unitId = idParameter(request, 'unit');
    await this.answers.authorise(request, { scope: 'unit', programme, ...given({ unitId }) });
    return { programme, ...given({ unitId }) };
  }
}

function programmeParameter(request: FastifyRequest): Programme {
  const [campaign, network] = [idParameter(request, 'campaign'), idParameter(request, 'network')];
  if (campaign !== undefined && network === undefined) return { kind: 'campaign', id: campaign };
  if (network !== undefined && campaign === undefined) return { kind: 'network', id: network };
  return refuse('REQUEST.PARAMETER_INVALID', { name: 'campaign' });
}
