import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Half, ReportState } from '@ket-nap/domain';

/** The report of one committee for one half-year, as it is being worked on. */
@Entity('report')
@Unique('report_once', ['committeeId', 'half'])
export class ReportEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'committee_id' })
  committeeId!: string;

  @Column('text')
  @Index('report_half')
  half!: Half;

  @Column('text')
  state!: Exclude<ReportState, 'missing'>;

  @Column('integer', { default: 1 })
  version!: number;

  /** The number of the version that the board counts, 0 for none: the last one sent, or the approved one while it is corrected. */
  @Column('integer', { name: 'sent_version', default: 0 })
  sentVersion!: number;

  @Column('boolean', { name: 'on_behalf' })
  onBehalf!: boolean;

  @Column('bigint', { name: 'updated_by' })
  updatedBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** What was sent, for ever. */
@Entity('report_version')
export class ReportVersionEntity {
  @PrimaryColumn('bigint', { name: 'report_id' })
  reportId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('integer')
  admitted!: number;

  @Column('integer', { name: 'members_at_start', nullable: true })
  membersAtStart!: number | null;

  @Column('text')
  note!: string;

  @Column('boolean', { name: 'on_behalf' })
  onBehalf!: boolean;

  /** Group id → count. */
  @Column('jsonb', { default: {} })
  breakdown!: Record<string, number>;

  @Column('date', { name: 'as_of', nullable: true })
  asOf!: string | null;

  @Column('text', { default: '' })
  causes!: string;

  @Column('text', { default: '' })
  solutions!: string;

  @Column('text', { default: '' })
  explanation!: string;

  @Column('bigint', { name: 'sent_by' })
  sentBy!: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;
}

/** Sums of what was sent, for a committee and everything below it; kept by the database in the writer's transaction. */
@Entity('roll_up')
export class RollUpEntity {
  @PrimaryColumn('bigint', { name: 'committee_id' })
  committeeId!: string;

  @PrimaryColumn('text')
  half!: Half;

  @Column('integer', { default: 0 })
  reports!: number;

  @Column('integer', { default: 0 })
  approved!: number;

  @Column('bigint', { default: 0 })
  admitted!: string;

  @Column('bigint', { name: 'members_at_start', nullable: true })
  membersAtStart!: string | null;

  /** Group id → sum. */
  @Column('jsonb', { default: {} })
  breakdown!: Record<string, number>;

  /** Group id → what was admitted in the reports that counted it. */
  @Column('jsonb', { name: 'breakdown_of', default: {} })
  breakdownOf!: Record<string, number>;

  /** The earliest and the latest day as of which the reports speak; `infinity` is the cut-off of the half. */
  @Column('date', { name: 'as_of_first', nullable: true })
  asOfFirst!: string | null;

  @Column('date', { name: 'as_of_last', nullable: true })
  asOfLast!: string | null;

  @Column('date', { name: 'approved_as_of_first', nullable: true })
  approvedAsOfFirst!: string | null;

  @Column('date', { name: 'approved_as_of_last', nullable: true })
  approvedAsOfLast!: string | null;

  /** Reports below that were ever approved, and the sums of what was approved last. */
  @Column('integer', { name: 'approved_reports', default: 0 })
  approvedReports!: number;

  @Column('bigint', { name: 'approved_admitted', default: 0 })
  approvedAdmitted!: string;

  @Column('bigint', { name: 'approved_members', nullable: true })
  approvedMembers!: string | null;

  @Column('jsonb', { name: 'approved_breakdown_of', default: {} })
  approvedBreakdownOf!: Record<string, number>;

  @Column('jsonb', { name: 'approved_breakdown', default: {} })
  approvedBreakdown!: Record<string, number>;
}
