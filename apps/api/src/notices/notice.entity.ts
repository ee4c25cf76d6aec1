import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Half, NoticeKind } from '@ket-nap/domain';

/** What one person was told. */
@Entity('notice')
@Unique('notice_once', ['accountId', 'key'])
@Index('notice_account', ['accountId', 'id'])
@Index('notice_unmailed', ['accountId'], { where: 'mailed_at IS NULL AND read_at IS NULL' })
@Index('notice_reminded', ['committeeId', 'half'], { where: "kind = 'reminded'" })
export class NoticeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  kind!: NoticeKind;

  /** Tells notices of one cause apart: none is written twice. */
  @Column('text')
  key!: string;

  @Column('bigint', { name: 'committee_id' })
  committeeId!: string;

  @Column('text')
  half!: Half;

  @Column('jsonb', { default: {} })
  details!: object;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  @Column('timestamptz', { name: 'mailed_at', nullable: true })
  mailedAt!: Date | null;
}

/** Each person's own address and wish. */
@Entity('mail_preference')
export class MailPreferenceEntity {
  @PrimaryColumn('bigint', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  email!: string;

  @Column('boolean')
  wanted!: boolean;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}

/** One digest a day at most. */
@Entity('mail_digest')
export class MailDigestEntity {
  @PrimaryColumn('bigint', { name: 'account_id' })
  accountId!: string;

  @PrimaryColumn('date')
  day!: string;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('integer', { default: 0 })
  failures!: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;
}
