/** The HTTP application over an opened engine. */
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { IdentityProvider } from '../accounts/identity-provider';
import { FormWriter } from '../documents/form-writer';
import { FormReader } from '../documents/reading/form-reader';
import type { Engine } from '../engine';
import { APP_GUARD } from '@nestjs/core';
import { AccountGuard } from './account/account-guard';
import { AccountsController } from './account/accounts.controller';
import { Bearers } from './account/bearer';
import { GoingOn } from './account/going-on';
import { OidcController } from './account/oidc.controller';
import { SessionController } from './account/session.controller';
import { Answers } from './answers';
import { CampaignCommands } from './campaign/commands.controller';
import { CampaignQueries } from './campaign/queries.controller';
import { StatechartQueries } from './campaign/statechart.controller';
import { YearOnYearQueries } from './campaign/year-on-year.controller';
import { AskQueryHandler, Door, ExecuteCommandHandler } from './door';
import { EventStreams } from './event-streams';
import { Give } from './give';
import { DutyCommands, RescreeningCommands } from './duties/commands.controller';
import { DutyQueries } from './duties/queries.controller';
import { FileAnswer } from './forms/file-answer';
import { FormImports } from './forms/imports.controller';
import { FormQueries } from './forms/queries.controller';
import { HealthController } from './health.controller';
import { MeasureCommands, PowerCommands, RiskPointCommands } from './inventory/commands.controller';
import { CatalogueQueries, ObjectQueries, RegisterQueries } from './inventory/queries.controller';
import {
  AssessmentCommands,
  ResultsReportCommands,
  DecisionCommands,
  FilingCommands,
  PledgeCommands,
  NoticeCommands,
} from './office/commands.controller';
import { AssessmentQueries } from './office/assessment-queries.controller';
import { NoticeQueries, TrailQueries } from './office/queries.controller';
import { TrailQuestions } from './office/trail-questions';
import { NetworkAnalysisCommands } from './network/analysis.controller';
import { NetworkCommands } from './network/commands.controller';
import { NetworkQueries } from './network/queries.controller';
import { NetworkWorkQueries } from './network/work-queries.controller';
import { NetworkWorkCommands } from './network/work.controller';
import {
  AccountabilityCommands,
  RectificationCommands,
  WarningCommands,
} from './warning/commands.controller';
import { WarningQueries } from './warning/queries.controller';
import { PositionFeed } from './position-feed';
import { ProofQueries } from './proof/queries.controller';
import { PlanQueries } from './plans/queries.controller';
import { OrganisationCommands } from './organisation/commands.controller';
import { OrganisationQueries } from './organisation/queries.controller';
import { ACCOUNTS, ENGINE, FORM_READER, FORM_WRITER, GATEWAY, IDENTITY_PROVIDER, VIEWS } from './parts';
import { SearchQueries } from './search/queries.controller';
import { TaskQueries } from './tasks/queries.controller';
import { SubmissionCommands } from './submission/commands.controller';
import { Updates } from './updates.controller';

@Module({})
export class ApiModule {
  /** `accountsRequired`: nobody acts who has not logged in. */
  static over(
    engine: Engine,
    accountsRequired = false,
    identityProvider: IdentityProvider | null = null,
  ): DynamicModule {
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
        PledgeCommands,
        AssessmentCommands,
        ResultsReportCommands,
        NetworkCommands,
        DutyCommands,
        RescreeningCommands,
        NetworkWorkCommands,
        NetworkAnalysisCommands,
        OrganisationQueries,
        CampaignQueries,
        StatechartQueries,
        YearOnYearQueries,
        PlanQueries,
        RegisterQueries,
        FormQueries,
        FormImports,
        CatalogueQueries,
        ObjectQueries,
        TrailQueries,
        ProofQueries,
        NoticeQueries,
        AssessmentQueries,
        NetworkQueries,
        DutyQueries,
        SearchQueries,
        TaskQueries,
        NetworkWorkQueries,
        WarningCommands,
        RectificationCommands,
        AccountabilityCommands,
        WarningQueries,
        Updates,
        HealthController,
        SessionController,
        OidcController,
        AccountsController,
      ],
      providers: [
        { provide: ENGINE, useValue: engine },
        { provide: GATEWAY, useValue: engine.gateway },
        { provide: VIEWS, useValue: engine.views },
        { provide: FORM_WRITER, useValue: new FormWriter() },
        { provide: FORM_READER, useValue: new FormReader() },
        { provide: ACCOUNTS, useValue: engine.accounts },
        { provide: IDENTITY_PROVIDER, useValue: identityProvider },
        ...(accountsRequired ? [{ provide: APP_GUARD, useClass: AccountGuard }] : []),
        Bearers,
        GoingOn,
        EventStreams,
        PositionFeed,
        Door,
        Give,
        Answers,
        FileAnswer,
        TrailQuestions,
        ExecuteCommandHandler,
        AskQueryHandler,
      ],
    };
  }
}
