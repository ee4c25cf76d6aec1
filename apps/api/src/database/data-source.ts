import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { AccountEntity, CredentialEntity } from '../accounts/account.entity';
import { AuditEntity } from '../audit/audit.entity';
import { CommitteeEntity } from '../committees/committee.entity';
import { DocumentEntity, DocumentFileEntity, DocumentSerialEntity } from '../documents/document.entity';
import { BreakdownEntity, TargetGroupEntity } from '../groups/breakdown.entity';
import { MailDigestEntity, MailPreferenceEntity, NoticeEntity } from '../notices/notice.entity';
import { OfficeTemplateEntity } from '../office/office-template.entity';
import { PeriodExceptionEntity, ReportingPeriodEntity } from '../periods/period.entity';
import { QuotaDraftEntity } from '../quotas/quota-draft.entity';
import { QuotaEntity } from '../quotas/quota.entity';
import { StretchTargetEntity } from '../quotas/stretch-target.entity';
import { LineageEntity, ReorganisationEntity } from '../reorganisations/reorganisation.entity';
import {
  IdempotencyKeyEntity,
  ReportCellEntity,
  ReportCommentEntity,
  ReportEventEntity,
} from '../reports/report-cell.entity';
import { ReportEntity, ReportVersionEntity, RollUpEntity } from '../reports/report.entity';
import { SessionEntity, SignInFailureEntity } from '../sessions/session.entity';
import { SettingEntity } from '../settings/setting.entity';
import { BoardSnapshotEntity } from '../snapshots/board-snapshot.entity';
import { TermEntity } from '../terms/term.entity';
import { Foundation1764000000001 } from './migrations/0001-foundation';
import { DatedObjects1764100000002 } from './migrations/0002-dated-objects';
import { Reporting1764200000003 } from './migrations/0003-reporting';
import { ensureJobs } from './jobs-schema';
import { Board1764300000004 } from './migrations/0004-board';
import { Documents1764400000005 } from './migrations/0005-documents';
import { BreakdownBases1764500000006 } from './migrations/0006-breakdown-bases';

const POOL_SIZE = 20;
/** A day has no time zone: leave it the text it is, instead of a Date at some midnight. */
const DATE_OID = 1082;
pg.types.setTypeParser(DATE_OID, (text) => text);

const ENTITIES = [
  AccountEntity,
  AuditEntity,
  BoardSnapshotEntity,
  BreakdownEntity,
  CommitteeEntity,
  CredentialEntity,
  DocumentEntity,
  DocumentFileEntity,
  DocumentSerialEntity,
  IdempotencyKeyEntity,
  LineageEntity,
  MailDigestEntity,
  MailPreferenceEntity,
  NoticeEntity,
  OfficeTemplateEntity,
  PeriodExceptionEntity,
  QuotaDraftEntity,
  QuotaEntity,
  ReorganisationEntity,
  ReportCellEntity,
  ReportCommentEntity,
  ReportEntity,
  ReportEventEntity,
  ReportingPeriodEntity,
  ReportVersionEntity,
  RollUpEntity,
  SessionEntity,
  SettingEntity,
  SignInFailureEntity,
  StretchTargetEntity,
  TargetGroupEntity,
  TermEntity,
];

/** How the product reaches its database. Migrations are explicit (`migrate`), `synchronize` never. */
export function dataSourceOptions(url: string) {
  return {
    type: 'postgres',
    url,
    entities: [...ENTITIES],
    migrations: [
      Foundation1764000000001,
      DatedObjects1764100000002,
      Reporting1764200000003,
      Board1764300000004,
      Documents1764400000005,
      BreakdownBases1764500000006,
    ],
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
    applicationName: 'ket-nap',
    poolSize: POOL_SIZE,
    connectTimeoutMS: 10_000,
    // Statements that do not wait for each other's answers cross the wire together; they are carried out in order all the same.
    extra: { pipeline: true },
  } as const satisfies DataSourceOptions;
}

/** Opens the database and brings its tables up to date. Safe when several servers start at once. */
export async function openMigrated(url: string): Promise<DataSource> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock(4072000)');
    await dataSource.runMigrations();
    await ensureJobs(runner);
    await runner.query('SELECT pg_advisory_unlock(4072000)');
  } finally {
    await runner.release();
  }
  return dataSource;
}
