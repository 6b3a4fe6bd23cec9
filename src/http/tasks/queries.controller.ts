/** The inbox: what waits for whoever asks. */
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { tasksOf } from '../../../projections/tasks/query';
import { actingOf, Answers } from '../answers';
import { Reads } from '../documented';
import { Call, type HttpCall } from '../give';

@ApiTags('我的事项 tasks')
@Controller('api/v1')
export class TaskQueries {
  constructor(private readonly answers: Answers) {}

  @Reads(
    'tasks',
    '等待本人以此岗位办理的事项 what waits for one in the acting post',
    { list: 'Task' },
    {
      asOf: '从哪一天起算，默认今天 days are counted from here, default today',
    },
  )
  async tasks(@Call() { request }: HttpCall) {
    const { role, unitId } = await this.answers.authorise(request, { scope: 'organisation' });
    const asOf = await this.answers.day(request);
    return this.answers.ask(request, tasksOf, { ...actingOf(request), role, unitId, asOf });
  }
}
