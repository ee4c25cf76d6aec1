import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { AccountEntity, CredentialEntity } from '../accounts/account.entity';
import { AuditEntity } from '../audit/audit.entity';
import { CommitteeEntity } from '../committees/committee.entity';
import { QuotaEntity } from '../quotas/quota.entity';
import { ReportEntity, ReportVersionEntity, RollUpEntity } from '../reports/report.entity';
import { SessionEntity, SignInFailureEntity } from '../sessions/session.entity';
import { Foundation1764000000001 } from './migrations/0001-foundation';

const POOL_SIZE = 20;
/** A day has no time zone: leave it the text it is, instead of a Date at some midnight. */
const DATE_OID = 1082;
pg.types.setTypeParser(DATE_OID, (text) => text);

/** How the product reaches its database. Migrations are explicit (`migrate`), `synchronize` never. */
export function dataSourceOptions(url: string) {
  return {
    type: 'postgres',
    url,
    entities: [
      AccountEntity,
      AuditEntity,
      CommitteeEntity,
      CredentialEntity,
      QuotaEntity,
      ReportEntity,
      ReportVersionEntity,
      RollUpEntity,
      SessionEntity,
      SignInFailureEntity,
    ],
    migrations: [Foundation1764000000001],
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
    applicationName: 'ket-nap',
    poolSize: POOL_SIZE,
    connectTimeoutMS: 10_000,
  } as const satisfies DataSourceOptions;
}

/** Opens the database and brings its tables up to date. Safe when several servers start at once. */
export async function openMigrated(url: string): Promise<DataSource> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock(4072000)');
    await dataSource.runMigrations();
    await runner.query('SELECT pg_advisory_unlock(4072000)');
  } finally {
    await runner.release();
  }
  return dataSource;
}
