import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a unit lays out its documents; see contracts/office.ts. */
@Entity('office_template')
export class OfficeTemplateEntity {
  @PrimaryColumn('bigint', { name: 'unit_id' })
  unitId!: string;

  @Column('jsonb')
  value!: unknown;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('bigint', { name: 'updated_by' })
  updatedBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
