import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Period, Year } from '@ket-nap/domain';

/** Quotas being worked on before a decision: one draft a unit and year. */
@Entity('quota_draft')
export class QuotaDraftEntity {
  @PrimaryColumn('bigint', { name: 'unit_id' })
  unitId!: string;

  @PrimaryColumn('text')
  year!: Year;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb')
  cells!: { committeeId: string; period: Period; amount: number | null }[];

  @Column('bigint', { name: 'updated_by' })
  updatedBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
