import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CommitteeKind } from '@ket-nap/domain';

/** A dated member of the committee tree: closed and succeeded, never renamed or deleted in place. */
@Entity('committee')
@Index('committee_parent', ['parentId', 'displayOrder'])
export class CommitteeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: CommitteeKind;

  @Column('bigint', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  /** The committees above, from the top, and itself; set by the database. */
  @Column('bigint', { name: 'ancestor_ids', array: true })
  ancestorIds!: string[];

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('text', { name: 'former_area', nullable: true })
  formerArea!: string | null;

  @Column('integer', { name: 'display_order' })
  displayOrder!: number;

  @Column('integer', { default: 1 })
  version!: number;

  /** Opened by a reorganisation that was undone: it exists on no day. */
  @Column('boolean', { default: false })
  annulled!: boolean;
}
