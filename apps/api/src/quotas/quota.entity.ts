import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Period } from '@ket-nap/domain';

/** One version of a quota. Append-only: an adjustment is a new version, a null amount withdraws it. */
@Entity('quota')
@Unique('quota_version_once', ['committeeId', 'period', 'version'])
export class QuotaEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'committee_id' })
  committeeId!: string;

  @Column('text')
  period!: Period;

  @Column('integer')
  version!: number;

  @Column('integer', { nullable: true })
  amount!: number | null;

  @Column('text', { name: 'decision_number', nullable: true })
  decisionNumber!: string | null;

  @Column('date', { name: 'decision_date', nullable: true })
  decisionDate!: string | null;

  @Column('date', { name: 'effective_on' })
  effectiveOn!: string;

  @Column('text', { default: '' })
  note!: string;

  @Column('bigint', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
