import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Year } from '@ket-nap/domain';

/** One version of what a committee aims for by itself (chỉ tiêu phấn đấu). Append-only, and never the rate's denominator. */
@Entity('stretch_target')
@Unique('stretch_target_version_once', ['committeeId', 'year', 'version'])
export class StretchTargetEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'committee_id' })
  committeeId!: string;

  @Column('text')
  year!: Year;

  @Column('integer')
  version!: number;

  @Column('integer', { nullable: true })
  amount!: number | null;

  @Column('text', { default: '' })
  note!: string;

  @Column('bigint', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
