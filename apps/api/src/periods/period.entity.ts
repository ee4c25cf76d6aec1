import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Half } from '@ket-nap/domain';

/** What a board set for a half-year; without a row `defaultPeriod` holds. */
@Entity('reporting_period')
export class ReportingPeriodEntity {
  @PrimaryColumn('bigint', { name: 'unit_id' })
  unitId!: string;

  @PrimaryColumn('text')
  half!: Half;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('boolean', { name: 'late_allowed' })
  lateAllowed!: boolean;

  @Column('boolean', { default: false })
  locked!: boolean;

  @Column('timestamptz', { name: 'announced_at', nullable: true })
  announcedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('bigint', { name: 'updated_by' })
  updatedBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** One committee may enter for a while though the period is locked or overdue. */
@Entity('period_exception')
export class PeriodExceptionEntity {
  @PrimaryColumn('bigint', { name: 'committee_id' })
  committeeId!: string;

  @PrimaryColumn('text')
  half!: Half;

  @Column('timestamptz')
  until!: Date;

  @Column('text', { default: '' })
  reason!: string;

  @Column('bigint', { name: 'granted_by' })
  grantedBy!: string;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt!: Date;
}
