import type { DocumentKind, DocumentState } from '@ket-nap/domain';
import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A document that was asked for; see contracts/documents.ts. What has ended stays as it is. */
@Entity('document')
@Index('document_code', ['code'], { unique: true, where: 'code IS NOT NULL' })
@Index('document_unit', ['unitId', 'id'])
@Index('document_requested', ['requestedBy', 'id'])
@Index('document_hash', ['fileHash'], { where: 'official' })
@Index('document_ended', ['finishedAt'], { where: "NOT (official AND state = 'done')" })
@Index('document_open', ['id'], { where: "state IN ('queued', 'running')" })
export class DocumentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  kind!: DocumentKind;

  @Column('jsonb')
  asked!: unknown;

  @Column('text')
  title!: string;

  @Column('boolean')
  official!: boolean;

  @Column('text', { default: 'queued' })
  state!: DocumentState;

  @Column('integer', { default: 0 })
  attempt!: number;

  /** How many attempts ended with their server. */
  @Column('integer', { default: 0 })
  lost!: number;

  @Column('integer', { name: 'rows_done', nullable: true })
  rowsDone!: number | null;

  @Column('integer', { name: 'rows_all', nullable: true })
  rowsAll!: number | null;

  /** `KN-2026-0017`. */
  @Column('text', { nullable: true })
  code!: string | null;

  /** Of what it says. */
  @Column('text', { nullable: true })
  checksum!: string | null;

  /** What an official one was made of. */
  @Column('jsonb', { nullable: true })
  inputs!: unknown;

  @Column('text', { name: 'file_name', nullable: true })
  fileName!: string | null;

  @Column('bigint', { name: 'file_size', nullable: true })
  fileSize!: string | null;

  @Column('bytea', { name: 'file_hash', nullable: true })
  fileHash!: Buffer | null;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('bigint', { name: 'requested_by' })
  requestedBy!: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('timestamptz', { name: 'kept_until', nullable: true })
  keptUntil!: Date | null;
}

/** The bytes of a document that is done. */
@Entity('document_file')
export class DocumentFileEntity {
  @PrimaryColumn('bigint', { name: 'document_id' })
  documentId!: string;

  @Column('bytea')
  bytes!: Buffer;
}

/** The last number of official documents that a year has given. */
@Entity('document_serial')
export class DocumentSerialEntity {
  @PrimaryColumn('integer')
  year!: number;

  @Column('integer')
  last!: number;
}
