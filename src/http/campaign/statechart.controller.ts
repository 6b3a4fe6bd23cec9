/** A campaign's statechart with its place in it. */
import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { campaignPicture } from '../../charts/campaign-picture';
import type { CampaignStatechart } from '../../charts/campaign-statechart';
import { campaignWalk } from '../../charts/campaign-walk';
import type { Engine } from '../../engine';
import { isAfter } from '../../event-store/moment';
import { Answers } from '../answers';
import { Reads } from '../documented';
import { Call, type HttpCall } from '../give';
import { IdParam } from '../id-param';
import { ENGINE } from '../parts';

const PAGE = 1_000;

@ApiTags('专项工作 campaign')
@Controller('api/v1/campaigns')
export class StatechartQueries {
  constructor(
    private readonly answers: Answers,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Reads(
    ':campaignId/statechart',
    '流程状态图：走过的状态、现在的状态、下一步由谁做 the statechart, the way walked, what may come next and by whom',
    { one: 'CampaignStatechart' },
  )
  async statechart(@IdParam('campaignId') campaignId: string, @Call() { request }: HttpCall) {
    await this.answers.authorise(request, { scope: 'campaign', campaignId });
    const moment = await this.answers.moment(request);
    const events = await this.eventsOf(campaignId);
    const until = moment === undefined ? -1 : events.findIndex((event) => isAfter(event, moment));
    const known = until < 0 ? events : events.slice(0, until);
    const data: CampaignStatechart = { picture: await campaignPicture(), walk: campaignWalk(known) };
    return { data, completeTo: await this.answers.completeTo(request, moment) };
  }

  private async eventsOf(campaignId: string) {
    const { store } = this.engine;
    const stream = `campaign-${campaignId}`;
    const events = [...(await store.readStream(stream, { limit: PAGE }))];
    for (let read = events.length; read === PAGE;) {
      const page = await store.readStream(stream, { fromRevision: events.length, limit: PAGE });
      events.push(...page);
      read = page.length;
    }
    return events;
  }
}
