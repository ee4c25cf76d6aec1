import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '@ket-nap/domain';

@Entity('account')
export class AccountEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text', { unique: true })
  username!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text')
  role!: Role;

  @Column('bigint', { name: 'committee_id', nullable: true })
  @Index('account_committee')
  committeeId!: string | null;

  @Column('boolean', { default: true })
  active!: boolean;

  /** Made with the sample data; a database that has such accounts is served in demo mode only. */
  @Column('boolean', { default: false })
  demo!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true })
  lastSignInAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** What proves the person; apart from the account, because names are read widely and this never is. */
@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn('bigint', { name: 'account_id' })
  accountId!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('boolean', { name: 'must_change' })
  mustChange!: boolean;
}
