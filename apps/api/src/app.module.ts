import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AccountsController } from './accounts/accounts.controller';
import { AccountsService } from './accounts/accounts.service';
import { BoardController } from './board/board.controller';
import { BoardService } from './board/board.service';
import { HistoryController } from './board/history.controller';
import { HistoryService } from './board/history.service';
import { CommitteePageController } from './board/committee-page.controller';
import { CommitteePageService } from './board/committee-page.service';
import { CompositionController } from './board/composition.controller';
import { CompositionService } from './board/composition.service';
import { Clock } from './clock';
import { CommitteeMove } from './committees/committee-move';
import { CommitteesController } from './committees/committees.controller';
import { CommitteesService } from './committees/committees.service';
import { ActorTransaction } from './database/actor-transaction';
import { DocumentAnswers } from './documents/document-answers';
import { DocumentBuilders } from './documents/document-builders';
import { DocumentJobs } from './documents/document-jobs';
import { DocumentMaker } from './documents/document-maker';
import { DocumentsController } from './documents/documents.controller';
import { DocumentsService } from './documents/documents.service';
import { Registers } from './documents/registers';
import { EntryFilesController } from './entry-files/entry-files.controller';
import { EntryFilesService } from './entry-files/entry-files.service';
import { EntrySources } from './entry-files/entry-source';
import { ChartFiles } from './exports/chart-files';
import { ExportsService } from './exports/exports.service';
import { GroupsController } from './groups/groups.controller';
import { GroupsService } from './groups/groups.service';
import { HealthController } from './health/health.controller';
import { AnswerInterceptor } from './http/answer.interceptor';
import { AuthGuard } from './http/auth.guard';
import { ErrorFilter } from './http/error.filter';
import { SessionCookie } from './http/session-cookie';
import { ImportsController } from './imports/imports.controller';
import { CommitteesImport } from './imports/committees-import';
import { FiguresImport } from './imports/figures-import';
import { ReorganisationImport } from './imports/reorganisation-import';
import { UploadReader } from './imports/upload-reader';
import { Installation } from './installation';
import { FiguresListener } from './live/figures-listener';
import { LiveController } from './live/live.controller';
import { LiveService } from './live/live.service';
import { Digests } from './notices/digests';
import { DueReminders } from './notices/due-reminders';
import { MailPreferences } from './notices/mail-preferences';
import { Mailer, type MailSettings } from './notices/mailer';
import { NoticesController } from './notices/notices.controller';
import { NoticesService } from './notices/notices.service';
import { Ticker } from './notices/ticker';
import { OfficeController } from './office/office.controller';
import { OfficeService } from './office/office.service';
import { PeriodsController } from './periods/periods.controller';
import { PeriodsService } from './periods/periods.service';
import { DistributionService } from './quotas/distribution.service';
import { QuotaDraftsService } from './quotas/quota-drafts.service';
import { QuotasController } from './quotas/quotas.controller';
import { QuotasService } from './quotas/quotas.service';
import { StretchTargetsService } from './quotas/stretch-targets.service';
import { ReorganisationsController } from './reorganisations/reorganisations.controller';
import { ReorganisationsService } from './reorganisations/reorganisations.service';
import { MatrixController } from './reports/matrix.controller';
import { MatrixService } from './reports/matrix.service';
import { RemindersService } from './reports/reminders.service';
import { ReportsController } from './reports/reports.controller';
import { ReportsService } from './reports/reports.service';
import { CellWriter } from './reports/cell-writer';
import { ReportSteps } from './reports/report-steps';
import { SessionsController } from './sessions/sessions.controller';
import { SessionsService } from './sessions/sessions.service';
import { SettingsController } from './settings/settings.controller';
import { SettingsService } from './settings/settings.service';
import { SignInLimiter } from './sessions/sign-in-limiter';
import { SnapshotsController } from './snapshots/snapshots.controller';
import { SnapshotsService } from './snapshots/snapshots.service';
import { TermProgressService } from './terms/term-progress.service';
import { TermsController } from './terms/terms.controller';
import { TermsService } from './terms/terms.service';

export interface AppOptions {
  dataSource: DataSource;
  clock: Clock;
  demo: boolean;
  https: boolean;
  /** Null: no e-mail is sent. */
  mail: MailSettings | null;
}

const CONTROLLERS = [
  AccountsController,
  BoardController,
  HistoryController,
  CommitteePageController,
  SnapshotsController,
  CommitteesController,
  CompositionController,
  DocumentsController,
  EntryFilesController,
  GroupsController,
  HealthController,
  ImportsController,
  LiveController,
  MatrixController,
  NoticesController,
  OfficeController,
  PeriodsController,
  QuotasController,
  ReorganisationsController,
  ReportsController,
  SessionsController,
  SettingsController,
  TermsController,
];

const SERVICES = [
  AccountsService,
  ActorTransaction,
  BoardService,
  HistoryService,
  CommitteePageService,
  SnapshotsService,
  ChartFiles,
  CommitteeMove,
  CommitteesImport,
  CommitteesService,
  CompositionService,
  Digests,
  DistributionService,
  DocumentAnswers,
  DocumentBuilders,
  DocumentJobs,
  DocumentMaker,
  DocumentsService,
  DueReminders,
  EntryFilesService,
  EntrySources,
  ExportsService,
  FiguresImport,
  FiguresListener,
  GroupsService,
  LiveService,
  MailPreferences,
  MatrixService,
  NoticesService,
  OfficeService,
  PeriodsService,
  QuotaDraftsService,
  QuotasService,
  Registers,
  RemindersService,
  ReorganisationImport,
  ReorganisationsService,
  CellWriter,
  ReportSteps,
  ReportsService,
  SessionsService,
  SettingsService,
  SignInLimiter,
  StretchTargetsService,
  TermProgressService,
  TermsService,
  Ticker,
  UploadReader,
];

/** The server, given a migrated database. */
@Module({})
export class AppModule {
  static with({ dataSource, clock, demo, https, mail }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
      ],
      controllers: CONTROLLERS,
      providers: [
        ...SERVICES,
        { provide: Clock, useValue: clock },
        {
          provide: Installation,
          useFactory: (database: ActorTransaction) => new Installation(database, demo),
          inject: [ActorTransaction],
        },
        { provide: Mailer, useValue: new Mailer(mail) },
        { provide: SessionCookie, useValue: new SessionCookie(https) },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
      ],
    };
  }
}
