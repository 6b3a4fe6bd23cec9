/** What whoever launches a campaign looks at first: the working days of a calendar, and a plan walked beforehand. */
import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../../../workflows/kernel/domain-error';
import type { WorkingDayTable } from '../../../workflows/plans/calendar';
import type { Engine } from '../../engine';
import { MOST_REHEARSED, Rehearsals } from '../../simulate/rehearsals';
import { Answers, numberParameter } from '../answers';
import { Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { ENGINE } from '../parts';

const YEARS = { least: 1990, most: 2200 };
const UNITS_BY_DEFAULT = 10;

@ApiTags('实施方案 plan')
@Controller('api/v1')
export class PlanQueries {
  private readonly rehearsals = new Rehearsals();

  constructor(
    private readonly answers: Answers,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Reads(
    'calendars/:calendarId',
    '工作日历：法定节假日和调休上班日 holidays and make-up working days of a calendar',
    { one: 'Calendar' },
    { year: '只看此年，默认全部 only this year; all by default' },
  )
  async calendar(@IdParam('calendarId') calendarId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'organisation' });
    const moment = await this.answers.moment(request);
    const year = this.yearOf(request);
    const table = this.engine.calendars.table(calendarId);
    const data: WorkingDayTable = { ...table, years: yearsOf(table, year) };
    return { data, completeTo: await this.answers.completeTo(request, moment) };
  }

  @Reads(
    'plans/:planId/simulation',
    '推演方案：各阶段何时过关，何处卡住；什么也不写入 a plan walked by the real gate rules: when gates would pass, what is in the way; nothing is written',
    { one: 'Rehearsal' },
    {
      year: '年度，默认方案所定年份或今年 year',
      units: `单位数，1 至 ${MOST_REHEARSED}，默认 ${UNITS_BY_DEFAULT} how many units`,
    },
  )
  async simulation(@IdParam('planId') planId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'launch' });
    const moment = await this.answers.moment(request);
    const units = numberParameter(request, 'units') ?? UNITS_BY_DEFAULT;
    if (units < 1 || units > MOST_REHEARSED)
      refuse('REQUEST.PARAMETER_INVALID', { name: 'units', value: units, max: MOST_REHEARSED });
    const { plans, calendars } = this.engine;
    const listed = plans.list().find((each) => each.usable && each.id === planId);
    const fixed = listed?.usable === true ? listed.fixedYear : null;
    const thisYear = Number((await this.answers.day(request)).slice(0, 4));
    const plan = plans.resolve(planId, this.yearOf(request) ?? fixed ?? thisYear);
    const data = await this.rehearsals.rehearse(plan, calendars.table(plan.calendar), units);
    return { data, completeTo: await this.answers.completeTo(request, moment) };
  }

  private yearOf(request: FastifyRequest): number | undefined {
    const year = numberParameter(request, 'year');
    if (year !== undefined && (year < YEARS.least || year > YEARS.most))
      refuse('REQUEST.PARAMETER_INVALID', { name: 'year', value: year });
    return year;
  }
}

function yearsOf({ years }: WorkingDayTable, year: number | undefined): WorkingDayTable['years'] {
  if (year === undefined) return years;
  const only = years[String(year)];
  return only === undefined ? {} : { [String(year)]: only };
}
