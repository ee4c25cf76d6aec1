import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that was done. Append-only and chained by hash; number and hashes are set by the database. */
@Entity('audit')
@Index('audit_committee', ['committeeId', 'id'])
export class AuditEntity {
  @PrimaryColumn('bigint')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('bigint', { name: 'committee_id', nullable: true })
  committeeId!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  entity!: string;

  @Column('text', { name: 'entity_id' })
  entityId!: string;

  @Column('jsonb')
  details!: object;

  @Column('bytea', { name: 'previous_hash' })
  previousHash!: Buffer;

  @Column('bytea')
  hash!: Buffer;
}
