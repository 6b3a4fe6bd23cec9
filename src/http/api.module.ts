/** The HTTP application over an opened engine. */
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Engine } from '../engine';
import { Answers } from './answers';
import { CampaignCommands } from './campaign/commands.controller';
import { CampaignQueries } from './campaign/queries.controller';
import { AskQueryHandler, Door, ExecuteCommandHandler } from './door';
import { Give } from './give';
import { HealthController } from './health.controller';
import { MeasureCommands, PowerCommands, RiskPointCommands } from './inventory/commands.controller';
import { CatalogueQueries, ObjectQueries, RegisterQueries } from './inventory/queries.controller';
import {
  AssessmentCommands,
  DecisionCommands,
  FilingCommands,
  NoticeCommands,
} from './office/commands.controller';
import { NoticeQueries, TrailQueries } from './office/queries.controller';
import { NetworkCommands } from './network/commands.controller';
import { NetworkQueries } from './network/queries.controller';
import { OrganisationCommands } from './organisation/commands.controller';
import { OrganisationQueries } from './organisation/queries.controller';
import { ENGINE, GATEWAY, VIEWS } from './parts';
import { SubmissionCommands } from './submission/commands.controller';
import { Updates } from './updates.controller';

@Module({})
export class ApiModule {
  static over(engine: Engine): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        OrganisationCommands,
        CampaignCommands,
        SubmissionCommands,
        PowerCommands,
        RiskPointCommands,
        MeasureCommands,
        NoticeCommands,
        DecisionCommands,
        FilingCommands,
        AssessmentCommands,
        NetworkCommands,
        OrganisationQueries,
        CampaignQueries,
        RegisterQueries,
        CatalogueQueries,
        ObjectQueries,
        TrailQueries,
        NoticeQueries,
        NetworkQueries,
        Updates,
        HealthController,
      ],
      providers: [
        { provide: ENGINE, useValue: engine },
        { provide: GATEWAY, useValue: engine.gateway },
        { provide: VIEWS, useValue: engine.views },
        Door,
        Give,
        Answers,
        ExecuteCommandHandler,
        AskQueryHandler,
      ],
    };
  }
}
