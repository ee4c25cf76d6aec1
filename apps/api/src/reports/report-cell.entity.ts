import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { EntryWay, Item, ReportAction } from '@ket-nap/domain';

/** Every value that ever stood in a cell; the one with the highest version stands in it now (view `report_cell_now`). */
@Entity('report_cell')
export class ReportCellEntity {
  @PrimaryColumn('bigint', { name: 'report_id' })
  reportId!: string;

  @PrimaryColumn('text')
  item!: Item;

  @PrimaryColumn('integer')
  version!: number;

  @Column('integer', { nullable: true })
  count!: number | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text')
  way!: EntryWay;

  @Column('bigint', { name: 'changed_by' })
  changedBy!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}

/** The way of a report, step by step. */
@Entity('report_event')
@Index('report_event_report', ['reportId', 'id'])
export class ReportEventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'report_id' })
  reportId!: string;

  @Column('text')
  action!: Exclude<ReportAction, 'save'>;

  @Column('integer', { name: 'sent_version' })
  sentVersion!: number;

  @Column('text', { default: '' })
  reason!: string;

  @Column('bigint', { name: 'done_by' })
  doneBy!: string;

  @Column('timestamptz', { name: 'done_at' })
  doneAt!: Date;
}

/** A remark on a report, or on one of its cells. */
@Entity('report_comment')
@Index('report_comment_report', ['reportId', 'id'])
export class ReportCommentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'report_id' })
  reportId!: string;

  @Column('text', { nullable: true })
  item!: Item | null;

  /** It is a reason of a return. */
  @Column('boolean')
  returns!: boolean;

  @Column('text')
  text!: string;

  @Column('bigint', { name: 'written_by' })
  writtenBy!: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;

  @Column('bigint', { name: 'resolved_by', nullable: true })
  resolvedBy!: string | null;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt!: Date | null;
}

/** A write that was answered: sent again, it is answered the same and done once. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  @PrimaryColumn('bigint', { name: 'account_id' })
  accountId!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('bytea', { name: 'asked_hash' })
  askedHash!: Buffer;

  @Column('jsonb')
  answer!: object;

  @Column('timestamptz', { name: 'answered_at' })
  @Index('idempotency_key_answered')
  answeredAt!: Date;
}
