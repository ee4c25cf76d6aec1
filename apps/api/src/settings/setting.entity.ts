import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an administrator set for the whole installation; see contracts/settings.ts. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn('text')
  name!: 'bands';

  @Column('jsonb')
  value!: unknown;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('bigint', { name: 'updated_by' })
  updatedBy!: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
